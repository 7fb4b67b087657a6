import type { Outcome } from '@/lib/domain/finding'
import { PLACEHOLDERS } from '@/lib/domain/plan-choices'
import { type PlanKey, planText as text } from '@/lib/i18n/plan'
import { formatTime } from '@/lib/i18n/time'
import type { JournalEntry } from '@/lib/provisioning/journal'
import { recordNameOf } from '@/lib/provisioning/provenance'
import { OutcomeIcon } from '../shared/OutcomeIcon'
import { replaceInvisible } from '../shared/replace-invisible'

const MARKS: Partial<Record<JournalEntry['state'], Outcome>> = {
  done: 'pass',
  failed: 'fail',
  writing: 'unknown',
  kept: 'warn',
}

/** A value as people read it: words for records that the plan creates, which have no sys_id yet, and a name beside a sys_id. */
function shownValue({ id }: JournalEntry, column: string, value: string): string {
  if (column === 'role') return `${roleOf({ id })} (${value})`
  if (column === 'auth_scope') return `useraccount (${value})`
  if (value === PLACEHOLDERS.application) return text('plan.reference.application')
  return value === PLACEHOLDERS.user ? text('plan.reference.user') : value
}

const stateOf = ({ state, existed }: JournalEntry) =>
  text(state === 'done' && existed ? 'plan.state.existed' : `plan.state.${state}`)

/** The record that a write is for, by name. */
export const whose = ({ target }: JournalEntry): string =>
  target ? replaceInvisible(recordNameOf(target.table, target.columns)) : ''

/** The role that a write grants. */
export const roleOf = ({ id }: Pick<JournalEntry, 'id'>): string => id.replace(/^role:|\++$/g, '')

/** The kind of change or record that a write is about, in words. */
export function kindOf({ why, table }: JournalEntry): string {
  const kind = why === 'mend' ? (table === 'oauth_entity' ? 'application' : 'user') : why
  return kind === 'role' ? '' : text(`plan.what.${kind}`)
}

/** What a write does and to which record, in a few words. */
function titleOf(entry: JournalEntry): string {
  const { why, sysId } = entry
  const name = whose(entry)
  if (why === 'role') return text('plan.grant', { name: name || text('plan.what.user'), role: roleOf(entry) })
  const what = text(sysId ? 'plan.change' : 'plan.create', { what: kindOf(entry) })
  return name ? text('plan.named', { what, name }) : what
}

/** Why a write was not done or not undone, and who changed the record. */
function reasonOf(entry: JournalEntry): string | undefined {
  const { reason, found, hidden = [] } = entry
  if (!reason) return undefined
  const by = replaceInvisible(found?.by ?? '') || '?'
  const on = found?.on ? formatTime(found.on) : '?'
  const name = replaceInvisible(found?.name ?? '') || whose(entry)
  const words = text(`plan.reason.${reason}` as PlanKey, { name, by, on, columns: hidden.join(', ') })
  return reason === 'changed' && found ? `${words} ${text('plan.trace', { by, on })}` : words
}

interface PlanEntryProps {
  entry: JournalEntry
  /** It puts back what was there before. */
  isPutBack?: boolean
  wanted: boolean
  /** The admin may still untick it. */
  editable: boolean
  onWant: (want: boolean) => void
}

/** One write: what it does and why, each column with its new and its current value, and the result. */
export function PlanEntry({ entry, isPutBack = false, wanted, editable, onWant }: PlanEntryProps) {
  const { table, values, before, hidden = [], why, state, made } = entry
  const mark = MARKS[state]
  const reason = reasonOf(entry)
  return (
    <li className="row" data-entry={entry.id} data-state={state}>
      <div>
        <label className="check">
          {editable ? (
            <input
              type="checkbox"
              checked={wanted}
              aria-label={text('plan.wanted', { what: titleOf(entry) })}
              onChange={(event) => onWant(event.target.checked)}
            />
          ) : (
            mark && <OutcomeIcon outcome={mark} />
          )}{' '}
          <strong>{titleOf(entry)}</strong> <code>{table}</code>
          {!editable && <span className="muted">: {stateOf(entry)}</span>}
        </label>
        <p className="message">{text(isPutBack ? 'plan.put-back.why' : `plan.why.${why}`)}</p>
        <table>
          <thead>
            <tr>
              <th scope="col">{text('plan.column')}</th>
              {before && <th scope="col">{text('plan.now')}</th>}
              <th scope="col">{text('plan.value')}</th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(values).map(([column, value]) => (
              <tr key={column}>
                <th scope="row">
                  <code>{column}</code>
                </th>
                {before && <td>{hidden.includes(column) ? text('plan.hidden') : before[column]}</td>}
                <td>{shownValue(entry, column, value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {made?.differs.map(({ column, wanted: asked, stored, hidden: isHidden }) => (
          <p key={column} className="message" role="note">
            {text(isHidden ? 'plan.differs.hidden' : 'plan.differs', { column, stored, wanted: asked })}
          </p>
        ))}
        {reason && <p className="message">{reason}</p>}
      </div>
    </li>
  )
}
