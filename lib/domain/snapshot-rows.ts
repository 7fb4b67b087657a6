import type { Finding } from './finding'
import { factOf, type ReadId, type Row, type Rows, type Snapshot } from './snapshot'

/** Rows of a read; one that was not requested counts as unread. */
export const rowsIn = ({ reads }: Snapshot, id: ReadId): Rows => reads?.[id] ?? { state: 'unread', why: 'dependent' }

/** All rows, if all were read; none if the release has no such table; else undefined. */
export function completeRows(snapshot: Snapshot, id: ReadId): readonly Row[] | undefined {
  const rows = rowsIn(snapshot, id)
  if (rows.state === 'read') return rows.missing ? undefined : rows.rows
  return rows.why === 'invalid' ? [] : undefined
}

/** The rows that were seen, whether or not there are others. */
export function visibleRows(snapshot: Snapshot, id: ReadId): readonly Row[] {
  const rows = rowsIn(snapshot, id)
  return rows.state === 'read' ? rows.rows : []
}

/** Whether a column that is missing from a read's rows is hidden, rather than absent from the release. */
export function isColumnHidden(snapshot: Snapshot, id: ReadId, column: string): boolean {
  const rows = rowsIn(snapshot, id)
  return rows.state === 'read' && rows.hidden?.includes(column) === true
}

/** Whether a read is complete: all rows were read, or the release has no such table. */
export const isCompletelyRead = (snapshot: Snapshot, id: ReadId): boolean => completeRows(snapshot, id) !== undefined

const MISSING = { some: 'forbidden', perhaps: 'uncounted', rule: 'query-rule' } as const

/** "Cannot tell", because these tables, or some of their rows, were not read: which, why, and what would prove it. */
export function unreadFinding(snapshot: Snapshot, ids: readonly ReadId[]): Finding<never> {
  const lacking = ids.filter((id) => {
    const rows = rowsIn(snapshot, id)
    return rows.state === 'unread' || rows.missing !== undefined
  })
  const [first = ids[0] as ReadId] = lacking
  const rows = rowsIn(snapshot, first)
  const isSingle = first === 'properties' && rows.state === 'read' && rows.missing === 'perhaps'
  return {
    outcome: 'unknown',
    reason: `unread.${rows.state === 'unread' ? rows.why : isSingle ? 'uncounted-single' : MISSING[rows.missing ?? 'some']}`,
    facts: { reads: (lacking.length ? lacking : ids).join(',') },
    unread: true,
    settled: true,
  }
}

/**
 * A system property: its value, `absent` for the platform's default, or `hidden`: docs/servicenow/rest.md#properties
 */
export type Property = { state: 'set'; value: string } | { state: 'absent' } | { state: 'hidden' }

/** What is known about a property. An empty value counts as absent. */
export function propertyOf(snapshot: Snapshot, name: string): Property {
  const rows = rowsIn(snapshot, 'properties')
  if (rows.state !== 'read') return { state: 'hidden' }
  const row = rows.rows.find((own) => own.name === name)
  if (!row) return { state: rows.missing ? 'hidden' : 'absent' }
  if (row.value === undefined) return { state: 'hidden' }
  return row.value.trim() === '' ? { state: 'absent' } : { state: 'set', value: row.value.trim() }
}

/** Whether a boolean property is true; undefined if it is not shown, or neither true nor false. */
export function isPropertyOn(snapshot: Snapshot, name: string, byDefault: boolean): boolean | undefined {
  const property = propertyOf(snapshot, name)
  if (property.state !== 'set') return property.state === 'absent' ? byDefault : undefined
  // Other spellings are not documented: docs/servicenow/rest.md#properties
  return /^true$/i.test(property.value) ? true : /^false$/i.test(property.value) ? false : undefined
}

/** "Cannot tell", because a property is not shown, or is neither true nor false. */
export function propertyFinding(snapshot: Snapshot, name: string): Finding<never> {
  const property = propertyOf(snapshot, name)
  if (property.state !== 'set') return unreadFinding(snapshot, ['properties'])
  const { value: seen } = property
  return {
    outcome: 'unknown',
    reason: 'unknown.property',
    facts: { name, seen },
    unread: true,
    seen,
    from: `sys_properties: ${name}`,
    page: `/sys_properties_list.do?sysparm_query=name=${name}`,
  }
}

/** Values of `v_plugin.active` for an active plugin: docs/servicenow/rest.md#plugins */
const ON = new Set(['active', 'true', '1'])
const OFF = new Set(['inactive', 'false', '0'])

/** Whether a plugin is active; undefined if its row is absent or says something else. */
export function isPluginActive(rows: readonly Row[], id: string): boolean | undefined {
  const active = rows.find((row) => row.id === id)?.active?.toLowerCase() ?? ''
  return ON.has(active) ? true : OFF.has(active) ? false : undefined
}

/** The account's User ID; empty if it is not known. */
export function userNameOf({ user }: Snapshot): string {
  const fact = factOf(user, 'user_name')
  return fact.state === 'seen' ? fact.value : ''
}
