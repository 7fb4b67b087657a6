import { setupSchema } from '../domain/setup-schema'
import type { Format } from './format'

/** How far the setup of an instance is. */
export const setupFormat = {
  name: 'setup',
  version: 3,
  schema: setupSchema,
  migrations: {
    0: (data, host) => ({ host, status: 'active', stepsDone: [], ...data }),
    // `handedOver` came with 2; none is known of before.
    1: (data) => data,
    // Whether the Client Secret was kept, and whether the results led here, came with 3.
    2: (data) => data,
  },
} as const satisfies Format<unknown>
