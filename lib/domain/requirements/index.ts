import type { Policy } from '../../neo/policy'
import type { Requirement } from '../requirement'
import { accessRequirements } from './access'
import { adminRoles } from './admin-roles'
import { appAccessLifespan } from './app-access-lifespan'
import { appActive } from './app-active'
import { appApplicationScope } from './app-application-scope'
import { appDuplicate } from './app-duplicate'
import { appExists } from './app-exists'
import { appKind } from './app-kind'
import { appName } from './app-name'
import { appPublic } from './app-public'
import { appRedirect } from './app-redirect'
import { appRefreshLifespan } from './app-refresh-lifespan'
import { appScope } from './app-scope'
import { appScopeVerified } from './app-scope-verified'
import { appSecret } from './app-secret'
import { connectUser } from './connect-user'
import { connectWebhook } from './connect-webhook'
import { instanceUrlRequirement } from './instance-url'
import { platformAdaptiveAuth } from './platform-adaptive-auth'
import { platformApiPolicy } from './platform-api-policy'
import { platformMfa } from './platform-mfa'
import { platformOauth } from './platform-oauth'
import { platformSso } from './platform-sso'
import { secret } from './secret'
import { userActive } from './user-active'
import { userCleanup } from './user-cleanup'
import { userDedicated } from './user-dedicated'
import { userDomain } from './user-domain'
import { userEmail } from './user-email'
import { userExists } from './user-exists'
import { userIdentity } from './user-identity'
import { userInteractive } from './user-interactive'
import { userInternal } from './user-internal'
import { userItil } from './user-itil'
import { userItilVerified } from './user-itil-verified'
import { userNotification } from './user-notification'
import { userPassword } from './user-password'
import { userReadOnly } from './user-read-only'

/** Requirements that a form or one of the two records can show: what the guide checks while the admin types. */
export const FORM_REQUIREMENTS: readonly Requirement[] = [
  adminRoles,
  instanceUrlRequirement,
  appExists,
  appKind,
  appName,
  appSecret,
  appRedirect,
  appScope,
  appRefreshLifespan,
  appAccessLifespan,
  appActive,
  appPublic,
  userExists,
  userIdentity,
  userDedicated,
  userInteractive,
  userActive,
  userNotification,
  userPassword,
  userItil,
]

/** Requirements that only a verification over REST can see. */
const REST_REQUIREMENTS: readonly Requirement[] = [
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
export const allRequirements = (policy: Policy): readonly Requirement[] => [
  ...FORM_REQUIREMENTS.map((requirement) => FULLER.find(({ id }) => id === requirement.id) ?? requirement),
  ...REST_REQUIREMENTS,
  ...accessRequirements(policy),
]
