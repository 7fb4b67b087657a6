import type { Policy } from '../neo/policy'
import type { KnownRecords } from '../verification/gather'
import type { Journal } from './journal'

/** What a plan's run is told by the background, which holds the journal. */
export interface PlanTask {
  /** The run's name: what it did is taken under this name only. */
  run: string
  journal: Journal
  policy: Policy
  /** The records that the setup has already. */
  chosen: KnownRecords
}
