import type { Policy } from '../neo/policy'
import type { Requirement } from './requirement'
import { appAccessLifespan } from './requirements/app-access-lifespan'
import { appActive } from './requirements/app-active'
import { appExists } from './requirements/app-exists'
import { appKind } from './requirements/app-kind'
import { appName } from './requirements/app-name'
import { appPublic } from './requirements/app-public'
import { appRedirect } from './requirements/app-redirect'
import { appRefreshLifespan } from './requirements/app-refresh-lifespan'
import { appScope } from './requirements/app-scope'
import { instanceUrlRequirement } from './requirements/instance-url'
import type { Snapshot } from './snapshot'
import type { Verdict } from './verdict'

/** Every requirement, in the order in which they are shown. */
const REQUIREMENTS: readonly Requirement[] = [
  instanceUrlRequirement,
  appExists,
  appKind,
  appName,
  appRedirect,
  appScope,
  appRefreshLifespan,
  appAccessLifespan,
  appActive,
  appPublic,
]

/** The verdict of every requirement on a snapshot. Pure, and never throws: what a rule cannot see is `unknown`. */
export function evaluate(snapshot: Snapshot, policy: Policy): Verdict[] {
  return REQUIREMENTS.map(({ id, step, check }) => ({ requirement: id, step, ...check(snapshot, policy) }))
}
