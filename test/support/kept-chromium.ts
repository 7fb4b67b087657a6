import type { BrowserContext, CDPSession } from '@playwright/test'
import { launchChromium, PERMISSIONS } from './chromium.ts'

type Loose = (method: string, params?: object) => Promise<Record<string, unknown>>

export interface KeptOptions {
  /** Port to which all host names lead. */
  port: number
  colorScheme?: 'light' | 'dark' | 'no-preference' | null
}

/** Events that tests may listen to. */
const EVENTS = [
  'console',
  'dialog',
  'download',
  'page',
  'request',
  'requestfailed',
  'requestfinished',
  'response',
  'serviceworker',
  'weberror',
]

/**
 * A Chromium that several tests use in turn. Starting one costs little, but for the first three seconds it does not answer
 * requests for an organisation's policy, for which our pages wait. Between tests the extension is removed and installed
 * again, so that the browser forgets what it stored, registered, was granted and had running; all sites' data, the cache,
 * the cookies, the permissions and the tabs are deleted too.
 */
export class KeptChromium {
  readonly context: BrowserContext
  /** Sends commands to the browser that no page can send. The types do not include `Extensions`. */
  readonly #browser: Loose
  readonly #installed = new Set<string>()
  #additions: { dispose(): Promise<void> }[] = []
  #isOpen = true

  private constructor(context: BrowserContext, session: CDPSession) {
    this.context = context
    this.#browser = (method, params) => session.send(method as never, params as never)
    for (const name of ['addInitScript', 'exposeFunction', 'exposeBinding'] as const) this.#record(name)
    context.on('close', () => (this.#isOpen = false))
  }

  static async launch({ port, colorScheme }: KeptOptions): Promise<KeptChromium> {
    const context = await launchChromium({ port, extension: false, ...(colorScheme && { colorScheme }) })
    const session = await context.browser()?.newBrowserCDPSession()
    if (!session) throw new Error('The browser ended at its start.')
    return new KeptChromium(context, session)
  }

  /** Whether the browser still runs: a test may close it. */
  get isOpen(): boolean {
    return this.#isOpen
  }

  /** Installs the extension in this folder, and waits until its background has run. */
  async install(folder: string): Promise<void> {
    const [worker, { id }] = await Promise.all([
      this.context.waitForEvent('serviceworker'),
      this.#browser('Extensions.loadUnpacked', { path: folder }),
    ])
    this.#installed.add(String(id))
    // Nobody could click before the scripts are registered.
    await worker.evaluate(untilRestored)
  }

  /** Resets everything to the state of a new profile, without the extension. Returns whether that succeeded. */
  async clean(): Promise<boolean> {
    const { context } = this
    for (const event of EVENTS) await context.removeAllListeners(event, { behavior: 'ignoreErrors' })
    await context.unrouteAll({ behavior: 'ignoreErrors' })
    await Promise.all(this.#additions.map((one) => one.dispose()))
    this.#additions = []
    const before = context.pages()
    const page = await context.newPage()
    await Promise.all(before.map((old) => old.close()))
    const gone = [...this.#installed].map((id) => this.#browser('Extensions.uninstall', { id }))
    this.#installed.clear()
    const session = await context.newCDPSession(page)
    await Promise.all([
      ...gone,
      context.clearPermissions().then(() => context.grantPermissions(PERMISSIONS)),
      context.clearCookies(),
      session.send('Storage.clearDataForOrigin', { origin: '*', storageTypes: 'all' }),
      session.send('Network.clearBrowserCache'),
    ])
    // After its registration is deleted, a site's service worker still runs for a while.
    await session.send('ServiceWorker.enable')
    await session.send('ServiceWorker.stopAllWorkers')
    await session.detach()
    return context.serviceWorkers().length === 0 && context.pages().length === 1
  }

  close = (): Promise<void> => this.context.close()

  /** Records what is added to every page, since it outlives the pages. */
  #record(name: 'addInitScript' | 'exposeFunction' | 'exposeBinding'): void {
    const context = this.context as unknown as Record<
      string,
      (...given: unknown[]) => Promise<{ dispose(): Promise<void> }>
    >
    const add = context[name]?.bind(context)
    context[name] = async (...given) => {
      const added = await add?.(...given)
      if (!added) throw new Error(`${name} is not there`)
      this.#additions.push(added)
      return added
    }
  }
}

interface Scope {
  chrome: {
    storage: {
      session: {
        get(key: string): Promise<{ restored?: boolean }>
        onChanged: Record<'addListener' | 'removeListener', (hear: () => void) => void>
      }
    }
  }
}

/** Runs in the extension's background: waits until it has registered what it registers at its start. */
async function untilRestored(): Promise<void> {
  const { session } = (globalThis as unknown as Scope).chrome.storage
  await new Promise<void>((resolve) => {
    const ask = async () => {
      if (!(await session.get('restored')).restored) return
      session.onChanged.removeListener(look)
      resolve()
    }
    const look = () => void ask()
    session.onChanged.addListener(look)
    look()
  })
}
