import type { BrowserContext, Page } from '@playwright/test'
import { PEOPLE } from '../instance/seed.ts'
import type { Running } from '../instance/server.ts'
import { builtExtension } from '../support/extension.ts'
import { expect, INSTANCE, signIn, test } from './fixtures.ts'
import { type GuidePage, startSetup } from './guide-page.ts'
import { expectOnce, reload, type Stop, walk } from './journey.ts'

// One whole journey for each fault, which strikes at every step of it.
test.setTimeout(180_000)

interface World {
  admin: Page
  context: BrowserContext
  guide: GuidePage
  openPopup: () => Promise<Page>
  server: Running
}
type Fault = (world: World, stop: Stop) => Promise<void>

const striking = (what: string, fault: Fault) =>
  test(`at every step: ${what}`, async ({ admin, context, openPopup, server }) => {
    const guide = await startSetup(admin, openPopup)
    await admin.bringToFront()
    await walk(guide, (stop) => fault({ admin, context, guide, openPopup, server }, stop))
    expectOnce(server.instance.db)
  })

async function workerTarget(context: BrowserContext, page: Page) {
  const session = await context.newCDPSession(page)
  const { targetInfos } = await session.send('Target.getTargets')
  return { session, id: targetInfos.find(({ type }) => type === 'service_worker')?.targetId }
}

striking('the background worker is killed', async ({ admin, context }) => {
  const { session, id } = await workerTarget(context, admin)
  if (id) await session.send('Target.closeTarget', { targetId: id })
  await session.detach()
})

striking('the extension is updated under the open page', async ({ admin, context }) => {
  await admin.evaluate(() =>
    Object.assign(globalThis, { before: document.querySelector('neo-setup-guide') ?? undefined }),
  )
  const session = await context.browser()?.newBrowserCDPSession()
  await session?.send('Extensions.loadUnpacked' as never, { path: builtExtension('chrome-mv3') } as never)
  await session?.detach()
  // The new version's guide, in place of the old one.
  await admin.waitForFunction(() => {
    const [now] = document.querySelectorAll('neo-setup-guide[data-step]')
    return now && now !== (globalThis as { before?: Element }).before
  })
})

striking('a blocker takes our element away', async ({ admin }) => {
  await admin.evaluate(() => document.querySelector('neo-setup-guide')?.remove())
})

striking('the page is loaded again', async ({ guide }, stop) => reload(guide, stop))

striking('the admin signs out and in again in another tab', async ({ context, guide }, stop) => {
  const other = await context.newPage()
  await other.goto(`${INSTANCE}/logout.do`)
  await other.goto(`${INSTANCE}/login.do`)
  await signIn(other, PEOPLE.admin)
  await other.waitForURL(({ pathname }) => !pathname.endsWith('login.do'))
  await other.close()
  await guide.page.bringToFront()
  await reload(guide, stop)
})

striking('somebody without rights signs in in another tab, then the admin again', async ({ context, guide }, stop) => {
  const other = await context.newPage()
  for (const person of [PEOPLE.agent, PEOPLE.admin]) {
    await other.goto(`${INSTANCE}/logout.do`)
    await other.goto(`${INSTANCE}/login.do`)
    await signIn(other, person)
    await other.waitForURL(({ pathname }) => !pathname.endsWith('login.do'))
    if (person === PEOPLE.agent) await guide.page.reload()
  }
  await other.close()
  await guide.page.bringToFront()
  await reload(guide, stop)
})

/** From here on there is a record to read, so what goes wrong in reading it is told. */
const READS_A_RECORD = ['app.capture', 'user.identity', 'user.save', 'user.password', 'user.roles', 'handoff']

/** Reads fail while the page at a stop is loaded; then they do not any more. */
const reading = (what: string, words: RegExp | undefined, set: (world: World, on: boolean) => Promise<void> | void) =>
  striking(what, async (world, stop) => {
    const { guide } = world
    await set(world, true)
    await guide.page.reload()
    await expect(guide.host).toHaveCount(1)
    if (words && READS_A_RECORD.includes(stop.step)) await expect(guide.region).toContainText(words)
    await set(world, false)
    // A form of the new experience reads its record over the same API, and is empty now.
    const again = guide.host.getByRole('button', { name: 'Try again' })
    const isWhole = stop.step.startsWith('user.') && !stop.redo
    if (isWhole && (await again.isVisible())) await again.click()
    else await reload(guide, stop)
  })

reading('401', /session has ended/, ({ server }, on) => {
  if (on) server.instance.trouble.status = 401
  else delete server.instance.trouble.status
})
reading('403', /does not let you read/, ({ server }, on) => {
  server.instance.trouble.refused = on ? ['oauth_entity', 'sys_user', 'sys_user_has_role'] : []
})
reading('429', /asks us to wait/, ({ server }, on) => {
  server.instance.trouble.rateLimited = on
})
reading('503', /something we do not understand/, ({ server }, on) => {
  if (on) server.instance.trouble.status = 503
  else delete server.instance.trouble.status
})
reading('a page of HTML', /session has ended/, ({ server }, on) => {
  server.instance.trouble.hibernating = on
})
reading('an answer that breaks off', /something we do not understand/, ({ server }, on) => {
  server.instance.trouble.truncated = on
})
reading('an answer of 50 MB', /something we do not understand|could not be reached/, ({ server }, on) => {
  server.instance.trouble.huge = on
})
reading('requests that hang', undefined, ({ server }, on) => {
  server.instance.trouble.delay = on ? 600_000 : 0
})
reading('no network', /could not be reached/, async ({ context }, on) => {
  if (on) await context.route('**/api/now/table/**', (route) => route.abort('internetdisconnected'))
  else await context.unroute('**/api/now/table/**')
})
