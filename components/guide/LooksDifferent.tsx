import { useEffect, useState } from 'react'
import { text } from '@/lib/i18n/catalogue'
import { Action } from '../shared/Action'
import type { CardProps } from './FieldList'

/** How long, in ms, what should be on the page has to be missing in a page that is in sight. */
const LONG = 10_000

function Take({ onAct, className }: { onAct: () => void; className?: string }) {
  return (
    <Action onAct={onAct} {...(className && { className })}>
      {text('page-report.take')}
    </Action>
  )
}

/** At a loss: after long enough a report is offered. */
function Lost({ actions }: Pick<CardProps, 'actions'>) {
  const [isOffered, setOffered] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const wait = () => {
      clearTimeout(timer)
      if (!document.hidden) timer = setTimeout(() => setOffered(true), LONG)
    }
    wait()
    document.addEventListener('visibilitychange', wait)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', wait)
    }
  }, [])
  if (!isOffered) return <Take className="quiet" onAct={actions.report} />
  return (
    <div className="notice" role="status">
      <p className="message">{text('page-report.offer')}</p>
      <div className="actions">
        <Take onAct={actions.report} />
        <Action onAct={actions.hush}>{text('page-report.not-now')}</Action>
      </div>
    </div>
  )
}

/** Takes a report of a page that the guide does not know: offered where it has been at a loss for long, else at hand. */
export function LooksDifferent({ view: { state, lost, step, page }, actions }: CardProps) {
  if (state === 'off-path' || state === 'paused') return null
  // Another step or page is waited for anew.
  return lost ? <Lost key={`${step} ${page}`} actions={actions} /> : <Take className="quiet" onAct={actions.report} />
}
