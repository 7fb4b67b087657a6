import { useState } from 'react'
import type { History, HistoryLine } from '@/lib/domain/drift/schema'
import { OUTCOMES } from '@/lib/domain/finding'
import { revealInvisible } from '@/lib/i18n/invisible-characters'
import { resultsText as text } from '@/lib/i18n/results'
import { formatTime } from '@/lib/i18n/time'
import { displayValue } from '@/lib/i18n/translator'
import { Action } from '../shared/Action'
import { OutcomeIcon } from '../shared/OutcomeIcon'

interface LineProps {
  line: HistoryLine
  time: (iso: string) => string
}

/** When, by whom, what came of it, and what had changed. */
function Line({ line: { at, by, counts, changed, more }, time }: LineProps) {
  return (
    <li>
      {time(at)} {by && text('verify.by', { user: displayValue(by) })}
      <span className="counts">
        {OUTCOMES.map((outcome) => {
          const count = counts[outcome] ?? 0
          return count === 0 || outcome === 'not-applicable' ? null : (
            <span key={outcome}>
              <OutcomeIcon outcome={outcome} /> {count}
            </span>
          )
        })}
      </span>
      {changed.length > 0 && (
        <span className="muted">
          {text('history.changed', { names: changed.map((name) => revealInvisible(displayValue(name))).join(', ') })}
          {more !== undefined && ` ${text('history.more', { count: more })}`}
        </span>
      )}
    </li>
  )
}

interface HistoryListProps extends Pick<History, 'host' | 'lines'> {
  time?: (iso: string) => string
  /** Erases it; none in a report. */
  onErase?: () => void
}

/** The last verifications, one line each, newest first. */
export function HistoryList({ host, lines, time = formatTime, onErase }: HistoryListProps) {
  const [isAsking, setIsAsking] = useState(false)
  if (lines.length === 0) return null
  return (
    <details className="history">
      <summary>{text('history.title', { count: lines.length })}</summary>
      <ol>
        {lines.map((line) => (
          <Line key={line.at} line={line} time={time} />
        ))}
      </ol>
      {onErase && !isAsking && <Action onAct={() => setIsAsking(true)}>{text('history.erase')}</Action>}
      {onErase && isAsking && (
        <div role="alertdialog" aria-labelledby="erase-history" className="ask">
          <p id="erase-history">{text('history.erase.ask', { host })}</p>
          <div className="actions">
            <Action onAct={() => setIsAsking(false)}>{text('history.erase.no')}</Action>
            <Action onAct={onErase}>{text('history.erase.yes')}</Action>
          </div>
        </div>
      )}
    </details>
  )
}
