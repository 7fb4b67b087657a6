import * as z from 'zod/mini'
import { host as hostSchema, textUpTo as text, time } from '../../shared/schemas'
import { OUTCOMES } from '../finding'
import { redactSecret } from '../looks-secret'
import { MOST_CHANGES, WITNESSES } from './change'
import { KINDS } from './differences'
import { SECTIONS } from './seen'

/** Ids as the instance gives them; some are words: docs/servicenow/rest.md#sys-id */
const ids = z.array(z.string().check(z.regex(/^[\w-]{1,64}$/))).check(z.maxLength(200))
const name = text(400)
const field = z.string().check(z.regex(/^[a-z][\w.]{0,79}$/))
const who = z.pipe(text(255), z.transform(redactSecret))

const section = z.object({
  complete: z.boolean(),
  records: z.array(z.object({ ids, key: name, fields: z.record(field, text(400)) })).check(z.maxLength(5000)),
  peers: z.optional(ids),
})

/** What was seen of an instance at one time. */
export const seenSchema = z.partialRecord(z.enum(SECTIONS), section)

const change = z.object({
  section: z.enum(SECTIONS),
  kind: z.enum(KINDS),
  name,
  ids,
  oldIds: ids,
  fields: z.array(z.object({ field, before: text(400), now: text(400) })).check(z.maxLength(60)),
  matters: z.array(z.object({ requirement: text(200), outcome: z.enum(OUTCOMES) })).check(z.maxLength(100)),
})

/** Who did something to a record. */
const witnesses = z
  .array(
    z.object({
      id: z.string().check(z.regex(/^[\w-]{1,64}$/)),
      how: z.enum(WITNESSES),
      field: text(80),
      by: who,
      // ServiceNow's date-time, or nothing.
      at: z.string().check(z.regex(/^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)?$/)),
    }),
  )
  .check(z.maxLength(5000))

/** What a verification says of changes: what it saw, and what differs from the baseline that it was given. */
export const driftReportSchema = z.object({
  seen: seenSchema,
  changes: z.optional(z.array(change).check(z.maxLength(MOST_CHANGES))),
  witnesses: z.optional(witnesses),
})
export type DriftReport = z.infer<typeof driftReportSchema>

/** One time at which an instance was seen, and by whom. */
const moment = z.object({ at: time, by: z.optional(who), seen: seenSchema })

/** The baseline of an instance, what was seen last, and what differs between the two. */
export const baselineSchema = z.object({
  version: z.literal(2),
  host: hostSchema,
  /** When the setup was seen to be right, or the admin said so. */
  baseline: moment,
  /** The admin said so. */
  said: z.optional(z.boolean()),
  latest: moment,
  changes: z.array(change).check(z.maxLength(MOST_CHANGES)),
  witnesses,
})
export type Baseline = z.infer<typeof baselineSchema>

/** How many verifications the history keeps. */
export const MOST_LINES = 50

const line = z.object({
  at: time,
  by: z.optional(who),
  counts: z.partialRecord(z.enum(OUTCOMES), z.number()),
  /** Names of what changed since the baseline, and how many more there are. */
  changed: z.array(name).check(z.maxLength(5)),
  more: z.optional(z.number()),
})
export type HistoryLine = z.infer<typeof line>

/** The last verifications of an instance, newest first. */
export const historySchema = z.object({
  version: z.literal(1),
  host: hostSchema,
  lines: z.array(line).check(z.maxLength(MOST_LINES)),
})
export type History = z.infer<typeof historySchema>
