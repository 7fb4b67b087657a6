import { historySchema } from '../domain/drift/schema'
import type { Format } from './format'

/** One line for each of the last verifications of an instance. */
export const historyFormat = {
  name: 'history',
  version: 1,
  schema: historySchema,
  migrations: {},
} as const satisfies Format<unknown>
