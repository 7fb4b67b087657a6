import type { Change, Witness } from '../domain/drift/change'
import { READ_TABLES } from '../domain/read-tables'
import type { BatchClient } from '../servicenow/rest/batch'
import type { TableQuery } from '../servicenow/rest/table-api'

/** If a page is full, what is on it may not be the newest. */
const MOST = 1000
/** The largest number of sys_ids in one query, which is part of an address. */
const MOST_IDS = 100

/** Whether an id from the instance may be used in a query: docs/servicenow/rest.md#sys-id */
const isId = (id: string) => /^[\w-]{1,64}$/.test(id)
const [CREATED, UPDATED] = [
  ['sys_created_by', 'sys_created_on'],
  ['sys_updated_by', 'sys_updated_on'],
] as const

/**
 * Reads who changed, made and deleted these records, and when: in one more round trip, and in none where nothing changed. The
 * audit history may not exist for a table, or be closed; a deleted record's contents are never read
 * (docs/servicenow/records.md#audit).
 */
export async function readWitnesses(changes: readonly Change[], reader: BatchClient): Promise<Witness[]> {
  const idsOf = (own: readonly Change[]) => own.flatMap(({ ids, oldIds }) => [...ids, ...oldIds]).filter(isId)
  const ids = [...new Set(idsOf(changes))].slice(0, MOST_IDS)
  if (ids.length === 0) return []
  const tables = [
    ...new Set(changes.filter((own) => idsOf([own]).length > 0).map(({ section }) => READ_TABLES[section])),
  ]
  const queryOf = (table: string, key: string, fields: readonly string[], own: readonly string[]): TableQuery => ({
    table,
    query: `${key}IN${own.join(',')}`,
    fields: [key, ...fields],
    limit: MOST,
  })
  const queries = [
    queryOf('sys_audit', 'documentkey', ['fieldname', 'user', 'sys_created_on'], ids),
    queryOf('sys_audit_delete', 'documentkey', CREATED, ids),
    ...tables.map((table) => {
      const own = idsOf(changes.filter(({ section }) => READ_TABLES[section] === table))
      return queryOf(table, 'sys_id', [...CREATED, ...UPDATED], [...new Set(own)].slice(0, MOST_IDS))
    }),
  ].slice(0, Math.max(0, reader.room()))
  const answers = await reader.readAll(queries)
  const told = (i: number, how: Witness['how'], by: string, at: string) => {
    const answer = answers[i]
    const rows = answer?.ok && answer.rows.length < MOST ? answer.rows : []
    return rows.map(
      (row): Witness => ({
        id: row.documentkey ?? row.sys_id ?? '',
        how,
        field: (row.fieldname ?? '').slice(0, 80),
        by: (row[by] ?? '').slice(0, 255),
        at: (row[at] ?? '').slice(0, 19),
      }),
    )
  }
  return [
    ...told(0, 'audit', 'user', 'sys_created_on'),
    ...told(1, 'deleted', ...CREATED),
    ...tables.flatMap((_table, i) => [...told(i + 2, 'updated', ...UPDATED), ...told(i + 2, 'created', ...CREATED)]),
  ].filter(({ id, by }) => ids.includes(id) && by !== '')
}
