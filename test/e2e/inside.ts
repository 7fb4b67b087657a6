import type { BrowserContext, CDPSession, Page } from '@playwright/test'
import { HOST } from './fixtures.ts'

interface Storage {
  get(key: null): Promise<Record<string, unknown>>
  set(items: object): Promise<void>
  remove(key: string): Promise<void>
  getBytesInUse(key: null): Promise<number>
  QUOTA_BYTES: number
}
interface Tabs {
  query(what: { url: string }): Promise<{ id: number; url: string; discarded: boolean }[]>
  discard(id: number): Promise<unknown>
  update(id: number, what: { active: boolean }): Promise<unknown>
}
/** What the extension's own contexts have, as far as tests use it there. */
export interface Scope {
  chrome: {
    storage: { local: Storage; onChanged: { addListener(hear: () => void): void } }
    runtime: { reload(): void }
    tabs: Tabs
  }
}

/** What is stored of a set-up. */
export const kept = (context: BrowserContext, host = HOST) =>
  context.serviceWorkers()[0]?.evaluate(async (name) => {
    const all = await (globalThis as unknown as Scope).chrome.storage.local.get(null)
    return all[`setup:${name}`] as { next: string }
  }, host)

/** Puts something into the extension's storage, as an older or newer version or a broken disk would leave it. */
export const store = (page: Page, items: object): Promise<void> =>
  page.evaluate((all) => (globalThis as unknown as Scope).chrome.storage.local.set(all), items)

/** Ends the background worker, if it runs; says whether one did. */
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

/** Worlds of an extension in a page's frames: any script of ours would make one. */
export async function extensionWorlds(session: CDPSession): Promise<number[]> {
  const worlds: number[] = []
  session.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
    if (origin.startsWith('chrome-extension://')) worlds.push(id)
  })
  await session.send('Runtime.enable')
  return worlds
}
