import { EXPLICIT_ROLES } from '../account'
import { pluginIn, rowsIn, unread } from '../reads'
import type { Requirement } from '../requirement'
import type { Finding } from '../verdict'

/**
 * Where Explicit Roles is active, an account counts as internal only with `snc_internal`, which the first sign-in
 * grants, and `snc_external` shuts it out (docs/servicenow/access.md#explicit-roles).
 */
export const userInternal: Requirement = {
  id: 'user.internal',
  step: 'user.roles',
  reads: ['user', 'roles', 'plugins'],
  check(snapshot): Finding {
    const roles = snapshot.user?.roles
    if (!roles) return unread(snapshot, ['roles'])
    const from = 'sys_user_has_role.role'
    if (roles.includes('snc_external'))
      return { outcome: 'fail', message: { key: 'user.internal.external' }, seen: 'snc_external', from }
    if (roles.includes('snc_internal'))
      return { outcome: 'pass', message: { key: 'user.internal.pass' }, seen: 'snc_internal', from }
    const plugins = rowsIn(snapshot, 'plugins')
    if (plugins.state !== 'read') return unread(snapshot, ['plugins'])
    if (pluginIn(plugins.rows, EXPLICIT_ROLES) !== true)
      return { outcome: 'pass', message: { key: 'user.internal.off' }, from: `v_plugin: ${EXPLICIT_ROLES}` }
    return { outcome: 'warn', message: { key: 'user.internal.none' }, seen: '', from }
  },
}
