import type { Page } from '@playwright/test'
import { complaints } from './axe.ts'
import { expect, HOST, INSTANCE, test } from './fixtures.ts'
import { store } from './inside.ts'
import { inState, openResults } from './popup-page.ts'
import { alarms, badge, connected, DAY } from './reminders.ts'

const PICTURES = 'test-results/pictures'

async function verify(popup: Page): Promise<void> {
  await popup.getByRole('button', { name: 'Verify configuration' }).click()
  await expect(popup.locator('[data-state="checking"]')).toHaveCount(0)
  await expect(popup.locator('[data-state="new"]')).toHaveCount(0)
}

test.describe('a clone of production', () => {
  test.use({ options: { setup: 'cloned-from-production' } })

  test('is named with where it comes from, and is not taken for connected', async ({ admin, openPopup }) => {
    await admin.bringToFront()
    const popup = await openPopup()
    await verify(popup)
    await expect(popup.locator('[data-kind="sub-production"]')).toBeVisible()
    await expect(popup.locator('.sentence')).not.toContainText('Connected')
    const results = await openResults(popup)
    for (const id of ['connect.webhook', 'connect.user', 'instance.url'])
      await expect(results.locator(`[data-cause="${id}"]`)).toContainText('acmeprod.service-now.com')
    await results.screenshot({ path: `${PICTURES}/clone-results.png`, fullPage: true })
    await results.goto(results.url().replace('results.html', 'report.html'))
    await expect(results.locator('[data-clone-advice]')).toHaveCount(0)
  })
})

test.describe('an instance that a clone wiped', () => {
  test.use({ options: { setup: 'wiped-by-clone' } })

  test('says that its connection is gone', async ({ admin, context, openPopup }) => {
    await admin.bringToFront()
    const popup = await openPopup()
    await store(popup, connected(Date.now() + 20 * DAY, Date.now() - DAY))
    await popup.reload()
    await expect.poll(() => badge(context)).toBe('')
    await verify(popup)
    await inState(popup, 'failing')
    await expect(popup.locator('[data-cause="app.exists"]')).toBeVisible()
    // There is no end any more that somebody would have to be reminded of.
    await expect.poll(() => badge(context)).toBe('')
    await expect.poll(() => alarms(context)).toEqual([])
  })
})

test.describe('a complete setup', () => {
  test.use({ options: { setup: 'complete' } })

  test('of production says what to enter before it is cloned', async ({ admin, openPopup, server }) => {
    server.instance.db.setProperty('glide.installation.production', 'true')
    await admin.bringToFront()
    const popup = await openPopup()
    await verify(popup)
    await expect(popup.locator('[data-kind="production"]')).toHaveText('Production')
    await popup.screenshot({ path: `${PICTURES}/kind-production.png`, fullPage: true })
    const report = await openResults(popup)
    await report.goto(popup.url().replace('popup.html', 'report.html'))
    const advice = report.locator('[data-clone-advice]')
    await advice.getByRole('button', { name: 'Copy for the change of the clone' }).click()
    expect(await report.evaluate(() => navigator.clipboard.readText())).toContain('clone_data_preserver')
    await advice.screenshot({ path: `${PICTURES}/clone-advice.png` })
    expect(await complaints(report, '[data-clone-advice]')).toEqual([])
  })

  test('of no production instance is filled in on Neo only after one more click', async ({
    admin,
    context,
    openPopup,
    server,
  }) => {
    server.instance.db.setProperty('glide.installation.production', 'false')
    await admin.bringToFront()
    const popup = await openPopup()
    await verify(popup)
    await expect(popup.locator('.hand-off input').first()).toBeVisible()
    for (const box of await popup.locator('.hand-off input').all()) await box.check()
    const opened = context.waitForEvent('page')
    await popup.getByRole('link', { name: 'Continue in Neo' }).click()
    const dashboard = await opened
    const card = dashboard.locator('neo-hand-off')
    await expect(card).toContainText(`${HOST} is a sub-production instance.`)
    await card.getByRole('button', { name: 'Fill in for me' }).click()
    await expect(card).toHaveAttribute('data-state', 'sub-production')
    await expect(dashboard.getByLabel('Instance URL')).toHaveValue('')
    await dashboard.screenshot({ path: `${PICTURES}/dashboard-sub-production.png` })
    expect(await complaints(dashboard, 'neo-hand-off')).toEqual([])
    await card.getByRole('button', { name: `Yes, connect ${HOST}` }).click()
    await expect(card).toHaveAttribute('data-state', 'filled')
    await expect(dashboard.getByLabel('Instance URL')).toHaveValue(INSTANCE)
  })

  test('leads through a new secret, and says what of it is proven', async ({ admin, openPopup, server }) => {
    await admin.bringToFront()
    const popup = await openPopup()
    await verify(popup)
    await popup.locator('.menu > summary').click()
    const link = popup.getByRole('link', { name: 'Replace the Client Secret' })
    await expect(link).toHaveAttribute('href', `results.html?host=${HOST}#rotate`)
    const results = await openResults(popup)
    await results.goto(`${results.url()}#rotate`)
    await results.reload()
    await results.getByRole('button', { name: 'Begin' }).click()
    await expect(results.locator('[data-rotation="waiting"]')).toBeVisible()
    expect(await complaints(results, '#rotate')).toEqual([])
    await results.locator('#rotate').screenshot({ path: `${PICTURES}/rotation.png` })
    const check = results.locator('#rotate').getByRole('button', { name: 'Check the connection' })
    await check.click()
    await expect(results.locator('[data-rotation="not-yet"]')).toBeVisible()
    const { application, serviceAccount, db } = server.instance
    const at = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 19).replace('T', ' ')
    db.insert('oauth_credential', {
      type: 'refresh_token',
      peer: application?.sys_id ?? '',
      user: serviceAccount?.sys_id ?? '',
      expires: at(100),
    })
    await check.click()
    await expect(results.locator('[data-rotation="proven"]')).toBeVisible()
    await results.emulateMedia({ colorScheme: 'dark' })
    await results.locator('#rotate').screenshot({ path: `${PICTURES}/rotation-proven-dark.png` })
    await results.getByRole('button', { name: 'Done' }).click()
    await expect(results.getByRole('button', { name: 'Begin' })).toBeVisible()
  })
})
