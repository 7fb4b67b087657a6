import { HIDDEN } from '../shared/redacted'

/** Changes between letters and digits, and signs that neither names nor addresses have: what minted texts are full of. */
const MIXING = /\d(?=[a-z])|[a-z](?=\d)|[^\w\s.,:;/@()'"&?=+-]/gi
const ADDRESS = /^[a-z][\w+.-]*:\/\//i

/** Whether one word reads as minted, not written. */
const isMinted = (word: string) =>
  /(?<![0-9a-z])[0-9a-f]{32,}(?![0-9a-z])/i.test(word) || (word.length >= 12 && (word.match(MIXING)?.length ?? 0) >= 4)

/** What stands in an address besides its host and path: there a secret would travel. */
function carried(address: string): string[] {
  if (!URL.canParse(address)) return []
  const { username, password, search, hash } = new URL(address)
  return [username, password, ...`${search}${hash}`.split(/[?#&=]/)]
}

/** Hex digits as somebody writes them to be read, in groups. */
const GROUPS = /[0-9a-f]{4,16}(?:[ \t][0-9a-f]{4,16})+/gi

/** Whether groups of digits are 32 hex digits or more; a number has no letters. */
const isGrouped = (text: string): boolean =>
  (text.match(GROUPS) ?? []).some((run) => /[a-f]/i.test(run) && run.replace(/\s/g, '').length >= 32)

/**
 * Whether a text looks like a secret that was pasted into the wrong field: 32 hex digits
 * (docs/servicenow/records.md#client-secret), or a long word in which letters, digits and signs keep changing. A guess,
 * good for a warning only.
 */
export function looksLikeSecret(text: string): boolean {
  if (isGrouped(text)) return true
  const words = text.split(/[\s,]+/).filter(Boolean)
  return words.flatMap((word) => (ADDRESS.test(word) ? carried(word) : [word])).some(isMinted)
}

/** A text of a record as it may be shown and stored: what looks like a secret is hidden whole. */
export const redactSecret = (text: string): string => (looksLikeSecret(text) ? HIDDEN : text)

const BUILD_TAG = /^glide-[a-z]+-[\d-]{1,20}__[\w-]{1,60}$/
/** The same for a build tag, which reads as minted where it names patches and hotfixes. */
export const redactRelease = (tag: string): string => (BUILD_TAG.test(tag) ? tag : redactSecret(tag))
