import type { Requirement } from '../requirement'
import { factOf } from '../snapshot'
import { cannotTell, type Finding } from '../verdict'

/** An account of its own: whatever Neo does is done in its name, so it is nobody's personal one, and no admin. */
export const userDedicated: Requirement = {
  id: 'user.dedicated',
  step: 'user.identity',
  check({ user, admin }): Finding {
    const id = factOf(user, 'user_name')
    if (id.state !== 'seen') return cannotTell(id)
    const { value: seen, source } = id
    // ServiceNow compares User IDs without regard to case.
    const isSelf = user?.sysId === admin?.sysId || seen.toLowerCase() === admin?.userName.toLowerCase()
    if (admin && isSelf) return { outcome: 'fail', message: { key: 'user.dedicated.self' }, seen, source }
    if (user?.roles?.includes('admin'))
      return { outcome: 'warn', message: { key: 'user.dedicated.admin', values: { user: seen } }, seen, source }
    if (!admin) return { outcome: 'unknown', message: { key: 'user.dedicated.unknown' }, seen, source, settled: true }
    return { outcome: 'pass', message: { key: 'user.dedicated.pass' }, seen, source }
  },
}
