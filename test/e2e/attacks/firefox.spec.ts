import type { Page } from 'puppeteer-core'
import { expect, INSTANCE, test } from '../firefox-fixtures.ts'
import { HOSTILE_WORKER, register } from './worker.ts'

test.describe.configure({ timeout: 120_000 })
test.use({ options: { setup: 'complete', faults: ['app.redirect:slash', 'app.scope:restricted'] } })

async function verify(popup: Page): Promise<Page> {
  await popup.locator('button::-p-text(Verify configuration)').click()
  await popup.locator('main:not(:has([aria-busy="true"])) [data-cause]').wait()
  return popup
}
const headline = (popup: Page) => popup.$eval('.sentence', (element) => element.textContent)

test('in Firefox a base address of another site turns no verdict, and nothing is asked there', async ({
  openAdmin,
  openPopup,
  server,
}) => {
  const page = await openAdmin()
  server.instance.trouble.base = 'after'
  await page.goto(`${INSTANCE}/oauth_entity_list.do`)
  await page.waitForFunction(() => document.baseURI.startsWith('https://attacker.example/'))
  expect(await headline(await verify(await openPopup()))).toContain('2 things to fix')
  expect(server.attacked).toEqual([])
})

test('in Firefox a service worker of the page turns no verdict', async ({ openAdmin, openOwn, openPopup, server }) => {
  server.instance.trouble.worker = HOSTILE_WORKER
  const page = await openAdmin()
  expect(await page.evaluate(register)).toBe(true)
  const own = await page.evaluate(async () => (await fetch('/api/now/table/sys_user?sysparm_query=getUserID')).text())
  expect(own).toContain('neo.agent')
  const before = server.attacked.length
  const popup = await verify(await openPopup())
  expect(await headline(popup)).toContain("Can't tell")
  const results = await openOwn('results.html?host=acme.service-now.com')
  await results.locator('[data-verdict]').wait()
  const passed = await results.$$eval('[data-verdict="pass"]', (rows) =>
    rows.map((row) => row.getAttribute('data-requirement')),
  )
  expect(new Set(passed)).toEqual(new Set(['instance.url']))
  // Nothing was asked by way of it, so no token of the session passed it.
  expect(server.attacked.length).toBe(before)
})

test('in Firefox what a script in a page could write to the storage is never read', async ({
  openAdmin,
  openPopup,
}) => {
  await openAdmin()
  const popup = await openPopup()
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
  const again = await openPopup()
  await again.locator('::-p-text(Start setup)').wait()
  expect(await again.$eval('main', (main) => main.textContent)).not.toContain('theirs')
  expect(await again.$eval('html', (html) => html.lang)).toBe('en')
})
