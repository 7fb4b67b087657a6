import { STEPS } from '../domain/steps'
import { verificationSchema } from '../verification/verification'
import type { Format } from './format'

const stepFor = (requirement: unknown) =>
  STEPS.find(({ requirements }) => (requirements as readonly unknown[]).includes(requirement))?.id ?? 'verify'

/** A verdict of which only the outcome is known. */
const withDetails = (verdict: unknown): unknown => {
  const { requirement } = (verdict ?? {}) as { requirement?: unknown }
  return { step: stepFor(requirement), key: 'verify.no-details', ...(verdict as object) }
}

/** What the last verification of an instance found. Other tools may write no more than state, times, and outcomes. */
export const verificationFormat = {
  name: 'verification',
  version: 1,
  schema: verificationSchema,
  migrations: {
    0: ({ verdicts, ...data }, host) => ({
      host,
      progress: { done: 1, of: 1 },
      applications: [],
      users: [],
      chosen: {},
      ...data,
      verdicts: Array.isArray(verdicts) ? verdicts.map(withDetails) : [],
    }),
  },
} as const satisfies Format<unknown>
