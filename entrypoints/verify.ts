import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { sendRequest } from '@/lib/messaging/messages'
import { requestPageToken } from '@/lib/messaging/page-token'
import { documentScope } from '@/lib/shared/document-scope'
import { runVerification } from '@/lib/verification/run'
import type { VerificationTask } from '@/lib/verification/task'

/**
 * Runs a verification in the instance's top document, where requests are same-origin and in the admin's session. It
 * sends its progress and result to the background, so the popup may be closed meanwhile.
 */
export default defineUnlistedScript(() => void run())

async function run(): Promise<void> {
  const shared = documentScope<{ verification: VerificationTask }>()
  const task = shared.verification
  delete shared.verification
  if (task?.record.host !== location.hostname) return
  const { record, policy, setup, baseline } = task
  await runVerification({
    record,
    policy,
    setup,
    baseline,
    token: requestPageToken,
    save: async (now, drift) =>
      void (await sendRequest({ type: 'verify.save', run: task.run, record: now, ...(drift && { drift }) })),
  })
}
