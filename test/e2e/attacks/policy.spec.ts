import type { BrowserContext, Page } from '@playwright/test'
import { PEOPLE } from '../../instance/seed.ts'
import { extensionId } from '../../support/chromium.ts'
import { expect, HOST, INSTANCE, signIn, test } from '../fixtures.ts'
import { GuidePage } from '../guide-page.ts'
import { keysKept } from '../inside.ts'
import { withAccess, withPolicy } from './managed.ts'

const CUSTOM = 'help.acme.example'
const OTHER = 'other.service-now.com'

async function openPage(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`chrome-extension://${await extensionId(context)}/${path}`)
  return page
}

/** Sends a message as one of the extension's own pages does. */
const ask = (page: Page, message: object) =>
  page.evaluate(
    (request) =>
      (
        globalThis as unknown as { chrome: { runtime: { sendMessage(m: object): Promise<unknown> } } }
      ).chrome.runtime.sendMessage(request),
    message,
  )

const HOST_REQUESTS = ['setup.start', 'verify.start', 'plan.make', 'plan.run', 'plan.undo', 'plan.follow', 'url.add']

for (const [what, wrong, said] of [
  ['a bad pattern', { applicationNamePattern: '(' }, 'applicationNamePattern'],
  ['a key that is not known', { redirecturl: 'https://x' }, 'redirecturl'],
  ['a value of another kind', { roles: 'itil', tables: ['incident; drop'] }, 'roles, tables'],
] as const)
  test.describe(`a policy with ${what}`, () => {
    const policy = { ...wrong, allowedInstances: [HOST], setUpForMe: false, fillIn: false }
    test.use({ variant: { change: withPolicy(policy) } })

    test('keeps all that it restricts, and says what is wrong', async ({ admin, context, openPopup }) => {
      const popup = await openPopup()
      await expect(popup.getByRole('alert')).toContainText(said)
      await expect(popup.getByRole('link', { name: 'Create the records for me' })).toHaveCount(0)
      for (const type of HOST_REQUESTS)
        expect(await ask(popup, { type, host: OTHER, wanted: [] })).toEqual({ ok: false, reason: 'not-allowed' })
      for (const type of ['plan.make', 'plan.run'])
        expect(await ask(popup, { type, host: HOST, wanted: [] })).toMatchObject({ ok: false })
      const other = await openPage(context, `popup.html?host=${OTHER}`)
      await expect(other.getByText(`allows the setup on other instances only: ${HOST}`)).toBeVisible()
      await expect(other.getByRole('button')).toHaveCount(0)
      expect(await keysKept(context)).toEqual([])

      await popup.getByRole('button', { name: 'Start setup' }).click()
      const guide = new GuidePage(admin)
      await guide.step('app.new')
      await admin.goto(`${INSTANCE}/now/machine-identity-console/authz-code-create/1`)
      await guide.step('app.name')
      await expect(guide.host.getByRole('button', { name: 'Fill in all' })).toHaveCount(0)
      const options = await openPage(context, 'options.html')
      await expect(options.getByRole('alert').filter({ hasText: said })).toBeVisible()
      await expect(options.getByText('allowedInstances', { exact: true })).toBeVisible()
    })
  })

for (const [key, value] of [
  ['allowedInstances', HOST],
  ['allowedInstances', [123, HOST]],
  ['allowedInstances', []],
  ['setUpForMe', 'false'],
  ['fillIn', 0],
  ['customUrls', [CUSTOM]],
] as const)
  test.describe(`a policy whose ${key} is ${JSON.stringify(value)}`, () => {
    test.use({ variant: { change: withPolicy({ [key]: value, applicationName: 'Neo EMEA' }) } })

    test('lets nothing be set up or written, and names it', async ({ admin, context, openPopup }) => {
      const popup = await openPopup()
      await expect(popup.getByRole('alert')).toContainText(`cannot be read: ${key}.`)
      await expect(popup.getByRole('button')).toHaveCount(0)
      for (const type of HOST_REQUESTS)
        expect(await ask(popup, { type, host: HOST, wanted: [] })).toEqual({
          ok: false,
          reason: `policy-unreadable: ${key}`,
        })
      expect(await keysKept(context)).toEqual([])
      const dashboard = await context.newPage()
      const hash = new URLSearchParams({ instance_url: INSTANCE, client_id: 'a'.repeat(32) })
      await dashboard.goto(`https://dashboard.neoagent.io/integrations#${hash}`)
      await expect(dashboard.locator('neo-hand-off')).toHaveAttribute('data-state', 'refused')
      const options = await openPage(context, 'options.html')
      await expect(options.getByRole('alert')).toContainText(`cannot be read: ${key}.`)
      // What does not restrict still applies, and is shown.
      await expect(options.getByText('Neo EMEA')).toBeVisible()
      await expect(admin.locator('neo-setup-guide')).toHaveCount(0)
    })
  })

/** The custom site says that it is the instance which the organisation allows. */
async function lie(admin: Page, context: BrowserContext): Promise<{ tabId: number | undefined }> {
  await admin.goto(`https://${CUSTOM}/`)
  await signIn(admin, PEOPLE.admin)
  await admin.waitForURL('**/now/nav/ui/home')
  const tabId = await context.serviceWorkers()[0]?.evaluate(async (url) => {
    const api = (globalThis as unknown as { chrome: { tabs: { query(q: object): Promise<{ id: number }[]> } } }).chrome
    return (await api.tabs.query({ url }))[0]?.id
  }, `https://${CUSTOM}/*`)
  return { tabId }
}

test.describe('where instances are restricted', () => {
  const withBoth = (policy: object) => ({
    change: async (folder: string) => {
      await withPolicy(policy)(folder)
      await withAccess(CUSTOM)(folder)
    },
  })

  test.describe('and the policy names no custom URL', () => {
    test.use({ variant: withBoth({ allowedInstances: [HOST] }) })
    test('a custom site is not let in by its own word', async ({ admin, context }) => {
      const popup = await openPage(context, `popup.html?host=${CUSTOM}`)
      const { tabId } = await lie(admin, context)
      const no = { ok: false, reason: 'not-allowed' }
      expect(await ask(popup, { type: 'url.add', host: CUSTOM, tabId })).toEqual(no)
      expect(await ask(popup, { type: 'setup.start', host: CUSTOM, tabId })).toEqual(no)
      await popup.reload()
      await expect(popup.getByText(`allows the setup on other instances only: ${HOST}`)).toBeVisible()
      await expect(popup.getByRole('button')).toHaveCount(0)
      expect((await keysKept(context))?.filter((key) => key.includes(CUSTOM))).toEqual([])
    })
  })

  test.describe('and the policy names the custom URL', () => {
    test.use({ variant: withBoth({ allowedInstances: [HOST], customUrls: { 'Help.ACME.example.': HOST } }) })
    test('it is set up there without a question', async ({ admin, context }) => {
      await lie(admin, context)
      const popup = await openPage(context, `popup.html?host=${CUSTOM}`)
      await popup.getByRole('button', { name: 'Start setup' }).click()
      await expect(admin.locator('neo-setup-guide')).toHaveAttribute('data-step', 'app.new')
      expect(new URL(admin.url()).hostname).toBe(CUSTOM)
    })
  })
})

test.describe('where nothing is restricted', () => {
  test.use({ variant: { change: withAccess(CUSTOM) } })
  test('what a custom site says of itself is only shown', async ({ admin, context }) => {
    const popup = await openPage(context, `popup.html?host=${CUSTOM}`)
    const { tabId } = await lie(admin, context)
    expect(await ask(popup, { type: 'url.add', host: CUSTOM, tabId })).toEqual({ ok: true })
    const stored = await context.serviceWorkers()[0]?.evaluate(async () => {
      const { storage } = (
        globalThis as unknown as {
          chrome: { storage: { local: { get(key: string): Promise<{ settings: { customUrls: object } }> } } }
        }
      ).chrome
      return (await storage.local.get('settings')).settings.customUrls
    })
    expect(stored).toEqual({ [CUSTOM]: '' })
    await popup.reload()
    await expect(popup.getByText(`${CUSTOM} says that it is ${HOST}.`)).toBeVisible()
    await expect(popup.getByRole('button', { name: 'Start setup' })).toHaveCount(0)
  })
})
