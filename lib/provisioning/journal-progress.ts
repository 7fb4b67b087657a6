import type { Journal, JournalEntry } from './journal'

/** An entry with what came of it by a run's word; what was to be written, and to what, is what was held. */
function withOutcome(held: JournalEntry, { state, made, began, found, existed, reason }: JournalEntry): JournalEntry {
  const { made: _made, began: _began, found: _found, existed: _existed, reason: _reason, ...plan } = held
  return {
    ...plan,
    state,
    ...(made && { made }),
    ...(began && { began }),
    ...(found && { found }),
    ...(existed !== undefined && { existed }),
    ...(reason !== undefined && { reason }),
  }
}

/**
 * A journal whose plan was made: what was done before stays as it is held, and what is new is still to do. Undefined where
 * the run tells something else.
 */
export function mergePlan(held: Journal, told: Journal, at: string): Journal | undefined {
  if (told.state !== 'planned') return undefined
  const kept = held.entries.filter(({ state }) => state === 'done' || state === 'writing')
  const taken = new Set(kept.map(({ id }) => id))
  const fresh = told.entries.filter(({ id }) => !taken.has(id))
  if (fresh.some(({ state, made, began, existed }) => state !== 'todo' || made || began || existed)) return undefined
  const { host, version, scope, names, records } = held
  const { records: _records, ...plan } = told
  return { ...plan, host, version, scope, names, at, entries: [...kept, ...fresh], ...(records && { records }) }
}

/** States that follow each one; a run goes on, stops or ends. */
const FOLLOWING: Partial<Record<Journal['state'], readonly Journal['state'][]>> = {
  running: ['running', 'stopped', 'done'],
  undoing: ['undoing', 'stopped', 'undone'],
}

/**
 * A journal that is being carried out: of each entry what came of it, and nothing of what is to be written. Undefined where the
 * run tells of another plan.
 */
export function mergeProgress(held: Journal, told: Journal, at: string): Journal | undefined {
  if (!FOLLOWING[held.state]?.includes(told.state) || told.entries.length !== held.entries.length) return undefined
  const entries = held.entries.map((entry, i) => {
    const own = told.entries[i]
    return own?.id === entry.id ? withOutcome(entry, own) : undefined
  })
  if (!entries.every((entry) => entry !== undefined)) return undefined
  return { ...held, state: told.state, problem: told.problem, at, entries }
}
