import type { Policy } from './policy'

export interface HandOff {
  /** An accepted instance URL: https, no port, no path, no trailing slash. */
  instanceUrl: string
  clientId: string
}

/**
 * Builds the link that carries a setup to Neo's dashboard. The values are in the fragment, which browsers never send to
 * a server. It has no parameter for the Client Secret.
 */
export function handOffLink(policy: Policy, { instanceUrl, clientId }: HandOff): string {
  const values = new URLSearchParams({ instance_url: instanceUrl, client_id: clientId })
  return `${policy.dashboardUrl}#${values}`
}

/** Longest fragment that is parsed, in characters: two short values need no more. */
export const MAX_FRAGMENT_LENGTH = 1024
