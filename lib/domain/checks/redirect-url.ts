/** The usual mistakes in a redirect URL, each with a name. */
export type RedirectUrlMistake =
  | 'trailing-slash'
  | 'http'
  | 'upper-case'
  | 'white-space'
  | 'invisible'
  | 'query'
  | 'fragment'
  | 'www'
  | 'twice'
  | 'other-host'
  | 'incomplete'
  | 'different'

export interface Difference {
  slip: RedirectUrlMistake
  /** Index of the first differing character in the value seen; its length if the value is only too short. */
  at: number
}

// No-break spaces, zero-width characters, soft hyphen, byte order mark: pasted from documents and invisible.
const INVISIBLE = /[\u00a0\u00ad\u200b-\u200f\u2028\u2029\u202f\u2060\ufeff]/

/** Index of the first character in which two texts differ; -1 if they are the same. */
function firstDifference(seen: string, wanted: string): number {
  const length = Math.min(seen.length, wanted.length)
  for (let i = 0; i < length; i++) if (seen[i] !== wanted[i]) return i
  return seen.length === wanted.length ? -1 : length
}

function hostOf(text: string): string | undefined {
  return URL.canParse(text) ? new URL(text).host : undefined
}

function slipOf(seen: string, wanted: string): RedirectUrlMistake {
  if (INVISIBLE.test(seen)) return 'invisible'
  if (/\s/.test(seen)) return 'white-space'
  if (seen === wanted + wanted) return 'twice'
  if (seen === `${wanted}/`) return 'trailing-slash'
  if (seen === wanted.replace('https://', 'http://')) return 'http'
  if (seen === wanted.replace('https://', 'https://www.')) return 'www'
  if (seen.toLowerCase() === wanted.toLowerCase()) return 'upper-case'
  if (seen.startsWith(`${wanted}?`)) return 'query'
  if (seen.startsWith(`${wanted}#`)) return 'fragment'
  if (wanted.startsWith(seen)) return 'incomplete'
  if (hostOf(seen) !== undefined && hostOf(seen) !== hostOf(wanted)) return 'other-host'
  return 'different'
}

/** How one URL differs from the wanted one; undefined if they are the same, character by character. */
export function compareRedirectUrl(seen: string, wanted: string): Difference | undefined {
  const at = firstDifference(seen, wanted)
  return at < 0 ? undefined : { slip: slipOf(seen, wanted), at }
}

/** A difference in one of several URLs: its index in the whole text, and the text with that URL corrected. */
interface EntryDifference extends Difference {
  corrected: string
}

/** An address without the parts that are mistyped most: invisible characters, case, scheme, "www.", and what follows the path. */
const bare = (entry: string) =>
  entry
    .replace(/[\s\u00a0\u00ad\u200b-\u200f\u2028\u2029\u202f\u2060\ufeff]/g, '')
    .toLowerCase()
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')

/** Whether an entry is somebody else's URL rather than a mistyped form of the wanted one. */
function isOthers(entry: string, wanted: string): boolean {
  if (entry === '') return false
  const [own, right] = [bare(entry), bare(wanted)]
  const [host, ...path] = own.split('/')
  const [rightHost, ...rightPath] = right.split('/')
  if (host === rightHost || path.join('/') === rightPath.join('/') || right.startsWith(own)) return false
  return (hostOf(entry.trim()) ?? '') !== ''
}

/**
 * How a list of URLs, none of which is the wanted one, comes closest to it. The other entries belong to others and stay
 * (docs/servicenow/oauth.md#redirect-list).
 */
export function compareEntries(entries: readonly string[], wanted: string): EntryDifference {
  const index = entries.findIndex((entry) => !isOthers(entry, wanted))
  const seen = entries[index]
  if (seen === undefined) {
    const { slip, at } = compareRedirectUrl(entries[0] ?? '', wanted) ?? { slip: 'different' as const, at: 0 }
    return { slip, at, corrected: [...entries, wanted].join(',') }
  }
  const { slip, at } = compareRedirectUrl(seen, wanted) ?? { slip: 'different' as const, at: 0 }
  const before = entries.slice(0, index).reduce((length, entry) => length + entry.length + 1, 0)
  return { slip, at: before + at, corrected: entries.with(index, wanted).join(',') }
}
