import { checkboxFinding } from '../checks/checkbox'
import type { Finding } from '../finding'
import type { Requirement } from '../requirement'
import { factOf } from '../snapshot'

/** Why its findings are as they are. */
type Reason = 'inactive' | 'locked' | 'pass'

/**
 * Active and not locked out, else sign-in and tokens fail: docs/servicenow/oauth.md#no-sign-in,
 * docs/servicenow/oauth.md#token-user
 */
export const userActive: Requirement<'user.active', Reason> = {
  id: 'user.active',
  step: 'user.active',
  column: 'active',
  reads: ['user'],
  check({ user }): Finding<Reason> {
    const locked = checkboxFinding(factOf(user, 'locked_out'), {
      wanted: false,
      fail: 'locked',
    })
    const active = checkboxFinding(factOf(user, 'active'), {
      wanted: true,
      fail: 'inactive',
    })
    if (active.outcome === 'fail' || locked.outcome === 'pass' || locked.outcome === 'not-applicable') return active
    return locked.outcome === 'fail' || active.outcome === 'pass' ? locked : active
  },
}
