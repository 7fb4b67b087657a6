import type { Column, Fact, Source, UnreadWhy, Unseen } from './snapshot'
import type { StepId } from './steps'

/** `not-applicable`: the release, the instance or the policy has nothing that the requirement could be about. */
export const OUTCOMES = ['fail', 'warn', 'unknown', 'pass', 'not-applicable'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Sorts what is gravest first. */
export const byGravity = (a: { outcome: Outcome }, b: { outcome: Outcome }): number =>
  OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome)

/** Reasons that several requirements share. */
export type CommonReason =
  | `unknown.${Unseen | 'absent' | 'withheld' | 'property' | 'value'}`
  | `unread.${UnreadWhy | 'withheld' | 'closed'}`
  /** A name does not follow the organisation's rule. */
  | 'name.rule'
  /** Another application with the same Client ID is otherwise. */
  | 'application.twin'
  | 'account.not-saved'
  | 'account.read-only'

export type Facts = Readonly<Record<string, string | number>>

/** How a value is put right, for the words of the button that does it. */
export type FixKind = 'fill' | 'correct' | 'remove-slash' | 'tick' | 'untick' | 'choose' | 'human' | 'disable'

/** A value that would make a requirement pass, for the admin to accept with one click. */
export interface Fix {
  column: Column
  value: string
  how: FixKind
}

/** What a requirement says of a snapshot. */
export interface Finding<Reason extends string = string> {
  outcome: Outcome
  /** Why, for the interface to put into words; nothing else depends on it. */
  reason: Reason | CommonReason
  /** What the words name: values, names, counts. */
  facts?: Facts
  /** The value seen. */
  seen?: string
  source?: Source
  /** Index of the first character of `seen` that is not as it should be. */
  differsAt?: number
  fix?: Fix
  /** Where the value was read, as `table.column` or `table: record`, where no `source` says it. */
  from?: string
  /** A page of the instance where it is mended, where no step does. */
  page?: string
  /** It could not be read, though somebody or something could: not a matter of what only connecting shows. */
  unread?: boolean
  /** Cannot be told any better before Neo is connected, so it holds nobody up. */
  settled?: boolean
  /** Whether Neo could still be refused for it, where its outcome does not say so: by a policy that is warned of, say. */
  undecided?: boolean
}

/** The reasons that a function's findings can have. */
export type ReasonIn<F> = F extends (...args: never[]) => Finding<infer Reason> | undefined ? Reason : never

/** A finding with the requirement it belongs to and the step that mends it. */
export interface Verdict extends Finding {
  requirement: string
  step: StepId
  column?: Column | undefined
}

/** Whether the release has a column that this person is not shown. */
export const isHiddenFact = (fact: Fact): boolean => fact.state === 'unseen' && fact.why === 'hidden'

/** "Cannot tell", with the reason why the column was not seen; a column that the release lacks is not applicable. */
export function unknownFinding(fact: Fact): Finding<never> {
  if (fact.state === 'absent') return { outcome: 'not-applicable', reason: 'unknown.absent' }
  const reason = fact.state === 'unseen' ? (`unknown.${fact.why}` as const) : 'unknown.not-read'
  return { outcome: 'unknown', reason, unread: true }
}
