import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, test as base, type Page } from '@playwright/test'
import type { InstanceOptions } from '../instance/instance.ts'
import { PEOPLE } from '../instance/seed.ts'
import { type Running, startServer } from '../instance/server.ts'
import { extensionId, launchChromium } from '../support/chromium.ts'
import { builtExtension } from '../support/extension.ts'

export const INSTANCE = 'https://acme.service-now.com'
export const HOST = 'acme.service-now.com'

/** How long each read takes, in ms, besides what it takes by itself: races show where an instance is slow. */
const READ_DELAY = Number(process.env.READ_DELAY ?? 0)

/** What to change in a copy of the built extension, given its folder. */
interface Variant {
  change: (folder: string) => Promise<void>
}

interface Fixtures {
  options: InstanceOptions
  /** The extension changed in a copy of its own, before it is loaded. */
  variant: Variant | undefined
  profile: string
  server: Running
  context: BrowserContext
  /** A tab signed in as the admin, on the instance's home page. */
  admin: Page
  /** Opens the popup as a page for the instance. */
  openPopup: () => Promise<Page>
}

export async function signIn(page: Page, person: { user: string; password: string }): Promise<void> {
  await page.locator('#user_name').fill(person.user)
  await page.locator('#user_password').fill(person.password)
  await page.locator('#sysverb_login').click()
}

/** Each test has an instance and a browser profile of its own. */
export const test = base.extend<Fixtures>({
  options: [{}, { option: true }],
  variant: [undefined, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: the runner asks for a pattern
  profile: async ({}, provide) => {
    const folder = await mkdtemp(join(tmpdir(), 'neo-e2e-'))
    await provide(folder)
    await rm(folder, { recursive: true, force: true })
  },
  server: async ({ options }, provide) => {
    const server = await startServer({ hydration: 50, ...options })
    server.instance.trouble.delay = READ_DELAY
    await provide(server)
    await server.close()
  },
  context: async ({ server, profile, colorScheme, variant }, provide) => {
    const extension = variant && `${profile}-variant`
    if (extension) {
      await cp(builtExtension('chrome-mv3'), extension, { recursive: true })
      await variant.change(extension)
    }
    const context = await launchChromium({
      port: server.port,
      profile,
      ...(colorScheme && { colorScheme }),
      ...(extension && { extension }),
    })
    await provide(context)
    await context.close()
    if (extension) await rm(extension, { recursive: true, force: true })
  },
  admin: async ({ context }, provide) => {
    const page = context.pages()[0] ?? (await context.newPage())
    await page.goto(INSTANCE)
    await signIn(page, PEOPLE.admin)
    await page.waitForURL('**/now/nav/ui/home')
    await provide(page)
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
