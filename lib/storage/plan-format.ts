import { journalSchema } from '../provisioning/journal'
import type { Format } from './format'

/** A journal. Its migration fills nothing in: what is carried out has to be complete. */
export const planFormat = {
  name: 'plan',
  version: 1,
  schema: journalSchema,
  migrations: {},
} as const satisfies Format<unknown>
