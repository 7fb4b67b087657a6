import { expect, HOST, INSTANCE, test } from './fixtures.ts'
import { store, storedAt } from './inside.ts'
import { inState, openResults } from './popup-page.ts'

// "Show me" leads to lists that are no part of a setup; whoever is led there is led back.

test.use({ options: { setup: 'complete', faults: ['access.incident', 'platform.sso'] } })
for (const known of ['nothing', 'a connection'] as const)
  test(`from a list that "Show me" opened, one is led back where ${known} is stored`, async ({
    admin,
    context,
    openPopup,
  }) => {
    await expect(admin).toHaveURL(/home/)
    const popup = await openPopup()
    if (known === 'a connection') {
      await popup.getByRole('button', { name: 'Start setup' }).click()
      await expect.poll(() => storedAt(popup, `setup:${HOST}`)).toBeDefined()
      const setup = (await storedAt(popup, `setup:${HOST}`)) as object
      await store(popup, { [`setup:${HOST}`]: { ...setup, status: 'connected' } })
      await admin.goto(`${INSTANCE}/now/nav/ui/home`)
    }
    await popup.getByRole('button', { name: 'Verify configuration' }).click()
    await inState(popup, 'failing')
    const results = await openResults(popup)
    const shown = async (requirement: string) => {
      const row = results.locator(`[data-cause="${requirement}"]`)
      await results.bringToFront()
      await row
        .getByRole('button', { name: /Show me|Fix this/ })
        .first()
        .click()
    }
    const opened = context.waitForEvent('page')
    await shown('access.incident')
    const list = await opened
    const pill = list.locator('neo-setup-guide[data-pill]').getByRole('button', { name: 'Back to the results' })
    await expect(pill).toBeVisible()
    await pill.click()
    await expect(pill).toHaveCount(0)
    expect(await results.evaluate(() => document.hasFocus())).toBe(true)
    // In the same tab again; and in a tab that somebody opened nothing is shown.
    await shown('platform.sso')
    await expect(pill).toBeVisible()
    await expect(list).toHaveURL(/sys_properties_list/)
    await expect(admin.locator('neo-setup-guide')).toHaveCount(0)
  })
