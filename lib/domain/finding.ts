import type { MessageKey } from '../i18n/catalogue'
import type { Column, Fact, Source, Unseen } from './snapshot'
import type { StepId } from './steps'

export type Outcome = 'pass' | 'fail' | 'warn' | 'unknown'

/** A text of the catalogue with its values. */
export interface Message {
  key: MessageKey
  values?: Readonly<Record<string, string | number>>
}

/** A value that would make a requirement pass, for the admin to accept with one click. */
export interface Fix {
  column: Column
  value: string
  /** The button's words. */
  label: Message
}

/** What a requirement says of a snapshot. */
export interface Finding {
  outcome: Outcome
  message: Message
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
  /** Cannot be told any better before Neo is connected, so it holds nobody up. */
  settled?: boolean
  /** Whether Neo could still be refused for it, where its outcome does not say so: by a policy that is warned of, say. */
  undecided?: boolean
}

/** A finding with the requirement it belongs to and the step that mends it. */
export interface Verdict extends Finding {
  requirement: string
  step: StepId
  column?: Column | undefined
}

const REASON: Record<Unseen, MessageKey> = {
  'not-on-page': 'unknown.not-on-page',
  collapsed: 'unknown.collapsed',
  'not-read': 'unknown.not-read',
  'no-record': 'unknown.no-record',
  hidden: 'unknown.hidden',
}

/** Whether the release has a column that this person is not shown. */
export const isHiddenFact = (fact: Fact): boolean => fact.state === 'unseen' && fact.why === 'hidden'

/** "Cannot tell", with the reason why the column was not seen. */
export function unknownFinding(fact: Fact): Finding {
  if (fact.state === 'absent') return { outcome: 'unknown', message: { key: 'unknown.absent' } }
  return { outcome: 'unknown', message: { key: fact.state === 'unseen' ? REASON[fact.why] : 'unknown.not-read' } }
}
