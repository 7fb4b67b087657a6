// @vitest-environment node
import { describe, expect, it, vi } from 'vitest'
import { createBatchClient } from '@/lib/servicenow/rest/batch'
import type { RestClient } from '@/lib/servicenow/rest/client'
import { createRateLimit, createTurns } from '@/lib/servicenow/rest/rate-limit'
import { queryPath, type TableQuery } from '@/lib/servicenow/rest/table-api'

type Sent = Awaited<ReturnType<RestClient['send']>>
type Call = [method: string, path: string, body?: object]

const query = (table: string): TableQuery => ({ table, query: 'a=1', fields: ['sys_id'], limit: 2 })
const [ONE, TWO, THREE] = ['one', 'two', 'three'].map(query) as [TableQuery, TableQuery, TableQuery]
const ok = (json: unknown, headers: Record<string, string> = {}): Sent => ({
  ok: true,
  json,
  headers: new Headers(headers),
  status: 200,
})
const rows = (...names: string[]) => ({ result: names.map((name) => ({ name })) })
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64')
const served = (id: number, value: unknown, more: object = {}) => ({
  id: String(id),
  status_code: 200,
  body: base64(value),
  headers: [],
  ...more,
})
const batch = (...serviced: object[]) => ok({ serviced_requests: serviced, unserviced_requests: [] })
const found = (...names: string[]) => ({ ok: true, rows: names.map((name) => ({ name })) })
const failed = (reason: string) => ({ ok: false, reason })

/** A client on an instance that answers what it is asked, each request for a turn. */
function client(answer: (...call: Call) => Sent, most = 39, ended?: Parameters<typeof createBatchClient>[1]) {
  const calls: Call[] = []
  const turns = createTurns(async () => {}, most)
  const send = async (...call: Call): Promise<Sent> => {
    if (!(await turns.take())) return { ok: false, reason: 'too-many' }
    calls.push(call)
    return answer(...call)
  }
  return { calls, turns, reader: createBatchClient({ send, turns } as RestClient, ended) }
}
const singly = (path: string): Sent => ok(rows(path.split(/[/?]/)[4] ?? ''))
const BATCHED = '/api/now/batch'

describe('many reads', () => {
  it('go in one request, and are answered in their order', async () => {
    const { calls, reader } = client(() =>
      batch(
        served(1, rows('b', 'ü')),
        served(0, rows('a'), { headers: [{ name: 'X-Total-Count', value: '5' }] }),
        served(7, rows('x')),
      ),
    )
    const told: number[] = []
    expect(await reader.readAll([ONE, TWO], (more) => told.push(more))).toEqual([
      { ...found('a'), total: 5 },
      found('b', 'ü'),
    ])
    expect(told).toEqual([2])
    expect(calls).toEqual([
      [
        'POST',
        BATCHED,
        {
          batch_request_id: '1',
          rest_requests: [ONE, TWO].map((own, i) => ({
            id: String(i),
            method: 'GET',
            url: queryPath(own),
            headers: [{ name: 'Accept', value: 'application/json' }],
            exclude_response_headers: false,
          })),
        },
      ],
    ])
    expect([reader.requests(), reader.left(), reader.room(), reader.batches(), reader.waitSeconds()]).toEqual([
      1,
      38,
      150,
      true,
      undefined,
    ])
  })
  it('that are none send nothing, and one goes by itself', async () => {
    const { calls, reader } = client((_method, path) => singly(path))
    expect(await reader.readAll([])).toEqual([])
    expect(await reader.readAll([ONE])).toEqual([found('one')])
    expect(calls).toEqual([['GET', queryPath(ONE)]])
  })
  it('that a batch did not get to are asked singly', async () => {
    const { calls, reader } = client((method, path) => (method === 'POST' ? batch(served(1, rows('b'))) : singly(path)))
    const told: number[] = []
    expect(await reader.readAll([ONE, TWO, THREE], (more) => told.push(more))).toEqual([
      found('one'),
      found('b'),
      found('three'),
    ])
    expect([calls.map(([method]) => method), told]).toEqual([
      ['POST', 'GET', 'GET'],
      [1, 1, 1],
    ])
  })
  it.each<[string, Sent]>([
    ['no batch', { ok: false, reason: 'not-found' }],
    ['a batch that is refused', { ok: false, reason: 'forbidden' }],
    ['a batch of another form', ok({ serviced_requests: [{ id: 1 }] })],
    ['a batch that is nothing', ok(null)],
  ])('with %s go singly, from then on', async (_what, answer) => {
    const { calls, reader } = client((method, path) => (method === 'POST' ? answer : singly(path)))
    expect(await reader.readAll([ONE, TWO])).toEqual([found('one'), found('two')])
    expect([reader.batches(), reader.room()]).toEqual([false, 36])
    await reader.readAll([ONE, TWO])
    expect(calls.map(([method]) => method)).toEqual(['POST', 'GET', 'GET', 'GET', 'GET'])
  })
  it.each([
    [400, 'invalid'],
    [401, 'session-ended'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [500, 'unexpected'],
    [199, 'unexpected'],
    [300, 'unexpected'],
  ])('of which one is answered with %i: %s', async (status, reason) => {
    const { reader } = client(() => batch(served(0, rows('a')), served(1, {}, { status_code: status })))
    expect(await reader.readAll([ONE, TWO])).toEqual([found('a'), failed(reason)])
  })
  it.each([
    ['no text', { body: null }],
    ['no base64', { body: '…' }],
    ['no JSON', { body: Buffer.from('{').toString('base64') }],
    ['no rows', { body: base64({ result: 1 }) }],
  ])('of which one has %s', async (_what, more) => {
    const { reader } = client(() => batch(served(0, rows('a'), { headers: null }), served(1, {}, more)))
    expect(await reader.readAll([ONE, TWO])).toEqual([found('a'), failed('unexpected')])
  })
  it.each(['session-ended', 'no-token', 'network', 'too-many'] as const)(
    'end with %s: nothing more is sent',
    async (reason) => {
      for (const first of [[ONE, TWO], [ONE]]) {
        const { calls, reader } = client(() => ({ ok: false, reason }))
        expect(await reader.readAll(first)).toEqual(first.map(() => failed(reason)))
        expect(await reader.readAll([ONE, TWO, THREE])).toEqual([failed(reason), failed(reason), failed(reason)])
        expect(await reader.readSingly([ONE])).toEqual([failed(reason)])
        expect([calls.length, reader.left(), reader.waitSeconds()]).toEqual([1, 0, undefined])
      }
    },
  )
  it.each<[string, Sent]>([
    ['as a whole', { ok: false, reason: 'rate-limited', retryAfterSeconds: 7 }],
    [
      'in a part',
      batch(served(0, rows('a')), served(1, {}, { status_code: 429, headers: [{ name: 'Retry-After', value: '7' }] })),
    ],
  ])('that the instance asks to wait with, %s, wait', async (_what, answer) => {
    const { calls, reader } = client(() => answer)
    expect(await reader.readAll([ONE, TWO])).toContainEqual({ ok: false, reason: 'rate-limited', retryAfterSeconds: 7 })
    expect(await reader.readAll([THREE])).toEqual([{ ok: false, reason: 'rate-limited', retryAfterSeconds: 7 }])
    expect([calls.length, reader.waitSeconds()]).toEqual([1, 7])
  })
  it('that ended before they began are not sent', async () => {
    const { calls, reader } = client(singly as never, 39, { ok: false, reason: 'session-ended' })
    expect(await reader.readAll([ONE, TWO])).toEqual([failed('session-ended'), failed('session-ended')])
    expect([calls, reader.left()]).toEqual([[], 0])
  })
  it('go three side by side, and a refusal of one is told to who waits', async () => {
    let [atOnce, most] = [0, 0]
    const { reader } = client(singly as never)
    const send = async (_method: string, path: string): Promise<Sent> => {
      most = Math.max(most, ++atOnce)
      await Promise.resolve()
      atOnce--
      return path.includes('two') ? { ok: false, reason: 'forbidden' } : singly(path)
    }
    const own = createBatchClient({ send, turns: createTurns(async () => {}) } as RestClient)
    expect(await own.readSingly([ONE, TWO, THREE, ONE, ONE])).toEqual([
      found('one'),
      failed('forbidden'),
      found('three'),
      found('one'),
      found('one'),
    ])
    expect(most).toBe(3)
    expect(reader.requests()).toBe(0)
  })
})

describe('turns', () => {
  it('are eight a second, and no wait before', async () => {
    let now = 5000
    const waits: number[] = []
    const turn = createRateLimit(
      () => now,
      async (ms) => void waits.push(ms),
    )
    for (let i = 0; i < 8; i++) await turn()
    expect(waits).toEqual([])
    await turn()
    now += 400
    await turn()
    expect(waits).toEqual([1000, 600])
    now += 10_000
    for (let i = 0; i < 8; i++) await turn()
    expect(waits).toHaveLength(2)
  })
  it('are so many, and none once they are closed', async () => {
    const pace = vi.fn(async () => {})
    const turns = createTurns(pace, 2)
    expect([turns.taken(), turns.left()]).toEqual([0, 2])
    expect([await turns.take(), await turns.take(), await turns.take()]).toEqual([true, true, false])
    expect([turns.taken(), turns.left(), pace.mock.calls.length]).toEqual([2, 0, 2])
    const closed = createTurns(async () => closed.close())
    expect([await closed.take(), closed.taken(), closed.left(), await closed.take()]).toEqual([false, 0, 0, false])
    expect(createTurns(pace).left()).toBe(39)
  })
})
