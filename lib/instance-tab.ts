import { browser } from 'wxt/browser'
import { PATHS } from './servicenow/pages'

/** The tab to go on in: the one the popup belongs to, else the instance's tab that was used last. */
export async function tabOf(host: string, tabId: number | undefined) {
  if (tabId !== undefined) return browser.tabs.get(tabId)
  const tabs = await browser.tabs.query({ url: `https://${host}/*` })
  return tabs.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0]
}

/** Waits until a tab has loaded; a tab that is closed meanwhile ends the waiting. */
async function loaded(tabId: number): Promise<void> {
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

/** A tab that shows the instance, opened behind the others where there is none. */
async function instanceTab(host: string, tabId: number | undefined): Promise<number> {
  const known = await tabOf(host, tabId)
  const isThere = known?.id !== undefined && !known.discarded && known.url?.startsWith(`https://${host}`)
  const id = isThere
    ? (known.id as number)
    : (await browser.tabs.create({ url: `https://${host}${PATHS.registryList}`, active: false })).id
  if (id === undefined) throw new Error('no tab')
  await loaded(id)
  return id
}

/** Runs a script of ours in the top document of the instance: same origin, in the admin's session. */
export async function runInInstance(
  host: string,
  tabId: number | undefined,
  file: '/verify.js' | '/write.js',
): Promise<void> {
  const id = await instanceTab(host, tabId)
  await browser.scripting.executeScript({ target: { tabId: id, frameIds: [0] }, files: [file] })
}

/** Brings the instance's tab, or a new one, to a path of it. */
export async function openPath(host: string, tabId: number | undefined, path: string): Promise<void> {
  const url = `https://${host}${path}`
  const tab = await tabOf(host, tabId)
  if (tab?.id === undefined) await browser.tabs.create({ url })
  else await browser.tabs.update(tab.id, { url, active: true })
}
