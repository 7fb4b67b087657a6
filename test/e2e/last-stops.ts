import type { BrowserContext, Page } from '@playwright/test'
import type { Running } from '../instance/server.ts'
import { extensionId } from '../support/chromium.ts'
import { deal } from '../support/matrix.ts'
import { expect, HOST, INSTANCE, signIn, test } from './fixtures.ts'
import { GuidePage } from './guide-page.ts'
import { expectOnce } from './journey.ts'

/** The service account's password, as the admin sets it in ServiceNow. */
const PASSWORD = 'a-password-of-its-own'

export interface Way {
  admin: Page
  context: BrowserContext
  server: Running
  /** Where the stop is. */
  page: Page
  /** Opens a page of the extension for the instance. */
  own: (name: 'plan' | 'popup') => Promise<Page>
}

/** A stop on the way from a plan to a connected Neo, beyond the guide. */
export interface LastStop {
  name: 'plan' | 'planned' | 'hand-off' | 'offer' | 'filled' | 'wrong' | 'login' | 'right'
  here: (page: Page) => Promise<void>
  /** The one thing a person does there; returns the page of the next stop. */
  act: (way: Way) => Promise<Page>
  /** How a person gets back to it after the page was reloaded or closed. */
  again: (way: Way) => Promise<Page>
}

const reloaded = async ({ page }: Way): Promise<Page> => {
  await page.reload()
  return page
}
const neo = (server: Running) => server.instance.db.find('oauth_entity', { name: 'Neo Agent' }) ?? {}
const state = (tag: string, wanted: string) => (page: Page) =>
  expect(page.locator(tag)).toHaveAttribute('data-state', wanted)

/** What is done in ServiceNow between the plan and the hand-off: the secret is copied, and a password set. */
async function finishByHand(page: Page, { server }: Way): Promise<void> {
  await page.bringToFront()
  await page.waitForURL(/oauth_entity\.do/)
  const guide = new GuidePage(page)
  await guide.step('app.capture')
  await guide.host.getByRole('button', { name: 'Go on to the service account' }).click()
  await guide.step('user.password')
  const { db } = server.instance
  const account = db.find('sys_user', { user_name: 'neo.agent' })
  db.update('sys_user', account?.sys_id ?? '', { user_password: PASSWORD })
  await guide.host.getByRole('button', { name: 'I have saved its password' }).click()
  await guide.step('handoff')
}

async function typeIn(page: Page, server: Running): Promise<void> {
  await page.getByLabel('Instance URL').fill(INSTANCE)
  await page.getByLabel('Client ID').fill(neo(server).client_id ?? '')
}

export const LAST_STOPS: readonly LastStop[] = [
  {
    name: 'plan',
    here: async (page) => {
      // A click makes the plan; a recent one still exists.
      const begin = page.getByRole('button', { name: /^(Show the plan|Refresh the plan)$/ })
      const entries = page.locator('[data-entry]')
      await expect(begin.or(entries).first()).toBeVisible()
      if ((await entries.count()) === 0) await begin.click()
      await expect(page.locator('[data-entry]')).toHaveCount(3)
      await expect(page.getByRole('button', { name: 'Create the records' })).toBeEnabled()
    },
    act: async ({ page }) => {
      await page.getByRole('button', { name: 'Create the records' }).click()
      return page
    },
    again: ({ own }) => own('plan'),
  },
  {
    name: 'planned',
    here: (page) => expect(page.getByText('Done. Now copy the Client Secret')).toBeVisible(),
    act: async (way) => {
      // If the plan ran to its end in this tab, the record was opened already, and the test goes on there.
      const isRecord = (other: Page) => /oauth_entity\.do/.test(other.url())
      await way.page.getByRole('button', { name: 'Open the application' }).click()
      await expect.poll(() => way.context.pages().some(isRecord)).toBe(true)
      await finishByHand(way.context.pages().find(isRecord) as Page, way)
      await way.page.close()
      return way.own('popup')
    },
    again: ({ own }) => own('plan'),
  },
  {
    name: 'hand-off',
    here: (page) => expect(page.getByRole('link', { name: 'Continue in Neo' })).toBeVisible(),
    act: async ({ context, page }) => {
      for (const box of await page.getByRole('checkbox').all()) await box.check()
      const opened = context.waitForEvent('page')
      await page.getByRole('link', { name: 'Continue in Neo' }).click()
      return opened
    },
    again: ({ own }) => own('popup'),
  },
  {
    name: 'offer',
    here: state('neo-hand-off', 'offer'),
    act: async ({ page }) => {
      await page.getByRole('button', { name: 'Fill in for me' }).click()
      return page
    },
    again: reloaded,
  },
  {
    name: 'filled',
    here: (page) => expect(page.getByLabel('Instance URL')).toHaveValue(INSTANCE),
    act: async ({ context, page, server }) => {
      await expect(page.getByLabel('Client ID')).toHaveValue(neo(server).client_id ?? '')
      await page.getByLabel('Client Secret').fill(neo(server).client_secret ?? '')
      const opened = context.waitForEvent('page')
      await page.getByRole('button', { name: 'Connect ServiceNow' }).click()
      return opened
    },
    // The browser forgets what was typed into a page's form; both values are in the popup.
    again: async (way) => {
      await way.page.reload()
      await typeIn(way.page, way.server)
      return way.page
    },
  },
  {
    name: 'wrong',
    here: state('neo-consent-guard', 'wrong'),
    act: async ({ page }) => {
      await page.getByRole('button', { name: /Sign out and continue/ }).click()
      return page
    },
    again: reloaded,
  },
  {
    name: 'login',
    here: state('neo-consent-guard', 'login'),
    act: async ({ page }) => {
      await signIn(page, { user: 'neo.agent', password: PASSWORD })
      return page
    },
    again: reloaded,
  },
  {
    name: 'right',
    here: state('neo-consent-guard', 'right'),
    act: async ({ context, page }) => {
      await page.getByRole('button', { name: 'Allow' }).click()
      const dashboard = context.pages().find((other) => other.url().includes('dashboard.neoagent.io'))
      if (!dashboard) throw new Error('the dashboard is gone')
      return dashboard
    },
    again: reloaded,
  },
]

/** A fault at a stop; returns the page that the stop is on afterwards. */
type LastFault = (way: Way, stop: LastStop) => Promise<Page | void>

const tag = deal(0)

/** A test of one fault: from the plan to the proven connection, with the fault at every stop of it. */
export const strikingLast = (what: string, fault: LastFault) =>
  test(`from the plan to Neo, at every stop: ${what}`, { tag: tag() }, async ({ admin, context, server }) => {
    test.setTimeout(120_000)
    const id = await extensionId(context)
    const own = async (name: string) => {
      const page = await context.newPage()
      await page.goto(`chrome-extension://${id}/${name}.html?host=${HOST}`)
      return page
    }
    let page = await own('plan')
    for (const stop of LAST_STOPS) {
      await stop.here(page)
      page = (await fault({ admin, context, own, page, server }, stop)) ?? page
      await stop.here(page)
      await page.bringToFront()
      page = await stop.act({ admin, context, own, page, server })
    }
    await expect(page.getByRole('status')).toContainText('Neo wrote a note on INC0010001.')
    expectOnce(server.instance.db)
    const peers = server.instance.db.rows('oauth_credential').map(({ user }) => user)
    const account = server.instance.db.find('sys_user', { user_name: 'neo.agent' })
    expect(new Set(peers)).toEqual(new Set([account?.sys_id]))
  })
