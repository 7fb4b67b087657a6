import { expect, test } from '@playwright/test'
import { type Browser, type Page, TargetType } from 'puppeteer-core'
import { PEOPLE } from '../instance/seed.ts'
import { type Running, startServer } from '../instance/server.ts'
import { launchKeepingPages } from '../support/chromium.ts'

// A page that the browser kept aside, and brings back whole with "Back", was told nothing meanwhile.

const INSTANCE = 'https://acme.service-now.com'
const LIST = `${INSTANCE}/now/nav/ui/classic/params/target/sys_user_list.do`

let server: Running
let browser: Browser

test.beforeEach(async () => {
  server = await startServer({ hydration: 50, setup: 'complete' })
  browser = await launchKeepingPages(server.port)
})
test.afterEach(async () => {
  await browser.close()
  await server.close()
})

const step = (page: Page, id: string) => page.waitForSelector(`neo-setup-guide[data-step="${id}"]`)
const popupOf = async () => {
  const worker = await browser.waitForTarget((target) => target.type() === TargetType.SERVICE_WORKER)
  const popup = await browser.newPage()
  await popup.goto(`${new URL('popup.html', worker.url()).href}?host=acme.service-now.com`)
  return popup
}

/** Marks the page, to know it again, once nothing is under way: what waits for an answer is not kept aside. */
async function mark(page: Page): Promise<void> {
  await page.waitForNetworkIdle()
  await page.evaluate(() => document.documentElement.setAttribute('data-kept', ''))
}
async function back(page: Page): Promise<void> {
  await page.goBack()
  expect(await page.$('[data-kept]')).not.toBeNull()
}

/** On the way to the account: a page with the pill alone, one with the guide, and the account's form. */
async function onTheWay(): Promise<{ page: Page; popup: Page }> {
  const page = await browser.newPage()
  await page.goto(INSTANCE)
  await page.locator('#user_name').fill(PEOPLE.admin.user)
  await page.locator('#user_password').fill(PEOPLE.admin.password)
  await Promise.all([page.waitForNavigation(), page.locator('#sysverb_login').click()])
  const popup = await popupOf()
  await popup.locator('::-p-text(Start setup)').click()
  await step(page, 'user.password')
  await page.bringToFront()
  await page.goto(`${INSTANCE}/now/nav/ui/home`)
  await page.waitForSelector('neo-setup-guide[data-pill][data-step="user.password"]')
  await mark(page)
  await page.goto(LIST)
  await page.waitForSelector('neo-setup-guide[data-state="off-path"][data-step="user.password"]')
  await mark(page)
  await page.goto(`${INSTANCE}/sys_user.do?sys_id=${server.instance.serviceAccount?.sys_id}`)
  await step(page, 'user.password')
  return { page, popup }
}

test('the guide and the pill on pages that are gone back to tell what is next now', async () => {
  const { page } = await onTheWay()
  await page.locator('neo-setup-guide >>> button::-p-text(I have saved its password)').click()
  await step(page, 'handoff')
  await back(page)
  await step(page, 'handoff')
  await back(page)
  await page.waitForSelector('neo-setup-guide[data-pill][data-step="handoff"]')
})

test('nothing of ours is left on pages that are gone back to once the set-up is forgotten', async () => {
  const { page, popup } = await onTheWay()
  await popup.bringToFront()
  await popup.locator('.menu > summary').click()
  await popup.locator('button::-p-text(Forget this setup)').click()
  await popup.locator('button::-p-text(Forget it)').click()
  await page.bringToFront()
  await page.waitForFunction(() => document.querySelector('neo-setup-guide') === null)
  await back(page)
  await page.waitForFunction(() => document.querySelector('neo-setup-guide') === null)
  await back(page)
  await page.waitForFunction(() => document.querySelector('neo-setup-guide') === null)
})
