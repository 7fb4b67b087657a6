import { isTrue } from '../servicenow/booleans'
import type { RowValues } from '../shared/row'
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

/** Reasons for leaving a record as it is and going on with the next. */
const LEFT = new Set(['changed', 'existed', 'not-ours', 'hidden'])
/** Failures that a retry would meet again. */
const FINAL = new Set(['forbidden', 'invalid'])

const undone = (entry: JournalEntry): JournalEntry => ({
  ...entry,
  state: 'undone',
  reason: undefined,
  found: undefined,
})
const left = (
  entry: JournalEntry,
  reason: string,
  row?: RowValues,
  what: 'created' | 'updated' = 'updated',
): JournalEntry => ({
  ...entry,
  state: 'kept',
  reason,
  found: row && provenanceOf(entry.table, row, what),
})
const failed = (entry: JournalEntry, reason: string): JournalEntry => ({
  ...entry,
  ...(FINAL.has(reason) && { state: 'kept' as const }),
  reason,
})

/** References to a record that would be deleted: the instance deletes them as well, or leaves them dangling. */
const LINKS = {
  sys_user: ['sys_user_has_role', 'user'],
  oauth_entity: ['oauth_entity_auth_scope_mapping', 'oauth_entity'],
} as const

/** A record of somebody else that refers to one of ours. Records that the platform adds itself do not count. */
async function othersOn({ table }: JournalEntry, sysId: string, by: string, api: RecordApi): Promise<RowAnswer> {
  if (table !== 'sys_user' && table !== 'oauth_entity') return { ok: true, row: undefined }
  const [links, column] = LINKS[table]
  const found = await api.find(links, { [column]: sysId }, ['inherited', ...NAMING[links]])
  // An older release does not have the table.
  if (!found.ok) return ['not-found', 'invalid'].includes(found.reason) ? { ok: true, row: undefined } : found
  const isOthers = ({ sys_created_by: maker = '', inherited = '' }: RowValues) =>
    maker !== '' && maker !== by && maker !== 'system' && !isTrue(inherited)
  return { ok: true, row: found.rows.find(isOthers) }
}

/** Deletes a record that the plan created, if it is proven to be ours and was not changed since. */
async function remove(entry: JournalEntry, values: RowValues, api: RecordApi, by: string): Promise<JournalEntry> {
  const { table, key, others = [] } = entry
  let { made } = entry
  if (!made) {
    const found = await api.find(table, pickColumns(values, key), [...Object.keys(values), ...NAMING[table]])
    if (!found.ok) return failed(entry, found.reason)
    const rows = found.rows.filter(({ sys_id = '' }) => !others.includes(sys_id))
    const ours = rows.filter((row) => isCreatedBy(entry, values, row))
    const [own] = ours
    if (!rows[0]) return undone(entry)
    if (!own || ours.length > 1) return left(entry, 'not-ours', own ?? rows[0], 'created')
    made = describeResult(table, own, values)
  }
  const now = await api.read(table, made.sysId, [...Object.keys(values), ...NAMING[table]])
  if (!now.ok) return failed(entry, now.reason)
  const [row] = now.rows
  // Already deleted, by somebody or together with the record it belonged to.
  if (!row) return undone(entry)
  if (made.modCount === '' || row.sys_mod_count !== made.modCount) return left(entry, 'changed', row)
  const hangsOn = await othersOn(entry, made.sysId, by, api)
  if (!hangsOn.ok) return failed(entry, hangsOn.reason)
  if (hangsOn.row) return left(entry, 'changed', hangsOn.row, 'created')
  const answer = await api.remove(table, made.sysId)
  return answer.ok || answer.reason === 'not-found' ? undone(entry) : failed(entry, answer.reason)
}

/** Restores the previous values of columns that still have the written ones. */
async function putBack(entry: JournalEntry, values: RowValues, api: RecordApi): Promise<JournalEntry> {
  const { table, sysId = '', before = {}, hidden = [], made } = entry
  const now = await api.read(table, sysId, [...Object.keys(values), ...NAMING[table]])
  if (!now.ok) return failed(entry, now.reason)
  const [row] = now.rows
  if (!row) return undone(entry)
  const isAsBefore = Object.entries(before).every(([column, value]) => isSameValue(value, row[column] ?? ''))
  if (!made && isAsBefore && hidden.length === 0) return undone(entry)
  if (!made && !isChangedBy(entry, values, row))
    return left(entry, matchesPlan(entry, values, row) ? 'not-ours' : 'changed', row)
  const isChanged = Object.entries(values).some(([column, value]) => {
    const differs = made?.differs.find((own) => own.column === column)
    // Values that look like secrets are not stored, so they cannot be compared.
    return row[column] !== undefined && (differs?.hidden || !isSameValue(differs?.stored ?? value, row[column]))
  })
  if (isChanged) return left(entry, 'changed', row)
  const answer = Object.keys(before).length > 0 ? await api.change(table, sysId, before) : now
  if (!answer.ok && answer.reason !== 'not-found') return failed(entry, answer.reason)
  return hidden.length > 0 ? left(entry, 'hidden') : undone(entry)
}

/** Undoes a plan, the last write first. Records that are not proven ours, or were changed since, stay; the journal says why. */
export async function undoPlan(options: WalkOptions): Promise<Journal> {
  const { api } = options
  const { current, keep, put, stop } = await openJournal('undoing', options)
  for (const entry of options.journal.entries.toReversed()) {
    if (entry.state !== 'done' && entry.state !== 'writing') continue
    const refusal = await writeRefusal(current(), api)
    if (refusal) return stop(refusal)
    const values = resolvePlaceholders(entry, options.journal.entries)
    const after = entry.existed
      ? left(entry, 'existed')
      : // The record it refers to was never created, so this one was not either.
        values === undefined
        ? undone(entry)
        : await (entry.sysId
            ? putBack(entry, values, api)
            : remove(entry, values, api, options.journal.by?.userName ?? ''))
    await put(after)
    if (after.reason && !LEFT.has(after.reason)) return stop(after.reason)
  }
  await keep({ state: 'undone' })
  return current()
}
