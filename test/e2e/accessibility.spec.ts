import { mkdir } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { PEOPLE } from '../instance/seed.ts'
import { extensionId, launchChromium } from '../support/chromium.ts'
import { expect, HOST, INSTANCE, signIn, test } from './fixtures.ts'
import { GuidePage, startSetup } from './guide-page.ts'

const CONSOLE = `${INSTANCE}/now/machine-identity-console`
/** Pictures of each card, kept beside the test results. */
const PICTURES = 'test-results/pictures'

/** Axe's complaints about our own element, or about a whole page of ours. */
async function complaints(page: Page, own?: string): Promise<string[]> {
  const builder = new AxeBuilder({ page })
  const { violations } = await (own ? builder.include(own) : builder).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`popup and cards have no violations in ${colorScheme}`, async ({ server, profile }) => {
    await mkdir(PICTURES, { recursive: true })
    const context = await launchChromium({ port: server.port, profile, colorScheme })
    const page = await context.newPage()
    await page.goto(INSTANCE)
    await signIn(page, PEOPLE.admin)
    await page.waitForURL('**/now/nav/ui/home')
    const popup = await context.newPage()
    await popup.setViewportSize({ width: 400, height: 480 })
    await popup.goto(`chrome-extension://${await extensionId(context)}/popup.html?host=${HOST}`)
    expect(await complaints(popup)).toEqual([])
    await popup.screenshot({ path: `${PICTURES}/popup-${colorScheme}.png` })
    await popup.getByRole('button', { name: 'Start setup' }).click()
    await page.bringToFront()

    const guide = new GuidePage(page)
    const check = async (step: string) => {
      await guide.step(step)
      await expect(guide.spotlight).toBeVisible()
      expect(await complaints(page, 'neo-setup-guide')).toEqual([])
      await page.screenshot({ path: `${PICTURES}/${step}-${colorScheme}.png` })
    }
    await check('app.new')
    await page.goto(`${CONSOLE}/inbound-integrations/welcome`)
    await check('app.new-integration')
    await page.getByRole('button', { name: 'New integration' }).click()
    await check('app.grant')
    await page.goto(`${CONSOLE}/authz-code-create/1`)
    await check('app.name')
    await page.locator('input[name=redirect_url]').fill('https://dashboard.neoagent.io/oauth/servicenow/callback/')
    await check('app.redirect')
    await guide.host.getByRole('button', { name: 'Fill in all' }).click()
    await check('app.save')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByRole('button', { name: 'Skip for now' }).click()
    await expect(guide.host).toHaveAttribute('data-state', 'done')
    await check('app.capture')
    await popup.bringToFront()
    await expect(popup.getByRole('link', { name: 'Continue in Neo' })).toBeVisible()
    expect(await complaints(popup)).toEqual([])
    await context.close()
  })

test('the guide works by keyboard alone, and Escape folds it', async ({ admin, openPopup }) => {
  const guide = await startSetup(admin, openPopup)
  await admin.bringToFront()
  await admin.goto(`${CONSOLE}/authz-code-create/1`)
  await guide.step('app.name')
  await expect(guide.region.getByRole('button', { name: 'Fill in for me' })).toBeVisible()
  await guide.region.focus()
  await admin.keyboard.press('Tab')
  await expect(guide.region.getByRole('button', { name: 'Collapse the guide' })).toBeFocused()
  await admin.keyboard.press('Tab')
  await expect(guide.region.getByRole('button', { name: 'Fill in for me' })).toBeFocused()
  await admin.keyboard.press('Enter')
  await expect(admin.locator('input[name=name]')).toHaveValue('Neo Agent')
  await admin.keyboard.press('Escape')
  await expect(guide.region.getByRole('button', { name: 'Open the guide' })).toBeVisible()
})

test('at 200 % zoom the card fits and covers neither its target nor what has the focus', async ({
  admin,
  openPopup,
}) => {
  const guide = await startSetup(admin, openPopup)
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
