// @vitest-environment node
import { afterEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { focusGuide, notifySetupChanged, onGuideMessage, sendRequest } from '@/lib/messaging/messages'
import { errorReason } from '@/lib/shared/error-reason'

type Listener = (message: unknown, from: unknown, sendResponse: (answer: boolean) => void) => boolean

/** What the background says reaches the listener that was added, as the browser calls it. */
function listen() {
  const added = vi.spyOn(browser.runtime.onMessage, 'addListener').mockImplementation(() => undefined)
  const removed = vi.spyOn(browser.runtime.onMessage, 'removeListener').mockImplementation(() => undefined)
  const heard = { focus: vi.fn(), changed: vi.fn() }
  const controller = new AbortController()
  onGuideMessage(controller.signal, heard)
  const listener = added.mock.calls[0]?.[0] as unknown as Listener
  const tell = (message: unknown, from: unknown = { id: browser.runtime.id }) => {
    const answer = vi.fn()
    const isKept = listener(message, from, answer)
    return { answers: answer.mock.calls.flat(), isKept }
  }
  return { ...heard, tell, removed, listener, end: () => controller.abort() }
}
afterEach(() => vi.restoreAllMocks())

describe('the guide is told', () => {
  it('to take the focus, and says that it is there', () => {
    const { tell, focus, changed } = listen()
    expect(tell({ type: 'guide.focus' })).toEqual({ answers: [true], isKept: false })
    expect([focus, changed].map(({ mock }) => mock.calls.length)).toEqual([1, 0])
  })
  it('that its setup is another', () => {
    const { tell, focus, changed } = listen()
    expect(tell({ type: 'setup.changed' })).toEqual({ answers: [true], isKept: false })
    expect([focus, changed].map(({ mock }) => mock.calls.length)).toEqual([0, 1])
  })
  it.each([
    ['anything else', { type: 'other' }, undefined],
    ['nothing', null, undefined],
    ['no message', undefined, undefined],
    ['by another extension', { type: 'guide.focus' }, { id: 'other' }],
    ['by a page or another tab', { type: 'setup.changed' }, { id: browser.runtime.id, tab: { id: 1 } }],
    ['by nobody', { type: 'guide.focus' }, {}],
  ])('and hears nothing of %s', (_, message, from) => {
    const { tell, focus, changed } = listen()
    expect(tell(message, from)).toEqual({ answers: [], isKept: false })
    expect([focus, changed].map(({ mock }) => mock.calls.length)).toEqual([0, 0])
  })
  it('until it ends', () => {
    const { removed, listener, end } = listen()
    expect(removed).not.toHaveBeenCalled()
    end()
    expect(removed).toHaveBeenCalledExactlyOnceWith(listener)
  })
})

describe('telling a tab', () => {
  it.each([
    [focusGuide, 'guide.focus'],
    [notifySetupChanged, 'setup.changed'],
  ] as const)('goes to its top frame alone: %o', async (send, type) => {
    const sent = vi.spyOn(browser.tabs, 'sendMessage').mockResolvedValue(true as never)
    expect(await send(7)).toBe(true)
    expect(sent).toHaveBeenCalledExactlyOnceWith(7, { type }, { frameId: 0 })
  })
  it.each([
    ['nobody answers', () => Promise.resolve(undefined)],
    ['something else answers', () => Promise.resolve('yes')],
    ['there is nobody', () => Promise.reject(new Error('no receiver'))],
  ])('says so where %s', async (_, answer) => {
    vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(answer as never)
    expect(await focusGuide(7)).toBe(false)
  })
})

describe('an answer of the background', () => {
  const answered = (answer: unknown) => {
    vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValue(answer as never)
    return sendRequest({ type: 'page.texts' })
  }
  it.each([
    [{ ok: true }, { ok: true }],
    [
      { ok: true, data: 0 },
      { ok: true, data: 0 },
    ],
    [{ ok: true, reason: 'x', more: 1 }, { ok: true }],
    [
      { ok: false, reason: 'busy', data: 1 },
      { ok: false, reason: 'busy' },
    ],
    [{ ok: false }, { ok: false, reason: 'unknown' }],
    [
      { ok: false, reason: 'x'.repeat(500) },
      { ok: false, reason: 'x'.repeat(500) },
    ],
    [
      { ok: false, reason: 'x'.repeat(501) },
      { ok: false, reason: 'no answer' },
    ],
    [
      { ok: false, reason: 7 },
      { ok: false, reason: 'no answer' },
    ],
    [{ ok: 'true' }, { ok: false, reason: 'no answer' }],
    [undefined, { ok: false, reason: 'no answer' }],
    [null, { ok: false, reason: 'no answer' }],
  ])('%o is taken as %o', async (answer, taken) => {
    expect(await answered(answer)).toEqual(taken)
  })
  it('that never came says why', async () => {
    vi.spyOn(browser.runtime, 'sendMessage').mockRejectedValue(new Error('gone'))
    expect(await sendRequest({ type: 'page.texts' })).toEqual({ ok: false, reason: 'gone' })
  })
  it('an error is told in words, and not at any length', () => {
    expect(errorReason(new Error('x'.repeat(600)))).toBe('x'.repeat(500))
    expect(errorReason('x')).toBe('x')
  })
})
