import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { ask } from '@/lib/messaging/messages'
import { pageToken } from '@/lib/messaging/page-token'
import { perform, undo } from '@/lib/provisioning/execute'
import type { Journal } from '@/lib/provisioning/journal'
import { recordApi } from '@/lib/provisioning/record-api'
import { chosenFor, planned, survey } from '@/lib/provisioning/survey'
import type { PlanTask } from '@/lib/provisioning/task'
import { rest } from '@/lib/servicenow/rest/client'
import { sharedScope } from '@/lib/shared/document-scope'

/**
 * Plans, carries out or takes back a set-up, in the top document of the instance, as the admin told the plan's page to.
 * What it may write is what it was given: the entries of the journal that the background holds, and no more.
 */
export default defineUnlistedScript(() => void run())

async function run(): Promise<void> {
  const shared = sharedScope<{ plan: PlanTask }>()
  const task = shared.plan
  delete shared.plan
  if (task?.journal.host !== location.hostname) return
  const { run: name, journal, policy, chosen } = task
  const save = async (now: Journal) => {
    const answer = await ask({ type: 'plan.save', run: name, journal: now })
    // What is not kept is not gone on with: nobody could take it back.
    if (!answer.ok) throw new Error(answer.reason)
  }
  if (journal.state === 'planning') {
    const snapshot = await survey(journal.host, policy, pageToken, chosenFor(journal, chosen))
    return save(planned(journal, snapshot, policy, new Date()))
  }
  const options = { journal, api: recordApi(rest(pageToken)), save }
  await (journal.state === 'undoing' ? undo(options) : perform(options))
}
