import * as z from 'zod/mini'
import { columnName } from '../neo/managed-policy'
import { hostName } from '../neo/policy-hosts'
import { LANGUAGE_CODES } from '../shared/languages'
import type { Format } from './format'

/**
 * What the admin sets in the popup and in the options. Everything else is Neo's, or set by the organisation's policy.
 */
const settingsSchema = z.object({
  version: z.literal(1),
  emailMode: z.boolean(),
  columns: z.array(columnName).check(z.maxLength(50)),
  language: z._default(z.enum(['auto', ...LANGUAGE_CODES]), 'auto'),
  /** Custom URLs that the admin allowed, each with the instance's own host name; empty where that is not known. */
  customUrls: z._default(z.record(hostName, z.union([z.literal(''), hostName])), {}),
})

export type Settings = z.infer<typeof settingsSchema>

export const settingsFormat = {
  name: 'settings',
  version: 1,
  schema: settingsSchema,
  migrations: { 0: (data) => ({ emailMode: false, columns: [], ...data }) },
} as const satisfies Format<unknown>
