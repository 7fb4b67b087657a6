import type { BrowserContext, Page } from '@playwright/test'
import { PEOPLE } from '../instance/seed.ts'
import { extensionId } from '../support/chromium.ts'
import { withAccess } from './attacks/managed.ts'
import { expect, HOST, INSTANCE, signIn, test } from './fixtures.ts'
import { startSetup } from './guide-page.ts'
import { keysKept, registeredIds, switchOff } from './inside.ts'

// The browser is kept from test to test. Here each test finds what the one before it left: nothing.
test.describe.configure({ mode: 'serial' })

const SITES = [INSTANCE, 'https://beta.service-now.com', 'https://dashboard.neoagent.io', 'https://attacker.example']

/** What the extension's own contexts have, as far as it is dirtied here. */
interface Scope {
  chrome: {
    storage: Record<'local' | 'session', { get(key: null): Promise<object>; set(items: object): Promise<void> }>
    permissions: { contains(what: { origins: string[] }): Promise<boolean> }
    developerPrivate: { updateExtensionConfiguration(what: { extensionId: string; hostAccess: string }): Promise<void> }
    scripting: { registerContentScripts(scripts: object[]): Promise<void> }
    action: { getBadgeText(what: object): Promise<string>; setBadgeText(what: { text: string }): Promise<void> }
  }
  left?: string
}

const CUSTOM = 'https://help.acme.example'

const open = async (context: BrowserContext, url: string): Promise<Page> => {
  const page = await context.newPage()
  await page.goto(url)
  return page
}

/** What a page's origin keeps of what is left there. */
const traces = (page: Page) =>
  page.evaluate(async () => ({
    local: localStorage.getItem('left'),
    session: sessionStorage.getItem('left'),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    cookies: document.cookie,
  }))

const dirty = (page: Page, registers: boolean) =>
  page.evaluate(async (withWorker) => {
    localStorage.setItem('left', 'behind')
    sessionStorage.setItem('left', 'behind')
    document.cookie = 'left=behind; max-age=9999'
    await new Promise((resolve) => Object.assign(indexedDB.open('left'), { onsuccess: resolve }))
    await (await caches.open('left')).put('https://acme.service-now.com/left', new Response('behind'))
    if (withWorker) await navigator.serviceWorker.register('/sw.js')
  }, registers)

const CLEAN = { local: null, session: null, databases: [], caches: [], workers: 0, cookies: '' }

/** How many bytes of this page came over the network: none where it was in the cache. */
const sent = () => (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).transferSize

const permissionState = (page: Page, name: string) =>
  page.evaluate(async (what) => (await navigator.permissions.query({ name: what as PermissionName })).state, name)

test('everything is dirtied', async ({ admin, context, openPopup, server }) => {
  server.instance.trouble.worker = 'self.addEventListener("fetch", () => {})'
  await startSetup(admin, openPopup)
  for (const site of SITES)
    await dirty(await open(context, `${site}/styles/classic.css`), site.endsWith('.service-now.com'))
  const own = await open(context, `chrome-extension://${await extensionId(context)}/options.html`)
  await dirty(own, false)
  await own.evaluate(async (host) => {
    const { action, scripting, storage } = (globalThis as unknown as Scope).chrome
    await storage.local.set({ left: 'behind', settings: { version: 1 } })
    await storage.session.set({ left: 'behind' })
    await scripting.registerContentScripts([{ id: 'left', matches: [`https://${host}/*`], js: ['guide.js'] }])
    await action.setBadgeText({ text: 'left' })
  }, HOST)
  await context.serviceWorkers()[0]?.evaluate(() => Object.assign(globalThis, { left: 'behind' }))
  await context.grantPermissions(['geolocation', 'notifications'])
  await context.addInitScript(() => Object.assign(globalThis, { left: 'behind' }))
  await context.route('**/stats.do', (route) => route.abort())
  context.on('page', (page) => void page.close())
  // It did take hold: else the next test would prove nothing.
  expect(await keysKept(context)).toEqual(expect.arrayContaining(['left', 'settings', `setup:${HOST}`]))
  expect(await registeredIds(context)).toEqual(expect.arrayContaining(['left']))
  expect(await traces(own)).toMatchObject({ local: 'behind', databases: ['left'], caches: ['left'] })
  const site = context.pages().find((page) => page.url() === `${INSTANCE}/styles/classic.css`)
  expect(site && (await permissionState(site, 'geolocation'))).toBe('granted')
})

test('nothing of it is left', async ({ context }) => {
  expect(context.pages().map((page) => page.url())).toEqual(['about:blank'])
  expect(await context.cookies()).toEqual([])
  expect(await keysKept(context)).toEqual([])
  expect(await registeredIds(context)).toEqual([])
  expect(context.serviceWorkers()).toHaveLength(1)
  expect(await context.serviceWorkers()[0]?.evaluate(() => (globalThis as unknown as Scope).left)).toBeUndefined()
  const own = await open(context, `chrome-extension://${await extensionId(context)}/options.html`)
  // Its background is one.
  expect(await traces(own)).toEqual({ ...CLEAN, workers: 1 })
  const kept = await own.evaluate(async () => {
    const { action, storage } = (globalThis as unknown as Scope).chrome
    return { session: Object.keys(await storage.session.get(null)), badge: await action.getBadgeText({}) }
  })
  expect(kept.session).not.toContain('left')
  expect(kept.badge).toBe('')
  for (const site of SITES) {
    const page = await open(context, `${site}/styles/classic.css`)
    expect(await traces(page), site).toEqual(CLEAN)
    expect(await permissionState(page, 'geolocation')).not.toBe('granted')
    expect(await page.evaluate(() => (globalThis as unknown as Scope).left)).toBeUndefined()
    expect(await page.evaluate(sent), site).toBeGreaterThan(0)
  }
  const home = await open(context, `${INSTANCE}/stats.do`)
  expect(home.url()).toBe(`${INSTANCE}/login.do`)
  await home.goto(INSTANCE)
  await expect(home.locator('#user_name')).toBeVisible()
  await signIn(home, PEOPLE.admin)
  await home.waitForURL('**/now/nav/ui/home')
  await expect(home.locator('neo-setup-guide')).toHaveCount(0)
})

test('its access to sites is withheld, and the extension switched off', async ({ context, openPopup }) => {
  const id = await extensionId(context)
  const settings = await open(context, 'chrome://extensions/')
  await settings.evaluate(
    (extension) =>
      (globalThis as unknown as Scope).chrome.developerPrivate.updateExtensionConfiguration({
        extensionId: extension,
        hostAccess: 'ON_CLICK',
      }),
    id,
  )
  const popup = await openPopup()
  await expect.poll(() => popup.evaluate(mayRead, INSTANCE)).toBe(false)
  await switchOff(context)
})

test('it is on again, with the access of one that was just installed', async ({ context, openPopup }) => {
  expect(context.serviceWorkers()).toHaveLength(1)
  const popup = await openPopup()
  await expect(popup.getByRole('button', { name: 'Start setup' })).toBeVisible()
  expect(await popup.evaluate(mayRead, INSTANCE)).toBe(true)
})

test.describe('changed for one test', () => {
  test.use({ variant: { change: withAccess(new URL(CUSTOM).host) } })
  test('it is the changed one', async ({ openPopup }) => {
    const popup = await openPopup()
    expect(await popup.evaluate(mayRead, CUSTOM)).toBe(true)
  })
})

test('and then as it was built', async ({ openPopup }) => {
  const popup = await openPopup()
  expect(await popup.evaluate(mayRead, CUSTOM)).toBe(false)
})

function mayRead(origin: string): Promise<boolean> {
  return (globalThis as unknown as Scope).chrome.permissions.contains({ origins: [`${origin}/*`] })
}

test('a test that closes the browser', async ({ context }) => {
  await context.close()
})

test('leaves the next one another', async ({ openPopup }) => {
  await expect((await openPopup()).getByRole('button', { name: 'Start setup' })).toBeVisible()
})
