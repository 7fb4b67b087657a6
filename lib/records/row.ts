import { isQuotable, type ReadFailure, type Row, type TableApi } from '../servicenow/table-api'
import type { Column, Fact, Table } from '../setup/snapshot'

/** One record, found by a column whose value is unique. */
export type OneRow = { ok: true; row: Row } | ReadFailure

/** A column that the release lacks is left out of the answer without a word. reference/servicenow-rest.md 1.5 [CODE] */
function fact(table: Table, row: Row, column: Column): Fact {
  const value = row[column]
  return value === undefined
    ? { state: 'absent' }
    : { state: 'seen', value, source: { table, column, where: 'record' } }
}

/** What a row tells of these columns. */
export const factsOf = <C extends Column>(table: Table, row: Row, columns: readonly C[]) =>
  Object.fromEntries(columns.map((column) => [column, fact(table, row, column)])) as Record<C, Fact>

/** Reads the only row of a table whose column has this value. Two of them count as none. */
export async function readRow(
  api: TableApi,
  table: Table,
  [column, value]: readonly [string, string],
  columns: readonly string[],
): Promise<OneRow> {
  if (!isQuotable(value)) return { ok: false, reason: 'not-found' }
  const answer = await api.query(table, `${column}=${value}`, ['sys_id', ...columns], 2)
  if (!answer.ok) return answer
  // A bad term in a query is dropped silently, so what comes back is checked again.
  const rows = answer.rows.filter((row) => row[column] === value)
  const [row] = rows
  return row?.sys_id && rows.length === 1 ? { ok: true, row } : { ok: false, reason: 'not-found' }
}
