import type { ReactNode } from 'react'
import { type CardId, isNavigationStep, stepOf } from '@/lib/domain/steps'
import { text } from '@/lib/i18n/catalogue'
import { nameText } from '@/lib/i18n/names'
import { Action } from '../shared/Action'
import { AccessCard } from './AccessCard'
import { type CardProps, fieldCaption } from './FieldList'
import { FormCard } from './FormCard'
import { HandOffCard } from './HandOffCard'
import { LooksDifferent } from './LooksDifferent'
import { NavigationCard } from './NavigationCard'
import { problemText } from './problem-text'
import { RecordPicker } from './RecordPicker'
import { SaveCard, SavePrompt } from './SaveCard'
import { StartCard } from './StartCard'

function UserCard(props: CardProps) {
  const { step, state, form } = props.view
  const own = stepOf(step)
  if (isNavigationStep(own)) return <NavigationCard {...props} />
  return own.kind === 'save' && form && state !== 'off-path' ? <SavePrompt {...props} /> : <FormCard {...props} />
}

/** What has to be set before the account can be saved stands with the form's other lines. */
function Access(props: CardProps) {
  const { form } = props.view
  return form && !form.saved ? <FormCard {...props} /> : <AccessCard {...props} />
}

const BODIES: Record<CardId, (props: CardProps) => ReactNode> = {
  start: StartCard,
  open: NavigationCard,
  'connection-type': NavigationCard,
  application: FormCard,
  save: SaveCard,
  user: UserCard,
  access: Access,
  'hand-off': HandOffCard,
}

/** Problems that asking the instance again does not solve. */
const ONCE = new Set(['no-report', 'not-taken'])

/** The body of the card that belongs to the current step. */
export function StepCard({ view, actions, outOfSight = false }: CardProps & { outOfSight?: boolean }) {
  const step = stepOf(view.step)
  const missing = view.state === 'guiding' && view.form && !view.target && !isNavigationStep(step)
  const Body = view.choice ? RecordPicker : BODIES[step.card]
  return (
    <>
      <Body view={view} actions={actions} />
      {view.behind && (
        <p className="message">
          {text(
            view.behind === 'saving' && view.form?.part === 'application' ? 'target.behind.saving' : 'target.behind',
          )}
        </p>
      )}
      {outOfSight && (
        <p className="muted">
          {text('target.out-of-sight')} <Action onAct={actions.reveal}>{text('action.show')}</Action>
        </p>
      )}
      {missing && !view.behind && view.column && (
        <p className="message">{text('field.looked-for', { caption: fieldCaption(view, view.column) })}</p>
      )}
      {view.problem && (
        <>
          <p className="message" role="alert">
            {problemText(view.problem)}
          </p>
          {!ONCE.has(view.problem.reason) && <Action onAct={actions.retry}>{text('action.retry')}</Action>}
        </>
      )}
      {view.fromResults && (
        <Action className="quiet" onAct={actions.backToResults}>
          {nameText('guide.back')}
        </Action>
      )}
      <LooksDifferent view={view} actions={actions} />
    </>
  )
}
