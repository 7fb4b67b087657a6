import { useState } from 'react'
import { statusText } from '@/lib/i18n/status'
import type { Cause } from '@/lib/verification/causes'
import { titleOf } from '@/lib/verification/summary'
import { verdictMessage } from '../results/verdict-message'
import { OutcomeIcon } from '../shared/OutcomeIcon'

/** As many as fit beside everything else: the popup never scrolls. A notice takes the place of two. */
const MOST = { alone: 3, beside: 1 }
/** In px: browsers cut off what is higher than 600. */
const HIGHEST = 560

interface CausesProps {
  causes: readonly Cause[]
  host: string
  /** Something else is said above them. */
  isBeside: boolean
}

/** The worst of what is not right, one line each; the rest is on the page of results. */
export function Causes({ causes, host, isBeside }: CausesProps) {
  const [most, setMost] = useState(isBeside ? MOST.beside : MOST.alone)
  // How high the rest is depends on the language, on names, and on what there is to say besides: seen each time it is drawn.
  const fit = (list: HTMLUListElement | null) => {
    const main = list?.closest('main')
    if (!main || main.getBoundingClientRect().height <= HIGHEST) return
    if (most > 0) setMost(Math.min(most, causes.length) - 1)
    else main.dataset.tight = ''
  }
  const more = causes.length - most
  if (causes.length === 0) return null
  return (
    <ul className="causes" ref={fit}>
      {causes.slice(0, most).map(({ verdict }) => {
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
