import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome-for-testing'],
  firefox: ['firefox-esr', 'firefox'],
} as const
export type BrowserName = keyof typeof NAMES

const OVERRIDES: Record<BrowserName, string> = { chromium: 'CHROMIUM_PATH', firefox: 'FIREFOX_PATH' }

function onPath(name: BrowserName): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return NAMES[name].flatMap((file) => folders.map((folder) => join(folder, file))).find((path) => existsSync(path))
}

/** The path of a browser: the environment variable CHROMIUM_PATH or FIREFOX_PATH, else the one on the PATH. */
export function findBrowser(name: BrowserName): string | undefined {
  const named = process.env[OVERRIDES[name]]
  if (named && !existsSync(named)) throw new Error(`${OVERRIDES[name]} names ${named}, which does not exist.`)
  return named ?? onPath(name)
}

function tryInstall(command: string, ...args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    return true
  } catch {
    return false
  }
}

/** Installs a Debian package as root, where apt exists; needs the network. */
function aptInstall(name: string): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  process.stderr.write(`Installing ${name} with apt-get …\n`)
  tryInstall('apt-get', 'update', '-qq')
  tryInstall('apt-get', 'install', '-y', '-qq', name)
}

/** Installs a font with Japanese characters where that can be done; without one they are drawn as boxes. */
export function needJapaneseFont(): void {
  const hasOne = () => tryInstall('sh', '-c', 'fc-list :lang=ja | grep -q .')
  if (process.platform !== 'linux' || hasOne()) return
  aptInstall('fonts-ipafont-gothic')
  if (!hasOne()) process.stderr.write('No font with Japanese characters was found, so those are drawn as boxes.\n')
}

/** Playwright's own Chromium, fetched where downloads work. */
async function playwrightChromium(): Promise<string | undefined> {
  const { chromium } = await import('@playwright/test')
  const path = () => (existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined)
  return (
    path() ??
    (tryInstall(
      process.execPath,
      join(import.meta.dirname, '../../node_modules/.bin/playwright'),
      'install',
      'chromium',
    )
      ? path()
      : undefined)
  )
}

/** Returns a browser to run, after installing it where possible. Throws with instructions where it is not. */
export async function needBrowser(name: BrowserName): Promise<string> {
  const found = findBrowser(name)
  if (found) return found
  aptInstall(name === 'firefox' ? 'firefox-esr' : 'chromium')
  const installed = onPath(name) ?? (name === 'chromium' ? await playwrightChromium() : undefined)
  if (installed) return installed
  throw new Error(
    `No ${name} was found and none could be installed. Install ${NAMES[name][0]}, or set ${OVERRIDES[name]} to its path.`,
  )
}
