import { afterEach, describe, expect, it, vi } from 'vitest'
import { defaultPolicy } from '@/lib/neo/policy'
import { createBatchClient } from '@/lib/servicenow/rest/batch'
import { createRestClient } from '@/lib/servicenow/rest/client'
import { createRateLimit, createTurns } from '@/lib/servicenow/rest/rate-limit'
import type { TableQuery } from '@/lib/servicenow/rest/table-api'
import { runVerification } from '@/lib/verification/run'
import { beginVerification, type Verification } from '@/lib/verification/verification'
import { genuine } from '../../support/genuine.ts'
import { ID, judged, rightWorld } from './rows'
import { Session } from './session'

const STALE = 'ab'.repeat(36)
const FRESH = 'cd'.repeat(36)
const JSON_TYPE = { 'content-type': 'application/json' }
const right = () => Response.json({ result: [{ name: 'x' }] })
const query = (table: string): TableQuery => ({ table, query: 'active=true', fields: ['name'], limit: 5 })

afterEach(() => vi.unstubAllGlobals())

/** Answers each request by the token it came with, and keeps what was sent. */
function server(refusal: () => Response) {
  const sent: string[] = []
  vi.stubGlobal('fetch', async (address: string, init: { headers: Record<string, string> }) => {
    const token = init.headers['x-usertoken'] ?? ''
    sent.push(token)
    return genuine(token === FRESH ? right() : refusal(), address)
  })
  return sent
}

describe('a token that was rotated', () => {
  const refused = (headers: Record<string, string>) => () => new Response('{}', { status: 401, headers })
  it.each([
    ['X-UserToken-Response', { 'x-usertoken-response': FRESH, 'x-sessionloggedin': 'true' }],
    ['X-UserToken', { 'x-usertoken': FRESH, 'x-is-logged-in': 'true' }],
    [
      'X-UserToken, whatever scheme is asked for',
      { 'x-usertoken': FRESH, 'x-is-logged-in': 'true', 'www-authenticate': 'BEARER realm="Service-now"' },
    ],
  ])('is taken from %s, once', async (_name, headers) => {
    const sent = server(refused(headers))
    const answer = await createRestClient(async () => STALE).send('GET', '/api/now/table/task')
    expect([answer.ok, sent]).toEqual([true, [STALE, FRESH]])
  })
  it.each([
    ['the one that was sent', { 'x-usertoken': STALE, 'x-is-logged-in': 'true' }],
    [
      'one that may not be used',
      { 'x-usertoken': FRESH, 'x-is-logged-in': 'true', 'x-usertoken-allowresubmit': 'false' },
    ],
    ['one while nobody is signed in', { 'x-usertoken': FRESH, 'x-is-logged-in': 'false' }],
  ])('is not taken where it is %s', async (_what, headers) => {
    const sent = server(refused(headers))
    const answer = await createRestClient(async () => STALE).send('GET', '/api/now/table/task')
    expect([answer.ok, sent]).toEqual([false, [STALE]])
  })
  it('is taken from the page where a stale one leads to the page of having signed out', async () => {
    const tokens = [STALE, FRESH]
    const sent = server(() => new Response(null, { status: 302, headers: { location: '/logout_success.do' } }))
    const answer = await createRestClient(async () => tokens.shift()).send('GET', '/api/now/table/task')
    expect([answer.ok, sent]).toEqual([true, [STALE, FRESH]])
  })
  it('one that is refused as well is not tried again', async () => {
    let sent = 0
    vi.stubGlobal('fetch', async (address: string) => {
      const headers = { 'x-usertoken-response': String(++sent).padStart(72, 'e'), 'x-is-logged-in': 'true' }
      return genuine(new Response('{}', { status: 401, headers }), address)
    })
    expect(await createRestClient(async () => STALE).send('GET', '/api/now/table/task')).toEqual({
      ok: false,
      reason: 'no-token',
    })
    expect(sent).toBe(2)
  })
  it('a second try has to wait for its turn like any other', async () => {
    const order: string[] = []
    const refusal = refused({ 'x-usertoken-response': FRESH, 'x-is-logged-in': 'true' })
    vi.stubGlobal('fetch', async (address: string, init: { headers: Record<string, string> }) => {
      order.push('sent')
      return genuine(init.headers['x-usertoken'] === FRESH ? right() : refusal(), address)
    })
    const turns = createTurns(async () => void order.push('turn'), 3)
    const connection = createRestClient(async () => STALE, turns)
    expect((await connection.send('GET', '/api/now/table/task')).ok).toBe(true)
    expect(order).toEqual(['turn', 'sent', 'turn', 'sent'])
    expect([turns.taken(), turns.left()]).toEqual([2, 1])
  })
  it('being led away without being told where, as browsers do, is a session that ended', async () => {
    let sent = 0
    vi.stubGlobal('fetch', async () => {
      sent++
      return Object.defineProperties(new Response(null), {
        type: { value: 'opaqueredirect' },
        status: { value: 0 },
        ok: { value: false },
      })
    })
    const answer = await createRestClient(async () => STALE).send('GET', '/api/now/table/task')
    expect([answer, sent]).toEqual([{ ok: false, reason: 'session-ended' }, 1])
  })
  it('a page of having signed out that comes with 200 is a session that ended', async () => {
    const page = '<html><title>Logout successful</title></html>'
    const sent = server(() => new Response(page, { headers: { 'content-type': 'text/html;charset=UTF-8' } }))
    const answer = await createRestClient(async () => STALE).send('GET', '/api/now/table/task')
    expect([answer, sent]).toEqual([{ ok: false, reason: 'session-ended' }, [STALE]])
  })
  it('being led to a page of signing in is a session that ended', async () => {
    const sent = server(() => new Response(null, { status: 302, headers: { location: '/login.do' } }))
    const answer = await createRestClient(async () => STALE).send('GET', '/api/now/table/task')
    expect([answer, sent]).toEqual([{ ok: false, reason: 'session-ended' }, [STALE]])
  })
})

describe('an instance that asks to wait', () => {
  it('is asked nothing more', async () => {
    let requests = 0
    vi.stubGlobal('fetch', async (path: string) => {
      requests++
      if (path.includes('/batch')) return genuine(new Response('{}', { status: 404, headers: JSON_TYPE }), path)
      return genuine(new Response('{}', { status: 429, headers: { ...JSON_TYPE, 'retry-after': '3600' } }), path)
    })
    const reader = createBatchClient(createRestClient(async () => STALE))
    const results = await reader.readAll(Array.from({ length: 30 }, () => query('task')))
    expect(results).toContainEqual({ ok: false, reason: 'rate-limited', retryAfterSeconds: 3600 })
    // The batch, and those that were under way side by side.
    expect(requests).toBeLessThanOrEqual(4)
    await reader.readAll([query('task')])
    expect(requests).toBeLessThanOrEqual(4)
  })
  it('in an item of a batch is asked nothing more either', async () => {
    let requests = 0
    vi.stubGlobal('fetch', async (path: string) => {
      requests++
      const item = (id: string) => ({ id, status_code: 429, body: '', headers: [{ name: 'Retry-After', value: '30' }] })
      return genuine(Response.json({ serviced_requests: [item('0'), item('1')] }), path)
    })
    const reader = createBatchClient(createRestClient(async () => STALE))
    await reader.readAll([query('task'), query('incident')])
    await reader.readSingly([query('task')])
    expect(requests).toBe(1)
  })
})

describe('an instance that asked to wait', () => {
  const NOW = Date.parse('2026-11-21T08:00:00Z')
  /** Verifies at a moment, with what the run before kept. */
  async function run(at: number, retryAfter: string, before?: Verification) {
    vi.useFakeTimers({ now: at, toFake: ['Date'] })
    let requests = 0
    vi.stubGlobal('fetch', async (address: string) => {
      requests++
      return genuine(new Response('{}', { status: 429, headers: { ...JSON_TYPE, 'retry-after': retryAfter } }), address)
    })
    const record = beginVerification('acme.service-now.com', before, new Date(at))
    const done = await runVerification({
      record,
      policy: defaultPolicy,
      token: async () => STALE,
      save: async () => {},
    })
    vi.useRealTimers()
    return { done, requests }
  }
  it.each([
    ['a number of seconds', '120', 120],
    ['a date', 'Sat, 21 Nov 2026 08:05:00 GMT', 300],
    ['a number beyond sense', '99999999', 3600],
    ['a date beyond sense', 'Thu, 21 Nov 2999 08:05:00 GMT', 3600],
    ['nothing', '', 60],
  ])('is left alone that long, by %s', async (_what, retryAfter, seconds) => {
    const first = await run(NOW, retryAfter)
    expect([first.requests, first.done.waitUntil]).toEqual([1, new Date(NOW + seconds * 1000).toISOString()])
    const early = await run(NOW + seconds * 1000 - 1000, retryAfter, first.done)
    expect(early.requests).toBe(0)
    expect(early.done.verdicts.find(({ requirement }) => requirement === 'app.exists')?.reason).toBe(
      'unread.rate-limited',
    )
    const late = await run(NOW + seconds * 1000 + 1000, retryAfter, early.done)
    expect(late.requests).toBe(1)
  })
  it('is asked again where the clock was put back for long', async () => {
    const { done } = await run(NOW, '120')
    expect((await run(NOW - 86_400_000, '120', done)).requests).toBe(1)
  })
})

describe('the pace', () => {
  it('is at most eight requests in any second', async () => {
    let now = 0
    const pace = createRateLimit(
      () => now,
      async (ms) => void (now += ms),
    )
    const at: number[] = []
    for (let i = 0; i < 30; i++) {
      await pace()
      at.push(now)
    }
    for (const [i, first] of at.entries())
      expect((at[i + 8] ?? Number.POSITIVE_INFINITY) - first).toBeGreaterThanOrEqual(1000)
    expect(now).toBe(3000)
  })
  it('is kept by requests that are made side by side', async () => {
    const waits: number[] = []
    const pace = createRateLimit(
      () => 0,
      async (ms) => void waits.push(ms),
    )
    await Promise.all(Array.from({ length: 20 }, pace))
    expect(waits).toEqual([...Array.from({ length: 8 }, () => 1000), ...Array.from({ length: 4 }, () => 2000)])
  })
})

describe('what the instance itself says', () => {
  const HOSTILE = 'x^ORsys_idISNOTEMPTY'
  it.each([
    ['the sys_id of an application', 'oauth_entity', 'sys_id'],
    ['the sys_id of an account', 'sys_user', 'sys_id'],
    ['the name of a parent table', 'sys_db_object', 'super_class.name'],
  ])('%s does not become part of a query where it would change it', async (_what, table, column) => {
    const world = rightWorld()
    Object.assign(world[table]?.at(-1) ?? {}, { [column]: HOSTILE })
    for (const row of world.sys_db_object ?? [])
      if (table === 'sys_db_object') Object.assign(row, { [column]: HOSTILE })
    const { requests, outcome } = await judged(world)
    expect(decodeURIComponent(requests.batched.join(' '))).not.toContain(HOSTILE)
    expect(outcome('access.incident')).not.toBe(table === 'oauth_entity' ? 'fail' : 'pass')
  })
  it('a token for an account whose sys_id cannot stand in a query names nobody', async () => {
    const world = rightWorld()
    world.sys_user = []
    world.oauth_credential?.push({
      peer: ID.application,
      user: HOSTILE,
      type: 'refresh_token',
      sys_created_on: '2026-11-21 08:00:00',
    })
    const { requests } = await judged(world)
    expect(decodeURIComponent(requests.batched.join(' '))).not.toContain(HOSTILE)
  })
})

it('a run says what the requirements say of the same instance, with what really hinders', async () => {
  const own = new Session({ release: 'australia', setup: 'complete' })
  await own.signIn()
  own.instance.trouble.refused = ['sys_security_acl']
  const { verdicts } = await own.verify()
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => own.send(path, init))
  const done = await runVerification({
    record: beginVerification('acme.service-now.com', undefined, new Date()),
    policy: defaultPolicy,
    token: async () => own.token,
    save: async () => {},
  })
  const told = (list: readonly { requirement: string; outcome: string; reason: string }[]) =>
    list.map(({ requirement, outcome, reason }) => `${requirement} ${outcome} ${reason}`)
  expect(told(done.verdicts)).toEqual(told(verdicts))
  expect(told(done.verdicts)).toContain('access.task unknown unread.withheld')
})
