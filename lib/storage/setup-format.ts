import { setupSchema } from '../domain/setup-schema'
import type { Format } from './format'

/** How far the setup of an instance is. */
export const setupFormat = {
  name: 'setup',
  version: 1,
  schema: setupSchema,
  migrations: { 0: (data, host) => ({ host, status: 'active', stepsDone: [], ...data }) },
} as const satisfies Format<unknown>
