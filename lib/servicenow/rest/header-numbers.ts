/** Parses numbers in response headers. These are untrusted: only a number within bounds is used. */

/** More rows than are ever read of a table. */
const MOST_ROWS = 1_000_000

/** Seconds to wait if the instance does not say, and the longest wait that is accepted. */
const RETRY_AFTER = 60
const LONGEST = 86_400

/** A count such as X-Total-Count, at most `MOST_ROWS`; undefined if it is not a number. */
export const parseCount = (text: string | null | undefined): number | undefined =>
  text && /^\d+$/.test(text) ? Math.min(Number(text), MOST_ROWS) : undefined

/** How long to wait, in seconds, by Retry-After: a number of seconds, or a date (RFC 9110, 10.2.3). */
export function parseRetryAfter(text: string | null | undefined, now = Date.now()): number {
  const asked = text && /^\d+$/.test(text) ? Number(text) : (Date.parse(text ?? '') - now) / 1000
  return asked > 0 ? Math.min(Math.ceil(asked), LONGEST) : RETRY_AFTER
}
