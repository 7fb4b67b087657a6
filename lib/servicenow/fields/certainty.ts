import type { Clue } from './field'

/**
 * How sure each clue alone makes us of a field, from 0 to 1. An id made of table and column is the platform's own
 * [REAL]; on workspace forms a `name` that is the column is used by several tools that run there [C], a `component-id`
 * by fewer [C], and the caption is what was photographed, in one language [SHOT].
 */
const CERTAINTY: Readonly<Record<Clue, number>> = {
  'element-id': 1,
  'container-name': 0.95,
  'control-name': 0.9,
  'component-id': 0.85,
  caption: 0.8,
}

/** Below this nothing is pointed at, read or filled in. */
export const BAR = 0.75

/** What one clue leads to. */
export interface Lead<T> {
  clue: Clue
  matches: readonly T[]
}

export interface Best<T> {
  match: T
  clue: Clue
  certainty: number
}

/**
 * Weighs what the clues lead to, best clue first. Clues that agree add up; one that leads elsewhere takes away as much as
 * it is worth. A clue with several matches decides nothing: where a better one has not decided, none is certain.
 */
export function weigh<T>(leads: readonly Lead<T>[]): Best<T> | undefined {
  const told = leads.filter(({ matches }) => matches.length > 0)
  const [first] = told
  const match = first?.matches[0]
  if (first === undefined || match === undefined || first.matches.length > 1) return undefined
  let doubt = 1
  let trust = 1
  for (const { clue, matches } of told) {
    if (!matches.includes(match)) trust *= 1 - CERTAINTY[clue]
    else if (matches.length === 1) doubt *= 1 - CERTAINTY[clue]
  }
  const certainty = (1 - doubt) * trust
  return certainty >= BAR ? { match, clue: first.clue, certainty } : undefined
}
