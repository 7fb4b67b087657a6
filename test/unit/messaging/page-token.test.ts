import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { requestPageToken } from '@/lib/messaging/page-token'

const TOKEN = 'a1b2c3d4'.repeat(9)
const OTHER = 'f0e1d2c3'.repeat(9)

/** What the background does when it is asked; the page says its token meanwhile. */
function background(act: (channel: string) => void, answer: object = { ok: true }) {
  return vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(((request: { channel: string }) => {
    act(request.channel)
    return Promise.resolve(answer)
  }) as never)
}
const say = (channel: string, detail: unknown) => window.dispatchEvent(new CustomEvent(channel, { detail }))
const mark = (channel: string, detail: unknown) => void performance.mark(channel, { detail })
const markup = () => (document.body.innerHTML = `<input name="sysparm_ck" value="${OTHER}">`)

beforeEach(() => document.body.replaceChildren())
afterEach(() => vi.restoreAllMocks())

describe("the page's token", () => {
  it('is asked for under a name that nobody can guess, another each time', async () => {
    const asked = background(() => {})
    await requestPageToken()
    await requestPageToken()
    const requests = asked.mock.calls.map(([request]) => request as unknown as { type: string; channel: string })
    expect(requests.map(({ type }) => type)).toEqual(['page.token', 'page.token'])
    expect(new Set(requests.map(({ channel }) => channel)).size).toBe(2)
  })
  it.each([
    ['said by an event', (channel: string) => void say(channel, TOKEN), TOKEN],
    [
      'said by a message',
      (channel: string) => void window.dispatchEvent(new MessageEvent(channel, { data: TOKEN })),
      TOKEN,
    ],
    ['left on the timeline', (channel: string) => mark(channel, TOKEN), TOKEN],
    ['said, rather than what the page’s markup has', (channel: string) => void (markup(), say(channel, TOKEN)), TOKEN],
    ['in the markup, where nothing is said', () => void markup(), OTHER],
    [
      'in the markup, where what is said is none',
      (channel: string) => void (markup(), say(channel, 'nonsense')),
      OTHER,
    ],
    ['said first, where two are said', (channel: string) => void (say(channel, TOKEN), say(channel, OTHER)), TOKEN],
    ['none, where there is none', () => {}, undefined],
  ])('is the one that is %s', async (_, act, token) => {
    background(act)
    expect(await requestPageToken()).toBe(token)
  })
  it('is none where no setup is here, whatever was heard', async () => {
    background((channel) => void (markup(), say(channel, TOKEN)), { ok: false, reason: 'no set-up here' })
    expect(await requestPageToken()).toBeUndefined()
  })
  it('is told by the markup where the background fails otherwise', async () => {
    background(() => void markup(), { ok: false, reason: 'busy' })
    expect(await requestPageToken()).toBe(OTHER)
  })
  it('leaves nothing behind: no mark, and nobody who listens', async () => {
    let channel = ''
    background((own) => {
      channel = own
      mark(own, TOKEN)
    })
    await requestPageToken()
    expect(performance.getEntriesByName(channel)).toEqual([])
    const late = new CustomEvent(channel, { detail: TOKEN, cancelable: true })
    window.dispatchEvent(late)
    expect(late.defaultPrevented).toBe(false)
  })
})
