import { PEOPLE } from '../instance/seed.ts'
import { addApplication } from '../instance/setup.ts'
import { extensionId, launchChromium } from '../support/chromium.ts'
import { expect, INSTANCE, OWN_BROWSER, signIn, test } from './fixtures.ts'
import { beginSetup, GuidePage } from './guide-page.ts'
import { killWorker } from './inside.ts'

const WELCOME = `${INSTANCE}/now/machine-identity-console/inbound-integrations/welcome`

test.beforeEach(async ({ tab: admin }) => {
  await beginSetup(admin)
})

test('a reload and another tab resume from the facts', async ({ admin, context }) => {
  await admin.reload()
  await new GuidePage(admin).step('app.new')
  const second = await context.newPage()
  await second.goto(WELCOME)
  await new GuidePage(second).step('app.new-integration')
})

test('a dead background worker is no loss', async ({ admin, context }) => {
  expect(await killWorker(context, admin)).toBe(true)
  await admin.goto(WELCOME)
  await new GuidePage(admin).step('app.new-integration')
})

test('after the browser was closed, the set-up goes on', { tag: OWN_BROWSER }, async ({ context, server, profile }) => {
  await context.close()
  const again = await launchChromium({ port: server.port, profile })
  const page = await again.newPage()
  await page.goto(`${INSTANCE}/login.do`)
  await signIn(page, PEOPLE.admin)
  await page.waitForURL('**/now/nav/ui/home')
  await page.goto(WELCOME)
  await new GuidePage(page).step('app.new-integration')
  const popup = await again.newPage()
  await popup.goto(`chrome-extension://${await extensionId(again)}/popup.html?host=acme.service-now.com`)
  await expect(popup.getByRole('button', { name: 'Continue setup' })).toBeVisible()
  await again.close()
})

test('where the card was folded or dragged to is remembered', async ({ tab: admin }) => {
  const guide = new GuidePage(admin)
  const header = guide.region.locator('header')
  // What is read of the instance arrives after the card is there, and changes its size once.
  await admin.waitForLoadState('networkidle')
  await header.hover({ position: { x: 60, y: 20 } })
  await admin.mouse.down()
  await admin.mouse.move(360, 320, { steps: 4 })
  await admin.mouse.up()
  expect(await header.boundingBox()).toMatchObject({ x: 300, y: 300 })
  await guide.region.getByRole('button', { name: 'Collapse the guide' }).click()
  await expect(guide.region.getByText('Click "New"')).toHaveCount(0)
  await admin.reload()
  await guide.step('app.new')
  await expect(guide.region.getByRole('button', { name: 'Open the guide' })).toBeVisible()
  expect(await header.boundingBox()).toMatchObject({ x: 300, y: 300 })
})

test('signing out and in as somebody else says so, and goes on from the facts', async ({ tab: admin }) => {
  await admin.goto(`${INSTANCE}/logout.do`)
  await admin.goto(`${INSTANCE}/login.do`)
  await expect(admin.locator('neo-setup-guide')).toHaveCount(0)
  await signIn(admin, PEOPLE.admin)
  await admin.waitForURL('**/now/nav/ui/home')
  await admin.goto(WELCOME)
  await new GuidePage(admin).step('app.new-integration')
})

test('off the path the pill says what is next, and a click goes there, to an open card', async ({ tab: admin }) => {
  const guide = new GuidePage(admin)
  await guide.region.getByRole('button', { name: 'Collapse the guide' }).click()
  await expect(guide.region.getByRole('button', { name: 'Open the guide' })).toBeVisible()
  await admin.goto(`${INSTANCE}/now/nav/ui/home`)
  const pill = guide.region.getByRole('button', { name: /^Next: / })
  await expect(pill).toBeVisible()
  await pill.click()
  await guide.step('app.new')
  await expect(guide.region.getByText('Click "New"')).toBeVisible()
})

test('of several applications for Neo the admin chooses one, and none is made twice', async ({
  tab: admin,
  server,
}) => {
  const { db } = server.instance
  addApplication(db)
  const second = addApplication(db)
  db.update('oauth_entity', second.sys_id as string, { name: 'Neo Agent (new)' })
  await admin.reload()
  const guide = new GuidePage(admin)
  await guide.region.getByRole('button', { name: /Neo Agent \(new\)/ }).click()
  await guide.step('user.new')
  await admin.reload()
  await guide.step('user.new')
  expect(db.rows('oauth_entity').filter(({ name }) => name?.startsWith('Neo Agent'))).toHaveLength(2)
})
