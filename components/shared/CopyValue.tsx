import { useState } from 'react'
import { text } from '@/lib/i18n/catalogue'
import { Action } from './Action'

type CopyState = 'idle' | 'copied' | 'failed'
const WORDS = { idle: 'action.copy', copied: 'action.copied', failed: 'action.copy-failed' } as const

/** A button that copies a value and reports whether that worked. */
export function CopyButton({ value, label, words }: { value: string; label: string; words?: string }) {
  const [state, setState] = useState<CopyState>('idle')
  const copy = () => {
    navigator.clipboard.writeText(value).then(
      () => setState('copied'),
      () => setState('failed'),
    )
  }
  return (
    <>
      <Action onAct={copy} {...(!words && { label: `${text('action.copy')}: ${label}` })}>
        {state === 'copied' ? text('action.copied') : (words ?? text('action.copy'))}
      </Action>
      <span role="status" className={state === 'failed' ? 'message' : 'hidden'}>
        {state === 'idle' ? '' : text(WORDS[state])}
      </span>
    </>
  )
}

/** A captured value with its caption and a copy button. */
export function CopyValue({ caption, value }: { caption: string; value: string }) {
  return (
    <div className="value">
      <span className="caption">{caption}</span>
      <code>{value}</code>
      <CopyButton value={value} label={caption} />
    </div>
  )
}
