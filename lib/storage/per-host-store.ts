import { NEWER } from '../shared/newer'
import { storageArea } from './area'
import { type Format, type Read, readAs } from './format'
import { watchKey } from './watch-key'

/** Something that is stored for each instance: checked whenever it is read, and before it is written. */
export interface PerHostStore<T extends { host: string }> {
  /** What is stored of an instance; undefined where there is nothing, or nothing that this version can read. */
  read: (host: string) => Promise<T | undefined>
  /** What is stored of all instances, as far as it can be read. */
  readAll: () => Promise<T[]>
  /** Throws where the value is not of the form, which is a bug, and where it would replace what a newer version stored. */
  write: (value: T) => Promise<void>
  forget: (host: string) => Promise<void>
  /** Calls back whenever it changes, until the signal aborts. */
  watch: (host: string, signal: AbortSignal, changed: (value: T | undefined) => void) => void
}

/** Stores a value under its key. Throws where what is there was stored by a newer version of the extension. */
export async function storeAs<T>(format: Format<T>, key: string, value: T): Promise<void> {
  const stored = (await storageArea().get(key))[key]
  if (readAs(format, stored).state === 'newer') throw new Error(NEWER)
  await storageArea().set({ [key]: format.schema.parse(value) })
}

const valueOf = <T>(stored: Read<T>): T | undefined => (stored.state === 'found' ? stored.value : undefined)

/** A place in the extension's storage for values of one format, one for each instance. */
export function perHostStore<T extends { host: string }>(format: Format<T>): PerHostStore<T> {
  const keyOf = (host: string) => `${format.name}:${host}`
  return {
    read: async (host) => valueOf(readAs(format, (await storageArea().get(keyOf(host)))[keyOf(host)], host)),
    readAll: async () =>
      Object.entries(await storageArea().get(null)).flatMap(([key, value]) => {
        const host = key.slice(format.name.length + 1)
        return key === keyOf(host) ? (valueOf(readAs(format, value, host)) ?? []) : []
      }),
    write: (value) => storeAs(format, keyOf(value.host), value),
    forget: (host) => storageArea().remove(keyOf(host)),
    watch: (host, signal, changed) =>
      watchKey(keyOf(host), signal, (value) => changed(valueOf(readAs(format, value, host)))),
  }
}
