import { useEffect, useRef } from 'react'
import type { Verdict } from '@/lib/setup/verdict'
import { text } from '@/lib/text/catalogue'
import { Action } from './Action'
import { CopyButton } from './CopyValue'
import { Mark } from './Mark'
import { SeenValue } from './SeenValue'

interface FieldNoteProps {
  verdict: Verdict
  /** The field's caption as the page shows it. */
  caption: string
  /** The line the guide points at: shown with its message and what to do. */
  current: boolean
  onFix: (verdict: Verdict) => void
  onShow: (verdict: Verdict) => void
}

const SWITCHES: Record<string, 'field.on' | 'field.off'> = {
  true: 'field.on',
  restricted: 'field.on',
  false: 'field.off',
  unrestricted: 'field.off',
}

/** The word for a tick box's state; undefined for other values. */
export const switchState = (seen: string | undefined) => (seen === undefined ? undefined : SWITCHES[seen])

function Seen({ verdict: { seen, differsAt, message } }: { verdict: Verdict }) {
  if (message.key === 'unknown.collapsed') return <span className="seen">{text('field.collapsed')}</span>
  if (seen === undefined) return null
  const state = switchState(seen)
  return state ? <span className="seen">{text(state)}</span> : <SeenValue value={seen} differsAt={differsAt} />
}

/** A finding's words, present for all and shown for the current line. */
export function Finding({ verdict, shown }: { verdict: Verdict; shown: boolean }) {
  const { requirement, outcome, message } = verdict
  return (
    <p className={shown ? 'message' : 'hidden'} data-requirement={requirement} data-verdict={outcome}>
      {text(message.key, message.values)}
    </p>
  )
}

/** One field's verdict: mark, caption and value seen; for the current one also what is wrong and what to do. */
export function FieldNote({ verdict, caption, current, onFix, onShow }: FieldNoteProps) {
  const { outcome, fix } = verdict
  const note = useRef<HTMLLIElement>(null)
  // Where the card has to scroll, the line that counts is in sight.
  useEffect(() => {
    if (current) note.current?.scrollIntoView?.({ block: 'nearest' })
  }, [current])
  const line = (
    <>
      <Mark outcome={outcome} />
      <span className="caption">{caption}</span>
      <Seen verdict={verdict} />
    </>
  )
  return (
    <li ref={note} className={current ? 'note current' : 'note'} aria-current={current ? 'step' : undefined}>
      {current ? (
        <div className="line">{line}</div>
      ) : (
        <Action className="line" onAct={() => onShow(verdict)}>
          {line}
        </Action>
      )}
      <Finding verdict={verdict} shown={current} />
      {current && fix && (
        <div className="actions">
          <Action onAct={() => onFix(verdict)}>{text(fix.label.key)}</Action>
          {!switchState(fix.value) && <CopyButton value={fix.value} label={caption} />}
        </div>
      )}
    </li>
  )
}
