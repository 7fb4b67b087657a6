import { browser } from 'wxt/browser'

/** Calls back with what stands under a key of the extension's storage whenever it changes, until the signal aborts. */
export function watchKey(key: string, signal: AbortSignal, changed: (value: unknown) => void): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[key]
    if (area === 'local' && change) changed(change.newValue)
  }
  browser.storage.onChanged.addListener(listener)
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener))
}
