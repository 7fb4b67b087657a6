import { daysUntil, REMINDER_DAYS } from './checks/connection-end'

/** What was said of a connection's end so far. Times in ms. */
export interface Told {
  /** The end that it was about: a new approval moves it, and all is said anew. */
  end: number
  /** The lowest of the days before the end, 0 for the end itself, that the admin saw. */
  days: number
  /** Where it is not done with, but put off: when it is said again, unless a lower one comes first. */
  snoozedUntil?: number | undefined
}

/** What there is to say now. */
export interface Reminder {
  /** Days that are left, the last one begun counted whole; 0 or less once it is over. */
  left: number
  /** The one of the days before the end, 0 for the end itself, that has come. */
  days: number
}

/** Days before the end on which it is said, and the end itself, the last first. */
export const REMINDER_THRESHOLDS = [0, ...REMINDER_DAYS.toReversed()] as const
const DAY = 86_400_000
/** How long, in days, a reminder may be put off: always less than until the next one. */
const SNOOZE: Readonly<Record<number, number>> = { 30: 7, 14: 3 }

/** Which of the days before a connection's end has come, all but those that were seen or put off. `now` and `end` in ms. */
export function dueReminder(end: number, now: number, told?: Told): Reminder | undefined {
  const days = REMINDER_THRESHOLDS.find((own) => now >= end - own * DAY)
  if (days === undefined) return undefined
  if (told?.end === end && told.days <= days) {
    const isOverSnooze = told.days === days && told.snoozedUntil !== undefined && told.snoozedUntil <= now
    if (!isOverSnooze) return undefined
  }
  return { left: daysUntil(end, now), days }
}

/** When something is due next, in ms: a later one of the days, or the end of a snooze; undefined where nothing will be. */
export function nextReminder(end: number, now: number, told?: Told): number | undefined {
  const snoozedUntil = told?.end === end ? told.snoozedUntil : undefined
  const coming = [snoozedUntil ?? now, ...REMINDER_THRESHOLDS.map((days) => end - days * DAY)].filter((at) => at > now)
  return coming.length > 0 ? Math.min(...coming) : undefined
}

/** When a reminder that is put off now comes again, in ms. */
export const snoozeEnd = ({ days }: Pick<Reminder, 'days'>, now: number): number => now + (SNOOZE[days] ?? 1) * DAY
