import { tablesOf } from '../domain/read-tables'
import { requirementTitle, verificationFindingText, verificationText } from '../i18n/verification'
import { knownCaption } from '../servicenow/dom/fields/field'
import { causesOf } from './causes'
import { isUndecided, isUnread, lacksToken, type VerdictedState, verdictedState } from './verdicts'
import type { StoredVerdict, Verification } from './verification'

/** What a requirement is called. */
export const titleOf = requirementTitle

/** The values in a verdict's message. */
export const valuesOf = ({ facts, from }: StoredVerdict): Readonly<Record<string, string | number>> => ({
  ...facts,
  ...(facts?.caption === '' && { caption: knownCaption(from?.split('.')[1] ?? '') }),
  ...(typeof facts?.reads === 'string' && { table: tablesOf(facts.reads) }),
})

/** A verdict's message, optionally with its values formatted in another way. */
export const messageOf = (verdict: StoredVerdict, values = valuesOf(verdict)): string =>
  verificationFindingText(verdict, values)

interface Summary {
  state: VerdictedState
  headline: string
  /** Further remarks, in whole sentences. */
  more: string[]
}

/** The headline of a result. It counts causes, without their consequences. */
export function summaryOf({ verdicts }: Pick<Verification, 'verdicts'>): Summary {
  const causes = causesOf(verdicts).map(({ verdict }) => verdict)
  const count = (outcome: StoredVerdict['outcome']) => causes.filter((verdict) => verdict.outcome === outcome).length
  const [failed, warned, unread] = [count('fail'), count('warn'), causes.filter(isUnread).length]
  const undecided = verdicts.filter(isUndecided).length
  const later = verdicts.filter((own) => own.outcome === 'unknown' && !isUnread(own) && !isUndecided(own)).length
  const more = [
    ...(lacksToken(verdicts) ? [verificationText('verify.no-token')] : []),
    ...(warned > 0 ? [verificationText('verify.worth', { count: warned })] : []),
    ...(later > 0 && failed + unread === 0 ? [verificationText('verify.only-connecting', { count: later })] : []),
  ]
  const headlines: Readonly<Record<VerdictedState, string>> = {
    'to-fix': verificationText('verify.to-fix', { count: failed }),
    'cannot-tell':
      unread > 0
        ? verificationText('verify.cannot-tell', { count: unread })
        : verificationText('verify.undecided', { count: undecided }),
    connected: verificationText('verify.connected'),
    ready: verificationText('verify.ready'),
  }
  const state = verdictedState(verdicts)
  return { state, headline: headlines[state], more }
}
