/**
 * Which ServiceNow page an address shows, by pure functions over URLs (reference/servicenow-dom.md 1.3, 2.7, 3, 6).
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
  | 'other'

export interface Page {
  kind: PageKind
  /** The record shown, where the address names one that is saved. */
  sysId?: string
  /** The `type` a new classic record is opened with, where the address tells: `client` or `oauth_provider`. */
  type?: string
  /** Last word of a workspace route, such as `authz-code-create`. */
  route?: string
}

const SYS_ID = /^[0-9a-f]{32}$/
const CLASSIC_TARGET = '/now/nav/ui/classic/params/target/'
const CONSOLE = '/now/machine-identity-console/'

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

/** A path on the same origin; anything that leads elsewhere is answered with the origin's root. */
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
  // Only the authorization code routes are known [SHOT, AUTO]; others are told by their ending.
  const sysId = SYS_ID.test(id) ? { sysId: id } : {}
  if (route === 'authz-code-create' || route === 'authz-code-record') return { kind: 'inbound-form', route, ...sysId }
  if (/-(create|record)$/.test(route)) return { kind: 'inbound-other-form', route, ...sysId }
  return { kind: 'other' }
}

/** The page that a top or frame address shows. Never throws. */
export function pageOf(href: string): Page {
  if (!URL.canParse(href)) return { kind: 'other' }
  const url = unwrap(new URL(href))
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
    const id = query.get('sys_id') ?? ''
    const type = /(?:^|\^)type=(\w+)/.exec(query.get('sysparm_query') ?? '')?.[1]
    return { kind: 'application-form', ...(SYS_ID.test(id) ? { sysId: id } : type && { type }) }
  }
  return { kind: 'other' }
}

/** Paths of an instance that the guide leads to. */
export const PATHS = {
  /** The module Application Registry, in the shell. [REAL, SHOT] */
  registryList: `${CLASSIC_TARGET}${encodeURIComponent('oauth_entity_list.do?sysparm_query=type=client^ORtype=oauth_provider^EQ')}`,
  /** Inbound Integrations, Zurich and later. [SHOT] */
  inboundList: `${CONSOLE}inbound-integrations/welcome`,
} as const

/** A saved application, on the form it was made with; the classic one, which every release has, where that is not known. [AUTO] */
export function recordPath(sysId: string, form: 'inbound' | 'classic' = 'classic'): string {
  if (form === 'inbound') return `${CONSOLE}authz-code-record/${sysId}/${Date.now()}`
  return `${CLASSIC_TARGET}${encodeURIComponent(`oauth_entity.do?sys_id=${sysId}`)}`
}
