import { putBackOf } from '../domain/drift/put-back'
import type { Choices } from '../domain/plan-choices'
import { destinationPath } from '../domain/routes'
import { withoutRecords } from '../domain/setup'
import { type Part, stepOfKind } from '../domain/steps'
import type { Sender } from '../messaging/messages'
import { beginJournal, isJournalInProgress, type Journal, journalAccount, journalSchema } from '../provisioning/journal'
import { mergePlan, mergeProgress } from '../provisioning/journal-progress'
import { readJournal, writeJournal } from '../provisioning/journal-store'
import type { PlanTask } from '../provisioning/task'
import { recordPath } from '../servicenow/pages'
import { hostOf } from '../shared/host-of'
import { forgetTold } from '../storage/reminders'
import { readPolicy } from '../storage/settings'
import { newSetup, readSetup, type Setup, updateSetup, writeSetup } from '../storage/setups'
import { forgetBaseline, readBaseline } from '../verification/drift-store'
import { forgetVerification } from '../verification/history'
import { openPath, type RequestOrigin, runInInstance } from './instance-tab'
import { beginRun, isFromRun, tabOfRun } from './runs'
import { syncRegistrations } from './script-registration'

/** Starts a run over a journal in a tab of the instance. The journal is stored before the run starts. */
async function runPlanIn(host: string, from: RequestOrigin, journal: Journal): Promise<void> {
  await runInInstance(host, from, { file: '/write.js', part: 'plan' }, async (place): Promise<PlanTask> => {
    const [policy, stored] = await Promise.all([readPolicy(), readSetup(host)])
    const { application, user } = stored.state === 'found' ? stored.setup : {}
    await writeJournal(journal)
    const run = await beginRun('plan', host, place)
    return { run, journal, policy, chosen: { application, user } }
  })
}

/** The tab in which the plan was made, as long as it shows the instance. */
const sameTab = async (host: string, from: RequestOrigin): Promise<RequestOrigin> => ({
  tabId: await tabOfRun('plan', host),
  ...from,
})

const now = () => new Date().toISOString()

/** Makes a new plan; writes nothing to the instance. Returns the reason if it is refused. */
export async function startPlanning(
  host: string,
  from: RequestOrigin,
  choices: Choices | undefined,
  isPutBack = false,
): Promise<string | undefined> {
  const policy = await readPolicy()
  if (!policy.setUpForMe) return 'not allowed by policy'
  const before = await readJournal(host)
  if (before && isJournalInProgress(before) && before.state !== 'planning') return 'busy'
  const kept = isPutBack ? await readBaseline(host) : undefined
  const putBack = kept && putBackOf(kept.changes, kept.baseline.seen, policy)
  if (isPutBack && !putBack) return 'nothing to show'
  const journal = beginJournal(host, policy, new Date(), choices, putBack)
  await runPlanIn(host, from, { ...journal, entries: before?.entries ?? [] })
  return undefined
}

/** Carries out the chosen entries of a plan, or resumes one that stopped. */
export async function startExecution(
  host: string,
  from: RequestOrigin,
  wanted: readonly string[],
): Promise<string | undefined> {
  if (!(await readPolicy()).setUpForMe) return 'not allowed by policy'
  const journal = await readJournal(host)
  if (!journal || isJournalInProgress(journal)) return 'busy'
  const entries = journal.entries.map((entry) => ({ ...entry, wanted: wanted.includes(entry.id) }))
  await runPlanIn(host, await sameTab(host, from), { ...journal, entries, state: 'running', at: now() })
  return undefined
}

/** Undoes what a plan did. */
export async function startUndo(host: string, from: RequestOrigin): Promise<string | undefined> {
  const journal = await readJournal(host)
  if (!journal || isJournalInProgress(journal)) return 'busy'
  await runPlanIn(host, await sameTab(host, from), { ...journal, state: 'undoing', at: now() })
  return undefined
}

/**
 * Stores the progress of a run, if it comes from the document that the run is bound to. Only results are taken from the
 * message: the planned values are the ones that the background holds. Returns whether the message was accepted.
 */
export async function saveJournal(run: string, told: unknown, sender: Sender): Promise<boolean> {
  const host = hostOf(sender.url)
  const [held, isOwn, policy] = await Promise.all([readJournal(host), isFromRun('plan', run, sender), readPolicy()])
  const parsed = journalSchema.safeParse(told)
  if (!isOwn || !held || !isJournalInProgress(held) || !parsed.success || !policy.setUpForMe) return false
  const after =
    held.state === 'planning' ? mergePlan(held, parsed.data, now()) : mergeProgress(held, parsed.data, now())
  if (!after) return false
  await writeJournal(after)
  if (held.state === 'undoing' && after.state !== 'undoing') await forgetUndone(after)
  return true
}

/** After an undo the last verification is no longer true, and deleted records do not belong to the setup. */
async function forgetUndone({ host, entries }: Journal): Promise<void> {
  const undone = entries.filter(({ state }) => state === 'undone')
  if (undone.length === 0) return
  const deleted = new Set(undone.flatMap(({ sysId, made }) => (made && !sysId ? [made.sysId] : [])))
  await forgetVerification(host)
  await forgetTold(host)
  // What was right then is no measure for records that are gone.
  if (deleted.size > 0) await forgetBaseline(host)
  await updateSetup(host, (setup) => withoutRecords(setup, deleted))
  await syncRegistrations()
}

const madeId = ({ entries }: Journal, id: string) =>
  entries.findLast((entry) => entry.id.replace(/\++$/, '') === id && entry.made)?.made?.sysId

/** Goes on with the guide at a record of the plan: where the secret is copied, or the password is set. */
export async function openPlannedRecord(host: string, from: RequestOrigin, part: Part = 'application'): Promise<void> {
  const journal = await readJournal(host)
  const stored = await readSetup(host)
  const setup: Setup = stored.state === 'found' ? stored.setup : newSetup(host, new Date())
  const account = journal && journalAccount(journal)
  const user = account && account.sysId !== setup.user?.sysId && account
  const made = journal && madeId(journal, 'application')
  await writeSetup({
    ...setup,
    status: 'active',
    acknowledged: true,
    show: stepOfKind(part === 'application' ? 'capture' : 'password', part).id,
    ...(user && { user }),
    // The admin had it created, which counts as choosing it.
    ...(made &&
      made !== setup.application?.sysId && { application: undefined, awaiting: { half: 'application', sysId: made } }),
  })
  await syncRegistrations()
  const own = part === 'application' ? made && recordPath(made) : undefined
  const path = own ?? destinationPath(part, { ...setup, ...(user && { user }) }, await readPolicy())
  await openPath(host, await sameTab(host, from), path)
}
