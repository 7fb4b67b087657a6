import type { Policy } from '../neo/policy'
import { createBatchReader } from '../servicenow/batch'
import { rest } from '../servicenow/rest'
import { mappableScope, type Plan, planFor } from '../setup/plan'
import type { Snapshot } from '../setup/snapshot'
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
  const reader = createBatchReader(rest(token))
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
function journalOf(journal: Journal, plan: Plan, canMap: boolean, now: Date): Journal {
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
    problem: plan.byHand.some(({ what }) => what === 'unreadable') ? 'unreadable' : undefined,
  }
}

/** Plans anew from a snapshot, with the choices that a journal holds. */
export function planned(journal: Journal, snapshot: Snapshot, policy: Policy, now: Date): Journal {
  const canMap = mappableScope(snapshot) !== undefined
  return journalOf(journal, planFor(snapshot, policy, { scope: journal.scope, names: journal.names }), canMap, now)
}
