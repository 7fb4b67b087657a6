import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { ask } from '@/lib/messages'
import { pageToken } from '@/lib/page-token'
import { readPolicy } from '@/lib/settings'
import { changeSetup, readSetup } from '@/lib/storage'
import { isRunning, readVerification, writeVerification } from '@/lib/verify/record'
import { verify } from '@/lib/verify/verify'

/**
 * Runs a verification that was started, in the top document of the instance, where requests are same-origin and in the
 * admin's session. The result goes to storage, so that the popup may close meanwhile.
 */
export default defineUnlistedScript(() => void run())

async function run(): Promise<void> {
  const host = location.hostname
  const record = await readVerification(host)
  if (!record || !isRunning(record)) return
  const stored = await readSetup(host)
  const done = await verify({
    record,
    policy: await readPolicy(),
    setup: stored.state === 'found' ? stored.setup : undefined,
    token: pageToken,
    save: writeVerification,
  })
  const isProven = (id: string) => done.verdicts.some((v) => v.requirement === id && v.outcome === 'pass')
  if (!isProven('connect.user') || !isProven('connect.webhook')) return
  await changeSetup(host, (setup) => ({ ...setup, status: 'connected' }))
  await ask({ type: 'setup.connected' })
}
