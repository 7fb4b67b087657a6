import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext, Page, Request } from '@playwright/test'
import { expect, INSTANCE, OWN_BROWSER, signIn, test } from './fixtures.ts'
import { beginSetup, GuidePage } from './guide-page.ts'
import { inState } from './popup-page.ts'

test.use({ options: { setup: 'complete' } })

/** A secret whose every part is unlike anything else on the pages. */
const CANARY = 'Zq7vKx2wJ9pLr4tYb6mNc8dG'
const PASSWORD = 'hV3sQz8kWn5xTf1jRb7y'

/** All shapes in which a secret could be kept: whole, in parts of eight, encoded, backwards. */
function shapesOf(secret: string): string[] {
  const parts = Array.from({ length: secret.length - 7 }, (_part, i) => secret.slice(i, i + 8))
  const reversed = Array.from(secret).toReversed().join('')
  return [...parts, reversed, btoa(secret), btoa(reversed), encodeURIComponent(secret)]
}

/** Hears all that the extension says to itself, and all that it keeps. */
async function listen(context: BrowserContext): Promise<{ told: () => Promise<string> }> {
  const worker = context.serviceWorkers()[0]
  await worker?.evaluate(() => {
    const scope = globalThis as unknown as {
      chrome: { runtime: { onMessage: { addListener: (hear: (message: unknown) => void) => void } } }
      heard: unknown[]
    }
    scope.heard = []
    scope.chrome.runtime.onMessage.addListener((message) => void scope.heard.push(message))
  })
  return {
    told: async () =>
      (await worker?.evaluate(async () => {
        const scope = globalThis as unknown as {
          chrome: { storage: Record<string, { get?: (key: null) => Promise<unknown> }> }
          heard: unknown[]
        }
        const { local, session, sync } = scope.chrome.storage
        const kept = await Promise.all([local, session, sync].map(async (area) => area?.get?.(null)))
        return JSON.stringify([scope.heard, kept])
      })) ?? '',
  }
}

/** What the browser keeps of the extension on disk, in folders and files that bear its name or that of its kind, as Latin-1. */
async function onDisk(profile: string, id: string): Promise<string> {
  const files = await readdir(profile, { recursive: true, withFileTypes: true })
  const own = files.filter(
    (file) => file.isFile() && (/Extension/.test(file.parentPath) || `${file.parentPath}/${file.name}`.includes(id)),
  )
  const texts = await Promise.all(own.map((file) => readFile(join(file.parentPath, file.name), 'latin1')))
  return texts.join('\n')
}

/** What of a page is ours: the elements we put there. */
const ours = (page: Page) =>
  page.evaluate(() =>
    ['neo-setup-guide', 'neo-hand-off', 'neo-consent-guard']
      .map((tag) => document.querySelector(tag))
      .map((host) => (host ? host.outerHTML + (host.shadowRoot?.innerHTML ?? '') : ''))
      .join('\n'),
  )

test('of the Client Secret and the password nothing is found in anything of ours', { tag: OWN_BROWSER }, async ({
  tab: admin,
  context,
  openPopup,
  profile,
  server,
}) => {
  const { db, application, serviceAccount } = server.instance
  Object.assign(application ?? {}, { client_secret: CANARY })
  Object.assign(serviceAccount ?? {}, { user_password: PASSWORD })
  const consoles: string[] = []
  const requests: Request[] = []
  context.on('console', (message) => consoles.push(message.text()))
  context.on('request', (request) => requests.push(request))
  const { told } = await listen(context)
  const seen: string[] = []

  // Both forms hold the secret in an input; here it is revealed and copied, as admins do.
  const guide = await beginSetup(admin, 'user.password')
  await admin.goto(`${INSTANCE}/oauth_entity.do?sys_id=${application?.sys_id}`)
  await guide.step('app.capture')
  const classic = admin.locator('[id="oauth_entity.client_secret"]')
  expect(await classic.inputValue()).toBe(CANARY)
  seen.push(await ours(admin))
  await admin.goto(`${INSTANCE}/now/machine-identity-console/authz-code-record/${application?.sys_id}/1`)
  await guide.step('app.capture')
  const field = admin.locator('input[name=client_secret]')
  await expect(field).toHaveValue(CANARY)
  await field.evaluate((input: HTMLInputElement) => {
    input.type = 'text'
    input.focus()
    input.select()
  })
  await admin.keyboard.press('ControlOrMeta+c')
  seen.push(await ours(admin))
  // The password is typed where older forms have a field for it.
  await admin.goto(`${INSTANCE}/sys_user.do?sys_id=${serviceAccount?.sys_id}`)
  await guide.step('user.password')
  seen.push(await ours(admin))

  const popup = await openPopup()
  await popup.getByRole('button', { name: 'Verify configuration' }).click()
  await inState(popup, 'ready')
  const report = await context.newPage()
  await report.goto(popup.url().replace('popup.html', 'report.html'))
  await expect(report.getByRole('heading', { level: 1 })).toBeVisible()
  await report.getByRole('button', { name: 'Copy for the change ticket' }).click()
  await expect(report.getByText('Copied', { exact: true })).toBeVisible()
  seen.push(await report.evaluate(() => navigator.clipboard.readText()), await report.content(), await popup.content())

  const link = (await popup.getByRole('link', { name: 'Continue in Neo' }).getAttribute('href')) ?? ''
  seen.push(link)
  const dashboard = await context.newPage()
  await dashboard.goto(link)
  await dashboard.locator('neo-hand-off').getByRole('button', { name: 'Fill in for me' }).click()
  await dashboard.getByLabel('Client Secret').fill(CANARY)
  seen.push(await ours(dashboard))
  const [consent] = await Promise.all([
    context.waitForEvent('page'),
    dashboard.getByRole('button', { name: 'Connect ServiceNow' }).click(),
  ])
  await consent
    .locator('neo-consent-guard')
    .getByRole('button', { name: /Sign out/ })
    .click()
  await consent.locator('#user_password').fill(PASSWORD)
  seen.push(await ours(consent))
  await signIn(consent, { user: 'neo.agent', password: PASSWORD })
  await expect(consent.locator('neo-consent-guard')).toHaveAttribute('data-state', 'right')
  seen.push(await ours(consent))
  await consent.getByRole('button', { name: 'Allow' }).click()
  await expect(dashboard.getByRole('status')).toContainText('Neo read incident')
  expect(db.rows('oauth_credential').length).toBeGreaterThan(0)

  // Requests of ours carry the session's token in a header; those of the pages are their own.
  const own = requests.filter(
    (request) => request.headers()['x-usertoken'] !== undefined || request.url().startsWith('chrome-extension:'),
  )
  expect(own.length).toBeGreaterThan(5)
  const databases = await popup.evaluate(async () =>
    JSON.stringify([await indexedDB.databases(), Object.entries(localStorage)]),
  )
  const said = await told()
  const id = new URL(popup.url()).host
  await context.close()
  const kept = await onDisk(profile, id)
  // It is there that the browser keeps it.
  expect(kept).toContain('setup:acme.service-now.com')
  const haystack = [
    ...seen,
    databases,
    kept,
    ...consoles,
    ...own.map((request) => `${request.url()} ${JSON.stringify(request.headers())} ${request.postData() ?? ''}`),
    said,
  ].join('\n')
  expect(haystack).toContain('setup:acme.service-now.com')
  for (const shape of [...shapesOf(CANARY), ...shapesOf(PASSWORD)])
    expect(haystack.includes(shape), `found ${shape}`).toBe(false)
})

test('a secret in a wrong field is warned about, and not kept', async ({ tab: admin, context }) => {
  const { told } = await (async () => {
    await beginSetup(admin, 'user.password')
    return listen(context)
  })()
  await admin.goto(`${INSTANCE}/now/machine-identity-console/authz-code-create/1`)
  const guide = new GuidePage(admin)
  await admin.locator('input[name=name]').fill('q8Zr5tKx2vLw9mNb')
  await guide.verdict('app.name', 'warn')
  expect(await ours(admin)).not.toContain('q8Zr5tKx2vLw9mNb')
  expect(await told()).not.toContain('q8Zr5tKx2vLw9mNb')
})
