import { expect, test } from '@playwright/test'
import type { Page } from 'puppeteer-core'
import { PEOPLE } from '../../instance/seed.ts'
import { type Running, startServer } from '../../instance/server.ts'
import { launchFirefox, type RunningFirefox } from '../../support/firefox.ts'

// Firefox hands on a policy as it was written, also keys that are not known.

const INSTANCE = 'https://acme.service-now.com'
const FORM = `${INSTANCE}/now/machine-identity-console/authz-code-create/1`

let server: Running
let firefox: RunningFirefox

async function start(policy: object): Promise<Page> {
  server = await startServer({ hydration: 50 })
  firefox = await launchFirefox(server.port, policy)
  const page = await firefox.browser.newPage()
  await page.setViewport({ width: 1280, height: 720 })
  await page.goto(INSTANCE)
  await page.locator('#user_name').fill(PEOPLE.admin.user)
  await page.locator('#user_password').fill(PEOPLE.admin.password)
  await Promise.all([page.waitForNavigation(), page.locator('#sysverb_login').click()])
  return page
}
test.describe.configure({ timeout: 120_000 })
test.afterEach(async () => {
  await firefox.close()
  await server.close()
})

const step = (page: Page, id: string) => page.waitForSelector(`neo-setup-guide[data-step="${id}"]`)

/** Opens a page of the extension; such a navigation happens but is never reported as finished. */
async function open(path: string): Promise<Page> {
  const page = await firefox.browser.newPage()
  void page.goto(firefox.page(path)).catch(() => undefined)
  await page.locator('main:not([aria-busy]) h1').wait()
  return page
}
/** Waits until all of this is said as an alert. */
const alerts = (page: Page, words: readonly string[]) =>
  expect
    .poll(async () => {
      const said = await page.$$eval('[role=alert]', (all) => all.map(({ textContent }) => textContent).join('\n'))
      return words.filter((word) => !said.includes(word))
    })
    .toEqual([])

const openPopup = () => open('popup.html?host=acme.service-now.com')

test('in Firefox what is wrong with a policy is reported, and lifts nothing of it', async () => {
  const page = await start({
    refreshTokenLifespan: 'long',
    applicationNamePattern: '(',
    redirecturl: 'https://x',
    allowedInstances: ['ACME.service-now.com.', 'https://other.service-now.com'],
    fillIn: false,
    setUpForMe: false,
  })
  const popup = await openPopup()
  await alerts(popup, ['refreshTokenLifespan', 'applicationNamePattern', 'redirecturl', 'https://other.service'])
  expect(await popup.$$('::-p-text(Create the records for me)')).toEqual([])
  await popup.locator('::-p-text(Start setup)').click()
  await step(page, 'app.new')
  await page.bringToFront()
  await page.goto(FORM)
  await step(page, 'app.name')
  expect(await page.$$('neo-setup-guide >>> ::-p-text(Fill in all)')).toEqual([])
  const other = await open('popup.html?host=other.service-now.com')
  await alerts(other, ['other instances only: acme.service-now.com.'])
  const options = await open('options.html')
  await alerts(options, ['refreshTokenLifespan', 'applicationNamePattern', 'redirecturl', 'https://other.service'])
})

for (const [key, value] of [
  ['allowedInstances', 'acme.service-now.com'],
  ['setUpForMe', 'false'],
  ['fillIn', 0],
] as const)
  test(`in Firefox nothing is set up while the policy's ${key} cannot be read`, async () => {
    await start({ [key]: value, applicationName: 'APP-0042 Neo' })
    const popup = await openPopup()
    await alerts(popup, [`cannot be read: ${key}.`])
    expect(await popup.$$('::-p-text(Start setup)')).toEqual([])
    const said = await popup.evaluate(
      (types) =>
        Promise.all(
          types.map((type) =>
            (
              globalThis as unknown as { browser: { runtime: { sendMessage(m: object): Promise<unknown> } } }
            ).browser.runtime.sendMessage({ type, host: 'acme.service-now.com', wanted: [] }),
          ),
        ),
      ['setup.start', 'verify.start', 'plan.make', 'plan.run', 'plan.undo', 'plan.follow', 'url.add'],
    )
    expect(said).toEqual(Array.from({ length: 7 }, () => ({ ok: false, reason: `policy-unreadable: ${key}` })))
  })
