import type { Outcome } from '@/lib/domain/finding'
import { summaryOf } from '@/lib/verification/summary'
import type { VerdictedState } from '@/lib/verification/verdicts'
import type { Verification } from '@/lib/verification/verification'
import { OutcomeIcon } from '../shared/OutcomeIcon'

const MARKS: Readonly<Record<VerdictedState, Outcome>> = {
  ready: 'pass',
  connected: 'pass',
  'to-fix': 'fail',
  'cannot-tell': 'unknown',
}

/** What a verification found, in one line. */
export function Headline({ record }: { record: Verification }) {
  const { state, headline, more } = summaryOf(record)
  // Connected, but not without a word.
  const isWarned = record.verdicts.some(({ outcome }) => outcome === 'warn')
  const isOpen = isWarned && state === 'connected'
  return (
    <div className="headline" data-summary={state}>
      <OutcomeIcon outcome={isOpen ? 'warn' : MARKS[state]} />
      <div>
        <strong>{headline}</strong>
        {more.map((words) => (
          <p key={words} className="muted">
            {words}
          </p>
        ))}
      </div>
    </div>
  )
}
