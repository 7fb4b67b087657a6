import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, launch } from 'puppeteer-core'
import { needBrowser } from './browsers.ts'
import { builtExtension } from './extension.ts'
import { type BrowserScope, browserScope } from './firefox-scope.ts'

/** The extension's address in Firefox, fixed so that its pages can be opened. */
const UUID = '0b1f7a52-6c1e-4c0b-9f0a-2f6f1d1c9e01'
const ID = 'setup-guide@neoagent.io'

/** A proxy that routes every host to one port of this machine: Firefox has no host mapping of its own. */
async function startProxy(port: number): Promise<{ port: number; close: () => void }> {
  const sockets = new Set<Socket>()
  const proxy = createServer((client) => {
    sockets.add(client)
    client.once('data', () => {
      const upstream = connect(port, '127.0.0.1', () => {
        client.write('HTTP/1.1 200 Connection established\r\n\r\n')
        client.pipe(upstream).pipe(client)
      })
      sockets.add(upstream)
      for (const socket of [client, upstream]) socket.on('error', () => socket.destroy())
    })
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const close = () => {
    for (const socket of sockets) socket.destroy()
    proxy.close()
  }
  return { port: (proxy.address() as AddressInfo).port, close }
}

/**
 * A Firefox that several tests use in turn, on the true host names, which lead to one port. Between tests the extension is
 * removed and installed again, so that the browser forgets what it stored, registered and was granted; all sites' data, the
 * cache, the cookies, the permissions and the tabs are deleted too.
 */
export class KeptFirefox {
  readonly browser: Browser
  readonly #home: string
  readonly #endProxy: () => void
  /** The browser itself, for what its driver cannot do. */
  readonly scope: BrowserScope

  private constructor(browser: Browser, home: string, endProxy: () => void, scope: BrowserScope) {
    this.browser = browser
    this.#home = home
    this.#endProxy = endProxy
    this.scope = scope
  }

  static async launch(port: number): Promise<KeptFirefox> {
    const executablePath = await needBrowser('firefox')
    // Firefox looks for an organisation's policy in its home folder.
    const home = await mkdtemp(join(tmpdir(), 'neo-firefox-'))
    const proxy = await startProxy(port)
    const browser = await launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      acceptInsecureCerts: true,
      args: ['--remote-allow-system-access'],
      env: { ...process.env, HOME: home },
      extraPrefsFirefox: {
        'network.proxy.type': 1,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': proxy.port,
        'services.settings.server': 'data:,',
        // Permission prompts are answered with yes, since nobody can click them.
        'extensions.webextOptionalPermissionPrompts': false,
        'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
        'extensions.webextensions.keepUuidOnUninstall': true,
      },
    })
    return new KeptFirefox(browser, home, proxy.close, await browserScope(browser))
  }

  /** Whether the browser still runs: a test may close it. */
  get isOpen(): boolean {
    return this.browser.connected
  }

  /** Address of one of the extension's pages. */
  page = (path: string): string => `moz-extension://${UUID}/${path}`

  /** Installs the built extension, with an organisation's policy where one is given. */
  async install(policy?: object): Promise<void> {
    const folder = join(this.#home, '.mozilla/managed-storage')
    await rm(folder, { recursive: true, force: true })
    await mkdir(folder, { recursive: true })
    const manifest = { name: ID, description: 'Policy for the tests', type: 'storage', data: policy }
    if (policy) await writeFile(join(folder, `${ID}.json`), JSON.stringify(manifest))
    await this.browser.installExtension(builtExtension('firefox-mv3'))
  }

  /** Resets everything to the state of a new profile, without the extension. */
  async clean(): Promise<void> {
    await this.scope.closeTabs()
    await this.browser.uninstallExtension(ID)
    await this.scope.forgetEverything()
  }

  async close(): Promise<void> {
    await this.browser.close()
    this.#endProxy()
    await rm(this.#home, { recursive: true, force: true })
  }
}
