import * as z from 'zod/mini'
import { REMINDER_THRESHOLDS } from '../domain/reminder'
import { host, time } from '../shared/schemas'
import type { Format } from './format'

/** What the admin saw of the reminders of a connection's end. */
const reminderSchema = z.object({
  version: z.literal(1),
  host,
  /** The end that it was about, by the instance's clock. */
  end: time,
  days: z.union(REMINDER_THRESHOLDS.map((days) => z.literal(days))),
  snoozedUntil: z.optional(time),
})

export type StoredReminder = z.infer<typeof reminderSchema>

export const reminderFormat = {
  name: 'reminder',
  version: 1,
  schema: reminderSchema,
  migrations: {},
} as const satisfies Format<unknown>
