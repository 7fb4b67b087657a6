import { type MouseEvent, useRef, useState } from 'react'
import type { HandOffOffer } from '@/lib/domain/hand-off-offer'
import { text } from '@/lib/i18n/catalogue'
import { popupText } from '@/lib/i18n/popup'

/** What only the admin knows. */
const ASKED = ['secret', 'password'] as const
type Asked = (typeof ASKED)[number]

interface HandOffProps {
  handOff: HandOffOffer
  primary: boolean
  /** Its questions are there from the start, and not only at the first click. */
  asks: boolean
}

/** The link to Neo. It asks two things first, which no verification can see, and does not open before they are confirmed. */
export function HandOff({ handOff, primary, asks }: HandOffProps) {
  const [confirmed, setConfirmed] = useState<readonly Asked[]>([])
  const [reminded, setReminded] = useState(false)
  const list = useRef<HTMLUListElement>(null)
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
      )}
      {reminded && !isConfirmed && (
        <p role="alert" className="message">
          {popupText('popup.confirm.first')}
        </p>
      )}
      <a
        className={primary ? 'action primary wide' : 'action'}
        data-primary={primary ? '' : undefined}
        href={handOff.link}
        target="_blank"
        rel="noreferrer"
        onClick={onOpen}
      >
        {text('action.continue')}
      </a>
    </div>
  )
}
