import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, launch } from 'puppeteer-core'
import { needBrowser } from './browsers.ts'
import { builtExtension } from './extension.ts'

/** The extension's address in Firefox, fixed so that its pages can be opened. */
const UUID = '0b1f7a52-6c1e-4c0b-9f0a-2f6f1d1c9e01'
const ID = 'setup-guide@neoagent.io'

/** A proxy that leads every host to one port of this machine: Firefox has no rules for host names of its own. */
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

export interface RunningFirefox {
  browser: Browser
  /** Address of one of the extension's pages. */
  page: (path: string) => string
  close: () => Promise<void>
}

/** A home folder of its own, in which an organisation's policy stands where Firefox looks for it. */
async function homeWith(policy: object | undefined): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'neo-firefox-'))
  const folder = join(home, '.mozilla/managed-storage')
  await mkdir(folder, { recursive: true })
  const manifest = { name: ID, description: 'Policy for the tests', type: 'storage', data: policy }
  if (policy) await writeFile(join(folder, `${ID}.json`), JSON.stringify(manifest))
  return home
}

/** Firefox with the built extension, on the true host names, which lead to the stand-in's port. */
export async function launchFirefox(port: number, policy?: object): Promise<RunningFirefox> {
  const executablePath = await needBrowser('firefox')
  const home = await homeWith(policy)
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
      // Questions about permissions are answered with yes: nobody is there to click.
      'extensions.webextOptionalPermissionPrompts': false,
      'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
    },
  })
  await browser.installExtension(builtExtension('firefox-mv3'))
  return {
    browser,
    page: (path) => `moz-extension://${UUID}/${path}`,
    close: async () => {
      await browser.close()
      proxy.close()
      await rm(home, { recursive: true, force: true })
    },
  }
}
