import type { Page } from '@playwright/test'
import { PEOPLE } from '../instance/seed.ts'
import { complaints } from './axe.ts'
import { openConsent } from './consent-page.ts'
import { expect, INSTANCE, signIn, test } from './fixtures.ts'
import { beginSetup, startSetup } from './guide-page.ts'
import { keysKept } from './inside.ts'
import { signInAs } from './outside.ts'
import { forgetSetup, inState, openResults } from './popup-page.ts'

const PICTURES = 'test-results/pictures'
const DASHBOARD = 'https://dashboard.neoagent.io/integrations'
const card = (page: Page) => page.locator('neo-hand-off')
const guard = (page: Page) => page.locator('neo-consent-guard')
const state = (page: Page, name: string) => expect(guard(page)).toHaveAttribute('data-state', name)

test.use({ options: { setup: 'complete' } })

test('from the popup to a proven connection, in one browser, with the wrong person stopped on the way', async ({
  admin,
  context,
  openPopup,
  server,
}) => {
  const { clientId, clientSecret, service } = server.instance.describe()
  await startSetup(admin, openPopup, 'user.password')
  const popup = await openPopup()
  await popup.setViewportSize({ width: 380, height: 420 })
  await popup.getByRole('button', { name: 'Verify configuration' }).click()
  await inState(popup, 'ready')
  const link = popup.getByRole('link', { name: 'Continue in Neo' })

  // What only the admin knows is asked for, once.
  await link.click()
  await expect(popup.getByText(/Confirm the points above first/)).toBeVisible()
  expect(await complaints(popup)).toEqual([])
  await popup.screenshot({ path: `${PICTURES}/popup-hand-off.png`, fullPage: true })
  await popup.getByRole('checkbox', { name: /Client Secret are in my password manager/ }).check()
  await popup.getByRole('checkbox', { name: /service account's password/ }).check()
  const [dashboard] = await Promise.all([context.waitForEvent('page'), link.click()])

  // On the dashboard: offered, filled in after one click, and gone from the address.
  await expect(card(dashboard)).toHaveAttribute('data-state', 'offer')
  await expect(dashboard).toHaveURL(DASHBOARD)
  expect(await complaints(dashboard, 'neo-hand-off')).toEqual([])
  await dashboard.screenshot({ path: `${PICTURES}/dashboard-offer.png` })
  await card(dashboard).getByRole('button', { name: 'Fill in for me' }).click()
  await expect(dashboard.getByLabel('Instance URL')).toHaveValue(INSTANCE)
  await expect(dashboard.getByLabel('Client ID')).toHaveValue(clientId ?? '')
  await expect(dashboard.getByLabel('Client Secret')).toBeFocused()
  await expect(card(dashboard)).toHaveAttribute('data-state', 'filled')
  await dashboard.getByLabel('Client Secret').fill(clientSecret ?? '')

  // In Neo's window: the admin is signed in, which is stopped before Allow.
  const [consent] = await Promise.all([
    context.waitForEvent('page'),
    dashboard.getByRole('button', { name: 'Connect ServiceNow' }).click(),
  ])
  await state(consent, 'wrong')
  await expect(guard(consent)).toContainText('You are signed in as "Alex Admin"')
  expect(await complaints(consent, 'neo-consent-guard')).toEqual([])
  await consent.screenshot({ path: `${PICTURES}/consent-wrong.png` })
  await consent.keyboard.press('Escape')
  const stop = guard(consent).getByRole('alertdialog')
  await expect(stop).toBeVisible()
  await expect(stop.getByRole('button').first()).toBeFocused()
  await guard(consent).getByRole('button', { name: 'Sign out and continue as "neo.agent"' }).click()
  await state(consent, 'login')
  await consent.screenshot({ path: `${PICTURES}/consent-login.png` })
  await signIn(consent, { ...service, password: 'wrong' })
  await state(consent, 'login-refused')
  await signIn(consent, service)
  await state(consent, 'right')
  await consent.screenshot({ path: `${PICTURES}/consent-right.png` })
  await consent.getByRole('button', { name: 'Allow' }).click()
  await expect(dashboard.getByRole('status').filter({ hasText: 'Neo read incident' })).toBeVisible()
  await expect(card(dashboard)).toHaveAttribute('data-state', 'check')
  await expect(card(dashboard)).not.toContainText('paste')

  // The proof: connected as the account, but an account with itil alone could not make the webhook.
  // The approval ended the admin's session in this browser.
  await signInAs(admin, PEOPLE.admin)
  await popup.bringToFront()
  await inState(popup, 'handed-over')
  await popup.getByRole('button', { name: 'Check the connection' }).click()
  const results = await openResults(popup)
  await expect(results.locator('[data-requirement="connect.user"]')).toHaveAttribute('data-verdict', 'pass')
  await expect(results.locator('[data-requirement="connect.webhook"]')).toHaveAttribute('data-verdict', 'fail')
  const { db } = server.instance
  db.setProperty('x_neoagent.callback_url', 'https://hooks.neoagent.io/x')
  db.insert('sys_script', { name: 'Neo Agent — Task Webhook', collection: 'task', active: 'true' })
  await results.getByRole('button', { name: "Check again: Neo's webhook" }).first().click()
  await expect(results.locator('[data-requirement="connect.webhook"]')).toHaveAttribute('data-verdict', 'pass')
  await expect(popup.getByText(/^Connected as neo\.agent until /)).toBeVisible()
  // The dashboard's card ends with the connection as well.
  await card(dashboard).getByRole('button', { name: 'Check the connection' }).click()
  await expect(results.locator('[data-requirement="connect.user"]')).toHaveAttribute('data-verdict', 'pass')
  await dashboard.bringToFront()
  await expect(card(dashboard)).toHaveAttribute('data-state', 'connected')
  await expect(card(dashboard)).toContainText('Connected as neo.agent')

  // Where Neo is connected nothing of ours runs any more, and all can be forgotten.
  await admin.goto(`${INSTANCE}/oauth_entity_list.do`)
  await expect(admin.locator('#oauth_entity_table')).toBeVisible()
  await expect(admin.locator('neo-setup-guide')).toHaveCount(0)
  // A hand-off that was begun and not used is forgotten with it.
  await dashboard.goto(`${DASHBOARD}#instance_url=${INSTANCE}&client_id=${clientId}`)
  await dashboard.reload()
  await expect(card(dashboard)).toHaveAttribute('data-state', 'offer')
  await popup.bringToFront()
  await forgetSetup(popup)
  await inState(popup, 'new')
  expect(await keysKept(context)).toEqual([])
})

test('Allow does nothing while the wrong person is signed in, unless that is insisted on', async ({
  tab: admin,
  context,
  server,
}) => {
  const { clientId } = server.instance.describe()
  await beginSetup(admin, 'user.password')
  const consent = await openConsent(context, clientId ?? '')
  await state(consent, 'wrong')
  const allow = consent.getByRole('button', { name: 'Allow' })
  await allow.click({ force: true })
  await allow.focus()
  await consent.keyboard.press('Enter')
  await state(consent, 'wrong')
  expect(server.instance.db.rows('oauth_credential')).toEqual([])
  await guard(consent).getByRole('button', { name: 'Stay signed in as "Alex Admin"' }).click()
  await state(consent, 'stayed')
  await Promise.all([consent.waitForURL(/callback/), allow.click()])
})

test('a click on Allow that comes too early is made as soon as it is known that the right account is signed in', async ({
  tab: admin,
  context,
  server,
}) => {
  const { clientId, service } = server.instance.describe()
  await beginSetup(admin, 'user.password')
  const consent = await openConsent(context, clientId ?? '')
  await guard(consent).getByRole('button', { name: 'Sign out and continue as "neo.agent"' }).click()
  server.instance.trouble.delay = 1_500
  await signIn(consent, service)
  await consent.getByRole('button', { name: 'Allow' }).click()
  await expect(guard(consent)).toHaveCount(0)
  expect(server.instance.db.rows('oauth_credential')).toEqual([])
  await consent.waitForURL(/callback/)
})

test("another application's approval is none of our business", async ({ tab: admin, context, server }) => {
  await beginSetup(admin, 'user.password')
  const other = server.instance.db.insert('oauth_entity', {
    name: 'Other',
    client_id: '9'.repeat(32),
    redirect_url: 'https://dashboard.neoagent.io/oauth/servicenow/callback',
  })
  const consent = await openConsent(context, other.client_id as string)
  await expect(consent.getByRole('button', { name: 'Allow' })).toBeVisible()
  await consent.waitForLoadState('networkidle')
  await expect(guard(consent)).toHaveCount(0)
  await Promise.all([consent.waitForURL(/callback/), consent.getByRole('button', { name: 'Allow' }).click()])
})

for (const [name, change, query, expected] of [
  ['Invalid redirect_uri', { redirect_url: 'https://dashboard.neoagent.io/' }, {}, 'error-redirect'],
  ['Missing redirect URL', { redirect_url: '' }, {}, 'error-no-redirect'],
  ['a missing state', {}, { state: '' }, 'error-state'],
  ['a public client', { public_client: 'true' }, {}, 'error-public'],
  ['an inactive application', { active: 'false' }, {}, 'error-inactive'],
] as const)
  test(`the page about ${name} is explained, with the way to mend it`, async ({ tab: admin, context, server }) => {
    const { clientId } = server.instance.describe()
    await beginSetup(admin, 'user.password')
    Object.assign(server.instance.application ?? {}, change)
    const consent = await openConsent(context, clientId ?? '', query)
    await state(consent, expected)
    const [record] = await Promise.all([
      context.waitForEvent('page'),
      guard(consent).getByRole('button', { name: 'Open the application' }).click(),
    ])
    await expect(record).toHaveURL(/oauth_entity\.do/)
  })

test('a second factor and a new password are explained', async ({ tab: admin, context, server }) => {
  const { clientId, service } = server.instance.describe()
  await beginSetup(admin, 'user.password')
  server.instance.trouble.mfa = true
  const consent = await openConsent(context, clientId ?? '')
  await guard(consent)
    .getByRole('button', { name: /Sign out and continue/ })
    .click()
  await state(consent, 'login')
  await signIn(consent, service)
  await state(consent, 'mfa')
  await consent.getByRole('button', { name: 'Skip for now' }).click()
  await state(consent, 'right')
  server.instance.trouble.mfa = false
  Object.assign(server.instance.serviceAccount ?? {}, { password_needs_reset: 'true' })
  await consent.getByRole('link', { name: 'Not You?' }).click()
  await signIn(consent, service)
  await state(consent, 'reset')
})

test('while a requirement fails the link is held back, with the reason, unless the admin insists', async ({
  tab: admin,
  openPopup,
  server,
}) => {
  await beginSetup(admin, 'user.password')
  Object.assign(server.instance.serviceAccount ?? {}, { locked_out: 'true' })
  const popup = await openPopup()
  await popup.getByRole('button', { name: 'Verify configuration' }).click()
  await expect(popup.getByText('1 thing to fix: Account active.')).toBeVisible()
  await expect(popup.getByRole('link', { name: 'Continue in Neo' })).toHaveCount(0)
  await popup.locator('.menu > summary').click()
  await popup.getByRole('button', { name: 'Continue in Neo anyway' }).click()
  await expect(popup.getByRole('link', { name: 'Continue in Neo' })).toBeVisible()
})
