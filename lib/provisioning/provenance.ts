import type { WrittenTable } from '../domain/plan-choices'
import { isTrue } from '../servicenow/booleans'
import type { RowValues } from '../shared/row'
import { concealText, mustConceal } from './conceal'
import type { JournalEntry } from './journal'

/** Columns by which people know a record. */
export const NAMING: Readonly<Record<WrittenTable, readonly string[]>> = {
  oauth_entity: ['name', 'client_id'],
  oauth_entity_auth_scope_mapping: [],
  sys_user: ['user_name', 'first_name', 'last_name'],
  // A role without it has no effect.
  sys_user_has_role: ['state'],
}

/** A tick box that is off may be stored as an empty value: docs/servicenow/rest.md#booleans */
export const isSameValue = (wanted: string, stored: string): boolean =>
  wanted === stored || ((wanted === 'true' || wanted === 'false') && isTrue(wanted) === isTrue(stored))

/** Whether a record has exactly the planned values. The answer leaves out columns that the release lacks; they were not written. */
export const matchesPlan = ({ table }: JournalEntry, values: RowValues, row: RowValues): boolean =>
  (table !== 'sys_user_has_role' || (row.state ?? 'active') === 'active') &&
  Object.entries(values).every(([column, value]) => row[column] === undefined || isSameValue(value, row[column]))

/** The instance's times are in UTC, to the second: docs/servicenow/rest.md#times */
const timeIn = (value = '') => Date.parse(`${value.replace(' ', 'T')}Z`)

/** When a record was made or changed last, in ISO 8601. */
export function changeTime(row: RowValues, what: 'created' | 'updated'): { on?: string } {
  const time = timeIn(row[`sys_${what}_on`])
  return Number.isNaN(time) ? {} : { on: new Date(time).toISOString() }
}

/** Whether a time that the instance recorded is not earlier than the begin of a write, both by the instance's clock. */
const isSince = ({ began }: JournalEntry, value: string | undefined): boolean =>
  began?.at !== undefined && timeIn(value) >= Date.parse(began.at)

/** Whether a record is proven to be the one that an entry made before its answer was lost. False in doubt. */
export const isCreatedBy = (entry: JournalEntry, values: RowValues, row: RowValues): boolean =>
  entry.began !== undefined &&
  row.sys_created_by === entry.began.by &&
  row.sys_updated_by === entry.began.by &&
  isSince(entry, row.sys_created_on) &&
  matchesPlan(entry, values, row)

/** Whether a record with the wanted values is proven to have been changed by an entry whose answer was lost. */
export const isChangedBy = (entry: JournalEntry, values: RowValues, row: RowValues): boolean =>
  entry.began !== undefined &&
  row.sys_updated_by === entry.began.by &&
  isSince(entry, row.sys_updated_on) &&
  matchesPlan(entry, values, row)

/** The values by which people recognise a record: an application's name and Client ID, a user's User ID and name. */
export function recordNameOf(table: WrittenTable, row: RowValues): string {
  const { client_id = '', user_name = '', first_name = '', last_name = '' } = row
  const [main, detail] =
    table === 'sys_user'
      ? [concealText(user_name), [first_name, last_name].map(concealText).filter(Boolean).join(' ')]
      : [concealText(row.name ?? ''), mustConceal(table, 'client_id', client_id) ? '' : client_id]
  return main && detail ? `${main} (${detail})` : main || detail
}

/** Who created a record or changed it last, and when. */
export function provenanceOf(
  table: WrittenTable,
  row: RowValues,
  what: 'created' | 'updated',
): NonNullable<JournalEntry['found']> {
  return {
    name: recordNameOf(table, row).slice(0, 800),
    by: concealText(row[`sys_${what}_by`] ?? '').slice(0, 255),
    ...changeTime(row, what),
  }
}
