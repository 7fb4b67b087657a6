// @vitest-environment node
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { answerRequests } from '@/lib/background/answer'
import { type Response, sendRequest } from '@/lib/messaging/messages'

type Listener = (message: unknown, from: unknown, sendResponse: (response: unknown) => void) => boolean
const own = {
  id: browser.runtime.id,
  url: 'https://acme.service-now.com/x',
  frameId: 3,
  tab: { id: 7, url: 'https://acme.service-now.com/' },
}

/** The listener that `answer` registers, around a handler that says what it was given. */
function listen(handle = vi.fn(() => Promise.resolve<Response>({ ok: true }))) {
  const added = vi.spyOn(browser.runtime.onMessage, 'addListener').mockImplementation(() => undefined)
  answerRequests(handle)
  const listener = added.mock.calls[0]?.[0] as unknown as Listener
  const send = (message: unknown, from: unknown = own) =>
    new Promise<unknown>((resolve) => {
      if (!listener(message, from, resolve)) resolve('not handled')
    })
  return { handle, send }
}

const CHANNEL = '0f0e0d0c-0b0a-4908-8706-050403020100'

describe('answering', () => {
  it('passes valid requests on, with the sender as the browser reports it', async () => {
    const { handle, send } = listen()
    expect(await send({ type: 'page.token', channel: CHANNEL })).toEqual({ ok: true })
    expect(handle).toHaveBeenCalledExactlyOnceWith(
      { type: 'page.token', channel: CHANNEL },
      { tabId: 7, frameId: 3, url: own.url, tabUrl: own.tab.url },
    )
  })
  it.each([
    ['text', 'page.token'],
    ['nothing', undefined],
    ['an unknown type', { type: 'setup.erase-everything' }],
    ['a host that is none', { type: 'setup.start', host: 'evil example' }],
    ['a host with a path', { type: 'setup.start', host: 'acme.service-now.com/x' }],
    ['a channel that has a name', { type: 'page.token', channel: 'click' }],
    ['a prototype trick', JSON.parse('{"__proto__":{"type":"page.token"}}')],
  ])('refuses %s', async (_what, message) => {
    const { handle, send } = listen()
    expect(await send(message)).toEqual({ ok: false, reason: 'not a request' })
    expect(handle).not.toHaveBeenCalled()
  })
  it('ignores other extensions', async () => {
    const { handle, send } = listen()
    expect(await send({ type: 'page.token', channel: CHANNEL }, { ...own, id: 'another' })).toBe('not handled')
    expect(handle).not.toHaveBeenCalled()
  })
  it('limits concurrent requests of one frame', async () => {
    const waiting: (() => void)[] = []
    const { handle, send } = listen(vi.fn(() => new Promise((resolve) => waiting.push(() => resolve({ ok: true })))))
    const first = Array.from({ length: 50 }, () => send({ type: 'page.matters' }))
    expect(await send({ type: 'page.matters' })).toEqual({ ok: false, reason: 'too many at once' })
    const other = send({ type: 'page.matters' }, { ...own, frameId: 4 })
    for (const done of waiting) done()
    expect(await Promise.all([...first, other])).toEqual(Array.from({ length: 51 }, () => ({ ok: true })))
    const last = send({ type: 'page.matters' })
    waiting.at(-1)?.()
    expect(await last).toEqual({ ok: true })
    expect(handle).toHaveBeenCalledTimes(52)
  })
  it('turns a failure into an answer', async () => {
    const { send } = listen(vi.fn(() => Promise.reject(new Error('no such tab'))))
    expect(await send({ type: 'page.matters' })).toEqual({ ok: false, reason: 'no such tab' })
  })
})

describe('asking', () => {
  const reply = (value: unknown) => vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValue(value as never)
  beforeEach(() => vi.restoreAllMocks())

  it('returns the answer without unknown fields', async () => {
    reply({ ok: true, value: 'x' })
    expect(await sendRequest({ type: 'page.token', channel: CHANNEL })).toEqual({ ok: true })
    reply({ ok: false, reason: 'no set-up here', value: 'x' })
    expect(await sendRequest({ type: 'page.matters' })).toEqual({ ok: false, reason: 'no set-up here' })
  })
  it.each([undefined, 'x', { ok: 'yes' }, { ok: false, reason: 'x'.repeat(2000) }])(
    'does not trust %o',
    async (value) => {
      reply(value)
      expect(await sendRequest({ type: 'page.token', channel: CHANNEL })).toEqual({ ok: false, reason: 'no answer' })
    },
  )
  it('answers a refusal if the background is gone', async () => {
    vi.spyOn(browser.runtime, 'sendMessage').mockRejectedValue(new Error('Extension context invalidated.'))
    expect(await sendRequest({ type: 'page.matters' })).toEqual({ ok: false, reason: 'Extension context invalidated.' })
  })
})
