import { useEffect, useState } from 'react'
import { text } from '@/lib/i18n/catalogue'
import { Action } from '../shared/Action'
import type { CardProps } from './FieldList'

/** How long, in ms, something expected has to be missing from a visible page before a report is offered. */
const LONG = 10_000

function Take({ onAct, className }: { onAct: () => void; className?: string }) {
  return (
    <Action onAct={onAct} {...(className && { className })}>
      {text('page-report.take')}
    </Action>
  )
}

/** Offers a report once something has been missing for long enough. */
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

/**
 * Offers a report of a page that the guide does not recognise: prominently if something has been missing for
 * long, else as a quiet button.
 */
export function LooksDifferent({ view: { state, lost, step, page }, actions }: CardProps) {
  if (state === 'off-path' || state === 'paused') return null
  // Another step or page starts the wait again.
  return lost ? <Lost key={`${step} ${page}`} actions={actions} /> : <Take className="quiet" onAct={actions.report} />
}
