import type { Source } from '../snapshot'

/** A lifespan in whole seconds; undefined if it is not a number. A form shows it with thousands separators, a record has plain digits. */
export function parseSeconds(text: string, where: Source['where']): number | undefined {
  const shown = text.trim()
  const digits = where === 'form' ? shown.replace(/[\s,.'\u00a0\u202f\u2019](?=\d{3}(\D|$))/g, '') : shown
  return /^\d{1,12}$/.test(digits) ? Number(digits) : undefined
}
