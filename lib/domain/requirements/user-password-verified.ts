import { goodToken } from '../checks/tokens'
import type { Finding } from '../finding'
import type { ReasonOf, Requirement } from '../requirement'
import { userPassword } from './user-password'

/** Why its findings are as they are. */
type Reason = ReasonOf<typeof userPassword> | 'connected'

/** The same rule as in the guide, where tokens were read too: one of the account's own was issued after it signed in. */
export const userPasswordVerified: Requirement<'user.password', Reason> = {
  ...userPassword,
  reads: ['application', 'user', 'tokens'],
  check(snapshot, policy): Finding<Reason> {
    const finding = userPassword.check(snapshot, policy)
    const isLeft = finding.outcome === 'unknown' && (finding.reason === 'unproven' || finding.reason === 'unset')
    const { user } = snapshot
    if (!isLeft || !user?.sysId || goodToken(snapshot, user.sysId) === undefined) return finding
    return { ...finding, outcome: 'pass', reason: 'connected', from: 'oauth_credential.user' }
  },
}
