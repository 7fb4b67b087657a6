import { addAcl } from '../acl.ts'
import type { Database, Row } from '../database.ts'
import { app, type Fault, type Faults, insert, plugin, property } from '../fault-parts.ts'
import { grantRole, roleId } from '../roles.ts'

const TABLE_API = {
  api: 'Table API',
  api_path: 'now/table',
  apply_all_methods: 'true',
  apply_all_resources: 'true',
  apply_all_versions: 'true',
}

/** An API access policy with one inbound authentication profile. */
const policy =
  (values: Row, profile: Row, table = 'std_http_auth'): Fault =>
  (db) => {
    const made = db.insert('sys_api_access_policy', { name: 'Restricted', ...values })
    const mapped = db.insert(table, { name: 'The only way in', ...profile })
    db.insert('sys_auth_profile_mapping', {
      api_access_policy: made.sys_id ?? '',
      inbound_auth_profile: mapped.sys_id ?? '',
    })
  }
const binding =
  (values: Row): Fault =>
  (db) =>
    void db.insert('sys_api_access_scope', {
      auth_scope: db.find('sys_auth_scope', { name: 'incident_read' })?.sys_id ?? '',
      ...TABLE_API,
      ...values,
    })
/** An authentication policy in the context after sign-in. */
const adaptive =
  (filter: string): Fault =>
  (db) => {
    db.setProperty('glide.authenticate.auth.policy.enabled', 'true')
    const denies = db.insert('sys_auth_policy', { name: 'Deny Access Policy', filter })
    const context = db.find('sys_auth_policy_context', { type: 'post_auth' })
    Object.assign(context ?? {}, { active: 'true', default_policy: 'deny', deny_policy: denies.sys_id ?? '' })
  }
function leaveAdminWith(db: Database, roles: readonly string[]): void {
  const admin = db.find('sys_user', { user_name: 'alex.admin' })?.sys_id ?? ''
  for (const row of db.rows('sys_user_has_role'))
    if (row.user === admin) db.delete('sys_user_has_role', row.sys_id as string)
  for (const role of roles) grantRole(db, admin, roleId(db, role))
}

/** Ways to break the platform settings that a setup needs. */
export const PLATFORM_FAULTS: Faults = {
  'admin.roles': {
    half: (db) => leaveAdminWith(db, ['oauth_admin']),
    none: (db) => leaveAdminWith(db, ['itil']),
  },
  'instance.url': { vanity: property('glide.servlet.uri', 'https://help.acme.example/') },
  'platform.oauth': {
    property: property('com.snc.platform.security.oauth.is.active', 'false'),
    plugin: plugin('com.snc.platform.security.oauth', 'inactive'),
  },
  'platform.mfa': {
    'not-enrolled': (db, setup) => {
      db.setProperty('glide.authenticate.multifactor', 'true')
      for (const row of db.rows('sys_user_grmember'))
        if (row.user === setup.user.sys_id) db.delete('sys_user_grmember', row.sys_id as string)
    },
    'none-left': (db, setup) => {
      db.setProperty('glide.authenticate.multifactor', 'true')
      db.setProperty('glide.authenticate.multifactor.setup.bypass.count', '0')
      db.insert('user_multifactor_auth', { user: setup.user.sys_id ?? '', validated: 'false' })
      for (const row of db.rows('sys_user_grmember'))
        if (row.user === setup.user.sys_id) db.delete('sys_user_grmember', row.sys_id ?? '')
    },
  },
  'platform.sso': { 'local-off': property('glide.authentication.external.disable_local_login', 'true') },
  'platform.api-policy': {
    rate: insert('sys_rate_limit_rules', { name: 'Table API', resource: 'Table API', request_limit: '100' }),
    policy: insert('sys_api_access_policy', { name: 'No tokens', api: 'Table API' }),
    scope: (db) =>
      void db.insert('sys_api_access_scope', {
        auth_scope: db.find('sys_auth_scope', { name: 'incident_read' })?.sys_id ?? '',
        api: 'Table API',
      }),
    ip: insert('ip_access', {
      description: 'Only our network',
      type: 'deny',
      range_start: '203.0.113.0',
      range_end: '203.0.113.255',
    }),
    endpoint: (db, setup) => {
      const name = 'snc_platform_rest_api_access'
      addAcl(db, 'Table API', 'execute', [name], { type: 'REST_Endpoint', admin_overrides: 'true' })
      for (const row of db.rows('sys_user_has_role'))
        if (row.user === setup.user.sys_id && row.role === roleId(db, name))
          db.delete('sys_user_has_role', row.sys_id as string)
    },
    'no-oauth': policy(TABLE_API, { type: 'basic_auth' }),
    'global-no-oauth': policy({ apply_global: 'true', apply_all_methods: 'true' }, { type: 'basic_auth' }),
    // The result of following a guide to API keys: the shipped policy for reading, with that kind of profile alone:
    // docs/servicenow/oauth.md#api-policies
    'api-key-only': policy({ ...TABLE_API, apply_all_methods: 'false', http_method: 'GET' }, {}, 'http_key_auth'),
    'other-application': (db, setup) =>
      policy(TABLE_API, {
        type: 'oauth',
        oauth_entity: db.find('oauth_entity', { name: 'ServiceNow SDK' })?.sys_id ?? '',
      })(db, setup),
    'token-restriction': app({ enforce_token_restriction: 'true' }),
    'scope-on-patch': binding({ apply_all_methods: 'false', http_method: 'PATCH' }),
    'rate-low': insert('sys_rate_limit_rules', { name: 'Five', resource: 'Table API', request_limit: '5' }),
    'endpoint-any': (db) => void addAcl(db, '*', 'execute', ['web_service_admin'], { type: 'REST_Endpoint' }),
  },
  'platform.adaptive-auth': {
    refuses: adaptive('role:itil'),
    spares: adaptive('role:snc_external'),
  },
}
