import { type KeyboardEvent, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { GuideActions, GuideStore, GuideView } from '@/lib/guide/store'
import type { Box } from '@/lib/servicenow/dom'
import { stepOf } from '@/lib/setup/steps'
import { text } from '@/lib/text/catalogue'
import { Action } from './Action'
import { Progress } from './Progress'
import { useDrag, usePlace } from './placement'
import { Spotlight } from './Spotlight'
import { cardNumber, StepCard } from './StepCard'

/** How long, in ms, a message stands before it is announced, so that typing is not talked over. */
const ANNOUNCE = 700

/** The words to announce for a view: the step, and what is wrong with the field in question. */
function announcement(view: GuideView): string {
  const own = view.verdicts.filter(
    ({ requirement, outcome }) => stepOf(view.step).requirements.includes(requirement) && outcome === 'fail',
  )
  const step = text(`step.${view.step}.text`)
  return [step, ...own.map(({ message }) => text(message.key, message.values))].join(' ')
}

function useAnnouncement(view: GuideView): string {
  const [words, setWords] = useState('')
  const next = announcement(view)
  useEffect(() => {
    const timer = setTimeout(() => setWords(next), ANNOUNCE)
    return () => clearTimeout(timer)
  }, [next])
  return words
}

/** The whole guide: the spotlight, the card, and what is announced. */
export function Guide({ store, actions }: { store: GuideStore; actions: GuideActions }) {
  const view = useStore(store)
  const [targetBox, setTargetBox] = useState<Box>()
  const card = usePlace(view, targetBox)
  const drag = useDrag(actions)
  const words = useAnnouncement(view)
  const title = text(`card.${stepOf(view.step).card}.title`)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || view.collapsed) return
    event.stopPropagation()
    actions.collapse(true)
  }
  return (
    <>
      {view.target && <Spotlight target={view.target} step={view.step} onMove={setTargetBox} />}
      <section
        ref={card}
        className="card"
        role="region"
        aria-label={text('guide.name')}
        onKeyDown={onKeyDown}
        tabIndex={-1}
      >
        <header {...drag}>
          <h2>{title}</h2>
          <span className="number">{cardNumber(view)}</span>
          <Action
            className="fold"
            expanded={!view.collapsed}
            label={text(view.collapsed ? 'guide.expand' : 'guide.collapse')}
            onAct={() => actions.collapse(!view.collapsed)}
          >
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path
                d={view.collapsed ? 'M3 10l5-5 5 5' : 'M3 6l5 5 5-5'}
                fill="none"
                stroke="currentColor"
                strokeWidth="1.8"
                strokeLinecap="round"
                strokeLinejoin="round"
              />
            </svg>
          </Action>
        </header>
        <Progress view={view} />
        {!view.collapsed && (
          <div className="body">
            <StepCard view={view} actions={actions} />
          </div>
        )}
      </section>
      <div className="hidden" role="status" aria-live="polite">
        {words}
      </div>
    </>
  )
}
