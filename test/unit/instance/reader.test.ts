// @vitest-environment node
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import type { Subject } from '../../instance/access/subject.ts'
import { batchApi } from '../../instance/batch.ts'
import { Instance } from '../../instance/instance.ts'
import { login } from '../../instance/pages/login.ts'
import { ADDRESSES, type RestCall } from '../../instance/rest/call.ts'
import { tableCall } from '../../instance/rest/table.ts'
import { PEOPLE } from '../../instance/seed.ts'
import { Sessions } from '../../instance/session.ts'
import { tableApi } from '../../instance/table-api.ts'
import type { Change, Reader } from '../../instance/worlds/model.ts'
import { RIGHT } from '../../instance/worlds/named.ts'
import { makeWorld } from '../../instance/worlds.ts'

/** What the reader of a world gets when they list a table: the count, and the rows. */
function list(table: string, query: string, changes: Change[] = [], reader: Reader = 'admin') {
  const { instance, cast } = makeWorld({ ...RIGHT, reader, changes })
  const { sys_id: userId = '', user_name: userName = '' } = cast.admin
  const subject: Subject = { userId, userName, interactive: true }
  const call: RestCall = {
    api: 'Table API',
    version: '',
    method: 'GET',
    table,
    query: { sysparm_query: query },
    address: ADDRESSES.office,
    origin: '',
  }
  const answer = tableCall(instance, subject, call)
  const rows = (answer.body as { result?: Record<string, unknown>[] }).result ?? []
  return { status: answer.status, count: answer.headers['X-Total-Count'], rows }
}
const names = (rows: Record<string, unknown>[]) => rows.map((row) => row.name)

describe('what a reader sees', () => {
  const ROLES = 'nameINitil,admin,oauth_admin'
  it('everything, as admin', () => {
    const { count, rows } = list('sys_user_role', ROLES)
    expect([count, names(rows).length, 'description' in (rows[0] ?? {})]).toEqual(['3', 3, true])
  })
  it('hidden rows are missing and counted all the same (rest.md#count-before-access)', () => {
    const { count, rows } = list('sys_user_role', ROLES, [
      { kind: 'hidden-rows', table: 'sys_user_role', query: 'name=itil' },
    ])
    expect([count, names(rows)]).toEqual(['3', ['admin', 'oauth_admin']])
  })
  it('a hidden column is missing from each row', () => {
    const { rows } = list('sys_user_role', ROLES, [{ kind: 'hidden-column', table: 'sys_user_role', column: 'name' }])
    expect([rows.length, rows.some((row) => 'name' in row)]).toEqual([3, false])
  })
  it('a dropped term gives too many rows', () => {
    const { rows } = list('sys_user_role', 'name=itil', [
      { kind: 'dropped-term', table: 'sys_user_role', column: 'name' },
    ])
    expect(rows.length).toBeGreaterThan(3)
  })
  it('no count, where there are none', () => {
    expect(list('sys_user_role', ROLES, [{ kind: 'no-counts', where: 'everywhere' }]).count).toBeUndefined()
  })
  it('access rules hide rows and columns as well', () => {
    const rule = { kind: 'rule', operation: 'read', roles: ['nobody'], values: {} } as const
    const { rows } = list('oauth_entity', 'name=Neo Agent', [{ ...rule, name: 'oauth_entity.redirect_url' }])
    expect([rows.length, 'redirect_url' in (rows[0] ?? {}), 'client_id' in (rows[0] ?? {})]).toEqual([1, false, true])
    const values = { admin_overrides: 'false', condition: 'name=itil' }
    const roles = list('sys_user_role', ROLES, [
      { kind: 'no-rules', name: 'sys_user_role' },
      { ...rule, name: 'sys_user_role', roles: ['admin'], values },
    ])
    expect([roles.count, names(roles.rows)]).toEqual(['3', ['itil']])
  })
  it('with oauth_admin and user_admin only: records and people, but no access rules', () => {
    const half = (table: string) => list(table, '', [], 'both-halves').rows.length > 0
    expect(['oauth_entity', 'sys_user', 'sys_security_acl', 'sys_properties'].map(half)).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})

/** An admin's signed-in session, without a network. */
async function signedIn(instance: Instance) {
  const app = new Hono()
  const tables = tableApi(instance)
  for (const part of [login(instance), batchApi(instance, tables), tables]) app.route('/', part)
  const { user, password } = PEOPLE.admin
  const form = new URLSearchParams({ user_name: user, user_password: password })
  const answer = await app.request('https://acme.service-now.com/login.do', { method: 'POST', body: form })
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  const page = await (await app.request('https://acme.service-now.com/login.do', { headers: { cookie } })).text()
  const token = /g_ck = "([0-9a-f]+)"/.exec(page)?.[1] ?? ''
  const headers = { cookie, 'x-usertoken': token, 'content-type': 'application/json' }
  return (path: string, body?: object) =>
    app.request(`https://acme.service-now.com/api/now/${path}`, {
      headers,
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    })
}

describe('a session', () => {
  it('sees as the person whom its admin impersonates', async () => {
    const instance = new Instance({ setup: 'complete' })
    const send = await signedIn(instance)
    const read = async () =>
      ((await (await send('table/sys_properties?sysparm_limit=1')).json()) as { result: unknown[] }).result.length
    expect(await read()).toBe(1)
    instance.sessions.impersonateAll(instance.serviceAccount?.sys_id ?? '')
    expect(await read()).toBe(0)
  })
  it('with a stale token is answered as each instance does', async () => {
    const instance = new Instance({ setup: 'complete' })
    const send = await signedIn(instance)
    instance.sessions.rotateTokens()
    instance.trouble.tokenHeader = 'X-UserToken'
    instance.trouble.challenge = true
    instance.trouble.scheme = 'BEARER'
    const answer = await send('table/sys_user')
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'BEARER realm="Service-now"'])
    expect(answer.headers.get('x-usertoken')).toMatch(/^[0-9a-f]{72}$/)
    instance.trouble.stale = 'redirect'
    const redirected = await send('table/sys_user')
    expect([redirected.status, redirected.headers.get('location')]).toEqual([302, '/logout_success.do'])
  })
  it('is told 400 for other reasons than that there is no such table', async () => {
    const instance = new Instance({ setup: 'complete' })
    const send = await signedIn(instance)
    instance.trouble.answers = { sys_user: { status: 400, message: 'Invalid query detected' } }
    const answer = await send('table/sys_user')
    expect([answer.status, await answer.json()]).toMatchObject([400, { error: { message: 'Invalid query detected' } }])
    expect((await send('table/sys_user_role')).status).toBe(200)
  })
  it('remembers who is behind it, however often somebody else is impersonated', () => {
    const session = { id: 's', token: '', userId: 'admin' }
    const sessions = new Sessions()
    sessions.impersonate(session, 'one')
    sessions.impersonate(session, 'two')
    expect(session).toMatchObject({ userId: 'two', impersonator: 'admin' })
  })
  it('a batch gives no counts where its items have none', async () => {
    const counts = async (batchCounts: boolean) => {
      const instance = new Instance({ setup: 'complete' })
      instance.visibility.batchCounts = batchCounts
      const send = await signedIn(instance)
      const items = [{ id: '1', method: 'GET', url: '/api/now/table/sys_user' }]
      const answer = await send('batch', { batch_request_id: '1', rest_requests: items })
      const body = (await answer.json()) as { serviced_requests: { headers: { name: string }[] }[] }
      return body.serviced_requests[0]?.headers.some(({ name }) => name === 'x-total-count')
    }
    expect([await counts(true), await counts(false)]).toEqual([true, false])
  })
})
