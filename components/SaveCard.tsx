import { text } from '@/lib/text/catalogue'
import { Action } from './Action'
import { type CardProps, Leftovers } from './ApplicationLines'
import { CopyValue } from './CopyValue'

/** Saving, then what was captured from the saved record. */
export function SaveCard({ view, actions }: CardProps) {
  const { captured, differences, step, state } = view
  if (step === 'app.save') {
    const stored = view.verdicts.some((v) => v.requirement === 'app.exists' && v.outcome === 'pass')
    return (
      <>
        <p className="lead">{text(stored ? 'step.app.save.again' : 'step.app.save.text')}</p>
        <Leftovers view={view} actions={actions} />
      </>
    )
  }
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
      <Leftovers view={view} actions={actions} />
      {differences.map(({ caption, stored }) => (
        <p key={caption} className="message" role="note">
          {text('saved.differs', { caption, stored })}
        </p>
      ))}
      {view.problem && <Action onAct={actions.retry}>{text('action.retry')}</Action>}
    </>
  )
}
