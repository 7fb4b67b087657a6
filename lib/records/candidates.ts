import { withoutSecret } from '../domain/looks-secret'
import type { Admin } from '../domain/snapshot'
import type { Half } from '../domain/steps'
import type { Policy } from '../neo/policy'
import { hostOf } from '../servicenow/instance-url'
import { isQuotable, type ReadFailure, type Row, type TableApi } from '../servicenow/rest/table-api'

/** A record that is Neo's by the look of it, found before one is made. */
export interface Candidate {
  sysId: string
  /** What people know it by: the application's name, the user's User ID. */
  name: string
  /** What tells it from others of that name: the Client ID, the display name. */
  detail: string
  /** It is Neo's by its identity, and not by a name alone: it may be taken without asking. */
  exact: boolean
}

const NEO_AGENT = /(?<![a-z])neo[\s._-]*agent(?![a-z])/i
/** More than anybody would choose from. */
const LIMIT = 25

/** Whether one of some addresses, as people paste them, is on a host or below it; one that only contains its name is not. */
const isOnHost = (addresses: string, wanted: string): boolean =>
  addresses
    .replace(/\p{Cf}/gu, '')
    .split(/[\s,]+/)
    .some((address) => `.${hostOf(/^\w+:\/\//.test(address) ? address : `https://${address}`)}`.endsWith(`.${wanted}`))

/** The host of an address, as people paste it: with white space around it, seen or not. */
function pastedHost(pasted: string): string | undefined {
  const address = pasted.replace(/[\s\p{Cf}]/gu, '')
  return URL.canParse(address) ? new URL(address).host : undefined
}

/**
 * Whether an application is Neo's by its identity: it sends whoever approves to Neo, and to nobody else. The address may
 * have a slip in it, which is mended; a name can be given to any application.
 */
export function isExactApplication({ redirect_url = '', type = '' }: Row, { redirectUrl }: Policy): boolean {
  const own = new URL(redirectUrl).host
  const hosts = redirect_url.split(',').map(pastedHost)
  return (type === 'client' || type === '') && hosts.every((host) => host === own)
}

/** User IDs are compared without regard to case: docs/servicenow/rest.md#case */
export const sameUserId = (a: string, b: string): boolean => a !== '' && a.toLowerCase() === b.toLowerCase()

/** Whether an account is Neo's by its identity: its User ID, and nothing that somebody can call themselves. */
export const isExactUser = ({ user_name = '' }: Row, { userName }: Policy): boolean => sameUserId(user_name, userName)

/** Whether a redirect URL or a name says that an application is Neo's. */
export const isNeoApplication = ({ name = '', redirect_url = '' }: Row, { redirectUrl }: Policy): boolean =>
  isOnHost(redirect_url, new URL(redirectUrl).hostname) || NEO_AGENT.test(name)

/** Whether a User ID says that an account is meant for Neo. Only admins give it; a name people can give themselves. */
export const isNeoUserId = (userId: string, { userName }: Policy): boolean =>
  sameUserId(userId, userName) || NEO_AGENT.test(userId)

/** Whether a User ID or a name says that an account is meant for Neo. */
export const isNeoUser = ({ user_name = '', name = '' }: Row, policy: Policy): boolean =>
  isNeoUserId(user_name, policy) || NEO_AGENT.test(name)

async function search(
  api: TableApi,
  table: string,
  terms: readonly string[],
  fields: readonly string[],
): Promise<Row[] | ReadFailure> {
  if (!terms.every(isQuotable)) return { ok: false, reason: 'invalid' }
  const answer = await api.query(table, terms.join('^OR'), ['sys_id', ...fields], LIMIT)
  return answer.ok ? answer.rows.filter((row) => row.sys_id) : answer
}

async function applications(api: TableApi, policy: Policy): Promise<Candidate[] | ReadFailure> {
  const terms = [`redirect_urlLIKE${new URL(policy.redirectUrl).host}`, 'nameLIKENeo']
  const rows = await search(api, 'oauth_entity', terms, ['name', 'client_id', 'redirect_url', 'type', 'sys_created_on'])
  // An application of the other direction is no candidate, whatever its name.
  if (!Array.isArray(rows)) return rows
  return rows
    .filter((row) => isNeoApplication(row, policy) && (row.type ?? '') !== 'oauth_provider' && row.client_id)
    .map((row) => ({
      sysId: row.sys_id ?? '',
      name: withoutSecret(row.name ?? ''),
      detail: row.client_id ?? '',
      exact: isExactApplication(row, policy),
    }))
}

async function users(api: TableApi, policy: Policy, admin: Admin | undefined): Promise<Candidate[] | ReadFailure> {
  const terms = [`user_name=${policy.userName}`, 'user_nameLIKEneo', 'nameLIKENeo']
  const rows = await search(api, 'sys_user', terms, ['user_name', 'name'])
  if (!Array.isArray(rows)) return rows
  return rows
    .filter((row) => isNeoUser(row, policy) && row.sys_id !== admin?.sysId)
    .map((row) => ({
      sysId: row.sys_id ?? '',
      name: withoutSecret(row.user_name ?? ''),
      detail: withoutSecret(row.name ?? ''),
      exact: isExactUser(row, policy),
    }))
}

/** Records of a half that may be Neo's already; or why they cannot be read. */
export const findCandidates = (half: Half, api: TableApi, policy: Policy, admin: Admin | undefined) =>
  half === 'application' ? applications(api, policy) : users(api, policy, admin)
