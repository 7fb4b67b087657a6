import type { StoredVerdict } from './verification'

/** What is wrong, and what is wrong only because of it. */
export interface Cause {
  verdict: StoredVerdict
  /** Verdicts that this one explains: mending it mends them, or shows what is left of them. */
  follows: readonly StoredVerdict[]
}

const RANK = { fail: 0, warn: 1, unknown: 2, pass: 3 } as const

/** Failures first, in their own order. */
export const failuresFirst = (verdicts: readonly StoredVerdict[]): StoredVerdict[] =>
  verdicts.toSorted((a, b) => RANK[a.outcome] - RANK[b.outcome])

interface Explanation {
  /** A requirement that fails. */
  cause: string
  /** Requirements that cannot pass then: ids, or their beginning with a dot. */
  explains: readonly string[]
  /** Only findings with one of these keys; all without it. */
  keys?: RegExp
}

/** In order: the first one that fails explains. Records come first, since nothing can be said of one that is missing. */
const EXPLANATIONS: readonly Explanation[] = [
  { cause: 'platform.oauth', explains: ['app.', 'secret', 'connect.'] },
  { cause: 'app.exists', explains: ['app.', 'secret', 'connect.'] },
  { cause: 'user.exists', explains: ['user.', 'access.', 'connect.user', 'platform.mfa'] },
  { cause: 'user.itil', explains: ['access.'], keys: /^access\.(denied\.role|journal)$/ },
  { cause: 'user.read-only', explains: ['access.'], keys: /^access\.denied\.read-only$/ },
]

/** Why nothing more was read: it hits every read alike. */
const OF_THE_SESSION = /^unread\.(session-ended|no-token|network|rate-limited|too-many)$/

const isAbout = (requirement: string, ids: readonly string[]): boolean =>
  ids.some((id) => requirement === id || (id.endsWith('.') && requirement.startsWith(id)))

const UNREAD = /^(unread|unknown)\./

/**
 * Verdicts with the same mark have the same cause, though no requirement stands for it: a session, a rule, a table. `stop`:
 * what kept everything from being read that was not read before, if something did.
 */
function markOf({ requirement, key, values = {} }: StoredVerdict, stop: string | undefined): string {
  if (stop !== undefined && UNREAD.test(key)) return stop
  if (key.startsWith('unread.')) return `${key} ${values.reads ?? ''}`
  const isByRule = requirement.startsWith('access.') && values.rule !== undefined && values.rule !== ''
  return isByRule ? `${key} ${values.rule} ${values.wants ?? ''}` : requirement
}

/**
 * Groups what is not right under what explains it, failures first. A consequence is never lost: each verdict that is open
 * is a cause or follows from exactly one.
 */
export function causesOf(verdicts: readonly StoredVerdict[]): Cause[] {
  const failing = new Set(verdicts.filter(({ outcome }) => outcome === 'fail').map(({ requirement }) => requirement))
  const stop = verdicts.find(({ key }) => OF_THE_SESSION.test(key))?.key
  const groups = new Map<string, StoredVerdict[]>()
  for (const verdict of failuresFirst(verdicts.filter(({ outcome }) => outcome !== 'pass'))) {
    const { requirement, key } = verdict
    const explained = EXPLANATIONS.find(
      ({ cause, explains, keys }) =>
        failing.has(cause) && cause !== requirement && isAbout(requirement, explains) && (!keys || keys.test(key)),
    )
    const isStopped = stop !== undefined && UNREAD.test(key)
    const mark = explained && !isStopped ? explained.cause : markOf(verdict, stop)
    groups.set(mark, [...(groups.get(mark) ?? []), verdict])
  }
  return [...groups].map(([mark, group]) => {
    const lead =
      group.find(({ requirement, key }) => requirement === mark || key === mark) ?? (group[0] as StoredVerdict)
    return { verdict: lead, follows: group.filter((own) => own !== lead) }
  })
}
