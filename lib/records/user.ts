import type { Admin, User, UserColumn } from '../domain/snapshot'
import { readCurrentUser } from '../servicenow/rest/current-user'
import type { ReadFailure, TableApi } from '../servicenow/rest/table-api'
import { factsOf, readRow } from './row'

/** `user_password` must never be among them. */
export const USER_COLUMNS = [
  'user_name',
  'first_name',
  'last_name',
  'active',
  'locked_out',
  'password_needs_reset',
  'web_service_access_only',
  'identity_type',
  'notification',
  'last_login_time',
  'sys_domain',
  'enable_multifactor_authn',
] as const satisfies readonly UserColumn[]

export interface UserRecord {
  record: User
  sysId: string
  userName: string
}

/** More roles than any account has. A full page counts as not read, since the role in question could be cut off. */
const MANY = 2_000

/**
 * Names of a user's effective, active roles: `sys_user_has_role` lists direct, contained and group ones, some twice
 * (docs/servicenow/records.md#effective-roles).
 */
async function rolesOf(api: TableApi, sysId: string): Promise<readonly string[] | undefined> {
  const answer = await api.query(
    'sys_user_has_role',
    `user=${sysId}^state=active`,
    ['user', 'state', 'role.name'],
    MANY,
  )
  if (!answer.ok || answer.rows.length === MANY || (answer.total ?? 0) > answer.rows.length) return undefined
  // A row with missing columns could be any role, active or not.
  if (answer.rows.some((row) => row.user === undefined || row.state === undefined || row['role.name'] === undefined))
    return undefined
  const own = answer.rows.filter(({ user, state }) => user === sysId && state === 'active')
  return [...new Set(own.map((row) => row['role.name'] ?? '').filter(Boolean))]
}

/** Reads a user and its roles. */
export async function readUser(
  api: TableApi,
  { sysId }: { sysId: string },
): Promise<{ ok: true; stored: UserRecord } | ReadFailure> {
  const answer = await readRow(api, 'sys_user', ['sys_id', sysId], USER_COLUMNS)
  if (!answer.ok) return answer
  const roles = await rolesOf(api, sysId)
  const columns = factsOf('sys_user', answer.row, USER_COLUMNS)
  const { user_name: userName = '' } = answer.row
  return { ok: true, stored: { sysId, userName, record: { sysId, columns, ...(roles && { roles }) } } }
}

/** Reads who is signed in; undefined where the instance does not say: docs/servicenow/rest.md#current-user */
export async function readAdmin(api: TableApi): Promise<Admin | undefined> {
  const answer = await readCurrentUser(api)
  if (!answer.ok || !answer.user) return undefined
  const roles = await rolesOf(api, answer.user.sysId)
  return { ...answer.user, ...(roles && { roles }) }
}
