// @vitest-environment node
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { databaseArea } from '@/lib/background/database'

/** Stands for the browser's database, which copies what it is given and answers later. */
const kept = vi.hoisted(() => ({ values: new Map<string, unknown>(), named: [] as string[], full: false }))
vi.mock('idb-keyval', () => {
  const later = async () => new Promise((resolve) => setTimeout(resolve))
  return {
    createStore: (...names: string[]) => (kept.named.push(names.join('/')), 'store'),
    get: async (key: string) => (await later(), kept.values.get(key)),
    set: async (key: string, value: unknown) => {
      await later()
      if (kept.full) throw new Error('QuotaExceededError')
      kept.values.set(key, structuredClone(value))
    },
    del: async (key: string) => (await later(), kept.values.delete(key)),
    clear: async () => (await later(), kept.values.clear()),
    entries: async () => (await later(), [...kept.values]),
  }
})

const SETUP = 'setup:acme.service-now.com'
const VERIFIED = 'verification:acme.service-now.com'
let told: unknown[]

beforeEach(() => {
  fakeBrowser.reset()
  kept.values.clear()
  kept.values.set('carried-over', true)
  Object.assign(kept, { named: [], full: false })
  told = []
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((async (message: unknown) => {
    told.push(message)
    throw new Error('Could not establish connection. Receiving end does not exist.')
  }) as never)
})

describe("Firefox's database", () => {
  it('keeps values, and gives one or all of them', async () => {
    const area = databaseArea()
    await area.set({ a: 1, b: { c: 2 } })
    expect(await area.get('a')).toEqual({ a: 1 })
    expect(await area.get('none')).toEqual({})
    expect(await area.get(null)).toMatchObject({ a: 1, b: { c: 2 } })
    await area.remove('a')
    expect(await area.get('a')).toEqual({})
    await area.clear()
    expect(await area.get('b')).toEqual({})
    expect(kept.named).toEqual(['neo-setup-guide/values'])
  })
  it('tells its own listeners and open pages what changed, until they stop listening', async () => {
    const area = databaseArea()
    const heard = vi.fn()
    const end = new AbortController()
    area.watch(heard, end.signal)
    await Promise.all([area.set({ a: 1 }), area.set({ a: 2 }), area.remove('a'), area.remove('a')])
    const changes = [
      { a: { oldValue: undefined, newValue: 1 } },
      { a: { oldValue: 1, newValue: 2 } },
      { a: { oldValue: 2 } },
    ]
    expect(heard.mock.calls).toEqual(changes.map((own) => [own]))
    expect(told).toEqual(changes.map((own) => ({ type: 'store.changed', changes: own })))
    end.abort()
    await area.set({ a: 3 })
    expect(heard).toHaveBeenCalledTimes(3)
    area.watch(heard)
    await area.clear()
    expect(heard).toHaveBeenLastCalledWith(expect.objectContaining({ a: { oldValue: 3 } }))
  })
  it('goes on after a change that failed', async () => {
    const area = databaseArea()
    kept.full = true
    await expect(area.set({ a: 1 })).rejects.toThrow('Quota')
    kept.full = false
    await area.set({ a: 2 })
    expect(await area.get('a')).toEqual({ a: 2 })
    expect(told).toHaveLength(1)
  })
  it('shows outcomes to other tools, and nothing else of what it keeps', async () => {
    const area = databaseArea()
    const verdicts = [{ requirement: 'app.name', outcome: 'pass', seen: 'Neo Agent' }]
    await area.set({
      [VERIFIED]: { state: 'done', startedAt: 's', finishedAt: 'f', by: 'anna', verdicts },
      [SETUP]: { a: 1 },
    })
    expect(await browser.storage.local.get(null)).toEqual({
      [VERIFIED]: {
        state: 'done',
        startedAt: 's',
        finishedAt: 'f',
        verdicts: [{ requirement: 'app.name', outcome: 'pass' }],
      },
    })
    await area.set({ [VERIFIED]: { state: 'running' } })
    expect(await browser.storage.local.get(null)).toEqual({ [VERIFIED]: { state: 'running', verdicts: [] } })
    await area.remove(VERIFIED)
    expect(await browser.storage.local.get(null)).toEqual({})
    await area.set({ [VERIFIED]: { state: 'done' } })
    await area.clear()
    expect(await browser.storage.local.get(null)).toEqual({})
  })
  it('carries over setups and settings of an earlier version, once, and nothing that would be carried out', async () => {
    kept.values.clear()
    const old = {
      [SETUP]: { a: 1 },
      settings: { b: 2 },
      'settings-x': 1,
      'x-setup:': 1,
      [VERIFIED]: {},
      'plan:acme': {},
    }
    await browser.storage.local.set(old)
    expect(await databaseArea().get(null)).toEqual({ [SETUP]: { a: 1 }, settings: { b: 2 }, 'carried-over': true })
    expect(await browser.storage.local.get(null)).toEqual({})
    // Whatever a script in a page writes there later is not taken.
    await browser.storage.local.set({ [SETUP]: { evil: true } })
    const area = databaseArea()
    expect(await area.get(SETUP)).toEqual({ [SETUP]: { a: 1 } })
    await area.clear()
    await browser.storage.local.set({ [SETUP]: { evil: true } })
    expect(await databaseArea().get(SETUP)).toEqual({})
  })
})
