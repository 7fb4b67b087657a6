import { HIDDEN } from '../shared/redacted'

/** Changes between letters and digits, and signs that neither names nor addresses have: generated texts are full of them. */
const MIXING = /\d(?=[a-z])|[a-z](?=\d)|[^\w\s.,:;/@()'"&?=+-]/gi
const ADDRESS = /^[a-z][\w+.-]*:\/\//i

/** Whether one word looks generated rather than written. */
const isMinted = (word: string) =>
  /(?<![0-9a-z])[0-9a-f]{32,}(?![0-9a-z])/i.test(word) || (word.length >= 12 && (word.match(MIXING)?.length ?? 0) >= 4)

/** The parts of an address besides its host and path, in which a secret could be passed. */
function carried(address: string): string[] {
  if (!URL.canParse(address)) return []
  const { username, password, search, hash } = new URL(address)
  return [username, password, ...`${search}${hash}`.split(/[?#&=]/)]
}

/** Hex digits written in groups to be readable. */
const GROUPS = /[0-9a-f]{4,16}(?:[ \t][0-9a-f]{4,16})+/gi

/** Whether there are groups of 32 hex digits or more in all; without a letter it is a number. */
const isGrouped = (text: string): boolean =>
  (text.match(GROUPS) ?? []).some((run) => /[a-f]/i.test(run) && run.replace(/\s/g, '').length >= 32)

/**
 * Whether a text looks like a secret that was pasted into the wrong field: 32 hex digits
 * (docs/servicenow/records.md#client-secret), or a long word in which letters, digits and signs keep changing. A guess, good
 * enough for a warning only.
 */
export function looksLikeSecret(text: string): boolean {
  if (isGrouped(text)) return true
  const words = text.split(/[\s,]+/).filter(Boolean)
  return words.flatMap((word) => (ADDRESS.test(word) ? carried(word) : [word])).some(isMinted)
}

/** A text of a record as it may be shown and stored: if it looks like a secret, all of it is hidden. */
export const redactSecret = (text: string): string => (looksLikeSecret(text) ? HIDDEN : text)

const BUILD_TAG = /^glide-[a-z]+-[\d-]{1,20}__[\w-]{1,60}$/
/** The same for a build tag, which looks generated if it names patches and hotfixes. */
export const redactRelease = (tag: string): string => (BUILD_TAG.test(tag) ? tag : redactSecret(tag))
