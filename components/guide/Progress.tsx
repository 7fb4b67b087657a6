import type { Outcome } from '@/lib/domain/finding'
import { HALVES, type Step, type StepId, stepsOf } from '@/lib/domain/steps'
import type { GuideView } from '@/lib/guide/store'
import { text } from '@/lib/i18n/catalogue'
import { nameOf } from '@/lib/i18n/names'
import { Action } from '../shared/Action'
import { Mark } from '../shared/OutcomeIcon'

/** A step's mark: what its requirements say once it is reached, else that it is still to come. */
function markOf(
  { verdicts, stepsDone, step: current }: GuideView,
  { id, requirements }: Step,
): Outcome | 'current' | 'todo' {
  const own = new Set(
    verdicts.filter(({ requirement }) => requirements.includes(requirement)).map(({ outcome }) => outcome),
  )
  const isDone = stepsDone.includes(id)
  if (own.has('fail') && (isDone || id === current)) return 'fail'
  if (isDone) return own.has('warn') ? 'warn' : 'pass'
  return id === current ? 'current' : 'todo'
}

const doneOf = (view: GuideView, steps: readonly Step[]) => steps.filter(({ id }) => view.stepsDone.includes(id)).length

interface ProgressProps {
  view: GuideView
  open: boolean
  onToggle: () => void
}

/** Two rows of small marks, one for each half; a click shows all steps by name. */
export function Progress({ view, open, onToggle }: ProgressProps) {
  const words = HALVES.map((half) => {
    const steps = stepsOf(half)
    return `${text(`field.${half}`)}: ${text('guide.steps.done', { done: doneOf(view, steps), count: steps.length })}`
  })
  return (
    <Action className="progress" expanded={open} label={`${text('guide.steps')}. ${words.join('. ')}`} onAct={onToggle}>
      {HALVES.map((half) => (
        <span className="bar" key={half} aria-hidden="true">
          {stepsOf(half).map((step) => (
            <i key={step.id} className={markOf(view, step)} />
          ))}
        </span>
      ))}
    </Action>
  )
}

/** All steps by name, with their marks; each leads to where it is done. */
export function Checklist({ view, onVisit }: { view: GuideView; onVisit: (step: StepId) => void }) {
  return (
    <>
      {HALVES.map((half) => (
        <section key={half} className="group" aria-labelledby={`steps-${half}`}>
          <h3 id={`steps-${half}`}>{text(`field.${half}`)}</h3>
          <ol className="notes">
            {stepsOf(half).map((step) => {
              const mark = markOf(view, step)
              return (
                <li key={step.id} aria-current={step.id === view.step ? 'step' : undefined}>
                  <Action className="line" onAct={() => onVisit(step.id)}>
                    {mark === 'todo' || mark === 'current' ? (
                      <span className={`dot ${mark}`} />
                    ) : (
                      <Mark outcome={mark} />
                    )}{' '}
                    <span className="caption step">{nameOf(`step.${step.id}.name`)}</span>
                  </Action>
                </li>
              )
            })}
          </ol>
        </section>
      ))}
    </>
  )
}
