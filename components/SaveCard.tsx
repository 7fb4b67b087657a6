import type { GuideView } from '@/lib/guide/store'
import { type MessageKey, text } from '@/lib/text/catalogue'
import { Action } from './Action'
import { type CardProps, Leftovers } from './ApplicationLines'
import { CopyValue } from './CopyValue'

/** What to say about saving: the first time, again, or in the dialog that asks for an auth scope. */
function saveText({ page, saveCaption = '', verdicts }: GuideView): MessageKey {
  if (/^skip/i.test(saveCaption)) return 'step.app.save.skip'
  if (verdicts.some((v) => v.requirement === 'app.exists' && v.outcome === 'pass')) return 'step.app.save.again'
  return page === 'inbound-form' ? 'step.app.save.inbound' : 'step.app.save.text'
}

/** Saving, then what was captured from the saved record. */
export function SaveCard({ view, actions }: CardProps) {
  const { captured, differences, step, state } = view
  if (step === 'app.save')
    return (
      <>
        <p className="lead">{text(saveText(view), { caption: view.saveCaption ?? text('field.save') })}</p>
        <Leftovers view={view} actions={actions} />
      </>
    )
  return (
    <>
      {state === 'waiting' && !view.problem && <p className="lead">{text('step.app.capture.waiting')}</p>}
      {captured && (
        <>
          <p className="lead">{text('step.app.capture.text')}</p>
          <CopyValue caption={text('field.instance_url')} value={captured.instanceUrl} />
          <CopyValue caption={text('field.client_id')} value={captured.clientId} />
          <a className="action primary" href={captured.link} target="_blank" rel="noreferrer">
            {text('action.continue')}
          </a>
        </>
      )}
      <Leftovers view={view} actions={actions} quiet />
      {differences.map(({ caption, stored }) => (
        <p key={caption} className="message" role="note">
          {text('saved.differs', { caption, stored })}
        </p>
      ))}
      {view.problem && <Action onAct={actions.retry}>{text('action.retry')}</Action>}
    </>
  )
}
