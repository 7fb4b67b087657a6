import type * as z from 'zod/mini'
import { storageArea } from './storage-area'
import { watchKey } from './watch-key'

/** Something that is kept for an instance between contexts: checked whenever it is read, and before it is written. */
export interface Kept<T extends { host: string }> {
  /** What is kept of an instance; undefined where there is nothing, or nothing that can be read. */
  read: (host: string) => Promise<T | undefined>
  /** What is kept of all instances, as far as it can be read. */
  readAll: () => Promise<T[]>
  /** Throws where the value is not of the form, which is a bug. */
  write: (value: T) => Promise<void>
  forget: (host: string) => Promise<void>
  /** Calls back whenever it changes, until the signal aborts. */
  watch: (host: string, signal: AbortSignal, changed: (value: T | undefined) => void) => void
}

/** A place in the extension's storage for values of one form, one for each instance. */
export function kept<T extends { host: string }>(prefix: string, schema: z.ZodMiniType<T>): Kept<T> {
  const keyOf = (host: string) => `${prefix}:${host}`
  const parse = (value: unknown, host: string): T | undefined => {
    const parsed = schema.safeParse(value)
    // A value speaks for the host of its key, and for no other.
    return parsed.success && parsed.data.host === host ? parsed.data : undefined
  }
  return {
    read: async (host) => parse((await storageArea().get(keyOf(host)))[keyOf(host)], host),
    readAll: async () =>
      Object.entries(await storageArea().get(null)).flatMap(([key, value]) =>
        key.startsWith(`${prefix}:`) ? (parse(value, key.slice(prefix.length + 1)) ?? []) : [],
      ),
    write: (value) => storageArea().set({ [keyOf(value.host)]: schema.parse(value) }),
    forget: async (host) => storageArea().remove(keyOf(host)),
    watch: (host, signal, changed) => watchKey(keyOf(host), signal, (value) => changed(parse(value, host))),
  }
}
