import type { Policy } from '../neo/policy'
import { withHindrance } from './checks/hindrance'
import { withTwin } from './checks/twin'
import { evaluateRequirements } from './evaluate-requirements'
import type { Verdict } from './finding'
import { allRequirements } from './requirements'
import type { Snapshot } from './snapshot'

/**
 * The verdict of every requirement on a snapshot. Pure, and never throws: if a rule cannot see what it needs, the outcome is `unknown`.
 */
export const evaluate = (snapshot: Snapshot, policy: Policy): Verdict[] =>
  evaluateRequirements(allRequirements(policy), snapshot, policy).map((verdict) =>
    withHindrance(withTwin(verdict, snapshot), snapshot),
  )
