import { mkdir } from 'node:fs/promises'
import type { ElementHandle, Frame, Page } from 'puppeteer-core'
import { expect, INSTANCE, test } from './firefox-fixtures.ts'

const FORM = `${INSTANCE}/now/machine-identity-console/authz-code-create/1`
const PICTURES = 'test-results/pictures'

/** What an own page of the extension has of the toolbar. */
interface ToolbarScope {
  browser: {
    action: { getBadgeText(of: { tabId?: number }): Promise<string> }
    tabs: { query(what: object): Promise<{ id: number; url?: string }[]> }
  }
}

test.describe.configure({ timeout: 120_000 })
test.beforeAll(() => mkdir(PICTURES, { recursive: true }))

const step = (page: Page, id: string) => page.waitForSelector(`neo-setup-guide[data-step="${id}"]`)
/** Clicks a button of ours on a page of the instance. */
const act = (page: Page, words: string) => page.locator(`neo-setup-guide >>> button::-p-text(${words})`).click()

/** A set-up that was started on the instance. */
async function begin(openAdmin: () => Promise<Page>, openPopup: () => Promise<Page>) {
  const page = await openAdmin()
  const popup = await openPopup()
  await popup.locator('::-p-text(Start setup)').click()
  await step(page, 'app.new')
  await page.bringToFront()
  return { page, popup }
}

/** Clicks the page's own visible button with this caption, at any depth of shadow roots. */
async function click(page: Page | Frame, caption: string): Promise<void> {
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

/** The classic frame of the shell, once it shows this element; the page may be leaving another one. */
async function frameWith(page: Page, selector: string): Promise<Frame> {
  let found: Frame | undefined
  const look = async () => {
    const element = await page.$('>>> iframe[name=gsft_main]')
    const frame = await element?.contentFrame().catch(() => undefined)
    if (frame && (await frame.$(selector).catch(() => null))) found = frame
    return found !== undefined
  }
  await expect.poll(look, { timeout: 20_000 }).toBe(true)
  return found as unknown as Frame
}

test('in Firefox the whole journey works: application, account, verification, hand-off, and the guard', async ({
  firefox,
  openAdmin,
  openOwn,
  openPopup,
  server,
}) => {
  const { db } = server.instance
  const { page, popup } = await begin(openAdmin, openPopup)
  await page.goto(FORM)
  await step(page, 'app.name')
  await page.locator('neo-setup-guide >>> [data-spotlight]').wait()
  await act(page, 'Fill in all')
  await step(page, 'app.save')
  await page.screenshot({ path: `${PICTURES}/firefox-guide.png` })
  await click(page, 'Save')
  await click(page, 'Skip for now')
  await page.waitForSelector('neo-setup-guide[data-state="done"]')
  const record = db.find('oauth_entity', { name: 'Neo Agent' })
  expect(record).toMatchObject({
    redirect_url: 'https://dashboard.neoagent.io/oauth/servicenow/callback',
    scope_restriction_status: 'unrestricted',
  })

  // The service account, with its password and role.
  await act(page, 'Go on to the service account')
  await step(page, 'user.identity')
  await act(page, 'Fill in all')
  await step(page, 'user.save')
  await (await frameWith(page, '#sysverb_insert')).locator('#sysverb_insert').click()
  await act(page, 'Open the account')
  await step(page, 'user.password')
  const form = await frameWith(page, '#set_password')
  await form.locator('#set_password').click()
  await click(form, 'Generate')
  await click(form, 'Save Password')
  await page.waitForSelector('neo-setup-guide >>> [data-requirement="user.password"][data-verdict="fail"]')
  await act(page, 'Untick it for me')
  await step(page, 'user.save')
  await form.locator('#sysverb_update').click()
  await step(page, 'user.roles')
  const user = db.find('sys_user', { user_name: 'neo.agent' })
  expect(user).toMatchObject({ active: 'true', password_needs_reset: 'false' })
  const role = db.find('sys_user_role', { name: 'itil' })
  db.insert('sys_user_has_role', { user: user?.sys_id as string, role: role?.sys_id as string, state: 'active' })

  await popup.bringToFront()
  await popup.locator('button::-p-text(Verify configuration)').click()
  await popup.locator('[data-state]:not([data-state="checking"]):not([data-state="complete"]) .sentence').wait()
  await popup.screenshot({ path: `${PICTURES}/firefox-popup.png` })
  const results = await openOwn('results.html?host=acme.service-now.com')
  await results.locator('[data-requirement]').wait()
  const verdicts = await results.$$eval('[data-requirement]', (rows) =>
    rows.map((row) => [row.getAttribute('data-requirement'), row.getAttribute('data-verdict')]),
  )
  const { 'app.scope': scope, 'user.itil': itil } = Object.fromEntries(verdicts) as Record<string, string>
  expect([scope, itil]).toEqual(['pass', 'pass'])

  // Neo's form is filled after one click, and the wrong person is stopped before Allow.
  const link = await popup.waitForSelector('a[href^="https://dashboard.neoagent.io/"], summary')
  expect(link).not.toBeNull()
  const hash = new URLSearchParams({ instance_url: INSTANCE, client_id: String(record?.client_id) })
  const dashboard = await firefox.browser.newPage()
  await dashboard.goto(`https://dashboard.neoagent.io/integrations#${hash}`)
  await dashboard.waitForSelector('neo-hand-off')
  expect(dashboard.url()).toBe('https://dashboard.neoagent.io/integrations')

  const consent = await firefox.browser.newPage()
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: String(record?.client_id),
    redirect_uri: 'https://dashboard.neoagent.io/oauth/servicenow/callback',
    state: 'abc',
  })
  await consent.goto(`${INSTANCE}/oauth_auth.do?${query}`)
  await consent.waitForSelector('neo-consent-guard[data-state="wrong"]')
  await consent.screenshot({ path: `${PICTURES}/firefox-consent.png` })
})

test('in Firefox the pill off the path says what is next', async ({ openAdmin, openPopup }) => {
  const { page } = await begin(openAdmin, openPopup)
  const offThePath = async (id: string) => {
    await page.goto(`${INSTANCE}/now/nav/ui/home`)
    await page.waitForSelector(`neo-setup-guide[data-pill][data-step="${id}"]`)
  }
  await offThePath('app.new')
  await page.goto(FORM)
  await page.waitForSelector('neo-setup-guide:not([data-pill])[data-step="app.name"]')
  await offThePath('app.name')
})

test('in Firefox access that was withheld is asked for, and the set-up goes on', async ({
  openAdmin,
  openOwn,
  openPopup,
}) => {
  const page = await openAdmin()
  const popup = await openPopup()
  const all = { origins: ['https://*.service-now.com/*', 'https://*.servicenowservices.com/*'] }
  const withheld = await popup.evaluate(
    (origins) =>
      (
        globalThis as unknown as { browser: { permissions: { remove(o: object): Promise<boolean> } } }
      ).browser.permissions.remove(origins),
    all,
  )
  expect(withheld).toBe(true)
  await popup.close()

  const again = await openPopup()
  await again.locator('::-p-text(does not let the extension onto acme.service-now.com)').wait()
  expect(await again.$$('::-p-text(Start setup)')).toEqual([])
  const options = await openOwn('options.html')
  await options.locator('::-p-text(does not let the extension onto ServiceNow instances)').wait()
  await again.bringToFront()
  await again.screenshot({ path: `${PICTURES}/firefox-withheld.png` })
  await again.locator('::-p-text(Allow access)').click()
  await again.locator('::-p-text(Start setup)').click()
  await step(page, 'app.new')
})

test.describe('where everything is set up', () => {
  test.use({ options: { setup: 'complete' } })

  test('in Firefox a set-up that is right is verified', async ({ openAdmin, openPopup, server }) => {
    const page = await openAdmin()
    await page.goto(`${INSTANCE}/oauth_entity_list.do`)
    const popup = await openPopup()
    await popup.locator('button::-p-text(Verify configuration)').click()
    await popup.locator('[data-state="ready"]').wait()
    expect(await popup.$$('[data-verdict="fail"]')).toEqual([])
    const links = await popup.$$eval('a', (all) => all.map((a) => a.href))
    expect(links.find((href) => href.startsWith('https://dashboard.neoagent.io/'))).toContain(
      `client_id=${server.instance.describe().clientId}`,
    )
  })

  test('in Firefox the badge is over the tabs of its instance alone', async ({ openAdmin, openPopup }) => {
    await openAdmin()
    const popup = await openPopup()
    const badges = () =>
      popup.evaluate(async () => {
        const { action, tabs } = (globalThis as unknown as ToolbarScope).browser
        const all = await tabs.query({})
        const shown = await Promise.all(
          all.map(async ({ id, url }) => [
            url?.includes('service-now.com/') === true,
            await action.getBadgeText({ tabId: id }),
          ]),
        )
        return {
          own: shown.filter(([isOwn]) => isOwn).map(([, text]) => text),
          others: shown.filter(([isOwn, text]) => !isOwn && text !== '').length,
          everywhere: await action.getBadgeText({}),
        }
      })
    expect(await badges()).toEqual({ own: [''], others: 0, everywhere: '' })
    await popup.locator('button::-p-text(Verify configuration)').click()
    await popup.waitForSelector('[data-state="ready"]')
    await expect.poll(badges).toEqual({ own: ['2'], others: 0, everywhere: '' })
  })
  // Here, since a Chromium that is driven by tests keeps every tab in sight.
  test('in Firefox a tab that comes into sight again shows what was done elsewhere meanwhile', async ({
    openAdmin,
    openPopup,
    server,
  }) => {
    const { db, serviceAccount } = server.instance
    const page = await openAdmin()
    const popup = await openPopup()
    await popup.locator('::-p-text(Start setup)').click()
    await page.waitForSelector('neo-setup-guide')
    await page.bringToFront()
    await page.goto(`${INSTANCE}/sys_user.do?sys_id=${serviceAccount?.sys_id}`)
    await act(page, 'I have saved its password')
    await step(page, 'handoff')
    await popup.bringToFront()
    await page.waitForFunction(() => document.visibilityState === 'hidden')
    for (const { user, sys_id: id } of db.rows('sys_user_has_role'))
      if (user === serviceAccount?.sys_id) db.delete('sys_user_has_role', id ?? '')
    await page.bringToFront()
    await step(page, 'user.roles')
  })
})

test.describe('with a policy', () => {
  test.use({
    policy: {
      applicationName: 'APP-0042 Neo',
      applicationNamePattern: 'APP-\\d{4} .+',
      setUpForMe: false,
      fillIn: false,
      language: 'de',
    },
  })

  test("in Firefox an organisation's policy is followed", async ({ openAdmin, openOwn, openPopup }) => {
    const page = await openAdmin()
    const popup = await openPopup()
    await popup.locator('::-p-text(Einrichtung beginnen)').click()
    expect(await popup.$$('::-p-text(Datensätze für mich anlegen)')).toEqual([])
    await step(page, 'app.new')
    await page.bringToFront()
    await page.goto(FORM)
    await step(page, 'app.name')
    await page.locator('>>> input[name=name]').fill('Neo')
    await page.waitForSelector('neo-setup-guide >>> [data-requirement="app.name"][data-verdict="warn"]')
    expect(await page.$$('neo-setup-guide >>> ::-p-text(Alles eintragen)')).toEqual([])
    const options = await openOwn('options.html')
    await options.locator('::-p-text(applicationNamePattern)').wait()
  })
})
