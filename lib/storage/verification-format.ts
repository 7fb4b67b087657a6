import { STEPS, stepOfKind } from '../domain/steps'
import { verificationSchema } from '../verification/verification'
import type { Format } from './format'

type StoredData = Readonly<Record<string, unknown>>

const stepFor = (requirement: unknown) =>
  STEPS.find(({ requirements }) => (requirements as readonly unknown[]).includes(requirement))?.id ??
  stepOfKind('verify').id

/** A verdict of which only the outcome is stored. */
const withDetails = (verdict: unknown): unknown => {
  const { requirement } = (verdict ?? {}) as { requirement?: unknown }
  return { step: stepFor(requirement), key: 'verify.no-details', ...(verdict as object) }
}

/** Reasons that have another name since version 2. */
const RENAMED: Readonly<Record<string, string>> = {
  'access.denied.read-only': 'account.read-only',
  'user.exists.not-saved': 'account.not-saved',
  'app.access-lifespan.fail': 'no-number',
  'app.refresh-lifespan.fail': 'no-number',
  'app.active.fail': 'inactive',
  'app.application-scope.fail': 'other',
  'app.duplicate.warn': 'several',
  'app.exists.fail': 'missing',
  'app.public.fail': 'public',
  'app.scope.fail': 'ticked',
  'app.secret.warn': 'secret',
  'connect.user.fail': 'other-account',
  'platform.adaptive-auth.warn': 'policy',
  'platform.adaptive-auth.unknown': 'policy-perhaps',
  'platform.mfa.warn': 'not-enrolled',
  'platform.sso.warn': 'no-local',
  'user.active.fail': 'inactive',
  'user.cleanup.warn': 'script',
  'user.domain.warn': 'below-top',
  'user.exists.fail': 'missing',
  'user.interactive.fail': 'services-only',
  'user.itil.fail': 'missing',
  'user.notification.warn': 'enabled',
  'user.read-only.fail': 'role',
}

/** Requirements of version 1 that nobody was held up by where they could not be told. */
const PROVEN_LATER = new Set([
  'admin.roles',
  'secret',
  'user.dedicated',
  'user.notification',
  'user.password',
  'connect.user',
  'connect.webhook',
])

/** Version 1 had the key of a text, most of which begin with the requirement. */
function withReason(verdict: unknown): unknown {
  const { key, values, ...own } = (verdict ?? {}) as Record<string, unknown>
  const requirement = String(own.requirement)
  const text = String(key)
  const before = requirement.startsWith('access.') ? 'access.' : `${requirement}.`
  const short = text.startsWith(before) ? text.slice(before.length) : text
  const isUnknown = own.outcome === 'unknown'
  return {
    ...own,
    reason: RENAMED[text] ?? short.replace(/^connect\.log\./, 'log-'),
    ...(values !== undefined && { facts: values }),
    ...(isUnknown && /^(unread|unknown)\.|\.unreadable$/.test(text) && { unread: true }),
    ...(isUnknown && own.undecided === undefined && PROVEN_LATER.has(requirement) && { undecided: false }),
  }
}

const eachVerdict = (verdicts: unknown, change: (verdict: unknown) => unknown) =>
  Array.isArray(verdicts) ? verdicts.map(change) : []

/** What the last verification of an instance found. Other tools may write no more than state, times, and outcomes. */
export const verificationFormat = {
  name: 'verification',
  version: 3,
  schema: verificationSchema,
  migrations: {
    0: ({ verdicts, ...data }: StoredData, host: string) => ({
      host,
      progress: { done: 1, of: 1 },
      applications: [],
      users: [],
      chosen: {},
      ...data,
      verdicts: eachVerdict(verdicts, withDetails),
    }),
    1: ({ verdicts, ...data }: StoredData) => ({ ...data, verdicts: eachVerdict(verdicts, withReason) }),
    // Since then a verdict may say when it was checked again.
    2: (data: StoredData) => data,
  },
} as const satisfies Format<unknown>
