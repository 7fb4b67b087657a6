import { type HandOff, handOffLink } from '../neo/hand-off'
import type { Policy } from '../neo/policy'
import { canonicalUrl } from './admission'

/** What is handed over to Neo, with the link that carries it. */
export type HandOffOffer = HandOff & { link: string }

/** The offer for an instance and a Client ID; undefined if either is missing or Neo would not accept the host. */
export function handOffOffer(policy: Policy, host: string, clientId: string | undefined): HandOffOffer | undefined {
  const url = canonicalUrl(host, policy)
  if (!clientId || !url) return undefined
  const values = { clientId, instanceUrl: url }
  return { ...values, link: handOffLink(policy, values) }
}
