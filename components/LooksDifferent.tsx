import { useEffect, useState } from 'react'
import type { GuideView } from '@/lib/guide/store'
import { text } from '@/lib/text/catalogue'
import { Action } from './Action'
import type { CardProps } from './Lines'

/** How long, in ms, what should be on the page has to be missing in a page that is in sight. */
const LONG = 10_000

function useLongLost({ lost = false, step, page }: GuideView): boolean {
  const [isOffered, setOffered] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step or page is waited for anew
  useEffect(() => {
    setOffered(false)
    if (!lost) return
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
  }, [lost, step, page])
  return isOffered && lost
}

/** Takes a report of a page that the guide does not know: offered where it has been at a loss for long, else at hand. */
export function LooksDifferent({ view, actions }: CardProps) {
  const isOffered = useLongLost(view)
  if (view.state === 'off-path' || view.state === 'paused') return null
  const take = text('page-report.take')
  if (!isOffered)
    return (
      <Action className="quiet" onAct={actions.report}>
        {take}
      </Action>
    )
  return (
    <div className="notice" role="status">
      <p className="message">{text('page-report.offer')}</p>
      <div className="actions">
        <Action onAct={actions.report}>{take}</Action>
        <Action onAct={actions.hush}>{text('page-report.not-now')}</Action>
      </div>
    </div>
  )
}
