import type { BrowserContext, Page } from '@playwright/test'
import { expect, HOST, INSTANCE, test } from './fixtures.ts'
import { GuidePage, startSetup } from './guide-page.ts'
import { extensionWorlds } from './inside.ts'

/** Worlds of ours that live in a page's frames now. */
async function worldsIn(context: BrowserContext, page: Page): Promise<number[]> {
  const session = await context.newCDPSession(page)
  const worlds = await extensionWorlds(session)
  await session.detach()
  return worlds
}

const registered = (context: BrowserContext) =>
  context.serviceWorkers()[0]?.evaluate(async () => {
    const api = (
      globalThis as unknown as {
        chrome: { scripting: { getRegisteredContentScripts(): Promise<{ matches: string[]; js: string[] }[]> } }
      }
    ).chrome
    const scripts = await api.scripting.getRegisteredContentScripts()
    return scripts
      .map(({ matches, js }) => ({ matches, js }))
      .toSorted((a, b) => (a.js[0] ?? '').localeCompare(b.js[0] ?? ''))
  })

test('where nothing is set up, nothing of ours is on any page', async ({ admin, context }) => {
  for (const path of [
    '/oauth_entity_list.do',
    '/now/machine-identity-console/inbound-integrations/welcome',
    '/now/nav/ui/home',
  ]) {
    await admin.goto(INSTANCE + path)
    await admin.waitForLoadState('networkidle')
    expect(await worldsIn(context, admin)).toEqual([])
    await expect(admin.locator('neo-setup-guide')).toHaveCount(0)
  }
  expect(await registered(context)).toEqual([])
})

test('while a set-up is in progress, the loader is on its host only, and the guide only where it matters', async ({
  admin,
  context,
  openPopup,
}) => {
  const guide = await startSetup(admin, openPopup)
  await expect(guide.host).toHaveCount(1)
  expect(await registered(context)).toEqual([
    {
      matches: expect.arrayContaining([`https://${HOST}/oauth_auth.do*`, `https://${HOST}/login.do*`]),
      js: ['consent.js'],
    },
    {
      matches: expect.arrayContaining([`https://${HOST}/oauth_entity.do*`, `https://${HOST}/sys_user.do*`]),
      js: ['frame.js'],
    },
    { matches: [`https://${HOST}/*`], js: ['loader.js'] },
  ])

  await admin.goto(`${INSTANCE}/now/nav/ui/classic/params/target/incident_list.do`)
  await expect(guide.frame.locator('#incident_table')).toBeVisible()
  await expect(guide.host).toHaveAttribute('data-pill', '')
  // The top document has the loader, the list's frame nothing.
  expect(await worldsIn(context, admin)).toHaveLength(1)

  // Another instance in the same browser has nothing.
  const other = await context.newPage()
  await other.goto('https://other.service-now.com/login.do')
  expect(await worldsIn(context, other)).toEqual([])

  const popup = await openPopup()
  await popup.getByRole('button', { name: 'Stop and forget' }).click()
  await expect(popup.getByRole('button', { name: 'Start setup' })).toBeVisible()
  expect(await registered(context)).toEqual([])
  await expect(guide.host).toHaveCount(0)
  // A frame that once had a world of ours keeps its name, so a new tab is asked. The browser takes a moment to tell it.
  const visit = async () => {
    const tab = await context.newPage()
    await tab.goto(`${INSTANCE}/oauth_entity_list.do`)
    await tab.waitForLoadState('networkidle')
    const worlds = await worldsIn(context, tab)
    await tab.close()
    return worlds
  }
  await expect.poll(visit).toEqual([])
})

test('the guide comes when the admin reaches a page that matters by clicking inside the frame', async ({
  admin,
  openPopup,
}) => {
  const guide = await startSetup(admin, openPopup)
  await admin.goto(`${INSTANCE}/now/nav/ui/classic/params/target/incident_list.do`)
  await expect(guide.host).toHaveAttribute('data-pill', '')
  await admin.getByRole('button', { name: 'All', exact: true }).click()
  await admin.locator('#filter').fill('application reg')
  await admin.getByRole('link', { name: 'Application Registry' }).click()
  await guide.step('app.new')
  await guide.pointsAt(guide.frame.locator('#sysverb_new'))
})

test('starting on a form of the set-up loses nothing that is typed there', async ({ admin, openPopup }) => {
  await admin.goto(`${INSTANCE}/now/machine-identity-console/authz-code-create/1`)
  await admin.locator('input[name=name]').fill('Typed before')
  const popup = await openPopup()
  await popup.getByRole('button', { name: 'Start setup' }).click()
  const guide = new GuidePage(admin)
  await guide.verdict('app.redirect', 'fail')
  await expect(admin.locator('input[name=name]')).toHaveValue('Typed before')
})

test('the guide comes when a workspace moves to a page that matters without loading it', async ({
  admin,
  openPopup,
}) => {
  const guide = await startSetup(admin, openPopup)
  await admin.goto(`${INSTANCE}/now/nav/ui/home`)
  await expect(guide.host).toHaveAttribute('data-pill', '')
  await admin.evaluate(() => history.pushState(null, '', '/now/machine-identity-console/inbound-integrations/welcome'))
  await guide.step('app.new-integration')
})
