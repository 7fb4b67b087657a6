import { isSeenConnected } from '../domain/connection'
import { type Cause, causesOf } from './causes'
import type { StoredVerdict } from './verification'

/** The groups in which results are shown, in order. */
export const GROUPS = ['application', 'user', 'access', 'platform', 'connection'] as const
export type Group = (typeof GROUPS)[number]

const PREFIXES = new Map<string, Group>([
  ['app', 'application'],
  ['secret', 'application'],
  ['user', 'user'],
  ['access', 'access'],
  ['connect', 'connection'],
])

/** The group of a requirement: the first part of its id names it. */
export const groupOf = (requirement: string): Group => PREFIXES.get(requirement.split('.')[0] ?? '') ?? 'platform'

/** Whether something could not be read that could have been; what only connecting can prove is not among it. */
export const isUnread = ({ outcome, unread }: StoredVerdict): boolean => outcome === 'unknown' && unread === true

/** Whether Neo could be refused for it all the same: by a script, a policy, or a reading of the documents. */
export const isUndecided = (verdict: StoredVerdict): boolean =>
  verdict.undecided ?? (verdict.outcome === 'unknown' && !isUnread(verdict))

/** What to do something about, or to know: what only connecting proves is not among it, that it has an end nobody knows is. */
export const isOpen = ({ verdict }: Cause): boolean =>
  verdict.outcome !== 'unknown' || isUnread(verdict) || isUndecided(verdict) || verdict.reason === 'undated'

/** Whether nothing was read because the page gave no session token, in which case reading again does not help by itself. */
export const lacksToken = (verdicts: readonly StoredVerdict[]): boolean =>
  verdicts.some(({ reason }) => reason === 'unread.no-token')

/** What verdicts come to. */
export type VerdictedState = 'ready' | 'to-fix' | 'cannot-tell' | 'connected'

/** What verdicts come to, the gravest first. What follows from a failure is a part of it, and not a doubt of its own. */
export function verdictedState(verdicts: readonly StoredVerdict[]): VerdictedState {
  const causes = causesOf(verdicts).map(({ verdict }) => verdict)
  if (causes.some(({ outcome }) => outcome === 'fail')) return 'to-fix'
  if (causes.some(isUnread) || verdicts.some(isUndecided)) return 'cannot-tell'
  const isConnected = isSeenConnected(verdicts)
  return isConnected ? 'connected' : 'ready'
}
