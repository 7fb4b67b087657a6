import type { RowValues } from '../../shared/row'
import { isSecretColumn } from '../secret-fields'
import { createRestClient, type Failure, type RestClient } from './client'
import { parseCount } from './header-numbers'

export type ReadFailure = Failure

/** A query to a table. Only the named columns are returned, references as sys_ids. */
export interface TableQuery {
  table: string
  /** An encoded query. */
  query: string
  fields: readonly string[]
  limit: number
  /** Rows to skip. */
  offset?: number
}

/** Rows, and the instance's own count, made before access rules filter: docs/servicenow/rest.md#count-before-access */
export type ReadResult = { ok: true; rows: RowValues[]; total?: number } | ReadFailure

export interface TableApi {
  query(table: string, query: string, fields: readonly string[], limit: number): Promise<ReadResult>
}

// All scalars are strings, empty references "": docs/servicenow/rest.md#table-api
const isRow = (value: unknown): value is RowValues =>
  typeof value === 'object' && value !== null && Object.values(value).every((cell) => typeof cell === 'string')
/** Checked by hand: a schema would cost the guide too many bytes. */
const hasRows = (json: unknown): json is { result: RowValues[] } =>
  typeof json === 'object' &&
  json !== null &&
  'result' in json &&
  Array.isArray(json.result) &&
  json.result.every(isRow)

const NEVER = /[\^]|^javascript:/i

/**
 * Whether a value can be part of an encoded query, which has no way to escape: docs/servicenow/rest.md#encoded-query
 */
export const isQuotable = (value: string): boolean => !NEVER.test(value)

/** The address of a query. Throws where a secret column is among the fields, which is a bug. */
export function queryPath({ table, query, fields, limit, offset }: TableQuery): string {
  if (fields.some(isSecretColumn)) throw new Error(`${fields.join()} holds a secret column`)
  const parameters = new URLSearchParams({
    sysparm_query: query,
    sysparm_fields: fields.join(','),
    sysparm_limit: String(limit),
    sysparm_exclude_reference_link: 'true',
    ...(offset !== undefined && { sysparm_offset: String(offset) }),
  })
  return `/api/now/table/${table}?${parameters}`
}

/** Parses the answer to a query; `total` is the header X-Total-Count. */
export function parseRows(json: unknown, total?: string | null): ReadResult {
  if (!hasRows(json)) return { ok: false, reason: 'unexpected' }
  const count = parseCount(total)
  return { ok: true, rows: json.result, ...(count !== undefined && { total: count }) }
}

/** Sends one query. */
export async function readTable(connection: RestClient, query: TableQuery): Promise<ReadResult> {
  const answer = await connection.send('GET', queryPath(query))
  return answer.ok ? parseRows(answer.json, answer.headers.get('x-total-count')) : answer
}

/** Reads tables of the instance the page belongs to. `token` returns the page's session token; see `createRestClient`. */
export function createTableApi(token: () => Promise<string | undefined>): TableApi {
  const connection = createRestClient(token)
  return {
    query: async (table, query, fields, limit) => readTable(connection, { table, query, fields, limit }),
  }
}
