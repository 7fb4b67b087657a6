import { adminIdOf } from '../domain/checks/admin-id'
import { redactSecret } from '../domain/looks-secret'
import type { Admin } from '../domain/snapshot'
import type { Part } from '../domain/steps'
import type { Policy } from '../neo/policy'
import { isExactApplication, isExactUser, mayBeNeoApplication, mayBeNeoUser } from '../neo/records'
import { isQuotable, type ReadFailure, type TableApi } from '../servicenow/rest/table-api'
import { type RowValues } from '../shared/row'

/** An existing record that may be Neo's. */
export interface Candidate {
  sysId: string
  /** The name that people know it by: the application's name, or the User ID. */
  name: string
  /** What distinguishes it from others of that name: the Client ID, or the display name. */
  detail: string
  /** It is Neo's by its identity, not only by a name, so it may be used without asking. */
  exact: boolean
}
/** More than anyone would choose from. */
const LIMIT = 25

async function search(
  api: TableApi,
  table: string,
  terms: readonly string[],
  fields: readonly string[],
): Promise<RowValues[] | ReadFailure> {
  if (!terms.every(isQuotable)) return { ok: false, reason: 'invalid' }
  const answer = await api.query(table, terms.join('^OR'), ['sys_id', ...fields], LIMIT)
  return answer.ok ? answer.rows.filter((row) => row.sys_id) : answer
}

async function applications(api: TableApi, policy: Policy): Promise<Candidate[] | ReadFailure> {
  const terms = [`redirect_urlLIKE${new URL(policy.redirectUrl).host}`, 'nameLIKENeo']
  const rows = await search(api, 'oauth_entity', terms, ['name', 'client_id', 'redirect_url', 'type', 'sys_created_on'])
  // An outbound application is no candidate, whatever its name.
  if (!Array.isArray(rows)) return rows
  return rows
    .filter((row) => mayBeNeoApplication(row, policy))
    .map((row) => ({
      sysId: row.sys_id ?? '',
      name: redactSecret(row.name ?? ''),
      detail: row.client_id ?? '',
      exact: isExactApplication(row, policy),
    }))
}

async function users(api: TableApi, policy: Policy, admin: Admin | undefined): Promise<Candidate[] | ReadFailure> {
  const terms = [`user_name=${policy.userName}`, 'user_nameLIKEneo', 'nameLIKENeo']
  const rows = await search(api, 'sys_user', terms, ['user_name', 'name'])
  if (!Array.isArray(rows)) return rows
  return rows
    .filter((row) => mayBeNeoUser(row, policy, adminIdOf(admin)))
    .map((row) => ({
      sysId: row.sys_id ?? '',
      name: redactSecret(row.user_name ?? ''),
      detail: redactSecret(row.name ?? ''),
      exact: isExactUser(row, policy),
    }))
}

/** Finds the records of a part that may be Neo's, or the reason why they cannot be read. */
export const findCandidates = (part: Part, api: TableApi, policy: Policy, admin: Admin | undefined) =>
  part === 'application' ? applications(api, policy) : users(api, policy, admin)
