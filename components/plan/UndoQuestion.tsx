import { type KeyboardEvent, useEffect, useRef } from 'react'
import { planText as text } from '@/lib/i18n/plan'
import type { Journal, JournalEntry } from '@/lib/provisioning/journal'
import { Action } from '../shared/Action'
import { kindOf, roleOf, whose } from './PlanEntry'

/** What an undo would revert, the last write first. */
export const undoable = ({ entries }: Journal): JournalEntry[] =>
  entries.filter(({ state, existed }) => (state === 'done' || state === 'writing') && !existed).toReversed()

function undoOf(entry: JournalEntry): string {
  const name = whose(entry)
  if (entry.why === 'role') return text('plan.undo.role', { name: name || text('plan.what.user'), role: roleOf(entry) })
  const kind = kindOf(entry)
  const what = name ? text('plan.named', { what: kind, name }) : kind
  return entry.sysId
    ? text('plan.undo.restore', { what, columns: Object.keys(entry.values).join(', ') })
    : text('plan.undo.remove', { what })
}

interface UndoQuestionProps {
  journal: Journal
  /** Neo is known to be connected. */
  isConnected: boolean
  onYes: () => void
  onNo: () => void
}

/** Asks before anything is undone: which records it affects, and what it means for the connection. */
export function UndoQuestion({ journal, isConnected, onYes, onNo }: UndoQuestionProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const entries = undoable(journal)
  const endsConnection = entries.some(({ table, sysId }) => table === 'oauth_entity' && !sysId)
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') onNo()
  }
  return (
    <section
      role="alertdialog"
      aria-labelledby="undo"
      aria-describedby="undo-what"
      className="ask"
      onKeyDown={onKeyDown}
    >
      <h2 id="undo" ref={heading} tabIndex={-1}>
        {text('plan.undo.title', { host: journal.host })}
      </h2>
      <div id="undo-what">
        <ul>
          {entries.map((entry) => (
            <li key={entry.id}>{undoOf(entry)}</li>
          ))}
        </ul>
        {endsConnection && <p className="message">{text(isConnected ? 'plan.undo.connected' : 'plan.undo.maybe')}</p>}
      </div>
      <div className="actions">
        <Action primary onAct={onNo}>
          {text('plan.undo.no')}
        </Action>
        <Action onAct={onYes}>{text('plan.undo.yes')}</Action>
      </div>
    </section>
  )
}
