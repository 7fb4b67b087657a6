import type { Finding } from '../finding'
import type { Requirement } from '../requirement'

/**
 * The account holds the roles that let it work tickets. Effective and active ones count, direct or not, as
 * `sys_user_has_role` lists them; `sys_user.roles` has direct ones only (docs/servicenow/records.md#effective-roles).
 */
export const userItil: Requirement = {
  id: 'user.itil',
  step: 'user.roles',
  reads: ['user', 'roles'],
  check({ user, reads }, policy): Finding {
    if (user === null) return { outcome: 'unknown', message: { key: 'unknown.no-record' } }
    if (!user?.sysId && !reads) return { outcome: 'unknown', message: { key: 'user.exists.not-saved' } }
    if (!user?.roles) return { outcome: 'unknown', message: { key: 'user.itil.unknown' } }
    const missing = policy.roles.filter((role) => !user.roles?.includes(role)).join(', ')
    const seen = user.roles.join(', ')
    if (missing) return { outcome: 'fail', message: { key: 'user.itil.fail', values: { missing } }, seen }
    return { outcome: 'pass', message: { key: 'user.itil.pass', values: { roles: policy.roles.join(', ') } }, seen }
  },
}
