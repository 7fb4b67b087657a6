import type { ReactNode } from 'react'
import type { Outcome } from '@/lib/domain/finding'
import { TRACKS, type Track } from '@/lib/domain/progress'
import { type Step, type StepId, stepOf, stepsOfTrack } from '@/lib/domain/steps'
import type { GuideView } from '@/lib/guide/store'
import { text } from '@/lib/i18n/catalogue'
import { nameText } from '@/lib/i18n/names'
import { Action } from '../shared/Action'
import { OutcomeIcon } from '../shared/OutcomeIcon'
import { isNeutral } from './FieldNote'
import { TodoMark } from './TodoMark'

/** A step's mark: what its requirements say once it is reached, else that it is still to come. */
function markOf(view: GuideView, { id, requirements }: Step): Outcome | 'current' | 'todo' {
  const own = view.verdicts.filter(({ requirement }) => requirements.includes(requirement))
  const isDone = view.stepsDone.includes(id)
  const isReached = isDone || id === view.step
  if (isReached && own.some((verdict) => verdict.outcome === 'fail' && !isNeutral(view, verdict))) return 'fail'
  if (isDone) return own.some(({ outcome }) => outcome === 'warn') ? 'warn' : 'pass'
  return id === view.step ? 'current' : 'todo'
}

/** Whether the current step was done before, and has to be done again. */
export const isRedone = ({ reached, state, step, stepsDone }: GuideView): boolean =>
  state !== 'waiting' && reached.includes(step) && !stepsDone.includes(step) && stepOf(step).requirements.length > 0

const NAMES = { application: 'field.application', user: 'guide.account', connection: 'guide.connection' } as const
const trackName = (track: Track) => text(NAMES[track])

interface ProgressProps {
  view: GuideView
  open: boolean
  onToggle: () => void
}

/** Three bars, one for each track, with their counts; a click shows all steps by name. */
export function Progress({ view: { stepsDone, tracks }, open, onToggle }: ProgressProps) {
  const words = TRACKS.map((track) => {
    const { done, of } = tracks[track]
    return `${trackName(track)}: ${text('guide.steps.done', { done, count: of })}`
  })
  // What nobody can see may be left to confirm.
  const isFull = (track: Track) => stepsOfTrack(track).every(({ id }) => stepsDone.includes(id))
  return (
    <Action className="progress" expanded={open} onAct={onToggle}>
      <span className="hidden">{`${text('guide.steps')}. ${words.join('. ')}`}</span>
      {TRACKS.map((track) => {
        const { done, of } = tracks[track]
        return (
          <span className={isFull(track) ? 'track full' : 'track'} key={track} aria-hidden="true">
            <span className="row">
              <span className="bar">
                <i style={{ width: `${(100 * done) / of}%` }} />
              </span>
              <span className="count">
                {done}/{of}
              </span>
            </span>
            <span className="name">{trackName(track)}</span>
          </span>
        )
      })}
    </Action>
  )
}

/** A step that can be gone to is a button. */
const Line = ({ onVisit, children }: { onVisit: (() => void) | undefined; children: ReactNode }) =>
  onVisit ? (
    <Action className="line" onAct={onVisit}>
      {children}
    </Action>
  ) : (
    <div className="line">{children}</div>
  )

/** All steps by name, with their marks; each of a record leads to where it is done. */
export function Checklist({ view, onVisit }: { view: GuideView; onVisit: (step: StepId) => void }) {
  return (
    <>
      {TRACKS.map((track) => (
        <section key={track} className="group" aria-labelledby={`steps-${track}`}>
          <h3 id={`steps-${track}`}>{trackName(track)}</h3>
          <ol className="notes">
            {stepsOfTrack(track).map((step) => {
              const mark = markOf(view, step)
              return (
                <li key={step.id} aria-current={step.id === view.step ? 'step' : undefined}>
                  <Line onVisit={track === 'connection' ? undefined : () => onVisit(step.id)}>
                    {mark === 'todo' || mark === 'current' ? (
                      <TodoMark isCurrent={mark === 'current'} />
                    ) : (
                      <OutcomeIcon outcome={mark} />
                    )}{' '}
                    <span className="caption step">{nameText(`step.${step.id}.name`)}</span>
                  </Line>
                </li>
              )
            })}
          </ol>
        </section>
      ))}
    </>
  )
}
