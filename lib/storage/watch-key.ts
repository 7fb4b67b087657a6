import { type StorageChanges, storageArea } from './area'

/** Calls back with the value of a key of the extension's storage whenever it changes, until the signal aborts. */
export function watchKey(key: string, signal: AbortSignal, changed: (value: unknown) => void): void {
  storageArea().watch((changes: StorageChanges) => {
    if (Object.hasOwn(changes, key)) changed(changes[key]?.newValue)
  }, signal)
}
