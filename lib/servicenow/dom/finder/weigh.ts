import type { Best, Lead } from './clue'

/** Least certainty with which something is pointed at, read or filled in. */
export const MIN_CERTAINTY = 0.75

/** The certainty of a hint: less than any clue of ours, yet enough where those match nothing. */
export const HINT = 0.75

/**
 * Weighs the matches of clues, the most certain clue first. Clues that agree add certainty; one that matches something else
 * takes away as much as it is worth, unless the first is the platform's own mark. A clue with several matches decides
 * nothing: if no better clue decides, nothing is certain.
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
 * Weighs clues together with a hint. If our own clues are certain, the hint changes nothing; else a hint with a single match
 * selects it among the several matches of a clue, and counts against clues that match something else, as any clue does.
 */
export function weighWithHint<T>(leads: readonly Lead<T>[], hint: Lead<T>): Best<T> | undefined {
  const [said, more] = hint.matches
  const isMeant = ({ matches }: Lead<T>) => said !== undefined && more === undefined && matches.includes(said)
  return (
    weighLeads(leads) ??
    weighLeads([...leads.map((lead) => (isMeant(lead) ? { ...lead, matches: hint.matches } : lead)), hint])
  )
}
