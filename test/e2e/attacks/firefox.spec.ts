import { expect, test } from '@playwright/test'
import type { Page } from 'puppeteer-core'
import { PEOPLE } from '../../instance/seed.ts'
import { type Running, startServer } from '../../instance/server.ts'
import { launchFirefox, type RunningFirefox } from '../../support/firefox.ts'
import { HOSTILE_WORKER, register } from './worker.ts'

const INSTANCE = 'https://acme.service-now.com'

let server: Running
let firefox: RunningFirefox

test.describe.configure({ timeout: 120_000 })
test.beforeEach(async () => {
  server = await startServer({
    hydration: 50,
    setup: 'complete',
    faults: ['app.redirect:slash', 'app.scope:restricted'],
  })
  firefox = await launchFirefox(server.port)
})
test.afterEach(async () => {
  await firefox.close()
  await server.close()
})

async function signedIn(): Promise<Page> {
  const page = await firefox.browser.newPage()
  await page.goto(INSTANCE)
  await page.locator('#user_name').fill(PEOPLE.admin.user)
  await page.locator('#user_password').fill(PEOPLE.admin.password)
  await Promise.all([page.waitForNavigation(), page.locator('#sysverb_login').click()])
  return page
}

async function verified(): Promise<Page> {
  const popup = await firefox.browser.newPage()
  void popup.goto(firefox.page('popup.html?host=acme.service-now.com')).catch(() => undefined)
  await popup.locator('main:not([aria-busy]) h1').wait()
  await popup.locator('button::-p-text(Verify configuration)').click()
  await popup.locator('.headline').wait()
  return popup
}
const headline = (popup: Page) => popup.$eval('.headline', (element) => element.textContent)

test('in Firefox a base address of another site turns no verdict, and nothing is asked there', async () => {
  const page = await signedIn()
  server.instance.trouble.base = 'after'
  await page.goto(`${INSTANCE}/oauth_entity_list.do`)
  await page.waitForFunction(() => document.baseURI.startsWith('https://attacker.example/'))
  expect(await headline(await verified())).toContain('2 things to fix')
  expect(server.attacked).toEqual([])
})

test('in Firefox a service worker of the page turns no verdict', async () => {
  server.instance.trouble.worker = HOSTILE_WORKER
  const page = await signedIn()
  expect(await page.evaluate(register)).toBe(true)
  const own = await page.evaluate(async () => (await fetch('/api/now/table/sys_user?sysparm_query=getUserID')).text())
  expect(own).toContain('neo.agent')
  const before = server.attacked.length
  const popup = await verified()
  expect(await headline(popup)).toContain("Can't tell")
  const passed = await popup.$$eval('[data-verdict="pass"]', (rows) =>
    rows.map((row) => row.getAttribute('data-requirement')),
  )
  expect(new Set(passed)).toEqual(new Set(['instance.url', 'user.email']))
  // Nothing was asked by way of it, so no token of the session passed it.
  expect(server.attacked.length).toBe(before)
})

test('in Firefox what a script in a page could write to the storage is never read', async () => {
  await signedIn()
  const open = async () => {
    const popup = await firefox.browser.newPage()
    void popup.goto(firefox.page('popup.html?host=acme.service-now.com')).catch(() => undefined)
    await popup.locator('::-p-text(Start setup)').wait()
    return popup
  }
  const popup = await open()
  // Scripts in pages share this storage in Firefox; nothing of ours keeps anything there.
  const registered = await popup.evaluate(async () => {
    const { browser } = globalThis as unknown as {
      browser: {
        storage: { local: { set: (items: object) => Promise<void> } }
        scripting: { getRegisteredContentScripts: () => Promise<unknown[]> }
      }
    }
    const setup = { version: 1, startedAt: '2026-11-26T10:00:00.000Z', status: 'captured', stepsDone: [] }
    const application = { sysId: 'a'.repeat(32), clientId: 'theirs', name: 'x' }
    for (const host of ['acme.service-now.com', 'victim.service-now.com'])
      await browser.storage.local.set({ [`setup:${host}`]: { ...setup, host, application } })
    await browser.storage.local.set({ settings: { version: 1, emailMode: true, columns: [], language: 'de' } })
    return browser.scripting.getRegisteredContentScripts()
  })
  expect(registered).toEqual([])
  const again = await open()
  expect(await again.$eval('main', (main) => main.textContent)).not.toContain('theirs')
  expect(await again.$eval('html', (html) => html.lang)).toBe('en')
})
