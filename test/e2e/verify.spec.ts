import type { Page } from '@playwright/test'
import { complaints } from './axe.ts'
import { expect, HOST, INSTANCE, test } from './fixtures.ts'
import { GuidePage } from './guide-page.ts'

const PICTURES = 'test-results/pictures'

const row = (popup: Page, requirement: string) => popup.locator(`[data-requirement="${requirement}"]`)
const verify = async (popup: Page) => popup.getByRole('button', { name: 'Verify configuration' }).click()

for (const release of ['xanadu', 'australia'])
  test.describe(`a complete set-up on ${release}`, () => {
    test.use({ options: { release, setup: 'complete' } })
    test('is ready to connect, and is verified again after the popup was closed', async ({
      admin,
      openPopup,
      server,
    }) => {
      await expect(admin).toHaveURL(/home/)
      const popup = await openPopup()
      await verify(popup)
      await expect(popup.getByText('Ready to connect')).toBeVisible()
      await expect(row(popup, 'app.redirect')).toHaveAttribute('data-verdict', 'pass')
      await expect(row(popup, 'access.incident')).toHaveAttribute('data-verdict', 'pass')
      await popup.close()
      server.instance.trouble.delay = 400
      const again = await openPopup()
      await verify(again)
      await expect(again.getByRole('progressbar')).toBeVisible()
      await again.close()
      await expect.poll(() => server.instance.requests.length).toBe(4)
      const third = await openPopup()
      await expect(third.getByText('Ready to connect')).toBeVisible()
    })
  })

test.describe('a set-up with mistakes', () => {
  test.use({ options: { setup: 'complete', faults: ['app.redirect', 'user.password', 'user.notification'] } })
  test('is told what to fix, led there, and green once it is fixed', async ({ admin, openPopup, server }) => {
    const { db } = server.instance
    const popup = await openPopup()
    await popup.setViewportSize({ width: 400, height: 900 })
    await verify(popup)
    await expect(popup.getByText('2 things to fix')).toBeVisible()
    await expect(row(popup, 'app.redirect')).toContainText('This URL ends with "/", Neo\'s does not')
    await expect(row(popup, 'user.notification')).toHaveAttribute('data-verdict', 'warn')
    expect(await complaints(popup)).toEqual([])
    await popup.screenshot({ path: `${PICTURES}/popup-verified-light.png`, fullPage: true })
    await popup.emulateMedia({ colorScheme: 'dark' })
    expect(await complaints(popup)).toEqual([])
    await popup.screenshot({ path: `${PICTURES}/popup-verified-dark.png`, fullPage: true })

    await popup.getByRole('button', { name: 'Show me: Redirect URL' }).click()
    const guide = new GuidePage(admin)
    await guide.step('app.redirect')
    await guide.pointsAt(guide.frame.locator('[id="element.oauth_entity.redirect_url"]'))
    await guide.host.getByRole('button', { name: 'Remove the slash' }).click()
    await guide.frame.locator('#sysverb_update').click()
    await expect.poll(() => db.find('oauth_entity', { name: 'Neo Agent' })?.redirect_url).not.toMatch(/\/$/)
    await popup.bringToFront()
    await popup.getByRole('button', { name: 'Check again: Redirect URL' }).click()
    await expect(popup.getByText('1 thing to fix')).toBeVisible()
    await expect(row(popup, 'app.redirect')).toHaveAttribute('data-verdict', 'pass')
  })

  test('is reported for the change ticket, with nothing secret in it', async ({
    admin,
    context,
    openPopup,
    server,
  }) => {
    await expect(admin).toHaveURL(/home/)
    const popup = await openPopup()
    await verify(popup)
    await expect(popup.getByText('2 things to fix')).toBeVisible()
    const [report] = await Promise.all([
      context.waitForEvent('page'),
      popup.getByRole('link', { name: 'Report' }).click(),
    ])
    await expect(report.getByRole('heading', { level: 1 })).toHaveText("Verification of Neo's configuration")
    await report.setViewportSize({ width: 900, height: 1200 })
    expect(await complaints(report)).toEqual([])
    await report.screenshot({ path: `${PICTURES}/report.png` })
    await report.getByRole('button', { name: 'Copy as Markdown' }).click()
    await expect(report.getByText('Copied')).toBeVisible()
    const copied = await report.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain(`https://${HOST}`)
    expect(copied).toContain('Redirect URL')
    const [download] = await Promise.all([
      report.waitForEvent('download'),
      report.getByRole('button', { name: 'Download JSON' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^neo-acme\.service-now\.com-.*\.json$/)
    const { client_secret: secret = '?' } = server.instance.application ?? {}
    expect(`${copied}${await report.content()}`).not.toContain(secret)
  })
})

test.describe('of two applications for Neo', () => {
  test.use({ options: { setup: 'complete', faults: ['app.duplicate'] } })
  test('the other one can be verified', async ({ admin, openPopup, server }) => {
    await expect(admin).toHaveURL(/home/)
    const { db } = server.instance
    const old = db.find('oauth_entity', { name: 'Neo Agent (old)' })
    db.update('oauth_entity', old?.sys_id ?? '', { active: 'false' })
    const popup = await openPopup()
    await verify(popup)
    await expect(row(popup, 'app.duplicate')).toHaveAttribute('data-verdict', 'warn')
    await expect(row(popup, 'app.active')).toHaveAttribute('data-verdict', 'pass')
    await popup
      .getByRole('combobox', { name: 'Application verified' })
      .selectOption({ label: `Neo Agent (old) (${'f'.repeat(32)})` })
    await expect(row(popup, 'app.active')).toHaveAttribute('data-verdict', 'fail')
  })
})

test('signed out, nothing is green and the popup says why', async ({ context, openPopup }) => {
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(`${INSTANCE}/login.do`)
  const popup = await openPopup()
  await verify(popup)
  await expect(popup.getByText(/^Can't tell: \d+ things could not be read/)).toBeVisible()
  await expect(row(popup, 'platform.sso')).toContainText('Your ServiceNow session ended')
})

test('without a tab of the instance one is opened behind', async ({ admin, context, openPopup }) => {
  const popup = await openPopup()
  await admin.goto('about:blank')
  await verify(popup)
  await expect(popup.getByText(/thing.? to fix/)).toBeVisible()
  expect(context.pages().some((page) => page.url().includes('oauth_entity_list.do'))).toBe(true)
})
