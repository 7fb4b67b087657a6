import { stepOf } from '@/lib/domain/steps'
import { captionToClick } from '@/lib/guide/caption'
import type { GuideView } from '@/lib/guide/store'
import { text } from '@/lib/i18n/catalogue'
import { Action } from '../shared/Action'
import { type CardProps, fieldLines, OpenFields } from './FieldList'
import { FindingText } from './FieldNote'

/** What the current step's requirement says. */
const verdictOf = ({ verdicts, step }: GuideView) =>
  verdicts.find(({ requirement }) => stepOf(step).requirements.includes(requirement))

/** What to do about the password: on the form, and in its dialog before and after one was generated and kept. */
const PASSWORD_TEXTS = {
  form: 'step.user.password.text',
  empty: 'step.user.password.empty',
  generated: 'step.user.password.generated',
  kept: 'step.user.password.kept',
} as const

/** Whether the account has a password cannot be read, so the admin is shown how, and may say that it is done. */
function Password({ view, actions }: CardProps) {
  const verdict = verdictOf(view)
  if (verdict?.outcome === 'fail') {
    const { open } = fieldLines(view, 'access')
    const lines = open.filter((line) => line.verdict === verdict)
    return <OpenFields lines={lines} current={lines[0]} primary actions={actions} />
  }
  const { password } = view
  return (
    <>
      <p className="lead">{text(PASSWORD_TEXTS[password ?? 'form'])}</p>
      {verdict && <FindingText verdict={verdict} shown={!password} />}
      {password === 'generated' && (
        <Action primary onAct={() => actions.acknowledge('generated')}>
          {text('action.kept')}
        </Action>
      )}
      {!password && <Action onAct={() => actions.acknowledge('password')}>{text('action.has-password')}</Action>}
    </>
  )
}

function Roles({ view, actions }: CardProps) {
  const verdict = verdictOf(view)
  const roles = view.roles.map((role) => `"${role}"`).join(', ')
  const lead = view.page === 'members' ? 'step.user.roles.members' : 'step.user.roles.text'
  return (
    <>
      <p className="lead">{text(lead, { roles, caption: captionToClick(view) })}</p>
      {verdict && <FindingText verdict={verdict} shown={verdict.outcome !== 'pass'} />}
      <p className="muted">{text('step.user.roles.email')}</p>
      {verdict?.outcome === 'unknown' && <Action onAct={actions.retry}>{text('action.check-again')}</Action>}
    </>
  )
}

/** The saved account's password, then its role. */
export function AccessCard(props: CardProps) {
  const { view, actions } = props
  if (view.state === 'off-path')
    return (
      <>
        <p className="lead">{text('step.user.password.there', { name: view.userName ?? '' })}</p>
        <Action primary onAct={() => actions.go('user')}>
          {text('action.open-user')}
        </Action>
      </>
    )
  return stepOf(view.step).kind === 'password' ? <Password {...props} /> : <Roles {...props} />
}
