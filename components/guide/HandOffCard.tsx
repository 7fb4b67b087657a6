import { stepOf } from '@/lib/domain/steps'
import type { GuideActions } from '@/lib/guide/store'
import { text } from '@/lib/i18n/catalogue'
import { nameText } from '@/lib/i18n/names'
import { Action } from '../shared/Action'
import { CopyValue } from '../shared/CopyValue'
import { type CardProps, type FieldLine, RecordFindings } from './FieldList'

/** The button that continues in Neo. Not a link, because the page can rewrite a link's address. */
export const ContinueAction = ({ actions, primary }: { actions: GuideActions; primary: boolean }) => (
  <Action primary={primary} onAct={actions.continueInNeo}>
    {text('action.continue')}
  </Action>
)

/** Shown once the records of both parts are correct: what is handed over, and which account to sign in with. */
export function HandOffCard({ view, actions }: CardProps) {
  const { applicationName, captured, step, userName, verdicts } = view
  if (stepOf(step).kind === 'verify' || !captured)
    return <>{!view.problem && <p className="lead">{text('step.verify.text')}</p>}</>
  const warnings: FieldLine[] = verdicts
    .filter(({ outcome }) => outcome === 'warn')
    .map((verdict) => ({ verdict, caption: nameText(`step.${verdict.step}.name`) }))
  const parts = [
    ['application', applicationName],
    ['user', userName],
  ] as const
  return (
    <>
      <p className="lead">{text('step.handoff.text')}</p>
      {parts.map(([part, name]) => (
        <div className="value" key={part}>
          <span className="caption">{text(`field.${part}`)}</span>
          <code>{name}</code>
          <Action label={`${text('action.change')}: ${text(`field.${part}`)}`} onAct={() => actions.reconsider(part)}>
            {text('action.change')}
          </Action>
        </div>
      ))}
      <CopyValue caption={text('field.instance_url')} value={captured.instanceUrl} />
      <CopyValue caption={text('field.client_id')} value={captured.clientId} />
      {warnings.length > 0 && <RecordFindings lines={warnings} />}
      <p className="message">{text('step.handoff.consent', { name: userName ?? '' })}</p>
      <div className="actions">
        <Action primary onAct={actions.verify}>
          {text('action.verify')}
        </Action>
        <ContinueAction actions={actions} primary={false} />
      </div>
    </>
  )
}
