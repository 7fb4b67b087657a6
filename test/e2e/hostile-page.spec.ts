import type { Page } from '@playwright/test'
import type { Running } from '../instance/server.ts'
import { expect, INSTANCE, test } from './fixtures.ts'
import { beginOn, beginOnForm, beginSetup } from './guide-page.ts'
import { inState, openResults } from './popup-page.ts'

/** Everything a page could turn against scripts of ours, before they come. */
async function poison(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const scope = globalThis as unknown as Record<string, unknown> & { heard: string[] }
    scope.heard = []
    const tell = (what: string) => scope.heard.push(what)
    const { fetch: realFetch } = globalThis
    globalThis.fetch = (...args: Parameters<typeof fetch>) => {
      const headers = new Headers(args[1]?.headers)
      if (headers.get('X-UserToken')) tell(`fetch with a token: ${new Request(args[0]).url}`)
      return realFetch(...args)
    }
    const { parse } = JSON
    JSON.parse = (...args: Parameters<typeof parse>) => {
      const value: unknown = parse(...args)
      if (typeof value === 'object' && value !== null) Object.assign(value, { result: [{ outcome: 'pass' }] })
      return value
    }
    // What addresses are built and asked with: whoever goes by these is led elsewhere, and told that all is right.
    const elsewhere = 'https://attacker.example'
    const RealURL = URL
    globalThis.URL = class extends RealURL {
      override get origin() {
        return super.pathname.startsWith('/api/') ? elsewhere : super.origin
      }
      override get href() {
        return super.pathname.startsWith('/api/') ? elsewhere + super.pathname : super.href
      }
    }
    // Whatever of the page's own is called from a script of ours tells that it was.
    const spy = (owner: object, name: string) =>
      Object.defineProperty(owner, name, {
        value: new Proxy(Reflect.get(owner, name) as () => unknown, {
          apply(target, self, args: []) {
            if (new Error('here').stack?.includes('chrome-extension:')) tell(`neo called ${name}`)
            return Reflect.apply(target, self, args)
          },
        }),
        writable: true,
        configurable: true,
      })
    for (const name of ['get', 'set', 'append']) spy(Headers.prototype, name)
    for (const name of ['then', 'catch', 'finally']) spy(Promise.prototype, name)
    for (const name of ['json', 'text']) spy(Response.prototype, name)
    for (const name of ['map', 'filter', 'includes', 'find']) spy(Array.prototype, name)
    for (const name of ['startsWith', 'replace', 'split']) spy(String.prototype, name)
    spy(RegExp.prototype, 'test')
    for (const [prototype, name] of [
      [Location.prototype, 'origin'],
      [Document.prototype, 'baseURI'],
      [Node.prototype, 'baseURI'],
      [Response.prototype, 'url'],
    ] as const) {
      const own = Object.getOwnPropertyDescriptor(prototype, name)
      if (own?.configurable) Object.defineProperty(prototype, name, { ...own, get: () => `${elsewhere}/` })
    }
    const everything: object = Object.prototype
    for (const [name, value] of Object.entries({
      ok: true,
      outcome: 'pass',
      start: { policy: { setUpForMe: true } },
      guide: true,
      loader: {},
    }))
      Object.defineProperty(everything, name, { value, writable: true, configurable: true, enumerable: false })
    window.addEventListener('message', (event) => tell(`message: ${JSON.stringify(event.data)?.slice(0, 80)}`))
    scope.g_form = {
      setValue: () => tell('g_form'),
      getValue: () => 'https://dashboard.neoagent.io/oauth/servicenow/callback',
    }
  })
}

/** What the guide reads when it comes to a page where nothing is set up yet: who is here, and what may be Neo's already. */
const FIRST_READS = ['getUserID', 'sys_user_has_role', 'redirect_urlLIKE', 'user_nameLIKE']
/** Waits until the guide has read all of it; from then on it asks nothing by itself. */
const settled = (server: Running) =>
  expect
    .poll(() => FIRST_READS.filter((part) => !server.instance.requests.some(({ url }) => url.includes(part))))
    .toEqual([])

const heard = (page: Page) => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)

test('a page that patched everything learns no token, and turns no verdict', async ({ admin, server }) => {
  await poison(admin)
  const guide = await beginOnForm(admin)
  await admin.locator('input[name=redirect_url]').fill('https://dashboard.neoagent.io/')
  await guide.verdict('app.redirect', 'fail')
  await guide.verdict('app.scope', 'fail')
  // What the page says to itself is not of ours.
  const own = (await heard(admin)).filter((line) => /neo|setup\.|page\.|verify\.|plan\./i.test(line))
  expect(own).toEqual([])
  expect((await heard(admin)).filter((line) => line.includes('exclude_reference_link'))).toEqual([])
  await settled(server)
  expect(server.attacked).toEqual([])
})

test('clicks and keys that no person made do nothing', async ({ tab: admin, context, server }) => {
  const guide = await beginOnForm(admin)
  const pages = context.pages().length
  await guide.host.evaluate((host) => {
    for (const button of host.shadowRoot?.querySelectorAll<HTMLElement>('button, a') ?? []) {
      button.click()
      for (const type of ['pointerdown', 'pointerup', 'click'])
        button.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true }))
      button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }))
    }
    for (const type of ['setup.go', 'plan.run', 'setup.start', 'verify.start'])
      window.postMessage({ type, host: location.hostname }, '*')
    window.dispatchEvent(new CustomEvent('wxt:content-script-started', { detail: {} }))
  })
  // The guide is still there, and answers a person.
  await guide.host.getByRole('button', { name: 'Fill in for me' }).click()
  await expect(admin.locator('input[name=name]')).toHaveValue('Neo Agent')
  await expect(admin.locator('input[name=redirect_url]')).toHaveValue('')
  expect(context.pages().length).toBe(pages)
  expect(server.instance.requests.filter(({ method }) => method !== 'GET')).toEqual([])
})

test('names that shadow what scripts look for are no hindrance', async ({ tab: admin }) => {
  const guide = await beginOnForm(admin)
  await admin.evaluate(() => {
    const form = document.createElement('form')
    for (const name of [
      'body',
      'querySelector',
      'querySelectorAll',
      'documentElement',
      'activeElement',
      'attachShadow',
      'shadowRoot',
      'contentDocument',
    ]) {
      const input = document.createElement('input')
      input.name = name
      input.id = name
      form.append(input)
    }
    const image = document.createElement('img')
    image.name = 'documentElement'
    document.body.append(form, image)
  })
  await admin.locator('input[name=redirect_url]').fill('https://dashboard.neoagent.io/oauth/servicenow/callback')
  await guide.verdict('app.redirect', 'pass')
})

test('a token that is none is not sent, and nothing is said to be right for it', async ({
  tab: admin,
  openPopup,
  server,
}) => {
  const guide = await beginSetup(admin)
  await settled(server)
  await admin.addInitScript(() => {
    Object.defineProperty(globalThis, 'g_ck', { get: () => '"><script>alert(1)</script>', set: () => {} })
  })
  server.instance.trouble.patched = ['markup']
  const before = server.instance.requests.length
  await admin.bringToFront()
  await admin.goto(`${INSTANCE}/oauth_entity_list.do`)
  await guide.step('app.new')
  await admin.waitForLoadState('networkidle')
  const popup = await openPopup()
  await popup.getByRole('button', { name: 'Verify configuration' }).click()
  await inState(popup, 'cannot-tell')
  // What to do is said at once, here and there.
  await expect(popup.getByText('Reload that tab and verify again.')).toBeVisible()
  await expect(guide.host.getByRole('alert').getByText('Reload the page.')).toBeVisible()
  expect(server.instance.requests.length).toBe(before)
  // What is right without having been read: the address in the tab.
  const results = await openResults(popup)
  await expect(results.locator('[data-verdict]').first()).toBeAttached()
  const right = await results
    .locator('[data-verdict="pass"]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-requirement')))
  expect(new Set(right)).toEqual(new Set(['instance.url']))
})

for (const patched of [
  ['CustomEvent'],
  ['dispatchEvent'],
  ['addEventListener', 'createEvent'],
  ['CustomEvent', 'Event', 'dispatchEvent', 'addEventListener', 'createEvent'],
  ['CustomEvent', 'Event', 'dispatchEvent', 'addEventListener', 'createEvent', 'markup'],
  ['variables'],
])
  test.describe(`where the page has its own ${patched.join(', ')}`, () => {
    test.use({ options: { setup: 'complete', patched } })
    test('the token is read all the same, and everything is verified', async ({ admin, openPopup }) => {
      for (const path of ['/now/nav/ui/home', '/oauth_entity_list.do']) {
        await admin.goto(INSTANCE + path)
        const popup = await openPopup()
        await popup.getByRole('button', { name: 'Verify configuration' }).click()
        await inState(popup, 'ready')
        await popup.close()
      }
    })
  })

test('in a frame of another site nothing of ours answers', async ({ tab: admin, context, server }) => {
  await beginSetup(admin)
  await settled(server)
  // The guide in the admin's own tab reads again when that comes into sight; from here on it is not there.
  await admin.goto('about:blank')
  const before = server.instance.requests.length
  const page = await context.newPage()
  await page.route('https://evil.example/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<iframe src="${INSTANCE}/oauth_entity_list.do" width="900" height="600"></iframe>`,
    }),
  )
  server.instance.trouble.framable = true
  await page.goto('https://evil.example/')
  const frame = page.frameLocator('iframe')
  await expect(frame.locator('body')).not.toBeEmpty()
  await page.waitForLoadState('networkidle')
  await expect(frame.locator('neo-setup-guide')).toHaveCount(0)
  await expect(page.locator('neo-setup-guide')).toHaveCount(0)
  const reads = server.instance.requests.slice(before).filter(({ url }) => url.startsWith('/api/'))
  expect(reads).toEqual([])
})

test('a page that changes its address without end is asked about once a frame, not more', async ({
  tab: admin,
  context,
}) => {
  const guide = await beginOn(admin, `${INSTANCE}/now/nav/ui/home`)
  await expect(guide.host).toHaveAttribute('data-pill', '')
  const [worker] = context.serviceWorkers()
  await worker?.evaluate(() => {
    const scope = globalThis as unknown as {
      chrome: { runtime: { onMessage: { addListener: (hear: () => void) => void } } }
      messages: number
    }
    scope.messages = 0
    scope.chrome.runtime.onMessage.addListener(() => void scope.messages++)
  })
  const frames = await admin.evaluate(async () => {
    let drawn = 0
    const count = () => requestAnimationFrame(() => (drawn++, count()))
    count()
    for (let turn = 0; turn < 20; turn++) {
      for (let n = 0; n < 50; n++)
        history.replaceState(null, '', n % 2 ? '/now/nav/ui/home' : '/oauth_entity_list.do?flood')
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    history.replaceState(null, '', '/now/nav/ui/home')
    return drawn
  })
  await expect(guide.host.getByRole('button', { name: /^Next: / })).toBeVisible()
  const messages = (await worker?.evaluate(() => (globalThis as unknown as { messages: number }).messages)) ?? 0
  expect(messages).toBeGreaterThan(0)
  expect(messages).toBeLessThan(2 * frames + 20)
})
