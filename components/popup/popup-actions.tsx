import type { ReactNode } from 'react'
import type { HandOffOffer } from '@/lib/domain/hand-off-offer'
import { text } from '@/lib/i18n/catalogue'
import { popupText } from '@/lib/i18n/popup'
import { statusText } from '@/lib/i18n/status'
import { verificationText } from '@/lib/i18n/verification'
import type { StoredSetup } from '@/lib/storage/setups'
import type { ConnectionReminder } from '@/lib/verification/connection-reminder'
import type { Status } from '@/lib/verification/status'
import { titleOf } from '@/lib/verification/summary'
import type { Verification } from '@/lib/verification/verification'
import { Action } from '../shared/Action'
import { LinkAction } from '../shared/LinkAction'
import { type Confirmed, HandOff } from './HandOff'
import type { HostHeaderProps } from './HostHeader'
import { Later } from './Reminders'

export interface PopupProps extends HostHeaderProps {
  /** What of an organisation's policy is wrong, and was left out. */
  wrongKeys: readonly string[]
  stored: StoredSetup
  /** Something of this instance was stored by a newer version of the extension: nothing is begun, and nothing replaced. */
  newer: boolean
  verification: Verification | undefined
  problem: string | undefined
  handOff: HandOffOffer | undefined
  onStart: () => void
  onStop: () => void
  onVerify: () => void
  /** Proves as whom Neo is connected. */
  onCheckConnection: () => void
  /** Brings the admin to where what a requirement asks is mended. */
  onShow: (requirement: string) => void
  /** Has the plan made that the page then shows. */
  onPlan: () => void
  /** What of it the admin has confirmed before, of what only they know. */
  confirmed: Confirmed
  onConfirm: (confirmed: Confirmed) => void
  /** What there is to say of connections that end: of this one, and of others that were not seen yet. */
  reminders: readonly ConnectionReminder[]
  /** Puts a reminder off. */
  onLater: (reminder: ConnectionReminder) => void
  /** Allows the dashboard that the policy names; none where that is allowed. */
  onAllowDashboard: (() => void) | undefined
}

const pageOf = (page: 'plan' | 'report' | 'results', host: string) => `${page}.html?host=${host}`

export type ActionName =
  | 'start'
  | 'verify'
  | 'check'
  | 'fix'
  | 'signIn'
  | 'neo'
  | 'reconnect'
  | 'later'
  | 'plan'
  | 'results'
  | 'report'

/** Draws an action; nothing where it cannot be done now. */
type DrawAction = (primary?: boolean) => ReactNode

/** What there is to do, by name; each state has one of them as its primary action and up to three others. */
export function actionsOf(
  props: PopupProps,
  status: Status,
  insists: boolean,
): Readonly<Record<ActionName, DrawAction>> {
  const { host, handOff, stored, policy } = props
  const wide = (primary: boolean | undefined) => (primary ? { primary, className: 'action primary wide' } : {})
  const [first] = status.causes
  const toNeo = (label: string, primary = false) =>
    handOff && (
      <HandOff
        key={`neo-${primary}-${insists}`}
        handOff={handOff}
        label={label}
        primary={primary}
        asks={primary || insists || status.state === 'complete'}
        confirmed={props.confirmed}
        onConfirm={props.onConfirm}
      />
    )
  return {
    start: (primary) => (
      <Action key="start" {...wide(primary)} onAct={props.onStart}>
        {popupText(stored.state === 'found' ? 'popup.resume' : 'popup.start')}
      </Action>
    ),
    verify: (primary) => (
      <Action key="verify" {...wide(primary)} onAct={props.onVerify}>
        {verificationText('verify.action')}
      </Action>
    ),
    check: (primary) => (
      <Action key="check" {...wide(primary)} onAct={props.onCheckConnection}>
        {verificationText('verify.connection')}
      </Action>
    ),
    fix: (primary) =>
      first && (
        <Action key="fix" {...wide(primary)} onAct={() => props.onShow(first.verdict.requirement)}>
          {statusText('status.fix', { name: titleOf(first.verdict.requirement) })}
        </Action>
      ),
    signIn: (primary) => (
      <LinkAction key="signIn" primary={primary} href={`https://${host}/logout.do`}>
        {statusText('status.sign-in')}
      </LinkAction>
    ),
    neo: (primary) => toNeo(text('action.continue'), primary),
    reconnect: (primary) => toNeo(statusText('status.reconnect'), primary),
    later: () => {
      const own = props.reminders.find((reminder) => reminder.host === host)
      return own && <Later key="later" reminder={own} onLater={props.onLater} />
    },
    plan: () =>
      policy.setUpForMe &&
      !handOff && (
        <LinkAction key="plan" href={pageOf('plan', host)} onAct={props.onPlan}>
          {popupText('popup.set-up')}
        </LinkAction>
      ),
    results: () =>
      // Where something is wrong the link ends the list of it.
      status.causes.length === 0 &&
      (props.verification?.verdicts.length ?? 0) > 0 && (
        <LinkAction key="results" href={pageOf('results', host)}>
          {statusText('status.all-results')}
        </LinkAction>
      ),
    report: (primary) => (
      <LinkAction key="report" primary={primary} href={pageOf('report', host)}>
        {statusText('status.report')}
      </LinkAction>
    ),
  }
}

/** The one primary action of each state, then at most three others. */
export const ACTIONS: Readonly<Record<Status['state'], readonly [primary: ActionName, ...others: ActionName[]]>> = {
  new: ['start', 'plan', 'verify'],
  'in-progress': ['start', 'verify', 'neo', 'plan'],
  complete: ['verify', 'neo', 'start'],
  checking: ['verify', 'start', 'results'],
  failing: ['fix', 'verify', 'start', 'results'],
  'cannot-tell': ['verify', 'start', 'results'],
  ready: ['neo', 'verify', 'start', 'results'],
  'handed-over': ['check', 'neo', 'verify', 'results'],
  'signed-in-as-account': ['signIn', 'check', 'verify'],
  lost: ['reconnect', 'verify', 'check', 'results'],
  copied: ['fix', 'verify', 'neo', 'results'],
  connected: ['report', 'fix', 'verify', 'check', 'results'],
  'ends-soon': ['reconnect', 'later', 'verify', 'check'],
}

/** The actions of a state: the first that can be done is the primary one, and the others are quiet. */
export function drawActions(
  names: readonly ActionName[],
  actions: Readonly<Record<ActionName, DrawAction>>,
): { primary: ReactNode; others: ReactNode[] } {
  const isDrawn = (node: ReactNode) => node !== undefined && node !== null && node !== false
  const at = names.findIndex((name) => isDrawn(actions[name](true)))
  const first = names[at]
  return {
    primary: first && actions[first](true),
    others: names.filter((_name, i) => i !== at).map((name) => actions[name]()),
  }
}
