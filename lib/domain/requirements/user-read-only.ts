import { exemptTables } from '../checks/account'
import type { Finding } from '../finding'
import type { Requirement } from '../requirement'
import { unreadFinding } from '../snapshot-rows'

/** Why its findings are as they are. */
type Reason = 'exempt' | 'pass' | 'role'

/**
 * The account is not limited to reading: with `snc_read_only`, no token can be stored for it unless `oauth_credential` is
 * exempt, and it cannot write anything else either (docs/servicenow/access.md#read-only-role).
 */
export const userReadOnly: Requirement<'user.read-only', Reason> = {
  id: 'user.read-only',
  step: 'user.roles',
  reads: ['user', 'roles', 'properties'],
  check(snapshot): Finding<Reason> {
    const roles = snapshot.user?.roles
    if (!roles) return unreadFinding(snapshot, ['roles'])
    const from = 'sys_user_has_role.role'
    if (!roles.includes('snc_read_only')) return { outcome: 'pass', reason: 'pass', from }
    const exempt = exemptTables(snapshot, 'create')
    if (!exempt) return unreadFinding(snapshot, ['properties'])
    const isExempt = exempt.includes('oauth_credential')
    return {
      outcome: isExempt ? 'warn' : 'fail',
      reason: isExempt ? 'exempt' : 'role',
      seen: 'snc_read_only',
      from,
    }
  },
}
