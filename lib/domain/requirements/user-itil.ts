import type { Finding } from '../finding'
import type { Requirement } from '../requirement'

/** Why its findings are as they are. */
type Reason = 'missing' | 'pass' | 'unknown'

/**
 * The account has the roles that let it work on tickets. Effective and active ones count, direct or not, as
 * `sys_user_has_role` lists them; `sys_user.roles` has direct ones only (docs/servicenow/records.md#effective-roles).
 */
export const userItil: Requirement<'user.itil', Reason> = {
  id: 'user.itil',
  step: 'user.roles',
  reads: ['user', 'roles'],
  check({ user, reads }, policy): Finding<Reason> {
    if (user === null) return { outcome: 'unknown', reason: 'unknown.no-record' }
    if (!user?.sysId && !reads) return { outcome: 'unknown', reason: 'account.not-saved' }
    if (!user?.roles) return { outcome: 'unknown', reason: 'unknown' }
    const missing = policy.roles.filter((role) => !user.roles?.includes(role)).join(', ')
    const seen = user.roles.join(', ')
    if (missing) return { outcome: 'fail', reason: 'missing', facts: { missing }, seen }
    return { outcome: 'pass', reason: 'pass', facts: { roles: policy.roles.join(', ') }, seen }
  },
}
