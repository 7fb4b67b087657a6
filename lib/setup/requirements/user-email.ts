import { pluginIn, rowsIn, unread } from '../reads'
import type { Requirement } from '../requirement'
import { aclsIn } from '../rules'
import type { Finding } from '../verdict'

const ROLE = 'email_api_send'
const PLUGIN = 'com.glide.email.service'

/**
 * Only for the mode "Email (sent via PSA)": the account's role, the plugin, and an access rule that nobody ships, all
 * three (servicenow-rest.md 0.2 [DOC]).
 */
export const userEmail: Requirement = {
  id: 'user.email',
  step: 'user.roles',
  reads: ['user', 'roles', 'plugins', 'acls', 'acl-roles'],
  check(snapshot, { emailMode }): Finding {
    if (!emailMode) return { outcome: 'pass', message: { key: 'user.email.off' } }
    const roles = snapshot.user?.roles
    if (!roles) return unread(snapshot, ['roles'])
    if (!roles.includes(ROLE))
      return {
        outcome: 'fail',
        message: { key: 'user.email.role' },
        seen: roles.join(', '),
        from: 'sys_user_has_role.role',
      }
    const plugins = rowsIn(snapshot, 'plugins')
    if (plugins.state !== 'read') return unread(snapshot, ['plugins'])
    if (pluginIn(plugins.rows, PLUGIN) !== true)
      return {
        outcome: 'fail',
        message: { key: 'user.email.plugin' },
        seen: 'inactive',
        from: `v_plugin: ${PLUGIN}`,
        page: `/v_plugin_list.do?sysparm_query=id=${PLUGIN}`,
      }
    const acls = aclsIn(snapshot)
    if (!acls) return unread(snapshot, ['acls', 'acl-roles'])
    const rule = acls.find(
      ({ name, operation, roles: asked }) => name === 'sys_email' && operation === 'create' && asked?.includes(ROLE),
    )
    const from = 'sys_security_acl: sys_email, create'
    if (!rule)
      return {
        outcome: 'fail',
        message: { key: 'user.email.acl' },
        from,
        page: '/sys_security_acl_list.do?sysparm_query=name=sys_email^operation=create',
      }
    return { outcome: 'pass', message: { key: 'user.email.pass' }, seen: rule.name, from }
  },
}
