import { REFERENCES } from '../setup/choices'
import type { Row } from '../setup/snapshot'
import type { Entry, Journal } from './journal'
import { isSame, type RecordApi, type RowAnswer } from './record-api'

interface Options {
  journal: Journal
  api: RecordApi
  /** Keeps the journal; awaited before and after every write, so that a run that is cut off can be taken up. */
  save: (journal: Journal) => Promise<void>
  now?: () => Date
}

/** Values with the sys_ids of records that the plan made; undefined where one is not there yet. */
function resolved(values: Row, entries: readonly Entry[]): Row | undefined {
  const idOf = (half: 'application' | 'user') =>
    entries.find(({ id, state }) => id === half && state === 'done')?.made?.sysId
  const byReference: Record<string, string | undefined> = {
    [REFERENCES.application]: idOf('application'),
    [REFERENCES.user]: idOf('user'),
  }
  const entriesOf = Object.entries(values).map(([column, value]) => [
    column,
    Object.hasOwn(byReference, value) ? byReference[value] : value,
  ])
  return entriesOf.every(([, value]) => value !== undefined) ? (Object.fromEntries(entriesOf) as Row) : undefined
}

const describe = (row: Row, values: Row) => ({
  sysId: row.sys_id ?? '',
  modCount: row.sys_mod_count ?? '',
  // A column that the release lacks is left out of the answer, and was not written.
  differs: Object.entries(values).flatMap(([column, wanted]) => {
    const stored = row[column]
    return stored === undefined || isSame(wanted, stored) ? [] : [{ column, wanted, stored }]
  }),
})

const only = (values: Row, columns: readonly string[]): Row =>
  Object.fromEntries(columns.map((column) => [column, values[column] ?? '']))

const write = ({ table, sysId }: Entry, values: Row, api: RecordApi): Promise<RowAnswer> =>
  sysId ? api.change(table, sysId, values) : api.create(table, values)

/** What a record must be, besides being named so, to be the one that an entry is to create; another is left alone. */
function decisive({ table }: Entry, values: Row): Row {
  if (table === 'sys_user_has_role') return { state: 'active' }
  const { active, public_client, inbound_grant_type } = values
  const all = { active, public_client, inbound_grant_type }
  return table === 'oauth_entity'
    ? (Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Row)
    : {}
}

/** The record that an entry is to create, where it is there already: made by us in a run that was cut off, or by others. */
async function existing(entry: Entry, values: Row, api: RecordApi): Promise<RowAnswer> {
  const { table, sysId, key } = entry
  return sysId ? { ok: true, row: undefined } : api.find(table, only(values, key), decisive(entry, values))
}

/** A journal that is being written: where it is now, and how it is kept after each change. */
async function enter(state: Journal['state'], { journal, save, now = () => new Date() }: Options) {
  let current: Journal = { ...journal, state, problem: undefined }
  const keep = async (change: Partial<Journal>) => {
    current = { ...current, ...change, at: now().toISOString() }
    await save(current)
  }
  const put = (entry: Entry) => keep({ entries: current.entries.map((own) => (own.id === entry.id ? entry : own)) })
  await keep({})
  return { current: () => current, keep, put }
}

/**
 * Carries out what is left of a plan, one write after another, and keeps the journal before and after each. A failure
 * stops it where it is; running it again goes on from there, and where all is done changes nothing.
 */
export async function perform(options: Options): Promise<Journal> {
  const { api } = options
  const { current, keep, put } = await enter('running', options)
  for (const entry of options.journal.entries) {
    if (!entry.wanted || entry.state === 'done') continue
    const values = resolved(entry.values, current().entries)
    if (!values) {
      await put({ ...entry, state: 'failed', reason: 'dependent' })
      continue
    }
    const before = await existing(entry, values, api)
    const existed = entry.state !== 'writing' && before.ok && before.row !== undefined
    if (before.ok && !before.row) await put({ ...entry, state: 'writing', reason: undefined })
    const written = before.ok && !before.row ? await write(entry, values, api) : before
    if (!written.ok) {
      await put({ ...entry, state: written.reason === 'network' ? 'writing' : 'failed', reason: written.reason })
      await keep({ state: 'stopped', problem: written.reason })
      return current()
    }
    // A rule of the instance may have changed what was written, so it is read again.
    const stored = await api.read(entry.table, written.row?.sys_id ?? entry.sysId ?? '', Object.keys(values))
    const row = stored.ok ? stored.row : written.row
    const made = describe(row ?? written.row ?? {}, values)
    await put({ ...entry, state: 'done', reason: undefined, made, ...(existed && { existed }) })
  }
  const isAll = current().entries.every(({ wanted, state }) => !wanted || state === 'done')
  await keep({ state: isAll ? 'done' : 'stopped' })
  return current()
}

/** What a write that was cut off made after all, if it did. */
async function begun(entry: Entry, values: Row, api: RecordApi): Promise<Entry['made']> {
  const found = await existing(entry, values, api)
  return found.ok && found.row ? describe(found.row, {}) : undefined
}

/** Takes back one entry: only what was made here, and only if nobody changed it since. */
async function takeBack(entry: Entry, entries: readonly Entry[], api: RecordApi): Promise<Entry> {
  const { table, before } = entry
  const values = resolved(entry.values, entries) ?? {}
  const made = entry.made ?? (await begun(entry, values, api))
  if (!made) return { ...entry, state: 'undone' }
  if (entry.existed) return { ...entry, state: 'kept', reason: 'existed' }
  const now = await api.read(table, made.sysId, Object.keys(entry.values))
  if (!now.ok) return { ...entry, reason: now.reason }
  // Gone already: by somebody's hand, or with the record it belonged to.
  if (!now.row) return { ...entry, state: 'undone', reason: undefined }
  const isChanged = before
    ? Object.entries(values).some(
        ([column, value]) => now.row?.[column] !== undefined && !isSame(value, now.row[column]),
      )
    : now.row.sys_mod_count !== made.modCount
  if (isChanged) return { ...entry, state: 'kept', reason: 'changed' }
  const answer = before ? await api.change(table, made.sysId, before) : await api.remove(table, made.sysId)
  if (!answer.ok && answer.reason !== 'not-found') return { ...entry, state: 'kept', reason: answer.reason }
  return { ...entry, state: 'undone', reason: undefined }
}

/** Takes back what a plan did, last first; what was changed since stays, and why is kept. */
export async function undo(options: Options): Promise<Journal> {
  const { api } = options
  const { current, keep, put } = await enter('undoing', options)
  for (const entry of options.journal.entries.toReversed()) {
    if (entry.state !== 'done' && entry.state !== 'writing') continue
    const after = await takeBack(entry, options.journal.entries, api)
    await put(after)
    if (after.reason && !['changed', 'existed'].includes(after.reason)) {
      await keep({ state: 'stopped', problem: after.reason })
      return current()
    }
  }
  await keep({ state: 'undone' })
  return current()
}
