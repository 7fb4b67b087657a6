import { revealInvisible } from '@/lib/i18n/invisible-characters'
import { verificationText as text } from '@/lib/i18n/verification'
import { messageOf, titleOf, valuesOf } from '@/lib/verification/summary'
import type { StoredVerdict } from '@/lib/verification/verification'
import { Action } from '../shared/Action'
import { OutcomeIcon } from '../shared/OutcomeIcon'
import { SeenValue } from '../shared/SeenValue'

/** Values of the instance's records, in which nothing turns what is around it. */
const readable = (verdict: StoredVerdict): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(valuesOf(verdict)).map(([name, value]) => [
      name,
      typeof value === 'string' ? revealInvisible(value) : value,
    ]),
  )

/** What a verdict says, with nothing in its values that turns what is around it. */
export const verdictMessage = (verdict: StoredVerdict): string => messageOf(verdict, readable(verdict))

interface VerdictRowProps {
  /** The same verdict has its own row on this page, which carries its handles. */
  isListedElsewhere?: boolean
  verdict: StoredVerdict
  /** Brings the admin to where it is mended; none in a report. */
  onShow?: (requirement: string) => void
  /** Checks this one again. */
  onAgain?: (requirement: string) => void
}

/** One requirement as it was verified: mark and name, the value seen, what it means, and what can be done. */
export function VerdictRow({ verdict, onShow, onAgain, isListedElsewhere = false }: VerdictRowProps) {
  const { requirement, outcome, seen, differsAt, from, page, unverifiable } = verdict
  const name = titleOf(requirement)
  const isOpen = outcome !== 'pass' && outcome !== 'not-applicable'
  return (
    <li className="row" {...(!isListedElsewhere && { 'data-requirement': requirement, 'data-verdict': outcome })}>
      <OutcomeIcon outcome={outcome} />
      <div>
        <strong>{name}</strong>
        <p className="message">{verdictMessage(verdict)}</p>
        {isOpen && seen !== undefined && (
          <p className="muted">
            {from && <span>{from}: </span>}
            <SeenValue value={seen} differsAt={differsAt} />
          </p>
        )}
        {isOpen && onShow && onAgain && (
          <div className="actions">
            {(outcome !== 'unknown' || page) && (
              <Action label={text('verify.show-named', { name })} onAct={() => onShow(requirement)}>
                {text('verify.show')}
              </Action>
            )}
            {!unverifiable && (
              <Action label={text('verify.again-named', { name })} onAct={() => onAgain(requirement)}>
                {text('verify.again')}
              </Action>
            )}
          </div>
        )}
      </div>
    </li>
  )
}
