import { useState } from 'react'
import { isPutBack, putBackOf } from '@/lib/domain/drift/put-back'
import type { Baseline } from '@/lib/domain/drift/schema'
import type { TracedChange } from '@/lib/domain/drift/who'
import { READ_TABLES } from '@/lib/domain/read-tables'
import { revealInvisible } from '@/lib/i18n/invisible-characters'
import { resultsText as text } from '@/lib/i18n/results'
import { formatTime } from '@/lib/i18n/time'
import { displayValue } from '@/lib/i18n/translator'
import { verificationText } from '@/lib/i18n/verification'
import type { Policy } from '@/lib/neo/policy'
import {
  becameOf,
  explainedText,
  labelOf,
  readable,
  tracedChanges,
  unchangedText,
  whoMadeIt,
} from '@/lib/verification/changes'
import { Action } from '../shared/Action'
import { OutcomeIcon } from '../shared/OutcomeIcon'

const shown = (value: string) => {
  const { words, isPart } = readable(value)
  return `${revealInvisible(displayValue(words))}${isPart ? text('changes.text') : ''}` || '–'
}

/** The page on which a change can be looked at, and put back by hand. */
function pageOf({ section, kind, ids, oldIds }: TracedChange): string | undefined {
  const id = ids[0] ?? (kind === 'off' ? oldIds[0] : undefined)
  if (id === undefined) return undefined
  return `/${READ_TABLES[section]}.do?sys_id=${id}`
}

/** What a change is called: what it happened to, and what became of that. */
const titled = (change: TracedChange) =>
  `${labelOf(change)}${change.title ? ` "${revealInvisible(displayValue(change.title))}"` : ''}: ${becameOf(change)}`

interface ChangeRowProps {
  change: TracedChange
  /** The instance, where its records may be opened. */
  host?: string | undefined
  /** Whether the plan puts it back. */
  isPlanned?: boolean
  time?: (iso: string) => string
}

/** One change: what, from which value to which, by whom and when, and what it explains. */
export function ChangeRow({ change, host, isPlanned = false, time = formatTime }: ChangeRowProps) {
  const { section, kind, fields, matters, also } = change
  const [worst] = matters
  const page = pageOf(change)
  const own = section === 'application' || section === 'user'
  const name = titled(change)
  const { key, values } = whoMadeIt(change, time)
  return (
    <li className="row" data-change={section} data-kind={kind} data-matters={worst?.outcome ?? 'none'}>
      {worst && <OutcomeIcon outcome={worst.outcome === 'pass' ? 'warn' : worst.outcome} />}
      <div>
        <strong>{name}</strong>
        {fields.length > 0 && (
          <ul className="columns-written">
            {fields.map(({ field, before, now }) => (
              <li key={field}>
                <code>{field}</code>: {shown(before)} → {shown(now)}
              </li>
            ))}
          </ul>
        )}
        {also > 0 && <p className="muted">{text('changes.also', { count: also })}</p>}
        <p className="muted">{text(key, { ...values, user: displayValue(String(values.user ?? '')) })}</p>
        {worst && <p className="message">{explainedText(change)}</p>}
        {own && kind === 'recreated' && <p className="message">{text('changes.made-again')}</p>}
        {own && kind === 'removed' && <p className="message">{text('changes.gone')}</p>}
        {host && page && !isPlanned && (
          <p>
            {matters.length > 0 && `${text('changes.by-hand')} `}
            <a
              href={`https://${host}${page}`}
              target="_blank"
              rel="noreferrer"
              aria-label={text('changes.open-named', { name })}
            >
              {text('changes.open')}
            </a>
          </p>
        )}
      </div>
    </li>
  )
}

interface ChangesProps {
  record: Baseline
  policy: Policy
  /** How many things are still to fix. */
  failing: number
  onPutBack: () => void
  onAccept: () => void
}

/** What changed since all was right: what matters, then, folded, what does not. */
export function Changes({ record, policy, failing, onPutBack, onAccept }: ChangesProps) {
  const { host } = record
  const { seen, at } = record.baseline
  const [isAsking, setIsAsking] = useState(false)
  const time = formatTime(at)
  const changes = tracedChanges(record)
  if (changes.length === 0) return <p className="muted unchanged">{unchangedText(record, time)}</p>
  const row = (change: TracedChange) => (
    <ChangeRow
      key={[change.section, change.kind, change.name, ...change.ids, ...change.oldIds].join()}
      change={change}
      host={host}
      isPlanned={isPutBack(change, seen, policy)}
    />
  )
  const loud = changes.filter(({ matters }) => matters.length > 0)
  const quiet = changes.filter(({ matters }) => matters.length === 0)
  return (
    <section className="changes" aria-labelledby="changes">
      <h2 id="changes">
        {text('changes.title', { time })} <span className="muted">{changes.length}</span>
      </h2>
      {loud.length > 0 && <ul className="rows">{loud.map(row)}</ul>}
      {quiet.length > 0 && (
        <details>
          <summary>{text('changes.quiet', { count: quiet.length })}</summary>
          <ul className="rows">{quiet.map(row)}</ul>
        </details>
      )}
      <div className="actions">
        {policy.setUpForMe && putBackOf(changes, seen, policy) && (
          <Action onAct={onPutBack}>{text('changes.put-back')}</Action>
        )}
        <Action onAct={failing > 0 ? () => setIsAsking(!isAsking) : onAccept} describedBy="changes-accept">
          {text('changes.accept')}
        </Action>
        <span id="changes-accept" className="muted">
          {text('changes.accept.what')}
        </span>
      </div>
      {isAsking && failing > 0 && (
        <div role="alert" className="actions">
          {verificationText('verify.to-fix', { count: failing })}
          <Action onAct={onAccept}>{text('changes.accept.anyway')}</Action>
        </div>
      )}
    </section>
  )
}
