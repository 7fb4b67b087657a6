// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PEOPLE } from '../../instance/seed.ts'
import { type Running, startServer } from '../../instance/server.ts'
import { Client } from './client.ts'

let server: Running
let client: Client
let token: string

beforeAll(async () => {
  server = await startServer({ setup: 'complete' })
  client = new Client(server)
  token = await client.signIn(PEOPLE.admin)
}, 30_000)
afterAll(async () => {
  await client.close()
  await server.close()
})

const call = async (
  path: string,
  method = 'GET',
  body?: object,
  headers: Record<string, string> = { 'x-usertoken': token },
) => {
  const answer = await client.send(`/api/now/${path}`, {
    method,
    ...(body && { body: JSON.stringify(body) }),
    headers: { 'content-type': 'application/json', ...headers },
  })
  const text = await answer.text()
  return { status: answer.status, headers: answer.headers, body: text.startsWith('{') ? JSON.parse(text) : text }
}

// docs/servicenow/rest.md#table-api, docs/servicenow/rest.md#refusals, docs/servicenow/rest.md#token
describe('reading', () => {
  it('answers strings only, leaves out unknown columns, never shows a secret', async () => {
    const { status, body } = await call(
      'table/oauth_entity?sysparm_query=name=Neo Agent&sysparm_fields=name,active,access_token_lifespan,no_such_column,client_secret',
    )
    expect(status).toBe(200)
    expect(body).toEqual({
      result: [{ name: 'Neo Agent', active: 'true', access_token_lifespan: '1800', client_secret: '' }],
    })
  })
  it('shows references as value and link, bare, or with their display value', async () => {
    const query = 'table/sys_user_has_role?sysparm_query=role.name=itil&sysparm_fields=role,granted_by&sysparm_limit=1'
    const role = '282bf1fac6112285017366cb5f867469'
    expect((await call(query)).body.result[0]).toEqual({
      role: { value: role, link: `https://acme.service-now.com/api/now/table/sys_user_role/${role}` },
      granted_by: '',
    })
    expect((await call(`${query}&sysparm_exclude_reference_link=true`)).body.result[0].role).toBe(role)
    expect((await call(`${query}&sysparm_display_value=all`)).body.result[0].role).toMatchObject({
      value: role,
      display_value: 'itil',
    })
  })
  it('pages, and says how many there are', async () => {
    const { headers, body } = await call('table/incident?sysparm_limit=2')
    expect(body.result).toHaveLength(2)
    expect(headers.get('x-total-count')).toBe('3')
    expect(headers.get('link')).toContain('rel="next"')
  })
  it('knows which release it is', async () => {
    const { body } = await call('table/sys_properties?sysparm_query=name=glide.buildtag.last&sysparm_fields=value')
    expect(body.result[0].value).toMatch(/^glide-australia-/)
  })
})

describe('refusing', () => {
  it("challenges a call without a token, with the browser's own dialog", async () => {
    const { status, headers, body } = await call('table/incident', 'GET', undefined, {})
    expect(status).toBe(401)
    expect(headers.get('www-authenticate')).toBe('BASIC realm="Service-now"')
    expect(headers.get('x-is-logged-in')).toBe('true')
    expect(headers.get('x-usertoken-response')).toBe(token)
    expect(body).toEqual({
      error: { message: 'User Not Authenticated', detail: 'Required to provide Auth information' },
      status: 'failure',
    })
  })
  it("a script's call with a stale token is told the fresh one, without that dialog", async () => {
    const byScript = { 'x-usertoken': 'f'.repeat(72), 'x-requested-with': 'XMLHttpRequest' }
    const { status, headers } = await call('table/incident', 'GET', undefined, byScript)
    expect(status).toBe(401)
    expect(headers.get('www-authenticate')).toBeNull()
    expect(headers.get('x-usertoken-response')).toBe(token)
  })
  it.each([
    ['table/no_such_table', 400, 'Invalid table no_such_table', null],
    ['table/incident/no-such-id', 404, 'No Record found', "Record doesn't exist or ACL restricts the record retrieval"],
    [
      'v1/table/incident?sysparm_query=number=none',
      404,
      'No Record found',
      "Record doesn't exist or ACL restricts the record retrieval",
    ],
    ['nothing', 400, 'Requested URI does not represent any resource', null],
  ])('%s: %i', async (path, status, message, detail) => {
    const answer = await call(path)
    expect([answer.status, answer.body]).toEqual([status, { error: { message, detail }, status: 'failure' }])
  })
  it('answers an empty list with 200 but for v1', async () => {
    expect((await call('v2/table/incident?sysparm_query=number=none')).body).toEqual({ result: [] })
  })
  it('asks to wait when a rate rule hits', async () => {
    server.instance.trouble.rateLimited = true
    const { status, headers, body } = await call('table/incident')
    server.instance.trouble.rateLimited = false
    expect([status, headers.get('retry-after'), body.error.message]).toEqual([429, '3600', 'Rate limit exceeded'])
  })
  it('keeps what itil may not write', async () => {
    const service = new Client(server)
    const own = { 'x-usertoken': await service.signIn(PEOPLE.service) }
    const answer = await service.send('/api/now/table/sys_properties', {
      method: 'POST',
      body: '{"name":"x"}',
      headers: own,
    })
    expect([answer.status, await answer.json()]).toEqual([
      403,
      {
        error: { message: 'Operation Failed', detail: 'ACL Exception Insert Failed due to security constraints' },
        status: 'failure',
      },
    ])
    await service.close()
  })
})

describe('writing', () => {
  it('creates, changes and deletes, minting what the platform mints', async () => {
    const made = await call('table/oauth_entity', 'POST', { name: 'Made here', bogus: 'x' })
    expect(made.status).toBe(201)
    expect(made.body.result).toMatchObject({
      name: 'Made here',
      active: 'true',
      refresh_token_lifespan: '8640000',
      client_secret: '',
    })
    expect(made.body.result.client_id).toMatch(/^[0-9a-f]{32}$/)
    const id = made.body.result.sys_id
    expect((await call(`table/oauth_entity/${id}`, 'PATCH', { active: 'false' })).body.result).toMatchObject({
      active: 'false',
      sys_mod_count: '1',
    })
    expect((await call(`table/oauth_entity/${id}`, 'DELETE')).status).toBe(204)
    expect((await call(`table/oauth_entity/${id}`)).status).toBe(404)
  })
  it('gives contained roles along, and takes them back', async () => {
    const user = (await call('table/sys_user', 'POST', { user_name: 'temp', first_name: 'Neo', last_name: 'Temp' }))
      .body.result
    expect(user.name).toBe('Neo Temp')
    const itil = (await call('table/sys_user_role?sysparm_query=name=itil')).body.result[0].sys_id
    const grant = (await call('table/sys_user_has_role', 'POST', { user: user.sys_id, role: itil })).body.result
    const roles = () =>
      call(`table/sys_user_has_role?sysparm_query=user=${user.sys_id}&sysparm_fields=role.name,inherited`)
    expect((await roles()).body.result).toContainEqual({ 'role.name': 'sn_incident_write', inherited: 'true' })
    await call(`table/sys_user_has_role/${grant.sys_id}`, 'DELETE')
    expect((await roles()).body.result).toEqual([])
  })
})

it('has no columns or pages of later releases on xanadu', async () => {
  const old = await startServer({ release: 'xanadu', setup: 'complete' })
  const visitor = new Client(old)
  const own = { 'x-usertoken': await visitor.signIn(PEOPLE.admin) }
  const answer = await visitor.send(
    '/api/now/table/oauth_entity?sysparm_query=name=Neo Agent&sysparm_fields=name,scope_restriction_status,inbound_grant_type',
    { headers: own },
  )
  expect(await answer.json()).toEqual({ result: [{ name: 'Neo Agent' }] })
  expect((await visitor.send('/now/machine-identity-console/inbound-integrations/welcome')).status).toBe(404)
  await visitor.close()
  await old.close()
})
