import type { Readings } from '../access/readings.ts'
import type { Row } from '../database.ts'
import type { Release } from '../release.ts'

/** One difference from a careful admin's setup. */
export type Change =
  | { kind: 'application'; values: Row }
  | { kind: 'account'; values: Row }
  /** The account's role: granted directly, by a group or by a role two above it, taken away, or not active. */
  | { kind: 'role'; way: 'direct' | 'group' | 'contained' | 'removed' | 'inactive'; role: string }
  /** An access rule; `attribute` by its name. */
  | { kind: 'rule'; name: string; operation: string; roles: readonly string[]; attribute?: string; values: Row }
  /** The rules on a name are deleted. */
  | { kind: 'no-rules'; name: string }
  /** A value, or no such property. */
  | { kind: 'property'; name: string; value: string | null }
  | { kind: 'plugin'; id: string; active: string }
  | {
      kind: 'token'
      of: Owner
      user: Person
      type: 'access_token' | 'refresh_token'
      days: number | null
      created: number
    }
  /** An API access policy with a profile, if any. */
  | {
      kind: 'policy'
      values: Row
      profile: Profile
      /** A second profile beside it. */
      also?: Profile
      inactive?: boolean
      /** A policy of the profile's own: it lets Neo's address in, or the office's alone, or is not active. */
      only?: 'neo' | 'office' | 'inactive'
    }
  /** An auth scope is bound to an API, or mapped to the application. */
  | { kind: 'binding'; scope: string; values: Row }
  | { kind: 'mapping'; scope: string }
  /** The property by which the scope `useraccount` is known names this scope. */
  | { kind: 'useraccount'; scope: string }
  /** A row of any table; `$account`, `$application` and `$admin` are their sys_ids. */
  | { kind: 'row'; table: string; values: Row }
  /** The same row many times over, more than a page holds. */
  | { kind: 'many'; table: string; count: number; values: Row }
  | { kind: 'column'; table: string; name: string }
  /** Off, or never set. */
  | { kind: 'no-web-services'; table: string; as?: 'false' | '' }
  | { kind: 'domain'; tickets: 'global' | 'same'; people?: 'elsewhere' }
  | { kind: 'adaptive'; context: 'pre_auth' | 'post_auth'; rule: 'allow' | 'deny'; filter: string }
  /** The row of a plugin is not listed. */
  | { kind: 'no-plugin'; id: string }
  | { kind: 'mail' }
  | { kind: 'fault'; name: string }
  /** What the reader may not see. */
  | { kind: 'hidden-rows'; table: string; query: string }
  | { kind: 'hidden-column'; table: string; column: string }
  | { kind: 'dropped-term'; table: string; column: string }
  | { kind: 'no-counts'; where: 'batch' | 'everywhere' }
  | { kind: 'batch'; reach: 'off' | number }
  | { kind: 'answer'; table: string; status: 400 | 403 | 404; message: string }

/** An inbound authentication profile: none, of a type, for an application's tokens alone, or one that is gone. */
export type Profile = 'none' | 'basic_auth' | 'oauth' | 'oauth2' | 'ours' | 'other' | 'gone'
type Owner = 'ours' | 'other' | 'deleted'
type Person = 'account' | 'admin' | 'other' | 'nobody' | 'deleted'

/**
 * The reader of the instance: an admin, one with two partial roles, one with elevated privileges, one impersonating the
 * account.
 */
export type Reader = 'admin' | 'both-halves' | 'application-half' | 'elevated' | 'impersonating'

/** An instance as plain data: it can be printed, stored, shrunk and applied again. */
export interface World {
  release: Release['name']
  readings: Readings
  reader: Reader
  /** User ID of the account and name of the application; any values are possible. */
  account: string
  application: string
  /** Optional tasks of Neo: send mail, set custom columns. */
  mail: boolean
  columns: Readonly<Record<string, readonly string[]>>
  changes: Change[]
}

/** Changes that affect only what a reader sees; Neo's day is the same with and without them. */
export const SIGHT: ReadonlySet<Change['kind']> = new Set([
  'hidden-rows',
  'hidden-column',
  'dropped-term',
  'no-counts',
  'batch',
  'answer',
])
