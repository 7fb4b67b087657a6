import { checkboxFinding } from '../checks/checkbox'
import type { Finding } from '../finding'
import type { Requirement } from '../requirement'
import { factOf } from '../snapshot'

/**
 * Active and not locked out, else sign-in and tokens fail: docs/servicenow/oauth.md#no-sign-in,
 * docs/servicenow/oauth.md#token-user
 */
export const userActive: Requirement = {
  id: 'user.active',
  step: 'user.active',
  column: 'active',
  reads: ['user'],
  check({ user }): Finding {
    const locked = checkboxFinding(factOf(user, 'locked_out'), {
      wanted: false,
      pass: 'user.active.pass',
      fail: 'user.active.locked',
    })
    const active = checkboxFinding(factOf(user, 'active'), {
      wanted: true,
      pass: 'user.active.pass',
      fail: 'user.active.fail',
    })
    if (active.outcome === 'fail' || locked.outcome === 'pass') return active
    return locked.outcome === 'fail' || active.outcome === 'pass' ? locked : active
  },
}
