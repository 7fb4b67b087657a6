import type { Policy } from '../neo/policy'
import type { Verdict } from './finding'
import { redactFinding } from './redact-finding'
import type { Requirement } from './requirement'
import type { Snapshot } from './snapshot'

/** The verdict of each of these requirements on a snapshot. Pure, and never throws: what a rule cannot see is `unknown`. */
export function evaluateRequirements(
  requirements: readonly Requirement[],
  snapshot: Snapshot,
  policy: Policy,
): Verdict[] {
  return requirements.map(({ id, step, column, provenLater, check }) => {
    const finding = redactFinding(check(snapshot, policy), snapshot, policy)
    const isLeft = provenLater && finding.outcome === 'unknown' && !finding.unread
    return {
      requirement: id,
      step,
      column,
      ...(isLeft && { undecided: false }),
      ...finding,
    }
  })
}
