import { browser } from 'wxt/browser'
import { remoteArea } from './remote-area'

export type StorageChanges = Record<string, { oldValue?: unknown; newValue?: unknown }>

/**
 * The extension's storage. Only the extension's pages and its background use it; scripts in pages send messages
 * instead.
 */
export interface StorageArea {
  /** Returns the value under a key, or everything for `null`. */
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

// Firefox cannot close `storage.local` to scripts in pages, so the background stores everything in a database of its
// own.
let area: StorageArea = import.meta.env.BROWSER === 'firefox' ? remoteArea() : localArea

/** Makes this context store values itself, in `own`: the background in Firefox. */
export function setStorageArea(own: StorageArea): void {
  area = own
}

export const storageArea = (): StorageArea => area

/**
 * Closes the browser's storage to scripts in pages: a script that was taken over could otherwise write what the tab of
 * another instance then carries out. The browser remembers the setting; scripts in pages get an error from then on.
 */
export async function closeStorageToPages(): Promise<void> {
  const { local } = browser.storage as unknown as {
    local: { setAccessLevel?: (how: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void> }
  }
  await local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })
}
