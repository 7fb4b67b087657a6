import type { ReactNode } from 'react'
import type { HandOffOffer } from '@/lib/domain/hand-off-offer'
import { popupText } from '@/lib/i18n/popup'
import { statusText } from '@/lib/i18n/status'
import { verificationText } from '@/lib/i18n/verification'
import type { StoredSetup } from '@/lib/storage/setups'
import type { Status } from '@/lib/verification/status'
import { titleOf } from '@/lib/verification/summary'
import type { Verification } from '@/lib/verification/verification'
import { Action } from '../shared/Action'
import { HandOff } from './HandOff'
import type { HostHeaderProps } from './HostHeader'

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
  /** Allows the dashboard that the policy names; none where that is allowed. */
  onAllowDashboard: (() => void) | undefined
}

/** A page of the extension for this instance. */
function PageLink({ page, host, children, primary, onAct }: PageLinkProps) {
  return (
    <a
      className={primary ? 'action primary wide' : 'action'}
      data-primary={primary ? '' : undefined}
      href={`${page}.html?host=${host}`}
      target="_blank"
      rel="noreferrer"
      onClick={onAct}
    >
      {children}
    </a>
  )
}
interface PageLinkProps {
  page: 'plan' | 'report' | 'results'
  host: string
  children: ReactNode
  primary?: boolean
  onAct?: () => void
}

/** What there is to do, by name; each state has one of them as its primary action and up to three others. */
export function actionsOf(
  props: PopupProps,
  status: Status,
  insists: boolean,
): Readonly<Record<string, (primary?: boolean) => ReactNode>> {
  const { host, handOff, stored, policy } = props
  const wide = (primary: boolean | undefined) => (primary ? { primary, className: 'action primary wide' } : {})
  const [first] = status.causes
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
      <a
        key="signIn"
        className={primary ? 'action primary wide' : 'action'}
        data-primary={primary ? '' : undefined}
        href={`https://${host}/logout.do`}
        target="_blank"
        rel="noreferrer"
      >
        {statusText('status.sign-in')}
      </a>
    ),
    neo: (primary) =>
      handOff && (
        <HandOff
          key={`neo-${primary === true}-${insists}`}
          handOff={handOff}
          primary={primary === true}
          asks={primary === true || insists || status.state === 'complete'}
        />
      ),
    plan: () =>
      policy.setUpForMe &&
      !handOff && (
        <PageLink key="plan" page="plan" host={host} onAct={props.onPlan}>
          {popupText('popup.set-up')}
        </PageLink>
      ),
    results: () =>
      // Where something is wrong the link ends the list of it.
      status.causes.length === 0 &&
      (props.verification?.verdicts.length ?? 0) > 0 && (
        <PageLink key="results" page="results" host={host}>
          {statusText('status.all-results')}
        </PageLink>
      ),
    report: (primary) => (
      <PageLink key="report" page="report" host={host} {...(primary && { primary })}>
        {statusText('status.report')}
      </PageLink>
    ),
  }
}

/** The one primary action of each state, then at most three others. */
export const ACTIONS: Readonly<Record<Status['state'], readonly [primary: string, ...others: string[]]>> = {
  new: ['start', 'plan', 'verify'],
  'in-progress': ['start', 'verify', 'neo', 'plan'],
  complete: ['verify', 'neo', 'start'],
  checking: ['verify', 'start', 'results'],
  failing: ['fix', 'verify', 'start', 'results'],
  'cannot-tell': ['verify', 'start', 'results'],
  ready: ['neo', 'verify', 'start', 'results'],
  'handed-over': ['check', 'neo', 'verify', 'results'],
  'signed-in-as-account': ['signIn', 'check', 'verify'],
  connected: ['report', 'verify', 'check', 'results'],
}
