import { type Context, Hono } from 'hono'
import { allowed, type Operation } from './acl.ts'
import { type Database, newSysId, type Row } from './database.ts'
import { select, valueAt } from './encoded-query.ts'
import type { Instance } from './instance.ts'
import { grantRole, revokeRole } from './roles.ts'
import type { Session } from './session.ts'

/** Who makes a REST call, once the gate has let it through. */
interface Caller {
  userId: string
  userName: string
}
type Gate = { caller: Caller } | { refusal: Response }

const failure = (
  c: Context,
  status: 400 | 401 | 403 | 404 | 429,
  message: string,
  detail: string | null = null,
): Response => c.json({ error: { message, detail }, status: 'failure' }, status)

/**
 * The raw 401 of the platform, the browser's credential dialog included: reference/servicenow-rest.md 2.2 [CODE]. A request
 * that says that a script sent it, and has a token, is answered without that dialog (2.3 [CODE]; the platform's own retry
 * with a fresh token would never run otherwise [INF]). `trouble.challenge`: with it all the same.
 */
export function challenge(instance: Instance, c: Context, session: Session | undefined): Response {
  const isByScript = c.req.header('x-requested-with') === 'XMLHttpRequest' && Boolean(c.req.header('x-usertoken'))
  if (!isByScript || instance.trouble.challenge) c.header('WWW-Authenticate', 'BASIC realm="Service-now"')
  c.header('X-Is-Logged-In', String(session?.userId !== undefined))
  if (session?.userId) {
    c.header('X-SessionLoggedIn', 'true')
    c.header('X-UserToken-AllowResubmit', 'true')
    c.header('X-UserToken-Response', session.token)
  }
  return failure(c, 401, 'User Not Authenticated', 'Required to provide Auth information')
}

function gate(instance: Instance, c: Context): Gate {
  const { db, sessions } = instance
  const bearer = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1]
  if (bearer) {
    const credential = db.find('oauth_credential', { token: bearer, type: 'access_token' })
    const user = credential && db.get('sys_user', credential.user as string)
    if (!credential || !user || user.active !== 'true') return { refusal: challenge(instance, c, undefined) }
    if (scopeRefused(db, credential))
      return { refusal: failure(c, 403, 'User Not Authorized', 'Access to unscoped api is not allowed') }
    return { caller: { userId: user.sys_id as string, userName: user.user_name as string } }
  }
  const session = sessions.of(c)
  if (!session.userId || c.req.header('x-usertoken') !== session.token)
    return { refusal: challenge(instance, c, session) }
  const user = db.get('sys_user', session.userId)
  return { caller: { userId: session.userId, userName: user?.user_name ?? '' } }
}

/** A token of a restricted application reaches only APIs in its scopes; `useraccount` reaches all. [CODE, KB2731346] */
function scopeRefused(db: Database, credential: Row): boolean {
  if (db.property('com.glide.rest.api.auth.scope.check.enable') === 'false') return false
  const entity = db.get('oauth_entity', credential.peer as string)
  if (entity?.scope_restriction_status !== 'restricted') return false
  return !mappedScopes(db, entity.sys_id as string).includes('useraccount')
}

export function mappedScopes(db: Database, entity: string): string[] {
  if (!db.has('oauth_entity_auth_scope_mapping')) return []
  const rows = db.rows('oauth_entity_auth_scope_mapping').filter((row) => row.oauth_entity === entity)
  return rows.map((row) => db.get('sys_auth_scope', row.auth_scope as string)?.name ?? '')
}

type Cell = string | { value: string; link: string } | { value: string; display_value: string; link?: string }

function cell(db: Database, origin: string, table: string, row: Row, path: string, how: Display): Cell {
  const column = db.column(table, path)
  const raw = valueAt(db, table, row, path)
  const value = column?.type === 'password2' || column?.type === 'password' ? '' : raw
  const target = column?.table
  const link = target && value ? `${origin}/api/now/table/${target}/${value}` : undefined
  const referenced = target && value ? db.get(target, value) : undefined
  const display = referenced && target ? db.display(target, referenced) : (column?.choices?.[value] ?? value)
  if (how.display === 'all') return { value, display_value: display, ...(link && !how.noLink && { link }) }
  if (how.display === 'true') return display
  return link && !how.noLink ? { value, link } : value
}

interface Display {
  display: string
  noLink: boolean
}

function present(db: Database, c: Context, table: string, row: Row): Record<string, Cell> {
  const how: Display = {
    display: c.req.query('sysparm_display_value') ?? 'false',
    noLink: c.req.query('sysparm_exclude_reference_link') === 'true',
  }
  const wanted =
    c.req
      .query('sysparm_fields')
      ?.split(',')
      .map((f) => f.trim())
      .filter(Boolean) ?? Object.keys(db.tables[table]?.columns ?? {})
  const origin = new URL(c.req.url).origin
  // Unknown columns are left out without a word. [DOC]
  const known = wanted.filter((path) => db.column(table, path.split('.')[0] ?? ''))
  return Object.fromEntries(known.map((path) => [path, cell(db, origin, table, row, path, how)]))
}

async function body(c: Context): Promise<Row> {
  const parsed: unknown = await c.req.json().catch(() => ({}))
  if (typeof parsed !== 'object' || parsed === null) return {}
  return Object.fromEntries(Object.entries(parsed).map(([k, v]) => [k, String(v ?? '')]))
}

/** What the platform does by itself around a write: client ids and secrets are minted, roles are inherited. */
function inserted(db: Database, table: string, values: Row, by: string): Row {
  if (table === 'sys_user_has_role') return grantRole(db, values.user ?? '', values.role ?? '', by)
  const row = db.insert(table, values, by)
  if (table === 'oauth_entity') {
    row.client_id ||= newSysId()
    row.client_secret ||= newSysId()
    if ('inbound_grant_type' in row) row.inbound_grant_type ||= 'uncertain'
    if ('scope_restriction_status' in row) row.scope_restriction_status ||= 'unrestricted'
  }
  if (table === 'sys_user') named(row)
  return row
}

/** `sys_user.name` is calculated from first and last name. [DOC] */
function named(row: Row): void {
  row.name = [row.first_name, row.last_name].filter(Boolean).join(' ')
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

/** The Table API: `/api/now/table/…`, `/api/now/v1/table/…` and `/api/now/v2/table/…`. */
export function tableApi(instance: Instance): Hono {
  const { db } = instance
  const api = new Hono()

  type Handler = (c: Context, table: string, caller: Caller) => Response | Promise<Response>
  const guarded =
    (handler: Handler) =>
    async (c: Context): Promise<Response> => {
      // Whoever has a clock says what it shows: RFC 9110, 6.6.1.
      c.header('Date', new Date().toUTCString())
      if (!c.req.header('x-batched')) {
        instance.requests.push({ method: c.req.method, url: new URL(c.req.url).pathname + new URL(c.req.url).search })
        if (instance.trouble.delay > 0) await new Promise((resolve) => setTimeout(resolve, instance.trouble.delay))
      }
      if (instance.trouble.truncated)
        return new Response('{"result":[{"sys_id":"0', {
          headers: { 'content-type': 'application/json;charset=UTF-8' },
        })
      const { status, huge } = instance.trouble
      if (status === 401) return failure(c, 401, 'User Not Authenticated', 'Required to provide Auth information')
      if (status)
        return c.html('<html><head><title>Error</title></head><body>The server made a boo boo</body></html>', status)
      if (huge) return endless()
      if (instance.trouble.rateLimited) {
        c.header('Retry-After', '3600')
        c.header('X-RateLimit-Limit', '100')
        c.header('X-RateLimit-Rule', 'Table API')
        return failure(c, 429, 'Rate limit exceeded', 'Rate limit of 100 requests per hour for Table API exceeded')
      }
      if (instance.trouble.hibernating)
        return c.html(
          '<html><head><title>Instance Hibernating page</title></head><body>Your instance is hibernating.</body></html>',
        )
      const passed = gate(instance, c)
      if ('refusal' in passed) return passed.refusal
      const table = c.req.param('table') ?? ''
      c.header('X-Is-Logged-In', 'true')
      c.header('Cache-Control', 'no-cache,no-store,must-revalidate,max-age=-1')
      if (!db.has(table)) return failure(c, 400, `Invalid table ${table}`)
      if (instance.trouble.refused.includes(table)) return failure(c, 403, 'Insufficient rights to query records')
      if (db.find('sys_db_object', { name: table })?.ws_access === 'false')
        return failure(c, 403, 'User Not Authorized', 'Failed API level ACL Validation')
      return handler(c, table, passed.caller)
    }
  const may = (caller: Caller, table: string, operation: Operation) => allowed(db, caller.userId, table, operation)
  const noRecord = (c: Context) =>
    failure(c, 404, 'No Record found', "Record doesn't exist or ACL restricts the record retrieval")

  for (const base of ['/api/now/table', '/api/now/v1/table', '/api/now/v2/table']) {
    api.get(
      `${base}/:table`,
      guarded((c, table, caller) => {
        const rows = select(db, table, c.req.query('sysparm_query') ?? '', caller)
        const limit = Number(c.req.query('sysparm_limit') ?? 10000)
        const offset = Number(c.req.query('sysparm_offset') ?? 0)
        c.header('X-Total-Count', String(rows.length))
        const next = `${new URL(c.req.url).origin}${c.req.path}?sysparm_offset=${offset + limit}&sysparm_limit=${limit}`
        if (offset + limit < rows.length) c.header('Link', `<${next}>;rel="next"`)
        // The limit counts before access rules filter, so a page may be short. [DOC]
        const page = may(caller, table, 'read') ? rows.slice(offset, offset + limit) : []
        if (page.length === 0 && base.includes('/v1/')) return noRecord(c)
        return c.json({ result: page.map((row) => present(db, c, table, row)) })
      }),
    )
    api.get(
      `${base}/:table/:id`,
      guarded((c, table, caller) => {
        const row = db.get(table, c.req.param('id') ?? '')
        if (!row || !may(caller, table, 'read')) return noRecord(c)
        return c.json({ result: present(db, c, table, row) })
      }),
    )
    api.post(
      `${base}/:table`,
      guarded(async (c, table, caller) => {
        if (!may(caller, table, 'create'))
          return failure(c, 403, 'Operation Failed', 'ACL Exception Insert Failed due to security constraints')
        const row = inserted(db, table, await body(c), caller.userName)
        c.header('Location', `${new URL(c.req.url).origin}/api/now/table/${table}/${row.sys_id}`)
        return c.json({ result: present(db, c, table, row) }, 201)
      }),
    )
    const change = guarded(async (c, table, caller) => {
      const id = c.req.param('id') ?? ''
      if (!db.get(table, id)) return noRecord(c)
      if (!may(caller, table, 'write'))
        return failure(c, 403, 'Operation Failed', 'ACL Exception Update Failed due to security constraints')
      const row = db.update(table, id, await body(c), caller.userName)
      if (!row) return noRecord(c)
      if (table === 'sys_user') named(row)
      return c.json({ result: present(db, c, table, row) })
    })
    api.patch(`${base}/:table/:id`, change)
    api.put(`${base}/:table/:id`, change)
    api.delete(
      `${base}/:table/:id`,
      guarded((c, table, caller) => {
        const row = db.get(table, c.req.param('id') ?? '')
        if (!row) return noRecord(c)
        if (!may(caller, table, 'delete'))
          return failure(c, 403, 'Operation Failed', 'ACL Exception Delete Failed due to security constraints')
        if (table === 'sys_user_has_role') revokeRole(db, row)
        else db.delete(table, row.sys_id as string)
        return c.body(null, 204)
      }),
    )
  }
  api.all('/api/*', (c) => failure(c, 400, 'Requested URI does not represent any resource'))
  return api
}
