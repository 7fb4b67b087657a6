import type { Page } from '@playwright/test'
import { connectNeo } from '../instance/faults/connection.ts'
import { OTHER } from '../instance/faults/drift.ts'
import { applyFaults } from '../instance/faults.ts'
import type { Instance } from '../instance/instance.ts'
import { complaints } from './axe.ts'
import { expect, HOST, test } from './fixtures.ts'

const PICTURES = 'test-results/pictures'

const ownRecords = ({ application = {}, serviceAccount = {} }: Instance) => ({ application, user: serviceAccount })
const drift = (instance: Instance, ...names: string[]) =>
  applyFaults(
    instance.db,
    ownRecords(instance),
    names.map((name) => `drift:${name}`),
  )

/** Verifies from the results page, to the end. */
async function verify(results: Page): Promise<void> {
  const lines = results.locator('.history li')
  const before = await lines.count()
  await results.getByRole('button', { name: 'Verify configuration' }).click()
  await expect(lines).toHaveCount(before + 1)
}

const changes = (results: Page) => results.locator('.changes [data-change]')

test.use({ options: { setup: 'complete' } })

/** The results page of an instance to which Neo is connected, and where all was right. */
async function watched(instance: Instance, openPopup: () => Promise<Page>): Promise<Page> {
  connectNeo(instance.db, ownRecords(instance))
  const results = await openPopup()
  await results.goto(results.url().replace('popup.html', 'results.html'))
  await verify(results)
  await expect(results.getByText(/^Nothing changed since/)).toBeVisible()
  return results
}

/** What is changed, what it is told as, and whether a plan puts it back. */
const KINDS: readonly [name: string, words: string | RegExp, way: 'plan' | 'hand'][] = [
  ['role', 'Role of the account "itil": removed', 'plan'],
  ['inactive', 'Application "Neo Agent": changed', 'plan'],
  ['redirect', 'Application "Neo Agent": changed', 'plan'],
  ['scope', 'Application "Neo Agent": changed', 'plan'],
  ['lifespan', 'Application "Neo Agent": changed', 'plan'],
  ['locked', 'Service account "neo.agent": changed', 'plan'],
  ['web-service', 'Service account "neo.agent": changed', 'plan'],
  ['disabled', 'Service account "neo.agent": changed', 'plan'],
  ['recreated', 'Application "Neo Agent": deleted and made again', 'hand'],
  ['acl-script', 'Access rule "incident (write)": changed', 'hand'],
  ['api-policy', 'API or sign-in policy "Basic only": added', 'hand'],
  ['script-off', 'Script "Neo Agent — Task Webhook": changed', 'hand'],
  ['property', 'System property "x_neoagent.callback_url": changed', 'hand'],
]

for (const [name, words, way] of KINDS)
  test(`${name}: another user's change is named with who and when, and ${way === 'plan' ? 'put back' : 'accepted'}`, async ({
    admin,
    context,
    openPopup,
    server,
  }) => {
    await expect(admin).toHaveURL(/home/)
    const { instance } = server
    const results = await watched(instance, openPopup)
    drift(instance, name)
    await verify(results)
    const row = changes(results).filter({ hasText: words })
    await expect(row).toBeVisible()
    await expect(row).toContainText(new RegExp(`By ${OTHER.replace('.', '\\.')}( at the latest)?, .*\\d`))
    await expect(row).toContainText('Explains: ')
    expect(await complaints(results)).toEqual([])
    if (way === 'hand') {
      await expect(row.getByRole('link')).toHaveAttribute(
        'href',
        new RegExp(`^https://${HOST}/\\w+\\.do\\?sys_id=[0-9a-f]{32}$`),
      )
      await expect(results.getByRole('button', { name: 'Put it back' })).toHaveCount(0)
      await results.getByRole('button', { name: 'This is right now' }).click()
      const anyway = results.getByRole('button', { name: 'Take it as right all the same' })
      const unchanged = results.getByText(/^Nothing changed since .*, when you said that it is right\.$/)
      await expect(anyway.or(unchanged)).toBeVisible()
      // It is asked while something fails.
      if (await anyway.isVisible()) await anyway.click()
      await expect(unchanged).toBeVisible()
      await verify(results)
      await expect(changes(results)).toHaveCount(0)
      return
    }
    const [plan] = await Promise.all([
      context.waitForEvent('page', { predicate: (page) => page.url().includes('plan.html') }),
      results.getByRole('button', { name: 'Put it back' }).click(),
    ])
    await expect(plan.getByRole('heading', { level: 1 })).toHaveText('Put it back')
    // It is made in a tab behind this one, whose timers the browser slows down.
    await expect(plan.locator('[data-entry]')).toHaveCount(1, { timeout: 30_000 })
    const written = server.instance.requests.filter(({ method }) => !['GET', 'POST'].includes(method)).length
    expect(written).toBe(0)
    await plan.getByRole('button', { name: 'Put it back' }).click()
    await expect(plan.locator('[data-entry]')).toHaveAttribute('data-state', 'done')
    await results.bringToFront()
    await verify(results)
    await expect(changes(results)).toHaveCount(0)
    await expect(results.getByText(/^Nothing changed since .*, when all was right\.$/)).toBeVisible()
  })

test('what does not matter is folded, and the history is shown, reported and erased', async ({
  admin,
  openPopup,
  server,
}) => {
  await expect(admin).toHaveURL(/home/)
  const { instance } = server
  const results = await watched(instance, openPopup)
  drift(instance, 'role', 'role-added', 'property-harmless', 'locked', 'acl-script')
  await verify(results)
  await expect(results.getByText('2 changes that do not affect Neo')).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [1280, 380]) {
      await results.emulateMedia({ colorScheme })
      await results.setViewportSize({ width, height: 900 })
      expect(await complaints(results)).toEqual([])
      expect(
        await results.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBe(0)
      await results.screenshot({ path: `${PICTURES}/changes-${width}-${colorScheme}.png`, fullPage: true })
    }
  await results.getByText('History: 2 verifications').click()
  await expect(results.locator('.history li').first()).toContainText('as alex.admin')
  await expect(results.locator('.history li').first()).toContainText('Changed: ')
  await results.screenshot({ path: `${PICTURES}/history-380.png`, fullPage: true })

  const report = await openPopup()
  await report.goto(report.url().replace('popup.html', 'report.html'))
  await expect(report.getByText('History: 2 verifications')).toBeVisible()
  await expect(report.locator('[data-change="roles"]').first()).toContainText(OTHER)
  await report.close()

  await results.getByRole('button', { name: 'Erase the history' }).click()
  await results.getByRole('button', { name: 'Keep it' }).click()
  await expect(results.getByText('History: 2 verifications')).toBeVisible()
  await results.getByRole('button', { name: 'Erase the history' }).click()
  await results.getByRole('button', { name: 'Erase', exact: true }).click()
  await expect(results.locator('.history')).toHaveCount(0)
})
