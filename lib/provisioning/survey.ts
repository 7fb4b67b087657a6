import { adminIdOf } from '../domain/checks/admin-id'
import { OTHERS } from '../domain/checks/record-exists'
import { planToPutBack } from '../domain/drift/put-back-plan'
import { mappableScope, type Plan, planFor, UNREAD } from '../domain/plan'
import type { Row, Snapshot, UnreadWhy } from '../domain/snapshot'
import { visibleRows } from '../domain/snapshot-rows'
import type { Policy } from '../neo/policy'
import { mayBeNeoApplication, mayBeNeoUser } from '../neo/records'
import { readAdmin } from '../records/user'
import { createBatchClient } from '../servicenow/rest/batch'
import { createRestClient } from '../servicenow/rest/client'
import { createTurns } from '../servicenow/rest/rate-limit'
import { createTableApi } from '../servicenow/rest/table-api'
import { gatherSnapshot, type KnownRecords } from '../verification/gather'
import { PLAN_IDS, READ_IDS } from '../verification/queries'
import { concealText, concealValues, mustConceal } from './conceal'
import type { Journal, JournalEntry } from './journal'

/** Which records a plan is for: those that the admin chose for it, else those of the setup. */
export function recordsFor({ records = {}, putBack }: Journal, setup: KnownRecords): KnownRecords {
  // What changed is put back on the very records that it changed on.
  if (putBack) return { application: putBack.application, user: putBack.user }
  const [application, user] = [records.application, records.user]
  return {
    application: application && application !== 'new' ? { sysId: application, clientId: '' } : setup.application,
    user: user && user !== 'new' ? { sysId: user } : setup.user,
  }
}

/** Reads the existing records and settings that a plan depends on. Writes nothing. */
export async function surveyInstance(
  host: string,
  policy: Policy,
  token: () => Promise<string | undefined>,
  chosen: KnownRecords,
  newUserName: string = policy.userName,
): Promise<Snapshot> {
  const reader = createBatchClient(createRestClient(token, createTurns()))
  const ids = [...READ_IDS, ...PLAN_IDS]
  const { snapshot } = await gatherSnapshot({ host, policy, reader, chosen, newUserName, ids })
  // A plan belongs to the person who made it, who may be unable to read their own roles.
  return { ...snapshot, admin: snapshot.admin ?? (await readAdmin(createTableApi(token))) }
}

/** An id that no other entry has: the same entry may have to be planned a second time. */
function unused(id: string, taken: ReadonlySet<string>): string {
  return taken.has(id) ? unused(`${id}+`, taken) : id
}

/** The parts of a journal that do not come from the plan. */
interface Facts extends Pick<Journal, 'problem' | 'canMap' | 'by' | 'candidates'> {
  now: Date
}

/** Turns a planned write into a journal entry. Existing values that look like secrets are left out. */
function entryOf(
  write: Plan['writes'][number],
  unwanted: ReadonlySet<string>,
  taken: ReadonlySet<string>,
): JournalEntry {
  const { id, table, sysId, values, why, key, target, others } = write
  const before = write.before && concealValues(table, write.before)
  return {
    id: unused(id, taken),
    table,
    ...(sysId && { sysId }),
    values: { ...values },
    ...(before && { before: before.kept }),
    ...(before && before.hidden.length > 0 && { hidden: before.hidden }),
    why,
    key: [...key],
    target: { ...target, columns: concealValues(target.table, target.columns).kept },
    ...(others && { others: others.slice(0, 100) }),
    wanted: !unwanted.has(id),
    state: 'todo',
  }
}

/** The records of a part that the admin may choose from; none where the record was never in doubt. */
function choosable(
  snapshot: Snapshot,
  policy: Policy,
  part: 'application' | 'user',
  isAsked: boolean,
): NonNullable<Journal['candidates']>['user'] {
  if (!isAsked && !snapshot.guessed?.includes(part)) return undefined
  // Records with the exact name are read separately from the others; some are in both results.
  const rows = new Map(OTHERS[part].flatMap((id) => visibleRows(snapshot, id)).map((row) => [row.sys_id, row]))
  const own = snapshot[part]?.sysId
  const isOwn = ({ sys_id: id }: Row) => id === own
  const adminId = adminIdOf(snapshot.admin)
  const isLikely = (row: Row) =>
    part === 'user'
      ? mayBeNeoUser(row, policy, adminId) || (isOwn(row) && own !== adminId)
      : isOwn(row) || mayBeNeoApplication(row, policy)
  const likely = [...rows.values()].filter((row) => row.sys_id && isLikely(row))
  return likely.slice(0, 100).map(({ sys_id = '', name = '', client_id = '', user_name = '' }) => {
    const shownId = mustConceal('oauth_entity', 'client_id', client_id) ? '' : client_id
    const [main, detail] = part === 'user' ? [user_name, concealText(name)] : [name, shownId]
    return { sysId: sys_id, name: concealText(main).slice(0, 255), detail: detail.slice(0, 255) }
  })
}

/**
 * Turns a plan into a journal of entries to carry out. Entries that the admin unticked before stay unticked; entries that were
 * carried out or begun stay in the journal, so that they can be undone.
 */
function journalOf(journal: Journal, plan: Plan, facts: Facts): Journal {
  const { problem, canMap, now, by, candidates } = facts
  const unwanted = new Set(journal.entries.filter(({ wanted }) => !wanted).map(({ id }) => id))
  const done = journal.entries.filter(({ state }) => state === 'done' || state === 'writing')
  const taken = new Set(done.map(({ id }) => id))
  const writes = plan.writes.map((write) => entryOf(write, unwanted, taken))
  return {
    ...journal,
    state: 'planned',
    at: now.toISOString(),
    canMap,
    entries: [...done, ...writes],
    by: by && { sysId: by.sysId, userName: by.userName.slice(0, 255) },
    candidates,
    stays: plan.stays.map(({ half: part, name }) => ({ half: part, name: concealText(name).slice(0, 400) })),
    byHand: plan.byHand.map(({ what, tables }) => ({
      what,
      ...(tables && { tables: tables.map((own) => concealText(own).slice(0, 160)) }),
    })),
    problem,
  }
}

/** Failures that have advice of their own; any other means that the table is not shown to this person. */
const TOLD: Partial<Record<UnreadWhy, string>> = {
  'session-ended': 'session-ended',
  'no-token': 'no-token',
  'rate-limited': 'rate-limited',
  network: 'unreached',
  unexpected: 'unexpected',
}

const isUnread = (what: string): boolean => (UNREAD as readonly string[]).includes(what)

/** Why no plan can be made, where the existing records could not be read. */
function problemOf({ byHand }: Plan, { reads = {} }: Snapshot): string | undefined {
  if (!byHand.some(({ what }) => isUnread(what))) return undefined
  const ids = [...OTHERS.application, ...OTHERS.user]
  const unread = ids.map((id) => reads[id]).find((read) => read?.state === 'unread')
  return (unread?.state === 'unread' && TOLD[unread.why]) || 'unreadable'
}

/** Makes a new plan from a snapshot, with the choices kept in a journal. */
export function withPlan(journal: Journal, snapshot: Snapshot, policy: Policy, now: Date): Journal {
  const canMap = mappableScope(snapshot) !== undefined
  const { scope, names, records, putBack } = journal
  const plan = putBack
    ? planToPutBack(snapshot, policy, putBack)
    : planFor(snapshot, policy, { scope, names, ...(records && { records }) })
  const { admin: by } = snapshot
  const problem = problemOf(plan, snapshot) ?? (by ? undefined : 'person-unknown')
  const candidates = putBack
    ? {}
    : {
        application: choosable(snapshot, policy, 'application', records?.application !== undefined),
        user: choosable(snapshot, policy, 'user', records?.user !== undefined),
      }
  return journalOf(journal, plan, { problem, canMap, now, by, candidates })
}
