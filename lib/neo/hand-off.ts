import type { Policy } from './policy'

export interface HandOff {
  /** An accepted instance URL: https, no port, no path, no trailing slash. */
  instanceUrl: string
  clientId: string
}

/**
 * The link that carries a set-up to Neo's dashboard. The values stand in the fragment, which browsers never send to a
 * server. The Client Secret is not part of it, and cannot be.
 */
export function handOffLink(policy: Policy, { instanceUrl, clientId }: HandOff): string {
  const values = new URLSearchParams({ instance_url: instanceUrl, client_id: clientId })
  return `${policy.dashboardUrl}#${values}`
}

/** Longest fragment that is looked at, in characters: two short values need no more. */
export const MAX_FRAGMENT_LENGTH = 1024
