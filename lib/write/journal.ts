import * as z from 'zod/mini'
import type { Policy } from '../neo/policy'
import { type Choices, suggested, WRITTEN_TABLES } from '../setup/choices'

const text = (length: number) => z.string().check(z.maxLength(length))
const sysId = z.string().check(z.regex(/^[0-9a-f]{32}$/))
const columnName = z.string().check(z.regex(/^[a-z][a-z0-9_]{0,79}$/))
/** Columns that are never written, whoever asks. */
const NEVER = new Set(['client_secret', 'user_password'])
const values = z
  .record(columnName, text(4000))
  .check(z.refine((own) => Object.keys(own as object).every((column) => !NEVER.has(column))))

const entrySchema = z.object({
  id: text(120),
  table: z.enum(WRITTEN_TABLES),
  /** The record to change. */
  sysId: z.optional(sysId),
  values,
  before: z.optional(values),
  why: z.enum(['application', 'mend', 'scope', 'user', 'role']),
  key: z.array(columnName),
  /** The admin wants it. */
  wanted: z.boolean(),
  /** `writing`: begun, and whether it was done has to be looked up. */
  state: z.enum(['todo', 'writing', 'done', 'failed', 'undone', 'kept']),
  /** The record as it was made or changed. */
  made: z.optional(
    z.object({
      sysId,
      /** How often it had been changed then, as the instance counts. */
      modCount: text(20),
      /** Columns that hold something else than was written. */
      differs: z.array(z.object({ column: columnName, wanted: text(4000), stored: text(4000) })),
    }),
  ),
  /** It was there before the plan was carried out, so it is not ours to take back. */
  existed: z.optional(z.boolean()),
  /** Why it failed, or why it was not undone. */
  reason: z.optional(text(80)),
})

const byHand = z.object({ what: text(40), tables: z.optional(z.array(text(160)).check(z.maxLength(200))) })

export const journalSchema = z.object({
  version: z.literal(1),
  host: z.string().check(z.regex(/^[a-z0-9.-]{1,253}$/)),
  state: z.enum(['planning', 'planned', 'running', 'stopped', 'done', 'undoing', 'undone']),
  /** ISO 8601, UTC: when this state was entered. */
  at: z.string().check(z.regex(/^\d{4}-\d\d-\d\dT[\d:.]{8,}Z$/)),
  scope: z.enum(['unrestricted', 'useraccount']),
  /** Whether the release knows the scope `useraccount`. */
  canMap: z.boolean(),
  names: z.object({
    applicationName: text(255),
    userName: text(255),
    userFirstName: text(255),
    userLastName: text(255),
  }),
  entries: z.array(entrySchema).check(z.maxLength(100)),
  stays: z.array(z.object({ half: z.enum(['application', 'user', 'roles']), name: text(400) })),
  byHand: z.array(byHand),
  /** Why planning or running ended early. */
  problem: z.optional(text(80)),
})

export type Journal = z.infer<typeof journalSchema>
export type Entry = Journal['entries'][number]

/** After this long, in ms, without a word a run was cut off: its tab was closed, or left the instance. */
const CUT_OFF = 60_000

/** Whether something is being planned, written or taken back now. */
export const isUnderWay = ({ state, at }: Journal, now = Date.now()): boolean =>
  ['planning', 'running', 'undoing'].includes(state) && Math.abs(now - Date.parse(at)) < CUT_OFF

/** How long, in ms, until what is under way counts as cut off; undefined where nothing is. */
export const leftOf = (journal: Journal, now = Date.now()): number | undefined =>
  isUnderWay(journal, now) ? Date.parse(journal.at) + CUT_OFF - now : undefined

/** A journal as it begins: an empty one whose plan is being made. */
export function beginJournal(host: string, policy: Policy, now: Date, choices: Choices = suggested(policy)): Journal {
  return {
    version: 1,
    host,
    state: 'planning',
    at: now.toISOString(),
    scope: choices.scope,
    canMap: false,
    names: choices.names,
    entries: [],
    stays: [],
    byHand: [],
  }
}
