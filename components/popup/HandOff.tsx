import { type MouseEvent, useRef, useState } from 'react'
import type { HandOffOffer } from '@/lib/domain/hand-off-offer'
import { popupText } from '@/lib/i18n/popup'
import { LinkAction } from '../shared/LinkAction'

/** What only the admin knows. */
export const ASKED = ['secret', 'password'] as const
type Asked = (typeof ASKED)[number]
export type Confirmed = readonly Asked[]

interface HandOffProps {
  handOff: HandOffOffer
  label: string
  primary: boolean
  /** Its questions are there from the start, and not only at the first click. */
  asks: boolean
  /** What was confirmed when this was open before. */
  confirmed: Confirmed
  onConfirm: (confirmed: Confirmed) => void
}

/** The link to Neo. It asks two things first, which no verification can see, and does not open before they are confirmed. */
export function HandOff({ handOff, label, primary, asks, confirmed: before, onConfirm }: HandOffProps) {
  const [confirmed, setConfirmed] = useState(before)
  const [reminded, setReminded] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  const confirm = (now: Confirmed) => {
    setConfirmed(now)
    onConfirm(now)
  }
  const isConfirmed = ASKED.every((what) => confirmed.includes(what))
  const onOpen = (event: MouseEvent) => {
    if (isConfirmed) return
    event.preventDefault()
    setReminded(true)
    list.current?.querySelector<HTMLInputElement>('input:not(:checked)')?.focus()
  }
  return (
    <div className="hand-off">
      {(asks || reminded) && (
        <ul className="points" ref={list}>
          {ASKED.map((what) => (
            <li key={what}>
              <label>
                <input
                  type="checkbox"
                  checked={confirmed.includes(what)}
                  onChange={(event) =>
                    confirm(event.target.checked ? [...confirmed, what] : confirmed.filter((other) => other !== what))
                  }
                />
                <span>{popupText(`popup.confirm.${what}`)}</span>
              </label>
            </li>
          ))}
        </ul>
      )}
      {reminded && !isConfirmed && (
        <p role="alert" className="message">
          {popupText('popup.confirm.first')}
        </p>
      )}
      <LinkAction href={handOff.link} primary={primary} onAct={onOpen}>
        {label}
      </LinkAction>
    </div>
  )
}
