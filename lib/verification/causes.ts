import { byGravity } from '../domain/finding'
import { accessTarget } from '../domain/requirements/access-id'
import { EXPLANATIONS } from '../domain/requirements/explanations'
import type { StoredVerdict } from './verification'

/** A problem together with those that exist only because of it. */
export interface Cause {
  verdict: StoredVerdict
  /** Verdicts that this one explains: fixing it fixes them, or shows what remains of them. */
  follows: readonly StoredVerdict[]
}

/** Sorts verdicts by gravity, failures first. */
export const failuresFirst = (verdicts: readonly StoredVerdict[]): StoredVerdict[] => verdicts.toSorted(byGravity)

/** Reasons why nothing more was read, which affect every read alike. */
const OF_THE_SESSION = /^unread\.(session-ended|no-token|network|rate-limited|too-many)$/

const isAbout = (requirement: string, ids: readonly string[]): boolean =>
  ids.some((id) => requirement === id || (id.endsWith('.') && requirement.startsWith(id)))

/**
 * Verdicts with the same mark have the same cause, even without a requirement for it: a session, a rule, a table. `stop`:
 * why nothing more was read from some point on, if that happened.
 */
function markOf(
  { requirement, outcome, reason, undecided, facts = {} }: StoredVerdict,
  stop: string | undefined,
): string {
  // Verdicts that only a connection can prove could not have been read in any case.
  if (stop !== undefined && outcome === 'unknown' && undecided !== false) return stop
  if (reason.startsWith('unread.')) return `${reason} ${facts.reads ?? ''}`
  const isByRule = accessTarget(requirement) !== undefined && facts.rule !== undefined && facts.rule !== ''
  return isByRule ? `${reason} ${facts.rule} ${facts.wants ?? ''}` : requirement
}

/**
 * Groups everything that is not right under what explains it, failures first. No consequence is lost: each open verdict is a
 * cause or follows from exactly one.
 */
export function causesOf(verdicts: readonly StoredVerdict[]): Cause[] {
  const failing = new Set(verdicts.filter(({ outcome }) => outcome === 'fail').map(({ requirement }) => requirement))
  const stop = verdicts.find(({ reason }) => OF_THE_SESSION.test(reason))?.reason
  const groups = new Map<string, StoredVerdict[]>()
  for (const verdict of failuresFirst(
    verdicts.filter(({ outcome }) => outcome !== 'pass' && outcome !== 'not-applicable'),
  )) {
    const { requirement, reason } = verdict
    const explained = EXPLANATIONS.find(
      ({ cause, explains, reasons }) =>
        failing.has(cause) &&
        cause !== requirement &&
        isAbout(requirement, explains) &&
        (reasons?.some((own) => own === reason) ?? true),
    )
    const mark =
      explained && (stop === undefined || verdict.outcome !== 'unknown') ? explained.cause : markOf(verdict, stop)
    groups.set(mark, [...(groups.get(mark) ?? []), verdict])
  }
  return [...groups].map(([mark, group]) => {
    const lead =
      group.find(({ requirement, reason }) => requirement === mark || reason === mark) ?? (group[0] as StoredVerdict)
    return { verdict: lead, follows: group.filter((own) => own !== lead) }
  })
}
