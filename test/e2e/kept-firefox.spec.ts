import type { Page } from 'puppeteer-core'
import type { KeptFirefox } from '../support/firefox.ts'
import { expect, INSTANCE, test } from './firefox-fixtures.ts'

// Firefox is kept from test to test. Here each test finds what the one before it left: nothing.
test.describe.configure({ mode: 'serial', timeout: 120_000 })

const SITES = [INSTANCE, 'https://dashboard.neoagent.io', 'https://attacker.example']
const ALL = { origins: ['https://*.service-now.com/*', 'https://*.servicenowservices.com/*'] }

/** What the extension's own pages have, as far as it is dirtied here. */
interface Scope {
  browser: {
    storage: Record<'local' | 'session', { get(key: null): Promise<object>; set(items: object): Promise<void> }> & {
      managed: { get(key: null): Promise<object> }
    }
    permissions: Record<'contains' | 'remove' | 'request', (what: object) => Promise<boolean>>
    scripting: {
      registerContentScripts(scripts: object[]): Promise<void>
      getRegisteredContentScripts(): Promise<{ id: string }[]>
    }
  }
}

const open = async ({ browser }: KeptFirefox, url: string): Promise<Page> => {
  const page = await browser.newPage()
  await page.goto(url)
  return page
}

/** What a page's origin keeps of what is left there. */
const traces = (page: Page) =>
  page.evaluate(async () => ({
    local: localStorage.getItem('left'),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    cookies: document.cookie,
  }))
const CLEAN = { local: null, databases: [], caches: [], workers: 0, cookies: '' }

const dirty = (page: Page, registers: boolean) =>
  page.evaluate(async (withWorker) => {
    localStorage.setItem('left', 'behind')
    document.cookie = 'left=behind; max-age=9999'
    await new Promise((resolve) => Object.assign(indexedDB.open('left'), { onsuccess: resolve }))
    await (await caches.open('left')).put('/left', new Response('behind'))
    if (withWorker) await navigator.serviceWorker.register('/sw.js')
  }, registers)

/** What the extension keeps, by the word of one of its pages. */
const own = (page: Page) =>
  page.evaluate(async (all) => {
    const { permissions, scripting, storage } = (globalThis as unknown as Scope).browser
    return {
      local: Object.keys(await storage.local.get(null)),
      session: Object.keys(await storage.session.get(null)),
      policy: await storage.managed.get(null).catch(() => ({})),
      databases: (await indexedDB.databases()).map(({ name }) => name).includes('left'),
      scripts: (await scripting.getRegisteredContentScripts()).map(({ id }) => id),
      sites: await permissions.contains(all),
      asked: await permissions.contains({ origins: ['https://help.acme.example/*'] }),
    }
  }, ALL)

/** How many bytes of this page came over the network: none where it was in the cache. */
const sent = () => (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).transferSize

let pid: number | undefined

test.describe('with a policy', () => {
  test.use({ policy: { language: 'de' } })
  test('in Firefox everything is dirtied', async ({ firefox, openAdmin, openPopup, server }) => {
    pid = firefox.browser.process()?.pid
    server.instance.trouble.worker = 'self.addEventListener("fetch", () => {})'
    await openAdmin()
    const popup = await openPopup()
    await popup.locator('::-p-text(Einrichtung beginnen)').click()
    await popup.evaluate(async (all) => {
      const { permissions, scripting, storage } = (globalThis as unknown as Scope).browser
      await storage.local.set({ left: 'behind' })
      await storage.session.set({ left: 'behind' })
      await new Promise((resolve) => Object.assign(indexedDB.open('left'), { onsuccess: resolve }))
      const matches = ['https://acme.service-now.com/*']
      await scripting.registerContentScripts([{ id: 'left', matches, js: ['guide.js'] }])
      await permissions.remove(all)
    }, ALL)
    // It did take hold: else the next test would prove nothing.
    expect(await own(popup)).toMatchObject({
      local: ['left'],
      databases: true,
      sites: false,
      policy: { language: 'de' },
    })
    for (const site of SITES) {
      const page = await open(firefox, `${site}/styles/classic.css`)
      await dirty(page, site === INSTANCE)
      expect(await traces(page)).toMatchObject({ local: 'behind', databases: ['left'], caches: ['left'] })
    }
  })
})

test('in Firefox nothing of it is left, though it is the same browser', async ({ firefox, openPopup }) => {
  expect(firefox.browser.process()?.pid).toBe(pid)
  expect(await firefox.scope.tabs()).toEqual(['about:blank'])
  expect(await firefox.browser.cookies()).toEqual([])
  for (const site of SITES) {
    const page = await open(firefox, `${site}/styles/classic.css`)
    expect(await traces(page), site).toEqual(CLEAN)
    expect(await page.evaluate(sent), site).toBeGreaterThan(0)
  }
  const home = await open(firefox, INSTANCE)
  await home.locator('#user_name').wait()
  const popup = await openPopup()
  await popup.locator('::-p-text(Start setup)').wait()
  const kept = await own(popup)
  expect(kept).toMatchObject({ local: [], databases: false, scripts: [], sites: true, asked: false, policy: {} })
  expect(kept.session).not.toContain('left')
})

test('in Firefox a test that closes the browser', async ({ firefox }) => {
  await firefox.browser.close()
})

test('in Firefox leaves the next one another', async ({ firefox, openPopup }) => {
  expect(firefox.browser.process()?.pid).not.toBe(pid)
  await (await openPopup()).locator('::-p-text(Start setup)').wait()
})
