import type { Verdict } from '@/lib/domain/finding'
import { findingKey } from '@/lib/i18n/finding-key'
import { addAcl } from '../../instance/acl'
import { glideDateTime, type Row } from '../../instance/database'
import { setKnown } from '../../instance/fault-parts'
import { grantRole, revokeRole, roleId } from '../../instance/roles'
import { NEO } from '../../instance/setup'
import type { Made } from '../../instance/worlds'

/** What an admin does who follows a finding, on the instance itself. Returns false where it cannot be done. */
type Fix = (made: Made, values: Readonly<Record<string, string>>) => false | void

const ROLE = 'itil'
const idOf = (row: Row | undefined): string => row?.sys_id ?? ''

/** "Give the account that role": the first that there is. */
const grant =
  (...names: string[]): Fix =>
  ({ instance: { db }, cast: { account } }, { wants = '' }) => {
    const wanted = names.length > 0 ? names : wants.split(', ')
    const role = wanted.find((name) => name && roleId(db, name))
    if (!role) return false
    grantRole(db, idOf(account), roleId(db, role))
  }
const revoke =
  (name: string): Fix =>
  ({ instance: { db }, cast: { account } }) => {
    const role = roleId(db, name)
    for (const row of db.rows('sys_user_has_role'))
      if (row.user === account.sys_id && row.role === role) revokeRole(db, row)
  }
const property =
  (name: string, value: string): Fix =>
  ({ instance: { db } }) => {
    db.setProperty(name, value)
  }
const plugin =
  (id: string): Fix =>
  ({ instance: { db } }) => {
    const row = db.find('v_plugin', { id }) ?? db.insert('v_plugin', { id, name: id })
    row.active = 'active'
  }
/** "Give the rule a role that the account has." */
const askRole: Fix = ({ instance: { db } }, { rule = '' }) => {
  const named = db.rows('sys_security_acl').filter((row) => row.name === rule)
  const asks = new Set(db.rows('sys_security_acl_role').map((row) => row.sys_security_acl))
  for (const row of named.filter((own) => !asks.has(own.sys_id)))
    db.insert('sys_security_acl_role', { sys_security_acl: idOf(row), sys_user_role: roleId(db, ROLE) })
}
/** "Change the rule so that it asks for a role of the account." */
const changeRule: Fix = ({ instance: { db } }, { rule = '', operation = 'execute' }) => {
  const of = db.find('sys_security_operation', { name: operation })?.sys_id
  const named = db.rows('sys_security_acl').filter((row) => row.name === rule && row.operation === of)
  for (const { sys_id: id = '' } of named)
    for (const row of db.rows('sys_security_acl_role'))
      if (row.sys_security_acl === id) row.sys_user_role = roleId(db, ROLE)
}
/** "Revoke the tokens, then connect again and sign in as the account." */
const connectAgain: Fix = ({ instance: { db }, cast: { application, account } }) => {
  for (const row of db.rows('oauth_credential'))
    if (row.peer === application.sys_id) db.delete('oauth_credential', idOf(row))
  const expires = glideDateTime(new Date(Date.now() + 100 * 86_400_000))
  db.insert(
    'oauth_credential',
    { type: 'refresh_token', peer: idOf(application), user: idOf(account), expires },
    'guest',
  )
}

const FIXES: Readonly<Record<string, Fix>> = {
  'user.itil.missing': grant(ROLE),
  'user.email.role': grant('email_api_send'),
  'user.email.plugin': plugin('com.glide.email.service'),
  'user.email.acl': ({ instance: { db } }) => void addAcl(db, 'sys_email', 'create', ['email_api_send']),
  'user.email.denied': (made, values) =>
    grant()(made, values) === false ? changeRule(made, { ...values, operation: 'create' }) : undefined,
  'user.read-only.role': revoke('snc_read_only'),
  'user.internal.external': revoke('snc_external'),
  'user.internal.never': grant('snc_internal'),
  'access.denied.role': grant(),
  'access.denied.unheld': changeRule,
  'platform.api-policy.endpoint-unheld': changeRule,
  'access.denied.no-rule': ({ instance: { db } }, { table = '', operation = '' }) =>
    void addAcl(db, table, operation, [ROLE]),
  'access.denied.empty': askRole,
  'account.read-only': revoke('snc_read_only'),
  'access.no-column': ({ instance: { db } }, { table = '' }) => {
    const [name = '', column = ''] = table.split('.')
    db.addColumn(name, column, { type: 'string', label: column })
  },
  'access.web-services': ({ instance: { db } }, { table = '' }) => {
    setKnown(db.find('sys_db_object', { name: table }) ?? {}, { ws_access: 'true' })
  },
  'platform.oauth.property': property('com.snc.platform.security.oauth.is.active', 'true'),
  'platform.oauth.plugin': plugin('com.snc.platform.security.oauth'),
  'platform.api-policy.endpoint': grant(),
  'platform.api-policy.endpoint-empty': askRole,
  'platform.api-policy.no-oauth': ({ instance: { db } }, { name = '' }) => {
    const profile = db.insert('std_http_auth', { name: 'OAuth for Neo', type: 'oauth' })
    for (const policy of db.rows('sys_api_access_policy'))
      if (policy.name === name)
        db.insert('sys_auth_profile_mapping', { api_access_policy: idOf(policy), inbound_auth_profile: idOf(profile) })
  },
  'platform.api-policy.scope': ({ instance: { db }, cast: { application } }, { scope = '' }) => {
    const values = { oauth_entity: idOf(application), auth_scope: idOf(db.find('sys_auth_scope', { name: scope })) }
    // Where applications have no scopes yet, only the binding can go; the finding leads to it.
    if (!db.has('oauth_entity_auth_scope_mapping'))
      for (const row of db.rows('sys_api_access_scope')) row.active = 'false'
    else db.insert('oauth_entity_auth_scope_mapping', values)
  },
  'platform.api-policy.restricted': ({ cast: { application } }) =>
    setKnown(application, { enforce_token_restriction: 'false' }),
  // A record that is made again in Global is the same, but for this.
  'app.application-scope.other': ({ cast: { application } }) => setKnown(application, { sys_scope: 'global' }),
  'connect.user.other-account': connectAgain,
  'connect.user.expired': connectAgain,
  'connect.webhook.property': property(NEO.property, 'https://hooks.neoagent.io/x'),
  'connect.webhook.rule': ({ instance: { db } }) =>
    void db.insert('sys_script', { name: NEO.businessRule, collection: 'task', when: 'async', active: 'true' }),
  'connect.webhook.inactive': ({ instance: { db } }) => {
    for (const row of db.rows('sys_script')) if (row.name?.startsWith('Neo Agent — ')) row.active = 'true'
  },
}

/** Findings whose remedy is a new record, another person or another address: there is nothing to change on this one. */
export const NOT_MENDED_HERE =
  /^(admin\.roles|app\.exists|app\.kind|user\.exists|user\.dedicated|instance\.url|app\.name|user\.identity)/

/** Does what a finding names. Returns false where nobody knows how. */
export function doFix(made: Made, verdict: Verdict): boolean {
  const { fix, source, facts } = verdict
  const table = source?.table
  if (fix) {
    const row = table === 'sys_user' ? made.cast.account : made.cast.application
    setKnown(row, { [fix.column]: fix.value })
    return true
  }
  const values = Object.fromEntries(Object.entries(facts ?? {}).map(([name, value]) => [name, String(value)]))
  const own = FIXES[findingKey(verdict)]
  return own !== undefined && own(made, values) !== false
}
