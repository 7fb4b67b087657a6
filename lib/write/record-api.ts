import * as z from 'zod/mini'
import type { Failure, Rest } from '../servicenow/rest'
import { isQuotable, type Row, readTable } from '../servicenow/table-api'
import type { WrittenTable } from '../setup/choices'
import { isTrue } from '../setup/requirements/boolean'

export type RowAnswer = { ok: true; row: Row | undefined } | Failure

/** More records with the same key than there are. */
const MANY = 20

/** A tick box that is off can be stored as nothing at all. [CODE, measured] */
export const isSame = (wanted: string, stored: string): boolean =>
  wanted === stored || ((wanted === 'true' || wanted === 'false') && isTrue(wanted) === isTrue(stored))

const rowSchema = z.object({ result: z.record(z.string(), z.string()) })
/** What tells whether a record was changed since: reference/servicenow-rest.md 1.1 [CODE]. */
const ALWAYS = ['sys_id', 'sys_mod_count', 'sys_created_by'] as const

export interface RecordApi {
  create: (table: WrittenTable, values: Row) => Promise<RowAnswer>
  change: (table: WrittenTable, sysId: string, values: Row) => Promise<RowAnswer>
  remove: (table: WrittenTable, sysId: string) => Promise<RowAnswer>
  /** A record as it is stored, with these columns. */
  read: (table: WrittenTable, sysId: string, columns: readonly string[]) => Promise<RowAnswer>
  /** A record with these values, and with those of `also` as far as it is shown with them; undefined where there is none. */
  find: (table: WrittenTable, values: Row, also?: Row) => Promise<RowAnswer>
}

const parameters = (columns: readonly string[]) =>
  new URLSearchParams({ sysparm_fields: [...ALWAYS, ...columns].join(','), sysparm_exclude_reference_link: 'true' })

/** Writes and reads single records through the Table API. Answers name their columns, so that no secret comes back. */
export function recordApi(connection: Rest): RecordApi {
  const path = (table: WrittenTable, sysId: string | undefined, columns: readonly string[]) =>
    `/api/now/table/${table}${sysId ? `/${sysId}` : ''}?${parameters(columns)}`
  async function send(method: 'POST' | 'PATCH' | 'DELETE', address: string, body?: Row): Promise<RowAnswer> {
    const answer = await connection.send(method, address, body)
    if (!answer.ok) return answer
    if (method === 'DELETE') return { ok: true, row: undefined }
    const parsed = rowSchema.safeParse(answer.json)
    return parsed.success ? { ok: true, row: parsed.data.result } : { ok: false, reason: 'unexpected' }
  }
  async function select(
    table: WrittenTable,
    values: Row,
    columns: readonly string[],
    also: Row = {},
  ): Promise<RowAnswer> {
    if (!Object.values(values).every(isQuotable)) return { ok: false, reason: 'invalid' }
    const query = Object.entries(values)
      .map(([column, value]) => `${column}=${value}`)
      .join('^')
    const fields = [...new Set([...ALWAYS, ...Object.keys({ ...values, ...also }), ...columns])]
    const answer = await readTable(connection, { table, query, fields, limit: MANY })
    if (!answer.ok) return answer
    // A bad term is dropped silently, so what comes back is checked again.
    const found = answer.rows.find(
      (row) =>
        Object.entries(values).every(([column, value]) => row[column] === value) &&
        Object.entries(also).every(([column, value]) => row[column] === undefined || isSame(value, row[column])),
    )
    return { ok: true, row: found }
  }
  return {
    create: (table, values) => send('POST', path(table, undefined, Object.keys(values)), values),
    change: (table, sysId, values) => send('PATCH', path(table, sysId, Object.keys(values)), values),
    remove: (table, sysId) => send('DELETE', path(table, sysId, [])),
    read: (table, sysId, columns) => select(table, { sys_id: sysId }, columns),
    find: (table, values, also) => select(table, values, [], also),
  }
}
