import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { pageToken } from '@/lib/page-token'
import { rest } from '@/lib/servicenow/rest'
import { readPolicy } from '@/lib/settings'
import { readSetup } from '@/lib/storage'
import { isUnderWay, readJournal, writeJournal } from '@/lib/write/journal'
import { perform, undo } from '@/lib/write/perform'
import { planned, survey } from '@/lib/write/plan'
import { recordApi } from '@/lib/write/record-api'

/**
 * Plans, carries out or takes back a set-up, in the top document of the instance, as the admin told the plan's page to.
 * What it may write is what that page shows: the entries of the journal, and no more.
 */
export default defineUnlistedScript(() => void run())

async function run(): Promise<void> {
  const host = location.hostname
  const journal = await readJournal(host)
  if (!journal || !isUnderWay(journal)) return
  const policy = await readPolicy()
  if (journal.state === 'planning') {
    const stored = await readSetup(host)
    const { application, user } = stored.state === 'found' ? stored.setup : {}
    const snapshot = await survey(host, policy, pageToken, { application, user })
    await writeJournal(planned(journal, snapshot, policy, new Date()))
    return
  }
  if (!policy.setUpForMe) return
  const options = { journal, api: recordApi(rest(pageToken)), save: writeJournal }
  await (journal.state === 'undoing' ? undo(options) : perform(options))
}
