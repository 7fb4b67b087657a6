import type { Policy } from '../neo/policy'
import type { Verdict } from './finding'
import type { Requirement } from './requirement'
import { judge, LIVE } from './requirements'
import { accessRequirements } from './requirements/access'
import { appApplicationScope } from './requirements/app-application-scope'
import { appDuplicate } from './requirements/app-duplicate'
import { appScopeVerified } from './requirements/app-scope-verified'
import { connectUser } from './requirements/connect-user'
import { connectWebhook } from './requirements/connect-webhook'
import { platformAdaptiveAuth } from './requirements/platform-adaptive-auth'
import { platformApiPolicy } from './requirements/platform-api-policy'
import { platformMfa } from './requirements/platform-mfa'
import { platformOauth } from './requirements/platform-oauth'
import { platformSso } from './requirements/platform-sso'
import { secret } from './requirements/secret'
import { userCleanup } from './requirements/user-cleanup'
import { userDomain } from './requirements/user-domain'
import { userEmail } from './requirements/user-email'
import { userInternal } from './requirements/user-internal'
import { userItilVerified } from './requirements/user-itil-verified'
import { userReadOnly } from './requirements/user-read-only'
import type { Snapshot } from './snapshot'

/** Requirements that only a verification over REST can see. */
const VERIFIED: readonly Requirement[] = [
  appApplicationScope,
  appDuplicate,
  secret,
  userEmail,
  userReadOnly,
  userInternal,
  userDomain,
  userCleanup,
  platformOauth,
  platformMfa,
  platformSso,
  platformApiPolicy,
  platformAdaptiveAuth,
  connectUser,
  connectWebhook,
]

/** Those that say more where there is more to see than a form or one record. */
const FULLER: readonly Requirement[] = [appScopeVerified, userItilVerified]

/** Every requirement, those for tables and columns as the policy lists them. */
export const requirementsOf = (policy: Policy): readonly Requirement[] => [
  ...LIVE.map((requirement) => FULLER.find(({ id }) => id === requirement.id) ?? requirement),
  ...VERIFIED,
  ...accessRequirements(policy),
]

/** The verdict of every requirement on a snapshot. Pure, and never throws: what a rule cannot see is `unknown`. */
export const evaluate = (snapshot: Snapshot, policy: Policy): Verdict[] =>
  judge(requirementsOf(policy), snapshot, policy)
