import { EXPLICIT_ROLES, NOT_GRANTED } from '../checks/account'
import type { Finding } from '../finding'
import type { Requirement } from '../requirement'
import { isPluginActive, isPropertyOn, propertyFinding, rowsIn, unreadFinding } from '../snapshot-rows'

/** Why its findings are as they are. */
type Reason = 'both' | 'external' | 'never' | 'none' | 'off' | 'pass'

/**
 * If Explicit Roles is active, an account counts as internal only with `snc_internal`, which the first sign-in grants, and
 * `snc_external` shuts it out (docs/servicenow/access.md#explicit-roles).
 */
export const userInternal: Requirement<'user.internal', Reason> = {
  id: 'user.internal',
  step: 'user.roles',
  reads: ['user', 'roles', 'plugins', 'properties'],
  check(snapshot): Finding<Reason> {
    const roles = snapshot.user?.roles
    if (!roles) return unreadFinding(snapshot, ['roles'])
    const from = 'sys_user_has_role.role'
    const [isInternal, isExternal] = [roles.includes('snc_internal'), roles.includes('snc_external')]
    const plugins = rowsIn(snapshot, 'plugins')
    if (isInternal && !isExternal) return { outcome: 'pass', reason: 'pass', seen: 'snc_internal', from }
    if (plugins.state !== 'read') return unreadFinding(snapshot, ['plugins'])
    const isOn = isPluginActive(plugins.rows, EXPLICIT_ROLES)
    // Without the plugin the role shuts nobody out.
    if (isExternal && isOn === undefined && plugins.missing) return unreadFinding(snapshot, ['plugins'])
    if (isExternal && !isInternal && isOn) return { outcome: 'fail', reason: 'external', seen: 'snc_external', from }
    if (!isOn) return { outcome: 'not-applicable', reason: 'off', from: `v_plugin: ${EXPLICIT_ROLES}` }
    if (isInternal) return { outcome: 'unknown', reason: 'both', seen: 'snc_external', from }
    const isNever = isPropertyOn(snapshot, NOT_GRANTED, false)
    if (isNever === undefined) return propertyFinding(snapshot, NOT_GRANTED)
    if (isNever)
      return {
        outcome: 'fail',
        reason: 'never',
        seen: '',
        from: `sys_properties: ${NOT_GRANTED}`,
      }
    return { outcome: 'warn', reason: 'none', seen: '', from }
  },
}
