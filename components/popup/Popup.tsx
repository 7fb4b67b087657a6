import { canonicalUrl } from '@/lib/domain/admission'
import type { HandOffOffer } from '@/lib/domain/hand-off-offer'
import { PARTS, STEPS } from '@/lib/domain/steps'
import { popupText } from '@/lib/i18n/popup'
import { verificationText } from '@/lib/i18n/verification'
import type { Settings } from '@/lib/storage/settings'
import type { StoredSetup } from '@/lib/storage/setups'
import type { Verification as Record } from '@/lib/verification/verification'
import { type VerificationActions, VerificationResults } from '../results/VerificationResults'
import { Action } from '../shared/Action'
import { refusalText } from '../shared/refusal-text'
import { VerificationSettings } from '../shared/VerificationSettings'
import { HandOffChecklist } from './HandOffChecklist'
import { type HostHeaderProps, HostObstacle, InstanceAddress, isHostReady } from './HostHeader'

interface PopupProps extends VerificationActions, HostHeaderProps {
  /** What of an organisation's policy is wrong, and was left out. */
  wrongKeys: readonly string[]
  stored: StoredSetup
  /** Something of this instance was stored by a newer version of the extension: nothing is begun, and nothing replaced. */
  newer: boolean
  verification: Record | undefined
  settings: Settings
  problem: string | undefined
  handOff: HandOffOffer | undefined
  onStart: () => void
  onStop: () => void
  onVerify: () => void
  /** Proves as whom Neo is connected. */
  onCheckConnection: () => void
  onStartOver: () => void
  /** Has the plan made that the page then shows. */
  onPlan: () => void
  onSettings: (settings: Settings) => void
  /** Allows the dashboard that the policy names; none where that is allowed. */
  onAllowDashboard: (() => void) | undefined
}

function stateOf(stored: StoredSetup) {
  if (stored.state !== 'found') return 'popup.state.none'
  if (stored.setup.status === 'connected') return 'popup.state.connected'
  const { status, right = [] } = stored.setup
  if (PARTS.every((part) => right.includes(part))) return 'popup.state.right'
  return status === 'captured' ? 'popup.state.done' : 'popup.state.active'
}

function Body(props: PopupProps) {
  const { stored, handOff, verification, settings, onStart, onStop, onVerify, onSettings } = props
  const { onCheckConnection, onStartOver, onAllowDashboard, onPlan, policy, newer } = props
  const setup = stored.state === 'found' ? stored.setup : undefined
  return (
    <>
      {newer && (
        <p role="alert" className="message">
          {popupText('popup.storage-newer')}
        </p>
      )}
      {stored.state === 'unreadable' && (
        <p role="alert" className="message">
          {popupText('popup.storage-broken')}
        </p>
      )}
      {!setup && !verification && (
        <>
          <p>{popupText('popup.intro')}</p>
          <p className="muted">{popupText('popup.layers')}</p>
        </>
      )}
      {setup && <p>{popupText('popup.progress', { done: setup.stepsDone.length, count: STEPS.length })}</p>}
      {handOff && onAllowDashboard && (
        <>
          <p>{popupText('popup.dashboard')}</p>
          <Action onAct={onAllowDashboard}>{popupText('popup.dashboard.allow')}</Action>
        </>
      )}
      {handOff && <HandOffChecklist handOff={handOff} verification={verification} />}
      {newer ? null : (
        <div className="actions">
          <Action primary={!handOff} onAct={onStart}>
            {popupText(setup ? 'popup.resume' : 'popup.start')}
          </Action>
          <Action onAct={onVerify}>{verificationText('verify.action')}</Action>
          {policy.setUpForMe && (
            <a
              className="action"
              href={`plan.html?host=${props.host}`}
              target="_blank"
              rel="noreferrer"
              onClick={onPlan}
            >
              {popupText('popup.set-up')}
            </a>
          )}
          {handOff && <Action onAct={onCheckConnection}>{verificationText('verify.connection')}</Action>}
        </div>
      )}
      {verification && <VerificationResults record={verification} {...props} />}
      <VerificationSettings settings={settings} onSave={onSettings} />
      {(stored.state !== 'none' || verification || newer) && (
        <div className="actions">
          {!newer && <Action onAct={onStartOver}>{popupText('popup.start-over')}</Action>}
          <Action onAct={onStop}>{popupText('popup.stop')}</Action>
        </div>
      )}
    </>
  )
}

/** What the toolbar button opens: which instance this is, how far its set-up is, and the next thing to do. */
export function Popup(props: PopupProps) {
  const { host, policy, stored, problem, wrongKeys } = props
  return (
    <main>
      <h1>{popupText('popup.title')}</h1>
      {wrongKeys.length > 0 && (
        <p role="alert" className="message">
          {popupText('popup.policy-partial', { keys: wrongKeys.join(', ') })}
        </p>
      )}
      {policy.unreadable.length > 0 && (
        <p role="alert" className="message">
          {popupText('popup.policy-unreadable', { keys: policy.unreadable.join(', ') })}
        </p>
      )}
      {isHostReady(props) ? (
        <>
          <p className="instance">
            <strong>{host}</strong> <span>{popupText(stateOf(stored))}</span>
          </p>
          {canonicalUrl(host, policy) ? <Body {...props} /> : <InstanceAddress {...props} />}
        </>
      ) : (
        <HostObstacle {...props} />
      )}
      {problem && (
        <p role="alert" className="message">
          {refusalText(problem)}
        </p>
      )}
      <p className="muted">
        <a href="options.html" target="_blank" rel="noreferrer">
          {popupText('popup.options')}
        </a>
      </p>
    </main>
  )
}
