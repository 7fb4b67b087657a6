import type { MessageKey } from '../text/catalogue'
import { factOf, type ReadId, type Row, type Rows, type Snapshot } from './snapshot'
import type { Finding } from './verdict'

/** Rows of a read; one that was not asked for counts as unread. */
export const rowsIn = ({ reads }: Snapshot, id: ReadId): Rows => reads?.[id] ?? { state: 'unread', why: 'dependent' }

/** Rows where they were read or where the release has no such table, which is the same as none; else undefined. */
export function rowsOrNone(snapshot: Snapshot, id: ReadId): readonly Row[] | undefined {
  const rows = rowsIn(snapshot, id)
  return rows.state === 'read' ? rows.rows : rows.why === 'invalid' ? [] : undefined
}

/** "Cannot tell", since these tables were not read: which, why, and what would prove it. */
export function unread(snapshot: Snapshot, ids: readonly ReadId[]): Finding {
  const lacking = ids.filter((id) => rowsIn(snapshot, id).state === 'unread')
  const [first = ids[0] as ReadId] = lacking
  const rows = rowsIn(snapshot, first)
  const key: MessageKey = `unread.${rows.state === 'unread' ? rows.why : 'unexpected'}`
  return { outcome: 'unknown', message: { key, values: { reads: lacking.join(',') } }, settled: true }
}

/** A system property's value; undefined where the row is absent, which means the platform's default (1.9). */
export const propertyIn = (rows: readonly Row[], name: string): string | undefined =>
  rows.find((row) => row.name === name)?.value

/** How `v_plugin.active` says that a plugin is on; which word it is differs between accounts of it. [UNK] */
const ON = new Set(['active', 'true', '1'])
const OFF = new Set(['inactive', 'false', '0'])

/** Whether a plugin is active; undefined where its row is absent or says something else. */
export function pluginIn(rows: readonly Row[], id: string): boolean | undefined {
  const active = rows.find((row) => row.id === id)?.active?.toLowerCase() ?? ''
  return ON.has(active) ? true : OFF.has(active) ? false : undefined
}

/** The account's User ID, or what it is called where that is not known. */
export function userNameIn({ user }: Snapshot): string {
  const fact = factOf(user, 'user_name')
  return fact.state === 'seen' ? fact.value : ''
}
