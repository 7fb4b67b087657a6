import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { ask } from '@/lib/messaging/messages'
import { pageToken } from '@/lib/messaging/page-token'
import { sharedScope } from '@/lib/shared/document-scope'
import { verify } from '@/lib/verification/run'
import type { VerificationTask } from '@/lib/verification/task'

/**
 * Runs a verification that was started, in the top document of the instance, where requests are same-origin and in the
 * admin's session. What it finds it tells the background, so that the popup may close meanwhile.
 */
export default defineUnlistedScript(() => void run())

async function run(): Promise<void> {
  const shared = sharedScope<{ verification: VerificationTask }>()
  const task = shared.verification
  delete shared.verification
  if (task?.record.host !== location.hostname) return
  const { record, policy, setup } = task
  await verify({
    record,
    policy,
    setup,
    token: pageToken,
    save: async (now) => void (await ask({ type: 'verify.save', run: task.run, record: now })),
  })
}
