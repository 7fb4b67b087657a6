import { evaluateRecord } from '../../servicenow/acl/evaluate'
import { serviceAccountOf } from '../checks/account'
import { aclIndexIn, aclsIn } from '../checks/acls'
import { mailGate } from '../checks/mail-gates'
import type { Finding } from '../finding'
import type { Requirement } from '../requirement'
import type { Snapshot } from '../snapshot'
import { isPluginActive, rowsIn, unreadFinding } from '../snapshot-rows'

/** Why its findings are as they are. */
type Reason = 'acl' | 'denied' | 'depends' | 'gate' | 'off' | 'pass' | 'plugin' | 'role' | 'unheld'

const ROLE = 'email_api_send'
const PLUGIN = 'com.glide.email.service'
const TABLE = 'sys_email'

/** Whether all rules together let the account create mail: where none does, the one that nobody ships is missing. */
function accessFinding(snapshot: Snapshot): Finding<Reason> {
  const [acls, rules, account] = [aclsIn(snapshot), aclIndexIn(snapshot), serviceAccountOf(snapshot)]
  if (!acls || !rules || !account) return unreadFinding(snapshot, ['acls', 'acl-roles'])
  const from = 'sys_security_acl: sys_email, create'
  const page = '/sys_security_acl_list.do?sysparm_query=name=sys_email^operation=create'
  const own = acls.filter(
    ({ name, operation, decision, isEndpoint }) =>
      !isEndpoint && name === TABLE && operation === 'create' && decision === 'allow',
  )
  const {
    access,
    by,
    rule = TABLE,
    wants = [],
  } = evaluateRecord(rules, { ...account, lineage: [TABLE], operation: 'create' })
  const values = { rule, wants: wants.join(', ') }
  if (access === 'denied' && by === 'read-only') {
    const facts = { operation: 'create', table: TABLE }
    return {
      outcome: 'fail',
      reason: 'account.read-only',
      facts,
      seen: 'snc_read_only',
      from: 'sys_user_has_role.role',
    }
  }
  const isAsked = own.some(({ roles }) => !roles || roles.includes(ROLE))
  if (access === 'denied' && !isAsked) return { outcome: 'fail', reason: 'acl', from, page }
  if (access === 'denied') {
    const reason = by === 'unheld' ? 'unheld' : 'denied'
    return { outcome: 'fail', reason, facts: values, seen: rule, from, page }
  }
  if (access === 'depends')
    return { outcome: 'unknown', reason: 'depends', facts: values, seen: rule, from, page, settled: true }
  const gate = mailGate(snapshot)
  if (gate) {
    const { name, ...where } = gate
    return { outcome: 'warn', reason: 'gate', facts: { name }, seen: name, ...where, undecided: true }
  }
  return { outcome: 'pass', reason: 'pass', seen: rule, from }
}

/**
 * Only for the mode "Email (sent via PSA)": the account's role, the plugin, and an access rule that nobody ships, all
 * three (docs/servicenow/access.md#email).
 */
export const userEmail: Requirement<'user.email', Reason> = {
  id: 'user.email',
  step: 'user.roles',
  reads: [
    'application',
    'scopes',
    'auth-scopes',
    'user',
    'roles',
    'plugins',
    'properties',
    'acls',
    'acl-roles',
    'api-policies',
    'profile-mappings',
    'auth-profiles',
    'profile-policies',
    'api-scopes',
    'rate-rules',
  ],
  check(snapshot, { emailMode }): Finding<Reason> {
    if (!emailMode) return { outcome: 'not-applicable', reason: 'off' }
    const roles = snapshot.user?.roles
    if (!roles) return unreadFinding(snapshot, ['roles'])
    // Which holds all others: docs/servicenow/access.md#admin
    if (!roles.includes(ROLE) && !roles.includes('admin'))
      return {
        outcome: 'fail',
        reason: 'role',
        seen: roles.join(', '),
        from: 'sys_user_has_role.role',
      }
    const plugins = rowsIn(snapshot, 'plugins')
    if (plugins.state !== 'read') return unreadFinding(snapshot, ['plugins'])
    if (isPluginActive(plugins.rows, PLUGIN) !== true)
      return {
        outcome: 'fail',
        reason: 'plugin',
        seen: 'inactive',
        from: `v_plugin: ${PLUGIN}`,
        page: `/v_plugin_list.do?sysparm_query=id=${PLUGIN}`,
      }
    return accessFinding(snapshot)
  },
}
