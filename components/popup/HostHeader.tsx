import { useState } from 'react'
import { admissionOf } from '@/lib/domain/admission'
import { popupText as text } from '@/lib/i18n/popup'
import type { Policy } from '@/lib/neo/policy'
import { instanceUrl } from '@/lib/servicenow/instance-url'
import { hostOf } from '@/lib/shared/host-of'
import { Action } from '../shared/Action'

export interface HostHeaderProps {
  /** The host of the active tab; empty if it has none. */
  host: string
  policy: Policy
  /** Whether the browser grants the extension access to it. */
  access: boolean
  /** Asks the browser for access. */
  onAllow: () => void
  /** The instance that a custom URL claims to belong to, if it says so; the admin has to confirm it. */
  claim: string | undefined
  /** The admin named the instance behind a custom URL, by its host. */
  onNameInstance: (own: string) => void
}

/** Whether there is an instance here that can be set up. */
export const isHostReady = ({ host, policy, access }: HostHeaderProps) =>
  access && admissionOf(host, policy) === 'allowed'

/** What prevents a setup on this site, and what to do about it. */
export function HostObstacle({ host, policy, onAllow }: HostHeaderProps) {
  if (host === '' || host === hostOf(policy.dashboardUrl)) return <p>{text('popup.not-instance')}</p>
  const kind = admissionOf(host, policy)
  // What cannot be read is listed above.
  if (kind === 'unreadable') return null
  if (kind === 'not-allowed')
    return <p role="alert">{text('popup.not-allowed', { instances: policy.allowedInstances.join(', ') })}</p>
  const isKnown = kind === 'allowed'
  return (
    <>
      {!isKnown && <p>{text('popup.not-instance')}</p>}
      <p>{text(isKnown ? 'popup.access' : 'popup.custom-url', { host })}</p>
      <Action primary={isKnown} onAct={onAllow}>
        {isKnown ? text('popup.access.allow') : text('popup.custom-url.allow', { host })}
      </Action>
    </>
  )
}

/** Asks for the instance's own address if a custom URL does not reveal it: without it, nothing can be handed over. */
export function InstanceAddress({ host, claim, onNameInstance }: HostHeaderProps) {
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState(false)
  const url = instanceUrl(hostOf(/^https?:\/\//i.test(typed.trim()) ? typed.trim() : `https://${typed.trim()}`))
  const isWrong = tried && !url
  return (
    <form
      className="settings"
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (url) onNameInstance(hostOf(url))
      }}
    >
      <p>{text('popup.own-address', { host })}</p>
      {claim && (
        <>
          <p>{text('popup.own-address.claim', { host, own: claim })}</p>
          <Action onAct={() => onNameInstance(claim)}>{text('popup.own-address.confirm', { host, own: claim })}</Action>
        </>
      )}
      <label>
        {text('popup.own-address.label')}
        <input
          type="text"
          inputMode="url"
          value={typed}
          aria-invalid={isWrong}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      {isWrong && (
        <p className="message" role="alert">
          {text('popup.own-address.wrong')}
        </p>
      )}
      <button type="submit" className="action">
        {text('popup.own-address.save')}
      </button>
    </form>
  )
}
