import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, test as base, type Page } from '@playwright/test'
import { type Door, openDoor } from '../instance/door.ts'
import type { InstanceOptions } from '../instance/instance.ts'
import { PEOPLE } from '../instance/seed.ts'
import { type Running, startServer } from '../instance/server.ts'
import { extensionId, launchChromium } from '../support/chromium.ts'
import { builtExtension } from '../support/extension.ts'
import { KeptChromium } from '../support/kept-chromium.ts'

export const INSTANCE = 'https://acme.service-now.com'
export const HOST = 'acme.service-now.com'

/** Additional duration of each read, in ms: a slow instance reveals races. */
const READ_DELAY = Number(process.env.READ_DELAY ?? 0)

/** What to change in a copy of the built extension, given its folder. */
interface Variant {
  change: (folder: string) => Promise<void>
}

/** The tag of tests that close the browser, restart it or look into its profile: they have a browser of their own. */
export const OWN_BROWSER = '@own-browser'

interface Fixtures {
  options: InstanceOptions
  /** The extension changed in a copy of its own, before it is loaded. */
  variant: Variant | undefined
  /** A folder of the test's own. */
  folder: string
  /** The profile of a browser of the test's own; `<profile>-variant` is the changed extension. */
  profile: string
  /** The folder of the extension that the test uses. */
  extension: string
  server: Running
  context: BrowserContext
  /** A tab in which the admin is signed in, and that shows no page yet. */
  tab: Page
  /** A tab signed in as the admin, on the instance's home page. */
  admin: Page
  /** Opens the popup as a page for the instance. */
  openPopup: () => Promise<Page>
}

type Scheme = 'light' | 'dark' | 'no-preference' | null | undefined

/** Keeps a browser while it fits the next test. */
interface Keeper {
  take(colorScheme: Scheme): Promise<KeptChromium>
  /** Cleans the browser for the next test, or closes it. */
  giveBack(kept: KeptChromium, works: boolean): Promise<void>
}

interface WorkerFixtures {
  door: Door
  keeper: Keeper
}

export async function signIn(page: Page, person: { user: string; password: string }): Promise<void> {
  await page.locator('#user_name').fill(person.user)
  await page.locator('#user_password').fill(person.password)
  await page.locator('#sysverb_login').click()
}

/**
 * Each test has an instance of its own, and a browser without any traces: one that is kept and cleaned
 * (`kept-browser.spec.ts` proves it), or with the tag OWN_BROWSER a new one.
 */
export const test = base.extend<Fixtures, WorkerFixtures>({
  options: [{}, { option: true }],
  variant: [undefined, { option: true }],
  door: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner asks for a pattern
    async ({}, provide) => {
      const door = await openDoor()
      await provide(door)
      await door.close()
    },
    { scope: 'worker' },
  ],
  keeper: [
    async ({ door }, provide) => {
      let free: { browser: KeptChromium; colorScheme: Scheme } | undefined
      let scheme: Scheme
      await provide({
        async take(colorScheme) {
          const found = free
          free = undefined
          scheme = colorScheme
          if (found && found.colorScheme === colorScheme) return found.browser
          await found?.browser.close()
          return KeptChromium.launch({ port: door.port, ...(colorScheme && { colorScheme }) })
        },
        async giveBack(browser, works) {
          if (!works || !browser.isOpen) return browser.close()
          if (!(await browser.clean())) return browser.close()
          free = { browser, colorScheme: scheme }
        },
      })
      await free?.browser.close()
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: the runner asks for a pattern
  folder: async ({}, provide) => {
    const folder = await mkdtemp(join(tmpdir(), 'neo-e2e-'))
    await provide(folder)
    await rm(folder, { recursive: true, force: true })
  },
  profile: async ({ folder }, provide, { tags }) => {
    if (!tags.includes(OWN_BROWSER)) throw new Error('Only tests with the tag OWN_BROWSER have a profile of their own.')
    await provide(join(folder, 'profile'))
  },
  extension: async ({ folder, variant }, provide) => {
    if (!variant) return provide(builtExtension('chrome-mv3'))
    const copy = join(folder, 'profile-variant')
    await cp(builtExtension('chrome-mv3'), copy, { recursive: true })
    await variant.change(copy)
    await provide(copy)
  },
  server: async ({ door, options }, provide) => {
    const server = await startServer({ hydration: 50, door, ...options })
    server.instance.trouble.delay = READ_DELAY
    await provide(server)
    await server.close()
  },
  context: async ({ server, folder, colorScheme, extension, keeper }, provide, info) => {
    if (info.tags.includes(OWN_BROWSER)) {
      const { port } = server
      const context = await launchChromium({
        port,
        profile: join(folder, 'profile'),
        extension,
        ...(colorScheme && { colorScheme }),
      })
      await provide(context)
      return context.close()
    }
    const kept = await keeper.take(colorScheme)
    await kept.install(extension)
    await provide(kept.context)
    await keeper.giveBack(kept, info.status === info.expectedStatus)
  },
  tab: async ({ context, server }, provide) => {
    const { instance } = server
    await context.addCookies(
      instance.sessions.begin(instance.db, PEOPLE.admin).map((cookie) => ({ ...cookie, url: INSTANCE })),
    )
    await provide(context.pages()[0] ?? (await context.newPage()))
  },
  admin: async ({ tab }, provide) => {
    await tab.goto(`${INSTANCE}/now/nav/ui/home`)
    await provide(tab)
  },
  openPopup: async ({ context }, provide) => {
    await provide(async () => {
      const page = await context.newPage()
      await page.goto(`chrome-extension://${await extensionId(context)}/popup.html?host=${HOST}`)
      return page
    })
  },
})

export { expect } from '@playwright/test'
