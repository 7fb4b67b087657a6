import { stepOf } from '@/lib/domain/steps'
import { captionToClick } from '@/lib/guide/caption'
import type { GuideView } from '@/lib/guide/store'
import { type GuideKey, text } from '@/lib/i18n/catalogue'
import { Action } from '../shared/Action'
import { CopyValue } from '../shared/CopyValue'
import { type CardProps, RemainingWarnings } from './FieldList'
import { ContinueAction } from './HandOffCard'

/** What to say about saving: the first time, again, or in the dialog that asks for an auth scope. */
function saveText({ page, saveCaption = '', form }: GuideView): GuideKey {
  if (/^skip/i.test(saveCaption)) return 'step.app.save.skip'
  if (form?.saved) return 'step.app.save.again'
  if (form?.part === 'user') return 'step.user.save.text'
  return page === 'inbound-form' ? 'step.app.save.inbound' : 'step.app.save.text'
}

/** Asks to save the form in front of the admin, and repeats what the page says against it. */
export function SavePrompt({ view, actions }: CardProps) {
  const { form, error } = view
  return (
    <>
      <p className="lead">{text(saveText(view), { caption: captionToClick(view) })}</p>
      {error && (
        <p className="message" role="alert">
          {text('saved.error', { error })}
        </p>
      )}
      <RemainingWarnings view={view} actions={actions} card={form?.part ?? 'application'} />
    </>
  )
}

/** Saving, then what was captured from the saved record. */
export function SaveCard({ view, actions }: CardProps) {
  const { captured, differences, form, right, secretKept = false, state, step } = view
  if (stepOf(step).kind === 'save') return <SavePrompt view={view} actions={actions} />
  return (
    <>
      {state === 'waiting' && !view.problem && <p className="lead">{text('step.app.capture.waiting')}</p>}
      {captured && (
        <>
          {!secretKept && (
            <>
              <p className="lead">{text('step.app.capture.text')}</p>
              <Action primary={form !== undefined} onAct={() => actions.acknowledge('secret')}>
                {text('action.kept')}
              </Action>
            </>
          )}
          <CopyValue caption={text('field.instance_url')} value={captured.instanceUrl} />
          <CopyValue caption={text('field.client_id')} value={captured.clientId} />
          <div className="actions">
            {!right.includes('user') && (
              <Action primary={secretKept} onAct={() => actions.go('user')}>
                {text('action.next-half')}
              </Action>
            )}
            <ContinueAction actions={actions} primary={secretKept && right.includes('user')} />
            {!form && (
              <Action primary={!secretKept} onAct={() => actions.go('application')}>
                {text('action.open-application')}
              </Action>
            )}
          </div>
        </>
      )}
      <RemainingWarnings view={view} actions={actions} card="application" quiet />
      {differences.map(({ caption, stored }) => (
        <p key={caption} className="message" role="note">
          {text('saved.differs', { caption, stored })}
        </p>
      ))}
    </>
  )
}
