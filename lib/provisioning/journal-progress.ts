import type { Journal, JournalEntry } from './journal'

/** Takes an entry's result from a run; the planned values and their record stay as the background has them. */
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
 * Accepts a journal whose plan was made: existing results stay as they are, and new entries must still be to do. Undefined where
 * the run claims anything else.
 */
export function mergePlan(held: Journal, told: Journal, at: string): Journal | undefined {
  if (told.state !== 'planned') return undefined
  const kept = held.entries.filter(({ state }) => state === 'done' || state === 'writing')
  const taken = new Set(kept.map(({ id }) => id))
  const fresh = told.entries.filter(({ id }) => !taken.has(id))
  if (fresh.some(({ state, made, began, existed }) => state !== 'todo' || made || began || existed)) return undefined
  const { host, version, scope, names, records, putBack } = held
  const { records: _records, putBack: _putBack, ...plan } = told
  return {
    ...plan,
    host,
    version,
    scope,
    names,
    at,
    entries: [...kept, ...fresh],
    ...(records && { records }),
    ...(putBack && { putBack }),
  }
}

/** The states that may follow each one. */
const FOLLOWING: Partial<Record<Journal['state'], readonly Journal['state'][]>> = {
  running: ['running', 'stopped', 'done'],
  undoing: ['undoing', 'stopped', 'undone'],
}

/**
 * Accepts the progress of a run: the result of each entry, and nothing of what is written. Undefined where the run is about another
 * plan.
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
