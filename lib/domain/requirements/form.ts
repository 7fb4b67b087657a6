import type { Requirement } from '../requirement'
import { adminRoles } from './admin-roles'
import { appAccessLifespan } from './app-access-lifespan'
import { appActive } from './app-active'
import { appExists } from './app-exists'
import { appKind } from './app-kind'
import { appName } from './app-name'
import { appPublic } from './app-public'
import { appRedirect } from './app-redirect'
import { appRefreshLifespan } from './app-refresh-lifespan'
import { appScope } from './app-scope'
import { appSecret } from './app-secret'
import { instanceUrlRequirement } from './instance-url'
import { userActive } from './user-active'
import { userDedicated } from './user-dedicated'
import { userExists } from './user-exists'
import { userIdentity } from './user-identity'
import { userInteractive } from './user-interactive'
import { userItil } from './user-itil'
import { userNotification } from './user-notification'
import { userPassword } from './user-password'

/** Requirements that a form or one of the two records can show: what the guide checks while the admin types. */
export const FORM_REQUIREMENTS = [
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
] as const satisfies readonly Requirement[]
