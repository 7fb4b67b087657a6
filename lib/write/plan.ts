import type { Policy } from '../neo/policy'
import { createBatchReader } from '../servicenow/batch'
import { createPace } from '../servicenow/pace'
import { rest } from '../servicenow/rest'
import { mappableScope, type Plan, planFor } from '../setup/plan'
import type { Snapshot, UnreadWhy } from '../setup/snapshot'
import { type Chosen, gather } from '../verify/gather'
import { PLAN_IDS, READ_IDS } from '../verify/reads'
import type { Entry, Journal } from './journal'

/** Reads what is there, for a plan. Nothing is written. */
export async function survey(
  host: string,
  policy: Policy,
  token: () => Promise<string | undefined>,
  chosen: Chosen,
): Promise<Snapshot> {
  const reader = createBatchReader(rest(token), createPace())
  const ids = [...READ_IDS, ...PLAN_IDS]
  return (await gather({ host, policy, reader, chosen, ids })).snapshot
}

/** An id that no other entry has: what was done once may have to be done again. */
function unused(id: string, taken: ReadonlySet<string>): string {
  return taken.has(id) ? unused(`${id}+`, taken) : id
}

/**
 * A plan as a journal of things to do. What the admin did not want before stays unwanted; what was done, or begun, stays in
 * the journal, so that it can be taken back.
 */
function journalOf(journal: Journal, plan: Plan, problem: string | undefined, canMap: boolean, now: Date): Journal {
  const unwanted = new Set(journal.entries.filter(({ wanted }) => !wanted).map(({ id }) => id))
  const done = journal.entries.filter(({ state }) => state === 'done' || state === 'writing')
  const taken = new Set(done.map(({ id }) => id))
  const writes = plan.writes.map(
    ({ id, table, sysId, values, before, why, key }): Entry => ({
      id: unused(id, taken),
      table,
      ...(sysId && { sysId }),
      values: { ...values },
      ...(before && { before: { ...before } }),
      why,
      key: [...key],
      wanted: !unwanted.has(id),
      state: 'todo',
    }),
  )
  return {
    ...journal,
    state: 'planned',
    at: now.toISOString(),
    canMap,
    entries: [...done, ...writes],
    stays: plan.stays.map(({ half, name }) => ({ half, name: name.slice(0, 400) })),
    byHand: plan.byHand.map(({ what, tables }) => ({ what, ...(tables && { tables: [...tables] }) })),
    problem,
  }
}

/** Reasons that tell what to do; the others come to the same: it is not shown. */
const TOLD: Partial<Record<UnreadWhy, string>> = {
  'session-ended': 'session-ended',
  'no-token': 'no-token',
  'rate-limited': 'rate-limited',
  network: 'unreached',
  unexpected: 'unexpected',
}

/** Why there is no plan, where what is there could not be read. */
function problemOf({ byHand }: Plan, { reads = {} }: Snapshot): string | undefined {
  if (!byHand.some(({ what }) => what === 'unreadable')) return undefined
  const unread = [reads.application, reads.user].find((read) => read?.state === 'unread')
  return (unread?.state === 'unread' && TOLD[unread.why]) || 'unreadable'
}

/** Plans anew from a snapshot, with the choices that a journal holds. */
export function planned(journal: Journal, snapshot: Snapshot, policy: Policy, now: Date): Journal {
  const canMap = mappableScope(snapshot) !== undefined
  const plan = planFor(snapshot, policy, { scope: journal.scope, names: journal.names })
  return journalOf(journal, plan, problemOf(plan, snapshot), canMap, now)
}
