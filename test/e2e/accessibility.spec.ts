import type { Page } from '@playwright/test'
import { PEOPLE } from '../instance/seed.ts'
import { addApplication, giveOnlyRoles } from '../instance/setup.ts'
import { BY_TURN, turn } from '../support/matrix.ts'
import { complaints } from './axe.ts'
import { expect, INSTANCE, test } from './fixtures.ts'
import { beginOn, beginSetup, GuidePage } from './guide-page.ts'

const CONSOLE = `${INSTANCE}/now/machine-identity-console`
/** Pictures of each card, kept beside the test results. */
const PICTURES = 'test-results/pictures'

// In each run with a seed in one colour scheme, and in both without.
for (const colorScheme of turn(['light', 'dark'] as const, 0, process.env.E2E_SEED))
  test.describe(`in ${colorScheme}`, { tag: BY_TURN }, () => {
    test.use({ colorScheme })

    /** Checks the card of a step, and keeps its picture. */
    const checker =
      (page: Page, guide: GuidePage) =>
      async (step: string, name = step, pointing = true) => {
        await guide.step(step)
        if (pointing) await expect(guide.spotlight).toBeVisible()
        expect(await complaints(page, 'neo-setup-guide')).toEqual([])
        await page.screenshot({ path: `${PICTURES}/${name}-${colorScheme}.png` })
      }

    test('popup and cards of the application have no violations', async ({ admin: page, openPopup }) => {
      const popup = await openPopup()
      await popup.setViewportSize({ width: 400, height: 480 })
      expect(await complaints(popup)).toEqual([])
      await popup.screenshot({ path: `${PICTURES}/popup-${colorScheme}.png` })
      await popup.getByRole('button', { name: 'Start setup' }).click()
      await page.bringToFront()

      const guide = new GuidePage(page)
      const check = checker(page, guide)
      await check('app.new')
      await guide.region.getByRole('button', { name: 'All steps' }).click()
      await check('app.new', 'checklist')
      await guide.region.getByRole('button', { name: 'All steps' }).click()
      await page.goto(`${INSTANCE}/wizard_view.do?sys_target=oauth_entity`)
      await check('app.kind')
      await page.goto(`${CONSOLE}/inbound-integrations/welcome`)
      await check('app.new-integration')
      await page.getByRole('button', { name: 'New integration' }).click()
      await check('app.grant')
      await page.goto(`${CONSOLE}/ropc-create/1`)
      await check('app.grant', 'wrong-grant', false)
      await page.goto(`${CONSOLE}/authz-code-create/1`)
      await check('app.name')
      await page.locator('input[name=redirect_url]').fill('https://dashboard.neoagent.io/oauth/servicenow/callback/')
      await check('app.redirect')
      await page.locator('input[name=name]').focus()
      await guide.host.getByRole('button', { name: /Allow access only/ }).click()
      await check('app.scope')
      await guide.host.getByRole('button', { name: /Refresh token lifespan/ }).click()
      await check('app.lifespans')
      await guide.host.getByRole('button', { name: 'Fill in all' }).click()
      await page.getByRole('checkbox', { name: 'Active' }).click()
      await check('app.active')
      await page.getByRole('checkbox', { name: 'Active' }).click()
      await check('app.save')
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      await page.getByRole('button', { name: 'Skip for now' }).click()
      await expect(guide.host).toHaveAttribute('data-state', 'done')
      await check('app.capture')
      await page.goto(`${INSTANCE}/now/nav/ui/home`)
      await check('user.new', 'pill', false)
      await popup.bringToFront()
      await expect(popup.getByRole('link', { name: 'Continue in Neo' })).toBeVisible()
      expect(await complaints(popup)).toEqual([])
      await popup.screenshot({ path: `${PICTURES}/popup-captured-${colorScheme}.png` })
    })

    test('cards of the service account have no violations', async ({ tab: page, server }) => {
      const { db } = server.instance
      const application = addApplication(db)
      const guide = await beginSetup(page, 'user.new')
      const check = checker(page, guide)
      await page.goto(`${INSTANCE}/sys_user_list.do`)
      await check('user.new')
      await page.locator('#sysverb_new').click()
      await check('user.identity')
      await page.locator('[id="sys_user.user_name"]').fill(PEOPLE.admin.user)
      await page.locator('[id="sys_user.last_name"]').fill('Neo')
      await guide.verdict('user.dedicated', 'fail')
      await check('user.identity', 'user.dedicated')
      await guide.host.getByRole('button', { name: 'Fill in all' }).click()
      await page.locator('[id="sys_user.user_name"]').fill('neo.agent')
      await page.locator('[id="label.ni.sys_user.active"]').click()
      await check('user.active')
      await page.locator('[id="label.ni.sys_user.active"]').click()
      await check('user.save')
      await page.locator('#sysverb_insert').click()
      await guide.host.getByRole('button', { name: 'Open the account' }).waitFor()
      await check('user.password', 'user.saved', false)
      const id = db.find('sys_user', { user_name: 'neo.agent' })?.sys_id
      await page.goto(`${INSTANCE}/sys_user.do?sys_id=${id}`)
      await check('user.password')
      db.update('sys_user', id ?? '', { password_needs_reset: 'true' })
      await page.reload()
      await guide.verdict('user.password', 'fail')
      await check('user.password', 'user.password-reset')
      db.update('sys_user', id ?? '', { password_needs_reset: 'false' })
      await page.reload()
      await guide.host.getByRole('button', { name: 'I have saved its password' }).click()
      await check('user.roles')
      await page.locator('#sysverb_edit_m2m[table="sys_user.sys_user_has_role.user"]').click()
      await check('user.roles', 'user.roles-members')
      await page.locator('#select_0').selectOption({ label: 'itil' })
      await page.locator('#add_to_collection_button').click()
      await page.locator('#select_0_sysverb_save').click()
      await check('handoff', 'handoff', false)
      db.update('oauth_entity', application.sys_id as string, { redirect_url: 'http://x' })
      await page.goto(`${INSTANCE}/now/nav/ui/classic/params/target/oauth_entity_list.do`)
      await check('app.redirect', 'pill-in-guide', false)
    })

    test('the cards for few roles and for several applications have no violations', async ({ tab: page, server }) => {
      const { db } = server.instance
      addApplication(db)
      addApplication(db)
      const guide = await beginSetup(page)
      const check = checker(page, guide)
      await expect(guide.region).toContainText('Which one is it?')
      await check('app.new', 'choice', false)
      giveOnlyRoles(db, PEOPLE.admin.user, ['oauth_admin'])
      await page.reload()
      await guide.verdict('admin.roles', 'warn')
      await check('start', 'start', false)
    })
  })

test('the guide works by keyboard alone, and Escape folds it', async ({ tab: admin }) => {
  const guide = await beginOn(admin, `${CONSOLE}/authz-code-create/1`)
  await guide.step('app.name')
  await expect(guide.region.getByRole('button', { name: 'Fill in for me' })).toBeVisible()
  await guide.region.focus()
  await admin.keyboard.press('Tab')
  await expect(guide.region.getByRole('button', { name: 'Collapse the guide' })).toBeFocused()
  await admin.keyboard.press('Tab')
  await expect(guide.region.getByRole('button', { name: 'All steps' })).toBeFocused()
  await admin.keyboard.press('Tab')
  await expect(guide.region.getByRole('button', { name: 'Fill in for me' })).toBeFocused()
  await admin.keyboard.press('Enter')
  await expect(admin.locator('input[name=name]')).toHaveValue('Neo Agent')
  await admin.keyboard.press('Escape')
  await expect(guide.region.getByRole('button', { name: 'Open the guide' })).toBeVisible()
})

test('at 400 % zoom nothing of ours is wider than the screen, and the card can be worked with', async ({
  tab: admin,
  context,
  openPopup,
}) => {
  const guide = await beginSetup(admin)
  const popup = await openPopup()
  const options = await context.newPage()
  await options.goto(popup.url().replace(/popup\.html.*/, 'options.html'))
  for (const [page, name] of [
    [popup, 'popup'],
    [options, 'options'],
  ] as const) {
    await page.setViewportSize({ width: 320, height: 256 })
    await expect(page.locator('main:not([aria-busy])')).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await page.screenshot({ path: `${PICTURES}/zoom-400-${name}.png`, fullPage: true })
  }
  await admin.bringToFront()
  await admin.setViewportSize({ width: 320, height: 256 })
  await admin.goto(`${CONSOLE}/authz-code-create/1`)
  await guide.step('app.name')
  const box = await guide.region.boundingBox()
  expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= 320).toBe(true)
  await guide.host.getByRole('button', { name: 'Fill in for me' }).click()
  await expect(admin.locator('input[name=name]')).toHaveValue('Neo Agent')
  await admin.screenshot({ path: `${PICTURES}/zoom-400-guide.png` })
})

test('forced colours: popup, options and guide keep their borders and marks', async ({
  tab: admin,
  context,
  openPopup,
}) => {
  const guide = await beginSetup(admin)
  const popup = await openPopup()
  const options = await context.newPage()
  for (const page of [admin, popup, options]) await page.emulateMedia({ forcedColors: 'active' })
  await options.goto(popup.url().replace(/popup\.html.*/, 'options.html'))
  await popup.setViewportSize({ width: 400, height: 480 })
  const border = await popup
    .getByRole('button', { name: 'Verify configuration' })
    .evaluate((button) => getComputedStyle(button).borderStyle)
  expect(border).toBe('solid')
  await popup.screenshot({ path: `${PICTURES}/forced-popup.png` })
  await options.screenshot({ path: `${PICTURES}/forced-options.png`, fullPage: true })
  await admin.bringToFront()
  await admin.goto(`${CONSOLE}/authz-code-create/1`)
  await guide.step('app.name')
  await expect(guide.spotlight).toBeVisible()
  expect(await guide.region.evaluate((card) => getComputedStyle(card).borderWidth)).toBe('2px')
  await admin.screenshot({ path: `${PICTURES}/forced-guide.png` })
})

test('at 200 % zoom the card fits and covers neither its target nor what has the focus', async ({ tab: admin }) => {
  const guide = await beginSetup(admin)
  await admin.setViewportSize({ width: 640, height: 360 })
  await admin.goto(`${CONSOLE}/authz-code-create/1`)
  await guide.step('app.name')
  await admin.locator('input[name=name]').focus()
  await guide.leavesFree(admin.locator('input[name=name]'))
  const box = await guide.region.boundingBox()
  expect(
    (box?.x ?? -1) >= 0 &&
      (box?.y ?? -1) >= 0 &&
      (box?.x ?? 0) + (box?.width ?? 0) <= 640 &&
      (box?.y ?? 0) + (box?.height ?? 0) <= 360,
  ).toBe(true)
  await admin.screenshot({ path: `${PICTURES}/zoom-200.png` })
})
