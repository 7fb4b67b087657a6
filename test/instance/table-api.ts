import { type Context, Hono } from 'hono'
import type { Subject } from './access/subject.ts'
import { admitToken } from './gates/token.ts'
import type { Instance } from './instance.ts'
import { ADDRESSES, type Answer, type RestCall, refusal, unauthenticated } from './rest/call.ts'
import { emailCall } from './rest/email.ts'
import { tableCall } from './rest/table.ts'
import type { Session } from './session.ts'

/**
 * The platform's raw 401, with the browser's credential dialog. A request that is marked as a script's and has a token is
 * answered without that dialog (docs/servicenow/rest.md#password-dialog); with `trouble.challenge`, it is answered with it.
 */
export function challenge(instance: Instance, c: Context, session: Session): Response {
  const { scheme, stale, tokenHeader = 'X-UserToken-Response' } = instance.trouble
  if (stale === 'redirect' && session.userId) return c.redirect('/logout_success.do')
  const answer = unauthenticated('no session, or a stale token', scheme)
  const isByScript = c.req.header('x-requested-with') === 'XMLHttpRequest' && Boolean(c.req.header('x-usertoken'))
  if (isByScript && !instance.trouble.challenge) delete answer.headers['WWW-Authenticate']
  answer.headers['X-Is-Logged-In'] = String(session.userId !== undefined)
  if (session.userId) {
    answer.headers['X-SessionLoggedIn'] = 'true'
    answer.headers['X-UserToken-AllowResubmit'] = 'true'
    answer.headers[tokenHeader] = session.token
  }
  return sent(c, answer)
}

function sent(c: Context, { status, headers, body }: Answer): Response {
  for (const [name, value] of Object.entries(headers)) c.header(name, value)
  return status === 204 ? c.body(null, 204) : c.json(body as object, status)
}

/** The caller: a token that every gate admits, or a session with its own token. */
function admitted(instance: Instance, c: Context, call: RestCall): { subject: Subject } | { refused: Response } {
  const bearer = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1]
  if (bearer) {
    const token = admitToken(instance, bearer, { ...call, address: ADDRESSES.neo })
    return 'subject' in token ? token : { refused: sent(c, token.refusal) }
  }
  const session = instance.sessions.of(c)
  if (!session.userId || c.req.header('x-usertoken') !== session.token)
    return { refused: challenge(instance, c, session) }
  const { userId, impersonator, elevated } = session
  const userName = instance.db.get('sys_user', userId)?.user_name ?? ''
  return { subject: { userId, userName, interactive: true, impersonator, elevated } }
}

async function valuesOf(c: Context): Promise<Record<string, string>> {
  const parsed: unknown = await c.req.json().catch(() => ({}))
  if (typeof parsed !== 'object' || parsed === null) return {}
  return Object.fromEntries(Object.entries(parsed).map(([k, v]) => [k, String(v ?? '')]))
}

/** An answer of 50 MB, in pieces. */
export function endless(): Response {
  const piece = new TextEncoder().encode(`{"sys_id":"${'0'.repeat(1_000_000)}"},`)
  let pieces = 50
  const pieceByPiece = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode('{"result":[')),
    pull: (controller) => (pieces-- > 0 ? controller.enqueue(piece) : controller.close()),
  })
  return new Response(pieceByPiece, { headers: { 'content-type': 'application/json;charset=UTF-8' } })
}

/** An answer that a test has switched on in place of the API. */
function troubled(instance: Instance, c: Context): Response | undefined {
  const { truncated, status, huge, rateLimited, hibernating } = instance.trouble
  if (truncated)
    return new Response('{"result":[{"sys_id":"0', { headers: { 'content-type': 'application/json;charset=UTF-8' } })
  if (status === 401) return sent(c, refusal(401, 'User Not Authenticated', 'Required to provide Auth information'))
  if (status)
    return c.html('<html><head><title>Error</title></head><body>The server made a boo boo</body></html>', status)
  if (huge) return endless()
  if (rateLimited) {
    c.header('Retry-After', '3600')
    c.header('X-RateLimit-Limit', '100')
    c.header('X-RateLimit-Rule', 'Table API')
    const detail = 'Rate limit of 100 requests per hour for Table API exceeded'
    return sent(c, refusal(429, 'Rate limit exceeded', detail))
  }
  if (!hibernating) return undefined
  return c.html(
    '<html><head><title>Instance Hibernating page</title></head><body>Your instance is hibernating.</body></html>',
  )
}

/** The Table API: `/api/now/table/…`, `/api/now/v1/table/…` and `/api/now/v2/table/…`; and the Email API. */
export function tableApi(instance: Instance): Hono {
  const api = new Hono()

  const answer = async (c: Context, name: RestCall['api'], version: RestCall['version']): Promise<Response> => {
    const url = new URL(c.req.url)
    // A server with a clock sends its date: RFC 9110, 6.6.1.
    c.header('Date', new Date().toUTCString())
    if (!c.req.header('x-batched')) {
      instance.requests.push({ method: c.req.method, url: url.pathname + url.search })
      if (instance.trouble.delay > 0) await new Promise((resolve) => setTimeout(resolve, instance.trouble.delay))
    }
    const trouble = troubled(instance, c)
    if (trouble) return trouble
    const method = c.req.method as RestCall['method']
    const call: RestCall = {
      api: name,
      version,
      method,
      table: c.req.param('table') ?? '',
      id: c.req.param('id'),
      query: c.req.query(),
      address: ADDRESSES.office,
      origin: url.origin,
      ...(method !== 'GET' && method !== 'DELETE' && { body: await valuesOf(c) }),
    }
    const caller = admitted(instance, c, call)
    if ('refused' in caller) return caller.refused
    c.header('X-Is-Logged-In', 'true')
    c.header('Cache-Control', 'no-cache,no-store,must-revalidate,max-age=-1')
    if (name === 'Email API') return sent(c, emailCall(instance, caller.subject, call))
    if (instance.trouble.refused.includes(call.table))
      return sent(c, refusal(403, 'Insufficient rights to query records'))
    const odd = instance.trouble.answers?.[call.table]
    if (odd) return sent(c, refusal(odd.status, odd.message, odd.detail ?? null))
    return sent(c, tableCall(instance, caller.subject, call))
  }

  for (const version of ['', 'v1', 'v2'] as const) {
    const base = `/api/now/${version ? `${version}/` : ''}`
    api.on(['GET', 'POST'], `${base}table/:table`, (c) => answer(c, 'Table API', version))
    api.on(['GET', 'PUT', 'PATCH', 'DELETE'], `${base}table/:table/:id`, (c) => answer(c, 'Table API', version))
    api.post(`${base}email`, (c) => answer(c, 'Email API', version))
  }
  api.all('/api/*', (c) => sent(c, refusal(400, 'Requested URI does not represent any resource')))
  return api
}
