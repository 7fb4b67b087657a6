import type { Database, Row } from './database.ts'

/** sys_ids that every instance shares: docs/servicenow/records.md#role-ids */
const KNOWN_IDS: Row = { itil: '282bf1fac6112285017366cb5f867469', admin: '2831a114c611228501d4ea6c309d626d' }

/** Roles and what they contain: docs/servicenow/records.md#itil */
const CONTAINS: Record<string, string[]> = {
  admin: [],
  security_admin: [],
  oauth_admin: [],
  mi_admin: [],
  user_admin: [],
  itil: [
    'snc_platform_rest_api_access',
    'sn_change_write',
    'sn_incident_write',
    'sn_problem_write',
    'sn_request_write',
    'cmdb_read',
    'template_editor',
    'view_changer',
  ],
  itil_admin: ['itil'],
  sn_incident_write: ['sn_incident_read'],
  sn_change_write: ['sn_change_read'],
  sn_problem_write: ['sn_problem_read'],
  sn_request_write: ['task_editor', 'sn_request_read'],
  email_api_send: [],
  snc_internal: [],
  snc_external: [],
  snc_read_only: [],
  approver_user: [],
  public: [],
  nobody: [],
  web_service_admin: [],
  business_rule_admin: [],
}

/** Privileges that have to be taken up in a session before they count: docs/servicenow/records.md#elevated */
const ELEVATED = new Set(['security_admin'])

export function seedRoles(db: Database): void {
  const ids = new Map<string, string>()
  const role = (name: string): string => {
    const existing = ids.get(name)
    if (existing) return existing
    const row = db.insert('sys_user_role', {
      name,
      elevated_privilege: String(ELEVATED.has(name)),
      ...(KNOWN_IDS[name] && { sys_id: KNOWN_IDS[name] }),
    })
    ids.set(name, row.sys_id as string)
    return row.sys_id as string
  }
  for (const [name, contained] of Object.entries(CONTAINS)) {
    const id = role(name)
    for (const other of contained) db.insert('sys_user_role_contains', { role: id, contains: role(other) })
  }
}

export const roleId = (db: Database, name: string): string => db.find('sys_user_role', { name })?.sys_id ?? ''

/**
 * Grants a role: one direct row, and one inherited row for every contained role
 * (docs/servicenow/records.md#effective-roles).
 */
export function grantRole(db: Database, user: string, role: string, by = 'system'): Row {
  const row = db.insert('sys_user_has_role', { user, role, inherited: 'false' }, by)
  for (const { contains } of db.rows('sys_user_role_contains').filter((c) => c.role === role))
    inherit(db, user, contains as string, role, by)
  return row
}

function inherit(db: Database, user: string, role: string, from: string, by: string): void {
  db.insert('sys_user_has_role', { user, role, inherited: 'true', included_in_role: from }, by)
  for (const { contains } of db.rows('sys_user_role_contains').filter((c) => c.role === role))
    inherit(db, user, contains as string, role, by)
}

/** Grants a role through a group: what the group has is inherited by the member, in rows that name the group. */
export function grantByGroup(db: Database, user: string, role: string): void {
  const group = db.insert('sys_user_group', { name: `Group for ${db.get('sys_user_role', role)?.name ?? ''}` })
  db.insert('sys_user_grmember', { user, group: group.sys_id ?? '' })
  db.insert('sys_group_has_role', { group: group.sys_id ?? '', role })
  const before = new Set(db.rows('sys_user_has_role'))
  grantRole(db, user, role)
  for (const row of db.rows('sys_user_has_role'))
    if (!before.has(row)) Object.assign(row, { inherited: 'true', granted_by: group.sys_id ?? '' })
}

/** Grants a role that contains one that contains it. */
export function grantContained(db: Database, user: string, role: string): void {
  const [outer, inner] = ['x_acme.lead', 'x_acme.team'].map((name) => db.insert('sys_user_role', { name }).sys_id ?? '')
  db.insert('sys_user_role_contains', { role: inner ?? '', contains: role })
  db.insert('sys_user_role_contains', { role: outer ?? '', contains: inner ?? '' })
  grantRole(db, user, outer ?? '')
}

/** Removes a direct grant with the rows it brought. */
export function revokeRole(db: Database, grant: Row, by?: string): void {
  db.delete('sys_user_has_role', grant.sys_id as string, by)
  for (const row of db.rows('sys_user_has_role'))
    if (row.user === grant.user && row.included_in_role === grant.role) revokeRole(db, row, by)
}

/** Makes these a user's direct roles, as the slushbucket does on saving. */
export function setDirectRoles(db: Database, user: string, roles: readonly string[], by: string): void {
  const direct = db.rows('sys_user_has_role').filter((row) => row.user === user && row.inherited === 'false')
  for (const grant of direct) if (!roles.includes(grant.role as string)) revokeRole(db, grant, by)
  for (const role of roles) if (!direct.some((grant) => grant.role === role)) grantRole(db, user, role, by)
}

/** Names of a user's effective, active roles. */
export function rolesOf(db: Database, user: string): string[] {
  const rows = db.rows('sys_user_has_role').filter((row) => row.user === user && row.state === 'active')
  return [...new Set(rows.map((row) => db.get('sys_user_role', row.role as string)?.name ?? ''))].filter(Boolean)
}
