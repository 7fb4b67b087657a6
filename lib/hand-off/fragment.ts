import { type HandOff, MAX_FRAGMENT_LENGTH } from '../neo/hand-off'
import { instanceUrl } from '../servicenow/instance-url'

/** Reasons for refusing a link. */
const REFUSALS = [
  'instance',
  'client-id',
  'too-long',
  'twice',
  'encoding',
  'other-client-id',
  'not-allowed',
  'policy',
] as const
export type Refusal = (typeof REFUSALS)[number]

export type Fragment =
  /** The address has no hand-off. */
  { state: 'none' } | { state: 'carried'; handOff: HandOff } | { state: 'refused'; why: Refusal }
/** 32 hex digits, a name that somebody chose, or an https address: docs/servicenow/records.md#client-id */
const CLIENT_ID = /^[A-Za-z0-9](?:[A-Za-z0-9._~:/-]{0,253}[A-Za-z0-9])?$/

/** Whether percent-encoding and characters are those that our own links use. */
function isWellEncoded(hash: string): boolean {
  try {
    // Control characters, lone surrogates and doubly encoded characters occur in no instance URL and no Client ID.
    return !/[\p{Cc}\p{Cs}\ufffd%]/u.test(decodeURIComponent(hash.replaceAll('+', ' ')))
  } catch {
    return false
  }
}

/** Whether a fragment contains a hand-off, valid or not. */
export const carriesHandOff = (hash: string): boolean => /^#?(?:.*&)?(?:instance_url|client_id)=/s.test(hash)

/**
 * Parses the hand-off in the fragment of an address, in the form of `handOffLink`. Links come from anywhere, so
 * everything in it is hostile until it is an instance's canonical address and a possible Client ID.
 */
export function parseFragment(hash: string): Fragment {
  if (!carriesHandOff(hash)) return { state: 'none' }
  if (hash.length > MAX_FRAGMENT_LENGTH) return { state: 'refused', why: 'too-long' }
  if (!isWellEncoded(hash)) return { state: 'refused', why: 'encoding' }
  const values = new URLSearchParams(hash.replace(/^#/, ''))
  const [urls, ids] = [values.getAll('instance_url'), values.getAll('client_id')]
  if (urls.length > 1 || ids.length > 1) return { state: 'refused', why: 'twice' }
  const [url = '', clientId = ''] = [urls[0], ids[0]]
  const host = URL.canParse(url) ? new URL(url).hostname : ''
  if (instanceUrl(host) !== url) return { state: 'refused', why: 'instance' }
  if (!CLIENT_ID.test(clientId) || /script:|data:|\/\/.*@/i.test(clientId))
    return { state: 'refused', why: 'client-id' }
  return { state: 'carried', handOff: { instanceUrl: url, clientId } }
}

/** An address's fragment without the hand-off; the page's own part of it is kept. */
export function withoutHandOff(hash: string): string {
  const rest = hash
    .replace(/^#/, '')
    .split('&')
    .filter((part) => !/^(instance_url|client_id)=/.test(part))
    .join('&')
  return rest ? `#${rest}` : ''
}
