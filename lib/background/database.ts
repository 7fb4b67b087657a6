import { clear, createStore, del, entries, get, set, type UseStore } from 'idb-keyval'
import { browser } from 'wxt/browser'
import type { StorageArea, StorageChanges } from '../storage/area'
import { STORE_CHANGED } from '../storage/remote-area'

/** Outcomes are copied to `storage.local` for tools that look there. The copy is never read. */
const MIRRORED = /^verification:/

interface Outcomes {
  state?: unknown
  startedAt?: unknown
  finishedAt?: unknown
  verdicts?: { requirement?: unknown; outcome?: unknown }[]
}

const outcomesOf = ({ state, startedAt, finishedAt, verdicts = [] }: Outcomes) => ({
  state,
  startedAt,
  finishedAt,
  verdicts: verdicts.map(({ requirement, outcome }) => ({ requirement, outcome })),
})

const CARRIED = 'carried-over'

/**
 * Migrates setups and settings, once, from an earlier version that stored everything where scripts in pages could
 * write. Nothing that would be carried out is migrated.
 */
async function carryOver(store: UseStore): Promise<void> {
  if (await get(CARRIED, store)) return
  const old = await browser.storage.local.get(null)
  await browser.storage.local.clear()
  for (const [key, value] of Object.entries(old)) if (/^(setup:|settings$)/.test(key)) await set(key, value, store)
  await set(CARRIED, true, store)
}

/**
 * The background's own database, for Firefox. Scripts in pages have the origin of the page there, so they can neither
 * read nor write it. Changes are sent to the extension's open pages.
 */
export function databaseArea(): StorageArea {
  const store = createStore('neo-setup-guide', 'values')
  const listeners = new Set<(changes: StorageChanges) => void>()
  // Changes run one after another, so that each is reported with the value before it.
  const ready = carryOver(store)
  let queue: Promise<unknown> = ready

  function change<T>(work: () => Promise<T>): Promise<T> {
    const done = queue.then(work, work)
    queue = done.catch(() => undefined)
    return done
  }

  function tell(changes: StorageChanges): void {
    for (const listener of listeners) listener(changes)
    // Rejected where none of the extension's pages is open.
    browser.runtime.sendMessage({ type: STORE_CHANGED, changes }).catch(() => undefined)
  }

  return {
    get: async (key) => {
      await ready
      if (key === null) return Object.fromEntries(await entries<string, unknown>(store))
      const value: unknown = await get(key, store)
      return value === undefined ? {} : { [key]: value }
    },
    set: (items) =>
      change(async () => {
        const changes: StorageChanges = {}
        for (const [key, newValue] of Object.entries(items)) {
          changes[key] = { oldValue: await get(key, store), newValue }
          await set(key, newValue, store)
          if (MIRRORED.test(key)) await browser.storage.local.set({ [key]: outcomesOf(newValue as Outcomes) })
        }
        tell(changes)
      }),
    remove: (key) =>
      change(async () => {
        const oldValue: unknown = await get(key, store)
        if (oldValue === undefined) return
        await del(key, store)
        await browser.storage.local.remove(key)
        tell({ [key]: { oldValue } })
      }),
    clear: () =>
      change(async () => {
        const all = await entries<string, unknown>(store)
        await clear(store)
        await set(CARRIED, true, store)
        await browser.storage.local.clear()
        tell(Object.fromEntries(all.map(([key, oldValue]) => [key, { oldValue }])))
      }),
    watch: (changed, signal) => {
      listeners.add(changed)
      signal?.addEventListener('abort', () => listeners.delete(changed))
    },
  }
}
