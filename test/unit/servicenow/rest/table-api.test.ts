import { describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { requestPageToken } from '@/lib/messaging/page-token'
import { dispatchToken, isSessionToken } from '@/lib/servicenow/rest/session-token'
import { createTableApi, isQuotable } from '@/lib/servicenow/rest/table-api'
import { genuine } from '../../../support/genuine'

const TOKEN = 'ab'.repeat(36)
const api = createTableApi(() => Promise.resolve(TOKEN))
const answerWith = (body: BodyInit | null, init: ResponseInit = {}) =>
  vi
    .spyOn(globalThis, 'fetch')
    .mockImplementation(async (address) =>
      genuine(new Response(body, { headers: { 'content-type': 'application/json' }, ...init }), address as string),
    )
const ask = () => api.query('oauth_entity', 'sys_id=1', ['name', 'active'], 1)

describe('a read', () => {
  it("asks for the named columns only, in the admin's session", async () => {
    const fetched = answerWith('{"result":[{"name":"Neo Agent","active":"true"}]}')
    expect(await ask()).toEqual({ ok: true, rows: [{ name: 'Neo Agent', active: 'true' }] })
    const [url, init] = fetched.mock.calls[0] ?? []
    expect(url).toBe(
      `${location.origin}/api/now/table/oauth_entity?sysparm_query=sys_id%3D1&sysparm_fields=name%2Cactive&sysparm_limit=1&sysparm_exclude_reference_link=true`,
    )
    expect(init).toMatchObject({
      mode: 'same-origin',
      credentials: 'same-origin',
      redirect: 'manual',
      headers: { 'x-usertoken': TOKEN },
    })
  })
  it.each([
    ['a refusal', 403, 'application/json'],
    ['a page of HTML', 200, 'text/html'],
    ['an ended session', 401, 'application/json'],
  ])('leaves no connection open, whatever is not read of the answer: %s', async (_what, status, type) => {
    const fetched = answerWith('{"error":{}}', { status, headers: { 'content-type': type } })
    expect(await ask()).toMatchObject({ ok: false })
    expect(fetched.mock.calls[0]?.[1]?.signal?.aborted).toBe(true)
  })
  it("sends nothing without a token, since that would bring the browser's password dialog", async () => {
    const fetched = answerWith('{}')
    expect(await createTableApi(() => Promise.resolve(undefined)).query('t', '', [], 1)).toEqual({
      ok: false,
      reason: 'no-token',
    })
    expect(fetched).not.toHaveBeenCalled()
  })
  it('never asks for a secret', async () => {
    await expect(api.query('oauth_entity', '', ['client_secret'], 1)).rejects.toThrow('secret')
  })
  it.each([
    [401, { 'x-is-logged-in': 'false' }, 'session-ended'],
    [401, { 'x-is-logged-in': 'true' }, 'no-token'],
    [403, {}, 'forbidden'],
    [404, {}, 'not-found'],
    [500, {}, 'unexpected'],
  ])('is told by its status: %i %o is %s', async (status, headers, reason) => {
    answerWith('{"error":{}}', { status, headers })
    expect(await ask()).toEqual({ ok: false, reason })
  })
  it('says how long to wait when the instance asks for it', async () => {
    answerWith('{}', { status: 429, headers: { 'retry-after': '90' } })
    expect(await ask()).toEqual({ ok: false, reason: 'rate-limited', retryAfterSeconds: 90 })
  })
  it('takes a sign-in page for what it is', async () => {
    answerWith('<html>Log in | ServiceNow</html>', { headers: { 'content-type': 'text/html' } })
    expect(await ask()).toEqual({ ok: false, reason: 'session-ended' })
  })
  it.each(['{"result":[{"name":', '{"result":{}}', '{"result":[{"name":1}]}', 'null'])(
    'does not trust %s',
    async (body) => {
      answerWith(body)
      expect(await ask()).toEqual({ ok: false, reason: 'unexpected' })
    },
  )
  it('survives a broken network', async () => {
    vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'))
    expect(await ask()).toEqual({ ok: false, reason: 'network' })
  })
})

it.each([
  ['abc', true],
  ['a^b', false],
  ['javascript:gs.getUserID()', false],
  ['JavaScript:x', false],
])('%s can stand in a query: %s', (value, can) => {
  expect(isQuotable(value)).toBe(can)
})

it('an answer without end is left, and is no answer', async () => {
  let given = 0
  const cancel = vi.fn()
  const piece = new TextEncoder().encode('0'.repeat(1_000_000))
  const body = new ReadableStream({ pull: (controller) => (given++, controller.enqueue(piece)), cancel })
  answerWith(body)
  expect(await api.query('incident', '', ['sys_id'], 1)).toEqual({ ok: false, reason: 'unexpected' })
  expect(cancel).toHaveBeenCalled()
  expect(given).toBeLessThan(25)
})

describe('the session token', () => {
  it.each([
    [TOKEN, true],
    ['token_intentionally_left_blank', false],
    ['', false],
    [undefined, false],
    [{}, false],
    ['a b'.repeat(9), false],
  ])('%o: %s', (value, is) => {
    expect(isSessionToken(value)).toBe(is)
  })
  it('is read from the page, the shell or the classic frame, the first that has one', () => {
    const page = window as unknown as Record<string, unknown>
    const named = (name: string) => name.padEnd(72, '0')
    const said: unknown[] = []
    window.addEventListener('a-channel', (event) => {
      event.preventDefault()
      said.push((event as CustomEvent).detail)
    })
    dispatchToken('a-channel')
    page.gsft_main = { g_ck: named('frame') }
    dispatchToken('a-channel')
    page.NOW = { session: { token: named('shell') } }
    dispatchToken('a-channel')
    page.g_ck = named('page')
    dispatchToken('a-channel')
    for (const none of ['', 'token_intentionally_left_blank', { toString: () => named('no-text') }]) {
      page.g_ck = none
      dispatchToken('a-channel')
    }
    Object.defineProperty(page, 'g_ck', {
      configurable: true,
      get: () => {
        throw new Error('not here')
      },
    })
    dispatchToken('a-channel')
    for (const name of ['g_ck', 'NOW', 'gsft_main']) Reflect.deleteProperty(page, name)
    expect(said).toEqual(['', ...['frame', 'shell', 'page', 'shell', 'shell', 'shell', 'shell'].map(named)])
  })
  it('is asked for by a name that is new each time, and comes by that way only', async () => {
    const page = window as unknown as Record<string, unknown>
    page.g_ck = TOKEN
    const channels: string[] = []
    const send = vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((async (message: { channel: string }) => {
      channels.push(message.channel)
      dispatchToken(message.channel)
      return { ok: true, value: 'not this' }
    }) as never)
    expect([await requestPageToken(), await requestPageToken()]).toEqual([TOKEN, TOKEN])
    expect(new Set(channels).size).toBe(2)
    send.mockResolvedValue({ ok: true, value: TOKEN } as never)
    expect(await requestPageToken()).toBeUndefined()
    // What is said afterwards is not heard.
    dispatchToken(channels[0] ?? '')
    expect(await requestPageToken()).toBeUndefined()
    page.g_ck = undefined
  })
})
