import type { BrowserContext, Page } from '@playwright/test'
import type { Running } from '../instance/server.ts'
import { HOST, test } from './fixtures.ts'
import { type GuidePage, startSetup } from './guide-page.ts'
import { expectOnce, type Stop, walk } from './journey.ts'

export interface World {
  admin: Page
  context: BrowserContext
  guide: GuidePage
  openPopup: () => Promise<Page>
  server: Running
}
/** What strikes at a stop; answers with the guide on another page where one took its page's place. */
type Fault = (world: World, stop: Stop) => Promise<GuidePage | void>

/** A test of one fault: a whole journey, with the fault at every step of it. */
export const striking = (what: string, fault: Fault) =>
  test(`at every step: ${what}`, async ({ admin, context, openPopup, server }) => {
    test.setTimeout(180_000)
    const guide = await startSetup(admin, openPopup)
    await admin.bringToFront()
    await walk(guide, (stop, now) => fault({ admin, context, guide: now, openPopup, server }, stop))
    expectOnce(server.instance.db)
  })

interface Storage {
  get(key: null): Promise<Record<string, unknown>>
  set(items: object): Promise<void>
  remove(key: string): Promise<void>
  getBytesInUse(key: null): Promise<number>
  QUOTA_BYTES: number
}
export type Scope = { chrome: { storage: { local: Storage }; tabs: Tabs } }
interface Tabs {
  query(what: { url: string }): Promise<{ id: number; url: string; discarded: boolean }[]>
  discard(id: number): Promise<unknown>
  update(id: number, what: { active: boolean }): Promise<unknown>
}
/** What is stored of a set-up. */
export const kept = (context: BrowserContext, host = HOST) =>
  context.serviceWorkers()[0]?.evaluate(async (name) => {
    const all = await (globalThis as unknown as Scope).chrome.storage.local.get(null)
    return all[`setup:${name}`] as { next: string }
  }, host)
