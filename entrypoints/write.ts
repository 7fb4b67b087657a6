import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { sendRequest } from '@/lib/messaging/messages'
import { requestPageToken } from '@/lib/messaging/page-token'
import { executePlan, undoPlan } from '@/lib/provisioning/execute'
import type { Journal } from '@/lib/provisioning/journal'
import { createRecordApi } from '@/lib/provisioning/record-api'
import { recordsFor, surveyInstance, withPlan } from '@/lib/provisioning/survey'
import type { PlanTask } from '@/lib/provisioning/task'
import { createRestClient } from '@/lib/servicenow/rest/client'
import { documentScope } from '@/lib/shared/document-scope'

/**
 * Plans, carries out or undoes a setup in the instance's top document, as the admin chose on the plan's page. It writes
 * only the entries of the journal that the background gave it.
 */
export default defineUnlistedScript(() => void run())

async function run(): Promise<void> {
  const shared = documentScope<{ plan: PlanTask }>()
  const task = shared.plan
  delete shared.plan
  if (task?.journal.host !== location.hostname) return
  const { run: name, journal, policy, chosen } = task
  const save = async (now: Journal) => {
    const answer = await sendRequest({ type: 'plan.save', run: name, journal: now })
    // If the journal cannot be stored, nothing more is written: it could not be undone.
    if (!answer.ok) throw new Error(answer.reason)
  }
  if (journal.state === 'planning') {
    const snapshot = await surveyInstance(
      journal.host,
      policy,
      requestPageToken,
      recordsFor(journal, chosen),
      journal.names.userName,
    )
    return save(withPlan(journal, snapshot, policy, new Date()))
  }
  const options = { journal, api: createRecordApi(createRestClient(requestPageToken)), save }
  await (journal.state === 'undoing' ? undoPlan(options) : executePlan(options))
}
