import { journalSchema } from '../provisioning/journal'
import type { Format } from './format'

/** What was planned and done on an instance. Nothing is filled in here: what is carried out has to be whole. */
export const planFormat = {
  name: 'plan',
  version: 1,
  schema: journalSchema,
  migrations: {},
} as const satisfies Format<unknown>
