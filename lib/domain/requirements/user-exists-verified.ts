import type { Finding } from '../finding'
import type { Requirement } from '../requirement'
import { userExists } from './user-exists'

/** The same rule as on the form. Any name will do, so an account that nobody named is asked for, not missed. */
export const userExistsVerified: Requirement = {
  ...userExists,
  check(snapshot, policy): Finding {
    const finding = userExists.check(snapshot, policy)
    if (finding.outcome !== 'fail' || !snapshot.unnamed) return finding
    return { outcome: 'unknown', message: { key: 'user.exists.unnamed', values: { suggestion: policy.userName } } }
  },
}
