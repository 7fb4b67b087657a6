import type { Outcome } from '@/lib/domain/finding'
import { PARTS, type Step, type StepId, stepsOf } from '@/lib/domain/steps'
import type { GuideView } from '@/lib/guide/store'
import { text } from '@/lib/i18n/catalogue'
import { nameText } from '@/lib/i18n/names'
import { Action } from '../shared/Action'
import { OutcomeIcon } from '../shared/OutcomeIcon'

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

/** Two rows of small marks, one for each part; a click shows all steps by name. */
export function Progress({ view, open, onToggle }: ProgressProps) {
  const words = PARTS.map((part) => {
    const steps = stepsOf(part)
    return `${text(`field.${part}`)}: ${text('guide.steps.done', { done: doneOf(view, steps), count: steps.length })}`
  })
  return (
    <Action className="progress" expanded={open} label={`${text('guide.steps')}. ${words.join('. ')}`} onAct={onToggle}>
      {PARTS.map((part) => (
        <span className="bar" key={part} aria-hidden="true">
          {stepsOf(part).map((step) => (
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
      {PARTS.map((part) => (
        <section key={part} className="group" aria-labelledby={`steps-${part}`}>
          <h3 id={`steps-${part}`}>{text(`field.${part}`)}</h3>
          <ol className="notes">
            {stepsOf(part).map((step) => {
              const mark = markOf(view, step)
              return (
                <li key={step.id} aria-current={step.id === view.step ? 'step' : undefined}>
                  <Action className="line" onAct={() => onVisit(step.id)}>
                    {mark === 'todo' || mark === 'current' ? (
                      <span className={`dot ${mark}`} />
                    ) : (
                      <OutcomeIcon outcome={mark} />
                    )}{' '}
                    <span className="caption step">{nameText(`step.${step.id}.name`)}</span>
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
