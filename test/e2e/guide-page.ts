import type { FrameLocator, Locator, Page } from '@playwright/test'
import { newSetup } from '../../lib/domain/setup.ts'
import { PATHS } from '../../lib/servicenow/pages.ts'
import { expect, HOST, INSTANCE } from './fixtures.ts'
import type { Scope } from './inside.ts'

/** In ms: the time that an expectation waits. */
const PATIENCE = 10_000

/** Starts a setup from the popup, as an admin does; the guide then waits on the registry list, or has moved on from there. */
export async function startSetup(admin: Page, openPopup: () => Promise<Page>, step = 'app.new'): Promise<GuidePage> {
  const popup = await openPopup()
  await popup.getByRole('button', { name: 'Start setup' }).click()
  // A real popup hides no tab, unlike this page, behind which the browser would throttle the tab.
  await admin.bringToFront()
  const guide = new GuidePage(admin)
  await guide.step(step)
  await popup.close()
  return guide
}

/** Runs in the extension's background: stores a setup, and waits until the scripts for its pages are registered. */
async function storeSetup([host, setup]: [string, object]): Promise<void> {
  const { scripting, storage } = (globalThis as unknown as Scope).chrome
  await storage.local.set({ [`setup:${host}`]: setup })
  const isRegistered = async () =>
    (await scripting.getRegisteredContentScripts()).some(({ id }) => id === `loader:${host}`)
  while (!(await isRegistered())) await new Promise((resolve) => setTimeout(resolve, 5))
}

/**
 * Begins on a page of the instance, without the way there through the popup, which `first-journey.spec.ts` goes: what the popup
 * would store is stored.
 */
export async function beginOn(tab: Page, url: string): Promise<GuidePage> {
  const [background] = tab.context().serviceWorkers()
  if (!background) throw new Error('The background has ended.')
  await background.evaluate(storeSetup, [HOST, newSetup(HOST, new Date())] as [string, object])
  await tab.goto(url)
  return new GuidePage(tab)
}

/** Begins where the popup leads: on the registry list, or at the step that is due already. */
export async function beginSetup(tab: Page, step = 'app.new'): Promise<GuidePage> {
  const guide = await beginOn(tab, `${INSTANCE}${PATHS.registryList}`)
  await guide.step(step)
  return guide
}

/** Begins on the form for a new application on the instance's host. */
export async function beginOnForm(tab: Page): Promise<GuidePage> {
  const guide = await beginOn(tab, `${INSTANCE}/now/machine-identity-console/authz-code-create/1`)
  await guide.step('app.name')
  return guide
}

/** The guide as a person sees it on a page. */
export class GuidePage {
  readonly host: Locator
  readonly region: Locator
  readonly spotlight: Locator
  readonly frame: FrameLocator

  readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.host = page.locator('neo-setup-guide')
    this.region = page.getByRole('region', { name: 'Neo setup guide' })
    this.spotlight = page.locator('[data-spotlight]')
    this.frame = page.frameLocator('iframe[name=gsft_main]')
  }

  async step(id: string): Promise<void> {
    const there = this.page.locator(`neo-setup-guide[data-step="${id}"]`)
    // Polls twenty times a second. An expectation soon polls only twice a second, which would be most of a test's waiting.
    const came = expect(async () => expect(await there.count()).toBe(1)).toPass({ intervals: [50], timeout: PATIENCE })
    // If it did not appear, this reports the actual step.
    await came.catch(() => expect(this.host).toHaveAttribute('data-step', id, { timeout: 1 }))
  }

  finding(requirement: string): Locator {
    return this.host.locator(`[data-requirement="${requirement}"]`)
  }

  async verdict(requirement: string, outcome: string): Promise<void> {
    await expect(this.finding(requirement)).toHaveAttribute('data-verdict', outcome)
  }

  /** The ring is around the target, to within one px. */
  async pointsAt(target: Locator, padding = 4): Promise<void> {
    await expect(this.spotlight).toBeVisible()
    await expect
      .poll(async () => {
        const [ring, box] = [await this.spotlight.boundingBox(), await target.boundingBox()]
        if (!ring || !box) return Number.POSITIVE_INFINITY
        const off = [
          ring.x - (box.x - padding),
          ring.y - (box.y - padding),
          ring.width - (box.width + 2 * padding),
          ring.height - (box.height + 2 * padding),
        ]
        return Math.max(...off.map(Math.abs))
      })
      .toBeLessThanOrEqual(1)
  }

  /** The card covers none of these. */
  async leavesFree(...targets: Locator[]): Promise<void> {
    for (const target of targets)
      await expect
        .poll(async () => {
          const [card, box] = [await this.region.boundingBox(), await target.boundingBox()]
          if (!card || !box) return false
          return (
            box.x + box.width <= card.x ||
            card.x + card.width <= box.x ||
            box.y + box.height <= card.y ||
            card.y + card.height <= box.y
          )
        })
        .toBe(true)
  }
}
