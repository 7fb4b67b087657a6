import type { Finding } from '../finding'
import type { ReasonOf, Requirement } from '../requirement'
import { userExists } from './user-exists'

/** Why its findings are as they are. */
type Reason = ReasonOf<typeof userExists> | 'unnamed'

/** The same rule as on the form. Any name will do, so an account that nobody named is asked for, not missed. */
export const userExistsVerified: Requirement<'user.exists', Reason> = {
  ...userExists,
  check(snapshot, policy): Finding<Reason> {
    const finding = userExists.check(snapshot, policy)
    if (finding.outcome !== 'fail' || !snapshot.unnamed) return finding
    return { outcome: 'unknown', reason: 'unnamed', facts: { suggestion: policy.userName }, unread: true }
  },
}
