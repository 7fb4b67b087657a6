import { browser } from 'wxt/browser'
import { PATHS } from '../servicenow/pages'
import { hostOf } from '../shared/host-of'
import { shareWithDocument, topDocument } from './documents'
import { readOwnTabs, rememberOwnTab } from './own-tabs'

/**
 * Where a request of one of the extension's pages came from. Another window, or a private one, may have another
 * person's session, so its tabs are not used. Containers cannot be distinguished without the permission for cookies;
 * therefore the signed-in person is compared before anything is written.
 */
export interface RequestOrigin {
  /** The tab that the popup was opened over. */
  tabId?: number | undefined
  windowId?: number | undefined
  incognito?: boolean | undefined
}

type Tab = NonNullable<Parameters<Parameters<typeof browser.tabs.onCreated.addListener>[0]>[0]>

const shows = ({ url }: Tab, host: string): boolean => (url ?? '').startsWith('https:') && hostOf(url) === host

/** The origin of a request: the popup's tab, else the sender's window. */
async function placeOf(from: RequestOrigin): Promise<RequestOrigin & { tab?: Tab }> {
  const tab = from.tabId === undefined ? undefined : await browser.tabs.get(from.tabId).catch(() => undefined)
  return tab ? { tab, windowId: tab.windowId, incognito: tab.incognito } : from
}

/** The tabs that show a host in that window, the one that was used last first. */
async function instanceTabs(host: string, { windowId, incognito = false }: RequestOrigin): Promise<Tab[]> {
  const tabs = await browser.tabs.query({ url: `https://${host}/*`, ...(windowId !== undefined && { windowId }) })
  return tabs
    .filter((own) => shows(own, host) && own.incognito === incognito)
    .toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))
}

/** The tab to go on in: the one asked from if it shows the host, else the host's tab in that window that was used last. */
export async function findInstanceTab(host: string, from: RequestOrigin): Promise<Tab | undefined> {
  const { tab, ...place } = await placeOf(from)
  return tab && shows(tab, host) ? tab : (await instanceTabs(host, place))[0]
}

/** Opens a tab in the window that the request came from. */
export async function openTab(url: string, from: RequestOrigin, active = true): Promise<number | undefined> {
  const { windowId } = await placeOf(from)
  const { id } = await browser.tabs.create({ url, active, ...(windowId !== undefined && { windowId }) })
  if (id !== undefined) await rememberOwnTab(id)
  return id
}

/** Resolves when a tab has loaded, or was closed. */
export async function loaded(tabId: number): Promise<void> {
  const end = new AbortController()
  const ready = new Promise<void>((resolve) => {
    const onUpdated = (id: number, { status }: { status?: string }) =>
      id === tabId && status === 'complete' && resolve()
    const onRemoved = (id: number) => id === tabId && resolve()
    browser.tabs.onUpdated.addListener(onUpdated)
    browser.tabs.onRemoved.addListener(onRemoved)
    end.signal.addEventListener('abort', () => {
      browser.tabs.onUpdated.removeListener(onUpdated)
      browser.tabs.onRemoved.removeListener(onRemoved)
    })
  })
  const { status } = await browser.tabs.get(tabId)
  if (status !== 'complete') await ready
  end.abort()
}

/** Finds a tab of the instance, or opens one in the background. */
async function instanceTab(host: string, from: RequestOrigin): Promise<number> {
  const known = await findInstanceTab(host, from)
  const id =
    known?.id !== undefined && !known.discarded
      ? known.id
      : await openTab(`https://${host}${PATHS.registryList}`, from, false)
  if (id === undefined) throw new Error('no tab')
  await loaded(id)
  return id
}

/** A tab's document in which a run is carried out. */
export interface RunDocument {
  tabId: number
  documentId?: string | undefined
}

/**
 * Runs one of our scripts with its task in the instance's top document, in the admin's session. `begin` gets the
 * document before the script runs in it.
 */
export async function runInInstance(
  host: string,
  from: RequestOrigin,
  script: { file: '/verify.js'; part: 'verification' } | { file: '/write.js'; part: 'plan' },
  begin: (place: RunDocument) => Promise<object>,
): Promise<void> {
  const tabId = await instanceTab(host, from)
  const target = await topDocument(tabId, host)
  // The tab shows another site, a sign-in elsewhere, or the browser's error page.
  if (!target) throw new Error('no-page')
  const [documentId] = (target as { documentIds?: string[] }).documentIds ?? []
  const task = await begin({ tabId, documentId })
  if (!(await shareWithDocument(target, host, script.part, task))) throw new Error('no-page')
  await browser.scripting.executeScript({ target, files: [script.file] })
}

/**
 * Shows a path of the instance in a tab that the extension opened there, else in a new one. A tab that the admin opened is left as
 * it is: something may be typed in it. Returns the tab.
 */
export async function openPath(host: string, from: RequestOrigin, path: string): Promise<number | undefined> {
  const url = `https://${host}${path}`
  const [{ tab: _tab, ...place }, own] = await Promise.all([placeOf(from), readOwnTabs()])
  const tab = (await instanceTabs(host, place)).find(({ id }) => id !== undefined && own.has(id))
  if (tab?.id === undefined) return openTab(url, from)
  await browser.tabs.update(tab.id, { url, active: true })
  return tab.id
}
