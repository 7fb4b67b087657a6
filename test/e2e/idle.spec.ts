import type { CDPSession, Page } from '@playwright/test'
import { expect, INSTANCE, test } from './fixtures.ts'
import { beginSetup, startSetup } from './guide-page.ts'
import { extensionWorlds } from './inside.ts'
import { forgetSetup } from './popup-page.ts'

/** Chromium's own count of a page's listeners, once what is garbage is gone. */
async function counted(session: CDPSession): Promise<{ listeners: number }> {
  await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
  return { listeners: of('JSEventListeners') }
}

/** Living objects of these kinds in the world of ours in a page; of nodes, those of ours that are kept though they are gone. */
async function living(page: Page, kinds: readonly string[]): Promise<number> {
  const session = await page.context().newCDPSession(page)
  const worlds = await extensionWorlds(session)
  await session.send('HeapProfiler.collectGarbage')
  let count = 0
  for (const contextId of worlds)
    for (const kind of kinds) {
      const { result } = await session.send('Runtime.evaluate', { expression: `${kind}.prototype`, contextId })
      const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: result.objectId ?? '' })
      const { result: length } = await session.send('Runtime.callFunctionOn', {
        objectId: objects.objectId ?? '',
        functionDeclaration:
          'function () { let n = 0; for (const one of this) try { if (one.isConnected !== true) n++ } catch {} return n }',
        returnByValue: true,
      })
      count += Number(length.value)
    }
  await session.detach()
  return count
}

const observers = (page: Page) => living(page, ['MutationObserver', 'ResizeObserver'])

test('the guide, once off, leaves nothing behind: no listener, no observer, no node', async ({
  admin,
  context,
  openPopup,
}) => {
  await admin.goto(`${INSTANCE}/oauth_entity_list.do`)
  await admin.waitForLoadState('networkidle')
  const session = await context.newCDPSession(admin)
  await session.send('Performance.enable')
  // The test's own tools listen too, from the first look on.
  await expect(admin.getByRole('button', { name: 'New' })).toBeVisible()
  const before = await counted(session)
  const guide = await startSetup(admin, openPopup)
  await expect(guide.spotlight).toBeVisible()
  expect((await counted(session)).listeners).toBeGreaterThan(before.listeners)
  expect(await observers(admin)).toBeGreaterThan(0)

  const popup = await openPopup()
  await forgetSetup(popup)
  await admin.bringToFront()
  await expect(guide.host).toHaveCount(0)
  await expect.poll(() => observers(admin)).toBe(0)
  await expect.poll(async () => (await counted(session)).listeners).toBeLessThanOrEqual(before.listeners)
  await expect.poll(() => living(admin, ['Node'])).toBe(0)
})

test('while a page is still, the guide does nothing but measure its target', async ({ tab: admin }) => {
  const guide = await beginSetup(admin)
  await guide.region.getByRole('button', { name: 'Collapse the guide' }).click()
  const session = await admin.context().newCDPSession(admin)
  await session.send('Performance.enable')
  const count = async (name: string) =>
    (await session.send('Performance.getMetrics')).metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
  await expect(guide.spotlight).toBeVisible()
  // The last frames of the folding are over once nothing is laid out any more.
  await expect
    .poll(async () => {
      const begun = await count('LayoutCount')
      await admin.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)))
      return (await count('LayoutCount')) - begun
    })
    .toBe(0)
})
