import * as z from 'zod/mini'
import type { WrittenTable } from '../domain/plan-choices'
import type { Failure, RestClient } from '../servicenow/rest/client'
import { CURRENT_ROLES, type CurrentUser, onlyUser, readCurrentUser } from '../servicenow/rest/current-user'
import { isQuotable, parseRows, queryPath, type ReadFailure } from '../servicenow/rest/table-api'
import { type RowValues } from '../shared/row'

export type RowAnswer = { ok: true; row: RowValues | undefined } | Failure
/** Rows, and the instance's time in ISO 8601 where the answer has a date header. */
type RowsAnswer = { ok: true; rows: RowValues[]; at?: string } | Failure

const rowSchema = z.object({ result: z.record(z.string(), z.string()) })
/** Who made a record, who changed it last, and how often: docs/servicenow/records.md#application */
const ALWAYS = [
  'sys_id',
  'sys_mod_count',
  'sys_created_by',
  'sys_created_on',
  'sys_updated_by',
  'sys_updated_on',
] as const
/** Two matches are as ambiguous as more, so no more are requested. */
const FOUND = 10
/** More roles than any account has. If ServiceNow drops the query's term, everybody's roles come back. */
const ROLES = 2_000

export interface RecordApi {
  create: (table: WrittenTable, values: RowValues) => Promise<RowAnswer>
  change: (table: WrittenTable, sysId: string, values: RowValues) => Promise<RowAnswer>
  remove: (table: WrittenTable, sysId: string) => Promise<RowAnswer>
  /** Reads these columns of a stored record. */
  read: (table: WrittenTable, sysId: string, columns: readonly string[]) => Promise<RowsAnswer>
  /** Finds records with these values, ignoring case: docs/servicenow/rest.md#case */
  find: (table: WrittenTable, values: RowValues, columns: readonly string[]) => Promise<RowsAnswer>
  /** Reads who is signed in; undefined where the instance does not say. */
  person: () => Promise<{ ok: true; person: CurrentUser | undefined } | Failure>
}

const parameters = (columns: readonly string[]) =>
  new URLSearchParams({ sysparm_fields: [...ALWAYS, ...columns].join(','), sysparm_exclude_reference_link: 'true' })

/** Normalises a text as databases compare it: without case, accents and trailing white space. */
const folded = (value: string) =>
  value
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .trimEnd()
    .toLowerCase()

function timeOf(headers: Headers): { at?: string } {
  const time = Date.parse(headers.get('date') ?? '')
  return Number.isNaN(time) ? {} : { at: new Date(time).toISOString() }
}

/** Writes and reads single records through the Table API. Every request names its columns, so that no secret is returned. */
export function createRecordApi(connection: RestClient): RecordApi {
  const path = (table: WrittenTable, sysId: string | undefined, columns: readonly string[]) =>
    `/api/now/table/${table}${sysId ? `/${sysId}` : ''}?${parameters(columns)}`
  async function send(method: 'POST' | 'PATCH' | 'DELETE', address: string, body?: RowValues): Promise<RowAnswer> {
    const answer = await connection.send(method, address, body)
    if (!answer.ok) return answer
    if (method === 'DELETE') return { ok: true, row: undefined }
    const parsed = rowSchema.safeParse(answer.json)
    return parsed.success ? { ok: true, row: parsed.data.result } : { ok: false, reason: 'unexpected' }
  }
  async function query(
    table: string,
    asked: string,
    fields: readonly string[],
    limit: number,
  ): Promise<{ ok: true; rows: RowValues[]; at?: string } | ReadFailure> {
    const answer = await connection.send('GET', queryPath({ table, query: asked, fields, limit }))
    if (!answer.ok) return answer
    const found = parseRows(answer.json)
    return found.ok ? { ok: true, rows: found.rows, ...timeOf(answer.headers) } : found
  }
  async function select(table: WrittenTable, values: RowValues, columns: readonly string[]): Promise<RowsAnswer> {
    if (!Object.values(values).every(isQuotable)) return { ok: false, reason: 'invalid' }
    const conditions = Object.entries(values).map(([column, value]) => `${column}=${value}`)
    const fields = [...new Set([...ALWAYS, ...Object.keys(values), ...columns])]
    const answer = await query(table, conditions.join('^'), fields, FOUND)
    if (!answer.ok) return answer
    // ServiceNow silently drops a bad term, so the rows are checked again.
    const isFound = (row: RowValues) =>
      Boolean(row.sys_id) &&
      Object.entries(values).every(([column, value]) => folded(row[column] ?? '') === folded(value))
    return { ...answer, rows: answer.rows.filter(isFound) }
  }
  return {
    create: (table, values) => send('POST', path(table, undefined, Object.keys(values)), values),
    change: (table, sysId, values) => send('PATCH', path(table, sysId, Object.keys(values)), values),
    remove: (table, sysId) => send('DELETE', path(table, sysId, [])),
    read: (table, sysId, columns) => select(table, { sys_id: sysId }, columns),
    find: select,
    person: async () => {
      const answer = await readCurrentUser({ query })
      if (answer.ok) return { ok: true, person: answer.user }
      if (answer.reason !== 'forbidden' && answer.reason !== 'not-found') return answer
      const fields = ['user', 'user.user_name']
      const roles = await query('sys_user_has_role', CURRENT_ROLES, fields, ROLES)
      return roles.ok ? { ok: true, person: onlyUser(roles.rows, 'user', 'user.user_name') } : roles
    },
  }
}
