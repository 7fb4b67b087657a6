import * as z from 'zod/mini'
import { LANGUAGE_CODES } from '../shared/languages'
import { hintMap } from './field-hints'
import { defaultPolicy, type Policy } from './policy'
import { type DropReason, type LenientlyParsed, parseHostList, parseHostMap } from './policy-hosts'

const httpsUrl = z.string().check(
  z.regex(/^https:\/\/[^\s,#]+$/),
  z.refine((url) => URL.canParse(url)),
)
const name = z.string().check(z.minLength(1), z.maxLength(100))
const tableName = z.string().check(z.regex(/^[a-z][a-z0-9_]{0,79}$/))
/** A column with its table, such as `incident.u_site`. */
export const columnName = z.string().check(z.regex(/^[a-z][a-z0-9_]{0,79}\.[a-z][a-z0-9_]{0,79}$/))
/** A valid regular expression. Its length is limited, since it runs at every key press. */
const pattern = z.string().check(z.minLength(1), z.maxLength(200), z.refine(isPattern))
const seconds = z.number().check(z.int(), z.positive())

function isPattern(source: string): boolean {
  try {
    return new RegExp(`^(?:${source})$`, 'u') instanceof RegExp
  } catch {
    return false
  }
}

type Read<T> = (value: unknown) => LenientlyParsed<T> | undefined
const as =
  <T>(schema: z.ZodMiniType<T>): Read<T> =>
  (value) => {
    const parsed = schema.safeParse(value)
    return parsed.success ? { value: parsed.data, dropped: [] } : undefined
  }

type ManagedKey = Exclude<keyof Policy, 'unreadable'>

/** The schema of each key of an organisation's policy. `public/managed_schema.json` lists the same keys. */
const READ: { readonly [Key in ManagedKey]: Read<Policy[Key]> } = {
  redirectUrl: as(httpsUrl),
  dashboardUrl: as(httpsUrl),
  applicationName: as(name),
  providerName: as(name),
  userName: as(name),
  userFirstName: as(name),
  userLastName: as(name),
  applicationNamePattern: as(pattern),
  userNamePattern: as(pattern),
  roles: as(z.array(name).check(z.minLength(1), z.maxLength(20))),
  tables: as(z.array(tableName).check(z.maxLength(50))),
  lookupTables: as(z.array(tableName).check(z.maxLength(50))),
  columns: as(z.array(columnName).check(z.maxLength(50))),
  emailMode: as(z.boolean()),
  fillIn: as(z.boolean()),
  setUpForMe: as(z.boolean()),
  reminders: as(z.boolean()),
  allowedInstances: parseHostList,
  customUrls: parseHostMap,
  language: as(z.enum(['auto', ...LANGUAGE_CODES])),
  refreshTokenLifespan: as(seconds),
  accessTokenLifespan: as(seconds),
  fieldHints: hintMap,
}

/** Keys that restrict. One that cannot be read might forbid anything, so nothing is set up then. */
const RESTRICTIONS: ReadonlySet<string> = new Set<ManagedKey>([
  'allowedInstances',
  'customUrls',
  'setUpForMe',
  'fillIn',
])
/** Patterns for names only cause warnings in the guide, but a plan writes names itself and has to know them. */
const NAME_RULES: ReadonlySet<string> = new Set<ManagedKey>(['applicationNamePattern', 'userNamePattern'])

/** The result of reading an organisation's policy. */
export interface ManagedPolicy {
  /** `partial`: wrong values were left out. `unreadable`: a restriction cannot be read, so nothing may be set up. */
  state: 'valid' | 'partial' | 'unreadable'
  policy: Policy
  /** The values that apply. */
  keys: string[]
  /** What was left out: keys, or single values of a key that applies without them. */
  dropped: string[]
  /** Reasons, for those that the name alone does not explain. */
  reasons?: Readonly<Record<string, DropReason>>
}

/** A policy that restricts and cannot be read, with the names of what cannot be read. */
export function unreadablePolicy(names: readonly string[], policy: Policy = defaultPolicy): Policy {
  return { ...policy, setUpForMe: false, fillIn: false, reminders: false, unreadable: [...names] }
}

/** Reads the policy in managed storage. Each key is read by itself: a wrong one is named and never lifts another. */
export function parseManaged(value: unknown = {}): ManagedPolicy {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { state: 'unreadable', policy: unreadablePolicy(['policy']), keys: [], dropped: [] }
  const set: Partial<Record<string, unknown>> = {}
  const dropped: string[] = []
  const reasons: Record<string, DropReason> = {}
  const unreadable: string[] = []
  for (const [key, own] of Object.entries(value)) {
    if (own === undefined) continue
    const read = Object.hasOwn(READ, key) ? READ[key as ManagedKey](own) : undefined
    if (read) {
      set[key] = read.value
      dropped.push(...read.dropped.map((what) => `${key}: ${what}`))
      for (const [what, why] of Object.entries(read.reasons ?? {})) reasons[`${key}: ${what}`] = why
    } else if (RESTRICTIONS.has(key)) unreadable.push(key)
    else dropped.push(key)
  }
  const policy: Policy = { ...defaultPolicy, ...set }
  if (dropped.some((key) => NAME_RULES.has(key))) policy.setUpForMe = false
  // Whoever set it wanted them otherwise than they are.
  if (dropped.includes('reminders')) policy.reminders = false
  const keys = Object.keys(set)
  const why = Object.keys(reasons).length > 0 && { reasons }
  if (unreadable.length > 0)
    return { state: 'unreadable', policy: unreadablePolicy(unreadable, policy), keys, dropped, ...why }
  return { state: dropped.length > 0 ? 'partial' : 'valid', policy, keys, dropped, ...why }
}
