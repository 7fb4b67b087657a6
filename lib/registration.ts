import { browser } from 'wxt/browser'
import { PATHS } from './servicenow/pages'
import { activeHosts } from './storage'

const PREFIX = 'loader:'

let queue: Promise<void> = Promise.resolve()

/**
 * Registers the loader for exactly the hosts with a set-up in progress. Calls are run one after another: two at once
 * would both register the same id.
 */
export function syncRegistrations(): Promise<void> {
  queue = queue.then(apply, apply)
  return queue
}

async function apply(): Promise<void> {
  const wanted = new Set((await activeHosts()).map((host) => PREFIX + host))
  const registered = (await browser.scripting.getRegisteredContentScripts())
    .map(({ id }) => id)
    .filter((id) => id.startsWith(PREFIX))
  const stale = registered.filter((id) => !wanted.has(id))
  if (stale.length > 0) await browser.scripting.unregisterContentScripts({ ids: stale })
  const missing = [...wanted].filter((id) => !registered.includes(id))
  if (missing.length === 0) return
  await browser.scripting.registerContentScripts(
    missing.map((id) => ({
      id,
      matches: [`https://${id.slice(PREFIX.length)}/*`],
      js: ['loader.js'],
      allFrames: true,
      runAt: 'document_idle' as const,
      persistAcrossSessions: true,
    })),
  )
}

/** Loads the guide into a tab's top document, once per document. */
export async function loadGuide(tabId: number): Promise<void> {
  const target = { tabId, frameIds: [0] }
  const [injection] = await browser.scripting.executeScript({
    target,
    func: () => document.querySelector('neo-setup-guide') !== null,
  })
  if (injection?.result === true) return
  await browser.scripting.executeScript({ target, files: ['/content-scripts/guide.js'] })
}

/** Brings a tab of the instance to where the set-up goes on: the record once there is one, else the registry. */
export async function openInstance(host: string, tabId: number | undefined, sysId: string | undefined): Promise<void> {
  const path = sysId ? PATHS.inboundRecord(sysId, Date.now()) : PATHS.registryList
  const url = `https://${host}${path}`
  const known = tabId ?? (await browser.tabs.query({ url: `https://${host}/*` }))[0]?.id
  if (known === undefined) await browser.tabs.create({ url })
  else await browser.tabs.update(known, { url, active: true })
}
