import type { Verdict } from '@/lib/domain/finding'
import { findingKey } from '@/lib/i18n/finding-key'
import { addAcl } from '../../instance/acl'
import { setKnown } from '../../instance/fault-parts'
import { NEO } from '../../instance/setup'
import type { Made } from '../../instance/worlds'
import {
  addProfile,
  addRule,
  askRole,
  changeRule,
  connectAgain,
  type Fix,
  grant,
  idOf,
  keepOne,
  lift,
  mapScope,
  plugin,
  property,
  ROLE,
  revoke,
  revokeOthers,
  unbind,
  unrestrict,
} from './deeds'

const FIXES: Readonly<Record<string, Fix>> = {
  'user.itil.missing': grant(ROLE),
  'user.email.role': grant('email_api_send'),
  'user.email.plugin': plugin('com.glide.email.service'),
  'user.email.acl': ({ instance: { db } }) => void addAcl(db, 'sys_email', 'create', ['email_api_send']),
  'user.email.denied': (made, values) =>
    grant()(made, values) === false ? changeRule(made, { ...values, operation: 'create' }) : undefined,
  'user.email.unheld': (made, values) => changeRule(made, { ...values, operation: 'create' }),
  'user.itil.admin': grant(ROLE),
  'user.itil.open': grant(ROLE),
  'user.itil.perhaps': grant(ROLE),
  'user.read-only.role': revoke('snc_read_only'),
  'user.read-only.exempt': revoke('snc_read_only'),
  // What the first sign-in does.
  'user.internal.none': grant('snc_internal'),
  'user.domain.below-top': ({ cast: { account } }) => setKnown(account, { sys_domain: 'global' }),
  'user.internal.external': revoke('snc_external'),
  'user.internal.never': grant('snc_internal'),
  'access.denied.role': grant(),
  'access.denied.unheld': changeRule,
  'platform.api-policy.endpoint-unheld': changeRule,
  'access.denied.no-rule': addRule,
  'access.denied.empty': askRole,
  'access.journal': addRule,
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
  'platform.api-policy.no-oauth': addProfile,
  'platform.api-policy.no-oauth-post': addProfile,
  'platform.api-policy.scope-post': mapScope,
  'platform.api-policy.restricted-post': unrestrict,
  'platform.mfa.not-enrolled': ({ instance: { db }, cast: { account } }) => {
    const name = 'MFA Exempted User Group'
    const group = db.find('sys_user_group', { name }) ?? db.insert('sys_user_group', { name })
    db.insert('sys_user_grmember', { user: idOf(account), group: idOf(group) })
  },
  'platform.api-policy.scope': mapScope,
  'platform.api-policy.scope-gone': unbind,
  'platform.api-policy.restricted': unrestrict,
  // A record that is made again in Global is the same, but for this.
  'app.application-scope.other': ({ cast: { application } }) => setKnown(application, { sys_scope: 'global' }),
  'app.redirect.others': ({ cast: { application } }) => setKnown(application, { redirect_url: NEO.redirectUrl }),
  'app.scope.unchecked': lift,
  'app.duplicate.several': keepOne,
  'connect.user.several': revokeOthers,
  'connect.user.other-account': connectAgain,
  'connect.user.expired': connectAgain,
  'connect.expires.ended': connectAgain,
  'connect.expires.soon': connectAgain,
  'connect.expires.no-refresh': connectAgain,
  'connect.webhook.other-host': property(NEO.property, 'https://hooks.neoagent.io/x'),
  'connect.webhook.clone': ({ instance: { db } }) => {
    for (const rule of db.rows('sys_script')) rule.active = 'false'
  },
  'connect.webhook.property': property(NEO.property, 'https://hooks.neoagent.io/x'),
  'connect.webhook.rule': ({ instance: { db } }) =>
    void db.insert('sys_script', { name: NEO.businessRule, collection: 'task', when: 'async', active: 'true' }),
  'connect.webhook.inactive': ({ instance: { db } }) => {
    for (const row of db.rows('sys_script')) if (row.name?.startsWith('Neo Agent — ')) row.active = 'true'
  },
}

/** Findings that only say what to look at, or what to have at hand: nothing is there that would be wrong. */
export const NO_FIX =
  /^(platform\.sso\.no-local|platform\.api-policy\.(policy|rate|ip)|platform\.adaptive-auth\.policy|user\.email\.gate|user\.cleanup\.script|app\.secret\.secret|access\.no-table)$/

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
