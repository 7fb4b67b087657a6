import type { BrowserContext, Page } from '@playwright/test'
import { expect, HOST, INSTANCE, test } from './fixtures.ts'
import { beginOn, beginOnForm, beginSetup, GuidePage } from './guide-page.ts'
import { extensionWorlds, kept, killWorker, store, switchOff, update } from './inside.ts'
import { forgetSetup } from './popup-page.ts'

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
  tab: admin,
  context,
  openPopup,
}) => {
  const guide = await beginSetup(admin)
  await expect(guide.host).toHaveCount(1)
  await expect
    .poll(() => registered(context))
    .toEqual([
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
  await forgetSetup(popup)
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
  tab: admin,
}) => {
  const guide = await beginOn(admin, `${INSTANCE}/now/nav/ui/classic/params/target/incident_list.do`)
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

test('the guide comes when a workspace moves to a page that matters without loading it', async ({ tab: admin }) => {
  const guide = await beginOn(admin, `${INSTANCE}/now/nav/ui/home`)
  await expect(guide.host).toHaveAttribute('data-pill', '')
  await admin.evaluate(() => history.pushState(null, '', '/now/machine-identity-console/inbound-integrations/welcome'))
  await guide.step('app.new-integration')
})

/** A page that has the pill. */
async function offThePath(tab: Page): Promise<GuidePage> {
  const guide = await beginSetup(tab)
  await tab.goto(`${INSTANCE}/now/nav/ui/home`)
  await expect(guide.host).toHaveAttribute('data-pill', '')
  return guide
}

test('a page that does not matter asks once; its pill stays without the background', async ({
  tab: admin,
  context,
}) => {
  const guide = await offThePath(admin)
  await expect(guide.host.getByRole('button', { name: 'Next: click "New"' })).toBeVisible()
  expect(await killWorker(context, admin)).toBe(true)
  await admin.evaluate(() => history.pushState(null, '', '/now/nav/ui/elsewhere'))
  await admin.evaluate(() => new Promise(requestAnimationFrame))
  await expect(guide.host.getByRole('button', { name: 'Next: click "New"' })).toBeVisible()
  expect(await killWorker(context, admin)).toBe(false)
})

test('a page that does not matter has the pill also where its question starts the background', async ({
  tab: admin,
  context,
}) => {
  const guide = await beginSetup(admin)
  await admin.waitForLoadState('networkidle')
  expect(await killWorker(context, admin)).toBe(true)
  await admin.goto(`${INSTANCE}/now/nav/ui/home`)
  await expect(guide.host.getByRole('button', { name: 'Next: click "New"' })).toBeVisible()
})

test('the page can neither read what the pill was told nor say it itself', async ({ tab: admin }) => {
  await admin.addInitScript(() => {
    const scope = globalThis as unknown as Record<symbol, unknown>
    scope[Symbol.for('neo-setup-guide')] = { next: { value: 'Next: forged', step: 'app.save', name: 'forged' } }
  })
  const guide = await offThePath(admin)
  await expect(guide.host.getByRole('button', { name: 'Next: click "New"' })).toBeVisible()
  const shared = await admin.evaluate(
    () => (globalThis as unknown as Record<symbol, unknown>)[Symbol.for('neo-setup-guide')],
  )
  expect(shared).toEqual({ next: { value: 'Next: forged', step: 'app.save', name: 'forged' } })
})

test('a loader whose extension is gone takes the place of nothing', async ({ tab: admin, context }) => {
  const guide = await beginOnForm(admin)
  await switchOff(context)
  await admin.bringToFront()
  await admin.evaluate(() => document.body.append(document.createElement('p')))
  await expect(guide.host.getByRole('alert')).toContainText('What you typed is still there')
  await admin.evaluate(async () => {
    history.replaceState(null, '', '?elsewhere')
    await new Promise(requestAnimationFrame)
  })
  await expect(guide.host.getByRole('alert')).toBeVisible()
  await expect(guide.host).not.toHaveAttribute('data-pill')
})

test('after an update the pill is in the top document only', async ({ tab: admin, context }) => {
  const guide = await beginOn(admin, `${INSTANCE}/now/nav/ui/classic/params/target/incident_list.do`)
  await expect(guide.frame.locator('#incident_table')).toBeVisible()
  await expect(guide.host).toHaveAttribute('data-pill', '')
  // A mark on the old version's pill, which the new one replaces.
  await guide.host.evaluate((host) => host.setAttribute('data-old', ''))
  await update(context)
  await expect(guide.host).not.toHaveAttribute('data-old')
  await expect(guide.host).toHaveAttribute('data-pill', '')
  await expect(guide.frame.locator('neo-setup-guide')).toHaveCount(0)
})

test.describe('a record that is being saved', () => {
  const awaiting = { half: 'application' }

  test('is looked for on the page that its tab reached meanwhile, also where that has the pill already', async ({
    tab: admin,
  }) => {
    const guide = await offThePath(admin)
    // What the page before said last is heard after this one asked.
    const session = await admin.context().newCDPSession(admin)
    const message = { type: 'setup.change', change: { awaiting } }
    for (const contextId of await extensionWorlds(session))
      await session.send('Runtime.evaluate', {
        expression: `chrome.runtime.sendMessage(${JSON.stringify(message)})`,
        contextId,
      })
    await expect(guide.host).not.toHaveAttribute('data-pill')
    await expect(guide.host).toHaveCount(1)
  })

  test('is not looked for where another tab saves it; the pill says what is next now', async ({
    tab: admin,
    context,
    openPopup,
  }) => {
    const guide = await offThePath(admin)
    const popup = await openPopup()
    await store(popup, { [`setup:${HOST}`]: { ...(await kept(context)), awaiting, next: 'app.save' } })
    await expect(guide.host).toHaveAttribute('data-step', 'app.save')
    await expect(guide.host).toHaveAttribute('data-pill', '')
  })
})
