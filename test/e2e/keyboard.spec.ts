import type { Locator, Page } from '@playwright/test'
import { expect, INSTANCE, test } from './fixtures.ts'
import { GuidePage } from './guide-page.ts'

/** More than any page here has things to stop at. */
const MOST = 120

/** Moves the focus with Tab alone until it is on this. */
async function tabTo(page: Page, target: Locator, back = false): Promise<void> {
  await target.waitFor()
  const hasFocus = () =>
    target.evaluate((element) => {
      const root = element.getRootNode() as Document | ShadowRoot
      return root.activeElement === element && element.ownerDocument.hasFocus()
    })
  for (let i = 0; i < MOST; i++) {
    if (await hasFocus()) return
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab')
  }
  throw new Error(`The focus never came to ${target.toString()}`)
}

/** Goes to something with Tab, and presses a key on it. */
async function press(page: Page, target: Locator, key = 'Enter', back = false): Promise<void> {
  await tabTo(page, target, back)
  await page.keyboard.press(key)
}

test('from nothing to the hand-off without a mouse', async ({ admin: page, context, openPopup, server }) => {
  test.setTimeout(120_000)
  const popup = await openPopup()
  await press(popup, popup.getByRole('button', { name: 'Start setup' }))
  const guide = new GuidePage(page)
  await guide.step('app.new')
  await page.bringToFront()
  const ours = (name: string) => guide.host.getByRole('button', { name, exact: true })

  // The guide stands at the end of the page: one step back from its beginning.
  await press(page, ours('Take me there'), 'Enter', true)
  await guide.step('app.new-integration')
  await press(page, page.getByRole('button', { name: 'New integration' }))
  await guide.step('app.grant')
  await press(page, page.getByRole('button', { name: /^OAuth - Authorization code grant/ }).first())
  await guide.step('app.name')
  await press(page, ours('Fill in all'), 'Enter', true)
  await guide.step('app.save')
  await press(page, page.getByRole('button', { name: 'Save', exact: true }))
  await press(page, page.getByRole('button', { name: 'Skip for now' }))
  await guide.step('app.capture')
  await press(page, ours('Go on to the service account'), 'Enter', true)

  await guide.step('user.identity')
  await press(page, ours('Fill in all'), 'Enter', true)
  await guide.step('user.save')
  await press(page, guide.frame.locator('#sysverb_insert'))
  await press(page, ours('Open the account'), 'Enter', true)
  await guide.step('user.password')
  await press(page, guide.frame.locator('#set_password'))
  await press(page, guide.frame.getByRole('button', { name: 'Generate' }))
  await press(page, guide.frame.getByRole('button', { name: 'Save Password' }))
  await press(page, ours('Untick it for me'), 'Enter', true)
  await guide.step('user.save')
  await press(page, guide.frame.locator('#sysverb_update'))
  await guide.step('user.roles')
  await press(page, ours('Open the account'), 'Enter', true)
  await press(page, guide.frame.locator('#sysverb_edit_m2m[table="sys_user.sys_user_has_role.user"]'))
  const available = guide.frame.locator('#select_0')
  await tabTo(page, available)
  const chosen = () => available.evaluate((list) => (list as HTMLSelectElement).selectedOptions[0]?.label)
  for (let i = 0; i < MOST && (await chosen()) !== 'itil'; i++) await page.keyboard.press('ArrowDown')
  await press(page, guide.frame.locator('#add_to_collection_button'))
  await press(page, guide.frame.locator('#select_0_sysverb_save'))
  await guide.step('handoff')
  const link = guide.host.getByRole('button', { name: 'Continue in Neo' })
  await tabTo(page, link, true)
  const record = server.instance.db.find('oauth_entity', { name: 'Neo Agent' })
  // What has the focus can be seen.
  const outline = await link.evaluate((element) => getComputedStyle(element).outlineStyle)
  expect(outline).not.toBe('none')
  const [dashboard] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('Enter')])
  await expect(dashboard.locator('neo-hand-off')).toContainText(record?.client_id ?? '?')
  await expect(dashboard.locator('neo-hand-off')).toContainText(INSTANCE)
})
