import type { Finding } from '../finding'
import type { Requirement } from '../requirement'
import { accessRequirements } from './access'
import { userItil } from './user-itil'

/**
 * The same rule as in the guide, where the access rules were read too: what counts is what they open, and some instances open
 * it to other roles.
 */
export const userItilVerified: Requirement = {
  ...userItil,
  reads: ['user', 'roles', 'tables', 'acls', 'acl-roles', 'plugins', 'properties', 'query-rules'],
  check(snapshot, policy): Finding {
    const finding = userItil.check(snapshot, policy)
    const { roles } = snapshot.user ?? {}
    if (finding.outcome !== 'fail' || !roles) return finding
    const { message, seen = '' } = finding
    if (roles.includes('admin'))
      return { outcome: 'warn', message: { key: 'user.itil.admin', values: message.values ?? {} }, seen }
    if (snapshot.reads?.acls?.state !== 'read') return finding
    const plain = { ...policy, columns: [] }
    const found = accessRequirements(plain).map((requirement) => requirement.check(snapshot, plain))
    if (found.some(({ outcome }) => outcome === 'fail')) return finding
    const undecided = found.some(({ outcome }) => outcome === 'unknown')
    return { outcome: 'warn', message: { key: 'user.itil.open', values: message.values ?? {} }, seen, undecided }
  },
}
