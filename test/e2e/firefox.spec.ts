import { expect, test } from '@playwright/test'
import type { ElementHandle, Page } from 'puppeteer-core'
import { PEOPLE } from '../instance/seed.ts'
import { type Running, startServer } from '../instance/server.ts'
import { launchFirefox, type RunningFirefox } from '../support/firefox.ts'

const INSTANCE = 'https://acme.service-now.com'
const FORM = `${INSTANCE}/now/machine-identity-console/authz-code-create/1`

let server: Running
let firefox: RunningFirefox

test.beforeAll(async () => {
  server = await startServer({ hydration: 50 })
  firefox = await launchFirefox(server.port)
})
test.afterAll(async () => {
  await firefox.close()
  await server.close()
})

const step = (page: Page, id: string) => page.waitForSelector(`neo-setup-guide[data-step="${id}"]`)

/** Clicks the page's own visible button with this caption, at any depth of shadow roots. */
async function click(page: Page, caption: string): Promise<void> {
  const found = await page.waitForFunction(
    (wanted) => {
      const search = (root: ParentNode): HTMLElement | undefined => {
        for (const element of root.querySelectorAll<HTMLElement>('*')) {
          const hit =
            element.localName === 'button' && element.textContent?.trim() === wanted && element.checkVisibility()
          const inner = hit ? element : element.shadowRoot && search(element.shadowRoot)
          if (inner) return inner
        }
        return undefined
      }
      return search(document)
    },
    {},
    caption,
  )
  await (found.asElement() as ElementHandle | null)?.click()
}

test('in Firefox the guide loads, finds the fields, fills them in and captures the saved record', async () => {
  const page = await firefox.browser.newPage()
  await page.goto(INSTANCE)
  await page.locator('#user_name').fill(PEOPLE.admin.user)
  await page.locator('#user_password').fill(PEOPLE.admin.password)
  await Promise.all([page.waitForNavigation(), page.locator('#sysverb_login').click()])

  const popup = await firefox.browser.newPage()
  // Such a navigation happens but is never reported as finished.
  void popup.goto(firefox.page('popup.html?host=acme.service-now.com')).catch(() => undefined)
  await popup.locator('::-p-text(Start setup)').click()
  await step(page, 'app.new')

  await page.goto(FORM)
  await step(page, 'app.name')
  await page.locator('neo-setup-guide >>> [data-spotlight]').wait()
  await page.locator('neo-setup-guide >>> ::-p-text(Fill in all)').click()
  await step(page, 'app.save')
  await click(page, 'Save')
  await click(page, 'Skip for now')
  await page.waitForSelector('neo-setup-guide[data-state="done"]')
  const record = server.instance.db.find('oauth_entity', { name: 'Neo Agent' })
  expect(record).toMatchObject({
    redirect_url: 'https://dashboard.neoagent.io/oauth/servicenow/callback',
    scope_restriction_status: 'unrestricted',
  })
  const link = await page.waitForSelector('neo-setup-guide >>> a')
  expect(await link?.evaluate((a) => (a as HTMLAnchorElement).href)).toContain(`client_id=${record?.client_id}`)
})
