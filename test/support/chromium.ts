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
  /** Folder of the extension; ours as built where none is named, and none at all where it is false. */
  extension?: string | false
}

/** What pages may do in every test without a question. */
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
 * Chromium with the built extension, by the driver that Firefox has here: it lets the browser keep pages aside and bring
 * them back whole, as it does for people.
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
    headless,
    viewport,
    colorScheme,
    ignoreHTTPSErrors: true,
    permissions: PERMISSIONS,
    args: [
      ...flags(port),
      ...(extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
    ],
    // What Playwright passes by itself would leave no extension to install later either.
    ...(!extension && { ignoreDefaultArgs: ['--disable-extensions'] }),
  })
}

/** The id Chromium gave the extension, from its service worker. */
export async function extensionId(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
  return new URL(worker.url()).host
}
