import type { Policy } from '../neo/policy'
import { instanceUrl, isInstanceHost } from '../servicenow/instance-url'

/** The instance's own host name behind a custom URL; empty where it is not known. */
const behind = (host: string, { customUrls }: Policy): string =>
  Object.hasOwn(customUrls, host) ? (customUrls[host] ?? '') : ''

/** The URL that Neo takes for a host: the instance's own, also where the admin uses a custom URL. Undefined where not known. */
export const ownUrl = (host: string, policy: Policy): string | undefined =>
  instanceUrl(host) ?? instanceUrl(behind(host, policy))

/** Whether the host is a custom URL: a name of the customer's own for an instance. servicenow-rest.md 4 [DOC] */
export const isCustomUrl = (host: string, { customUrls }: Policy): boolean =>
  !isInstanceHost(host) && Object.hasOwn(customUrls, host)

/** Custom URLs of an instance's own host. */
export const customUrlsOf = (host: string, { customUrls }: Policy): string[] =>
  Object.keys(customUrls).filter((name) => customUrls[name] === host)

export type Admission =
  /** A set-up may run here. */
  | 'allowed'
  /** An instance, but not one that the organisation allows. */
  | 'not-allowed'
  /** Not known as an instance. */
  | 'unknown'

/** Whether an instance may be set up here. */
export function admission(host: string, policy: Policy): Admission {
  if (!isInstanceHost(host) && !isCustomUrl(host, policy)) return 'unknown'
  const { allowedInstances } = policy
  const isAllowed =
    allowedInstances.length === 0 || allowedInstances.includes(host) || allowedInstances.includes(behind(host, policy))
  return isAllowed ? 'allowed' : 'not-allowed'
}
