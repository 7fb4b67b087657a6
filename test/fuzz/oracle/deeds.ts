import { addAcl } from '../../instance/acl'
import { glideDateTime, type Row } from '../../instance/database'
import { setKnown } from '../../instance/fault-parts'
import { grantRole, revokeRole, roleId, rolesOf } from '../../instance/roles'
import type { Made } from '../../instance/worlds'

/** What an admin does who follows a finding, on the instance itself. Returns false where it cannot be done. */
export type Fix = (made: Made, values: Readonly<Record<string, string>>) => false | void

export const ROLE = 'itil'
export const idOf = (row: Row | undefined): string => row?.sys_id ?? ''

const NOT_ASKED = new Set(['admin', 'security_admin', 'snc_external', 'snc_read_only', 'x_acme.vault'])
/** "A role of the account": the one for Neo, or else any that a rule may well ask for. */
function ownRole({ instance: { db }, cast: { account } }: Made): string {
  const held = rolesOf(db, idOf(account)).filter((role) => !NOT_ASKED.has(role))
  return held.includes(ROLE) ? ROLE : (held[0] ?? 'public')
}

/** "Give the account that role": the first that there is. */
export const grant =
  (...names: string[]): Fix =>
  ({ instance: { db }, cast: { account } }, { wants = '' }) => {
    const wanted = names.length > 0 ? names : wants.split(', ')
    const role = wanted.find((name) => name && roleId(db, name))
    if (!role) return false
    grantRole(db, idOf(account), roleId(db, role))
  }
export const revoke =
  (name: string): Fix =>
  ({ instance: { db }, cast: { account } }) => {
    const role = roleId(db, name)
    for (const row of db.rows('sys_user_has_role'))
      if (row.user === account.sys_id && row.role === role) revokeRole(db, row)
  }
export const property =
  (name: string, value: string): Fix =>
  ({ instance: { db } }) => {
    db.setProperty(name, value)
  }
export const plugin =
  (id: string): Fix =>
  ({ instance: { db } }) => {
    const row = db.find('v_plugin', { id }) ?? db.insert('v_plugin', { id, name: id })
    row.active = 'active'
  }
/** "Give the rule a role that the account has." */
export const askRole: Fix = (made, { rule = '' }) => {
  const { db } = made.instance
  const named = db.rows('sys_security_acl').filter((row) => row.name === rule)
  const asks = new Set(db.rows('sys_security_acl_role').map((row) => row.sys_security_acl))
  for (const row of named.filter((own) => !asks.has(own.sys_id)))
    db.insert('sys_security_acl_role', { sys_security_acl: idOf(row), sys_user_role: roleId(db, ownRole(made)) })
}
/** "Change the rule so that it asks for a role of the account." */
export const changeRule: Fix = (made, { rule = '', operation = 'execute' }) => {
  const { db } = made.instance
  const of = new Set(db.rows('sys_security_operation').flatMap((row) => (row.name === operation ? [row.sys_id] : [])))
  const named = db.rows('sys_security_acl').filter((row) => row.name === rule && of.has(row.operation))
  for (const { sys_id: id = '' } of named)
    for (const row of db.rows('sys_security_acl_role'))
      if (row.sys_security_acl === id) row.sys_user_role = roleId(db, ownRole(made))
}
/** "Add a rule for a role of the account." */
export const addRule: Fix = (made, { table = '', operation = '' }) =>
  void addAcl(made.instance.db, table, operation, [ownRole(made)])
/** "Revoke the tokens, then connect again and sign in as the account." */
export const connectAgain: Fix = ({ instance: { db }, cast: { application, account } }) => {
  for (const row of db.rows('oauth_credential'))
    if (row.peer === application.sys_id) db.delete('oauth_credential', idOf(row))
  const expires = glideDateTime(new Date(Date.now() + 100 * 86_400_000))
  db.insert(
    'oauth_credential',
    { type: 'refresh_token', peer: idOf(application), user: idOf(account), expires },
    'guest',
  )
}

/** "Add an authentication profile of the type OAuth to the policy." */
export const addProfile: Fix = ({ instance: { db } }, { name = '' }) => {
  const profile = db.insert('std_http_auth', { name: 'OAuth for Neo', type: 'oauth' })
  for (const policy of db.rows('sys_api_access_policy'))
    if (policy.name === name)
      db.insert('sys_auth_profile_mapping', { api_access_policy: idOf(policy), inbound_auth_profile: idOf(profile) })
}
/** "Map the scope to the application." */
export const mapScope: Fix = ({ instance: { db }, cast: { application } }, { scope = '' }) => {
  const values = { oauth_entity: idOf(application), auth_scope: idOf(db.find('sys_auth_scope', { name: scope })) }
  // Where applications have no scopes yet, only the binding can go; the finding leads to it.
  if (!db.has('oauth_entity_auth_scope_mapping'))
    for (const row of db.rows('sys_api_access_scope')) row.active = 'false'
  else db.insert('oauth_entity_auth_scope_mapping', values)
}
/** "Delete that entry." */
export const unbind: Fix = ({ instance: { db } }) => {
  for (const row of db.rows('sys_api_access_scope'))
    if (!db.get('sys_auth_scope', row.auth_scope ?? '')) db.delete('sys_api_access_scope', row.sys_id ?? '')
}
export const unrestrict: Fix = ({ cast: { application } }) =>
  setKnown(application, { enforce_token_restriction: 'false' })
/** "Lift the restriction." */
export const lift: Fix = ({ cast: { application } }) =>
  setKnown(application, { scope_restriction_status: 'unrestricted' })
/** "Keep one and delete the others." */
export const keepOne: Fix = ({ instance: { db }, cast: { application } }) => {
  for (const row of db.rows('oauth_entity'))
    if (row !== application && (/neo/i.test(row.name ?? '') || row.redirect_url?.includes('neoagent')))
      db.delete('oauth_entity', idOf(row))
}
/** "Revoke them." */
export const revokeOthers: Fix = ({ instance: { db }, cast: { application, account } }) => {
  for (const row of db.rows('oauth_credential'))
    if (row.peer === application.sys_id && row.user !== account.sys_id) db.delete('oauth_credential', idOf(row))
}
