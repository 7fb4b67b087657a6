import { SECTIONS, type SectionId, type Seen, type SeenSection } from './seen'

/** The longest record of a setup that is stored, in characters. */
export const MOST_SEEN = 150_000

/** Leaves out what is too long, access rules first: what is left out is never told to have changed. */
export function bounded(seen: Seen): Seen {
  const kept: Partial<Record<SectionId, SeenSection>> = {}
  let left = MOST_SEEN
  for (const id of SECTIONS.toSorted((a, b) => Number(a === 'acls') - Number(b === 'acls'))) {
    const section = seen[id]
    const length = section ? JSON.stringify(section).length : 0
    if (!section || length > left) continue
    kept[id] = section
    left -= length
  }
  return kept
}
