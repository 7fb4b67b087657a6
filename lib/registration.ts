import { browser } from 'wxt/browser'
import { pathOf, placeOf } from './guide/way'
import { defaultPolicy } from './neo/policy'
import { hostOf } from './servicenow/instance-url'
import { pageOf } from './servicenow/pages'
import { STEPS, type StepId } from './setup/steps'
import { activeHosts, type Setup } from './storage'

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
    func: () => document.querySelector('neo-setup-guide:not([data-pill])') !== null,
  })
  if (injection?.result === true) return
  await browser.scripting.executeScript({ target, files: ['/guide.js'] })
}

/** The tab to go on in: the one the popup belongs to, else the instance's tab that was used last. */
export async function tabOf(host: string, tabId: number | undefined) {
  if (tabId !== undefined) return browser.tabs.get(tabId)
  const tabs = await browser.tabs.query({ url: `https://${host}/*` })
  return tabs.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0]
}

/** The step that comes next, as far as it was seen. */
export const nextStepOf = ({ next }: Setup): StepId => STEPS.find(({ id }) => id === next)?.id ?? 'app.find'

/** Brings a tab to where the next step is done; a step that can be done anywhere is shown where the tab is. */
export async function goOn(setup: Setup, tab: { id?: number; url?: string }): Promise<void> {
  const place = placeOf(nextStepOf(setup))
  const url = `https://${setup.host}${pathOf(place ?? 'registry', setup, defaultPolicy)}`
  if (tab.id === undefined) await browser.tabs.create({ url })
  else if (place || hostOf(tab.url) !== setup.host) await browser.tabs.update(tab.id, { url, active: true })
  else await loadGuide(tab.id)
}

/**
 * Brings a tab of the instance to where the set-up goes on: where the next step is done, else the registry. A tab that
 * shows a page of the set-up already stays as it is, with what is typed in it.
 */
export async function openInstance(setup: Setup, tabId: number | undefined): Promise<void> {
  const tab = await tabOf(setup.host, tabId)
  const matters = tab?.url !== undefined && !['other', 'sign-in'].includes(pageOf(tab.url).kind)
  if (tab?.id === undefined || !matters) return goOn(setup, tab ?? {})
  await loadGuide(tab.id)
  await browser.tabs.update(tab.id, { active: true })
}
