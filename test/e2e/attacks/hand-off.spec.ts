import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { PEOPLE } from '../../instance/seed.ts'
import { extensionId } from '../../support/chromium.ts'
import { builtExtension } from '../../support/extension.ts'
import { expect, HOST, INSTANCE, signIn, test } from '../fixtures.ts'
import { beginSetup } from '../guide-page.ts'
import { extensionWorlds, keysKept } from '../inside.ts'
import { withAccess } from './managed.ts'

const DASHBOARD = 'https://dashboard.neoagent.io/integrations'
const EVIL = 'dev99999.service-now.com'
const STRANGE_ID = 'e'.repeat(32)
const CUSTOM = 'help.acme.example'
const card = (page: Page) => page.locator('neo-hand-off')
const linkTo = (host: string, clientId: string) =>
  `${DASHBOARD}#${new URLSearchParams({ instance_url: `https://${host}`, client_id: clientId })}`
const kept = async (context: BrowserContext) =>
  (await keysKept(context))?.filter((key) => key.startsWith('hand-off:')) ?? []

/** Nothing of a link is in the form, and nobody is brought to the secret's field. */
async function untouched(page: Page): Promise<void> {
  for (const name of ['Instance URL', 'Client ID']) await expect(page.getByLabel(name, { exact: true })).toHaveValue('')
  await expect(page.getByLabel('Client Secret')).not.toBeFocused()
}

/** A page of any site, which leads its tab to an address. */
async function leadFrom(page: Page, address: string): Promise<void> {
  await page.route('https://evil.example/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<script>location.replace(${JSON.stringify(address)})</script>` }),
  )
  await page.goto('https://evil.example/', { waitUntil: 'commit' })
  await page.waitForURL(`${DASHBOARD}*`)
}

test.use({ options: { setup: 'complete' } })

test('a link from any site is called foreign, is filled in only after a second word, and stays in its tab', async ({
  context,
}) => {
  const page = await context.newPage()
  await leadFrom(page, linkTo(EVIL, STRANGE_ID))
  await expect(card(page)).toHaveAttribute('data-state', 'foreign')
  await expect(card(page)).toContainText('This link was not made in this browser')
  await expect(card(page)).toContainText(EVIL)
  await expect(card(page)).toContainText(STRANGE_ID)
  await expect(card(page).getByRole('button', { name: 'Fill in for me' })).toHaveCount(0)
  await untouched(page)
  expect(page.url()).toBe(DASHBOARD)
  expect(await kept(context)).toEqual([])

  const other = await context.newPage()
  await other.goto(DASHBOARD)
  await other.waitForLoadState('networkidle')
  await expect(card(other)).toHaveCount(0)

  // It survives a sign-in in its tab, and is as foreign afterwards.
  await page.reload()
  await card(page).getByRole('button', { name: 'Use this link' }).dblclick()
  await untouched(page)
  await page.goto(linkTo(EVIL, STRANGE_ID))
  await expect(card(page)).toHaveAttribute('data-state', 'foreign')
  await page.reload()
  await card(page).getByRole('button', { name: 'Use this link' }).click()
  await expect(card(page)).toHaveAttribute('data-state', 'confirm')
  await expect(card(page)).toContainText(`Connect Neo to ${EVIL}?`)
  await untouched(page)
  await card(page)
    .getByRole('button', { name: `Yes, fill in ${EVIL}` })
    .click()
  await expect(page.getByLabel('Instance URL')).toHaveValue(`https://${EVIL}`)
  await expect(page.getByLabel('Client ID')).toHaveValue(STRANGE_ID)
  await expect(page.getByLabel('Client Secret')).toBeFocused()
})

test('a link from elsewhere neither replaces nor outranks what this browser hands over', async ({
  tab: admin,
  context,
  server,
}) => {
  const clientId = server.instance.describe().clientId ?? ''
  await beginSetup(admin, 'user.password')
  const own = await context.newPage()
  await own.goto(linkTo(HOST, clientId))
  await expect(card(own)).toHaveAttribute('data-state', 'offer')
  expect(await kept(context)).toEqual([`hand-off:${HOST}`])

  const page = await context.newPage()
  await leadFrom(page, linkTo(EVIL, STRANGE_ID))
  await expect(card(page)).toHaveAttribute('data-state', 'offer')
  await expect(card(page)).toContainText(`These two values come from ${HOST}.`)
  await expect(card(page)).toContainText(`A link for ${EVIL} was opened as well.`)
  // The admin's own tab is led there as well.
  await leadFrom(own, linkTo(EVIL, STRANGE_ID))
  await expect(card(own)).toContainText(`These two values come from ${HOST}.`)
  const third = await context.newPage()
  await third.goto(DASHBOARD)
  await expect(card(third)).toContainText(HOST)
  await expect(card(third)).not.toContainText(EVIL)
  expect(await kept(context)).toEqual([`hand-off:${HOST}`])

  await card(page).getByRole('button', { name: 'Look at that link' }).click()
  await expect(card(page)).toHaveAttribute('data-state', 'foreign')
  await card(page).getByRole('button', { name: 'Not now' }).click()
  await expect(card(page)).toHaveAttribute('data-state', 'offer')
  await expect(card(page)).not.toContainText(EVIL)
  await card(own).getByRole('button', { name: 'Fill in for me' }).click()
  await expect(own.getByLabel('Instance URL')).toHaveValue(INSTANCE)
  await expect(own.getByLabel('Client ID')).toHaveValue(clientId)
})

test('a link that is opened on an open page of the dashboard is treated the same, and leaves the address', async ({
  tab: admin,
  context,
  server,
}) => {
  const clientId = server.instance.describe().clientId ?? ''
  await beginSetup(admin, 'user.password')
  const page = await context.newPage()
  await page.goto(DASHBOARD)
  await page.evaluate((hash) => (location.hash = hash), new URL(linkTo(EVIL, STRANGE_ID)).hash)
  await expect(card(page)).toHaveAttribute('data-state', 'foreign')
  expect(page.url()).toBe(DASHBOARD)
  await page.evaluate((hash) => (location.hash = hash), new URL(linkTo(HOST, clientId)).hash)
  await expect(card(page)).toHaveAttribute('data-state', 'offer')
  await expect(card(page)).toHaveCount(1)
  await page.evaluate((hash) => (location.hash = hash), new URL(linkTo(HOST, STRANGE_ID)).hash)
  await expect(card(page)).toHaveAttribute('data-state', 'refused')
  await untouched(page)
})

test('what is filled in is what is stored, whatever the page does to the card', async ({
  tab: admin,
  context,
  server,
}) => {
  const clientId = server.instance.describe().clientId ?? ''
  await beginSetup(admin, 'user.password')
  const page = await context.newPage()
  await page.goto(linkTo(HOST, clientId))
  await expect(card(page)).toHaveAttribute('data-state', 'offer')
  await page.evaluate(
    ([host, id]) => {
      const root = document.querySelector('neo-hand-off')?.shadowRoot
      for (const [i, value] of [...(root?.querySelectorAll('code') ?? [])].entries())
        value.textContent = i === 0 ? `https://${host}` : (id ?? '')
      for (const button of root?.querySelectorAll('button') ?? []) button.click()
      sessionStorage.setItem('neo-hand-off', host ?? '')
    },
    [EVIL, STRANGE_ID],
  )
  await untouched(page)
  await card(page).getByRole('button', { name: 'Fill in for me' }).click()
  await expect(page.getByLabel('Instance URL')).toHaveValue(INSTANCE)
  await expect(page.getByLabel('Client ID')).toHaveValue(clientId)
})

test('clicks that a page makes by itself accept nothing', async ({ context }) => {
  const page = await context.newPage()
  await page.goto(linkTo(EVIL, STRANGE_ID))
  await expect(card(page)).toHaveAttribute('data-state', 'foreign')
  await card(page).evaluate((host) => {
    for (const button of host.shadowRoot?.querySelectorAll('button') ?? []) button.click()
  })
  await expect(card(page)).toHaveAttribute('data-state', 'foreign')
  await card(page).getByRole('button', { name: 'Use this link' }).click()
  await expect(card(page)).toHaveAttribute('data-state', 'confirm')
  await card(page).evaluate((host) => {
    for (const button of host.shadowRoot?.querySelectorAll('button') ?? []) button.click()
  })
  await expect(card(page)).toHaveAttribute('data-state', 'confirm')
  await untouched(page)
})

test('in a frame of another site the dashboard is offered nothing', async ({ context }) => {
  const page = await context.newPage()
  await page.goto(`https://${EVIL}/login.do`)
  await page.evaluate(
    (src) => {
      document.body.append(Object.assign(document.createElement('iframe'), { src }))
    },
    linkTo(EVIL, STRANGE_ID),
  )
  const frame = page.frameLocator('iframe')
  await expect(frame.getByLabel('Instance URL')).toBeVisible()
  await page.waitForLoadState('networkidle')
  await expect(frame.locator('neo-hand-off')).toHaveCount(0)
  const top = await context.newPage()
  await top.goto(DASHBOARD)
  await top.waitForLoadState('networkidle')
  await expect(card(top)).toHaveCount(0)
})

test("a script of ours on an instance's page, taken over, may hand nothing over", async ({ tab: admin, context }) => {
  await beginSetup(admin, 'user.password')
  const session = await context.newCDPSession(admin)
  const [contextId] = await extensionWorlds(session)
  for (const message of [
    { type: 'hand-off.arrived', hash: new URL(linkTo(EVIL, STRANGE_ID)).hash },
    { type: 'hand-off.accept', instance: EVIL, clientId: STRANGE_ID },
    { type: 'hand-off.done', instance: HOST, clientId: STRANGE_ID },
  ]) {
    const { result } = await session.send('Runtime.evaluate', {
      expression: `chrome.runtime.sendMessage(${JSON.stringify(message)})`,
      awaitPromise: true,
      returnByValue: true,
      ...(contextId !== undefined && { contextId }),
    })
    expect(result.value).toEqual({ ok: false, reason: 'not the dashboard' })
  }
  expect(await kept(context)).toEqual([])
})

test('the script on the dashboard has nothing to do with what is stored', async () => {
  expect(await readFile(join(builtExtension('chrome-mv3'), 'connect.js'), 'utf8')).not.toMatch(/storage/i)
})

test("a tab's own history has neither of the values, wherever one goes back to", async ({ context }) => {
  const page = await context.newPage()
  await page.goto(linkTo(EVIL, STRANGE_ID))
  await expect(card(page)).toBeAttached()
  await page.evaluate((hash) => (location.hash = hash), new URL(linkTo(EVIL, STRANGE_ID)).hash)
  await page.goto('https://dashboard.neoagent.io/elsewhere')
  const session = await context.newCDPSession(page)
  const { entries } = await session.send('Page.getNavigationHistory')
  expect(entries.length).toBeGreaterThan(1)
  expect(entries.filter(({ url }) => url.includes('client_id'))).toEqual([])
  await page.goBack()
  await expect(card(page)).toHaveAttribute('data-state', 'foreign')
  expect(page.url()).toBe(DASHBOARD)
  await untouched(page)
})

test.describe('where the set-up is at a custom URL', () => {
  test.use({ variant: { change: withAccess(CUSTOM) } })

  test('a link with another Client ID is refused, and its own is known', async ({ admin, context, server }) => {
    const clientId = server.instance.describe().clientId ?? ''
    await admin.goto(`https://${CUSTOM}/`)
    await signIn(admin, PEOPLE.admin)
    await admin.waitForURL('**/now/nav/ui/home')
    const popup = await context.newPage()
    await popup.goto(`chrome-extension://${await extensionId(context)}/popup.html?host=${CUSTOM}`)
    await popup.getByRole('button', { name: `Allow ${CUSTOM}` }).click()
    await popup.getByRole('textbox').fill(HOST)
    await popup.getByRole('button', { name: 'Use this address' }).click()
    await popup.getByRole('button', { name: 'Start setup' }).click()
    await expect(admin.locator('neo-setup-guide')).toHaveAttribute('data-step', 'user.password')

    const page = await context.newPage()
    await page.goto(linkTo(HOST, STRANGE_ID))
    await expect(card(page)).toHaveAttribute('data-state', 'refused')
    await untouched(page)
    const own = await context.newPage()
    await own.goto(linkTo(HOST, clientId))
    await expect(card(own)).toHaveAttribute('data-state', 'offer')
    expect(await kept(context)).toEqual([`hand-off:${HOST}`])
  })
})
