import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { PEOPLE } from '../instance/seed.ts'
import { extensionId, launchChromium } from '../support/chromium.ts'
import { complaints } from './axe.ts'
import { openConsent } from './consent-page.ts'
import { expect, HOST, INSTANCE, OWN_BROWSER, signIn, test } from './fixtures.ts'
import { beginSetup, GuidePage } from './guide-page.ts'
import { inState } from './popup-page.ts'

const PICTURES = 'test-results/pictures'
const CUSTOM = 'help.acme.example'

async function openPage(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`chrome-extension://${await extensionId(context)}/${path}`)
  return page
}

const stored = (page: Page) =>
  page.evaluate(async () => {
    const api = (globalThis as unknown as { chrome: { storage: { local: { get(): Promise<object> } } } }).chrome
    return Object.keys(await api.storage.local.get())
  })

/** Sends a message as one of the extension's own pages does. */
const askBackground = (page: Page, message: object) =>
  page.evaluate(
    (request) =>
      (
        globalThis as unknown as { chrome: { runtime: { sendMessage(m: object): Promise<unknown> } } }
      ).chrome.runtime.sendMessage(request),
    message,
  )

test.describe('with a set-up that was verified', () => {
  test.use({ options: { setup: 'complete' } })

  test('the options tell what is stored of each instance, and erase it', async ({ tab: admin, context, openPopup }) => {
    await beginSetup(admin, 'user.password')
    const popup = await openPopup()
    await popup.getByRole('button', { name: 'Verify configuration' }).click()
    await inState(popup, 'ready')
    const [options] = await Promise.all([
      context.waitForEvent('page'),
      popup
        .locator('.menu > summary')
        .click()
        .then(() => popup.getByRole('link', { name: 'Options' }).click()),
    ])
    await expect(options.getByText(/^Setup started .* steps done$/)).toBeVisible()
    await expect(options.getByText(/^Verified .*: \d+ results/)).toBeVisible()
    await expect(options.getByText('Service account "neo.agent"')).toBeVisible()
    expect(await complaints(options)).toEqual([])
    await options.screenshot({ path: `${PICTURES}/options.png`, fullPage: true })

    await options.getByRole('button', { name: `Erase: ${HOST}` }).click()
    await expect(options.getByText('Nothing is stored.')).toBeVisible()
    expect((await stored(options)).filter((key) => key.includes(HOST))).toEqual([])
    await expect(admin.locator('neo-setup-guide')).toHaveCount(0)
  })

  test('what is checked can be set there, and everything erased at once', async ({ tab: admin, context }) => {
    const guide = await beginSetup(admin, 'user.password')
    const options = await openPage(context, 'options.html')
    await options.getByRole('checkbox', { name: /sends mail/ }).check()
    await options.getByRole('textbox').fill('incident.u_site')
    await options.getByRole('button', { name: 'Save' }).click()
    await expect(options.getByText(/^Saved\./)).toBeVisible()
    await options.reload()
    await expect(options.getByRole('checkbox', { name: /sends mail/ })).toBeChecked()
    await expect(options.getByRole('textbox')).toHaveValue('incident.u_site')

    await options.getByRole('button', { name: 'Erase everything' }).click()
    await options.getByRole('button', { name: 'Keep' }).click()
    await expect(guide.host).toHaveCount(1)
    await options.getByRole('button', { name: 'Erase everything' }).click()
    await options.getByRole('button', { name: 'Erase', exact: true }).click()
    await expect(options.getByText('Erased.')).toBeVisible()
    expect(await stored(options)).toEqual([])
    await expect(options.getByRole('textbox')).toHaveValue('')
    await expect(guide.host).toHaveCount(0)
  })
})

/** Gives access to a host as if the person had allowed it: the browser's own question cannot be answered here. */
const allowing = (...origins: string[]) => ({
  change: async (folder: string) => {
    const file = join(folder, 'manifest.json')
    const manifest = JSON.parse(await readFile(file, 'utf8')) as { host_permissions: string[] }
    await writeFile(file, JSON.stringify({ ...manifest, host_permissions: [...manifest.host_permissions, ...origins] }))
  },
})

test.describe('at a custom URL', () => {
  test.use({ variant: allowing(`https://${CUSTOM}/*`), options: { setup: 'complete' } })

  test("the set-up works, and hands over the instance's own address", async ({ admin, context, server }) => {
    // An instance with a custom URL calls itself by it: docs/servicenow/oauth.md#custom-url
    const { db } = server.instance
    const property = db.find('sys_properties', { name: 'glide.servlet.uri' })
    db.update('sys_properties', property?.sys_id as string, { value: `https://${CUSTOM}/` })
    await admin.goto(`https://${CUSTOM}/`)
    await signIn(admin, PEOPLE.admin)
    await admin.waitForURL('**/now/nav/ui/home')

    const popup = await openPage(context, `popup.html?host=${CUSTOM}`)
    await popup.setViewportSize({ width: 400, height: 600 })
    const allow = popup.getByRole('button', { name: `Allow ${CUSTOM}` })
    await expect(allow).toBeVisible()
    await expect(popup.getByRole('button', { name: 'Start setup' })).toHaveCount(0)
    await popup.screenshot({ path: `${PICTURES}/popup-custom-url.png` })
    await allow.click()

    // Nothing names the instance, so the admin does.
    await expect(popup.getByText(/says that it is/)).toHaveCount(0)
    await popup
      .getByRole('textbox', { name: "The instance's own address" })
      .fill('https://acme.service-now.com/nav_to.do')
    expect(await complaints(popup)).toEqual([])
    await popup.screenshot({ path: `${PICTURES}/popup-own-address.png` })
    await popup.getByRole('button', { name: 'Use this address' }).click()
    await expect(popup.getByRole('textbox', { name: "The instance's own address" })).toHaveCount(0)
    await popup.getByRole('button', { name: 'Start setup' }).click()
    const guide = new GuidePage(admin)
    await guide.step('user.password')
    expect(new URL(admin.url()).hostname).toBe(CUSTOM)

    await popup.getByRole('button', { name: 'Verify configuration' }).click()
    await expect(popup.locator('[data-cause="instance.url"]')).toHaveAttribute('data-verdict', 'warn')
    const href = await popup.getByRole('link', { name: 'Continue in Neo' }).getAttribute('href')
    expect(new URLSearchParams(new URL(href ?? '').hash.slice(1)).get('instance_url')).toBe(INSTANCE)

    // Neo opens the approval on the instance itself; the guard is there too.
    const consent = await openConsent(context, server.instance.describe().clientId ?? '')
    await expect(consent.locator('neo-consent-guard')).toHaveAttribute('data-state', 'wrong')
    await consent.close()

    const options = await openPage(context, 'options.html')
    await expect(options.getByRole('textbox', { name: new RegExp(CUSTOM) })).toHaveValue(INSTANCE)
    await options.getByRole('button', { name: `Remove: ${CUSTOM}` }).click()
    await expect(options.getByText('None.')).toBeVisible()
    await expect(guide.host).toHaveCount(0)
  })

  test('the set-up goes on after a restart of the browser', { tag: OWN_BROWSER }, async ({
    admin,
    context,
    server,
    profile,
  }) => {
    await admin.goto(`https://${CUSTOM}/`)
    await signIn(admin, PEOPLE.admin)
    await admin.waitForURL('**/now/nav/ui/home')
    const popup = await openPage(context, `popup.html?host=${CUSTOM}`)
    await popup.getByRole('button', { name: `Allow ${CUSTOM}` }).click()
    await popup.getByRole('textbox').fill('acme.service-now.com')
    await popup.getByRole('button', { name: 'Use this address' }).click()
    await popup.getByRole('button', { name: 'Start setup' }).click()
    await expect(admin.locator('neo-setup-guide')).toHaveAttribute('data-step', 'user.password')
    await context.close()

    const again = await launchChromium({ port: server.port, profile, extension: `${profile}-variant` })
    const page = await again.newPage()
    await page.goto(`https://${CUSTOM}/`)
    await signIn(page, PEOPLE.admin)
    await page.goto(`https://${CUSTOM}/oauth_entity_list.do`)
    await expect(page.locator('neo-setup-guide')).toHaveAttribute('data-step', 'user.password')
    await again.close()
  })

  test('what the instance says of itself is shown, and taken only by a click that names both', async ({
    admin,
    context,
  }) => {
    await admin.goto(`https://${CUSTOM}/`)
    await signIn(admin, PEOPLE.admin)
    await admin.waitForURL('**/now/nav/ui/home')
    const popup = await openPage(context, `popup.html?host=${CUSTOM}`)
    await popup.getByRole('button', { name: `Allow ${CUSTOM}` }).click()
    await expect(popup.getByText(`${CUSTOM} says that it is ${HOST}.`)).toBeVisible()
    await expect(popup.getByRole('button', { name: 'Start setup' })).toHaveCount(0)
    expect(await complaints(popup)).toEqual([])
    // Whoever closes the popup is asked again.
    await popup.reload()
    await popup.getByRole('button', { name: `Yes, ${CUSTOM} is ${HOST}` }).click()
    await expect(popup.getByRole('button', { name: 'Start setup' })).toBeVisible()
    await expect(popup.getByRole('textbox', { name: "The instance's own address" })).toHaveCount(0)
  })
})

test('a host that was not allowed is refused, whoever asks', async ({ context, openPopup }) => {
  const popup = await openPopup()
  const ask = (message: object) => askBackground(popup, message)
  expect(await ask({ type: 'setup.start', host: 'evil.example' })).toEqual({ ok: false, reason: 'not-allowed' })
  expect(await ask({ type: 'verify.start', host: 'evil.example' })).toEqual({ ok: false, reason: 'not-allowed' })
  expect(await ask({ type: 'url.add', host: 'evil.example' })).toEqual({ ok: false, reason: 'no-access' })
  expect((await stored(popup)).filter((key) => key.includes('evil'))).toEqual([])
  expect(context.pages().every((page) => !page.url().includes('evil'))).toBe(true)
})
