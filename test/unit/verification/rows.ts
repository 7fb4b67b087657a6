import { vi } from 'vitest'
import { evaluate } from '@/lib/domain/evaluate'
import type { Verdict } from '@/lib/domain/finding'
import { defaultPolicy, type Policy } from '@/lib/neo/policy'
import { createBatchClient } from '@/lib/servicenow/rest/batch'
import { createRestClient } from '@/lib/servicenow/rest/client'
import { createTurns } from '@/lib/servicenow/rest/rate-limit'
import { type GatheredSnapshot, gatherSnapshot, type KnownRecords } from '@/lib/verification/gather'
import { READ_IDS } from '@/lib/verification/queries'
import { genuine } from '../../support/genuine.ts'

export type Row = Record<string, string>
/** The rows that an instance holds, by table; references are looked at by the columns that are dot-walked to. */
export type World = Record<string, Row[]>

export const ID = { application: 'a'.repeat(32), user: 'b'.repeat(32), admin: 'd'.repeat(32), other: 'e'.repeat(32) }
export const CLIENT = '1'.repeat(32)
const TASKS = ['task', 'incident', 'sc_request', 'sc_req_item', 'sc_task', 'change_request', 'problem']

export interface How {
  /** Whether single reads, and items of batches, say how many rows there are. */
  counts?: 'all' | 'single' | 'none'
  batch?: boolean | number
  /** Rows that access rules keep from the reader: counted, and not shown. */
  hides?: (table: string, row: Row) => boolean
  /** Columns that access rules keep from the reader. */
  hidesColumn?: (table: string, column: string, row: Row) => boolean
  /** What becomes of an answer on the way. */
  changes?: (path: string, answer: { rows: unknown[]; headers: Headers }) => void
  /** Tables whose queries are refused. */
  refused?: readonly string[]
  policy?: Policy
  chosen?: KnownRecords
  /** Who is signed in. */
  as?: string
}

export const role = (user: string, name: string, more: Row = {}): Row => ({
  sys_id: `${user.slice(0, 1)}-${name}`,
  user,
  'user.user_name': user === ID.user ? 'neo.agent' : user === ID.admin ? 'alex.admin' : 'somebody',
  state: 'active',
  'role.name': name,
  'role.elevated_privilege': 'false',
  ...more,
})

/** Adds an access rule that asks for one of these roles. */
export function addAcl(world: World, name: string, operation: string, roles: readonly string[], more: Row = {}): Row {
  const row: Row = {
    sys_id: `acl-${world.sys_security_acl_role?.length}-${world.sys_security_acl?.length}`,
    name,
    type: 'record',
    operation,
    'operation.name': operation,
    active: 'true',
    admin_overrides: 'true',
    advanced: 'false',
    condition: '',
    script: '',
    decision_type: 'allow',
    applies_to: '',
    security_attribute: '',
    ...more,
  }
  world.sys_security_acl?.push(row)
  for (const own of roles)
    world.sys_security_acl_role?.push({
      sys_security_acl: row.sys_id as string,
      'sys_security_acl.active': 'true',
      'sys_security_acl.operation': operation,
      'sys_security_acl.operation.name': operation,
      'sys_security_acl.name': name,
      'sys_security_acl.type': row.type as string,
      'sys_user_role.name': own,
    })
  return row
}

/** Takes away the rules of a table for an operation. */
export function dropAcls(world: World, name: string, operation: string): void {
  world.sys_security_acl = (world.sys_security_acl ?? []).filter(
    (row) => row.name !== name || row.operation !== operation,
  )
}

const table = (name: string, parent: string): Row => ({
  name,
  'super_class.name': parent,
  'super_class.super_class.name': '',
  ws_access: 'true',
})

/** Columns that the dictionary lists, as far as they are asked about. */
const DICTIONARY: Record<string, readonly string[]> = {
  sys_metadata: ['sys_scope', 'sys_class_name'],
  oauth_entity: [
    'name',
    'client_id',
    'redirect_url',
    'login_url',
    'logo_url',
    'comments',
    'active',
    'public_client',
    'type',
    'inbound_grant_type',
    'scope_restriction_status',
    'access_token_lifespan',
    'refresh_token_lifespan',
    'use_pkce',
  ],
  sys_user: [
    'user_name',
    'active',
    'locked_out',
    'password_needs_reset',
    'web_service_access_only',
    'identity_type',
    'notification',
    'last_login_time',
    'sys_domain',
    'enable_multifactor_authn',
  ],
  task: ['work_notes', 'comments', 'state', 'assigned_to', 'assignment_group'],
  sys_security_acl: ['advanced', 'condition', 'script', 'decision_type', 'applies_to', 'security_attribute'],
}

/** An instance on which everything is right, and Neo is not connected yet. */
export function rightWorld(): World {
  const world: World = {
    oauth_entity: [
      {
        sys_id: ID.application,
        sys_created_on: '2026-11-01 08:00:00',
        name: 'Neo Agent',
        client_id: CLIENT,
        redirect_url: defaultPolicy.redirectUrl,
        login_url: '',
        logo_url: '',
        comments: '',
        active: 'true',
        public_client: 'false',
        use_pkce: 'false',
        type: 'client',
        inbound_grant_type: 'authz_code',
        sys_class_name: 'oauth_entity',
        sys_scope: 'global',
        scope_restriction_status: 'unrestricted',
        access_token_lifespan: '1800',
        refresh_token_lifespan: '8640000',
      },
    ],
    oauth_entity_auth_scope_mapping: [],
    sys_user: [
      {
        sys_id: ID.user,
        user_name: 'neo.agent',
        name: 'Neo Agent (Service Account)',
        first_name: 'Neo Agent',
        last_name: '(Service Account)',
        active: 'true',
        locked_out: 'false',
        password_needs_reset: 'false',
        web_service_access_only: '',
        identity_type: 'human',
        notification: '1',
        last_login_time: '2026-11-20 08:00:00',
        sys_domain: 'global',
        'sys_domain.name': 'global',
        enable_multifactor_authn: 'false',
      },
    ],
    sys_user_has_role: [role(ID.admin, 'admin'), role(ID.user, 'itil'), role(ID.other, 'itil')],
    sys_user_grmember: [{ user: ID.user, 'group.name': 'MFA Exempted User Group' }],
    user_multifactor_auth: [],
    sys_properties: Object.entries({
      'com.snc.platform.security.oauth.is.active': 'true',
      'glide.servlet.uri': 'https://acme.service-now.com/',
      'glide.buildtag.last': 'glide-australia-02-11-2026__patch1-04-20-2026',
      'glide.authenticate.multifactor': 'true',
    }).map(([name, value]) => ({ name, value })),
    v_plugin: [{ id: 'com.snc.platform.security.oauth', active: 'active' }],
    sys_db_object: [
      ...TASKS.map((name) => table(name, name === 'task' ? '' : 'task')),
      ...['sys_journal_field', 'task_time_worked', 'sys_user', 'sys_user_group', 'sys_email'].map((name) =>
        table(name, ''),
      ),
    ],
    sys_dictionary: Object.entries(DICTIONARY).flatMap(([name, columns]) =>
      columns.map((element) => ({ name, element })),
    ),
    sys_security_acl: [],
    sys_security_acl_role: [],
    oauth_credential: [],
    sys_script: [],
    sys_api_access_policy: [],
    sys_auth_profile_mapping: [],
    std_http_auth: [
      { sys_id: 'Basic Auth', name: 'Basic Auth ', type: 'basic_auth', active: 'true' },
      { sys_id: 'OAuth', name: 'OAuth', type: 'oauth', active: 'true' },
    ],
    auth_policy_mapping: [],
    sys_api_access_scope: [],
    sys_rate_limit_rules: [],
    ip_access: [],
    sso_properties: [],
    sys_auth_policy_context: [],
    sysauto_script: [],
    syslog: [],
  }
  for (const name of TASKS) for (const operation of ['read', 'write']) addAcl(world, name, operation, ['itil'])
  for (const name of ['sys_journal_field', 'task_time_worked'])
    for (const operation of ['read', 'create']) addAcl(world, name, operation, ['itil'])
  for (const name of ['sys_user', 'sys_user_group']) addAcl(world, name, 'read', ['itil'])
  return world
}

const property = (world: World, name: string, value: string): void => {
  const row = world.sys_properties?.find((own) => own.name === name)
  if (row) row.value = value
  else world.sys_properties?.push({ name, value })
}

export { property as setProperty }

/** A token of the application, as `oauth_credential` holds it. */
export const token = (user: string, more: Row = {}): Row => ({
  peer: ID.application,
  'peer.name': 'Neo Agent',
  user,
  'user.user_name': user === ID.user ? 'neo.agent' : 'alex.admin',
  type: 'refresh_token',
  expires: '2099-01-01 00:00:00',
  sys_created_on: '2026-11-21 08:00:00',
  ...more,
})

const TERM = /^(?<column>[a-z_.0-9]+)(?<operator>!=|=|IN|LIKE|ISNOTEMPTY|ISEMPTY)(?<value>.*)$/s

function holds(row: Row, { column = '', operator = '', value = '' }: Record<string, string>): boolean {
  const own = row[column] ?? ''
  if (operator === '=') return own.toLowerCase() === value.toLowerCase()
  if (operator === '!=') return own !== value
  if (operator === 'IN') return value.split(',').includes(own)
  if (operator === 'LIKE') return own.toLowerCase().includes(value.toLowerCase())
  return (own === '') === (operator === 'ISEMPTY')
}

/** Rows that a query finds. Terms about columns that no row has are dropped: docs/servicenow/rest.md#bad-terms */
function select(rows: readonly Row[], query: string, reader: string): Row[] {
  const groups: Record<string, string>[][] = []
  for (const part of query.replace('javascript:gs.getUserID()', reader).split('^')) {
    const isOr = part.startsWith('OR') && !part.startsWith('ORDERBY')
    const { groups: term } = TERM.exec(isOr ? part.slice(2) : part) ?? {}
    if (!term || !rows.some((row) => row[term.column ?? ''] !== undefined)) continue
    if (isOr) groups.at(-1)?.push(term)
    else groups.push([term])
  }
  return rows.filter((row) => groups.every((terms) => terms.some((term) => holds(row, term))))
}

/** Answers the Table API and the Batch API over rows, as an instance answers this reader. */
function answer(world: World, how: How, path: string, isBatched: boolean): Response {
  const { counts = 'all', hides = () => false, hidesColumn = () => false, refused = [], as = ID.admin } = how
  const url = new URL(path, 'https://acme.service-now.com')
  const name = url.pathname.split('/').at(-1) ?? ''
  const rows = world[name]
  const json = { 'content-type': 'application/json' }
  const fail = (status: number) =>
    new Response('{"error":{"message":"no"},"status":"failure"}', { status, headers: json })
  if (refused.includes(name)) return fail(403)
  if (!rows) return fail(400)
  const found = select(rows, url.searchParams.get('sysparm_query') ?? '', as)
  const limit = Number(url.searchParams.get('sysparm_limit'))
  const offset = Number(url.searchParams.get('sysparm_offset') ?? 0)
  const fields = (url.searchParams.get('sysparm_fields') ?? '').split(',')
  const shown = found
    .slice(offset, offset + limit)
    .filter((row) => !hides(name, row))
    .map((row) =>
      Object.fromEntries(
        fields.flatMap((field): [string, string][] => {
          const value = row[field]
          return value === undefined || hidesColumn(name, field, row) ? [] : [[field, value]]
        }),
      ),
    )
  const isCounted = counts === 'all' || (counts === 'single' && !isBatched)
  const headers = new Headers({ ...json, ...(isCounted && { 'x-total-count': String(found.length) }) })
  how.changes?.(path, { rows: shown, headers })
  return new Response(JSON.stringify({ result: shown }), { headers })
}

interface Requests {
  paths: string[]
  /** What of them stood in batches. */
  batched: string[]
}

function instance(world: World, how: How, requests: Requests) {
  return async (path: string, init: RequestInit): Promise<Response> => {
    requests.paths.push(path)
    if (!path.startsWith('/api/now/batch')) return answer(world, how, path, false)
    if (how.batch === false || typeof how.batch === 'number')
      return new Response('{}', { status: how.batch || 404, headers: { 'content-type': 'application/json' } })
    const body = JSON.parse(init.body as string) as { rest_requests: { id: string; url: string }[] }
    const serviced = await Promise.all(
      body.rest_requests.map(async ({ id, url }) => {
        requests.batched.push(url)
        const own = answer(world, how, url, true)
        return {
          id,
          status_code: own.status,
          headers: [...own.headers].map(([name, value]) => ({ name, value })),
          body: Buffer.from(await own.text()).toString('base64'),
        }
      }),
    )
    return Response.json({ serviced_requests: serviced, unserviced_requests: [] })
  }
}

export interface Judged extends GatheredSnapshot {
  of: (id: string) => Verdict
  outcome: (id: string) => string
  outcomes: Record<string, string>
  requests: Requests
}

/** Collects what an instance with these rows shows, and judges it, as the extension does. */
export async function judged(world: World, how: How = {}): Promise<Judged> {
  const requests: Requests = { paths: [], batched: [] }
  const own = instance(world, how, requests)
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) =>
    genuine(await own(address.replace(location.origin, ''), init), address),
  )
  const { policy = defaultPolicy, chosen = {} } = how
  const reader = createBatchClient(
    createRestClient(
      () => Promise.resolve('ab'.repeat(36)),
      createTurns(async () => {}),
    ),
  )
  const ids = [...READ_IDS, 'log' as const]
  const gathered = await gatherSnapshot({ host: 'acme.service-now.com', policy, reader, chosen, ids })
  vi.unstubAllGlobals()
  const verdicts = evaluate(gathered.snapshot, policy)
  const of = (id: string) => {
    const verdict = verdicts.find(({ requirement }) => requirement === id)
    if (!verdict) throw new Error(`no verdict for ${id}`)
    return verdict
  }
  return {
    ...gathered,
    of,
    outcome: (id) => of(id).outcome,
    outcomes: Object.fromEntries(verdicts.map(({ requirement, outcome }) => [requirement, outcome])),
    requests,
  }
}

/** The same of an instance on which all is right but for a change. */
export function changed(change: (world: World) => void, how: How = {}): Promise<Judged> {
  const world = rightWorld()
  change(world)
  return judged(world, how)
}
