import type { Best, Lead } from './clue'

/** Below this nothing is pointed at, read or filled in. */
export const MIN_CERTAINTY = 0.75

/** How sure a hint makes us: less than any clue of ours, and enough where those say nothing. */
export const HINT = 0.75

/**
 * Weighs what the clues lead to, best clue first. Clues that agree add up; one that leads elsewhere takes away as much as
 * it is worth, unless the first is the platform's own mark. A clue with several matches decides nothing: where a better one
 * has not decided, none is certain.
 */
export function weighLeads<T>(leads: readonly Lead<T>[]): Best<T> | undefined {
  const told = leads.filter(({ matches }) => matches.length > 0).toSorted((a, b) => b.certainty - a.certainty)
  const [first] = told
  const match = first?.matches[0]
  if (first === undefined || match === undefined || first.matches.length > 1) return undefined
  let doubt = 1
  let trust = 1
  for (const { certainty, matches } of told) {
    if (matches.includes(match)) {
      if (matches.length === 1) doubt *= 1 - certainty
    } else if (first.certainty < 1) trust *= 1 - certainty
  }
  const certainty = (1 - doubt) * trust
  return certainty >= MIN_CERTAINTY ? { match, clue: first.clue, certainty } : undefined
}

/**
 * What a hint adds. Where our own clues are sure, nothing; else a hint that leads to one thing says which of several is meant,
 * and contradicts clues that lead elsewhere as any clue does.
 */
export function weighWithHint<T>(leads: readonly Lead<T>[], hint: Lead<T>): Best<T> | undefined {
  const [said, more] = hint.matches
  const isMeant = ({ matches }: Lead<T>) => said !== undefined && more === undefined && matches.includes(said)
  return (
    weighLeads(leads) ??
    weighLeads([...leads.map((lead) => (isMeant(lead) ? { ...lead, matches: hint.matches } : lead)), hint])
  )
}
