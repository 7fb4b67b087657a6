/** Milliseconds of a day. Days are counted in UTC, in which ServiceNow stores times, so daylight saving does not matter. */
const DAY = 86_400_000

/** Days before the end of a connection from which on it is worth a warning, and told again. */
export const REMINDER_DAYS = [30, 14, 3] as const

/** A stored date-time, `yyyy-MM-dd HH:mm:ss` in UTC, in ms; undefined for anything else, and for days that do not exist. */
export function parseDateTime(text: string | undefined): number | undefined {
  const parts = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)/.exec(text ?? '')
  if (!parts) return undefined
  const iso = `${parts[1]}T${parts[2]}.000Z`
  const at = Date.parse(iso)
  // JavaScript reads 30 February as a day in March.
  return Number.isNaN(at) || new Date(at).toISOString() !== iso ? undefined : at
}

/** A time as ServiceNow stores it, in UTC. */
export const toDateTime = (at: number): string => new Date(at).toISOString().slice(0, 19).replace('T', ' ')

/** Days from one moment to another, both in ms, the last one begun counted whole; 0 or less for what is over. */
export const daysUntil = (end: number, now: number): number => Math.ceil((end - now) / DAY)

/** Days that a lifespan of so many seconds makes. */
export const daysIn = (seconds: number): number => Math.floor((seconds * 1000) / DAY)
