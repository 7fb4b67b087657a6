import type { Database, Row } from './database.ts'

type Operation = 'read' | 'write' | 'create' | 'delete'

const TASKS: Record<string, { read: string[]; write: string[] }> = {
  task: { read: ['itil', 'task_editor'], write: ['task_editor'] },
  incident: { read: ['sn_incident_read'], write: ['sn_incident_write'] },
  problem: { read: ['sn_problem_read'], write: ['sn_problem_write'] },
  change_request: { read: ['sn_change_read'], write: ['sn_change_write'] },
  sc_request: { read: ['sn_request_read'], write: ['sn_request_write'] },
  sc_req_item: { read: ['sn_request_read'], write: ['sn_request_write'] },
  sc_task: { read: ['sn_request_read'], write: ['sn_request_write'] },
  task_time_worked: { read: ['itil'], write: ['itil'] },
}

/** Adds a record rule that requires one of these roles. */
export function addAcl(db: Database, name: string, operation: string, roles: readonly string[], more: Row = {}): Row {
  const { sys_id: of = operation } = db.find('sys_security_operation', { name: operation }) ?? {}
  const acl = db.insert('sys_security_acl', { name, operation: of, type: 'record', ...more })
  for (const role of roles)
    db.insert('sys_security_acl_role', {
      sys_security_acl: acl.sys_id as string,
      sys_user_role: db.find('sys_user_role', { name: role })?.sys_id ?? '',
    })
  return acl
}

/** Known by their own names (docs/servicenow/access.md#operations); newer ones are records like any other. */
const OPERATIONS = ['read', 'write', 'create', 'delete', 'execute']
const NEWER = ['query_match', 'query_exact', 'query_range', 'conditional_table_query_range']

/** Table rules out of the box: docs/servicenow/access.md#out-of-the-box */
export function seedAcls(db: Database): void {
  for (const name of OPERATIONS) db.insert('sys_security_operation', { sys_id: name, name })
  for (const name of NEWER) db.insert('sys_security_operation', { name })
  const rule = (name: string, operation: Operation, roles: string[]) => addAcl(db, name, operation, roles)
  for (const [table, { read, write }] of Object.entries(TASKS)) {
    rule(table, 'read', read)
    rule(table, 'write', write)
    rule(table, 'create', write)
    rule(table, 'delete', ['itil_admin'])
  }
  // The rules named `*` check `glide.sm.default_mode`: docs/servicenow/access.md#default-mode
  for (const operation of ['read', 'write', 'create', 'delete'] as const)
    addAcl(db, '*', operation, [], {
      advanced: 'true',
      script: "answer = gs.getProperty('glide.sm.default_mode', 'deny') != 'deny'",
    })
  for (const operation of ['read', 'write', 'create', 'delete'] as const) {
    rule('oauth_entity', operation, ['oauth_admin', 'mi_admin'])
    rule('oauth_entity_auth_scope_mapping', operation, ['oauth_admin', 'mi_admin'])
    rule('sys_script', operation, ['admin'])
    rule('sys_properties', operation, ['admin'])
  }
  for (const table of [
    'sys_user',
    'sys_user_group',
    'sys_user_role',
    'sys_user_has_role',
    'sys_user_role_contains',
    'sys_group_has_role',
    'sys_user_grmember',
  ])
    rule(table, 'read', ['itil', 'user_admin', 'oauth_admin'])
  for (const operation of ['write', 'create'] as const) {
    rule('sys_user', operation, ['user_admin'])
    rule('sys_user_has_role', operation, ['user_admin'])
  }
  rule('sys_auth_scope', 'read', ['oauth_admin', 'mi_admin'])
  rule('oauth_credential', 'read', ['oauth_admin'])
}
