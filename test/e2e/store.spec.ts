import { openConsent } from './consent-page.ts'
import { expect, INSTANCE, test } from './fixtures.ts'
import { beginOn, beginSetup } from './guide-page.ts'

/** Pictures for the stores, of the size they ask for, with nothing in them that is not so. */
const PICTURES = 'test-results/pictures/store'
const SIZE = { width: 1280, height: 800 }

test('pictures of the guide, for the stores', async ({ admin: page }) => {
  await page.setViewportSize(SIZE)
  const guide = await beginOn(page, `${INSTANCE}/now/machine-identity-console/authz-code-create/1`)
  await page.locator('input[name=redirect_url]').fill('https://dashboard.neoagent.io/oauth/servicenow/callback/')
  await guide.step('app.redirect')
  await expect(guide.spotlight).toBeVisible()
  await page.screenshot({ path: `${PICTURES}-1.png` })
  await guide.host.getByRole('button', { name: 'Fill in all' }).click()
  await guide.step('app.save')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('button', { name: 'Skip for now' }).click()
  await guide.step('app.capture')
  await page.screenshot({ path: `${PICTURES}-2.png` })
})

test.describe('with mistakes', () => {
  test.use({ options: { setup: 'complete', faults: ['app.scope', 'user.itil'] } })

  test('pictures of report, plan and guard, for the stores', async ({ tab: admin, context, openPopup, server }) => {
    await beginSetup(admin, 'app.scope')
    const popup = await openPopup()
    await popup.getByRole('button', { name: 'Verify configuration' }).click()
    const [report] = await Promise.all([
      context.waitForEvent('page'),
      popup
        .locator('.menu > summary')
        .click()
        .then(() => popup.getByRole('link', { name: 'Report' }).click()),
    ])
    await report.setViewportSize(SIZE)
    await expect(report.getByText('Redirect URL').first()).toBeVisible()
    await report.screenshot({ path: `${PICTURES}-3.png` })
    await popup.goto(popup.url().replace('popup.html', 'plan.html'))
    await popup.getByRole('button', { name: 'Show the plan' }).click()
    await popup.setViewportSize(SIZE)
    await expect(popup.getByRole('button', { name: 'Create the records' })).toBeVisible()
    await popup.screenshot({ path: `${PICTURES}-4.png` })
    const consent = await openConsent(context, server.instance.describe().clientId ?? '')
    await consent.setViewportSize(SIZE)
    await expect(consent.locator('neo-consent-guard')).toHaveAttribute('data-state', 'wrong')
    await consent.screenshot({ path: `${PICTURES}-5.png` })
  })
})
