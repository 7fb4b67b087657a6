import type { Page } from '@playwright/test'
import { storedStates } from '../support/states.ts'
import { expect, HOST, INSTANCE, test } from './fixtures.ts'
import { beginOnForm } from './guide-page.ts'
import { store } from './inside.ts'
import { expectLook } from './looks.ts'

// How the surfaces look, compared with how they looked when somebody last looked at them: test/e2e/looks.

const NOW = new Date('2026-11-27T09:30:00.000Z')

/** Name of the surface, its state, language and colours. */
const OWN_PAGES = [
  'popup new',
  'popup new de',
  'popup in-progress',
  'popup failing',
  'popup failing dark',
  'popup failing de',
  'popup failing ja',
  'popup ready',
  'popup connected',
  'popup connected dark',
  'popup signed-in-as-account',
  'popup ends-soon',
  'results failing',
  'results failing dark',
  'results connected',
  'report failing',
  'options failing',
  'options failing dark',
] as const

async function openOwn(page: Page, base: string, look: string): Promise<void> {
  const [surface = '', state, ...rest] = look.split(' ')
  const language = rest.find((own) => own !== 'dark') ?? 'en'
  const stored = storedStates(HOST, NOW).find((own) => own.state === state && !own.variant)?.stored
  await store(page, { ...stored, settings: { version: 1, emailMode: false, columns: [], language, customUrls: {} } })
  await page.emulateMedia({ colorScheme: rest.includes('dark') ? 'dark' : 'light', reducedMotion: 'reduce' })
  await page.setViewportSize(surface === 'popup' ? { width: 380, height: 600 } : { width: 1280, height: 720 })
  await page.goto(`${base}/${surface}.html?host=${HOST}`)
  await page
    .locator(surface === 'popup' || surface === 'results' ? '[data-state]' : 'main h1, main h2')
    .first()
    .waitFor()
  await page.evaluate(() => document.fonts.ready)
}

const clear = (page: Page) =>
  page.evaluate(() =>
    (
      globalThis as unknown as { chrome: { storage: { local: { clear(): Promise<void> } } } }
    ).chrome.storage.local.clear(),
  )

test('of popup, results, report and options', async ({ openPopup, server }, info) => {
  expect(server.instance.requests).toEqual([])
  const page = await openPopup()
  await page.clock.setFixedTime(NOW)
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setTimezoneOverride', { timezoneId: 'UTC' })
  const base = page.url().replace(/\/popup\.html.*/, '')
  for (const look of OWN_PAGES) {
    await clear(page)
    await openOwn(page, base, look)
    await expectLook(page, page.locator('main'), look.replaceAll(' ', '-'), info)
  }
})

test('of the plan, before and after', async ({ admin, context, openPopup }, info) => {
  await expect(admin).toHaveURL(/home/)
  const popup = await openPopup()
  const [plan] = await Promise.all([
    context.waitForEvent('page'),
    popup.getByRole('link', { name: 'Create the records for me' }).click(),
  ])
  await plan.setViewportSize({ width: 1280, height: 720 })
  await expect(plan.locator('[data-entry]')).toHaveCount(3)
  await expectLook(plan, plan.locator('main'), 'plan-planned', info)
  await plan.getByRole('button', { name: 'Create the records' }).click()
  await expect(plan.getByText('Done. Now copy the Client Secret')).toBeVisible()
  await expectLook(plan, plan.locator('main'), 'plan-done', info)
})

test('of the guide: form, mistake, secret, pill', async ({ admin }, info) => {
  await admin.emulateMedia({ reducedMotion: 'reduce' })
  const guide = await beginOnForm(admin)
  const card = (name: string) => expectLook(admin, guide.region, name, info)
  await card('guide-form')
  await guide.host.getByRole('button', { name: 'Fill in all' }).click()
  await guide.step('app.save')
  await card('guide-save')
  await admin.locator('input[name=redirect_url]').fill('https://dashboard.neoagent.io/oauth/servicenow/callback/')
  await guide.verdict('app.redirect', 'fail')
  await card('guide-mistake')
  await admin.emulateMedia({ colorScheme: 'dark' })
  await card('guide-mistake-dark')
  await admin.goto(`${INSTANCE}/now/nav/ui/home`)
  await expect(admin.locator('neo-setup-guide[data-pill] button')).toBeVisible()
  await expectLook(admin, admin.locator('neo-setup-guide[data-pill] button'), 'pill', info)
})
