import { statusText } from '@/lib/i18n/status'
import type { Cause } from '@/lib/verification/causes'
import { titleOf } from '@/lib/verification/summary'
import { verdictMessage } from '../results/verdict-message'
import { OutcomeIcon } from '../shared/OutcomeIcon'

/** As many as fit beside everything else: the popup never scrolls. */
const MOST = 3

/** The worst of what is not right, one line each; the rest is on the page of results. */
export function Causes({ causes, host }: { causes: readonly Cause[]; host: string }) {
  const more = causes.length - MOST
  if (causes.length === 0) return null
  return (
    <ul className="causes">
      {causes.slice(0, MOST).map(({ verdict }) => {
        const { requirement, outcome } = verdict
        const message = verdictMessage(verdict)
        return (
          <li key={requirement} data-cause={requirement} data-requirement={requirement} data-verdict={outcome}>
            <OutcomeIcon outcome={outcome} />
            <span>
              <strong>{titleOf(requirement)}</strong>
              <span className="clamped" title={message}>
                {message}
              </span>
            </span>
          </li>
        )
      })}
      <li>
        <a href={`results.html?host=${host}`} target="_blank" rel="noreferrer">
          {statusText('status.all-results')}
        </a>
        {more > 0 && <span className="muted">{statusText('status.more-causes', { count: more })}</span>}
      </li>
    </ul>
  )
}
