import type { Finding } from '../finding'
import type { Requirement } from '../requirement'

/** Why its findings are as they are. */
type Reason = 'application-only' | 'none' | 'pass' | 'unknown' | 'user-only'

/**
 * Roles that each part requires; `admin` is enough for both: docs/servicenow/records.md#application,
 * docs/servicenow/records.md#user
 */
const APPLICATION = ['oauth_admin', 'mi_admin']
const USER = ['user_admin']

/** Whether the signed-in person may do the setup: both parts, one, or none. */
export const adminRoles: Requirement<'admin.roles', Reason> = {
  id: 'admin.roles',
  step: 'start',
  provenLater: true,
  reads: ['admin'],
  check({ admin }): Finding<Reason> {
    // No role at all more likely means an unreadable list than a person who opened these pages without one.
    const roles = admin?.roles ?? []
    if (roles.length === 0) return { outcome: 'unknown', reason: 'unknown', settled: true }
    const holds = (wanted: readonly string[]) => roles.some((role) => role === 'admin' || wanted.includes(role))
    const [application, user] = [holds(APPLICATION), holds(USER)]
    const seen = roles.join(', ')
    if (application && user) return { outcome: 'pass', reason: 'pass', seen }
    if (application) return { outcome: 'warn', reason: 'application-only', seen }
    if (user) return { outcome: 'warn', reason: 'user-only', seen }
    return { outcome: 'fail', reason: 'none', seen }
  },
}
