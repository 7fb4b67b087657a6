import type { Policy } from '../neo/policy'
import type { KnownRecords } from '../verification/gather'
import type { Journal } from './journal'

/** What the background, which owns the journal, passes to the run of a plan. */
export interface PlanTask {
  /** The run's random name; the background accepts results under this name only. */
  run: string
  journal: Journal
  policy: Policy
  /** The records that the setup has already. */
  chosen: KnownRecords
}
