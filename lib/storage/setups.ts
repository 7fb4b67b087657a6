import { browser } from 'wxt/browser'
import { isActive } from '../domain/setup'
import type { Setup } from '../domain/setup-schema'
import { storageArea } from './area'
import { readAs } from './format'
import { storeAs } from './per-host-store'
import { setupFormat } from './setup-format'
import { watchKey } from './watch-key'

export { isActive, newSetup, resumeSetup } from '../domain/setup'
export type { Setup } from '../domain/setup-schema'

/** `newer`: stored by a newer version of the extension, which alone can read it. */
export type StoredSetup = { state: 'none' | 'newer' | 'unreadable' } | { state: 'found'; setup: Setup }

const PREFIX = `${setupFormat.name}:`
const keyOf = (host: string) => `${PREFIX}${host}`
const hostIn = (key: string) => key.slice(PREFIX.length)

function parse(value: unknown, host: string): StoredSetup {
  const stored = readAs(setupFormat, value, host)
  return stored.state === 'found' ? { state: 'found', setup: stored.value } : stored
}

/** Reads and checks the setup of an instance. Unreadable data is reported as such and left as it is. */
export async function readSetup(host: string): Promise<StoredSetup> {
  const key = keyOf(host)
  return parse((await storageArea().get(key))[key], host)
}

/**
 * Stores a setup. Throws where it does not fit the schema, which is a bug, and where a newer version stored the present
 * one.
 */
export const writeSetup = (setup: Setup): Promise<void> => storeAs(setupFormat, keyOf(setup.host), setup)

let queue: Promise<void> = Promise.resolve()

/** Changes a stored setup. Changes run one after another; without a readable setup nothing happens. */
export function updateSetup(host: string, change: (setup: Setup) => Setup): Promise<void> {
  const apply = async () => {
    const stored = await readSetup(host)
    if (stored.state === 'found') await writeSetup(change(stored.setup))
  }
  queue = queue.then(apply, apply)
  return queue
}

/** Removes everything that is stored about an instance. */
export async function forgetSetup(host: string): Promise<void> {
  await storageArea().remove(keyOf(host))
}

/** Setups in progress. A connected one is not among them: it needs nothing on its pages any more. */
export async function activeSetups(): Promise<Setup[]> {
  const all = await storageArea().get(null)
  return Object.entries(all).flatMap(([key, value]) => {
    const stored = key.startsWith(PREFIX) ? parse(value, hostIn(key)) : undefined
    return stored?.state === 'found' && isActive(stored.setup) ? [stored.setup] : []
  })
}

/** Hosts of setups that cannot be read, and so may be in progress. */
export async function unreadableHosts(): Promise<string[]> {
  const all = Object.entries(await storageArea().get(null)).filter(([key]) => key.startsWith(PREFIX))
  const isUnread = ([key, value]: [string, unknown]) => /unreadable|newer/.test(parse(value, hostIn(key)).state)
  return all.filter(isUnread).map(([key]) => hostIn(key))
}

/** Storage that a run needs, in bytes: several times the largest verification or plan. */
const RUN = 200_000

/** Whether the storage has room for a run. True where the browser reports no limit. */
export async function hasStorageRoom(): Promise<boolean> {
  const { local } = browser.storage as { local: { QUOTA_BYTES?: number; getBytesInUse?: () => Promise<number> } }
  if (!local.QUOTA_BYTES || !local.getBytesInUse) return true
  return (await local.getBytesInUse()) + RUN <= local.QUOTA_BYTES
}

/** Calls back with the setup of an instance on every change, until the signal aborts. */
export function watchSetup(host: string, signal: AbortSignal, changed: (stored: StoredSetup) => void): void {
  watchKey(keyOf(host), signal, (value) => changed(parse(value, host)))
}

/**
 * The fields of a setup that decide which scripts its pages have and what those show; the others matter only to the
 * guide.
 */
const onPages = (value: unknown, host: string): string => {
  const stored = parse(value, host)
  if (stored.state !== 'found') return stored.state
  const { status, next, awaiting, fromResults } = stored.setup
  return [status, next, awaiting && 'awaiting', fromResults].join()
}

/** A change of a stored setup: its host, the new state, and whether anything changed that its pages show. */
export interface SetupChanged {
  host: string
  stored: StoredSetup
  onPages: boolean
}

/** Calls back for each setup that was started, changed or forgotten, as long as this context lives. */
export function watchSetups(changed: (change: SetupChanged) => void): void {
  storageArea().watch((changes) => {
    for (const [key, { oldValue, newValue }] of Object.entries(changes)) {
      if (!key.startsWith(PREFIX)) continue
      const host = hostIn(key)
      const isOnPages = onPages(oldValue, host) !== onPages(newValue, host)
      changed({ host, stored: parse(newValue, host), onPages: isOnPages })
    }
  })
}
