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

/** The set-up of an instance, checked; what cannot be read is said so and left as it is. */
export async function readSetup(host: string): Promise<StoredSetup> {
  const key = keyOf(host)
  return parse((await storageArea().get(key))[key], host)
}

/** Stores a set-up. Throws where it is not of the form, which is a bug, and in place of what a newer version stored. */
export const writeSetup = (setup: Setup): Promise<void> => storeAs(setupFormat, keyOf(setup.host), setup)

let queue: Promise<void> = Promise.resolve()

/** Changes a stored set-up, one change after another; nothing happens where there is none that can be read. */
export function updateSetup(host: string, change: (setup: Setup) => Setup): Promise<void> {
  const apply = async () => {
    const stored = await readSetup(host)
    if (stored.state === 'found') await writeSetup(change(stored.setup))
  }
  queue = queue.then(apply, apply)
  return queue
}

/** Removes all that is stored about an instance. */
export async function forgetSetup(host: string): Promise<void> {
  await storageArea().remove(keyOf(host))
}

/** Set-ups in progress; one that is connected needs nothing on its pages any more. */
export async function activeSetups(): Promise<Setup[]> {
  const all = await storageArea().get(null)
  return Object.entries(all).flatMap(([key, value]) => {
    const stored = key.startsWith(PREFIX) ? parse(value, hostIn(key)) : undefined
    return stored?.state === 'found' && isActive(stored.setup) ? [stored.setup] : []
  })
}

/** Hosts of setups that cannot be read: whether they are in progress is not known. */
export async function unreadableHosts(): Promise<string[]> {
  const all = Object.entries(await storageArea().get(null)).filter(([key]) => key.startsWith(PREFIX))
  const isUnread = ([key, value]: [string, unknown]) => /unreadable|newer/.test(parse(value, hostIn(key)).state)
  return all.filter(isUnread).map(([key]) => hostIn(key))
}

/** Room that a run needs for what it keeps on its way, in bytes: several times the largest verification or plan. */
const RUN = 200_000

/** Whether a run that is begun can keep what it finds. Where the browser does not tell its limit, it can. */
export async function hasStorageRoom(): Promise<boolean> {
  const { local } = browser.storage as { local: { QUOTA_BYTES?: number; getBytesInUse?: () => Promise<number> } }
  if (!local.QUOTA_BYTES || !local.getBytesInUse) return true
  return (await local.getBytesInUse()) + RUN <= local.QUOTA_BYTES
}

/** Calls back with an instance's set-up whenever it changes, until the signal aborts. */
export function watchSetup(host: string, signal: AbortSignal, changed: (stored: StoredSetup) => void): void {
  watchKey(keyOf(host), signal, (value) => changed(parse(value, host)))
}

/** What of a set-up decides which scripts its pages have, and what they say; the rest is the guide's own. */
const onPages = (value: unknown, host: string): string => {
  const stored = parse(value, host)
  if (stored.state !== 'found') return stored.state
  const { status, next, awaiting } = stored.setup
  return [status, next, awaiting && 'awaiting'].join()
}

/** A change of a stored setup: of which host, what it is now, and whether it changed in what pages have of it. */
export interface SetupChanged {
  host: string
  stored: StoredSetup
  onPages: boolean
}

/** Calls back for each setup that was begun, changed or forgotten, as long as this context lives. */
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
