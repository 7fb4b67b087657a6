import { addAcl } from '../acl.ts'
import type { Database, Row } from '../database.ts'
import { newSysId } from '../database.ts'
import type { Fault } from '../fault-parts.ts'
import { grantRole, revokeRole, roleId } from '../roles.ts'
import { NEO } from '../setup.ts'

/** The person who changes what was right. */
export const OTHER = 'dana.drift'

const app =
  (values: Row): Fault =>
  (db, { application }) =>
    void db.update('oauth_entity', application.sys_id ?? '', values, OTHER)
const user =
  (values: Row): Fault =>
  (db, setup) =>
    void db.update('sys_user', setup.user.sys_id ?? '', values, OTHER)
const on = (db: Database, table: string, match: Row, values: Row): void =>
  void db.update(table, db.find(table, match)?.sys_id ?? '', values, OTHER)

const grants = (db: Database, account: string): Row[] =>
  db
    .rows('sys_user_has_role')
    .filter((row) => row.user === account && (row.inherited === 'false' || row.granted_by !== ''))

/** The application as somebody registers it again: the platform makes a new Client ID and a new secret. */
const againFrom = ({
  name,
  provider_name,
  redirect_url,
  type,
  inbound_grant_type,
  scope_restriction_status,
}: Row): Row =>
  Object.fromEntries(
    Object.entries({ name, provider_name, redirect_url, type, inbound_grant_type, scope_restriction_status }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  )

/** Changes of a setup that was right, made by another user; what is written is recorded as any write is. */
export const DRIFTS: Readonly<Record<string, Fault>> = {
  role: (db, setup) => {
    for (const grant of grants(db, setup.user.sys_id ?? '')) revokeRole(db, grant, OTHER)
  },
  'group-role': (db, setup) => {
    const link = db.rows('sys_group_has_role').find(({ role }) => role === roleId(db, 'itil'))
    if (link) db.delete('sys_group_has_role', link.sys_id ?? '', OTHER)
    for (const grant of grants(db, setup.user.sys_id ?? ''))
      if (grant.granted_by === link?.group) revokeRole(db, grant, OTHER)
  },
  'role-added': (db, setup) => void grantRole(db, setup.user.sys_id ?? '', roleId(db, 'approver_user'), OTHER),
  inactive: app({ active: 'false' }),
  redirect: app({ redirect_url: `${NEO.redirectUrl}/` }),
  scope: (db, { application }) => {
    app({ scope_restriction_status: 'restricted' })(db, { application, user: {} })
    for (const row of db.has('oauth_entity_auth_scope_mapping') ? db.rows('oauth_entity_auth_scope_mapping') : [])
      if (row.oauth_entity === application.sys_id) db.delete('oauth_entity_auth_scope_mapping', row.sys_id ?? '', OTHER)
  },
  lifespan: app({ refresh_token_lifespan: '86400' }),
  renamed: user({ last_name: '(Automation)' }),
  recreated: (db, { application }) => {
    db.delete('oauth_entity', application.sys_id ?? '', OTHER)
    const ids = { client_id: newSysId(), client_secret: newSysId() }
    const again = db.insert('oauth_entity', { ...againFrom(application), ...ids }, OTHER)
    // Tokens go with their application.
    for (const token of db.rows('oauth_credential'))
      if (token.peer === application.sys_id) db.delete('oauth_credential', token.sys_id ?? '', OTHER)
    Object.assign(application, again)
  },
  deleted: (db, { application }) => void db.delete('oauth_entity', application.sys_id ?? '', OTHER),
  'acl-added': (db) => {
    const rule = addAcl(db, 'incident', 'write', ['itil_admin'])
    Object.assign(rule, { sys_created_by: OTHER, sys_updated_by: OTHER })
  },
  'acl-script': (db) =>
    on(
      db,
      'sys_security_acl',
      { name: 'incident', operation: 'write' },
      { advanced: 'true', script: "answer = gs.hasRole('itil_admin')" },
    ),
  'acl-off': (db) => on(db, 'sys_security_acl', { name: 'incident', operation: 'read' }, { active: 'false' }),
  'api-policy': (db) => {
    const policy = db.insert(
      'sys_api_access_policy',
      {
        name: 'Basic only',
        api: 'Table API',
        apply_all_methods: 'true',
        apply_all_resources: 'true',
        apply_all_versions: 'true',
      },
      OTHER,
    )
    const profile = db.find('std_http_auth', { type: 'basic_auth' })
    db.insert(
      'sys_auth_profile_mapping',
      { api_access_policy: policy.sys_id ?? '', inbound_auth_profile: profile?.sys_id ?? '' },
      OTHER,
    )
  },
  script: (db) => on(db, 'sys_script', { name: NEO.businessRule }, { script: '// nothing is sent any more' }),
  'script-off': (db) => on(db, 'sys_script', { name: NEO.businessRule }, { active: 'false' }),
  property: (db) => db.setProperty(NEO.property, 'https://elsewhere.example/x', OTHER),
  'property-harmless': (db) => db.setProperty('glide.sm.default_mode', 'allow', OTHER),
  locked: user({ locked_out: 'true' }),
  'password-reset': user({ password_needs_reset: 'true' }),
  'web-service': user({ web_service_access_only: 'true' }),
  disabled: user({ active: 'false' }),
}
