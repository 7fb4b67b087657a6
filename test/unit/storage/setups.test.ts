// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import {
  activeSetups,
  forgetSetup,
  hasStorageRoom,
  newSetup,
  readSetup,
  type SetupChanged,
  updateSetup,
  watchSetup,
  watchSetups,
  writeSetup,
} from '@/lib/storage/setups'

const HOST = 'acme.service-now.com'
const begun = newSetup(HOST, new Date('2026-01-02T03:04:05Z'))

beforeEach(() => fakeBrowser.reset())

describe('a stored setup', () => {
  it('is found again', async () => {
    await writeSetup(begun)
    expect(await readSetup(HOST)).toEqual({ state: 'found', setup: begun })
    expect(await readSetup('other.service-now.com')).toEqual({ state: 'none' })
  })
  it.each([
    ['text', 'nonsense'],
    ['a record id that is none', { ...begun, application: { sysId: '../../x', clientId: 'a', name: 'b' } }],
    ["another host's form", { ...begun, host: 'https://acme' }],
    ['of another host', { ...begun, host: 'other.service-now.com' }],
  ])('that cannot be read is said so and kept: %s', async (_what, value) => {
    await browser.storage.local.set({ [`setup:${HOST}`]: value })
    expect(await readSetup(HOST)).toEqual({ state: 'unreadable' })
    await updateSetup(HOST, (setup) => ({ ...setup, collapsed: true }))
    expect((await browser.storage.local.get(`setup:${HOST}`))[`setup:${HOST}`]).toEqual(value)
  })
  it('loses neither of two concurrent changes', async () => {
    await writeSetup(begun)
    await Promise.all([
      updateSetup(HOST, (setup) => ({ ...setup, collapsed: true })),
      updateSetup(HOST, (setup) => ({ ...setup, stepsDone: ['app.find'] })),
    ])
    expect(await readSetup(HOST)).toMatchObject({ setup: { collapsed: true, stepsDone: ['app.find'] } })
  })
  it('drops unknown fields, such as a secret', async () => {
    await writeSetup({ ...begun, secret: 'x' } as typeof begun)
    expect(JSON.stringify(await browser.storage.local.get(null))).not.toContain('secret')
  })
  it('is removed completely', async () => {
    await writeSetup(begun)
    await forgetSetup(HOST)
    expect(await browser.storage.local.get(null)).toEqual({})
  })
})

it('lists setups in progress, not paused or broken ones', async () => {
  await writeSetup(begun)
  await writeSetup({ ...begun, host: 'paused.service-now.com', status: 'paused' })
  await browser.storage.local.set({
    'setup:broken.service-now.com': 1,
    // As something that was taken over would leave it, to have scripts run elsewhere.
    'setup:victim.service-now.com': { ...begun, host: 'elsewhere.service-now.com' },
    other: begun,
  })
  expect(await activeSetups()).toEqual([begun])
})

it.each([
  ['begun', 'setup:new.service-now.com', newSetup('new.service-now.com', new Date()), 'new.service-now.com'],
  ['forgotten', `setup:${HOST}`, undefined, HOST],
  ['broken', `setup:${HOST}`, 'nonsense', HOST],
  ['paused', `setup:${HOST}`, { ...begun, status: 'paused' }, HOST],
  ['at another step', `setup:${HOST}`, { ...begun, next: 'user.new' }, HOST],
  ['waiting for a record', `setup:${HOST}`, { ...begun, awaiting: { half: 'user' } }, HOST],
  ['folded and moved', `setup:${HOST}`, { ...begun, collapsed: true, position: { x: 1, y: 2 } }, undefined],
  ['something else', `plan:${HOST}`, { host: HOST }, undefined],
] as const)('says of all setups whether what pages have of it changed: %s', async (_what, key, value, told) => {
  await writeSetup(begun)
  const changed = vi.fn((_change: SetupChanged) => undefined)
  watchSetups(changed)
  await (value === undefined ? forgetSetup(HOST) : browser.storage.local.set({ [key]: value }))
  const onPages = changed.mock.calls.flatMap(([change]) => (change.onPages ? [change.host] : []))
  expect(onPages).toEqual(told ? [told] : [])
})

it('notifies of changes until the signal aborts', async () => {
  const end = new AbortController()
  const heard = vi.fn()
  watchSetup(HOST, end.signal, heard)
  await writeSetup(begun)
  expect(heard).toHaveBeenCalledExactlyOnceWith({ state: 'found', setup: begun })
  end.abort()
  await forgetSetup(HOST)
  expect(heard).toHaveBeenCalledOnce()
})

describe('storage room for a run', () => {
  const local = browser.storage.local as { QUOTA_BYTES?: number; getBytesInUse?: unknown }
  const { QUOTA_BYTES, getBytesInUse } = local
  afterEach(() => void Object.assign(local, { QUOTA_BYTES, getBytesInUse }))

  it('exists where the browser reports no limit', async () => {
    Object.assign(local, { QUOTA_BYTES: undefined })
    expect(await hasStorageRoom()).toBe(true)
  })
  it.each([
    [0, true],
    [800_000, true],
    [800_001, false],
    [1_000_000, false],
  ])('with %i of a million bytes in use: %s', async (inUse, expected) => {
    Object.assign(local, { QUOTA_BYTES: 1_000_000, getBytesInUse: async () => inUse })
    expect(await hasStorageRoom()).toBe(expected)
  })
})
