import type { GuideView } from '@/lib/guide/store'
import { STEPS } from '@/lib/setup/steps'
import { text } from '@/lib/text/catalogue'

/** Small marks, one per step: done, current, to come. */
export function Progress({ view }: { view: GuideView }) {
  const done = view.stepsDone.length
  return (
    <div
      className="progress"
      role="img"
      aria-label={`${text('guide.group.application')}: ${text('popup.progress', { done, count: STEPS.length })}`}
    >
      {STEPS.map(({ id }) => (
        <i
          key={id}
          aria-hidden="true"
          className={view.stepsDone.includes(id) ? 'done' : id === view.step ? 'current' : ''}
        />
      ))}
    </div>
  )
}
