import { hostOf } from '../shared/host-of'
import type { RowValues } from '../shared/row'
import type { Policy } from './policy'

const NEO_AGENT = /(?<![a-z])neo[\s._-]*agent(?![a-z])/i

/**
 * Whether one of the addresses, as people paste them, is on a host or its subdomains. Containing the host's name is not
 * enough.
 */
const isOnHost = (addresses: string, wanted: string): boolean =>
  addresses
    .replace(/\p{Cf}/gu, '')
    .split(/[\s,]+/)
    .some((address) => `.${hostOf(/^\w+:\/\//.test(address) ? address : `https://${address}`)}`.endsWith(`.${wanted}`))

/** The host of an address as people paste it: surrounding white space, visible or not, is ignored. */
function pastedHost(pasted: string): string | undefined {
  const address = pasted.replace(/[\s\p{Cf}]/gu, '')
  return URL.canParse(address) ? new URL(address).host : undefined
}

/**
 * Whether an application is Neo's by its identity: every redirect URL leads to Neo. The URL may be slightly wrong,
 * which can be fixed; a name proves nothing, since any application can have it.
 */
export function isExactApplication({ redirect_url = '', type = '' }: RowValues, { redirectUrl }: Policy): boolean {
  const own = new URL(redirectUrl).host
  const hosts = redirect_url.split(',').map(pastedHost)
  return (type === 'client' || type === '') && hosts.every((host) => host === own)
}

/** User IDs are compared without regard to case: docs/servicenow/rest.md#case */
export const isSameUserId = (a: string, b: string): boolean => a !== '' && a.toLowerCase() === b.toLowerCase()

/** Whether an account is Neo's by its identity, the User ID; people can choose their display names themselves. */
export const isExactUser = ({ user_name = '' }: RowValues, { userName }: Policy): boolean =>
  isSameUserId(user_name, userName)

/** Whether a redirect URL or a name suggests that an application is Neo's. */
export const isNeoApplication = ({ name = '', redirect_url = '' }: RowValues, { redirectUrl }: Policy): boolean =>
  isOnHost(redirect_url, new URL(redirectUrl).hostname) || NEO_AGENT.test(name)

/** Whether an application may be Neo's: its name or address says so, and it is inbound. The verification only reports outbound ones. */
export const mayBeNeoApplication = (row: RowValues, policy: Policy): boolean =>
  Boolean(row.client_id) && row.type !== 'oauth_provider' && isNeoApplication(row, policy)

/** Whether a User ID says that an account is meant for Neo. Only admins can set a User ID; people can change their own names. */
export const isNeoUserId = (userId: string, { userName }: Policy): boolean =>
  isSameUserId(userId, userName) || NEO_AGENT.test(userId)

/** Whether a User ID or a name says that an account is meant for Neo. */
const isNeoUser = ({ user_name = '', name = '' }: RowValues, policy: Policy): boolean =>
  isNeoUserId(user_name, policy) || NEO_AGENT.test(name)

/** Whether an account may be Neo's. The signed-in admin's own is not, whatever its name. */
export const mayBeNeoUser = (row: RowValues, policy: Policy, adminId: string | undefined): boolean =>
  row.sys_id !== adminId && isNeoUser(row, policy)
