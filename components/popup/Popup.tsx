import { useState } from 'react'
import { admissionOf, canonicalUrl } from '@/lib/domain/admission'
import { CONNECTION } from '@/lib/domain/connection'
import { popupText } from '@/lib/i18n/popup'
import { verificationText } from '@/lib/i18n/verification'
import { hostOf } from '@/lib/shared/host-of'
import { kindShown } from '@/lib/verification/kind-text'
import { type Status, statusOf } from '@/lib/verification/status'
import { statusDetail, statusSentence } from '@/lib/verification/status-text'
import { verificationTimeLeft } from '@/lib/verification/verification'
import { Tracks } from '../results/Tracks'
import { Action } from '../shared/Action'
import { KindBadge } from '../shared/KindBadge'
import { Running } from '../shared/Running'
import { refusalText } from '../shared/refusal-text'
import { useRedrawAfter } from '../shared/use-cut-off'
import { Causes } from './Causes'
import { HostObstacle, InstanceAddress, isHostReady } from './HostHeader'
import { Menu } from './Menu'
import { ACTIONS, type ActionName, actionsOf, drawActions, type PopupProps } from './popup-actions'
import { EndNotice, OtherReminders } from './Reminders'

/** Neo's page is next, or may be. */
const NEAR_NEO = new Set<Status['state']>(['complete', 'ready', 'handed-over', 'ends-soon', 'lost'])

/** What the sentence says of the connection; once more among the causes there is no room for it. */
const SAID: Readonly<Partial<Record<Status['state'], string>>> = {
  'ends-soon': CONNECTION.expires,
  lost: CONNECTION.user,
}
const withoutSaid = (status: Status): Status => ({
  ...status,
  causes: status.causes.filter(({ verdict }) => verdict.requirement !== SAID[status.state]),
})

function Body(props: PopupProps) {
  const { host, stored, handOff, verification, newer, policy } = props
  const { onAllowDashboard, onPlan, onStop, onStart, onLater } = props
  const own = props.reminders.find((reminder) => reminder.host === host)
  const status = withoutSaid(statusOf({ setup: stored.state === 'found' ? stored.setup : undefined, verification }))
  const detail = statusDetail(status)
  const [insists, setInsists] = useState(false)
  const isHeld = status.state === 'failing' || status.state === 'cannot-tell'
  const actions = actionsOf(props, status, insists)
  const names = ACTIONS[status.state]
  const wanted: readonly ActionName[] = insists && isHeld ? [...names.filter((name) => name !== 'start'), 'neo'] : names
  const { primary, others } = drawActions(wanted, actions)
  const isBeside = props.reminders.some((other) => other.host !== host || (other.due && status.state !== 'ends-soon'))
  const isStored = stored.state !== 'none' || verification !== undefined || newer
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
      {!newer && (
        <>
          <Tracks progress={status.progress} />
          <div data-state={status.state} aria-busy={status.state === 'checking'}>
            <p className="sentence" role="status">
              {statusSentence(status)}
            </p>
            {status.state === 'checking' && verification && <Running {...verification.progress} />}
            {verification?.state === 'running' && status.state !== 'checking' && (
              <p role="alert" className="message">
                {verificationText('verify.cut-off')}
              </p>
            )}
            {status.state === 'new' && <p className="muted">{popupText('popup.layers')}</p>}
            {detail && <p className="muted">{detail}</p>}
            {primary}
          </div>
          {own?.due && status.state !== 'ends-soon' && <EndNotice reminder={own} onLater={onLater} />}
          <Causes
            // As many as fit are counted anew.
            key={`${status.state} ${isBeside} ${status.causes.length}`}
            causes={status.causes}
            host={host}
            isBeside={isBeside}
          />
          {NEAR_NEO.has(status.state) && handOff && onAllowDashboard && (
            <div className="notice">
              <p>{popupText('popup.dashboard')}</p>
              <Action onAct={onAllowDashboard}>{popupText('popup.dashboard.allow')}</Action>
            </div>
          )}
          <div className="actions quiet">{others}</div>
        </>
      )}
      <Menu
        host={host}
        handOff={newer ? undefined : handOff}
        isVerified={verification?.finishedAt !== undefined && !newer}
        onAnyway={isHeld && handOff && !insists && !newer ? () => setInsists(true) : undefined}
        onContinue={
          !newer && ['handed-over', 'connected', 'ends-soon', 'lost', 'signed-in-as-account'].includes(status.state)
            ? onStart
            : undefined
        }
        plan={policy.setUpForMe && !newer && handOff !== undefined ? onPlan : undefined}
        onForget={isStored ? onStop : undefined}
      />
    </>
  )
}

/** What can be said before it is known what the organisation allows: where things stand, and nothing to click. */
export function PopupPreview({ host, status }: { host: string; status: Status }) {
  return (
    <main className="popup" aria-busy="true">
      <header>
        <h1>{popupText('popup.title')}</h1>
        <p className="instance">
          <strong>{host}</strong>
        </p>
      </header>
      <Tracks progress={status.progress} />
      <p className="sentence">{statusSentence(status)}</p>
    </main>
  )
}

/** What the toolbar button opens: which instance this is, where it stands, and the one thing to do next. */
export function Popup(props: PopupProps) {
  const { host, policy, problem, wrongKeys, verification } = props
  useRedrawAfter(verification ? verificationTimeLeft(verification) : 0)
  const url = host === '' ? undefined : canonicalUrl(host, policy)
  const isReady = isHostReady(props)
  return (
    <main className="popup">
      <header>
        <h1>{popupText('popup.title')}</h1>
        {isReady && (
          <p className="instance">
            <strong>{host}</strong>
            <KindBadge {...kindShown(verification, hostOf(url) || host)} />
          </p>
        )}
      </header>
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
      {problem && (
        <p role="alert" className="message">
          {refusalText(problem)}
        </p>
      )}
      {isReady && (url ? <Body {...props} /> : <InstanceAddress {...props} />)}
      {!isReady && <HostObstacle {...props} />}
      <OtherReminders
        reminders={props.reminders.filter((own) => own.host !== host)}
        primary={!(isReady && url) && admissionOf(host, policy) !== 'allowed'}
        onLater={props.onLater}
      />
      {!(isReady && url) && (
        <p className="muted">
          <a href="options.html" target="_blank" rel="noreferrer">
            {popupText('popup.options')}
          </a>
        </p>
      )}
    </main>
  )
}
