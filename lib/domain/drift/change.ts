import type { Outcome } from '../finding'
import type { Difference } from './differences'

/** What a change did to the setup: a check that it keeps from passing, and what came of that. */
export interface Matter {
  requirement: string
  outcome: Outcome
}

/** A change since the baseline. */
export interface Change extends Difference {
  /** Checks that it keeps from passing, or may. Without any it is of no matter to Neo. */
  matters: Matter[]
}

/** More than anybody reads. */
export const MOST_CHANGES = 200

/** What tells who did it: the audit history, the list of deleted records, or what a record says of itself. */
export const WITNESSES = ['audit', 'deleted', 'updated', 'created'] as const

/** One row that says who did something to a record, and when: ServiceNow's date-time, in UTC. */
export interface Witness {
  id: string
  how: (typeof WITNESSES)[number]
  /** The column, in the audit history. */
  field: string
  by: string
  at: string
}
