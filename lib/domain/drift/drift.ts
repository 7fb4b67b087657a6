import type { Policy } from '../../neo/policy'
import type { Verdict } from '../finding'
import { allRequirements } from '../requirements'
import type { Snapshot } from '../snapshot'
import { type Change, MOST_CHANGES } from './change'
import { differencesBetween } from './differences'
import { mattersOf } from './matters'
import { type Seen, seenIn } from './seen'

/**
 * What changed since the baseline, and what that did. Pure: the same snapshot and findings give the same changes, and a baseline
 * made from the snapshot gives none.
 */
export function driftOf(
  baseline: Seen,
  snapshot: Snapshot,
  verdicts: readonly Verdict[],
  policy: Policy,
  seen: Seen = seenIn(snapshot),
): Change[] {
  const differences = differencesBetween(baseline, seen).slice(0, MOST_CHANGES)
  if (differences.length === 0) return []
  const matters = mattersOf(differences, {
    snapshot,
    before: baseline,
    verdicts,
    requirements: allRequirements(policy),
    policy,
  })
  return differences.map((own, i) => ({ ...own, matters: matters[i] ?? [] }))
}
