import type { Policy } from '../../neo/policy'
import type { Requirement } from '../requirement'
import { accessRequirements } from './access'
import { appApplicationScope } from './app-application-scope'
import { appDuplicate } from './app-duplicate'
import { appKindVerified } from './app-kind-verified'
import { appRefreshLifespanVerified } from './app-refresh-lifespan-verified'
import { appScopeVerified } from './app-scope-verified'
import { connectExpires } from './connect-expires'
import { connectUser } from './connect-user'
import { connectWebhook } from './connect-webhook'
import { FORM_REQUIREMENTS } from './form'
import { platformAdaptiveAuth } from './platform-adaptive-auth'
import { platformApiPolicy } from './platform-api-policy'
import { platformMfa } from './platform-mfa'
import { platformOauth } from './platform-oauth'
import { platformSso } from './platform-sso'
import { secret } from './secret'
import { userCleanup } from './user-cleanup'
import { userDomain } from './user-domain'
import { userEmail } from './user-email'
import { userExistsVerified } from './user-exists-verified'
import { userInternal } from './user-internal'
import { userItilVerified } from './user-itil-verified'
import { userPasswordVerified } from './user-password-verified'
import { userReadOnly } from './user-read-only'

/** Requirements that only a verification over REST can see. */
const REST_REQUIREMENTS = [
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
  connectExpires,
] as const satisfies readonly Requirement[]

/** Those that say more where there is more to see than a form or one record. */
const FULLER = [
  appKindVerified,
  appScopeVerified,
  appRefreshLifespanVerified,
  userExistsVerified,
  userItilVerified,
  userPasswordVerified,
] as const satisfies readonly Requirement[]

/** The types of all requirements, and with them of all that findings can say. */
export type AnyRequirement =
  | (typeof FORM_REQUIREMENTS | typeof REST_REQUIREMENTS | typeof FULLER)[number]
  | ReturnType<typeof accessRequirements>[number]

/** Every requirement, those for tables and columns as the policy lists them. */
export const allRequirements = (policy: Policy): readonly Requirement[] => [
  ...FORM_REQUIREMENTS.map((requirement) => FULLER.find(({ id }) => id === requirement.id) ?? requirement),
  ...REST_REQUIREMENTS,
  ...accessRequirements(policy),
]
