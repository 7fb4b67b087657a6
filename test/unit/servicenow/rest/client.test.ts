import { afterEach, describe, expect, it, vi } from 'vitest'
import { createRestClient } from '@/lib/servicenow/rest/client'
import { CURRENT_ROLES, onlyUser, readCurrentUser } from '@/lib/servicenow/rest/current-user'
import { createTurns } from '@/lib/servicenow/rest/rate-limit'
import { genuine } from '../../../support/genuine'

const [OLD, NEW, PAGE] = ['a', 'b', 'c'].map((letter) => letter.repeat(72)) as [string, string, string]
const JSON_TYPE = { 'content-type': 'application/json;charset=UTF-8' }
const refusal = (headers: Record<string, string>, status = 401) => ({ status, headers: { ...JSON_TYPE, ...headers } })
const SIGNED_IN = { 'x-sessionloggedin': 'true' }

/** An instance that takes one token and refuses all others in a way. */
function instance(taken: string, refused: ResponseInit) {
  const used: string[] = []
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (address, init) => {
    const token = new Headers(init?.headers).get('x-usertoken') ?? ''
    used.push(token)
    const how: ResponseInit = token === taken ? { headers: JSON_TYPE } : refused
    return genuine(new Response(how.status === 204 ? null : '{"x":1}', how), address as string)
  })
  return used
}
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})
const DONE = { ok: true, json: { x: 1 }, status: 200 }

describe('a token that was refused', () => {
  it.each<[string, ResponseInit, boolean]>([
    ['with a fresh one', refusal({ ...SIGNED_IN, 'x-usertoken-response': NEW }), true],
    ['with a fresh one, by its other name', refusal({ 'x-is-logged-in': 'true', 'x-usertoken': NEW }), true],
    [
      'with one that is no token before it',
      refusal({ ...SIGNED_IN, 'x-usertoken-response': 'x', 'x-usertoken': NEW }),
      true,
    ],
    ['with the same', refusal({ ...SIGNED_IN, 'x-usertoken-response': OLD }), false],
    ['with one for somebody else', refusal({ 'x-sessionloggedin': 'false', 'x-usertoken-response': NEW }), false],
    [
      'with one that may not be used',
      refusal({ ...SIGNED_IN, 'x-usertoken-response': NEW, 'x-usertoken-allowresubmit': 'false' }),
      false,
    ],
    ['with one, for another reason', refusal({ ...SIGNED_IN, 'x-usertoken-response': NEW }, 403), false],
    ['with none', refusal(SIGNED_IN), false],
  ])('%s is tried again: %#', async (_what, refused, again) => {
    const used = instance(NEW, refused)
    const client = createRestClient(async () => OLD)
    const answer = await client.send('GET', '/x')
    expect(used).toEqual(again ? [OLD, NEW] : [OLD])
    expect(answer.ok).toBe(again)
    // What was learnt is used from then on.
    if (again) expect([await client.send('GET', '/x'), used.at(-1)]).toMatchObject([DONE, NEW])
  })
  it.each([401, 302])('with %i is the page’s by then', async (status) => {
    const used = instance(PAGE, refusal({ ...SIGNED_IN, 'x-usertoken-response': NEW }, status))
    const own = [OLD, PAGE]
    const client = createRestClient(async () => own.shift() ?? PAGE)
    expect(await client.send('GET', '/x')).toMatchObject(DONE)
    expect(used).toEqual([OLD, PAGE])
  })
  it('is not tried again without a turn', async () => {
    const used = instance(NEW, refusal({ ...SIGNED_IN, 'x-usertoken-response': NEW }))
    const client = createRestClient(
      async () => OLD,
      createTurns(async () => {}, 1),
    )
    expect(await client.send('GET', '/x')).toMatchObject({ ok: false, reason: 'session-ended' })
    expect(await client.send('GET', '/x')).toEqual({ ok: false, reason: 'too-many' })
    expect(used).toEqual([OLD])
  })
})

describe('a request', () => {
  it('has a body of JSON, or none', async () => {
    instance(OLD, {})
    const client = createRestClient(async () => OLD)
    await client.send('PATCH', '/x', { a: 1 })
    await client.send('GET', '/x')
    const [first, second] = vi.mocked(fetch).mock.calls.map(([, init]) => init)
    const common = {
      accept: 'application/json',
      'x-usertoken': OLD,
      'x-requested-with': 'XMLHttpRequest',
      'x-no-response-redirect': 'true',
    }
    expect(first).toMatchObject({
      method: 'PATCH',
      body: '{"a":1}',
      headers: { ...common, 'content-type': 'application/json' },
    })
    expect(second?.body).toBeUndefined()
    expect(second?.headers).toEqual(common)
  })
  it.each<[string, ResponseInit, object]>([
    ['nothing', { status: 204 }, { ok: true, json: undefined, status: 204 }],
    ['what is invalid', { status: 400 }, { ok: false, reason: 'invalid' }],
    ['a redirect', { status: 307 }, { ok: false, reason: 'session-ended' }],
    ['no type', { status: 200, headers: { 'content-type': '' } }, { ok: false, reason: 'session-ended' }],
    ['no end of the wait', { status: 429 }, { ok: false, reason: 'rate-limited', retryAfterSeconds: 60 }],
  ])('is answered with %s', async (_what, init, answer) => {
    instance('none', init)
    expect(await createRestClient(async () => OLD).send('GET', '/x')).toMatchObject(answer)
  })
  it('is given up after a while', async () => {
    vi.useFakeTimers()
    vi.spyOn(globalThis, 'fetch').mockImplementation(
      (_address, init) =>
        new Promise((_done, no) => init?.signal?.addEventListener('abort', () => no(new Error('aborted')))),
    )
    const answer = createRestClient(async () => OLD).send('GET', '/x')
    await vi.advanceTimersByTimeAsync(39_999)
    expect(vi.mocked(fetch).mock.calls[0]?.[1]?.signal?.aborted).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(await answer).toEqual({ ok: false, reason: 'network' })
  })
})

describe('who is signed in', () => {
  const [A, B] = ['a', 'b'].map((letter) => letter.repeat(32)) as [string, string]
  it.each([
    ['one', [{ sys_id: A, user_name: ' x ' }], { sysId: A, userName: 'x' }],
    ['one, in several rows', [{ sys_id: A, user_name: 'x' }, { sys_id: A }], { sysId: A, userName: 'x' }],
    [
      'several',
      [
        { sys_id: A, user_name: 'x' },
        { sys_id: B, user_name: 'y' },
      ],
      undefined,
    ],
    ['nobody', [], undefined],
    ['somebody without a name', [{ sys_id: A, user_name: ' ' }], undefined],
    ['no record', [{ sys_id: 'x', user_name: 'x' }], undefined],
    ['what shows nothing', [{}], undefined],
  ])('%s', (_what, rows, user) => {
    expect(onlyUser(rows as never)).toEqual(user)
  })
  it('is asked of the instance', async () => {
    const query = vi.fn(async () => ({ ok: true as const, rows: [{ sys_id: A, user_name: 'x' }] }))
    expect(await readCurrentUser({ query })).toEqual({ ok: true, user: { sysId: A, userName: 'x' } })
    expect(query).toHaveBeenCalledWith('sys_user', 'sys_id=javascript:gs.getUserID()', ['sys_id', 'user_name'], 2)
    const failure = { ok: false as const, reason: 'network' as const }
    expect(await readCurrentUser({ query: async () => failure })).toEqual(failure)
    expect(CURRENT_ROLES).toBe('user=javascript:gs.getUserID()^state=active')
  })
})
