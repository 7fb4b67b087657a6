import { journalSchema } from '../provisioning/journal'
import type { Format } from './format'

/** A journal. Its migration fills nothing in: what is carried out has to be complete. */
export const planFormat = {
  name: 'plan',
  version: 2,
  schema: journalSchema,
  // Since then a plan may put back what changed.
  migrations: { 1: (data) => data },
} as const satisfies Format<unknown>
