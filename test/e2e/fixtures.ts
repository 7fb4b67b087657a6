import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, test as base, type Page } from '@playwright/test'
import type { InstanceOptions } from '../instance/instance.ts'
import { PEOPLE } from '../instance/seed.ts'
import { type Running, startServer } from '../instance/server.ts'
import { extensionId, launchChromium } from '../support/chromium.ts'

export const INSTANCE = 'https://acme.service-now.com'
export const HOST = 'acme.service-now.com'

interface Fixtures {
  options: InstanceOptions
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
  // biome-ignore lint/correctness/noEmptyPattern: the runner asks for a pattern
  profile: async ({}, provide) => {
    const folder = await mkdtemp(join(tmpdir(), 'neo-e2e-'))
    await provide(folder)
    await rm(folder, { recursive: true, force: true })
  },
  server: async ({ options }, provide) => {
    const server = await startServer({ hydration: 50, ...options })
    await provide(server)
    await server.close()
  },
  context: async ({ server, profile, colorScheme }, provide) => {
    const context = await launchChromium({ port: server.port, profile, ...(colorScheme && { colorScheme }) })
    await provide(context)
    await context.close()
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
