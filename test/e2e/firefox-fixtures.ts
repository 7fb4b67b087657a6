import { test as base } from '@playwright/test'
import type { Page } from 'puppeteer-core'
import { type Door, openDoor } from '../instance/door.ts'
import type { InstanceOptions } from '../instance/instance.ts'
import { PEOPLE } from '../instance/seed.ts'
import { type Running, startServer } from '../instance/server.ts'
import { KeptFirefox } from '../support/firefox.ts'

export const INSTANCE = 'https://acme.service-now.com'

interface Fixtures {
  options: InstanceOptions
  /** An organisation's policy for the extension. */
  policy: object | undefined
  server: Running
  firefox: KeptFirefox
  /** Opens a tab, signed in as the admin, on the instance's home page. */
  openAdmin: () => Promise<Page>
  /** Opens a page of the extension. */
  openOwn: (path: string) => Promise<Page>
  /** Opens the popup as a page for the instance. */
  openPopup: () => Promise<Page>
}

/** Keeps a browser from test to test. */
interface Keeper {
  take(): Promise<KeptFirefox>
  /** Cleans the browser for the next test, or closes it. */
  giveBack(kept: KeptFirefox, works: boolean): Promise<void>
}

interface WorkerFixtures {
  firefoxDoor: Door
  firefoxKeeper: Keeper
}

/**
 * Each test has an instance of its own, and a Firefox without any traces: one that is kept and cleaned
 * (`kept-firefox.spec.ts` proves it).
 */
export const test = base.extend<Fixtures, WorkerFixtures>({
  options: [{}, { option: true }],
  policy: [undefined, { option: true }],
  firefoxDoor: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner asks for a pattern
    async ({}, provide) => {
      const door = await openDoor()
      await provide(door)
      await door.close()
    },
    { scope: 'worker' },
  ],
  firefoxKeeper: [
    async ({ firefoxDoor }, provide) => {
      let free: KeptFirefox | undefined
      await provide({
        async take() {
          const found = free ?? (await KeptFirefox.launch(firefoxDoor.port))
          free = undefined
          return found
        },
        async giveBack(kept, works) {
          const isClean =
            works &&
            kept.isOpen &&
            (await kept.clean().then(
              () => true,
              () => false,
            ))
          if (isClean) free = kept
          else await kept.close()
        },
      })
      await free?.close()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  server: async ({ firefoxDoor, options }, provide) => {
    const server = await startServer({ hydration: 50, door: firefoxDoor, ...options })
    await provide(server)
    await server.close()
  },
  firefox: async ({ server: _served, policy, firefoxKeeper }, provide, info) => {
    const kept = await firefoxKeeper.take()
    await kept.install(policy)
    await provide(kept)
    const works = info.status === info.expectedStatus
    if (!works)
      for (const [i, page] of (await kept.browser.pages()).entries())
        await page.screenshot({ path: info.outputPath(`page-${i}.png`) }).catch(() => undefined)
    await firefoxKeeper.giveBack(kept, works)
  },
  openAdmin: async ({ firefox }, provide) => {
    await provide(async () => {
      const page = await firefox.browser.newPage()
      await page.setViewport({ width: 1280, height: 720 })
      await page.goto(INSTANCE)
      await page.locator('#user_name').fill(PEOPLE.admin.user)
      await page.locator('#user_password').fill(PEOPLE.admin.password)
      await Promise.all([page.waitForNavigation(), page.locator('#sysverb_login').click()])
      return page
    })
  },
  openOwn: async ({ firefox }, provide) => {
    await provide(async (path) => {
      const page = await firefox.browser.newPage()
      // Such a navigation succeeds but is never reported as finished.
      void page.goto(firefox.page(path)).catch(() => undefined)
      await page.locator('main:not([aria-busy]) h1').wait()
      return page
    })
  },
  openPopup: async ({ openOwn }, provide) => {
    await provide(() => openOwn('popup.html?host=acme.service-now.com'))
  },
})

export { expect } from '@playwright/test'
