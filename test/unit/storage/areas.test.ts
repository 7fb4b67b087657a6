// @vitest-environment node
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { closeStorageToPages, setStorageArea, storageArea } from '@/lib/storage/area'
import { forgetReport, keepReport, readReport } from '@/lib/storage/page-report'
import { remoteArea } from '@/lib/storage/remote-area'
import {
  areSettingsNewer,
  defaultSettings,
  effectivePolicy,
  parseColumns,
  readManaged,
  readPolicy,
  readSettings,
  watchPolicy,
  watchSettings,
  writeSettings,
} from '@/lib/storage/settings'
import { changeLinks, forgetLinks, readLinks, type TabLink } from '@/lib/storage/tab-links'

const [ACME, BETA] = ['acme.service-now.com', 'beta.service-now.com']
const VANITY = 'help.acme.example'
beforeEach(() => fakeBrowser.reset())

describe("the extension's pages in Firefox", () => {
  const area = remoteArea()
  it.each<[string, () => Promise<unknown>, object, unknown]>([
    ['read a value', () => area.get('a'), { type: 'store.get', key: 'a' }, { a: 1 }],
    ['read all', () => area.get(null), { type: 'store.get', key: null }, { a: 1 }],
    ['write', () => area.set({ b: 2 }), { type: 'store.set', items: { b: 2 } }, undefined],
    ['remove', () => area.remove('a'), { type: 'store.remove', key: 'a' }, undefined],
    ['clear', () => area.clear(), { type: 'store.clear' }, undefined],
  ])('%s by a message', async (_what, act, message, answer) => {
    const send = vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValue({ ok: true, data: { a: 1 } } as never)
    expect(await act()).toEqual(answer)
    expect(send).toHaveBeenCalledWith(message)
  })
  it('find nothing where nothing is answered with, and say why where it fails', async () => {
    const send = vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValue({ ok: true } as never)
    expect(await area.get('a')).toEqual({})
    send.mockResolvedValue({ ok: false, reason: 'not allowed' } as never)
    await expect(area.set({})).rejects.toThrow('not allowed')
    send.mockResolvedValue(undefined as never)
    await expect(area.clear()).rejects.toThrow('no answer')
  })
  it('hear of changes from the extension’s own pages alone, until they stop', () => {
    const added = vi.spyOn(browser.runtime.onMessage, 'addListener')
    const removed = vi.spyOn(browser.runtime.onMessage, 'removeListener')
    const [heard, end] = [vi.fn(), new AbortController()]
    area.watch(heard, end.signal)
    const listener = added.mock.calls[0]?.[0] as unknown as (message: unknown, from: object) => void
    const own = { id: browser.runtime.id, url: browser.runtime.getURL('/background.html' as never) }
    const changes = { a: { newValue: 1 } }
    for (const from of [{ ...own, id: 'x' }, { ...own, url: `https://${ACME}/` }, { id: own.id }])
      listener({ type: 'store.changed', changes }, from)
    for (const message of [null, {}, { type: 'x', changes }, { type: 'store.changed' }]) listener(message, own)
    expect(heard).not.toHaveBeenCalled()
    listener({ type: 'store.changed', changes }, own)
    expect(heard.mock.calls).toEqual([[changes]])
    expect(removed).not.toHaveBeenCalled()
    end.abort()
    expect(removed).toHaveBeenCalledWith(listener)
    area.watch(heard)
  })
})

describe("the browser's storage", () => {
  it('is watched as long as it is asked for, and no other part of it', async () => {
    const [heard, end] = [vi.fn(), new AbortController()]
    storageArea().watch(heard, end.signal)
    await storageArea().set({ a: 1 })
    await browser.storage.session.set({ b: 1 })
    end.abort()
    await storageArea().remove('a')
    expect(heard.mock.calls.map(([changes]) => Object.keys(changes))).toEqual([['a']])
  })
  it('is closed to pages where the browser can, and may be another', async () => {
    const setAccessLevel = vi.fn(async () => {})
    Object.assign(browser.storage.local, { setAccessLevel })
    await closeStorageToPages()
    expect(setAccessLevel).toHaveBeenCalledWith({ accessLevel: 'TRUSTED_CONTEXTS' })
    Object.assign(browser.storage.local, { setAccessLevel: undefined })
    await expect(closeStorageToPages()).resolves.toBeUndefined()
    const before = storageArea()
    const other = { ...before }
    setStorageArea(other)
    expect(storageArea()).toBe(other)
    setStorageArea(before)
  })
})

it('a page report is found by its name, until it is replaced or erased', async () => {
  const first = await keepReport(ACME, 'text')
  expect(await readReport(first)).toEqual({ id: first, host: ACME, text: 'text' })
  expect([await readReport('x'), await readReport(null)]).toEqual([undefined, undefined])
  const second = await keepReport(ACME, 'more')
  expect([await readReport(first), (await readReport(second))?.text]).toEqual([undefined, 'more'])
  await forgetReport(BETA)
  expect(await readReport(second)).toBeDefined()
  await forgetReport(ACME)
  expect(await readReport(second)).toBeUndefined()
  const third = await keepReport(BETA, 'text')
  await forgetReport()
  expect(await readReport(third)).toBeUndefined()
  await browser.storage.session.set({ 'page-report': { host: ACME } })
  await forgetReport(BETA)
  expect(await browser.storage.session.get('page-report')).toEqual({})
})

describe('links that were opened', () => {
  const NOW = Date.parse('2026-11-25T10:00:00Z')
  const link = (more: Partial<TabLink> = {}): TabLink => ({
    tabId: 1,
    host: ACME,
    clientId: 'c'.repeat(32),
    at: NOW,
    isAccepted: false,
    ...more,
  })
  it('are the newest first, without those that are too old', async () => {
    const [old, late, last] = [link({ at: NOW - 31 * 60_000 }), link({ at: NOW - 1000 }), link({ at: NOW })]
    await changeLinks(() => [late, old, last], NOW - 20 * 60_000)
    expect(await readLinks(NOW)).toEqual([last, late])
    await changeLinks((links) => links.slice(1), NOW)
    expect(await readLinks(NOW)).toEqual([late])
    await forgetLinks()
    expect(await readLinks(NOW)).toEqual([])
    await browser.storage.session.set({ 'hand-off-links': [{ tabId: 1 }] })
    expect(await readLinks(NOW)).toEqual([])
  })
  it('are forty, and none pushes out what the person accepted', async () => {
    const accepted = link({ at: NOW - 60_000, isAccepted: true })
    await changeLinks(() => [...Array.from({ length: 45 }, (_, i) => link({ tabId: i, at: NOW - i })), accepted], NOW)
    const kept = await readLinks(NOW)
    expect([
      kept.length,
      kept[0]?.tabId,
      kept.at(-1),
      kept.some(({ tabId, isAccepted }) => tabId === 39 && !isAccepted),
    ]).toEqual([40, 0, accepted, false])
  })
  it('are changed one after another, also after one that failed', async () => {
    const failed = changeLinks(() => {
      throw new Error('broken')
    }, NOW)
    const next = changeLinks((links) => [...links, link()], NOW)
    await expect(failed).rejects.toThrow('broken')
    await Promise.all([next, changeLinks((links) => [...links, link({ tabId: 2 })], NOW)])
    expect((await readLinks(NOW)).map(({ tabId }) => tabId)).toEqual([1, 2])
  })
})

describe('settings', () => {
  const own = { ...defaultSettings, emailMode: true, columns: ['incident.u_site'], customUrls: { [VANITY]: ACME } }
  it('are the defaults until they are set, and where they cannot be read', async () => {
    expect(await readSettings()).toEqual({
      version: 1,
      emailMode: false,
      columns: [],
      language: 'auto',
      customUrls: {},
    })
    await writeSettings(own)
    expect([await readSettings(), await areSettingsNewer()]).toEqual([own, false])
    await browser.storage.local.set({ settings: { version: 9 } })
    expect([await readSettings(), await areSettingsNewer()]).toEqual([defaultSettings, true])
    await expect(writeSettings(own)).rejects.toThrow()
    await browser.storage.local.set({ settings: 'x' })
    expect([await readSettings(), await areSettingsNewer()]).toEqual([defaultSettings, false])
  })
  it('say when they change, and when what applies may have', async () => {
    const [settings, policy, end] = [vi.fn(), vi.fn(), new AbortController()]
    watchSettings(end.signal, settings)
    watchPolicy(policy)
    await browser.storage.local.set({ other: 1 })
    expect(policy).not.toHaveBeenCalled()
    await writeSettings(own)
    expect(settings.mock.calls).toEqual([[own]])
    expect(policy).toHaveBeenCalledTimes(1)
    end.abort()
    await writeSettings(defaultSettings)
    expect([settings.mock.calls.length, policy.mock.calls.length]).toEqual([1, 2])
  })
  const managed = (get: () => Promise<unknown>) => Object.assign(browser.storage, { managed: { get } })
  it("apply where the organisation's do not, and custom URLs not where instances are restricted", async () => {
    managed(async () => ({ emailMode: false }))
    await writeSettings(own)
    expect(await readPolicy()).toMatchObject({ emailMode: false, columns: own.columns, customUrls: own.customUrls })
    managed(async () => ({ allowedInstances: [BETA], customUrls: { 'it.beta.example': BETA } }))
    expect(await readPolicy()).toMatchObject({ emailMode: true, customUrls: { 'it.beta.example': BETA } })
    expect((await readPolicy()).customUrls).not.toHaveProperty(VANITY)
    const { policy, keys } = await readManaged()
    expect(
      effectivePolicy({ state: 'valid', policy: { ...policy, allowedInstances: [] }, keys, dropped: [] }, own)
        .customUrls,
    ).toEqual({ ...own.customUrls, 'it.beta.example': BETA })
  })
  it('drops custom URLs that lead to no instance', async () => {
    managed(async () => ({ customUrls: { [VANITY]: ACME, [ACME]: BETA, 'x.example': 'y.example' } }))
    const found = await readManaged()
    expect([found.state, found.policy.customUrls]).toEqual(['partial', { [VANITY]: ACME }])
    expect(found.dropped).toEqual([`customUrls: ${ACME}`, 'customUrls: x.example'])
  })
  it('are nobody’s where there is no policy, and unreadable where it cannot be read', async () => {
    managed(() => Promise.reject(new Error('Managed storage manifest not found')))
    expect(await readManaged()).toMatchObject({ state: 'valid', keys: [] })
    managed(() => Promise.reject(new Error('broken')))
    expect(await readManaged()).toMatchObject({
      state: 'unreadable',
      keys: [],
      dropped: [],
      policy: { unreadable: ['storage.managed'] },
    })
    Object.assign(browser.storage, { managed: undefined })
    expect(await readManaged()).toMatchObject({ state: 'valid', keys: [] })
  })
  it('take columns as they are typed', () => {
    expect(parseColumns('incident.u_site, task.u_x;x\nincident.u_site')).toEqual({
      columns: ['incident.u_site', 'task.u_x'],
      wrong: ['x'],
    })
    expect(parseColumns(Array.from({ length: 60 }, (_, i) => `incident.u_${i}`).join(' ')).columns).toHaveLength(50)
    expect(parseColumns('  ')).toEqual({ columns: [], wrong: [] })
  })
})
