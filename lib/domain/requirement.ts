import type { Policy } from '../neo/policy'
import type { CommonReason, Finding } from './finding'
import type { Column, ReadId, Snapshot } from './snapshot'
import type { StepId } from './steps'

/** One rule, used on the form while it is filled in and on the stored record. Pure: no DOM, no browser, no network. */
export interface Requirement<Id extends string = string, Reason extends string = string> {
  /** Id as in the specification; stable. */
  id: Id
  /** The step that mends it. */
  step: StepId
  /** The column whose caption its line carries; a requirement without one has no line on the form's card. */
  column?: Column
  /** Where it cannot be told, connecting proves it, or Neo is not refused for it. */
  provenLater?: true
  /** What the verification reads for it. */
  reads: readonly ReadId[]
  check: (snapshot: Snapshot, policy: Policy) => Finding<Reason>
}

/** Why a requirement's findings can be as they are. */
export type ReasonOf<R> = R extends Requirement<string, infer Reason> ? Reason : never

/** What requirements of a type can say, as `<requirement>.<reason>`; reasons that they share stand for themselves. */
export type FindingKeyOf<R> =
  R extends Requirement<infer Id, infer Reason>
    ? `${Id extends `access.${string}` ? 'access' : Id}.${Exclude<Reason, CommonReason>}` | CommonReason
    : never
