import type { Finding } from '../finding'
import type { ReasonOf, Requirement } from '../requirement'
import { userExists } from './user-exists'

/** Why its findings are as they are. */
type Reason = ReasonOf<typeof userExists> | 'unnamed'

/**
 * The same rule as on the form. The account may have any name, so if none was given, the admin is asked for it rather than
 * told that it is missing.
 */
export const userExistsVerified: Requirement<'user.exists', Reason> = {
  ...userExists,
  check(snapshot, policy): Finding<Reason> {
    const finding = userExists.check(snapshot, policy)
    if (finding.outcome !== 'fail' || !snapshot.unnamed) return finding
    return { outcome: 'unknown', reason: 'unnamed', facts: { suggestion: policy.userName }, unread: true }
  },
}
