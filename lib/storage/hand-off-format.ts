import * as z from 'zod/mini'
import { host, linkedClientId } from '../shared/schemas'
import type { Format } from './format'

const schema = z.object({
  version: z.literal(1),
  host,
  clientId: linkedClientId,
  /** ms since 1970. */
  at: z.number(),
})

export type StoredHandOff = z.infer<typeof schema>

/** A hand-off that waits for the dashboard's form. */
export const handOffFormat = {
  name: 'hand-off',
  version: 1,
  schema,
  migrations: {},
} as const satisfies Format<unknown>
