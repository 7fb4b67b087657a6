import { type BrowserContext, type CDPSession, expect, type Page } from '@playwright/test'
import { extensionId } from '../support/chromium.ts'
import { builtExtension } from '../support/extension.ts'
import { HOST } from './fixtures.ts'

interface Storage {
  get(key: null): Promise<Record<string, unknown>>
  set(items: object): Promise<void>
  remove(key: string): Promise<void>
  getBytesInUse(key: null): Promise<number>
  QUOTA_BYTES: number
}
interface Tabs {
  query(what: { active: boolean }): Promise<{ id: number }[]>
  discard(id: number): Promise<{ id: number }>
  update(id: number, what: { active: boolean }): Promise<unknown>
}
/** The parts of the extension's own contexts that tests use there. */
export interface Scope {
  chrome: {
    storage: { local: Storage; session: Storage; onChanged: { addListener(hear: () => void): void } }
    management: { setEnabled(id: string, isOn: boolean): Promise<void> }
    tabs: Tabs
    scripting: { getRegisteredContentScripts(): Promise<{ id: string }[]> }
  }
}

/** What is stored for a setup. */
export const kept = (context: BrowserContext, host = HOST) =>
  context.serviceWorkers()[0]?.evaluate(async (name) => {
    const all = await (globalThis as unknown as Scope).chrome.storage.local.get(null)
    return all[`setup:${name}`] as { next: string }
  }, host)

/** The keys of everything that is stored. */
export const keysKept = (context: BrowserContext) =>
  context
    .serviceWorkers()[0]
    ?.evaluate(async () => Object.keys(await (globalThis as unknown as Scope).chrome.storage.local.get(null)))

/** Ids of the scripts that are registered for pages. */
export const registeredIds = (context: BrowserContext) =>
  context.serviceWorkers()[0]?.evaluate(async () => {
    const { scripting } = (globalThis as unknown as Scope).chrome
    return (await scripting.getRegisteredContentScripts()).map(({ id }) => id)
  })

/** Puts something into the extension's storage, as an older or newer version or a broken disk would leave it. */
export const store = (page: Page, items: object): Promise<void> =>
  page.evaluate((all) => (globalThis as unknown as Scope).chrome.storage.local.set(all), items)

/** Removes something from the extension's storage. */
export const forget = (page: Page, key: string): Promise<void> =>
  page.evaluate((own) => (globalThis as unknown as Scope).chrome.storage.local.remove(own), key)

/** The value of a key in the extension's storage. */
export const storedAt = (page: Page, key: string): Promise<unknown> =>
  page.evaluate(async (own) => (await (globalThis as unknown as Scope).chrome.storage.local.get(null))[own], key)

/** Fills the extension's storage to its last byte; returns a function that makes room again. */
export async function fillStorage(page: Page): Promise<() => Promise<void>> {
  // Something may be stored between looking and filling.
  await expect(() =>
    page.evaluate(async () => {
      const { local } = (globalThis as unknown as Scope).chrome.storage
      const [room, key] = [local.QUOTA_BYTES - (await local.getBytesInUse(null)), 'filler']
      await local.set({ [key]: 'x'.repeat(room - key.length - '""'.length) })
    }),
  ).toPass()
  return () => page.evaluate(() => (globalThis as unknown as Scope).chrome.storage.local.remove('filler'))
}

/** Ends the background worker, if it runs; returns whether one did. */
export async function killWorker(context: BrowserContext, page: Page): Promise<boolean> {
  const session = await context.newCDPSession(page)
  const { targetInfos } = await session.send('Target.getTargets')
  const worker = targetInfos.find(({ type }) => type === 'service_worker')
  const { success } = worker
    ? await session.send('Target.closeTarget', { targetId: worker.targetId })
    : { success: false }
  await session.detach()
  return success
}

const SETTINGS = 'chrome://extensions/'

/**
 * Disables the extension while its pages are open, as a person does on the browser's page for extensions. Returns a function
 * that enables it again.
 */
export async function switchOff(context: BrowserContext): Promise<() => Promise<void>> {
  const id = await extensionId(context)
  const turn = async (isOn: boolean) => {
    const open = context.pages().find((page) => page.url().startsWith(SETTINGS))
    const settings = open ?? (await context.newPage())
    if (!open) await settings.goto(SETTINGS)
    await settings.evaluate(
      ([extension, on]) => (globalThis as unknown as Scope).chrome.management.setEnabled(extension, on),
      [id, isOn] as const,
    )
  }
  await turn(false)
  return async () => {
    await turn(true)
    await restored(context)
  }
}

/** Reloads the extension while its pages are open, as an update does. */
export async function update(context: BrowserContext): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession()
  await session?.send('Extensions.loadUnpacked' as never, { path: builtExtension('chrome-mv3') } as never)
  await session?.detach()
  await restored(context)
}

/** Waits until the extension has registered its scripts and injected them into the open tabs. */
async function restored(context: BrowserContext): Promise<void> {
  // The old version's worker may still be listed.
  await expect(async () => {
    const state = await context
      .serviceWorkers()
      .at(-1)
      ?.evaluate(() => (globalThis as unknown as Scope).chrome.storage.session.get(null))
    expect(state).toMatchObject({ restored: true })
  }).toPass()
}

/** Has the browser discard a page's tab to save memory, and brings the tab back; returns its new page. */
export async function discard(context: BrowserContext, page: Page): Promise<Page> {
  const [worker] = context.serviceWorkers()
  await page.bringToFront()
  const id = await worker?.evaluate(async () => {
    const [tab] = await (globalThis as unknown as Scope).chrome.tabs.query({ active: true })
    return tab?.id
  })
  // A tab in front is never discarded.
  const other = await context.newPage()
  const [, back] = await Promise.all([
    page.waitForEvent('close'),
    context.waitForEvent('page'),
    worker?.evaluate(async (own) => {
      const { tabs } = (globalThis as unknown as Scope).chrome
      const gone = await tabs.discard(own ?? -1)
      await tabs.update(gone.id, { active: true })
    }, id),
  ])
  await other.close()
  return back
}

/** The extension's worlds in a page's frames: any script of ours creates one. */
export async function extensionWorlds(session: CDPSession): Promise<number[]> {
  const worlds: number[] = []
  session.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
    if (origin.startsWith('chrome-extension://')) worlds.push(id)
  })
  await session.send('Runtime.enable')
  return worlds
}

/** Changes the clock of the context it runs in. */
function setClock(ahead: number): void {
  const scope = globalThis as typeof globalThis & { trueDate?: DateConstructor }
  scope.trueDate ??= Date
  const True = scope.trueDate
  scope.Date = class extends True {
    constructor(...given: [] | [number | string | Date]) {
      if (given.length === 0) super(True.now() + ahead)
      else super(...given)
    }
    static override now = () => True.now() + ahead
  } as DateConstructor
}

/** Sets the clock of the extension's own scripts forward or back: in the worker, and in a page's isolated worlds. */
export async function jumpClock(context: BrowserContext, page: Page, days: number): Promise<void> {
  const ahead = days * 86_400_000
  for (const worker of context.serviceWorkers()) await worker.evaluate(setClock, ahead)
  if (page.url().startsWith('chrome-extension://')) return page.evaluate(setClock, ahead)
  const session = await context.newCDPSession(page)
  // A context that is being left at this moment has no clock any more.
  for (const contextId of await extensionWorlds(session))
    await session
      .send('Runtime.evaluate', { expression: `(${setClock.toString()})(${ahead})`, contextId })
      .catch(() => undefined)
  await session.detach()
}
