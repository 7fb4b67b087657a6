import type { BrowserContext, Page } from '@playwright/test'
import { extensionId } from '../support/chromium.ts'
import { storedStates } from '../support/states.ts'
import { complaints } from './axe.ts'
import { expect, HOST, INSTANCE, test } from './fixtures.ts'
import { registeredIds, store, storedAt } from './inside.ts'
import { inState, openResults } from './popup-page.ts'

const PICTURES = 'test-results/pictures'
const DAY = 86_400_000
const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt-BR', 'ja']

interface Worker {
  chrome: {
    action: { getBadgeText(of: object): Promise<string>; getTitle(of: object): Promise<string> }
    alarms: {
      getAll(): Promise<{ name: string; scheduledTime: number }[]>
      create(name: string, when: { when: number }): Promise<void>
    }
  }
  realNow?: () => number
}

const inWorker = <T, Arg>(context: BrowserContext, work: (arg: Arg) => T | Promise<T>, arg: Arg): Promise<T> => {
  const [worker] = context.serviceWorkers()
  if (!worker) throw new Error('no background')
  return worker.evaluate(work as never, arg as never) as Promise<T>
}
/** The badge over tabs that have none of their own. */
const badge = (context: BrowserContext) =>
  inWorker(context, () => (globalThis as unknown as Worker).chrome.action.getBadgeText({}), undefined)
const title = (context: BrowserContext) =>
  inWorker(context, () => (globalThis as unknown as Worker).chrome.action.getTitle({}), undefined)
const alarms = (context: BrowserContext) =>
  inWorker(context, () => (globalThis as unknown as Worker).chrome.alarms.getAll(), undefined)

/** Moves the clock of the background by so many ms, and has its alarm go off there. */
const wakeAt = (context: BrowserContext, ahead: number) =>
  inWorker(
    context,
    async (ms) => {
      const own = globalThis as unknown as Worker
      own.realNow ??= Date.now
      const real = own.realNow
      Date.now = () => real() + ms
      await own.chrome.alarms.create('connection-end', { when: real() + 50 })
    },
    ahead,
  )

/** A connection that was looked at when it had so many ms to go, and that ends at a moment. */
function connected(end: number, verified: number): Readonly<Record<string, object>> {
  const found = storedStates(HOST, new Date(end - 99 * DAY)).find(({ state }) => state === 'connected')
  const stored = found?.stored ?? {}
  const record = stored[`verification:${HOST}`] as { verdicts: { requirement: string; facts?: object }[] }
  const at = new Date(verified).toISOString()
  const verdicts = record.verdicts.map((own) =>
    own.requirement === 'connect.expires'
      ? { ...own, facts: { ...own.facts, at: at.slice(0, 19).replace('T', ' ') } }
      : own,
  )
  return { ...stored, [`verification:${HOST}`]: { ...record, verdicts, startedAt: at, finishedAt: at } }
}

test('100 days: each reminder comes once, by the background alone, and all anew after a new approval', async ({
  context,
  openPopup,
  server,
}) => {
  test.slow()
  const first = await openPopup()
  const begun = Math.floor(Date.now() / 1000) * 1000
  const said: number[] = []
  /** What the popup shows on a day, as somebody who was made to look by the badge sees it. */
  const look = async (ahead: number): Promise<string> => {
    const page = await context.newPage()
    await page.addInitScript((ms) => {
      const real = Date.now.bind(Date)
      Date.now = () => real() + ms
    }, ahead)
    await page.goto(`chrome-extension://${await extensionId(context)}/popup.html?host=${HOST}`)
    await inState(page, 'ends-soon')
    await expect(page.locator('[data-primary]')).toHaveText('Reconnect')
    const words = (await page.locator('.sentence').textContent()) ?? ''
    await page.close()
    return words
  }
  for (const [start, until] of [
    [0, 100],
    [101, 201],
  ] as const) {
    const end = begun + until * DAY
    await wakeAt(context, start * DAY)
    await store(first, connected(end, begun + start * DAY))
    await expect.poll(() => badge(context)).toBe('')
    for (const left of [31, 30, 25, 14, 12, 3, 2, 0, -1]) {
      const ahead = (until - left) * DAY
      const isNew = [30, 14, 3, 0].includes(left)
      await wakeAt(context, ahead)
      // The alarm has gone off once it is set again, or nothing is left to wait for.
      await expect
        .poll(async () => (await alarms(context)).every(({ scheduledTime }) => scheduledTime > Date.now() + 60_000))
        .toBe(true)
      await expect.poll(() => badge(context), `${left} days before`).toBe(isNew ? '!' : '')
      if (!isNew) continue
      expect(await title(context)).toContain(HOST)
      const words = await look(ahead)
      expect(words).toContain(left > 0 ? `ends in ${left} days` : 'The connection ended on')
      said.push(left)
      await expect.poll(() => badge(context)).toBe('')
    }
  }
  expect(said).toEqual([30, 14, 3, 0, 30, 14, 3, 0])
  // Nothing of it asked the instance, or ran on it.
  expect(server.instance.requests).toEqual([])
  expect(await registeredIds(context)).toEqual([])
})

test.describe('an approval that ends in twelve days', () => {
  test.use({ options: { setup: 'complete', faults: ['connect.expires:soon'] } })

  test('is said on any page, is put off by a click, and is renewed with the guard ready', async ({
    admin,
    context,
    openPopup,
    server,
  }) => {
    await admin.bringToFront()
    const popup = await openPopup()
    await popup.getByRole('button', { name: 'Verify configuration' }).click()
    await inState(popup, 'ends-soon')
    await expect.poll(() => badge(context)).toBe('!')
    await expect.poll(async () => (await alarms(context)).length).toBe(1)
    const [alarm] = await alarms(context)
    expect((alarm?.scheduledTime ?? 0) - Date.now()).toBeLessThanOrEqual(DAY)

    // On a page of nobody's.
    const elsewhere = await context.newPage()
    await elsewhere.goto(popup.url().replace(HOST, 'example.com'))
    const link = elsewhere.getByRole('link', { name: `Reconnect ${HOST}` })
    await expect(link).toHaveAttribute('data-primary', '')
    await elsewhere.screenshot({ path: `${PICTURES}/reminder-elsewhere.png`, fullPage: true })
    await expect.poll(() => badge(context)).toBe('')
    await link.click()
    await inState(elsewhere, 'ends-soon')
    await elsewhere.getByRole('button', { name: 'Remind me later' }).click()
    await expect(elsewhere.getByText('You will be reminded again on')).toBeVisible()
    await elsewhere.setViewportSize({ width: 380, height: 600 })
    await elsewhere.screenshot({ path: `${PICTURES}/reminder-later.png`, fullPage: true })
    expect(await storedAt(popup, `reminder:${HOST}`)).toMatchObject({ days: 14 })

    for (const box of await elsewhere.locator('.hand-off input').all()) await box.check()
    const opened = context.waitForEvent('page')
    await elsewhere.getByRole('link', { name: 'Reconnect' }).click()
    const dashboard = await opened
    await expect(dashboard.locator('neo-hand-off')).toHaveAttribute('data-state', 'offer')
    await expect.poll(() => registeredIds(context)).toContain(`consent:${HOST}`)

    // Somebody approves again, for a hundred days; what is seen of it moves the end, and ends it on the instance's pages.
    const { application, serviceAccount } = server.instance
    const expires = new Date(Date.now() + 100 * DAY).toISOString().slice(0, 19).replace('T', ' ')
    const created = new Date(Date.now() + 1000).toISOString().slice(0, 19).replace('T', ' ')
    server.instance.db.insert('oauth_credential', {
      type: 'refresh_token',
      peer: application?.sys_id ?? '',
      user: serviceAccount?.sys_id ?? '',
      sys_created_on: created,
      expires,
    })
    await popup.bringToFront()
    await popup.getByRole('button', { name: 'Check the connection' }).click()
    await inState(popup, 'connected')
    await expect.poll(() => badge(context)).toBe('')
    await expect.poll(() => registeredIds(context)).toEqual([])
  })

  test('is said in every language, in the dark, within the popup', async ({ openPopup }) => {
    const popup = await openPopup()
    await popup.setViewportSize({ width: 380, height: 600 })
    const ends = storedStates(HOST).find(({ state }) => state === 'ends-soon')?.stored ?? {}
    const globex = JSON.parse(JSON.stringify(ends).replaceAll(HOST, 'globex.service-now.com')) as object
    const failing = storedStates(HOST).find(({ state }) => state === 'failing')?.stored ?? {}
    for (const language of LANGUAGES)
      for (const [name, stored] of [
        ['ends', { ...ends, ...globex }],
        ['beside', { ...failing, ...globex }],
      ] as const) {
        await popup.evaluate(() =>
          (
            globalThis as unknown as { chrome: { storage: { local: { clear(): Promise<void> } } } }
          ).chrome.storage.local.clear(),
        )
        await store(popup, {
          ...stored,
          settings: { version: 1, emailMode: false, columns: [], language, customUrls: {} },
        })
        await popup.reload()
        await expect(popup.locator('[data-reminder="globex.service-now.com"]')).toBeVisible()
        await expect(popup.locator('[data-primary]:visible')).toHaveCount(1)
        const { height, scroll } = await popup.evaluate(() => ({
          height: document.querySelector('main')?.getBoundingClientRect().height ?? 0,
          scroll: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        }))
        expect([language, name, scroll]).toEqual([language, name, 0])
        expect(height, `${language} ${name}`).toBeLessThanOrEqual(560)
        await popup.screenshot({ path: `${PICTURES}/reminder-${name}-${language}.png`, fullPage: true })
        if (language !== 'en') continue
        expect(await complaints(popup)).toEqual([])
        await popup.emulateMedia({ colorScheme: 'dark' })
        expect(await complaints(popup)).toEqual([])
        await popup.screenshot({ path: `${PICTURES}/reminder-${name}-dark.png`, fullPage: true })
        await popup.emulateMedia({ colorScheme: 'light' })
      }
  })
})

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
