import { addAcl } from './acl.ts'
import { type Database, newSysId, type Row } from './database.ts'
import { grantRole, roleId, setDirectRoles } from './roles.ts'
import { PEOPLE } from './seed.ts'

/**
 * What Neo's documentation asks an admin to register (docs/servicenow/records.md#neo-needs), written out so that the tests do
 * not rely on the product's own constants.
 */
export const NEO = {
  redirectUrl: 'https://dashboard.neoagent.io/oauth/servicenow/callback',
  applicationName: 'Neo Agent',
  property: 'x_neoagent.callback_url',
  businessRule: 'Neo Agent — Task Webhook',
} as const

/** Creates the service account as a careful admin would: dedicated, itil, no notifications, a password that is set. */
export function addServiceAccount(db: Database): Row {
  const user = db.insert('sys_user', {
    user_name: PEOPLE.service.user,
    user_password: PEOPLE.service.password,
    first_name: 'Neo Agent',
    last_name: '(Service Account)',
    name: 'Neo Agent (Service Account)',
    identity_type: 'human',
    notification: '1',
    password_needs_reset: 'false',
  })
  grantRole(db, user.sys_id as string, roleId(db, 'itil'))
  return user
}

/**
 * Further settings of a careful admin: the journal can be read (docs/servicenow/records.md#journal), and where
 * multi-factor sign-in is enforced the account is exempt (docs/servicenow/oauth.md#mfa).
 */
export function openWhatNeoNeeds(db: Database, user: Row): void {
  for (const operation of ['read', 'create'] as const) addAcl(db, 'sys_journal_field', operation, ['itil'])
  if (!db.property('glide.authenticate.multifactor')) return
  const group = db.insert('sys_user_group', { name: 'MFA Exempted User Group' })
  db.insert('sys_user_grmember', { user: user.sys_id as string, group: group.sys_id as string })
}

/** Registers the application as a careful admin would: exact redirect URL, unrestricted, default lifespans. */
export function addApplication(db: Database): Row {
  return db.insert('oauth_entity', {
    name: NEO.applicationName,
    provider_name: NEO.applicationName,
    client_id: newSysId(),
    client_secret: newSysId(),
    redirect_url: NEO.redirectUrl,
    type: 'client',
    inbound_grant_type: 'authz_code',
    scope_restriction_status: 'unrestricted',
  })
}

/** Leaves a person with these roles and no others. */
export function giveOnlyRoles(db: Database, userName: string, roles: readonly string[]): void {
  const ids = roles.map((role) => roleId(db, role))
  setDirectRoles(db, db.find('sys_user', { user_name: userName })?.sys_id ?? '', ids, 'system')
}
