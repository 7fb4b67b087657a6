import { evaluateRecord } from '../../servicenow/acl/evaluate'
import { serviceAccountOf } from '../checks/account'
import { aclIndexIn, aclsIn } from '../checks/acls'
import type { Finding } from '../finding'
import type { Requirement } from '../requirement'
import type { Snapshot } from '../snapshot'
import { isPluginActive, rowsIn, unreadFinding } from '../snapshot-rows'

const ROLE = 'email_api_send'
const PLUGIN = 'com.glide.email.service'
const TABLE = 'sys_email'

/** The access rule that nobody ships, and whether all rules together let the account create mail. */
function accessFinding(snapshot: Snapshot): Finding {
  const [acls, rules, account] = [aclsIn(snapshot), aclIndexIn(snapshot), serviceAccountOf(snapshot)]
  if (!acls || !rules || !account) return unreadFinding(snapshot, ['acls', 'acl-roles'])
  const from = 'sys_security_acl: sys_email, create'
  const page = '/sys_security_acl_list.do?sysparm_query=name=sys_email^operation=create'
  const own = acls.filter(
    ({ name, operation, decision, isEndpoint }) =>
      !isEndpoint && name === TABLE && operation === 'create' && decision === 'allow',
  )
  if (!own.some(({ roles }) => !roles || roles.includes(ROLE)))
    return { outcome: 'fail', message: { key: 'user.email.acl' }, from, page }
  const {
    access,
    by,
    rule = TABLE,
    wants = [],
  } = evaluateRecord(rules, { ...account, lineage: [TABLE], operation: 'create' })
  const values = { rule, wants: wants.join(', ') }
  if (access === 'denied' && by === 'read-only') {
    const message = { key: 'access.denied.read-only', values: { operation: 'create', table: TABLE } } as const
    return { outcome: 'fail', message, seen: 'snc_read_only', from: 'sys_user_has_role.role' }
  }
  if (access === 'denied')
    return { outcome: 'fail', message: { key: 'user.email.denied', values }, seen: rule, from, page }
  if (access === 'depends')
    return { outcome: 'unknown', message: { key: 'user.email.depends', values }, seen: rule, from, page, settled: true }
  return { outcome: 'pass', message: { key: 'user.email.pass' }, seen: rule, from }
}

/**
 * Only for the mode "Email (sent via PSA)": the account's role, the plugin, and an access rule that nobody ships, all
 * three (docs/servicenow/access.md#email).
 */
export const userEmail: Requirement = {
  id: 'user.email',
  step: 'user.roles',
  reads: ['user', 'roles', 'plugins', 'properties', 'acls', 'acl-roles'],
  check(snapshot, { emailMode }): Finding {
    if (!emailMode) return { outcome: 'pass', message: { key: 'user.email.off' } }
    const roles = snapshot.user?.roles
    if (!roles) return unreadFinding(snapshot, ['roles'])
    if (!roles.includes(ROLE))
      return {
        outcome: 'fail',
        message: { key: 'user.email.role' },
        seen: roles.join(', '),
        from: 'sys_user_has_role.role',
      }
    const plugins = rowsIn(snapshot, 'plugins')
    if (plugins.state !== 'read') return unreadFinding(snapshot, ['plugins'])
    if (isPluginActive(plugins.rows, PLUGIN) !== true)
      return {
        outcome: 'fail',
        message: { key: 'user.email.plugin' },
        seen: 'inactive',
        from: `v_plugin: ${PLUGIN}`,
        page: `/v_plugin_list.do?sysparm_query=id=${PLUGIN}`,
      }
    return accessFinding(snapshot)
  },
}
