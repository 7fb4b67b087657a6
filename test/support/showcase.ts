import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { PEOPLE } from '../instance/seed.ts'
import { type Running, startServer } from '../instance/server.ts'
import { needBrowser } from './browsers.ts'
import { extensionId, launchChromium } from './chromium.ts'

const INSTANCE = 'https://acme.service-now.com'

/** A browser with the extension, signed in to a stand-in instance as the admin, for a person to look at. */
export interface Showcase {
  server: Running
  context: BrowserContext
  /** The tab on the instance. */
  page: Page
  /** Opens the popup as a page for the instance, in a tab of its own. */
  openPopup: () => Promise<Page>
  /** Whether there is a display to show it on. */
  isVisible: boolean
}

/** Opens the showcase, and ends the process with it: on Ctrl+C, or when the browser is closed. `alsoStop` stops whatever else runs. */
export async function openShowcase(
  release: string,
  extension: string,
  alsoStop: () => Promise<void> = () => Promise.resolve(),
): Promise<Showcase & { stop: () => Promise<void> }> {
  await needBrowser('chromium')
  const server = await startServer({ release })
  const profile = await mkdtemp(join(tmpdir(), 'neo-showcase-'))
  // Without developer mode, an extension that is reloaded stays switched off.
  await mkdir(join(profile, 'Default'))
  await writeFile(
    join(profile, 'Default/Preferences'),
    JSON.stringify({ extensions: { ui: { developer_mode: true } } }),
  )
  const isVisible = Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY) || process.platform !== 'linux'
  const context = await launchChromium({
    port: server.port,
    profile,
    extension,
    headless: !isVisible,
    viewport: isVisible ? null : { width: 1280, height: 720 },
  })
  const stop = async () => {
    await context.close().catch(() => undefined)
    await server.close()
    await alsoStop()
    await rm(profile, { recursive: true, force: true })
    process.exit(0)
  }
  process.once('SIGINT', () => void stop())
  process.once('SIGTERM', () => void stop())
  context.once('close', () => void stop())

  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(INSTANCE)
  await page.locator('#user_name').fill(PEOPLE.admin.user)
  await page.locator('#user_password').fill(PEOPLE.admin.password)
  await page.locator('#sysverb_login').click()
  await page.waitForURL('**/now/nav/ui/home')
  const openPopup = async () => {
    const popup = await context.newPage()
    await popup.goto(`chrome-extension://${await extensionId(context)}/popup.html?host=acme.service-now.com`)
    return popup
  }
  return { server, context, page, openPopup, isVisible, stop }
}
