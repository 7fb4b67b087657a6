import { pathOf } from '../guide/way'
import { openPath, runInInstance } from '../instance-tab'
import { syncRegistrations } from '../registration'
import { recordPath } from '../servicenow/pages'
import { readPolicy } from '../settings'
import type { Choices } from '../setup/choices'
import { newSetup, readSetup, type Setup, writeSetup } from '../storage'
import { beginJournal, isUnderWay, type Journal, readJournal, writeJournal } from './journal'

/** Plans anew. Nothing is written. Says why it is refused, if it is. */
export async function makePlan(
  host: string,
  tabId: number | undefined,
  choices: Choices | undefined,
): Promise<string | undefined> {
  const policy = await readPolicy()
  if (!policy.setUpForMe) return 'not allowed by policy'
  const before = await readJournal(host)
  if (before && isUnderWay(before) && before.state !== 'planning') return 'busy'
  const journal = beginJournal(host, policy, new Date(), choices)
  await writeJournal({ ...journal, entries: before?.entries ?? [] })
  await runInInstance(host, tabId, '/write.js')
  return undefined
}

/** Carries out what is wanted of a plan, or goes on with one that stopped. */
export async function runPlan(
  host: string,
  tabId: number | undefined,
  wanted: readonly string[],
): Promise<string | undefined> {
  if (!(await readPolicy()).setUpForMe) return 'not allowed by policy'
  const journal = await readJournal(host)
  if (!journal || isUnderWay(journal)) return 'busy'
  const entries = journal.entries.map((entry) => ({ ...entry, wanted: wanted.includes(entry.id) }))
  await writeJournal({ ...journal, entries, state: 'running', at: new Date().toISOString() })
  await runInInstance(host, tabId, '/write.js')
  return undefined
}

/** Takes back what a plan did. */
export async function undoPlan(host: string, tabId: number | undefined): Promise<string | undefined> {
  const journal = await readJournal(host)
  if (!journal || isUnderWay(journal)) return 'busy'
  await writeJournal({ ...journal, state: 'undoing', at: new Date().toISOString() })
  await runInInstance(host, tabId, '/write.js')
  return undefined
}

const madeId = ({ entries }: Journal, id: string) => entries.find((entry) => entry.id === id)?.made?.sysId

/** Goes on with the guide at the application's record, where the secret is copied. */
export async function followPlan(host: string, tabId: number | undefined): Promise<void> {
  const journal = await readJournal(host)
  const stored = await readSetup(host)
  const setup: Setup = stored.state === 'found' ? stored.setup : newSetup(host, new Date())
  const sysId = journal && madeId(journal, 'user')
  const user = journal && sysId && sysId !== setup.user?.sysId && { sysId, userName: journal.names.userName }
  await writeSetup({
    ...setup,
    status: 'active',
    acknowledged: true,
    show: 'app.capture',
    ...(user && { user }),
  })
  await syncRegistrations()
  const made = journal && madeId(journal, 'application')
  const path = made ? recordPath(made) : pathOf('application', setup, await readPolicy())
  await openPath(host, tabId, path)
}
