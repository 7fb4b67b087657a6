import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { ask } from '@/lib/messages'
import { readPolicy } from '@/lib/settings'
import { readSetup } from '@/lib/storage'
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
  await verify({
    record,
    policy: await readPolicy(),
    setup: stored.state === 'found' ? stored.setup : undefined,
    token: async () => {
      const answer = await ask({ type: 'page.token' })
      return answer.ok ? answer.value : undefined
    },
    save: writeVerification,
  })
}
