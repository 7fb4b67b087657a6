import { seedAcls } from './acl.ts'
import { Database } from './database.ts'
import type { Release } from './release.ts'
import { grantRole, roleId, seedRoles } from './roles.ts'
import { seedPlatform } from './seed-platform.ts'

/** People of the stand-in instance. The passwords are made up and used only here. */
export const PEOPLE = {
  admin: { user: 'alex.admin', password: 'Adm1n-of-acme!' },
  service: { user: 'neo.agent', password: 'S3rvice-account!' },
  /** Somebody who works on tickets, without any right that a setup needs. */
  agent: { user: 'toni.ticket', password: 'T1ckets-only!' },
} as const

type Registry = [name: string, active: string, type: string, clientId: string, grant: string, comments?: string]

/** Applications out of the box: docs/servicenow/records.md#registry-seed */
const REGISTRIES: Registry[] = [
  ['ADFS', 'true', 'oidc', '{adfds-application-client-identifier-here}', 'id_token'],
  ['Auth0', 'true', 'oidc', '{auth0-application-client-id-here}', 'id_token'],
  ['Azure AD', 'true', 'oidc', '{azure-ad-application-id-here}', 'id_token'],
  ['Google', 'true', 'oidc', '{google-application-client-identifier-here}', 'id_token'],
  [
    'Mobile API',
    'true',
    'client',
    'ac0dd3408c1031006907010c2cc6ef6d',
    'uncertain',
    'Used by the mobile app to allow access to mobile attachments.',
  ],
  ['Okta', 'true', 'oidc', '{okta-application-client-id-here}', 'id_token'],
  ['ServiceNow Agent', 'true', 'client', 'ff97fbb4da3313004591cc3a291b47fd', 'authz_code'],
  ['ServiceNow Classic Mobile App', 'false', 'client', '3e57bb02663102004d010ee8f561307a', 'ropc'],
  ['ServiceNow Request', 'true', 'client', '5c54dc934a022300cb7946e6ec6ec172', 'authz_code'],
  ['ServiceNow SDK', 'true', 'client', '543e5655f77746a28228c6009a599dfb', 'authz_code'],
  ['ServiceNow Virtual Agent Example App', 'true', 'client', '2c403f19ac901300b303eef6c8b842d3', 'ropc'],
  ['Sidebar Microsoft Teams Graph', 'true', 'oauth_provider', '', ''],
  ['Sidebar Slack Oauth Entity', 'true', 'oauth_provider', '', ''],
  ['Sidebar Slack OAuth User Token', 'true', 'oauth_provider', '', ''],
  ['Sidebar Teams Token Auth', 'true', 'oidc', 'common', 'id_token'],
  ['Trino Connector', 'true', 'client', 'TRINO_CONNECTOR_OAUTH_CLIENT', 'uncertain'],
  ['wx Orchestrate OAuth', 'true', 'client', '5d7a66dd27d34f209b5a0044fb3cba62', 'authz_code'],
]

const fresh = new Map<string, Database>()

/** A fresh instance of a release, with an admin and the out-of-box records that the product meets. */
export function freshDatabase(release: Release): Database {
  const made = fresh.get(release.name) ?? outOfBox(release)
  fresh.set(release.name, made)
  return made.copy()
}

function outOfBox(release: Release): Database {
  const db = new Database(release)
  seedRoles(db)
  seedAcls(db)
  const objects = new Map(
    Object.entries(db.tables).map(([name, { label }]) => [name, db.insert('sys_db_object', { name, label })]),
  )
  for (const [name, row] of objects) row.super_class = objects.get(db.tables[name]?.extends ?? '')?.sys_id ?? ''
  for (const [name, active, type, client_id, inbound_grant_type, comments = ''] of REGISTRIES)
    db.insert(type === 'oidc' ? 'oauth_oidc_entity' : 'oauth_entity', {
      name,
      active,
      type: type === 'oidc' ? 'oauth_provider' : type,
      client_id,
      inbound_grant_type,
      comments,
      scope_restriction_status: 'unrestricted',
    })
  db.insert('sys_auth_scope', {
    name: 'useraccount',
    description: 'Grants access to all resources available to the signed-in user',
  })
  db.insert('sys_auth_scope', { name: 'incident_read', description: 'Reads incidents' })
  for (const [name, value] of Object.entries(properties(release))) db.insert('sys_properties', { name, value })
  for (const id of plugins(release)) db.insert('v_plugin', { id, name: id })
  seedPlatform(db)
  const admin = db.insert('sys_user', {
    user_name: PEOPLE.admin.user,
    user_password: PEOPLE.admin.password,
    first_name: 'Alex',
    last_name: 'Admin',
    name: 'Alex Admin',
    email: 'alex@acme.example',
    source: 'sso:acme',
  })
  grantRole(db, admin.sys_id as string, roleId(db, 'admin'))
  db.insert('sys_user', {
    user_name: PEOPLE.agent.user,
    user_password: PEOPLE.agent.password,
    first_name: 'Toni',
    last_name: 'Ticket',
    name: 'Toni Ticket',
    email: 'toni@acme.example',
    source: 'sso:acme',
  })
  // Somebody works on tickets on every instance, so that whoever sees roles sees others' too.
  const colleague = db.insert('sys_user', {
    user_name: 'robin.resolver',
    first_name: 'Robin',
    last_name: 'Resolver',
    name: 'Robin Resolver',
    email: 'robin@acme.example',
    source: 'sso:acme',
  })
  grantRole(db, colleague.sys_id as string, roleId(db, 'itil'))
  const group = db.insert('sys_user_group', { name: 'Service Desk' })
  for (let n = 1; n <= 3; n++)
    db.insert('incident', {
      number: `INC001000${n}`,
      short_description: `Printer ${n} does not print`,
      assignment_group: group.sys_id as string,
    })
  return db
}

/** System properties with their values out of the box: docs/servicenow/rest.md#properties */
function properties(release: Release): Record<string, string> {
  return {
    'glide.servlet.uri': 'https://acme.service-now.com/',
    'glide.buildtag.last': release.buildTag,
    'com.snc.platform.security.oauth.is.active': 'true',
    'glide.oauth.state.parameter.required': 'true',
    'com.glide.rest.api.auth.scope.check.enable': 'true',
    'glide.security.diag_txns_acl': 'true',
    'glide.sm.default_mode': 'deny',
    ...(release.mfaEnforced && { 'glide.authenticate.multifactor': 'true' }),
  }
}

function plugins(release: Release): string[] {
  const always = [
    'com.snc.platform.security.oauth',
    'com.glide.rest.auth.scope',
    'com.glide.rest.policy',
    'com.snc.itsm.roles',
    'com.snc.read_only.role',
  ]
  return release.inboundExperience ? [...always, 'com.glide.identity.machine_identity_management'] : always
}
