import type { Finding } from '../finding'
import type { ReasonOf, Requirement } from '../requirement'
import { accessRequirements } from './access'
import { userItil } from './user-itil'

/** Why its findings are as they are. */
type Reason = ReasonOf<typeof userItil> | 'admin' | 'open' | 'perhaps'

/** Everybody inside has it, so it opens no more than having no role does: docs/servicenow/access.md#explicit-roles */
const INTERNAL = 'snc_internal'

/**
 * The same rule as in the guide, if the access rules were read too: what counts is the access that the roles give, and some
 * instances give it to other roles.
 */
export const userItilVerified: Requirement<'user.itil', Reason> = {
  ...userItil,
  reads: ['user', 'roles', 'tables', 'acls', 'acl-roles', 'plugins', 'properties', 'query-rules'],
  check(snapshot, policy): Finding<Reason> {
    const finding = userItil.check(snapshot, policy)
    const { roles } = snapshot.user ?? {}
    if (finding.outcome !== 'fail' || !roles) return finding
    const { facts = {}, seen = '' } = finding
    if (roles.includes('admin')) return { outcome: 'warn', reason: 'admin', facts, seen }
    const plain = { ...policy, columns: [] }
    const found = accessRequirements(plain).map((requirement) => requirement.check(snapshot, plain))
    if (found.some(({ outcome }) => outcome === 'fail')) return finding
    if (found.some(({ unread }) => unread)) {
      // No instance opens all tickets to everybody, but any may to other roles: docs/servicenow/access.md#out-of-the-box
      if (roles.every((role) => role === INTERNAL)) return finding
      return { outcome: 'unknown', reason: 'perhaps', facts, seen, settled: true, undecided: true }
    }
    const undecided = found.some(({ outcome }) => outcome === 'unknown')
    return { outcome: 'warn', reason: undecided ? 'perhaps' : 'open', facts, seen, undecided }
  },
}
