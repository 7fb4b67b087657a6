// @vitest-environment node
import fc from 'fast-check'
import { afterEach, expect, it, vi } from 'vitest'
import { defaultPolicy } from '@/lib/neo/policy'
import { readVerification, writeVerification } from '@/lib/verification/history'
import { toJson, toMarkdown } from '@/lib/verification/report'
import { runVerification } from '@/lib/verification/run'
import { type Verification } from '@/lib/verification/verification'
import { genuine } from '../support/genuine'
import { runs } from './runs'

const HOST = 'acme.service-now.com'
const TOKEN = 't'.repeat(72)
afterEach(() => vi.unstubAllGlobals())
// How fast requests follow each other is tested where the pace is kept; here each would wait for its turn in earnest.
vi.mock('@/lib/servicenow/rest/rate-limit', async (original) => {
  const { createTurns } = await original<typeof import('@/lib/servicenow/rest/rate-limit')>()
  return { createTurns: (_pace: unknown, most?: number) => createTurns(async () => undefined, most) }
})

/** Requests that one verification may send, whatever an instance says there is more of. */
const MOST_REQUESTS = 39

const count = fc.constantFrom(
  '0',
  '1',
  '3',
  '101',
  '1e15',
  '1000000000000000',
  '9007199254740991',
  '9'.repeat(400),
  '-1',
  '1e308',
  '5, 5',
  '0x10',
  'NaN',
  '',
  '4294967296',
)
const id = fc.constantFrom('a'.repeat(32), 'b'.repeat(32))
const cell = fc.oneof(
  id,
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    'true',
    'false',
    'Neo Agent',
    'neo.agent',
    defaultPolicy.redirectUrl,
    'toString',
    '__proto__',
    '1e308',
  ),
  fc.string({ minLength: 3_000, maxLength: 4_000 }),
)
const COLUMNS = [
  ['sys_id', 'name', 'user_name', 'client_id', 'redirect_url', 'type', 'active', 'value', 'user', 'user.user_name'],
  ['state', 'role.name', 'peer', 'operation', 'sys_security_acl', 'sys_user_role.name', 'message', 'sys_created_on'],
  ['notification', 'scope_restriction_status', 'access_token_lifespan', 'refresh_token_lifespan', '__proto__'],
].flat()
const row = fc.dictionary(fc.constantFrom(...COLUMNS), cell, { noNullPrototype: true })
const rows = fc.array(row, { maxLength: 4 })
const deep = fc.integer({ min: 1, max: 20_000 }).map((depth) => '['.repeat(depth) + ']'.repeat(depth))
const result = fc.oneof(
  { weight: 6, arbitrary: rows.map((list) => JSON.stringify({ result: list })) },
  deep,
  deep.map((text) => `{"result":${text}}`),
  fc.json(),
)
const item = fc.record({
  status: fc.constantFrom(200, 200, 200, 200, 403, 429, 1e308, -1, 200.5),
  body: result,
  total: count,
  retry: count,
})

/** A record of Neo's by its name that has no sys_id. */
const noId = { status: 200, body: '{"result":[{"name":"Neo Agent","client_id":"x"}]}', total: '1', retry: '0' }

it('whatever an instance answers, and however much it says there is, a verification ends and can be stored', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(item, { minLength: 1, maxLength: 30 }), fc.boolean(), async (items, hasBatch) => {
      let [asked, i] = [0, 0]
      vi.stubGlobal('fetch', async (address: string, { body = '{}' }: { body?: string }) => {
        if (++asked > MOST_REQUESTS) throw new Error('asks without end')
        const next = () => items[i++ % items.length] as (typeof items)[number]
        const own = next()
        const headers = { 'content-type': 'application/json', 'x-total-count': own.total, 'retry-after': own.retry }
        const status = own.status >= 200 && own.status < 600 ? Math.floor(own.status) : 500
        if (!address.endsWith('/batch')) return genuine(new Response(own.body, { status, headers }), address)
        if (!hasBatch) return genuine(new Response('{}', { status: 404, headers }), address)
        const { rest_requests: wanted = [] } = JSON.parse(body) as { rest_requests?: { id: string }[] }
        const serviced = wanted.map(({ id: name }) => {
          const { status: code, body: text, total, retry } = next()
          const more = [
            { name: 'X-Total-Count', value: total },
            { name: 'Retry-After', value: retry },
          ]
          return { id: name, status_code: code, body: Buffer.from(text).toString('base64'), headers: more }
        })
        const answer = JSON.stringify({ serviced_requests: serviced, unserviced_requests: [] })
        return genuine(new Response(answer, { headers }), address)
      })
      const startedAt = new Date().toISOString()
      const begun = { version: 3, host: HOST, state: 'running', startedAt, progress: { done: 0, of: 1 } } as const
      const record: Verification = { ...begun, applications: [], users: [], chosen: {}, verdicts: [] }
      await runVerification({ record, policy: defaultPolicy, token: async () => TOKEN, save: writeVerification })
      const kept = await readVerification(HOST)
      expect(kept?.state).toBe('done')
      expect(kept?.verdicts.length).toBeGreaterThan(20)
      expect(asked).toBeLessThanOrEqual(MOST_REQUESTS)
      expect(toMarkdown(kept as Verification)).toContain(HOST)
      expect(() => JSON.parse(toJson(kept as Verification)) as unknown).not.toThrow()
    }),
    { ...runs(10), examples: [[[noId], false]] },
  )
})

it('a count that no table has is read as far as is sensible, and the rest is said not to be read', async () => {
  const tables: string[] = []
  vi.stubGlobal('fetch', async (address: string) => {
    const { pathname } = new URL(address)
    if (pathname.endsWith('/batch')) return genuine(new Response('{}', { status: 404 }), address)
    tables.push(pathname.split('/').at(-1) ?? '')
    const headers = { 'content-type': 'application/json', 'x-total-count': '9007199254740991' }
    return genuine(new Response('{"result":[]}', { headers }), address)
  })
  const startedAt = new Date().toISOString()
  const begun = { version: 3, host: HOST, state: 'running', startedAt, progress: { done: 0, of: 1 } } as const
  const record: Verification = { ...begun, applications: [], users: [], chosen: {}, verdicts: [] }
  const done = await runVerification({
    record,
    policy: defaultPolicy,
    token: async () => TOKEN,
    save: async () => undefined,
  })
  expect(tables.length).toBeLessThanOrEqual(MOST_REQUESTS)
  expect(done.verdicts.filter(({ outcome }) => outcome === 'pass').map(({ requirement }) => requirement)).toEqual([
    'instance.url',
  ])
})
