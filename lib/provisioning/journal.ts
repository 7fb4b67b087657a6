import * as z from 'zod/mini'
import { looksLikeSecret } from '../domain/looks-secret'
import { type Choices, defaultChoices, WRITTEN_TABLES } from '../domain/plan-choices'
import type { Policy } from '../neo/policy'
import { isSecretColumn } from '../servicenow/secret-fields'
import { host as hostSchema, sysId, textUpTo as text, time } from '../shared/schemas'
import { timeUntilCutOff } from '../shared/under-way'

const columnName = z.string().check(z.regex(/^[a-z][a-z0-9_]{0,79}$/))
/** Values by column. Columns of secrets are rejected: they are never written. */
const values = z
  .record(columnName, text(4000))
  .check(z.refine((own) => Object.keys(own as object).every((column) => !isSecretColumn(column))))

const entrySchema = z.object({
  id: text(120),
  table: z.enum(WRITTEN_TABLES),
  /** The record to change. */
  sysId: z.optional(sysId),
  values,
  /** The columns' values when the plan was made, except hidden ones. */
  before: z.optional(values),
  /** Columns whose previous value looked like a secret, was not stored, and so cannot be restored. */
  hidden: z.optional(z.array(columnName)),
  /** The application or account that the entry is for. Without a sys_id it is one that the plan creates. */
  target: z.optional(
    z.object({ table: z.enum(['oauth_entity', 'sys_user']), sysId: z.optional(sysId), columns: values }),
  ),
  /** Records with the same key that existed when the plan was made, and that it leaves alone. */
  others: z.optional(z.array(sysId).check(z.maxLength(100))),
  why: z.enum(['application', 'mend', 'scope', 'user', 'role']),
  key: z.array(columnName),
  /** Whether the admin left it ticked. */
  wanted: z.boolean(),
  /** `writing`: begun; whether it was carried out has to be looked up. */
  state: z.enum(['todo', 'writing', 'done', 'failed', 'undone', 'kept']),
  /** The record as it was created or changed. */
  made: z.optional(
    z.object({
      sysId,
      /** Its `sys_mod_count` after the write. */
      modCount: text(20),
      /** Its `sys_updated_on` after the write. */
      on: z.optional(time),
      /** Columns whose stored value differs from the written one. */
      differs: z.array(
        z.object({
          column: columnName,
          wanted: text(4000),
          stored: text(4000),
          /** It looked like a secret and was not stored. */
          hidden: z.optional(z.boolean()),
        }),
      ),
    }),
  ),
  /** Who began the write, and when by the instance's clock: proves a record ours if the answer was lost. */
  began: z.optional(z.object({ by: text(255), at: z.optional(time) })),
  /** The record in the way, and who created or changed it when. */
  found: z.optional(z.object({ name: text(800), by: text(255), on: z.optional(time) })),
  /** It existed before the plan was carried out, so undoing leaves it. */
  existed: z.optional(z.boolean()),
  /** Why it failed, or why it was not undone. */
  reason: z.optional(text(80)),
})

const byHand = z.object({ what: text(40), tables: z.optional(z.array(text(160)).check(z.maxLength(200))) })

/** A record that changes are put back on. */
const recordBefore = { sysId, values }

const chosen = z.union([z.literal('new'), sysId])
const candidates = z.array(z.object({ sysId, name: text(255), detail: text(255) })).check(z.maxLength(100))

export const journalSchema = z.object({
  version: z.literal(2),
  host: hostSchema,
  state: z.enum(['planning', 'planned', 'running', 'stopped', 'done', 'undoing', 'undone']),
  /** When this state was entered. */
  at: time,
  /** Who was signed in when the plan was made; only they can carry it out or undo it. */
  by: z.optional(z.object({ sysId, userName: text(255) })),
  scope: z.enum(['unrestricted', 'useraccount']),
  /** Whether the release has the scope `useraccount`. */
  canMap: z.boolean(),
  names: z.object({
    applicationName: text(255),
    userName: text(255),
    userFirstName: text(255),
    userLastName: text(255),
  }),
  /** Records that may be Neo's by name alone: the admin chooses before anything is written to one. */
  candidates: z.optional(z.object({ application: z.optional(candidates), user: z.optional(candidates) })),
  /** The one that the admin chose, or that it is none of them. */
  records: z.optional(z.object({ application: z.optional(chosen), user: z.optional(chosen) })),
  /** The plan puts back what changed since the baseline, and nothing else. */
  putBack: z.optional(
    z.object({
      application: z.optional(z.object({ ...recordBefore, clientId: text(512) })),
      user: z.optional(z.object(recordBefore)),
      roles: z.array(text(100)).check(z.maxLength(20)),
      scope: z.boolean(),
    }),
  ),
  entries: z.array(entrySchema).check(z.maxLength(100)),
  stays: z.array(z.object({ half: z.enum(['application', 'user', 'roles']), name: text(400) })),
  byHand: z.array(byHand),
  /** Why planning or running ended early. */
  problem: z.optional(text(80)),
})

export type Journal = z.infer<typeof journalSchema>
export type JournalEntry = Journal['entries'][number]

/** Milliseconds without news after which a run counts as interrupted: its tab was closed, or left the instance. */
const CUT_OFF = 60_000

/** Milliseconds until a run in progress counts as interrupted; 0 where none is in progress. */
export const journalTimeLeft = ({ state, at }: Journal, now = Date.now()): number =>
  ['planning', 'running', 'undoing'].includes(state) ? timeUntilCutOff(at, CUT_OFF, now) : 0

/** Whether a plan is being made, carried out or undone now. */
export const isJournalInProgress = (journal: Journal, now = Date.now()): boolean => journalTimeLeft(journal, now) > 0

/** The chosen names, without any that looks like a secret. */
function namesIn({ names }: Choices, policy: Policy): Choices['names'] {
  const own = Object.entries(names).filter(([, name]) => !looksLikeSecret(name))
  return { ...defaultChoices(policy).names, ...Object.fromEntries(own) }
}

/** A new journal whose plan is being made. */
export function beginJournal(
  host: string,
  policy: Policy,
  now: Date,
  choices: Choices = defaultChoices(policy),
  putBack?: Journal['putBack'],
): Journal {
  return {
    version: 2,
    host,
    state: 'planning',
    at: now.toISOString(),
    scope: choices.scope,
    canMap: false,
    names: namesIn(choices, policy),
    ...(choices.records && { records: choices.records }),
    ...(putBack && { putBack }),
    entries: [],
    stays: [],
    byHand: [],
  }
}

/** The account that a plan created, changed or gave roles to; undefined where it did none of that. */
export function journalAccount({ entries, names }: Journal): { sysId: string; userName: string } | undefined {
  const done = entries.filter(({ state }) => state === 'done')
  const made = done.findLast(({ table }) => table === 'sys_user')
  const entry = made ?? done.findLast(({ target }) => target?.table === 'sys_user' && target.sysId)
  const id = made?.made?.sysId ?? entry?.target?.sysId
  const userName = entry?.values.user_name ?? entry?.target?.columns.user_name ?? names.userName
  return id ? { sysId: id, userName: userName.slice(0, 255) } : undefined
}
