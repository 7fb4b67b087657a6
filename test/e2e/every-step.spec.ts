import type { BrowserContext, Page } from '@playwright/test'
import { PEOPLE } from '../instance/seed.ts'
import type { Running } from '../instance/server.ts'
import { builtExtension } from '../support/extension.ts'
import { expect, HOST, INSTANCE, signIn, test } from './fixtures.ts'
import { GuidePage, startSetup } from './guide-page.ts'
import { expectOnce, JOURNEY, onList, openAccount, reload, type Stop, walk } from './journey.ts'

// One whole journey for each fault, which strikes at every step of it.
test.setTimeout(180_000)

interface World {
  admin: Page
  context: BrowserContext
  guide: GuidePage
  openPopup: () => Promise<Page>
  server: Running
}
type Fault = (world: World, stop: Stop) => Promise<GuidePage | void>

const striking = (what: string, fault: Fault) =>
  test(`at every step: ${what}`, async ({ admin, context, openPopup, server }) => {
    const guide = await startSetup(admin, openPopup)
    await admin.bringToFront()
    await walk(guide, (stop, now) => fault({ admin, context, guide: now, openPopup, server }, stop))
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
const READS_A_RECORD = new Set(['app.capture', 'user.identity', 'user.save', 'user.password', 'user.roles', 'handoff'])

/** Reads fail while the page at a stop is loaded; then they do not any more. */
const reading = (what: string, words: RegExp | undefined, set: (world: World, on: boolean) => Promise<void> | void) =>
  striking(what, async (world, stop) => {
    const { guide } = world
    await set(world, true)
    await guide.page.reload()
    await expect(guide.host).toHaveCount(1)
    if (words && READS_A_RECORD.has(stop.step)) await expect(guide.region).toContainText(words)
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

interface Storage {
  get(key: null): Promise<Record<string, unknown>>
  set(items: object): Promise<void>
  remove(key: string): Promise<void>
  getBytesInUse(key: null): Promise<number>
  QUOTA_BYTES: number
}
type Scope = { chrome: { storage: { local: Storage }; tabs: Tabs } }
interface Tabs {
  query(what: { url: string }): Promise<{ id: number; url: string; discarded: boolean }[]>
  discard(id: number): Promise<unknown>
  update(id: number, what: { active: boolean }): Promise<unknown>
}
/** What is stored of a set-up. */
const kept = (context: BrowserContext, host = HOST) =>
  context.serviceWorkers()[0]?.evaluate(async (name) => {
    const all = await (globalThis as unknown as Scope).chrome.storage.local.get(null)
    return all[`setup:${name}`] as { next: string }
  }, host)

for (const [what, value] of [
  ['broken', 'x'],
  ['of a newer version', { version: 2, host: 'acme.service-now.com' }],
] as const)
  striking(`what is stored is ${what}`, async ({ admin, guide, openPopup }, stop) => {
    const popup = await openPopup()
    // What the guide is about to keep at this moment may come after it.
    await expect(async () => {
      await popup.evaluate(
        (stored) => (globalThis as unknown as Scope).chrome.storage.local.set({ 'setup:acme.service-now.com': stored }),
        value,
      )
      await expect(popup.getByRole('alert')).toContainText('cannot be read', { timeout: 1_000 })
    }).toPass()
    await popup.getByRole('button', { name: 'Start setup' }).click()
    await popup.close()
    await admin.bringToFront()
    if (!['user.roles', 'handoff'].includes(stop.step)) return
    // What was told by the admin, or seen, and is no fact of the instance, is gone with it: that the password was set.
    await guide.step('user.password')
    if (await onList(guide)) await openAccount(guide)
    await guide.host.getByRole('button', { name: 'It has a password' }).click()
  })

striking('the storage is full', async ({ context, guide, openPopup }) => {
  // Whether the card is folded is kept like anything else; "false" needs a byte more than "true".
  await guide.region.getByRole('button', { name: 'Collapse the guide' }).click()
  const popup = await openPopup()
  await expect.poll(() => kept(context)).toMatchObject({ collapsed: true })
  await popup.evaluate(async () => {
    const { local } = (globalThis as unknown as Scope).chrome.storage
    const [room, key] = [local.QUOTA_BYTES - (await local.getBytesInUse(null)), 'filler']
    await local.set({ [key]: 'x'.repeat(room - key.length - '""'.length) })
  })
  await guide.page.bringToFront()
  await guide.region.getByRole('button', { name: 'Open the guide' }).click()
  await expect(guide.region).toContainText('could not be kept')
  await popup.evaluate(() => (globalThis as unknown as Scope).chrome.storage.local.remove('filler'))
  await guide.host.getByRole('button', { name: 'Try again' }).click()
  await expect(guide.region).not.toContainText('could not be kept')
  await expect.poll(() => kept(context)).toMatchObject({ collapsed: false })
  await popup.close()
})

striking('the tab is discarded, and restored', async ({ context, guide, openPopup }, { redo }) => {
  const popup = await openPopup()
  const [, restored] = await Promise.all([
    guide.page.waitForEvent('close'),
    context.waitForEvent('page'),
    popup.evaluate(async (url) => {
      const { tabs } = (globalThis as unknown as Scope).chrome
      const [tab] = await tabs.query({ url })
      await tabs.discard(tab?.id ?? -1)
      const gone = (await tabs.query({ url })).find(({ discarded }) => discarded)
      await tabs.update(gone?.id ?? -1, { active: true })
    }, `${INSTANCE}/*`),
  ])
  await popup.close()
  const again = new GuidePage(restored)
  await redo?.(again)
  return again
})

striking('the clock jumps by a day, there and back', async ({ context, guide }, { step }) => {
  const days = JOURNEY.findIndex((stop) => stop.step === step) % 2 === 0 ? 1 : -1
  const jump = `Date.now = () => new Date().getTime() + ${days * 86_400_000}`
  for (const worker of context.serviceWorkers()) await worker.evaluate(jump)
  const session = await context.newCDPSession(guide.page)
  const worlds: number[] = []
  session.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
    if (origin.startsWith('chrome-extension:')) worlds.push(id)
  })
  await session.send('Runtime.enable')
  for (const contextId of worlds) await session.send('Runtime.evaluate', { expression: jump, contextId })
  await session.detach()
})

const OTHER = 'beta.service-now.com'

striking('another tab of the set-up, and a set-up on another instance', async (world, { step }) => {
  const { context, guide, openPopup } = world
  if (step === 'app.new') {
    await (await context.newPage()).goto(`${INSTANCE}/now/nav/ui/home`)
    const other = await context.newPage()
    await other.goto(`https://${OTHER}/`)
    await signIn(other, PEOPLE.admin)
    await other.waitForURL('**/now/nav/ui/home')
    const popup = await openPopup()
    await popup.goto(popup.url().replace(HOST, OTHER))
    await popup.getByRole('button', { name: 'Start setup' }).click()
    await new GuidePage(other).step('app.new')
    await popup.close()
  }
  const [, pill, other] = context.pages()
  if (!pill || !other) throw new Error('no other tabs')
  const told = async () => pill.locator('neo-setup-guide').getAttribute('data-step')
  await expect.poll(async () => (await told()) === (await kept(context))?.next).toBe(true)
  await new GuidePage(other).step('app.new')
  expect(await kept(context, OTHER)).toMatchObject({ next: 'app.new', status: 'active', right: [] })
  await guide.page.bringToFront()
})

/** Appends the technical name to every label, wherever it is drawn, as helpers for developers do. */
function nameLabels(): void {
  const done = new WeakSet<Element>()
  const mark = (root: Document | ShadowRoot) => {
    for (const label of root.querySelectorAll('label, .label-text, .now-checkbox-label, .now-form-field-label')) {
      if (done.has(label)) continue
      done.add(label)
      label.append(` | ${label.getAttribute('for') ?? 'column'}`)
    }
  }
  const watch = (root: Document | ShadowRoot) => {
    mark(root)
    new MutationObserver(() => mark(root)).observe(root, { childList: true, subtree: true })
  }
  const { attachShadow } = Element.prototype
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init)
    watch(root)
    return root
  }
  document.addEventListener('DOMContentLoaded', () => watch(document))
}

striking('another extension rewrites labels', async ({ context, guide }, stop) => {
  if (stop.step === 'app.new') await context.addInitScript(nameLabels)
  await reload(guide, stop)
})
