import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { BrowserContext, Locator, Page } from '@playwright/test'
import { complaints } from './axe.ts'
import { expect, INSTANCE, test } from './fixtures.ts'
import { beginOnForm, beginSetup, type GuidePage } from './guide-page.ts'
import { extensionWorlds } from './inside.ts'

const ROOT = join(import.meta.dirname, '../..')
const PICTURES = join(ROOT, 'test-results/pictures')
const SECRET = 'kQ7vZ2xW9pLmN4rT8sYb'
const TAKE = 'This page looks different'

const taking = (guide: GuidePage): Locator => guide.host.getByRole('button', { name: TAKE })

/** Clicks on the guide's button, and gives the tab that opens. */
async function reportFrom(context: BrowserContext, guide: GuidePage): Promise<Page> {
  const [page] = await Promise.all([context.waitForEvent('page'), taking(guide).click()])
  await expect(page.getByRole('heading', { name: 'Page report' })).toBeVisible()
  return page
}

/** The report as the page shows it. */
const whole = (page: Page) => page.getByRole('region', { name: 'The whole report' })

interface Held {
  setTimeout: (run: () => void, ms?: number) => number
  clearTimeout: (id: number) => void
  waiting?: Map<number, () => void>
}

/** Takes over the long timers of the guide's own world, so that a test need not wait for them. */
async function holdTimers(page: Page): Promise<{ elapse: () => Promise<number> }> {
  const session = await page.context().newCDPSession(page)
  const worlds = await extensionWorlds(session)
  const run = async (action: () => unknown): Promise<number> => {
    const results = await Promise.all(
      worlds.map((contextId) =>
        session.send('Runtime.evaluate', { expression: `(${action.toString()})()`, contextId, returnByValue: true }),
      ),
    )
    return results.reduce((sum, { result }) => sum + Number(result.value ?? 0), 0)
  }
  await run(() => {
    const scope = globalThis as unknown as Held
    const [start, stop] = [scope.setTimeout, scope.clearTimeout]
    scope.waiting = new Map()
    let last = 1_000_000_000
    scope.setTimeout = (action, ms = 0) => {
      if (ms < 10_000) return start(action, ms)
      scope.waiting?.set(++last, action)
      return last
    }
    scope.clearTimeout = (id) => {
      if (!scope.waiting?.delete(id)) stop(id)
    }
  })
  return {
    elapse: () =>
      run(() => {
        const { waiting } = globalThis as unknown as Held
        const due = [...(waiting ?? [])]
        waiting?.clear()
        for (const [, action] of due) action()
        return due.length
      }),
  }
}

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme })
    test('the whole report is shown before it is saved, and holds no value', async ({ tab: admin, context }) => {
      const guide = await beginOnForm(admin)
      await admin.locator('input[name=name]').fill('Zweckverband Nordlicht')
      await admin.evaluate((secret) => {
        const field = document.createElement('div')
        field.innerHTML = `<label>Client Secret ${secret}</label><input type="password" name="client_secret"><span>${secret}</span>
          <button aria-label="Client Secret ${secret}">Open INC0010001 Zweckverband Nordlicht</button>`
        document.body.append(field)
        ;(field.querySelector('input') as HTMLInputElement).value = secret
      }, SECRET)
      const page = await reportFrom(context, guide)
      const shown = (await whole(page).textContent()) ?? ''
      expect(shown).toContain('"kind":"inbound-form"')
      expect(shown).toContain('Redirect URLs')
      for (const word of [SECRET, 'Nordlicht', 'Zweckverband', 'acme', 'INC0010001', 'Alex', 'System Administrator'])
        expect(shown.toLowerCase()).not.toContain(word.toLowerCase())

      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save the report' }).click(),
      ])
      expect(download.suggestedFilename()).toMatch(/^neo-page-report-inbound-form-\d{4}-\d\d-\d\d\.json$/)
      expect(await readFile(await download.path(), 'utf8')).toBe(shown)
      await page.getByRole('button', { name: 'Copy', exact: true }).click()
      await expect(page.getByRole('status')).toHaveText('Copied.')
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown)

      await expect(page.locator('[data-primary]')).toHaveCount(1)
      for (const [name, width] of [
        ['wide', 1280],
        ['narrow', 380],
      ] as const) {
        await page.setViewportSize({ width, height: 720 })
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
        expect(await complaints(page)).toEqual([])
        await page.screenshot({ path: `${PICTURES}/page-report-${name}-${colorScheme}.png` })
      }
      // The keyboard reaches what there is to do, and what there is to read.
      await page.getByRole('button', { name: 'Save the report' }).focus()
      await page.keyboard.press('Tab')
      await expect(page.getByRole('button', { name: 'Copy', exact: true })).toBeFocused()
      await page.keyboard.press('Tab')
      await expect(whole(page)).toBeFocused()
    })
  })

test.describe('where what should be there is missing', () => {
  const STRANGE = `<!doctype html><html lang="en"><title>Console</title><h1>Welcome</h1><button id="there">New integration</button></html>`
  const address = `${INSTANCE}/now/machine-identity-console/inbound-integrations/welcome`

  test('a report is offered after a while, once, and stays away when it is not wanted', async ({ tab: admin }) => {
    const guide = await beginSetup(admin)
    await admin.route(`${address}*`, (route) => route.fulfill({ contentType: 'text/html', body: STRANGE }))
    await admin.bringToFront()
    await admin.goto(address)
    await guide.pointsAt(admin.locator('#there'))
    const timers = await holdTimers(admin)
    const offer = guide.host.getByRole('status').filter({ hasText: 'cannot find' })
    // Found, it waits for nothing.
    expect(await timers.elapse()).toBe(0)
    await admin.evaluate(() => document.querySelector('#there')?.remove())
    await expect(guide.spotlight).toBeHidden()
    await expect(offer).toBeHidden()
    await expect.poll(() => timers.elapse()).toBe(1)
    await expect(offer).toBeVisible()
    expect(await complaints(admin, 'neo-setup-guide')).toEqual([])
    await admin.screenshot({ path: `${PICTURES}/page-report-offered.png` })
    await offer.getByRole('button', { name: 'Not now' }).click()
    await expect(offer).toBeHidden()
    await expect(taking(guide)).toBeVisible()
    // Neither here nor after the page is loaded anew.
    expect(await timers.elapse()).toBe(0)
    await admin.reload()
    await guide.pointsAt(admin.locator('#there'))
    const again = await holdTimers(admin)
    await admin.evaluate(() => document.querySelector('#there')?.remove())
    await expect(guide.spotlight).toBeHidden()
    await expect(taking(guide)).toBeVisible()
    expect(await again.elapse()).toBe(0)
  })

  test('what is found again in time is no reason to ask', async ({ tab: admin }) => {
    const guide = await beginSetup(admin)
    await admin.route(`${address}*`, (route) => route.fulfill({ contentType: 'text/html', body: STRANGE }))
    await admin.bringToFront()
    await admin.goto(address)
    await guide.pointsAt(admin.locator('#there'))
    const timers = await holdTimers(admin)
    await admin.evaluate(() => ((document.querySelector('#there') as HTMLElement).hidden = true))
    await expect(guide.spotlight).toBeHidden()
    await admin.evaluate(() => ((document.querySelector('#there') as HTMLElement).hidden = false))
    await guide.pointsAt(admin.locator('#there'))
    expect(await timers.elapse()).toBe(0)
  })
})

test('a page cannot click on it, and a report that is gone is said to be', async ({ tab: admin, context }) => {
  const guide = await beginOnForm(admin)
  const before = context.pages().length
  await taking(guide).evaluate((button: HTMLElement) => button.click())
  const page = await reportFrom(context, guide)
  expect(context.pages().length).toBe(before + 1)
  await page.goto(page.url().replace(/id=.*/, `id=${crypto.randomUUID()}`))
  await expect(page.getByText('There is no report here any more.')).toBeVisible()
})

test('a reported page is replayed, and becomes a test case', async ({ tab: admin, context }) => {
  test.setTimeout(120_000)
  const guide = await beginOnForm(admin)
  const page = await reportFrom(context, guide)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the report' }).click(),
  ])
  const file = await download.path()
  const folder = await mkdtemp(join(tmpdir(), 'neo-replay-'))
  const replay = (...more: string[]) =>
    promisify(execFile)(process.execPath, ['test/replay/main.ts', file, '--into', folder, ...more], { cwd: ROOT })
  const { stdout } = await replay('--save', 'from-the-field', '--expect', 'app.capture=none')
  expect(stdout).toContain('The same as reported.')
  expect(stdout).toMatch(/app\.save: row \d+ <button/)
  expect(await readdir(folder)).toEqual(['from-the-field.html', 'from-the-field.json'])
  const sidecar = JSON.parse(await readFile(join(folder, 'from-the-field.json'), 'utf8')) as { targets: object }
  expect(sidecar.targets).toMatchObject({ 'app.capture': null })
  await expect(replay('--save', 'from-the-field')).rejects.toThrow(/exists/)
  await expect(replay('--save', 'b', '--expect', 'app.save=#no-such')).rejects.toThrow(/0 elements are/)
  await rm(folder, { recursive: true })
})
