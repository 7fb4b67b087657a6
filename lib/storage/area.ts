import { browser } from 'wxt/browser'
import { remoteArea } from './remote-area'

export type StorageChanges = Record<string, { oldValue?: unknown; newValue?: unknown }>

/** Where the extension keeps what it knows. Only its own pages and its background use it; scripts in pages send messages. */
export interface StorageArea {
  /** One value under its key, or all for `null`. */
  get: (key: string | null) => Promise<Record<string, unknown>>
  set: (items: Record<string, unknown>) => Promise<void>
  remove: (key: string) => Promise<void>
  clear: () => Promise<void>
  /** Calls back with what changed, until the signal aborts. */
  watch: (changed: (changes: StorageChanges) => void, signal?: AbortSignal) => void
}

/** The browser's own storage, which is closed to scripts in pages: see `closeStorageToPages`. */
const localArea: StorageArea = {
  get: (key) => browser.storage.local.get(key),
  set: (items) => browser.storage.local.set(items),
  remove: (key) => browser.storage.local.remove(key),
  clear: () => browser.storage.local.clear(),
  watch: (changed, signal) => {
    const listener = (changes: StorageChanges, name: string) => {
      if (name === 'local') changed(changes)
    }
    browser.storage.onChanged.addListener(listener)
    signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener))
  },
}

// Firefox cannot close `storage.local` to scripts in pages, so there the background keeps everything in a database of its own.
let area: StorageArea = import.meta.env.BROWSER === 'firefox' ? remoteArea() : localArea

/** Has this context keep what it stores itself: the background in Firefox. */
export function setStorageArea(own: StorageArea): void {
  area = own
}

export const storageArea = (): StorageArea => area

/**
 * Closes the browser's storage to scripts in pages: one of them that was taken over could write what another instance's tab
 * then carries out. The browser remembers it; a page's script gets an error from then on.
 */
export async function closeStorageToPages(): Promise<void> {
  const { local } = browser.storage as unknown as {
    local: { setAccessLevel?: (how: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void> }
  }
  await local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })
}
