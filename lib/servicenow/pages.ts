import { isSysId } from '../shared/sys-id'

/**
 * Which ServiceNow page an address shows, by pure functions over URLs (docs/servicenow/pages.md#bare-addresses).
 * `connection-type` is a dialog on the address of `inbound-list`; only the page itself can tell the two apart.
 */
export type PageKind =
  | 'registry-list'
  | 'interceptor'
  | 'application-form'
  | 'inbound-list'
  | 'connection-type'
  | 'inbound-form'
  | 'inbound-other-form'
  | 'user-list'
  | 'user-form'
  | 'members'
  | 'sign-in'
  | 'other'

export interface Page {
  kind: PageKind
  /** The record shown, if the address names a saved one. */
  sysId?: string
  /** The `type` that a new classic record is opened with, if the address has it: `client` or `oauth_provider`. */
  type?: string
  /** Last word of a workspace route, such as `authz-code-create`. */
  route?: string
}

const CLASSIC_TARGET = '/now/nav/ui/classic/params/target/'
const CONSOLE = '/now/machine-identity-console/'

/** Beginnings of the paths of classic pages that `pageOf` recognises. The shell shows them in a frame. */
export const PAGES_IN_FRAMES = [
  '/oauth_entity_list.do',
  '/wizard_view.do',
  '/oauth_entity.do',
  '/sys_user_list.do',
  '/sys_user.do',
  '/sys_m2m_template.do',
] as const

/** Pages before a session, or about one: docs/servicenow/pages.md#sign-in-addresses */
const SIGN_IN = new Set(['/login.do', '/login_with_sso.do', '/oauth_login.do', '/oauth_auth.do', '/logout.do'])

/** The record that an address names, if it is a saved one. */
function recordIn(query: URLSearchParams, name = 'sys_id'): { sysId: string } | undefined {
  const id = query.get(name) ?? ''
  return isSysId(id) ? { sysId: id } : undefined
}

/** A classic page's path and query as its own URL, whether bare, in the shell's address, or behind `nav_to.do`. */
function unwrap(url: URL): URL {
  if (url.pathname.startsWith(CLASSIC_TARGET)) return safeUrl(decode(url.pathname.slice(CLASSIC_TARGET.length)), url)
  const uri = url.pathname === '/nav_to.do' ? url.searchParams.get('uri') : null
  return uri === null ? url : safeUrl(uri, url)
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

/** Resolves a path on the same origin; returns the origin's root for anything that leads elsewhere. */
function safeUrl(path: string, base: URL): URL {
  try {
    const url = new URL(path.startsWith('/') ? path : `/${path}`, base.origin)
    return url.origin === base.origin ? url : new URL('/', base.origin)
  } catch {
    return new URL('/', base.origin)
  }
}

function consolePage(path: string): Page {
  const [route = '', id = ''] = path.slice(CONSOLE.length).split('/')
  if (route === 'inbound-integrations') return { kind: 'inbound-list', route }
  // Only the routes of the authorization code grant are known: docs/servicenow/pages.md#console-routes
  const sysId = isSysId(id) ? { sysId: id } : {}
  if (route === 'authz-code-create' || route === 'authz-code-record') return { kind: 'inbound-form', route, ...sysId }
  if (/-(create|record)$/.test(route)) return { kind: 'inbound-other-form', route, ...sysId }
  return { kind: 'other' }
}

/**
 * Each address recognised below contains one of these, plain or escaped once. Most addresses of an instance contain
 * none and are not parsed.
 */
const TRACE = /oauth_|wizard_view|sys_user|sys_m2m_template|machine-identity-console|nav_to|log(in|out)/

/** The page that a top or frame address shows. Never throws. */
export function pageOf(href: string): Page {
  if (!TRACE.test(href) && !TRACE.test(decode(href))) return { kind: 'other' }
  const given = URL.canParse(href) ? new URL(href) : undefined
  // An address without an origin, such as `javascript:`, is no page of an instance.
  if (!given || given.origin === 'null') return { kind: 'other' }
  const url = unwrap(given)
  if (url.pathname.startsWith(CONSOLE)) return consolePage(url.pathname)
  const query = url.searchParams
  if (url.pathname === '/oauth_entity_list.do') return { kind: 'registry-list' }
  if (url.pathname === '/wizard_view.do') {
    const target = query.get('sys_target') ?? query.get('sysparm_parent') ?? ''
    return {
      kind: target === 'oauth_entity' || target === '2c7cab53d7232100f20bc8170e61036b' ? 'interceptor' : 'other',
    }
  }
  if (url.pathname === '/oauth_entity.do') {
    const type = /(?:^|\^)type=(\w+)/.exec(query.get('sysparm_query') ?? '')?.[1]
    return { kind: 'application-form', ...(recordIn(query) ?? (type && { type })) }
  }
  if (url.pathname === '/sys_user_list.do') return { kind: 'user-list' }
  if (url.pathname === '/sys_user.do') return { kind: 'user-form', ...recordIn(query) }
  // A guess: the address of "Edit Members" names its record as classic forms do (docs/servicenow/pages.md#form-frame).
  if (url.pathname === '/sys_m2m_template.do') return { kind: 'members', ...recordIn(query, 'sysparm_collectionID') }
  if (SIGN_IN.has(url.pathname)) return { kind: 'sign-in' }
  return { kind: 'other' }
}

/** A classic page's address in the shell: docs/servicenow/pages.md#shell-addresses */
function classic(page: string): string {
  return `${CLASSIC_TARGET}${encodeURIComponent(page)}`
}

/** The address in the shell of a classic page named by its path, such as `/sys_script.do?sys_id=…`. */
export const shellPath = (path: string): string => classic(path.replace(/^\//, ''))

/** Paths of an instance that the guide leads to. */
export const PATHS = {
  /** The module Application Registry, in the shell: docs/servicenow/pages.md#modules */
  registryList: classic('oauth_entity_list.do?sysparm_query=type=client^ORtype=oauth_provider^EQ'),
  /** Inbound Integrations, Zurich and later: docs/servicenow/pages.md#console-home */
  inboundList: `${CONSOLE}inbound-integrations/welcome`,
  /** The module Users, in the shell: docs/servicenow/pages.md#modules */
  userList: classic('sys_user_list.do'),
  /** A new user's form: docs/servicenow/pages.md#bare-addresses */
  newUser: classic('sys_user.do?sys_id=-1'),
} as const

/**
 * A new application's classic form, past the interceptor, with fields filled in:
 * docs/servicenow/pages.md#defaults-in-address
 */
export function newApplicationPath(values: Readonly<Record<string, string>>): string {
  const query = Object.entries({ type: 'client', ...values }).map(([column, value]) => `${column}=${value}`)
  return classic(`oauth_entity.do?sys_id=-1&sysparm_query=${encodeURIComponent(query.join('^'))}`)
}

/** A new application's form for the authorization code grant in the console: docs/servicenow/pages.md#console-routes */
export const newInboundPath = (): string => `${CONSOLE}authz-code-create/${Date.now()}`

/** A saved user's form. */
export const userPath = (sysId: string): string => classic(`sys_user.do?sys_id=${sysId}`)

/**
 * The path of a saved application, on the form it was created with, else on the classic one:
 * docs/servicenow/pages.md#console-routes
 */
export function recordPath(sysId: string, form: 'inbound' | 'classic' = 'classic'): string {
  if (form === 'inbound') return `${CONSOLE}authz-code-record/${sysId}/${Date.now()}`
  return classic(`oauth_entity.do?sys_id=${sysId}`)
}
