import type { Page } from '@playwright/test'
import { complaints } from './axe.ts'
import { expect, HOST, INSTANCE, test } from './fixtures.ts'
import { GuidePage } from './guide-page.ts'
import { inState, openResults } from './popup-page.ts'

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
      await inState(popup, 'ready')
      const results = await openResults(popup)
      await expect(row(results, 'app.redirect')).toHaveAttribute('data-verdict', 'pass')
      await expect(row(results, 'access.incident')).toHaveAttribute('data-verdict', 'pass')
      await results.close()
      await popup.close()
      server.instance.trouble.delay = 400
      const again = await openPopup()
      await verify(again)
      await expect(again.getByRole('progressbar')).toBeVisible()
      await again.close()
      await expect.poll(() => server.instance.requests.length).toBe(4)
      const third = await openPopup()
      await inState(third, 'ready')
    })
  })

test.describe('a set-up with mistakes', () => {
  test.use({ options: { setup: 'complete', faults: ['app.redirect', 'user.password', 'user.notification'] } })
  test('is told what to fix, led there, and green once it is fixed', async ({ admin, context, openPopup, server }) => {
    const { db } = server.instance
    await admin.goto(`${INSTANCE}/incident.do`)
    const popup = await openPopup()
    await verify(popup)
    await inState(popup, 'failing')
    const results = await openResults(popup)
    await popup.close()
    await expect(results.getByText('2 things to fix. First: Redirect URL.')).toBeVisible()
    await expect(row(results, 'app.redirect')).toContainText('This URL ends with "/", Neo\'s does not')
    await expect(row(results, 'user.notification')).toHaveAttribute('data-verdict', 'warn')
    for (const colorScheme of ['light', 'dark'] as const) {
      await results.emulateMedia({ colorScheme })
      expect(await complaints(results)).toEqual([])
      await results.screenshot({ path: `${PICTURES}/results-${colorScheme}.png`, fullPage: true })
    }

    // In a tab of its own: in any other somebody may have typed something.
    const [tab] = await Promise.all([
      context.waitForEvent('page'),
      results.getByRole('button', { name: 'Fix this: Redirect URL' }).click(),
    ])
    await expect(admin).toHaveURL(/incident\.do/)
    const when = await results
      .getByText(/^Checked /)
      .first()
      .textContent()
    const guide = new GuidePage(tab)
    await guide.step('app.redirect')
    await guide.pointsAt(guide.frame.locator('[id="element.oauth_entity.redirect_url"]'))
    await guide.host.getByRole('button', { name: 'Remove the slash' }).click()
    await guide.frame.locator('#sysverb_update').click()
    await expect.poll(() => db.find('oauth_entity', { name: 'Neo Agent' })?.redirect_url).not.toMatch(/\/$/)
    // Back at the results it checks itself again.
    await results.bringToFront()
    // A Chromium that is driven by this takes every tab for one in front: see return.spec.ts for true ones.
    await results.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await expect(results.getByText('1 thing to fix: Password.')).toBeVisible()
    await expect(row(results, 'app.redirect')).toHaveAttribute('data-verdict', 'pass')
    // Its row says so, and the others are as old as they were.
    await expect(results.getByText(/^Checked again /)).toHaveCount(1)
    await expect(row(results, 'app.redirect')).toContainText(/Checked again .* as alex\.admin/)
    expect(
      await results
        .getByText(/^Checked /)
        .first()
        .textContent(),
    ).toBe(when)
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
    await inState(popup, 'failing')
    await popup.locator('.menu > summary').click()
    const [report] = await Promise.all([
      context.waitForEvent('page'),
      popup.getByRole('link', { name: 'Report' }).click(),
    ])
    await expect(report.getByRole('heading', { level: 1 })).toHaveText("Verification of Neo's configuration")
    await report.setViewportSize({ width: 900, height: 1200 })
    expect(await complaints(report)).toEqual([])
    await report.screenshot({ path: `${PICTURES}/report.png` })
    await report.getByRole('button', { name: 'Copy for the change ticket' }).click()
    await expect(report.getByText('Copied', { exact: true })).toBeVisible()
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
    const results = await openResults(popup)
    await expect(row(results, 'app.duplicate')).toHaveAttribute('data-verdict', 'warn')
    await expect(row(results, 'app.active')).toHaveAttribute('data-verdict', 'pass')
    await results
      .getByRole('combobox', { name: 'Application verified' })
      .selectOption({ label: `Neo Agent (old) (${'f'.repeat(32)})` })
    await expect(row(results, 'app.active')).toHaveAttribute('data-verdict', 'fail')
  })
})

test('signed out, nothing is green and the popup says why', async ({ context, openPopup }) => {
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(`${INSTANCE}/login.do`)
  const popup = await openPopup()
  await verify(popup)
  // One thing, however much it kept from being read.
  await expect(popup.getByText("Can't tell yet: 1 thing could not be read.")).toBeVisible()
  await expect(popup.locator('[data-cause]')).toContainText('Your ServiceNow session ended')
})

test('without a tab of the instance one is opened behind', async ({ admin, context, openPopup }) => {
  const popup = await openPopup()
  await admin.goto('about:blank')
  await verify(popup)
  await expect(popup.getByText(/thing.? to fix/)).toBeVisible()
  expect(context.pages().some((page) => page.url().includes('oauth_entity_list.do'))).toBe(true)
})
