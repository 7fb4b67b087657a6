/** Numbers in headers of an answer: anybody's text, from which nothing is built before it is a number within bounds. */

/** More rows than are ever read of a table. */
const MOST_ROWS = 1_000_000

/** What is waited, in seconds, where the instance does not say; and the longest that is believed. */
const RETRY_AFTER = 60
const LONGEST = 86_400

/** A count, such as X-Total-Count; what is more than anybody reads counts as that many. Undefined where it is none. */
export const parseCount = (text: string | null | undefined): number | undefined =>
  text && /^\d+$/.test(text) ? Math.min(Number(text), MOST_ROWS) : undefined

/** How long to wait, in seconds, by Retry-After: a number of seconds, or a date (RFC 9110, 10.2.3). */
export function parseRetryAfter(text: string | null | undefined, now = Date.now()): number {
  const asked = text && /^\d+$/.test(text) ? Number(text) : (Date.parse(text ?? '') - now) / 1000
  return asked > 0 ? Math.min(Math.ceil(asked), LONGEST) : RETRY_AFTER
}
