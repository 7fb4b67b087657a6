import { type Part, partOf, stepOf } from '@/lib/domain/steps'
import { canFill } from '@/lib/guide/edits'
import type { GuideView } from '@/lib/guide/store'
import { text } from '@/lib/i18n/catalogue'
import { Action } from '../shared/Action'
import { type CardProps, fieldLines, OpenFields, PassedFields, RecordFindings } from './FieldList'

/** Says that it was saved all the same. */
const SavedBut = ({ part, view }: { part: Part; view: GuideView }) => (
  <p className="lead">
    {part === 'user' ? text('card.user.broken', { name: view.userName ?? '' }) : text('card.application.broken')}
  </p>
)

/** The saved record breaks a requirement, and is not open. */
function BrokenRecord({ view, actions }: CardProps) {
  const part = partOf(stepOf(view.step)) ?? 'application'
  const { open } = fieldLines(view, part)
  return (
    <>
      <SavedBut part={part} view={view} />
      <RecordFindings lines={open} />
      <Action primary onAct={() => actions.go(part)}>
        {text(part === 'user' ? 'action.open-user' : 'action.open-application')}
      </Action>
    </>
  )
}

/** A new form although there is a record of Neo's: a second one would only be mixed up with the first. */
function Existing({ view, actions }: CardProps) {
  const { form, applicationName, userName } = view
  const name = form?.part === 'user' ? userName : applicationName
  if (!form || form.saved || !name) return null
  return (
    <div className="notice">
      <p className="message">{text(`card.${form.part}.existing`, { name })}</p>
      <Action onAct={() => actions.go(form.part)}>
        {text(form.part === 'user' ? 'action.open-user' : 'action.open-application')}
      </Action>
    </div>
  )
}

/** The form in front of the admin: a line per field, with what is wrong and what to do for the current one. */
export function FormCard({ view, actions }: CardProps) {
  const { step, form, state } = view
  if (state === 'off-path' || !form) return <BrokenRecord view={view} actions={actions} />
  const { open, passed } = fieldLines(view, form.part)
  // A password that has to be reset is part of the access card, but keeps this form from being saved.
  const more = stepOf(step).card === form.part ? [] : fieldLines(view, stepOf(step).card).open
  const lines = [...open, ...more]
  const fillAll = canFill(view, step) ? actions.fillAll : undefined
  const current = lines.find(({ verdict }) => verdict.step === step)
  return (
    <>
      <Existing view={view} actions={actions} />
      {form.saved && current?.verdict.outcome === 'fail' && <SavedBut part={form.part} view={view} />}
      <OpenFields lines={lines} current={current} primary={!fillAll} actions={actions} />
      <PassedFields passed={passed} />
      {fillAll && (
        <div className="foot">
          <Action primary onAct={fillAll}>
            {text('action.fill-all')}
          </Action>
        </div>
      )}
    </>
  )
}
