import * as z from 'zod/mini'
import { OUTCOMES } from '../domain/finding'
import { redactRelease, redactSecret } from '../domain/looks-secret'
import { STEPS } from '../domain/steps'
import { host as hostSchema, sysId, textUpTo as text, time } from '../shared/schemas'
import { timeUntilCutOff } from '../shared/under-way'

/** A text of somebody's record. */
const recordText = (length: number) => z.pipe(text(length), z.transform(redactSecret))
const application = z.object({ sysId, name: recordText(255), detail: text(255) })
const user = z.object({ sysId, name: recordText(255), detail: recordText(255) })
const stepIds = new Set<string>(STEPS.map(({ id }) => id))

const verdictSchema = z.object({
  requirement: text(200),
  step: z.string().check(z.refine((id) => stepIds.has(id))),
  outcome: z.enum(OUTCOMES),
  /** The reason; if this version has no text for it, only the outcome is shown. */
  reason: z.string().check(z.regex(/^[a-z_.-]{1,80}$/)),
  facts: z.optional(z.record(text(64), z.union([text(2000), z.number()]))),
  seen: z.optional(text(2000)),
  differsAt: z.optional(z.number()),
  unread: z.optional(z.boolean()),
  undecided: z.optional(z.boolean()),
  from: z.optional(text(300)),
  /** A page of the instance, never an address elsewhere. */
  page: z.optional(z.string().check(z.maxLength(500), z.regex(/^\/[a-z_0-9]+\.do(\?|$)/))),
  /** When, and by whom, this one was checked again, alone or with few others. */
  checkedAt: z.optional(time),
  checkedBy: z.optional(recordText(255)),
})

/** The stored form of an instance's last verification. No secret was read for it. */
export const verificationSchema = z.object({
  version: z.literal(3),
  host: hostSchema,
  state: z.enum(['running', 'done']),
  startedAt: time,
  /** When everything was verified last; a check of few requirements leaves it as it is. */
  finishedAt: z.optional(time),
  /** Only this requirement is being checked again. */
  only: z.optional(text(200)),
  progress: z.object({ done: z.number(), of: z.number() }),
  /** Who verified everything: the User ID of the person signed in then. */
  by: z.optional(recordText(255)),
  release: z.optional(z.pipe(text(255), z.transform(redactRelease))),
  /** Records that may be meant, those verified first. */
  applications: z.array(application).check(z.maxLength(100)),
  users: z.array(user).check(z.maxLength(100)),
  /** The records that the admin chose to verify. */
  chosen: z.object({ application: z.optional(sysId), user: z.optional(sysId) }),
  /** Parts whose record only looks like Neo's: nobody chose it, and it may be anybody's. */
  guessed: z.optional(z.array(z.enum(['application', 'user']))),
  verdicts: z.array(verdictSchema).check(z.maxLength(500)),
  requests: z.optional(z.number()),
  waves: z.optional(z.number()),
  /** The instance asked to wait until then. */
  waitUntil: z.optional(time),
})

export type Verification = z.infer<typeof verificationSchema>
export type StoredVerdict = Verification['verdicts'][number]

/** After this long, in ms, an unfinished run counts as cut off: its tab was closed, or left the instance. */
const CUT_OFF = 120_000

/** How long, in ms, until a run that is under way counts as cut off; 0 if none is. */
export const verificationTimeLeft = ({ state, startedAt }: Verification, now = Date.now()): number =>
  state === 'running' ? timeUntilCutOff(startedAt, CUT_OFF, now) : 0

/** Whether a run is under way. */
export const isRunning = (record: Verification, now = Date.now()): boolean => verificationTimeLeft(record, now) > 0

/** Who was signed in when anything was checked last: whose view of the instance the newest results are. */
export function lastChecker({ by, verdicts }: Verification): string | undefined {
  const [newest] = verdicts
    .filter(({ checkedAt }) => checkedAt !== undefined)
    .toSorted((a, b) => (b.checkedAt ?? '').localeCompare(a.checkedAt ?? ''))
  return newest ? newest.checkedBy : by
}

/**
 * Whether a verification found nothing that is wrong, or that could not be read. The service account sees nothing of its
 * own setup.
 */
export const isFoundRight = (verification: Verification, account: string | undefined): boolean =>
  verification.state === 'done' &&
  verification.verdicts.length > 0 &&
  (account === undefined || lastChecker(verification)?.toLowerCase() !== account.toLowerCase()) &&
  !verification.verdicts.some(({ outcome, unread }) => outcome === 'fail' || (outcome === 'unknown' && unread === true))

/** A run as it begins; what the one before found stays in sight until it ends. */
export function beginVerification(
  host: string,
  before: Verification | undefined,
  now: Date,
  only?: string,
): Verification {
  return {
    version: 3,
    host,
    state: 'running',
    startedAt: now.toISOString(),
    ...(only && { only }),
    progress: { done: 0, of: 1 },
    applications: before?.applications ?? [],
    users: before?.users ?? [],
    chosen: before?.chosen ?? {},
    verdicts: before?.verdicts ?? [],
    ...(before?.waitUntil && { waitUntil: before.waitUntil }),
    ...(before?.guessed && { guessed: before.guessed }),
    ...(before?.by && { by: before.by }),
    ...(before?.release && { release: before.release }),
    ...(before?.finishedAt && { finishedAt: before.finishedAt }),
  }
}
