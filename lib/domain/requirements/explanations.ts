import type { CommonReason } from '../finding'
import type { ReasonOf } from '../requirement'
import type { AnyRequirement } from '.'

interface Explanation {
  /** A requirement that fails. */
  cause: AnyRequirement['id']
  /** Requirements that cannot pass then: ids, or their beginning with a dot. */
  explains: readonly string[]
  /** Only findings for one of these reasons; all without it. */
  reasons?: readonly (ReasonOf<AnyRequirement> | CommonReason)[]
}

/**
 * Which failure explains which others; the first cause in this order that fails is used. Missing records come first, since
 * nothing can be said about them.
 */
export const EXPLANATIONS: readonly Explanation[] = [
  { cause: 'platform.oauth', explains: ['app.', 'secret', 'connect.'] },
  { cause: 'app.exists', explains: ['app.', 'secret', 'connect.'] },
  { cause: 'user.exists', explains: ['user.', 'access.', 'connect.user', 'platform.mfa'] },
  { cause: 'connect.expires', explains: ['connect.user'], reasons: ['expired'] },
  { cause: 'user.itil', explains: ['access.'], reasons: ['denied.role', 'journal'] },
  { cause: 'user.read-only', explains: ['access.', 'user.email'], reasons: ['account.read-only'] },
]
