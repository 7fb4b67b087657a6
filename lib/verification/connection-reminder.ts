import { connectionEnd } from '../domain/connection'
import { dueReminder, nextReminder, type Reminder, snoozeEnd, type Told } from '../domain/reminder'
import { instanceNow } from './clock'
import type { Verification } from './verification'

/** What there is to say of the end of an instance's connection. Times are the instance's, in ms. */
export interface ConnectionReminder {
  host: string
  end: number
  now: number
  /** What has come, seen or not; undefined where nothing has. */
  come: Reminder | undefined
  /** The same, where it was not seen yet. */
  due: Reminder | undefined
  /** Until when it is put off. */
  snoozedUntil: number | undefined
  /** In how many ms something comes next; undefined where nothing will. */
  next: number | undefined
}

/** What there is to say of the end that a verification found; undefined where it found none. `browserNow` in ms. */
export function connectionReminder(
  verification: Verification | undefined,
  told: Told | undefined,
  browserNow: number,
): ConnectionReminder | undefined {
  const until = connectionEnd(verification?.verdicts ?? [])
  if (!verification || until === undefined) return undefined
  const [end, now] = [Date.parse(until), instanceNow(verification, browserNow)]
  const due = dueReminder(end, now, told)
  const next = nextReminder(end, now, told)
  const snoozedUntil = !due && told?.end === end && (told.snoozedUntil ?? 0) > now ? told.snoozedUntil : undefined
  return {
    host: verification.host,
    end,
    now,
    come: dueReminder(end, now),
    due,
    snoozedUntil,
    next: next === undefined ? undefined : next - now,
  }
}

/** What is noted once the admin saw a reminder, or put it off. */
export function toldNow({ end, now, come }: ConnectionReminder, isPutOff: boolean): Told | undefined {
  return come && { end, days: come.days, ...(isPutOff && { snoozedUntil: snoozeEnd(come, now) }) }
}
