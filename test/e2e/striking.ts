import type { BrowserContext, Page } from '@playwright/test'
import type { Running } from '../instance/server.ts'
import { deal } from '../support/matrix.ts'
import { test } from './fixtures.ts'
import { beginSetup, type GuidePage } from './guide-page.ts'
import { expectOnce, type Stop, walk } from './journey.ts'

export interface World {
  admin: Page
  context: BrowserContext
  guide: GuidePage
  openPopup: () => Promise<Page>
  server: Running
}
/** A fault at a stop; returns the guide on another page if one replaced the stop's page. */
type Fault = (world: World, stop: Stop) => Promise<GuidePage | void>

/** Creates the tests of a file, each of one fault: a whole journey, with the fault at every step of it. */
export const strikingFrom = (first: number) => {
  const tag = deal(first)
  return (what: string, fault: Fault) =>
    test(`at every step: ${what}`, { tag: tag() }, async ({ tab: admin, context, openPopup, server }) => {
      test.setTimeout(180_000)
      const guide = await beginSetup(admin)
      await walk(guide, (stop, now) => fault({ admin, context, guide: now, openPopup, server }, stop))
      expectOnce(server.instance.db)
    })
}
