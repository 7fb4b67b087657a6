import { useState } from 'react'
import type { HandOffOffer } from '@/lib/domain/hand-off-offer'
import { popupText } from '@/lib/i18n/popup'
import { statusText } from '@/lib/i18n/status'
import { Action } from '../shared/Action'
import { CopyButton } from '../shared/CopyValue'

export interface MenuProps {
  host: string
  handOff: HandOffOffer | undefined
  /** A verification was finished. */
  isVerified: boolean
  /** Opens Neo although it could not work yet, which is why its link is held back. */
  onAnyway: (() => void) | undefined
  onContinue: (() => void) | undefined
  /** Makes a plan and shows its page; undefined if that is offered elsewhere, or not at all. */
  plan: (() => void) | undefined
  /** Erases what is stored; undefined if nothing is. */
  onForget: (() => void) | undefined
}

/** Asks first: what was captured cannot be brought back. */
function Forget({ host, onForget }: { host: string; onForget: () => void }) {
  const [asks, setAsks] = useState(false)
  if (!asks) return <Action onAct={() => setAsks(true)}>{statusText('status.menu.forget')}</Action>
  return (
    <div role="alert">
      <p className="message">{statusText('status.forget.ask', { host })}</p>
      <div className="actions">
        <Action onAct={() => setAsks(false)}>{statusText('status.forget.no')}</Action>
        <Action className="action danger" onAct={onForget}>
          {statusText('status.forget.yes')}
        </Action>
      </div>
    </div>
  )
}

/** Actions that are needed occasionally. The menu opens over the popup, which keeps its height. */
export function Menu({ host, handOff, isVerified, onAnyway, onContinue, plan, onForget }: MenuProps) {
  const copy = (words: string, value: string) => <CopyButton value={value} label={words} words={words} />
  return (
    <details className="menu">
      <summary>{statusText('status.menu')}</summary>
      <ul>
        {isVerified && (
          <li>
            <a className="action" href={`report.html?host=${host}`} target="_blank" rel="noreferrer">
              {statusText('status.menu.report')}
            </a>
          </li>
        )}
        {onContinue && (
          <li>
            <Action onAct={onContinue}>{popupText('popup.resume')}</Action>
          </li>
        )}
        {plan && (
          <li>
            <a className="action" href={`plan.html?host=${host}`} target="_blank" rel="noreferrer" onClick={plan}>
              {popupText('popup.set-up')}
            </a>
          </li>
        )}
        {handOff && (
          <>
            <li>
              {copy(
                statusText('status.menu.copy'),
                statusText('status.values', { url: handOff.instanceUrl, id: handOff.clientId }),
              )}
            </li>
            <li>
              {copy(
                statusText('status.menu.colleague'),
                popupText('popup.colleague.message', { instance: handOff.instanceUrl, link: handOff.link }),
              )}
            </li>
          </>
        )}
        {isVerified && handOff && (
          <li>
            <a className="action" href={`results.html?host=${host}#rotate`} target="_blank" rel="noreferrer">
              {statusText('status.menu.rotate')}
            </a>
          </li>
        )}
        {onAnyway && (
          <li>
            <Action onAct={onAnyway}>{statusText('status.menu.anyway')}</Action>
          </li>
        )}
        <li>
          <a className="action" href="options.html" target="_blank" rel="noreferrer">
            {popupText('popup.options')}
          </a>
        </li>
        {onForget && (
          <li>
            <Forget host={host} onForget={onForget} />
          </li>
        )}
      </ul>
    </details>
  )
}
