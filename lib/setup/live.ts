import type { Policy } from '../neo/policy'
import { withoutSecrets } from './finding-secrets'
import type { Requirement } from './requirement'
import { adminRoles } from './requirements/admin-roles'
import { appAccessLifespan } from './requirements/app-access-lifespan'
import { appActive } from './requirements/app-active'
import { appExists } from './requirements/app-exists'
import { appKind } from './requirements/app-kind'
import { appName } from './requirements/app-name'
import { appPublic } from './requirements/app-public'
import { appRedirect } from './requirements/app-redirect'
import { appRefreshLifespan } from './requirements/app-refresh-lifespan'
import { appScope } from './requirements/app-scope'
import { appSecret } from './requirements/app-secret'
import { instanceUrlRequirement } from './requirements/instance-url'
import { userActive } from './requirements/user-active'
import { userDedicated } from './requirements/user-dedicated'
import { userExists } from './requirements/user-exists'
import { userIdentity } from './requirements/user-identity'
import { userInteractive } from './requirements/user-interactive'
import { userItil } from './requirements/user-itil'
import { userNotification } from './requirements/user-notification'
import { userPassword } from './requirements/user-password'
import type { Snapshot } from './snapshot'
import type { Verdict } from './verdict'

/** Requirements that a form or one of the two records can show: what the guide checks while the admin types. */
export const LIVE: readonly Requirement[] = [
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

/** The verdict of each of these requirements on a snapshot. Pure, and never throws: what a rule cannot see is `unknown`. */
export function judge(requirements: readonly Requirement[], snapshot: Snapshot, policy: Policy): Verdict[] {
  return requirements.map(({ id, step, column, check }) => ({
    requirement: id,
    step,
    column,
    ...withoutSecrets(check(snapshot, policy), snapshot, policy),
  }))
}
