import type { Page } from 'puppeteer-core'
import { expect, INSTANCE, test } from '../firefox-fixtures.ts'

// Firefox hands on a policy as it was written, also keys that are not known.

const FORM = `${INSTANCE}/now/machine-identity-console/authz-code-create/1`

test.describe.configure({ timeout: 120_000 })

const step = (page: Page, id: string) => page.waitForSelector(`neo-setup-guide[data-step="${id}"]`)

/** Waits until all of this is said as an alert. */
const alerts = (page: Page, words: readonly string[]) =>
  expect
    .poll(async () => {
      const said = await page.$$eval('[role=alert]', (all) => all.map(({ textContent }) => textContent).join('\n'))
      return words.filter((word) => !said.includes(word))
    })
    .toEqual([])

test.describe('with a policy in which much is wrong', () => {
  test.use({
    policy: {
      refreshTokenLifespan: 'long',
      applicationNamePattern: '(',
      redirecturl: 'https://x',
      allowedInstances: ['ACME.service-now.com.', 'https://other.service-now.com'],
      fillIn: false,
      setUpForMe: false,
    },
  })
  test('in Firefox what is wrong with a policy is reported, and lifts nothing of it', async ({
    openAdmin,
    openOwn,
    openPopup,
  }) => {
    const page = await openAdmin()
    const popup = await openPopup()
    await alerts(popup, ['refreshTokenLifespan', 'applicationNamePattern', 'redirecturl', 'https://other.service'])
    expect(await popup.$$('::-p-text(Create the records for me)')).toEqual([])
    await popup.locator('::-p-text(Start setup)').click()
    await step(page, 'app.new')
    await page.bringToFront()
    await page.goto(FORM)
    await step(page, 'app.name')
    expect(await page.$$('neo-setup-guide >>> ::-p-text(Fill in all)')).toEqual([])
    const other = await openOwn('popup.html?host=other.service-now.com')
    await alerts(other, ['other instances only: acme.service-now.com.'])
    const options = await openOwn('options.html')
    await alerts(options, ['refreshTokenLifespan', 'applicationNamePattern', 'redirecturl', 'https://other.service'])
  })
})

for (const [key, value] of [
  ['allowedInstances', 'acme.service-now.com'],
  ['setUpForMe', 'false'],
  ['fillIn', 0],
] as const)
  test.describe(`with a policy of which ${key} is of another kind`, () => {
    test.use({ policy: { [key]: value, applicationName: 'APP-0042 Neo' } })
    test(`in Firefox nothing is set up while the policy's ${key} cannot be read`, async ({ openPopup }) => {
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
  })
