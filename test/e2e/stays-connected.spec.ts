import { extensionId } from '../support/chromium.ts'
import { storedStates } from '../support/states.ts'
import { complaints } from './axe.ts'
import { expect, HOST, test } from './fixtures.ts'
import { registeredIds, store, storedAt } from './inside.ts'
import { inState } from './popup-page.ts'
import { alarms, badge, connected, DAY, title, wakeAt } from './reminders.ts'

const PICTURES = 'test-results/pictures'
const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt-BR', 'ja']

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
    const lost = storedStates(HOST).find(({ state }) => state === 'lost')?.stored ?? {}
    const clone = storedStates(HOST).find(({ state }) => state === 'copied')?.stored ?? {}
    type Stored = { verdicts: Record<string, unknown>[] }
    const record = clone[`verification:${HOST}`] as Stored
    const ending = ends[`verification:${HOST}`] as Stored
    const date = new Date(Date.now() + 2 * DAY).toISOString().slice(0, 19).replace('T', ' ')
    const copied = {
      ...clone,
      [`verification:${HOST}`]: {
        ...record,
        verdicts: record.verdicts.map((own) =>
          own.requirement === 'connect.expires' ? { ...own, facts: { other: 'acmeprod.service-now.com', date } } : own,
        ),
      },
    }
    const warned = {
      ...ends,
      [`verification:${HOST}`]: {
        ...ending,
        verdicts: [
          ...ending.verdicts,
          ...record.verdicts.filter(({ requirement }) => requirement === 'instance.url'),
          {
            requirement: 'platform.mfa',
            step: 'user.password',
            outcome: 'warn',
            reason: 'not-enrolled',
            facts: { user: 'neo.agent' },
          },
          { requirement: 'user.dedicated', step: 'user.identity', outcome: 'warn', reason: 'self' },
        ],
      },
    }
    for (const language of LANGUAGES)
      for (const [name, stored] of [
        ['ends', { ...ends, ...globex }],
        ['beside', { ...failing, ...globex }],
        ['ends-warned', { ...warned, ...globex }],
        ['copied', { ...copied, ...globex }],
        ['lost', { ...lost, ...globex }],
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
