import { leadsAway } from '../servicenow/addresses'
import { isVisible, textOf } from '../servicenow/dom/elements'
import { approvalControls, composedPathOf, isOfApproval } from './approval-controls'
import { isNotYou } from './approval-words'

/** The kinds of pages on the way to the approval: docs/servicenow/oauth.md#approval-paths */
export type ConsentPage =
  | { kind: 'consent' }
  /** An unknown page at the approval's address: with controls that could approve, or without. */
  | { kind: 'unknown'; couldApprove: boolean }
  | { kind: 'error'; error: ConsentError }
  | { kind: 'login' | 'login-refused' | 'mfa' | 'reset' }
  | { kind: 'other' }

export type ConsentError = 'redirect' | 'no-redirect' | 'state' | 'public' | 'inactive' | 'unknown-client' | 'other'

/** ServiceNow's own texts, wherever the error page shows them: docs/servicenow/oauth.md#approval-errors */
const QUOTED: readonly (readonly [RegExp, ConsentError])[] = [
  [/invalid redirect_?uri/i, 'redirect'],
  [/missing redirect url/i, 'no-redirect'],
  [/missing state/i, 'state'],
  [/missing code_challenge/i, 'public'],
]
/** Words to match where the exact text is not known: docs/servicenow/oauth.md#approval-errors */
const ERRORS: readonly (readonly [RegExp, ConsentError])[] = [
  ...QUOTED,
  [/code_challenge/i, 'public'],
  [/not active|inactive|disabled/i, 'inactive'],
  [/(client|application)\b.*\b(not (be )?found|unknown|does not exist|invalid)|invalid client/i, 'unknown-client'],
]

const LOGIN = '#user_name, #sysverb_login'
const MESSAGES = '.outputmsg_error, .notification-error, .notification-danger'

const errorText = (document: Document): string =>
  [...document.querySelectorAll(MESSAGES)].filter(isVisible).map(textOf).join(' ')

const kindOf = (patterns: typeof ERRORS, text: string) => patterns.find(([pattern]) => pattern.test(text))?.[1]

/** Whether an address is the approval's. A session id may follow the path. */
export const isApprovalAddress = ({ pathname }: Pick<URL, 'pathname'>): boolean =>
  /^\/+oauth_auth\.do(?![\w.])/i.test(pathname)

/** The kind of the current page, ignoring `own`, our card. Passwords and codes are never read. */
export function classifyConsentPage(address: Pick<URL, 'pathname'>, document: Document, own?: Element): ConsentPage {
  const { pathname } = address
  const { allow, unsure } = approvalControls(document, own)
  const isAddress = isApprovalAddress(address)
  if (allow.some((control) => isOfApproval(composedPathOf(control)))) return { kind: 'consent' }
  if (/multifactor|mfa/i.test(pathname)) return { kind: 'mfa' }
  if ([...document.querySelectorAll(LOGIN)].some(isVisible))
    return { kind: errorText(document) ? 'login-refused' : 'login' }
  if (/change_password|password_reset/i.test(pathname) || /change password/i.test(document.title))
    return { kind: 'reset' }
  if (!isAddress) return { kind: 'other' }
  if (allow.length > 0) return { kind: 'consent' }
  // Counts as an error only if the page says so: by a message, or in ServiceNow's own words.
  const message = errorText(document)
  const error = message
    ? (kindOf(ERRORS, message) ?? 'other')
    : unsure.length === 0 && document.body
      ? kindOf(QUOTED, textOf(document.body).slice(0, 2000))
      : undefined
  return error ? { kind: 'error', error } : { kind: 'unknown', couldApprove: unsure.length > 0 }
}

/**
 * The page's link for signing in as somebody else, by its words or as the only one that signs out:
 * docs/servicenow/oauth.md#existing-session
 */
export function notYouLink(document: Document): HTMLElement | undefined {
  const links = [...document.querySelectorAll<HTMLElement>('a, button')].filter(
    (link) => isVisible(link) && !leadsAway(link),
  )
  const named = links.filter((link) => isNotYou(textOf(link)))
  const out = links.filter((link) => /logout/i.test(link.getAttribute('href') ?? ''))
  return named.length === 1 ? named[0] : out.length === 1 ? out[0] : undefined
}

/** The display name of the signed-in person, beside "Not You?". */
export function displayedName(document: Document): string {
  const link = notYouLink(document)
  const around = link?.parentElement
  return around && link ? textOf(around).replace(textOf(link), '').trim().slice(0, 200) : ''
}

interface Arrival {
  /** Address of this page. */
  url: URL
  referrer: string
  /** Neo's dashboard. */
  dashboard: string
  /** Undefined where it is not known. */
  clientId: string | undefined
  /** Client IDs in the forms of this page. */
  carried?: readonly string[]
  /** An earlier page in this window was about approving our application. */
  onTheWay: boolean
}

const namedIn = (address: string) => (URL.canParse(address) ? new URL(address).searchParams.getAll('client_id') : [])
const originOf = (address: string) => (URL.canParse(address) ? new URL(address).origin : undefined)

/** The Client IDs in the forms of a page. */
export const clientIdsIn = (document: Document): string[] =>
  [...document.querySelectorAll<HTMLInputElement>('input[name=client_id]')].map(({ value }) => value).filter(Boolean)

/**
 * Whether this page is about our application: its address, the one before, or one of its forms names our Client ID; or
 * none names another and the page is the approval itself, was opened from Neo's dashboard, or follows a page about our
 * application. Where our Client ID is not known, an approval that answers to Neo's dashboard counts as ours.
 */
export function isOwnApproval({ url, referrer, dashboard, clientId, carried = [], onTheWay }: Arrival): boolean {
  const home = originOf(dashboard)
  const fromNeo = onTheWay || originOf(referrer) === home
  const named = [namedIn(url.href), [...namedIn(referrer), ...carried]].find((ids) => ids.length > 0)
  if (clientId !== undefined)
    return named ? named.some((id) => id.trim() === clientId) : fromNeo || isApprovalAddress(url)
  const answers = url.searchParams.getAll('redirect_uri')
  return answers.length > 0 ? answers.some((answer) => originOf(answer) === home) : fromNeo
}
