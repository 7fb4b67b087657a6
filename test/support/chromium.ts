import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { type BrowserContext, chromium } from '@playwright/test'
import { type Browser, launch } from 'puppeteer-core'
import { findBrowser, needBrowser } from './browsers.ts'
import { builtExtension } from './extension.ts'

export interface LaunchOptions {
  /** Port of the stand-in instance. */
  port: number
  /** Profile folder; a fresh one where empty. */
  profile?: string
  headless?: boolean
  viewport?: { width: number; height: number } | null
  colorScheme?: 'light' | 'dark' | 'no-preference'
  /** Folder of the extension; our own build if it is omitted, and no extension if it is false. */
  extension?: string | false
}

/**
 * The environment that Chromium runs in. Whenever an extension is removed, Chromium on Linux runs a dozen shell scripts that take
 * its icons out of the desktop's menu, though there are none: they are replaced by a program that does nothing.
 */
function environment(): Record<string, string | undefined> {
  const idle = '/bin/true'
  if (process.platform !== 'linux' || !existsSync(idle)) return process.env
  const folder = mkdtempSync(join(tmpdir(), 'neo-desktop-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  for (const name of ['xdg-desktop-menu', 'xdg-icon-resource']) symlinkSync(idle, join(folder, name))
  return { ...process.env, PATH: folder + delimiter + (process.env.PATH ?? '') }
}

const ENVIRONMENT = environment()

/** Permissions that pages have in every test without a prompt. */
export const PERMISSIONS = ['clipboard-read', 'clipboard-write']

const flags = (port: number): string[] => [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--ignore-certificate-errors',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--host-resolver-rules=MAP *:443 127.0.0.1:${port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
]

/**
 * Chromium with the built extension, through the driver that is used for Firefox: unlike Playwright, it lets the browser
 * keep pages in its back/forward cache and restore them, as it does for people.
 */
export async function launchKeepingPages(port: number): Promise<Browser> {
  return launch({
    browser: 'chrome',
    executablePath: await needBrowser('chromium'),
    headless: true,
    acceptInsecureCerts: true,
    enableExtensions: [builtExtension('chrome-mv3')],
    args: flags(port),
  })
}

/** Chromium with the built extension, on the true host names, which lead to the stand-in's port. Nothing else is reachable. */
export async function launchChromium({
  port,
  profile = '',
  headless = true,
  viewport = { width: 1280, height: 720 },
  colorScheme = 'light',
  extension = builtExtension('chrome-mv3'),
}: LaunchOptions): Promise<BrowserContext> {
  const executablePath = findBrowser('chromium')
  return chromium.launchPersistentContext(profile, {
    ...(executablePath && { executablePath }),
    env: ENVIRONMENT,
    headless,
    viewport,
    colorScheme,
    ignoreHTTPSErrors: true,
    permissions: PERMISSIONS,
    args: [
      ...flags(port),
      ...(extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
    ],
    // With Playwright's default arguments, an extension could not be installed later either.
    ...(!extension && { ignoreDefaultArgs: ['--disable-extensions'] }),
  })
}

/** The id Chromium gave the extension, from its service worker. */
export async function extensionId(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
  return new URL(worker.url()).host
}
