import type { Trouble } from '../instance/instance.ts'
import { PEOPLE } from '../instance/seed.ts'
import { expect, HOST } from './fixtures.ts'
import {
  discard,
  fillStorage,
  forget,
  jumpClock,
  kept,
  killWorker,
  store,
  storedAt,
  switchOff,
  update,
} from './inside.ts'
import { LAST_STOPS, type LastStop, strikingLast, type Way } from './last-stops.ts'
import { nameLabels, signInAs } from './outside.ts'

// Faults on the plan, at the hand-off, on Neo's dashboard and on the way to the approval.

const APPROVAL: ReadonlySet<string> = new Set(['wrong', 'login', 'right'])

strikingLast('the background worker is killed', async ({ admin, context }) => {
  await killWorker(context, admin)
})

strikingLast('the page is loaded again', async (way, { again }) => again(way))

/** The extension's own pages are closed with it. */
const reopened = (way: Way, { again }: LastStop) => (way.page.isClosed() ? again(way) : way.page)

strikingLast('the extension is updated', async (way, stop) => {
  await update(way.context)
  return reopened(way, stop)
})

strikingLast('the extension is switched off, and on again', async (way, stop) => {
  const switchOn = await switchOff(way.context)
  await switchOn()
  return reopened(way, stop)
})

strikingLast('a blocker takes our element away', async ({ page }, { name }) => {
  await page.evaluate(() => document.querySelector('neo-hand-off, neo-consent-guard')?.remove())
  // The stop comes back with the click that it stops.
  if (name === 'wrong') await page.getByRole('button', { name: 'Allow' }).click()
  if (name === 'login' || name === 'right') await page.reload()
})

strikingLast('the tab is discarded, and restored', async (way, stop) => {
  // The window that Neo opened is bound to the page that opened it, which a browser does not discard meanwhile.
  if (APPROVAL.has(stop.name)) return way.page
  const page = await discard(way.context, way.page)
  return stop.name === 'filled' ? stop.again({ ...way, page }) : page
})

strikingLast('the clock jumps by a day, there and back', async ({ admin, context, page }, stop) => {
  for (const place of [admin, page]) await jumpClock(context, place, LAST_STOPS.indexOf(stop) % 2 === 0 ? 1 : -1)
})

strikingLast('another extension rewrites labels', async (way, stop) => {
  if (stop.name === 'plan') await way.context.addInitScript(nameLabels)
  return stop.again(way)
})

strikingLast('another instance is handed over in another tab', async ({ context, page, server }, { name }) => {
  if (name !== 'offer' && name !== 'filled') return page
  const other = await context.newPage()
  const beta = 'https://beta.service-now.com'
  await other.goto(`https://dashboard.neoagent.io/integrations#instance_url=${beta}&client_id=${'b'.repeat(32)}`)
  await expect(other.locator('neo-hand-off')).toContainText('beta.service-now.com')
  const { client_id: clientId = '' } = server.instance.db.find('oauth_entity', { name: 'Neo Agent' }) ?? {}
  if (name === 'offer') {
    await page.reload()
    await expect(page.locator('neo-hand-off')).toContainText(HOST)
    await expect(page.locator('neo-hand-off')).toContainText(clientId)
  }
  await other.reload()
  // What this browser hands over itself comes first; the other was not made here.
  const look = other.getByRole('button', { name: 'Look at that link' })
  const use = other.getByRole('button', { name: 'Use this link' })
  // Which of the two is offered turns while what is stored is read.
  const yes = other.getByRole('button', { name: 'Yes, fill in beta.service-now.com' })
  await expect(async () => {
    if (await look.isVisible()) await look.click({ timeout: 1_000 })
    if (await use.isVisible()) await use.click({ timeout: 1_000 })
    await expect(yes).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await yes.click()
  await expect(other.getByLabel('Instance URL')).toHaveValue(beta)
  // Until it is filled in, the accepted link waits for a form.
  await expect(other.locator('neo-hand-off')).toHaveAttribute('data-state', 'filled')
  await other.close()
  return page
})

strikingLast('another tab of the same', async ({ context, page }) => {
  const other = await context.newPage()
  await other.goto(page.url())
  await other.close()
})

/** Begins the approval again on the dashboard, and goes as far as a stop of it; Neo's window is used again. */
async function approveAnew(way: Way, { name }: LastStop): Promise<void> {
  const dashboard = way.context.pages().find((page) => page.url().includes('dashboard.neoagent.io'))
  await dashboard?.getByRole('button', { name: 'Connect ServiceNow' }).click()
  await way.page.waitForURL('**/oauth_auth.do?*')
  for (const stop of LAST_STOPS.filter((own) => APPROVAL.has(own.name))) {
    await stop.here(way.page)
    if (stop.name === name) return
    await stop.act(way)
  }
}

strikingLast('the admin signs out and in again in another tab', async (way, stop) => {
  const other = await way.context.newPage()
  await signInAs(other, PEOPLE.admin)
  await other.close()
  if (APPROVAL.has(stop.name)) await approveAnew(way, stop)
})

strikingLast('somebody without rights signs in in another tab, then the admin again', async (way, stop) => {
  const other = await way.context.newPage()
  await signInAs(other, PEOPLE.agent)
  if (stop.name === 'right') {
    // What was right when the page was opened approves nothing now.
    await way.page.getByRole('button', { name: 'Allow' }).click()
    await way.page.waitForURL((url) => url.pathname !== '/oauth_auth.do')
    expect(way.server.instance.db.rows('oauth_credential')).toEqual([])
  }
  await signInAs(other, PEOPLE.admin)
  await other.close()
  if (APPROVAL.has(stop.name)) await approveAnew(way, stop)
})

strikingLast('the session token is rotated while the page stays open', async (way, { name, again }) => {
  way.server.instance.sessions.rotateTokens()
  // The page's own form carries the token that the page was made with.
  return name === 'right' ? again(way) : way.page
})

type Turn = (way: Way) => Promise<void> | void
const trouble =
  (change: Partial<Trouble>): Turn =>
  ({ server }) =>
    void Object.assign(server.instance.trouble, change)
const API = '**/api/now/**'
/** What goes wrong with reading, what the plan says of it, and how it starts and ends. */
const TROUBLES: readonly [what: string, words: RegExp, start: Turn, end: Turn][] = [
  ['401', /session has ended/, trouble({ status: 401 }), ({ server }) => void delete server.instance.trouble.status],
  [
    '403',
    /does not show you/,
    trouble({ refused: ['oauth_entity', 'sys_user', 'sys_user_has_role'] }),
    trouble({ refused: [] }),
  ],
  ['429', /asks us to wait/, trouble({ rateLimited: true }), trouble({ rateLimited: false })],
  [
    '503',
    /something we do not understand/,
    trouble({ status: 503 }),
    ({ server }) => void delete server.instance.trouble.status,
  ],
  ['a page of HTML', /session has ended/, trouble({ hibernating: true }), trouble({ hibernating: false })],
  ['cut off', /something we do not understand/, trouble({ truncated: true }), trouble({ truncated: false })],
  [
    'an answer of 50 MB',
    /something we do not understand|could not be reached/,
    trouble({ huge: true }),
    trouble({ huge: false }),
  ],
  [
    'no network',
    /could not be reached/,
    ({ context }) => context.route(API, (route) => route.abort('internetdisconnected')).then(() => undefined),
    ({ context }) => context.unroute(API),
  ],
  ['hanging', /Reading what is there/, trouble({ delay: 600_000 }), trouble({ delay: 0 })],
]

strikingLast('401, 403, 429, 503, HTML, cut off, 50 MB, no network, hanging', async (way, stop) => {
  // Nothing is read at the others.
  if (!['plan', 'wrong', 'right'].includes(stop.name)) return way.page
  for (const [what, words, start, end] of TROUBLES) {
    await start(way)
    const page = await stop.again(way)
    if (stop.name === 'plan') {
      await page.getByRole('button', { name: /^(Refresh the plan|Show the plan)$/ }).click()
      await expect(page.getByRole('status').or(page.getByRole('alert')), what).toContainText(words)
      await expect(page.getByRole('button', { name: 'Create the records' }), what).toHaveCount(0)
      await page.close()
    } else await expect(page.locator('neo-consent-guard'), what).toHaveAttribute('data-state', 'unknown')
    await end(way)
  }
  // What hangs holds the browser's few connections until the page that sent it is left.
  if (stop.name === 'plan') await way.admin.reload()
  return stop.again(way)
})

for (const [what, value, said] of [
  ['broken', 'x', 'cannot be read'],
  ['of a newer version', { version: 99, host: HOST }, 'a newer version'],
] as const)
  strikingLast(`what is stored is ${what}`, async (way, stop) => {
    const popup = await way.own('popup')
    const before = await kept(way.context)
    const planned = { [`plan:${HOST}`]: await storedAt(popup, `plan:${HOST}`) }
    const plan = stop.name === 'plan' ? { [`plan:${HOST}`]: value } : {}
    // A guide that was about to store its progress may write over it.
    await expect(async () => {
      await store(popup, { [`setup:${HOST}`]: value, [`hand-off:${HOST}`]: value, ...plan })
      if (before) await expect(popup.getByRole('alert')).toContainText(said, { timeout: 1_000 })
    }).toPass()
    if (APPROVAL.has(stop.name)) {
      // Whose approval it would be is not known, so nobody approves without saying so.
      await way.page.reload()
      const known = stop.name === 'login' ? /^(login|unknown)$/ : 'unknown'
      await expect(way.page.locator('neo-consent-guard')).toHaveAttribute('data-state', known)
    }
    // The newer version runs again, and what it left is as it was.
    if (said === 'a newer version') expect(await storedAt(popup, `hand-off:${HOST}`)).toEqual(value)
    await store(popup, { [`setup:${HOST}`]: before, ...(said === 'a newer version' && planned) })
    if (!before && said === 'a newer version') await forget(popup, `setup:${HOST}`)
    await popup.close()
    return stop.name === 'offer' ? way.page : stop.again(way)
  })

let makeRoom = async () => {}
strikingLast('the storage is full', async (way, { name }) => {
  // It was full while the link was followed: what is handed over is offered all the same.
  if (name === 'offer') return makeRoom()
  const popup = await way.own('popup')
  makeRoom = await fillStorage(popup)
  if (name === 'hand-off') return
  if (name === 'plan') {
    await way.page.bringToFront()
    await way.page.getByRole('button', { name: 'Refresh the plan' }).click()
    await expect(way.page.getByRole('alert')).toContainText('its storage is full')
    await way.page.screenshot({ path: 'test-results/pictures/plan-storage-full.png' })
  }
  if (name === 'wrong' || name === 'right') await way.page.reload()
  await makeRoom()
  await popup.close()
})
