import type { BrowserContext, Page } from '@playwright/test'
import { PEOPLE } from '../instance/seed.ts'
import { startServer } from '../instance/server.ts'
import { extensionId, launchChromium } from '../support/chromium.ts'

export const INSTANCE = 'https://acme.service-now.com'

/** Runs something in a browser with an extension, on a stand-in instance where the admin is signed in. */
export async function withBrowser<T>(
  extension: string,
  run: (page: Page, context: BrowserContext) => Promise<T>,
): Promise<T> {
  const server = await startServer({ hydration: 50 })
  const context = await launchChromium({ port: server.port, extension })
  try {
    const page = context.pages()[0] ?? (await context.newPage())
    await page.goto(`${INSTANCE}/login.do`)
    await page.locator('#user_name').fill(PEOPLE.admin.user)
    await page.locator('#user_password').fill(PEOPLE.admin.password)
    await page.locator('#sysverb_login').click()
    await page.waitForURL('**/now/nav/ui/home')
    return await run(page, context)
  } finally {
    await context.close()
    await server.close()
  }
}

/** The popup as a page for the instance. */
export async function popupOf(context: BrowserContext): Promise<Page> {
  const popup = await context.newPage()
  await popup.goto(`chrome-extension://${await extensionId(context)}/popup.html?host=acme.service-now.com`)
  return popup
}
