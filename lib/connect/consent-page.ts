import { leadsAway } from '../servicenow/address'
import { isVisible, textOf } from '../servicenow/dom'

/** What a page on the way to the approval is: servicenow-rest.md 3.1, 3.4; servicenow-dom.md 1.2. */
export type ConsentPage =
  | { kind: 'consent' }
  | { kind: 'error'; error: ConsentError }
  | { kind: 'login' | 'login-refused' | 'mfa' | 'reset' }
  | { kind: 'other' }

export type ConsentError = 'redirect' | 'no-redirect' | 'state' | 'public' | 'inactive' | 'unknown-client' | 'other'

/** Texts of the error page; those for inactive and unknown clients are not known, so words are looked for. [DOC, UNK] */
const ERRORS: readonly (readonly [RegExp, ConsentError])[] = [
  [/invalid redirect_?uri/i, 'redirect'],
  [/missing redirect url/i, 'no-redirect'],
  [/missing state/i, 'state'],
  [/code_challenge/i, 'public'],
  [/not active|inactive|disabled/i, 'inactive'],
  [/(client|application)\b.*\b(not (be )?found|unknown|does not exist|invalid)|invalid client/i, 'unknown-client'],
]

/** The button that approves: the second of two of this name; its value is `authorize`. [CODE] */
export const ALLOW = '[name=oauth_auth_check_action][value=authorize]'
const LOGIN = '#user_name, #sysverb_login'

const errorText = (document: Document): string =>
  [...document.querySelectorAll('.outputmsg_error')].filter(isVisible).map(textOf).join(' ')

/** What the page in front is. Passwords and codes are not looked at. */
export function consentPage({ pathname }: Pick<URL, 'pathname'>, document: Document): ConsentPage {
  if (/multifactor|mfa/i.test(pathname)) return { kind: 'mfa' }
  if (document.querySelector(LOGIN)) return { kind: errorText(document) ? 'login-refused' : 'login' }
  if (/change_password|password_reset/i.test(pathname) || /change password/i.test(document.title))
    return { kind: 'reset' }
  if (pathname !== '/oauth_auth.do') return { kind: 'other' }
  if (document.querySelector(ALLOW)) return { kind: 'consent' }
  const text = errorText(document) || textOf(document.body).slice(0, 2000)
  return { kind: 'error', error: ERRORS.find(([pattern]) => pattern.test(text))?.[1] ?? 'other' }
}

/** The page's own way to sign in as somebody else: a link with these words, or the only one that signs out. [CODE; other languages INF] */
export function notYou(document: Document): HTMLElement | undefined {
  const links = [...document.querySelectorAll<HTMLElement>('a, button')].filter(
    (link) => isVisible(link) && !leadsAway(link),
  )
  const named = links.filter((link) => /^not you\s*\?$/i.test(textOf(link)))
  const out = links.filter((link) => /logout/i.test(link.getAttribute('href') ?? ''))
  return named.length === 1 ? named[0] : out.length === 1 ? out[0] : undefined
}

/** The display name of who is signed in, beside "Not You?". */
export function shownName(document: Document): string {
  const link = notYou(document)
  const around = link?.parentElement
  return around && link ? textOf(around).replace(textOf(link), '').trim().slice(0, 200) : ''
}

/** The session's token as this page's form carries it. [CODE] */
export const pageToken = (document: Document): string | undefined =>
  document.querySelector<HTMLInputElement>('input[name=sysparm_ck]')?.value

interface Arrival {
  /** Address of this page. */
  url: URL
  referrer: string
  /** Neo's dashboard. */
  dashboard: string
  clientId: string
  /** This window was on its way to approve our application before. */
  onTheWay: boolean
}

const clientIdIn = (address: string) => (URL.canParse(address) ? new URL(address).searchParams.get('client_id') : null)

/**
 * Whether this page is about our application: its own address or the one before names our Client ID, or it was opened from
 * Neo's dashboard without naming another, or this window was on the way before.
 */
export function isOurs({ url, referrer, dashboard, clientId, onTheWay }: Arrival): boolean {
  const named = url.searchParams.get('client_id') ?? clientIdIn(referrer)
  if (named !== null) return named === clientId
  return onTheWay || (URL.canParse(referrer) && new URL(referrer).origin === new URL(dashboard).origin)
}
