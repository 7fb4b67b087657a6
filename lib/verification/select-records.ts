import { adminIdOf } from '../domain/checks/admin-id'
import type { Admin, Row, Rows } from '../domain/snapshot'
import type { Policy } from '../neo/policy'
import { isNeoApplication, isNeoUserId, isSameUserId, mayBeNeoUser } from '../neo/records'
import { isFalse } from '../servicenow/booleans'
import { onlyUser } from '../servicenow/rest/current-user'

const oneOfEach = (rows: readonly Row[]): Row[] => [...new Map(rows.map((row) => [row.sys_id, row])).values()]

/** When the newest token of an application was created; empty if it has none. */
const newest = (tokens: readonly Row[], peer: string | undefined) =>
  tokens.filter((row) => row.peer === peer).reduce((last, { sys_created_on: at = '' }) => (at > last ? at : last), '')

/**
 * Applications that look like Neo's, best first: the one with the newest token, then active ones, those with the right
 * address, those with the right direction, and the newest. `seen` is the sys_id of one that is Neo's whatever it is called.
 */
export function rankApplications(rows: readonly Row[], tokens: readonly Row[], policy: Policy, seen?: string): Row[] {
  const score = (row: Row) =>
    Number(!isFalse(row.active)) * 8 +
    Number((row.redirect_url ?? '').split(',').includes(policy.redirectUrl)) * 4 +
    Number(row.type === 'client') * 2 +
    Number(row.name === policy.applicationName)
  return oneOfEach(rows)
    .filter((row) => row.client_id && (row.sys_id === seen || isNeoApplication(row, policy)))
    .toSorted(
      (a, b) =>
        newest(tokens, b.sys_id).localeCompare(newest(tokens, a.sys_id)) ||
        score(b) - score(a) ||
        (b.sys_created_on ?? '').localeCompare(a.sys_created_on ?? ''),
    )
}

/**
 * Accounts that look like Neo's, best first: those with Neo's User ID, of these the active ones. The signed-in admin is never
 * one of them, whatever their name.
 */
export function rankUsers(rows: readonly Row[], policy: Policy, admin: Admin | undefined): Row[] {
  const isNamed = (row: Row) =>
    Number(isNeoUserId(row.user_name ?? '', policy)) * (isFalse(row.active) ? 1 : 4) +
    Number(isSameUserId(row.user_name ?? '', policy.userName))
  return oneOfEach(rows)
    .filter((row) => mayBeNeoUser(row, policy, adminIdOf(admin)))
    .toSorted((a, b) => isNamed(b) - isNamed(a))
}

/** The signed-in person: the only one whose roles were returned. */
export function signedInAdmin(rows: Rows | undefined): Admin | undefined {
  if (rows?.state !== 'read') return undefined
  const user = onlyUser(rows.rows, 'user', 'user.user_name')
  if (!user) return undefined
  const roles = [...new Set(rows.rows.map((row) => row['role.name'] ?? '').filter(Boolean))]
  return { ...user, ...(rows.missing ? {} : { roles }) }
}

/** The users of an application's tokens, the newest first. One without a name is gone. */
export function tokenUsers(tokens: readonly Row[], application: string | undefined): string[] {
  const own = tokens.filter((row) => row.peer !== '' && row.peer === application && row['user.user_name'] !== '')
  const newestFirst = own.toSorted((a, b) => (b.sys_created_on ?? '').localeCompare(a.sys_created_on ?? ''))
  return [...new Set(newestFirst.map(({ user = '' }) => user).filter(Boolean))]
}

/** The record to verify: the wanted one, else the first candidate. `null` if there is none, undefined if that is not known. */
export function selectRecord(
  reads: readonly (Rows | undefined)[],
  ranked: readonly Row[],
  wanted: string | undefined,
  clientId?: string,
): Row | null | undefined {
  const [exact] = reads
  const rows = reads.flatMap((read) => (read?.state === 'read' ? read.rows : []))
  // Made again with its Client ID it is the same to Neo.
  const same = () => rows.find((row) => clientId !== undefined && row.client_id === clientId)
  const found = wanted ? (rows.find((row) => row.sys_id === wanted) ?? same()) : ranked[0]
  if (found) return found
  // The record may be hidden; if none is wanted, it may also be one that only the looser search would have found.
  const asked = wanted ? [exact] : reads
  return asked.some((read) => read && (read.state === 'unread' || read.missing)) ? undefined : null
}
