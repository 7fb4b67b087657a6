import type { RowValues } from '../../shared/row'
import { isSysId } from '../../shared/sys-id'
import type { ReadFailure, TableApi } from './table-api'

/** Who is signed in. */
export interface CurrentUser {
  sysId: string
  userName: string
}

/** Evaluated on the instance: docs/servicenow/rest.md#current-user */
const OWN_ID = 'javascript:gs.getUserID()'

/** Query for the active roles of the signed-in person. */
export const CURRENT_ROLES = `user=${OWN_ID}^state=active`

/**
 * The user that all rows refer to. ServiceNow drops a query term that it does not understand and returns everybody's rows,
 * which identify nobody.
 */
export function onlyUser(rows: readonly RowValues[], id = 'sys_id', name = 'user_name'): CurrentUser | undefined {
  const sysId = rows[0]?.[id]
  const userName = rows[0]?.[name]?.trim()
  return isSysId(sysId) && userName && rows.every((row) => row[id] === sysId) ? { sysId, userName } : undefined
}

/** Asks the instance who is signed in; `user` is undefined where it does not say. */
export async function readCurrentUser(
  api: Pick<TableApi, 'query'>,
): Promise<{ ok: true; user: CurrentUser | undefined } | ReadFailure> {
  const answer = await api.query('sys_user', `sys_id=${OWN_ID}`, ['sys_id', 'user_name'], 2)
  return answer.ok ? { ok: true, user: onlyUser(answer.rows) } : answer
}
