import * as z from 'zod/mini'
import { LANGUAGE_CODES } from '../text/languages'
import { defaultPolicy, type Policy } from './policy'

const httpsUrl = z.string().check(z.regex(/^https:\/\/[^\s,#]+$/))
const name = z.string().check(z.minLength(1), z.maxLength(100))
const tableName = z.string().check(z.regex(/^[a-z][a-z0-9_]{0,79}$/))
/** A column by its table, as `incident.u_site`. */
export const columnName = z.string().check(z.regex(/^[a-z][a-z0-9_]{0,79}\.[a-z][a-z0-9_]{0,79}$/))
/** A host name, without scheme, port or path. */
export const hostName = z
  .string()
  .check(z.regex(/^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/))
/** A regular expression that is one; short, since it runs at every key that is typed. */
const pattern = z.string().check(z.minLength(1), z.maxLength(200), z.refine(isPattern))
const seconds = z.number().check(z.int(), z.positive())

function isPattern(source: string): boolean {
  try {
    return new RegExp(`^(?:${source})$`, 'u') instanceof RegExp
  } catch {
    return false
  }
}

/** What an enterprise may set through managed storage; each key may be left out. `public/managed_schema.json` says the same. */
const managedSchema = z.partial(
  z.strictObject({
    redirectUrl: httpsUrl,
    dashboardUrl: httpsUrl,
    applicationName: name,
    providerName: name,
    userName: name,
    userFirstName: name,
    userLastName: name,
    applicationNamePattern: pattern,
    userNamePattern: pattern,
    roles: z.array(name).check(z.minLength(1), z.maxLength(20)),
    tables: z.array(tableName).check(z.maxLength(50)),
    lookupTables: z.array(tableName).check(z.maxLength(50)),
    columns: z.array(columnName).check(z.maxLength(50)),
    emailMode: z.boolean(),
    fillIn: z.boolean(),
    setUpForMe: z.boolean(),
    allowedInstances: z.array(hostName).check(z.maxLength(500)),
    customUrls: z.record(hostName, hostName),
    language: z.enum(['auto', ...LANGUAGE_CODES]),
    refreshTokenLifespan: seconds,
    accessTokenLifespan: seconds,
  }),
)

export type ManagedPolicy = { state: 'valid'; policy: Policy; keys: string[] } | { state: 'invalid'; keys: string[] }

/**
 * The policy that managed storage asks for. One key that is wrong makes all of it invalid, with the names of the wrong ones:
 * a policy is never applied by half.
 */
export function parseManaged(value: unknown): ManagedPolicy {
  const parsed = managedSchema.safeParse(value ?? {})
  if (!parsed.success) {
    const keys = parsed.error.issues.flatMap((issue) =>
      'keys' in issue && Array.isArray(issue.keys) ? issue.keys.map(String) : [String(issue.path[0] ?? '')],
    )
    return { state: 'invalid', keys: [...new Set(keys.filter(Boolean))] }
  }
  const set = Object.fromEntries(Object.entries(parsed.data).filter(([, own]) => own !== undefined))
  return { state: 'valid', policy: { ...defaultPolicy, ...set }, keys: Object.keys(set) }
}
