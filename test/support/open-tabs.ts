import { vi } from 'vitest'
import { browser } from 'wxt/browser'

export interface OpenTab {
  id: number
  url: string
  windowId: number
  incognito: boolean
  status: 'loading' | 'complete'
  discarded: boolean
  lastAccessed?: number
  /** The address of the document, where it is no longer the tab's. */
  shows?: string
  /** Chromium names documents, Firefox does not. */
  documentId?: string
  /** What scripts of ours share in the tab's document. */
  scope: Record<string, unknown>
  /** Files that were put into the tab, in order. */
  files: string[]
}

const KEY = Symbol.for('neo-setup-guide')
const matches = (url: string, pattern: string) =>
  pattern.endsWith('*') ? url.startsWith(pattern.slice(0, -1)) : url === pattern

/**
 * A browser with these tabs open. What is injected into one really runs, in a page that has a host and a global scope of
 * its own; a document that the tab shows no longer takes nothing. Files are only noted.
 */
export function openTabs(...given: (Partial<OpenTab> & { url: string })[]) {
  const tabs: OpenTab[] = []
  const add = (tab: Partial<OpenTab> & { url: string }): OpenTab => {
    const id = tab.id ?? Math.max(0, ...tabs.map((other) => other.id)) + 1
    const own: OpenTab = {
      windowId: 1,
      incognito: false,
      status: 'complete',
      discarded: false,
      documentId: `document-${id}`,
      scope: {},
      files: [],
      ...tab,
      id,
    }
    tabs.push(own)
    return own
  }
  given.forEach(add)
  /** Every injection: of what, into which world of which tab. */
  const injected: { tab: number; what: string; world?: string }[] = []

  const find = (id: number): OpenTab => {
    const tab = tabs.find((own) => own.id === id)
    if (!tab) throw new Error(`No tab with id: ${id}`)
    return tab
  }
  interface Injection {
    target: { tabId: number; documentIds?: string[]; frameIds?: number[]; allFrames?: boolean }
    func?: (...args: unknown[]) => unknown
    args?: unknown[]
    files?: string[]
    world?: string
  }
  const executeScript = async ({ target, func, args = [], files = [], world }: Injection) => {
    const tab = find(target.tabId)
    if (target.documentIds?.some((id) => id !== tab.documentId)) throw new Error('No document with that id')
    if (!target.documentIds && !target.frameIds?.includes(0) && !target.allFrames) throw new Error('No frame is named')
    injected.push({ tab: tab.id, what: func?.name ?? files.join(), ...(world && { world }) })
    tab.files.push(...files)
    const documentId = tab.documentId === undefined ? {} : { documentId: tab.documentId }
    if (!func) return [{ result: undefined, ...documentId }]
    const page = globalThis as unknown as Record<symbol, unknown>
    vi.stubGlobal('location', new URL(tab.shows ?? tab.url))
    page[KEY] = Object.keys(tab.scope).length > 0 ? tab.scope : undefined
    try {
      // Injected as source: it has nothing but its arguments.
      const result = func(...(JSON.parse(JSON.stringify(args)) as unknown[]))
      tab.scope = (page[KEY] as OpenTab['scope'] | undefined) ?? {}
      return [{ result, ...documentId }]
    } finally {
      page[KEY] = undefined
      vi.unstubAllGlobals()
    }
  }
  Object.assign(browser.scripting, { executeScript })
  vi.spyOn(browser.tabs, 'get').mockImplementation((async (id: number) => find(id)) as never)
  vi.spyOn(browser.tabs, 'query').mockImplementation((async (asked: Partial<OpenTab>) =>
    tabs.filter(
      (tab) =>
        (asked.url === undefined || matches(tab.url, asked.url)) &&
        // A key that is there without a value is refused by browsers.
        !Object.values(asked).includes(undefined as never) &&
        (asked.windowId === undefined || tab.windowId === asked.windowId) &&
        (asked.discarded === undefined || tab.discarded === asked.discarded),
    )) as never)
  const create = vi
    .spyOn(browser.tabs, 'create')
    .mockImplementation((async (made: { url: string }) => add(made)) as never)
  const update = vi
    .spyOn(browser.tabs, 'update')
    .mockImplementation((async (id: number, change: object) => Object.assign(find(id), change)) as never)
  return { tabs, find, injected, create, update }
}
