import { baselineSchema } from '../domain/drift/schema'
import type { Format } from './format'

/** What an instance was like when its setup was right, and what differs since. At most some 300,000 characters. */
export const baselineFormat = {
  name: 'baseline',
  version: 2,
  schema: baselineSchema,
  migrations: {
    // Tokens, and who said that it is right, came with 2.
    1: (data) => data,
  },
} as const satisfies Format<unknown>
