import type { Policy } from '../neo/policy'
import { isQuotable, type Row, type TableApi } from '../servicenow/table-api'
import type { Admin } from '../setup/snapshot'
import type { Half } from '../setup/steps'

/** A record that is Neo's by the look of it, found before one is made. */
export interface Candidate {
  sysId: string
  /** What people know it by: the application's name, the user's User ID. */
  name: string
  /** What tells it from others of that name. */
  detail: string
}

const NEO_AGENT = /(?<![a-z])neo[\s._-]*agent(?![a-z])/i
/** More than anybody would choose from. */
const LIMIT = 25

/** Whether a redirect URL or a name says that an application is Neo's. */
export const isNeoApplication = ({ name = '', redirect_url = '' }: Row, { redirectUrl }: Policy): boolean =>
  redirect_url.toLowerCase().includes(new URL(redirectUrl).host) || NEO_AGENT.test(name)

/** Whether a User ID or a name says that an account is meant for Neo. */
export const isNeoUser = ({ user_name = '', name = '' }: Row, { userName }: Policy): boolean =>
  user_name.toLowerCase() === userName.toLowerCase() || NEO_AGENT.test(user_name) || NEO_AGENT.test(name)

async function search(
  api: TableApi,
  table: string,
  terms: readonly string[],
  fields: readonly string[],
): Promise<Row[] | undefined> {
  if (!terms.every(isQuotable)) return undefined
  const answer = await api.query(table, terms.join('^OR'), ['sys_id', ...fields], LIMIT)
  return answer.ok ? answer.rows.filter((row) => row.sys_id) : undefined
}

async function applications(api: TableApi, policy: Policy): Promise<Candidate[] | undefined> {
  const terms = [`redirect_urlLIKE${new URL(policy.redirectUrl).host}`, 'nameLIKENeo']
  const rows = await search(api, 'oauth_entity', terms, ['name', 'client_id', 'redirect_url', 'type', 'sys_created_on'])
  // An application of the other direction is no candidate, whatever its name.
  return rows
    ?.filter((row) => isNeoApplication(row, policy) && (row.type ?? '') !== 'oauth_provider' && row.client_id)
    .map(({ sys_id = '', name = '', client_id = '' }) => ({ sysId: sys_id, name, detail: client_id }))
}

async function users(api: TableApi, policy: Policy, admin: Admin | undefined): Promise<Candidate[] | undefined> {
  const terms = [`user_name=${policy.userName}`, 'user_nameLIKEneo', 'nameLIKENeo']
  const rows = await search(api, 'sys_user', terms, ['user_name', 'name'])
  return rows
    ?.filter((row) => isNeoUser(row, policy) && row.sys_id !== admin?.sysId)
    .map(({ sys_id = '', user_name = '', name = '' }) => ({ sysId: sys_id, name: user_name, detail: name }))
}

/** Records of a half that may be Neo's already; undefined where they cannot be read. */
export const findCandidates = (half: Half, api: TableApi, policy: Policy, admin: Admin | undefined) =>
  half === 'application' ? applications(api, policy) : users(api, policy, admin)
