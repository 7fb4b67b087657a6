import { text } from '@/lib/text/catalogue'
import type { Verdict } from '@/lib/setup/verdict'
import { Action } from './Action'
import { CopyButton } from './CopyValue'
import { Mark } from './Mark'
import { SeenValue } from './SeenValue'

interface FieldNoteProps {
  verdict: Verdict
  /** The field's caption as the page shows it. */
  caption: string
  current: boolean
  onFix: (verdict: Verdict) => void
  onShow: (verdict: Verdict) => void
}

const SWITCHES: Record<string, 'field.on' | 'field.off'> = { true: 'field.on', restricted: 'field.on', false: 'field.off', unrestricted: 'field.off' }

function Seen({ verdict: { seen, differsAt } }: { verdict: Verdict }) {
  if (seen === undefined) return null
  const word = SWITCHES[seen]
  return word ? <span className="seen">{text(word)}</span> : <SeenValue value={seen} differsAt={differsAt} />
}

/** One field's verdict: mark, caption, value seen, and when not passing the message with what to do. */
export function FieldNote({ verdict, caption, current, onFix, onShow }: FieldNoteProps) {
  const { requirement, outcome, message, fix } = verdict
  const words = text(message.key, message.values)
  const open = outcome === 'fail' || outcome === 'warn'
  return (
    <li className={current ? 'note current' : 'note'} aria-current={current ? 'step' : undefined}>
      <div className="line">
        <Mark outcome={outcome} />
        <span className="caption">{caption}</span>
        <Seen verdict={verdict} />
      </div>
      <p className={open || outcome === 'unknown' ? 'message' : 'hidden'} data-requirement={requirement} data-verdict={outcome}>
        {words}
      </p>
      {open && (
        <div className="actions">
          {fix && <Action onAct={() => onFix(verdict)} label={`${text(fix.label.key)}: ${caption}`}>{text(fix.label.key)}</Action>}
          {fix && !SWITCHES[fix.value] && <CopyButton value={fix.value} label={caption} />}
          {!current && <Action onAct={() => onShow(verdict)} label={`${text('action.show-me')}: ${caption}`}>{text('action.show-me')}</Action>}
        </div>
      )}
      {outcome === 'unknown' && message.key === 'unknown.collapsed' && (
        <div className="actions">
          <Action onAct={() => onShow(verdict)} label={`${text('action.show-me')}: ${caption}`}>{text('action.show-me')}</Action>
        </div>
      )}
    </li>
  )
}
