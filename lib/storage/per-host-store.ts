import { NEWER } from '../shared/newer'
import { storageArea } from './area'
import { type Format, type Read, readAs } from './format'
import { watchKey } from './watch-key'

/** A value that is stored for each instance. It is checked on every read and before every write. */
export interface PerHostStore<T extends { host: string }> {
  /** The value of an instance; undefined where there is none, or none that this version can read. */
  read: (host: string) => Promise<T | undefined>
  /** The values of all instances that can be read. */
  readAll: () => Promise<T[]>
  /**
   * Throws where the value does not fit the schema, which is a bug, and where it would replace data of a newer version.
   */
  write: (value: T) => Promise<void>
  forget: (host: string) => Promise<void>
  /** Calls back on every change, until the signal aborts. */
  watch: (host: string, signal: AbortSignal, changed: (value: T | undefined) => void) => void
}

/** Stores a value under its key. Throws where a newer version of the extension stored the present one. */
export async function storeAs<T>(format: Format<T>, key: string, value: T): Promise<void> {
  const stored = (await storageArea().get(key))[key]
  if (readAs(format, stored).state === 'newer') throw new Error(NEWER)
  await storageArea().set({ [key]: format.schema.parse(value) })
}

const valueOf = <T>(stored: Read<T>): T | undefined => (stored.state === 'found' ? stored.value : undefined)

/** Creates a store for values of one format, one value for each instance. */
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
