import type { Page } from '@playwright/test'
import { PEOPLE } from '../../instance/seed.ts'
import { extensionId } from '../../support/chromium.ts'
import { expect, HOST, INSTANCE, signIn, test } from '../fixtures.ts'
import { beginSetup } from '../guide-page.ts'
import { keysKept, killWorker } from '../inside.ts'
import { TakenOver } from './renderer.ts'

/** Another instance, on which nothing was started. */
const VICTIM = 'victim.service-now.com'

/** Somebody is signed in on the other instance, in a tab of the same browser. */
async function openVictim(admin: Page): Promise<Page> {
  const page = await admin.context().newPage()
  await page.goto(`https://${VICTIM}/login.do`)
  await signIn(page, PEOPLE.admin)
  await page.waitForURL('**/now/nav/ui/home')
  return page
}

const setup = (host: string) => ({
  version: 1,
  host,
  startedAt: '2026-11-26T10:00:00.000Z',
  status: 'active',
  stepsDone: [],
})

test('storage is closed to a page that was taken over, before and after the background ran anew', async ({
  tab: admin,
  context,
}) => {
  await beginSetup(admin)
  const page = await TakenOver.of(admin)
  const attempts = async () => {
    for (const act of [
      'chrome.storage.local.get(null)',
      `chrome.storage.local.set({ 'setup:${HOST}': ${JSON.stringify(setup(VICTIM))} })`,
      `chrome.storage.local.set({ 'setup:${VICTIM}': ${JSON.stringify(setup(VICTIM))} })`,
      `chrome.storage.local.remove('setup:${HOST}')`,
      'chrome.storage.local.clear()',
      'chrome.storage.session.get(null)',
    ])
      expect(await page.run(act)).toMatch(/^threw: /)
  }
  await attempts()
  expect(await killWorker(context, admin)).toBe(true)
  await attempts()
  // The background wakes, and knows what it knew.
  expect(await page.send({ type: 'setup.read' })).toMatchObject({ ok: true, data: { host: HOST } })
  expect(await keysKept(context)).toEqual([`setup:${HOST}`])
})

test('what a page that was taken over sends is about its own instance, whatever it says', async ({
  tab: admin,
  context,
  server,
}) => {
  await beginSetup(admin)
  const victim = await openVictim(admin)
  await victim.waitForLoadState('networkidle')
  const before = server.instance.requests.length
  const page = await TakenOver.of(admin)
  const refused = expect.objectContaining({ ok: false })
  const named = { host: VICTIM, tabId: 1 }
  for (const message of [
    { type: 'setup.start', ...named },
    { type: 'setup.stop', ...named },
    { type: 'setup.stop', host: HOST },
    { type: 'url.add', ...named },
    { type: 'verify.start', ...named },
    { type: 'verify.show', requirement: 'app.exists', ...named },
    { type: 'plan.make', ...named },
    { type: 'plan.make', host: HOST },
    { type: 'plan.run', wanted: ['application'], ...named },
    { type: 'plan.run', wanted: ['application'], host: HOST },
    { type: 'plan.undo', ...named },
    { type: 'plan.follow', ...named },
    { type: 'store.get', key: null },
    { type: 'store.set', items: { [`setup:${VICTIM}`]: setup(VICTIM) } },
    { type: 'store.clear' },
    { type: 'setup.change', change: { host: VICTIM } },
    { type: 'setup.change', change: { status: 'connected' } },
    { type: 'verify.save', run: crypto.randomUUID(), record: {} },
    { type: 'plan.save', run: crypto.randomUUID(), journal: {} },
  ])
    expect(await page.send(message), JSON.stringify(message)).toEqual(refused)
  expect(await page.send({ type: 'setup.change', host: VICTIM, change: { collapsed: true } })).toEqual({ ok: true })
  expect(await keysKept(context)).toEqual([`setup:${HOST}`])
  await expect(victim.locator('neo-setup-guide')).toHaveCount(0)
  const registered = await context.serviceWorkers()[0]?.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { scripting: { getRegisteredContentScripts: () => Promise<{ matches: string[] }[]> } }
    }
    return (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches)
  })
  expect(registered?.filter((match) => !match.startsWith(`${INSTANCE}/`))).toEqual([])
  const asked = server.instance.requests.slice(before).filter(({ url }) => url.startsWith('/api/'))
  expect(asked).toEqual([])
})

test('opening the plan reads nothing on the instance, and plans nothing, until a person clicks', async ({
  tab: admin,
  context,
  server,
}) => {
  await beginSetup(admin)
  await admin.waitForLoadState('networkidle')
  const page = await TakenOver.of(admin)
  const opened = context.waitForEvent('page')
  expect(await page.send({ type: 'plan.open' })).toEqual({ ok: true })
  const plan = await opened
  await expect(plan.getByRole('button', { name: 'Show the plan' })).toBeVisible()
  expect(await keysKept(context)).toEqual([`setup:${HOST}`])
  expect(server.instance.requests.filter(({ method }) => method !== 'GET')).toEqual([])
  await plan.getByRole('button', { name: 'Show the plan' }).click()
  await expect(plan.locator('[data-entry]')).toHaveCount(3)
})

test('while a plan runs, no message of the page changes what is written', async ({ admin, context, server }) => {
  const { db } = server.instance
  const id = await extensionId(context)
  const plan = await context.newPage()
  await plan.goto(`chrome-extension://${id}/plan.html?host=${HOST}`)
  await plan.getByRole('button', { name: 'Show the plan' }).click()
  await expect(plan.locator('[data-entry]')).toHaveCount(3)
  // Time for the one who took the page over to speak in between.
  server.instance.trouble.delay = 300
  const journal = await context.serviceWorkers()[0]?.evaluate(async (key) => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { get: (key: string) => Promise<Record<string, { entries: object[] }>> } } }
    }
    return (await chrome.storage.local.get(key))[key]
  }, `plan:${HOST}`)
  const admins = db.find('sys_user_role', { name: 'admin' })?.sys_id
  const forged = {
    ...journal,
    state: 'running',
    entries: journal?.entries.map((entry) => ({ ...entry, values: { user: '$user', role: admins } })),
  }
  await plan.getByRole('button', { name: 'Create the records' }).click()
  await expect.poll(() => db.find('oauth_entity', { name: 'Neo Agent' })).toBeTruthy()
  const page = await TakenOver.of(admin)
  for (let n = 0; n < 5; n++)
    expect(await page.send({ type: 'plan.save', run: crypto.randomUUID(), journal: forged })).toEqual(
      expect.objectContaining({ ok: false }),
    )
  await expect(plan.getByText('Done. Now copy the Client Secret')).toBeVisible()
  const account = db.find('sys_user', { user_name: 'neo.agent' })?.sys_id
  const granted = db.rows('sys_user_has_role').filter(({ user }) => user === account)
  expect(granted.map(({ role }) => role)).not.toContain(admins)
  expect(granted.length).toBeGreaterThan(0)
})
