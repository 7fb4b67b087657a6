import { useEffect, useRef } from 'react'
import type { Verdict } from '@/lib/domain/finding'
import { partOf, stepOf } from '@/lib/domain/steps'
import type { GuideActions, GuideView } from '@/lib/guide/store'
import { findingText, text } from '@/lib/i18n/catalogue'
import { Action } from '../shared/Action'
import { CopyButton } from '../shared/CopyValue'
import { OutcomeIcon } from '../shared/OutcomeIcon'
import { SeenValue } from '../shared/SeenValue'
import { TodoMark } from './TodoMark'

/** Whether a finding is no more than something to do: nobody touched its field, and the form was never saved. */
export function isNeutral({ form, touched }: GuideView, { column, outcome, source, step }: Verdict): boolean {
  if (!form || form.saved || outcome === 'pass' || outcome === 'not-applicable' || partOf(stepOf(step)) !== form.part)
    return false
  const own = source?.column ?? column
  return own ? !touched.includes(own) : touched.length === 0
}

interface FieldNoteProps {
  verdict: Verdict
  /** Nobody touched the field yet. */
  neutral?: boolean
  /** The field's caption as the page shows it. */
  caption: string
  /** The line the guide points at: shown with its message and what to do. */
  current: boolean
  /** What can be done about it is the one thing to do. */
  primary?: boolean
  actions: GuideActions
}

const SWITCHES = new Map<string, 'field.on' | 'field.off'>([
  ['true', 'field.on'],
  ['restricted', 'field.on'],
  ['false', 'field.off'],
  ['unrestricted', 'field.off'],
])

/** The word for a tick box's state; undefined for other values. */
export const switchState = (seen: string | undefined) => SWITCHES.get(seen ?? '')

function Seen({ verdict: { seen, differsAt, reason, column } }: { verdict: Verdict }) {
  if (reason === 'unknown.collapsed') return <span className="seen">{text('field.collapsed')}</span>
  // A choice is stored as a number that says nothing to anybody.
  if (seen === undefined || column === 'notification') return null
  const state = switchState(seen)
  return state ? <span className="seen">{text(state)}</span> : <SeenValue value={seen} differsAt={differsAt} />
}

/** A finding's words, present for all and shown for the current line. */
export function FindingText({ verdict, shown }: { verdict: Verdict; shown: boolean }) {
  const { requirement, outcome } = verdict
  return (
    <p className={shown ? 'message' : 'hidden'} data-requirement={requirement} data-verdict={outcome}>
      {findingText(verdict)}
    </p>
  )
}

/** What can be done about a finding: take its fix, copy the value, or open what hides the field. */
function Remedies({ verdict, caption, primary = false, actions }: Omit<FieldNoteProps, 'current'>) {
  const onFix = actions.fix
  const { fix, reason } = verdict
  const isHidden = reason === 'unknown.collapsed'
  if (!fix && !isHidden) return null
  // Words and numbers that only stand for something are chosen, not pasted.
  const isPasted = fix && !switchState(fix.value) && !['notification', 'identity_type'].includes(fix.column)
  return (
    <div className="actions">
      {isHidden && (
        <Action primary={primary} onAct={() => actions.open(verdict)}>
          {text('action.open-section')}
        </Action>
      )}
      {fix && onFix && (
        <Action primary={primary && !isHidden} onAct={() => onFix(verdict)}>
          {text(`fix.${fix.how}`)}
        </Action>
      )}
      {isPasted && <CopyButton value={fix.value} label={caption} />}
    </div>
  )
}

/** One field's verdict: mark, caption and value seen; for the current one also what is wrong and what to do. */
export function FieldNote({ verdict, neutral, caption, current, primary, actions }: FieldNoteProps) {
  const note = useRef<HTMLLIElement>(null)
  // Where the card has to scroll, the line that counts is in sight.
  useEffect(() => {
    if (current) note.current?.scrollIntoView?.({ block: 'nearest' })
  }, [current])
  const line = (
    <>
      {neutral ? <TodoMark label={text('outcome.todo')} /> : <OutcomeIcon outcome={verdict.outcome} />}{' '}
      <span className="caption">{caption}</span> <Seen verdict={verdict} />
    </>
  )
  return (
    <li ref={note} className={current ? 'note current' : 'note'} aria-current={current ? 'step' : undefined}>
      {current ? (
        <div className="line">{line}</div>
      ) : (
        <Action className="line" onAct={() => actions.visit(verdict.step)}>
          {line}
        </Action>
      )}
      <FindingText verdict={verdict} shown={current} />
      {current && <Remedies verdict={verdict} caption={caption} {...(primary && { primary })} actions={actions} />}
    </li>
  )
}
