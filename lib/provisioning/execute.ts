import type { RowValues } from '../shared/row'
import { isSysId } from '../shared/sys-id'
import type { Journal, JournalEntry } from './journal'
import {
  describeResult,
  openJournal,
  pickColumns,
  resolvePlaceholders,
  type WalkOptions,
  writeRefusal,
} from './journal-walk'
import { isChangedBy, isCreatedBy, isSameValue, matchesPlan, NAMING, provenanceOf } from './provenance'
import type { RecordApi, RowAnswer } from './record-api'

export { undoPlan } from './undo'

/** Failures after which the write may have happened nevertheless. */
const LOST = new Set(['network', 'unexpected'])
/** Tables that link two records. The platform accepts duplicates: docs/servicenow/records.md#double-links */
const LINKS = new Set(['sys_user_has_role', 'oauth_entity_auth_scope_mapping'])

interface Step {
  entry: JournalEntry
  values: RowValues
  journal: Journal
  api: RecordApi
  put: (entry: JournalEntry) => Promise<void>
}

const failed = (entry: JournalEntry, reason: string, found?: JournalEntry['found']): JournalEntry => ({
  ...entry,
  // An entry stays `writing` until its record was looked up.
  state: entry.state === 'writing' && !found ? 'writing' : 'failed',
  reason,
  found,
})

/** The written record as the instance stored it: one of its rules may have changed a value. */
async function made({ entry, values, api }: Step, written: RowValues): Promise<JournalEntry['made']> {
  const sysId = written.sys_id ?? ''
  const stored = await api.read(entry.table, sysId, Object.keys(values))
  const row = (stored.ok && stored.rows[0]) || written
  // Changes that somebody else made meanwhile are not ours.
  const isOthers = row.sys_updated_by !== written.sys_updated_by
  return describeResult(entry.table, isOthers ? written : row, values)
}

/** Sends a write. The journal stores it as begun first, so that it is looked up if its answer is lost. */
async function write(
  step: Step,
  at: string | undefined,
  send: (values: RowValues) => Promise<RowAnswer>,
): Promise<JournalEntry> {
  const { journal, put, values } = step
  // If the instance does not send its time, use that of an earlier record, which is certainly in the past.
  const past = journal.entries.flatMap((own) => own.made?.on ?? []).toSorted()
  const since = step.entry.began?.at ?? at ?? past.at(-1)
  const entry: JournalEntry = {
    ...step.entry,
    state: 'writing',
    reason: undefined,
    found: undefined,
    began: { by: journal.by?.userName ?? '', ...(since && { at: since }) },
  }
  await put(entry)
  const written = await send(values)
  if (!written.ok) return { ...entry, state: LOST.has(written.reason) ? 'writing' : 'failed', reason: written.reason }
  if (!written.row || !isSysId(written.row.sys_id)) return { ...entry, reason: 'unexpected' }
  return { ...entry, state: 'done', made: await made(step, written.row) }
}

/** Creates a record unless it exists: from an interrupted run of ours, or created by somebody else meanwhile. */
async function create(step: Step): Promise<JournalEntry> {
  const { entry, values, api } = step
  const { table, key, others = [] } = entry
  const found = await api.find(table, pickColumns(values, key), [...Object.keys(values), ...NAMING[table]])
  if (!found.ok) return failed(entry, found.reason)
  const rows = found.rows.filter(({ sys_id = '' }) => !others.includes(sys_id))
  const [first] = rows
  if (!first) return write(step, found.at, (own) => api.create(table, own))
  const ours = entry.state === 'writing' ? rows.filter((row) => isCreatedBy(entry, values, row)) : []
  const [own] = ours
  const done = { ...entry, state: 'done' as const, reason: undefined, found: undefined }
  if (own && ours.length === 1) return { ...done, made: describeResult(table, own, values) }
  const right = rows.find((row) => matchesPlan(entry, values, row))
  if (right && (rows.length === 1 || LINKS.has(table)))
    return { ...done, made: describeResult(table, right, values), existed: true }
  // An inactive link, such as a role that was only requested, does not count as existing.
  if (!right && LINKS.has(table)) return write(step, found.at, (all) => api.create(table, all))
  return failed(entry, 'taken', provenanceOf(table, first, 'created'))
}

/** Whether a record still has the values that the plan showed. Values that may not be stored cannot be compared. */
const holds = ({ values, before = {}, hidden = [] }: JournalEntry, row: RowValues): boolean =>
  Object.keys(values).every((column) => {
    const [shown, now] = [before[column], row[column]]
    return now !== undefined && (shown === undefined ? hidden.includes(column) : isSameValue(shown, now))
  })

/** Changes a record if it still has the values that the plan showed. */
async function change(step: Step): Promise<JournalEntry> {
  const { entry, values, api } = step
  const { table, sysId = '' } = entry
  const now = await api.read(table, sysId, [...Object.keys(values), ...NAMING[table]])
  if (!now.ok) return failed(entry, now.reason)
  const [row] = now.rows
  if (!row) return failed(entry, 'not-found')
  const isRight = Object.keys(values).every((column) => row[column] !== undefined) && matchesPlan(entry, values, row)
  if (isRight) {
    const existed = !(entry.state === 'writing' && isChangedBy(entry, values, row))
    const done = { ...entry, state: 'done' as const, reason: undefined, found: undefined }
    return { ...done, made: describeResult(table, row, values), ...(existed && { existed }) }
  }
  if (!holds(entry, row)) return failed(entry, 'changed-before', provenanceOf(table, row, 'updated'))
  return write(step, now.at, (own) => api.change(table, sysId, own))
}

/** Why nothing is written for a record that the plan named: it no longer exists, or its identity changed. */
async function strayed({ entry, journal, api }: Step): Promise<JournalEntry | undefined> {
  const { target } = entry
  if (!target?.sysId) return undefined
  const { table, columns, sysId } = target
  const now = await api.read(table, sysId, Object.keys(columns))
  if (!now.ok) return failed(entry, now.reason)
  const [row] = now.rows
  if (!row) return failed(entry, 'not-found')
  const planned = journal.entries.filter((own) => own.sysId === sysId)
  const isThem = Object.entries(columns).every(
    ([column, shown]) => row[column] === shown || planned.some(({ values }) => values[column] === row[column]),
  )
  return isThem ? undefined : failed(entry, 'changed-before', provenanceOf(table, row, 'updated'))
}

/** Marks the entry whose facts changed since the plan was made; the plan as a whole is out of date then. */
const problemOf = ({ reason = 'unexpected' }: JournalEntry) =>
  ['taken', 'changed-before', 'not-found'].includes(reason) ? 'stale' : reason

/**
 * Carries out the remaining entries of a plan, one write at a time, and stores the journal before and after each. Before each
 * write it checks that the record is still as the plan showed it. A failure stops the run; running it again resumes there, and
 * changes nothing once all is done.
 */
export async function executePlan(options: WalkOptions): Promise<Journal> {
  const { api } = options
  const { current, keep, put, stop } = await openJournal('running', options)
  for (const entry of options.journal.entries) {
    if (!entry.wanted || entry.state === 'done') continue
    const refusal = await writeRefusal(current(), api)
    if (refusal) return stop(refusal)
    const values = resolvePlaceholders(entry, current().entries)
    if (!values) {
      await put(failed(entry, 'dependent'))
      continue
    }
    const step: Step = { entry, values, journal: current(), api, put }
    const after = (await strayed(step)) ?? (await (entry.sysId ? change(step) : create(step)))
    await put(after)
    if (after.state !== 'done') return stop(problemOf(after))
  }
  const isAll = current().entries.every(({ wanted, state }) => !wanted || state === 'done')
  await keep({ state: isAll ? 'done' : 'stopped' })
  return current()
}
