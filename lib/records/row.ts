import type { Column, Fact, Table } from '../domain/snapshot'
import { isQuotable, type ReadFailure, type TableApi } from '../servicenow/rest/table-api'
import { type RowValues } from '../shared/row'

/** One record, found by a column whose value is unique. */
export type OneRow = { ok: true; row: RowValues } | ReadFailure

/**
 * Columns that only some releases have. If a row shows one of a group, its release has the whole group:
 * docs/servicenow/releases.md#identity-type-since
 */
const NEWER: readonly (readonly Column[])[] = [
  ['inbound_grant_type', 'scope_restriction_status'],
  ['identity_type'],
  ['provider_name'],
  ['use_pkce'],
  ['enforce_token_restriction'],
  ['enforce_token_restrictions'],
  ['sys_scope'],
  ['sys_domain'],
  ['enable_multifactor_authn'],
]

/** Whether a column that a row lacks is hidden from this person, as far as the row itself shows that. */
function isHiddenIn(row: RowValues, column: Column): boolean {
  const group = NEWER.find((own) => own.includes(column))
  return group === undefined || group.some((other) => row[other] !== undefined)
}

/**
 * Converts a row to facts on these columns. A column that the release lacks is left out of the answer, and so is one
 * that this person may not see (docs/servicenow/rest.md#left-out); `isHidden` distinguishes the two.
 */
export const factsOf = <C extends Column>(
  table: Table,
  row: RowValues,
  columns: readonly C[],
  isHidden: (column: C) => boolean = (column) => isHiddenIn(row, column),
) =>
  Object.fromEntries(
    columns.map((column): [C, Fact] => {
      const value = row[column]
      if (value !== undefined) return [column, { state: 'seen', value, source: { table, column, where: 'record' } }]
      return [column, isHidden(column) ? { state: 'unseen', why: 'hidden' } : { state: 'absent' }]
    }),
  ) as Record<C, Fact>

/** Reads the only row of a table whose column has this value. Two rows count as none. */
export async function readRow(
  api: TableApi,
  table: Table,
  [column, value]: readonly [string, string],
  columns: readonly string[],
): Promise<OneRow> {
  if (!isQuotable(value)) return { ok: false, reason: 'not-found' }
  const answer = await api.query(table, `${column}=${value}`, ['sys_id', ...columns], 2)
  if (!answer.ok) return answer
  // ServiceNow silently drops a bad term of a query, so the result is checked again.
  const rows = answer.rows.filter((row) => row[column] === value)
  const [row] = rows
  return row?.sys_id && rows.length === 1 ? { ok: true, row } : { ok: false, reason: 'not-found' }
}
