import { expect, test } from '@playwright/test'
import { type Browser, type Page, TargetType } from 'puppeteer-core'
import { PEOPLE } from '../instance/seed.ts'
import { type Running, startServer } from '../instance/server.ts'
import { launchKeepingPages } from '../support/chromium.ts'

// Tabs as people have them: one that is behind another is hidden, and the toolbar button belongs to the one in front.

const HOST = 'acme.service-now.com'
const INSTANCE = `https://${HOST}`

let server: Running
let browser: Browser

test.beforeEach(async () => {
  server = await startServer({ hydration: 50, setup: 'complete', faults: ['app.redirect', 'user.notification'] })
  browser = await launchKeepingPages(server.port)
})
test.afterEach(async () => {
  await browser.close()
  await server.close()
})

const worker = () => browser.waitForTarget((target) => target.type() === TargetType.SERVICE_WORKER)

async function openOwn(path: string): Promise<Page> {
  const page = await browser.newPage()
  await page.goto(`${new URL(path, (await worker()).url()).href}?host=${HOST}`)
  return page
}

async function signIn(): Promise<Page> {
  const page = await browser.newPage()
  await page.goto(INSTANCE)
  await page.locator('#user_name').fill(PEOPLE.admin.user)
  await page.locator('#user_password').fill(PEOPLE.admin.password)
  await Promise.all([page.waitForNavigation(), page.locator('#sysverb_login').click()])
  return page
}

interface Scope {
  chrome: {
    action: Record<'getBadgeText' | 'getTitle', (of: { tabId?: number }) => Promise<string>>
    storage: { local: { get(key: null): Promise<Record<string, { startedAt?: string }>> } }
    tabs: { query(what: { url?: string; active?: boolean }): Promise<{ id: number }[]> }
  }
}
/** What the toolbar button shows over the tab with an address, and over any other. */
const badgeOver = async (url: string) =>
  (await (await worker()).worker())?.evaluate(async (address) => {
    const { action, tabs } = (globalThis as unknown as Scope).chrome
    const [tab] = await tabs.query({ url: address })
    const of = tab ? { tabId: tab.id } : {}
    return [await action.getBadgeText(of), await action.getTitle(of), await action.getBadgeText({})]
  }, url)

/** When the last run began. */
const startOf = (results: Page) =>
  results.evaluate(async (key) => {
    const all = await (globalThis as unknown as Scope).chrome.storage.local.get(null)
    return all[key]?.startedAt
  }, `verification:${HOST}`)

const outcome = (results: Page, requirement: string, verdict: string) =>
  results.waitForSelector(`[data-requirement="${requirement}"][data-verdict="${verdict}"]`)

test('who comes back from mending something finds its row checked again, and no other', async () => {
  await signIn()
  const results = await openOwn('results.html')
  await results.locator('button::-p-text(Verify configuration)').click()
  await outcome(results, 'app.redirect', 'fail')
  await outcome(results, 'user.notification', 'warn')
  const whole = await results.$eval('.sticky p.muted', ({ textContent }) => textContent)
  const opened = browser.waitForTarget((target) => target.url().includes('oauth_entity'))
  await results.locator('[data-cause="app.redirect"] button::-p-text(Fix this)').click()
  const mending = await (await opened).page()
  expect(mending).not.toBeNull()
  await results.waitForFunction(() => document.visibilityState === 'hidden')
  const { db } = server.instance
  const record = db.find('oauth_entity', { name: 'Neo Agent' })
  db.update('oauth_entity', record?.sys_id ?? '', { redirect_url: (record?.redirect_url ?? '').replace(/\/$/, '') })
  const asked = await startOf(results)
  await results.bringToFront()
  await outcome(results, 'app.redirect', 'pass')
  const before = await startOf(results)
  expect(before).not.toBe(asked)
  expect(await results.$$eval('.rechecked', (all) => all.map(({ textContent }) => textContent?.trim()))).toEqual([
    expect.stringMatching(/^Checked again .* as alex\.admin$/),
  ])
  expect(await results.$eval('.sticky p.muted', ({ textContent }) => textContent)).toBe(whole)
  // Nothing was gone to mend since, so coming back asks for nothing.
  await mending?.bringToFront()
  await results.waitForFunction(() => document.visibilityState === 'hidden')
  await results.bringToFront()
  await results.waitForFunction(() => document.visibilityState === 'visible')
  expect(await startOf(results)).toBe(before)
})

test('the badge is of the instance whose tab is in front, and goes along from page to page', async () => {
  const admin = await signIn()
  const other = await browser.newPage()
  await other.goto('https://dashboard.neoagent.io/integrations')
  expect(await badgeOver(`${INSTANCE}/*`)).toEqual(['', 'Neo Setup Guide', ''])
  const results = await openOwn('results.html')
  await results.locator('button::-p-text(Verify configuration)').click()
  await outcome(results, 'app.redirect', 'fail')
  const fails = ['!', 'Neo Setup Guide – Next: add the redirect URL', '']
  await expect.poll(() => badgeOver(`${INSTANCE}/*`)).toEqual(fails)
  expect(await badgeOver('https://dashboard.neoagent.io/*')).toEqual(['', 'Neo Setup Guide', ''])
  await admin.goto(`${INSTANCE}/incident.do`)
  await expect.poll(() => badgeOver(`${INSTANCE}/*`)).toEqual(fails)
  await admin.goto('https://dashboard.neoagent.io/integrations')
  await expect.poll(() => badgeOver('https://dashboard.neoagent.io/*')).toEqual(['', 'Neo Setup Guide', ''])
  await admin.goto(`${INSTANCE}/incident.do`)
  await expect.poll(() => badgeOver(`${INSTANCE}/*`)).toEqual(fails)
  const popup = await openOwn('popup.html')
  await popup.locator('.menu > summary').click()
  await popup.locator('button::-p-text(Forget this setup)').click()
  await popup.locator('button::-p-text(Forget it)').click()
  await expect.poll(() => badgeOver(`${INSTANCE}/*`)).toEqual(['', 'Neo Setup Guide', ''])
})

test('what only the admin knows stays ticked when the popup is opened again, until the setup is forgotten', async () => {
  server.instance.db.update('oauth_entity', server.instance.application?.sys_id ?? '', {
    redirect_url: 'https://dashboard.neoagent.io/oauth/servicenow/callback',
  })
  await signIn()
  const ticked = (popup: Page) =>
    popup.$$eval('.points input', (all) => all.map((own) => (own as HTMLInputElement).checked))
  const popup = await openOwn('popup.html')
  await popup.locator('button::-p-text(Verify configuration)').click()
  await popup.waitForSelector('[data-state="ready"] .points input')
  expect(await ticked(popup)).toEqual([false, false])
  await popup.locator('.points input').click()
  await popup.close()
  const again = await openOwn('popup.html')
  await again.waitForSelector('[data-state="ready"] .points input')
  expect(await ticked(again)).toEqual([true, false])
  await again.locator('.menu > summary').click()
  await again.locator('button::-p-text(Forget this setup)').click()
  await again.locator('button::-p-text(Forget it)').click()
  await again.locator('button::-p-text(Verify configuration)').click()
  await again.waitForSelector('[data-state="ready"] .points input')
  await again.reload()
  await again.waitForSelector('[data-state="ready"] .points input')
  expect(await ticked(again)).toEqual([false, false])
})
