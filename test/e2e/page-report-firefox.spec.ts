import { expect, test } from '@playwright/test'
import type { Page } from 'puppeteer-core'
import { PEOPLE } from '../instance/seed.ts'
import { startServer } from '../instance/server.ts'
import { launchFirefox } from '../support/firefox.ts'

const INSTANCE = 'https://acme.service-now.com'

test.describe.configure({ timeout: 120_000 })

test('in Firefox too the report is shown whole', async () => {
  const server = await startServer({ hydration: 50 })
  const { browser, page: own, close } = await launchFirefox(server.port)
  try {
    const page = await browser.newPage()
    await page.setViewport({ width: 1280, height: 720 })
    await page.goto(INSTANCE)
    await page.locator('#user_name').fill(PEOPLE.admin.user)
    await page.locator('#user_password').fill(PEOPLE.admin.password)
    await Promise.all([page.waitForNavigation(), page.locator('#sysverb_login').click()])
    const popup = await browser.newPage()
    // Such a navigation happens but is never reported as finished.
    void popup.goto(own('popup.html?host=acme.service-now.com')).catch(() => undefined)
    await popup.locator('::-p-text(Start setup)').click()
    await page.waitForSelector('neo-setup-guide[data-step="app.new"]')
    await page.bringToFront()
    await page.locator('neo-setup-guide >>> button::-p-text(This page looks different)').click()

    /** The tab that the extension opened; its address is not reported either. */
    const reported = async (): Promise<Page | undefined> => {
      for (const tab of await browser.pages()) {
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
  } finally {
    await close()
    await server.close()
  }
})
