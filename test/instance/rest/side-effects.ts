import { type Database, newSysId, type Row } from '../database.ts'
import { grantRole } from '../roles.ts'

const JOURNALS = ['work_notes', 'comments']

/** `sys_user.name` is calculated from first and last name: docs/servicenow/records.md#user-name */
const named = (row: Row): void => {
  row.name = [row.first_name, row.last_name].filter(Boolean).join(' ')
}

/** What is written into a journal field becomes an entry of `sys_journal_field`: docs/servicenow/records.md#journal */
function journal(db: Database, table: string, row: Row, values: Row, by: string): void {
  if (!db.lineage(table).includes('task')) return
  for (const element of JOURNALS) {
    const value = values[element]
    if (value) db.insert('sys_journal_field', { element, element_id: row.sys_id ?? '', name: table, value }, by)
  }
}

/** Side effects of a write: client ids and secrets are generated, roles are inherited. */
export function insertRow(db: Database, table: string, values: Row, by: string): Row {
  if (table === 'sys_user_has_role') return grantRole(db, values.user ?? '', values.role ?? '', by)
  const row = db.insert(table, values, by)
  if (table === 'oauth_entity') {
    row.client_id ||= newSysId()
    row.client_secret ||= newSysId()
    if ('inbound_grant_type' in row) row.inbound_grant_type ||= 'uncertain'
    if ('scope_restriction_status' in row) row.scope_restriction_status ||= 'unrestricted'
  }
  if (table === 'sys_user') named(row)
  journal(db, table, row, values, by)
  return row
}

export function updateRow(db: Database, table: string, id: string, values: Row, by: string): Row | undefined {
  const row = db.update(table, id, values, by)
  if (row && table === 'sys_user') named(row)
  if (row) journal(db, table, row, values, by)
  return row
}
