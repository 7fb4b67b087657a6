import type { Policy } from '../neo/policy'
import { instanceUrl, isInstanceHost } from '../servicenow/instance-url'
import { hostOf } from '../shared/host-of'

/** The instance's own host name behind a custom URL; empty if it is not known. */
const behind = (host: string, { customUrls }: Policy): string =>
  Object.hasOwn(customUrls, host) ? (customUrls[host] ?? '') : ''

/** The URL that Neo accepts for a host: the instance's own, even if the admin uses a custom URL. Undefined if it is not known. */
export const canonicalUrl = (host: string, policy: Policy): string | undefined =>
  instanceUrl(host) ?? instanceUrl(behind(host, policy))

/** The instance's own host behind a host; the host itself where that is not known. */
export const ownHostOf = (host: string, policy: Policy): string => hostOf(canonicalUrl(host, policy)) || host

/** Whether the host is a custom URL, the customer's own name for an instance: docs/servicenow/oauth.md#custom-url */
export const isCustomUrl = (host: string, { customUrls }: Policy): boolean =>
  !isInstanceHost(host) && Object.hasOwn(customUrls, host)

/** Custom URLs of an instance's own host. */
export const customUrlsOf = (host: string, { customUrls }: Policy): string[] =>
  Object.keys(customUrls).filter((name) => customUrls[name] === host)

export type Admission =
  /** The setup may run here. */
  | 'allowed'
  /** Not one of the instances that the organisation allows. */
  | 'not-allowed'
  /** Not recognised as an instance. */
  | 'unknown'
  /** The organisation has a policy of which a part cannot be read. */
  | 'unreadable'

/** Whether an instance may be set up here. */
export function admissionOf(host: string, policy: Policy): Admission {
  const { allowedInstances, unreadable } = policy
  if (unreadable.length > 0) return 'unreadable'
  const isKnown = isInstanceHost(host) || isCustomUrl(host, policy)
  if (allowedInstances.length === 0) return isKnown ? 'allowed' : 'unknown'
  const isAllowed = allowedInstances.includes(host) || allowedInstances.includes(behind(host, policy))
  return isKnown && isAllowed ? 'allowed' : 'not-allowed'
}

/** Whether an instance may be set up under any of its names: its own, or a custom URL. */
export const isAdmitted = (host: string, policy: Policy): boolean =>
  [host, ...customUrlsOf(host, policy)].some((name) => admissionOf(name, policy) === 'allowed')

/** The beginning of a refusal, followed by the names of the unreadable parts of the policy. */
export const POLICY_UNREADABLE = 'policy-unreadable: '

/** Why a host may not be set up; undefined if it may. */
export function setupRefusal(host: string, policy: Policy): string | undefined {
  const answer = admissionOf(host, policy)
  if (answer === 'unreadable') return POLICY_UNREADABLE + policy.unreadable.join(', ')
  return answer === 'allowed' ? undefined : 'not-allowed'
}
