import { isSeenConnected } from '../domain/connection'
import { tablesOf } from '../domain/read-tables'
import { requirementTitle, verificationFindingText, verificationText } from '../i18n/verification'
import { knownCaption } from '../servicenow/dom/fields/field'
import { causesOf } from './causes'
import type { StoredVerdict, Verification } from './verification'

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

/** What a requirement is called. */
export const titleOf = requirementTitle

/** The values in what a verdict says. */
export const valuesOf = ({ facts, from }: StoredVerdict): Readonly<Record<string, string | number>> => ({
  ...facts,
  ...(facts?.caption === '' && { caption: knownCaption(from?.split('.')[1] ?? '') }),
  ...(typeof facts?.reads === 'string' && { table: tablesOf(facts.reads) }),
})

/** What a verdict says; with other values in it, where they are to be shown in another way. */
export const messageOf = (verdict: StoredVerdict, values = valuesOf(verdict)): string =>
  verificationFindingText(verdict, values)

/** Whether something could not be read that could have been; what only connecting can prove is not among it. */
export const isUnread = ({ outcome, unread }: StoredVerdict): boolean => outcome === 'unknown' && unread === true

/** Whether Neo could be refused for it all the same: by a script, a policy, or a reading of the documents. */
export const isUndecided = (verdict: StoredVerdict): boolean =>
  verdict.undecided ?? (verdict.outcome === 'unknown' && !isUnread(verdict))

export interface Summary {
  state: 'ready' | 'to-fix' | 'cannot-tell' | 'connected'
  headline: string
  /** What else there is to say, in whole sentences. */
  more: string[]
}

/** The one line that says how it is. What is counted are causes, not what follows from them. */
export function summaryOf({ verdicts }: Pick<Verification, 'verdicts'>): Summary {
  const causes = causesOf(verdicts).map(({ verdict }) => verdict)
  const count = (outcome: StoredVerdict['outcome']) => causes.filter((verdict) => verdict.outcome === outcome).length
  const [failed, warned, unread] = [count('fail'), count('warn'), causes.filter(isUnread).length]
  const undecided = verdicts.filter(isUndecided).length
  const later = verdicts.filter((own) => own.outcome === 'unknown' && !isUnread(own) && !isUndecided(own)).length
  const more = [
    ...(verdicts.some(({ reason }) => reason === 'unread.no-token') ? [verificationText('verify.no-token')] : []),
    ...(warned > 0 ? [verificationText('verify.worth', { count: warned })] : []),
    ...(later > 0 && failed + unread === 0 ? [verificationText('verify.only-connecting', { count: later })] : []),
  ]
  if (failed > 0) return { state: 'to-fix', headline: verificationText('verify.to-fix', { count: failed }), more }
  if (unread > 0)
    return { state: 'cannot-tell', headline: verificationText('verify.cannot-tell', { count: unread }), more }
  if (undecided > 0)
    return { state: 'cannot-tell', headline: verificationText('verify.undecided', { count: undecided }), more }
  return isSeenConnected(verdicts)
    ? { state: 'connected', headline: verificationText('verify.connected'), more }
    : { state: 'ready', headline: verificationText('verify.ready'), more }
}
