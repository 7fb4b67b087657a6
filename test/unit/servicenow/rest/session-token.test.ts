import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { requestPageToken } from '@/lib/messaging/page-token'
import { readOwnHostTexts, receiveToken } from '@/lib/servicenow/own-host'
import { dispatchToken, tokenInMarkup } from '@/lib/servicenow/rest/session-token'
import { genuine } from '../../../support/genuine.ts'

const TOKEN = 'a1'.repeat(36)
const page = window as unknown as Record<string, unknown>

/** What a page can have done before our scripts come; each is taken back after its test. */
const BREAKS: Record<string, () => void> = {
  CustomEvent: () => vi.stubGlobal('CustomEvent', { observe: vi.fn(), fire: vi.fn(), fireTop: vi.fn() }),
  Event: () => vi.stubGlobal('Event', undefined),
  MessageEvent: () => vi.stubGlobal('MessageEvent', undefined),
  'document.createEvent': () => {
    vi.spyOn(document, 'createEvent').mockImplementation(() => {
      throw new TypeError('gone')
    })
  },
  'Document.prototype.createEvent': () => {
    vi.spyOn(Document.prototype, 'createEvent').mockReturnValue({} as Event)
  },
  'window.dispatchEvent': () => {
    vi.spyOn(window, 'dispatchEvent').mockReturnValue(true)
  },
  'EventTarget.prototype.dispatchEvent': () => {
    vi.spyOn(EventTarget.prototype, 'dispatchEvent').mockReturnValue(true)
  },
}

/** The background has the page's own world say it, and answers nothing. */
const background = (say = dispatchToken) =>
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((async ({ channel }: { channel: string }) => {
    say(channel)
    return { ok: true }
  }) as never)

beforeEach(() => {
  page.g_ck = TOKEN
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  Reflect.deleteProperty(page, 'g_ck')
  document.body.replaceChildren()
})

describe('the session token is heard', () => {
  it.each(Object.keys(BREAKS))('where %s is the page’s own', async (name) => {
    BREAKS[name]?.()
    background()
    expect(await requestPageToken()).toBe(TOKEN)
  })
  it('where all of them are', async () => {
    for (const spoil of Object.values(BREAKS)) spoil()
    background()
    expect(await requestPageToken()).toBe(TOKEN)
    expect(performance.getEntriesByType('mark')).toEqual([])
    expect(document.querySelector('iframe')).toBeNull()
  })
  it('where even a fresh window gives nothing to dispatch with', async () => {
    for (const spoil of Object.values(BREAKS)) spoil()
    vi.spyOn(document, 'createElement').mockImplementation(() => {
      throw new TypeError('gone')
    })
    background()
    expect(await requestPageToken()).toBe(TOKEN)
    expect(performance.getEntriesByType('mark')).toEqual([])
  })
  it('once, whatever ways there are', () => {
    const heard: unknown[] = []
    window.addEventListener('a-channel', (event) => {
      event.preventDefault()
      heard.push((event as CustomEvent).detail)
    })
    dispatchToken('a-channel')
    expect(heard).toEqual([TOKEN])
    expect(document.querySelector('iframe')).toBeNull()
  })
})

describe('where the page says nothing, its markup tells', () => {
  const silent = () => background(() => undefined)
  it.each([
    ['a form’s field', `<input type="hidden" name="sysparm_ck" value="${TOKEN}">`],
    ['a script', `<script type="text/plain">window.g_ck = '${TOKEN}';</script>`],
    ['a script’s object', `<script type="text/plain">NOW={"g_ck":"${TOKEN}"}</script>`],
    ['the second field', `<input name="sysparm_ck" value=""><input name="sysparm_ck" value="${TOKEN}">`],
  ])('%s', async (_where, markup) => {
    silent()
    document.body.innerHTML = markup
    expect(await requestPageToken()).toBe(TOKEN)
  })
  it('and that of a frame in a shadow tree', () => {
    const host = document.body.appendChild(document.createElement('x-shell'))
    const frame = document.createElement('iframe')
    host.attachShadow({ mode: 'open' }).append(frame)
    const inner = frame.contentDocument as Document
    inner.body.innerHTML = `<input type="hidden" name="sysparm_ck" value="${TOKEN}">`
    expect(tokenInMarkup(document)).toBe(TOKEN)
  })
  it.each([
    ['nothing', ''],
    ['a placeholder', '<input name="sysparm_ck" value="token_intentionally_left_blank">'],
    ['another variable', `<script type="text/plain">my_g_ck2 = '${TOKEN}'; g_ckx = '${TOKEN}'</script>`],
  ])('but not %s', async (_what, markup) => {
    silent()
    document.body.innerHTML = markup
    expect(await requestPageToken()).toBeUndefined()
  })
  it('and not where nothing is set up', async () => {
    vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValue({ ok: false, reason: 'no set-up here' } as never)
    document.body.innerHTML = `<input name="sysparm_ck" value="${TOKEN}">`
    expect(await requestPageToken()).toBeUndefined()
  })
})

it('an instance’s own host is read where no event gets through, and nothing is left behind', async () => {
  for (const spoil of Object.values(BREAKS)) spoil()
  const asked: string[] = []
  vi.stubGlobal('fetch', (address: string, { headers }: { headers: Record<string, string> }) => {
    asked.push(headers['X-UserToken'] ?? '')
    return Promise.resolve(genuine(new Response('one'), address))
  })
  receiveToken('a-channel')
  dispatchToken('a-channel')
  expect(await readOwnHostTexts()).toEqual(['one', 'one'])
  expect(asked).toEqual([TOKEN, TOKEN])
  expect(performance.getEntriesByType('mark')).toEqual([])
})

it('the token is in no message', async () => {
  const send = background()
  await requestPageToken()
  expect(JSON.stringify(send.mock.calls)).not.toContain(TOKEN)
  expect(await send.mock.results[0]?.value).toEqual({ ok: true })
})
