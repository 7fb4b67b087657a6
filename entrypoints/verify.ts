import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { sendRequest } from '@/lib/messaging/messages'
import { requestPageToken } from '@/lib/messaging/page-token'
import { documentScope } from '@/lib/shared/document-scope'
import { runVerification } from '@/lib/verification/run'
import type { VerificationTask } from '@/lib/verification/task'

/**
 * Runs a verification that was started, in the top document of the instance, where requests are same-origin and in the
 * admin's session. What it finds it tells the background, so that the popup may close meanwhile.
 */
export default defineUnlistedScript(() => void run())

async function run(): Promise<void> {
  const shared = documentScope<{ verification: VerificationTask }>()
  const task = shared.verification
  delete shared.verification
  if (task?.record.host !== location.hostname) return
  const { record, policy, setup } = task
  await runVerification({
    record,
    policy,
    setup,
    token: requestPageToken,
    save: async (now) => void (await sendRequest({ type: 'verify.save', run: task.run, record: now })),
  })
}
