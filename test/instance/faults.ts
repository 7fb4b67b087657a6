import { addAcl } from './acl.ts'
import type { Database } from './database.ts'
import { ENFORCED_ACCESS } from './enforced-access-faults.ts'
import { ENFORCED } from './enforced-faults.ts'
import { all, app, type Fault, grant, insert, plugin, property, type Setup, setKnown, user } from './fault-parts.ts'
import { grantRole, revokeRole, roleId } from './roles.ts'
import { addServiceAccount, NEO } from './setup.ts'

const redirect = (change: (url: string) => string): Fault => app({ redirect_url: change(NEO.redirectUrl) })
/** Neo has connected: a token of this application for somebody, and what Neo makes when it connects. */
const connected =
  (who: 'service' | 'admin', { withProperty = true, withRule = true, active = 'true' } = {}): Fault =>
  (db, { application, user: account }) => {
    const person = who === 'service' ? account : db.find('sys_user', { user_name: 'alex.admin' })
    for (const type of ['access_token', 'refresh_token'])
      db.insert(
        'oauth_credential',
        { type, peer: application.sys_id as string, user: person?.sys_id as string },
        'guest',
      )
    if (withProperty) db.setProperty(NEO.property, 'https://hooks.neoagent.io/x')
    if (withRule) db.insert('sys_script', { name: NEO.businessRule, collection: 'task', active })
  }

/** Ways to break a complete set-up, by the id of the requirement; the first variant stands for all. */
const FAULTS: Record<string, Record<string, Fault>> = {
  'admin.roles': {
    half: (db) => leaveAdminWith(db, ['oauth_admin']),
    none: (db) => leaveAdminWith(db, ['itil']),
  },
  'instance.url': { vanity: property('glide.servlet.uri', 'https://help.acme.example/') },
  'platform.oauth': {
    property: property('com.snc.platform.security.oauth.is.active', 'false'),
    plugin: plugin('com.snc.platform.security.oauth', 'inactive'),
  },
  'app.exists': { deleted: (db, { application }) => void db.delete('oauth_entity', application.sys_id as string) },
  'app.duplicate': {
    another: insert('oauth_entity', {
      name: 'Neo Agent (old)',
      client_id: 'f'.repeat(32),
      redirect_url: NEO.redirectUrl,
    }),
  },
  'app.kind': {
    outbound: app({ inbound_grant_type: 'client_credential', type: 'oauth_provider' }),
    'client-credentials': app({ inbound_grant_type: 'client_credential' }),
    jwt: app({ inbound_grant_type: 'jwt' }),
    password: app({ inbound_grant_type: 'ropc' }),
    'id-token': app({ inbound_grant_type: 'id_token' }),
    oidc: app({ sys_class_name: 'oauth_oidc_entity' }),
    // Known by the address of its metadata, and without a secret.
    cimd: app({ client_id: 'https://vendor.example/oauth/client.json', client_secret: '' }),
  },
  'app.application-scope': { scoped: app({ sys_scope: '5'.repeat(32) }) },
  'app.active': { inactive: app({ active: 'false' }) },
  'app.redirect': {
    slash: redirect((url) => `${url}/`),
    http: redirect((url) => url.replace('https', 'http')),
    'upper-case': redirect((url) => url.replace('oauth', 'OAuth')),
    space: redirect((url) => `${url} `),
    'no-break-space': redirect((url) => `${url}\u00a0`),
    'zero-width': redirect((url) => `\u200b${url}`),
    query: redirect((url) => `${url}?a=1`),
    fragment: redirect((url) => `${url}#`),
    www: redirect((url) => url.replace('https://', 'https://www.')),
    host: redirect((url) => url.replace('dashboard', 'app')),
    twice: redirect((url) => url + url),
    'other-field': app({ redirect_url: '', login_url: NEO.redirectUrl }),
    empty: app({ redirect_url: '' }),
    more: redirect((url) => `https://example.com/callback,${url}`),
  },
  'app.scope': {
    restricted: app({ scope_restriction_status: 'restricted' }),
    unknown: app({ scope_restriction_status: 'partly' }),
  },
  'app.public': { public: app({ public_client: 'true' }), pkce: app({ use_pkce: 'true' }) },
  'app.refresh-lifespan': {
    short: app({ refresh_token_lifespan: '86400' }),
    zero: app({ refresh_token_lifespan: '0' }),
    empty: app({ refresh_token_lifespan: '' }),
  },
  'app.access-lifespan': {
    zero: app({ access_token_lifespan: '0' }),
    short: app({ access_token_lifespan: '60' }),
    long: app({ access_token_lifespan: '8640000' }),
  },
  'user.exists': {
    deleted: (db, setup) => void db.delete('sys_user', setup.user.sys_id as string),
    several: (db) => {
      const other = addServiceAccount(db)
      Object.assign(other, { user_name: 'neo.agent.old', first_name: 'Neo Agent', name: 'Neo Agent (old)' })
    },
  },
  'user.dedicated': {
    admin: grant('admin'),
    shared: (db, setup) => {
      const other = db.find('oauth_entity', { name: 'wx Orchestrate OAuth' })?.sys_id ?? ''
      db.insert('oauth_credential', { type: 'access_token', peer: other, user: setup.user.sys_id as string })
    },
  },
  'user.active': { locked: user({ locked_out: 'true' }), inactive: user({ active: 'false' }) },
  'user.interactive': {
    'web-service': user({ web_service_access_only: 'true' }),
    machine: user({ identity_type: 'machine', web_service_access_only: 'true' }),
  },
  'user.password': { reset: user({ password_needs_reset: 'true' }) },
  'user.notification': { enabled: user({ notification: '2' }) },
  'user.itil': {
    removed: (db, setup) => {
      for (const row of db.rows('sys_user_has_role'))
        if (row.user === setup.user.sys_id && row.inherited === 'false') revokeRole(db, row)
    },
    inactive: (db, setup) => {
      for (const row of db.rows('sys_user_has_role')) if (row.user === setup.user.sys_id) row.state = 'requested'
    },
  },
  'user.read-only': {
    'not-exempt': grant('snc_read_only'),
    exempt: all(
      grant('snc_read_only'),
      property('glide.security.snc_read_only_role.tables.exempt_create', 'sys_user_session, oauth_credential'),
    ),
  },
  'user.internal': {
    external: all(plugin('com.glide.explicit_roles'), grant('snc_external')),
    'not-yet': plugin('com.glide.explicit_roles'),
  },
  'user.domain': {
    other: all(plugin('com.glide.domain'), (db, setup) => {
      const { sys_id = '' } = db.insert('domain', { name: 'Acme East' })
      setKnown(setup.user, { sys_domain: sys_id })
    }),
  },
  'platform.mfa': {
    'not-enrolled': (db, setup) => {
      db.setProperty('glide.authenticate.multifactor', 'true')
      for (const row of db.rows('sys_user_grmember'))
        if (row.user === setup.user.sys_id) db.delete('sys_user_grmember', row.sys_id as string)
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
  },
  'connect.user': { admin: connected('admin') },
  'connect.webhook': {
    property: connected('service', { withProperty: false }),
    rule: connected('service', { withRule: false }),
    inactive: connected('service', { active: 'false' }),
  },
}

/** Ways to break the access to a table. */
const ACCESS: Record<string, (table: string) => Fault> = {
  'web-services': (table) => (db) =>
    void db.update('sys_db_object', db.find('sys_db_object', { name: table })?.sys_id ?? '', { ws_access: 'false' }),
  role: (table) => (db) => {
    for (const row of db.rows('sys_security_acl'))
      if (row.name === table) db.delete('sys_security_acl', row.sys_id as string)
    for (const operation of ['read', 'write', 'create']) addAcl(db, table, operation, ['itil_admin'])
  },
  unless: (table) => (db) => {
    for (const operation of ['read', 'write', 'create'])
      addAcl(db, table, operation, ['security_admin'], { decision_type: 'deny' })
  },
  script: (table) => (db) => {
    for (const row of db.rows('sys_security_acl')) if (row.name === table) row.advanced = 'true'
  },
}

function leaveAdminWith(db: Database, roles: readonly string[]): void {
  const admin = db.find('sys_user', { user_name: 'alex.admin' })?.sys_id ?? ''
  for (const row of db.rows('sys_user_has_role'))
    if (row.user === admin) db.delete('sys_user_has_role', row.sys_id as string)
  for (const role of roles) grantRole(db, admin, roleId(db, role))
}

function faultOf(name: string): Fault | undefined {
  const [id = '', variant] = name.split(':')
  const table = /^access\.(\w+)$/.exec(id)?.[1]
  if (table) return { ...ENFORCED_ACCESS, ...ACCESS }[variant ?? 'web-services']?.(table)
  const variants = { ...ENFORCED[id], ...FAULTS[id] }
  return variant ? variants[variant] : Object.values({ ...FAULTS[id], ...ENFORCED[id] })[0]
}

/** Every fault as it is written on the command line, but for those on tables. */
export const faultNames = (): string[] =>
  Object.entries(FAULTS).flatMap(([id, variants]) => Object.keys(variants).map((variant) => `${id}:${variant}`))

/** The ways in which the access to any table can be broken. */
export const accessFaultNames = (table: string): string[] => Object.keys(ACCESS).map((way) => `access.${table}:${way}`)

/** Faults that the instance enforces and that are not yet among those that verification has to find. */
export const enforcedFaultNames = (): string[] =>
  Object.entries(ENFORCED).flatMap(([id, variants]) => Object.keys(variants).map((variant) => `${id}:${variant}`))
export const enforcedAccessFaultNames = (table: string): string[] =>
  Object.keys(ENFORCED_ACCESS).map((way) => `access.${table}:${way}`)

/** Breaks a complete set-up. Each is a requirement's id, or id and variant as in `app.redirect:http`. Throws with the known ones when one is unknown. */
export function applyFaults(db: Database, setup: Setup, names: readonly string[]): void {
  for (const name of names) {
    const fault = faultOf(name)
    if (!fault)
      throw new Error(
        `Unknown fault "${name}". Known faults: ${[...faultNames(), ...enforcedFaultNames()].join(', ')}, access.<table>:${Object.keys({ ...ACCESS, ...ENFORCED_ACCESS }).join('|')}.`,
      )
    fault(db, setup)
  }
}
