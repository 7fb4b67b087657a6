import { resultsText } from '@/lib/i18n/results'
import { formatTime, formatUtc } from '@/lib/i18n/time'
import { displayValue } from '@/lib/i18n/translator'
import { titleOf } from '@/lib/verification/summary'
import type { StoredVerdict } from '@/lib/verification/verification'
import { Action } from '../shared/Action'
import { OutcomeIcon } from '../shared/OutcomeIcon'
import { SeenValue } from '../shared/SeenValue'
import { verdictMessage } from './verdict-message'

interface RecheckedProps {
  verdict: StoredVerdict
  time?: (iso: string) => string
}

/** When and by whom a verdict was checked again, where it is newer than the rest. */
export function Rechecked({ verdict: { checkedAt, checkedBy }, time = formatTime }: RecheckedProps) {
  if (checkedAt === undefined) return null
  return (
    <p className="muted rechecked">
      {resultsText('verify.rechecked', { time: time(checkedAt) })}{' '}
      {checkedBy && resultsText('verify.by', { user: displayValue(checkedBy) })}
    </p>
  )
}

interface VerdictRowProps {
  /** The same verdict has its own row on this page, which carries its handles. */
  isListedElsewhere?: boolean
  verdict: StoredVerdict
  /** In a report the evidence of what passed is shown too, and times are the same for everybody. */
  isEvidence?: boolean
  /** Brings the admin to where it is mended; none in a report. */
  onShow?: (requirement: string) => void
  /** Checks this one again. */
  onAgain?: (requirement: string) => void
}

/** One requirement as it was verified: mark and name, the value seen, what it means, and what can be done. */
export function VerdictRow({
  verdict,
  onShow,
  onAgain,
  isListedElsewhere = false,
  isEvidence = false,
}: VerdictRowProps) {
  const { requirement, outcome, seen, differsAt, from, page } = verdict
  const name = titleOf(requirement)
  const isOpen = outcome !== 'pass' && outcome !== 'not-applicable'
  return (
    <li className="row" {...(!isListedElsewhere && { 'data-requirement': requirement, 'data-verdict': outcome })}>
      <OutcomeIcon outcome={outcome} />
      <div>
        <strong>{name}</strong>
        <p className="message">{verdictMessage(verdict)}</p>
        {(isOpen || isEvidence) && seen !== undefined && (
          <p className="muted">
            {from && <span>{from}: </span>}
            <SeenValue value={seen} differsAt={differsAt} />
          </p>
        )}
        <Rechecked verdict={verdict} {...(isEvidence && { time: formatUtc })} />
        {isOpen && onShow && onAgain && (
          <div className="actions">
            {(outcome !== 'unknown' || page) && (
              <Action label={resultsText('verify.show-named', { name })} onAct={() => onShow(requirement)}>
                {resultsText('verify.show')}
              </Action>
            )}
            <Action label={resultsText('verify.again-named', { name })} onAct={() => onAgain(requirement)}>
              {resultsText('verify.again')}
            </Action>
          </div>
        )}
      </div>
    </li>
  )
}
