import type { Finding } from '../finding'
import type { Requirement } from '../requirement'

/**
 * Roles that each part takes; `admin` does for both: docs/servicenow/records.md#application,
 * docs/servicenow/records.md#user
 */
const APPLICATION = ['oauth_admin', 'mi_admin']
const USER = ['user_admin']

/** The signed-in person may do the set-up: both halves, one, or none. */
export const adminRoles: Requirement = {
  id: 'admin.roles',
  step: 'start',
  reads: ['admin'],
  check({ admin }): Finding {
    // No role at all is more likely a list that may not be read than a person who opened these pages without one.
    const roles = admin?.roles ?? []
    if (roles.length === 0) return { outcome: 'unknown', message: { key: 'admin.roles.unknown' }, settled: true }
    const holds = (wanted: readonly string[]) => roles.some((role) => role === 'admin' || wanted.includes(role))
    const [application, user] = [holds(APPLICATION), holds(USER)]
    const seen = roles.join(', ')
    if (application && user) return { outcome: 'pass', message: { key: 'admin.roles.pass' }, seen }
    if (application) return { outcome: 'warn', message: { key: 'admin.roles.application-only' }, seen }
    if (user) return { outcome: 'warn', message: { key: 'admin.roles.user-only' }, seen }
    return { outcome: 'fail', message: { key: 'admin.roles.none' }, seen }
  },
}
