import type { Policy } from '../neo/policy'
import type { Finding } from './finding'
import type { Column, ReadId, Snapshot } from './snapshot'
import type { StepId } from './steps'

/** One rule, used on the form while it is filled in and on the stored record. Pure: no DOM, no browser, no network. */
export interface Requirement {
  /** Id as in the specification; stable. */
  id: string
  /** The step that mends it. */
  step: StepId
  /** The column whose caption its line carries; a requirement without one has no line on the form's card. */
  column?: Column
  /** What the verification reads for it. */
  reads: readonly ReadId[]
  check: (snapshot: Snapshot, policy: Policy) => Finding
}
