import { type MouseEvent, useRef, useState } from 'react'
import type { Outcome } from '@/lib/domain/finding'
import type { HandOffOffer } from '@/lib/domain/hand-off-offer'
import { text } from '@/lib/i18n/catalogue'
import { popupText } from '@/lib/i18n/popup'
import { titleOf } from '@/lib/verification/summary'
import type { Verification } from '@/lib/verification/verification'
import { Action } from '../shared/Action'
import { CopyButton, CopyValue } from '../shared/CopyValue'
import { OutcomeIcon } from '../shared/OutcomeIcon'

/** What the verification tells of each point of the list; the others only the admin knows. */
const KNOWN = {
  active: ['app.active'],
  redirect: ['app.redirect'],
  account: ['user.exists', 'user.dedicated', 'user.itil', 'user.interactive', 'access.'],
} as const
const ASKED = ['secret', 'password'] as const
type Asked = (typeof ASKED)[number]

/** The worst verdict of some requirements; unknown where none of them was verified. */
function outcomeOf(verification: Verification | undefined, ids: readonly string[]): Outcome {
  const own = (verification?.verdicts ?? []).filter(({ requirement }) =>
    ids.some((id) => requirement === id || (id.endsWith('.') && requirement.startsWith(id))),
  )
  if (own.length === 0) return 'unknown'
  return (['fail', 'unknown', 'warn'] as const).find((bad) => own.some(({ outcome }) => outcome === bad)) ?? 'pass'
}

function Point({ outcome, children }: { outcome: Outcome; children: string }) {
  return (
    <li>
      <OutcomeIcon outcome={outcome} /> <span>{children}</span>
    </li>
  )
}

interface HandOffChecklistProps {
  handOff: HandOffOffer
  verification: Verification | undefined
}

/**
 * The last look before Neo: a list that ticks itself where the verification knows, and asks for the rest. While something
 * fails the link is held back, with the reason, unless the admin insists.
 */
export function HandOffChecklist({ handOff, verification }: HandOffChecklistProps) {
  const [confirmed, setConfirmed] = useState<readonly Asked[]>([])
  const [reminded, setReminded] = useState(false)
  const [insists, setInsists] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  const failing = (verification?.verdicts ?? []).filter(
    ({ outcome, requirement }) => outcome === 'fail' && !requirement.startsWith('connect.'),
  )
  const isHeld = failing.length > 0 && !insists
  const isConfirmed = ASKED.every((what) => confirmed.includes(what))
  const onOpen = (event: MouseEvent) => {
    if (isConfirmed) return
    event.preventDefault()
    setReminded(true)
    list.current?.querySelector<HTMLInputElement>('input:not(:checked)')?.focus()
  }
  return (
    <section aria-labelledby="hand-off">
      <h2 id="hand-off">{popupText('popup.handoff')}</h2>
      <ul className="points" ref={list}>
        {(Object.keys(KNOWN) as (keyof typeof KNOWN)[]).map((what) => (
          <Point key={what} outcome={outcomeOf(verification, KNOWN[what])}>
            {popupText(`popup.confirm.${what}`)}
          </Point>
        ))}
        {ASKED.map((what) => (
          <li key={what}>
            <label>
              <input
                type="checkbox"
                checked={confirmed.includes(what)}
                onChange={(event) =>
                  setConfirmed(
                    event.target.checked ? [...confirmed, what] : confirmed.filter((other) => other !== what),
                  )
                }
              />
              <span>{popupText(`popup.confirm.${what}`)}</span>
            </label>
          </li>
        ))}
      </ul>
      {!verification && <p className="muted">{popupText('popup.confirm.unverified')}</p>}
      <CopyValue caption={text('field.instance_url')} value={handOff.instanceUrl} />
      <CopyValue caption={text('field.client_id')} value={handOff.clientId} />
      <p className="muted">{popupText('popup.handoff.text')}</p>
      {isHeld ? (
        <>
          <p role="alert" className="message">
            {popupText('popup.held', { names: failing.map(({ requirement }) => titleOf(requirement)).join(', ') })}
          </p>
          <Action onAct={() => setInsists(true)}>{popupText('popup.anyway')}</Action>
        </>
      ) : (
        <>
          {reminded && !isConfirmed && (
            <p role="alert" className="message">
              {popupText('popup.confirm.first')}
            </p>
          )}
          <div className="actions">
            <a className="action primary" href={handOff.link} target="_blank" rel="noreferrer" onClick={onOpen}>
              {text('action.continue')}
            </a>
            <CopyButton value={handOff.link} label={popupText('popup.link')} words={popupText('popup.link')} />
          </div>
          <div className="value">
            <span className="caption">{popupText('popup.colleague')}</span>
            <span>{popupText('popup.colleague.text')}</span>
            <CopyButton
              value={popupText('popup.colleague.message', { instance: handOff.instanceUrl, link: handOff.link })}
              label={popupText('popup.colleague')}
            />
          </div>
        </>
      )}
    </section>
  )
}
