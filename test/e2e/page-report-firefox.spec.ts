import type { Page } from 'puppeteer-core'
import { expect, test } from './firefox-fixtures.ts'

test.describe.configure({ timeout: 120_000 })

test('in Firefox too the report is shown whole', async ({ firefox, openAdmin, openPopup }) => {
  const page = await openAdmin()
  const popup = await openPopup()
  await popup.locator('::-p-text(Start setup)').click()
  await page.waitForSelector('neo-setup-guide[data-step="app.new"]')
  await page.bringToFront()
  await page.locator('neo-setup-guide >>> button::-p-text(This page looks different)').click()

  /** The tab that the extension opened; its address is not reported either. */
  const reported = async (): Promise<Page | undefined> => {
    for (const tab of await firefox.browser.pages()) {
      const path = await tab.evaluate(() => location.pathname).catch(() => '')
      if (path === '/page-report.html') return tab
    }
    return undefined
  }
  await expect.poll(async () => (await reported()) !== undefined, { timeout: 20_000 }).toBe(true)
  const report = await reported()
  const shown = await report
    ?.locator('pre')
    .map((element) => element.textContent ?? '')
    .wait()
  expect(shown).toContain('"kind":"registry-list"')
  expect(shown).toContain('"sysverb_new"')
  expect(shown).not.toContain('acme')
})
