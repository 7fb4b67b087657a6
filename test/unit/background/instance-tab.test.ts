// @vitest-environment node
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { findInstanceTab, openPath, openTab, runInInstance } from '@/lib/background/instance-tab'
import { beginRun, endRun, isFromRun, tabOfRun } from '@/lib/background/runs'

const HOST = 'acme.service-now.com'
const tab = (id: number, more: object = {}) => ({
  id,
  windowId: 1,
  incognito: false,
  status: 'complete',
  url: `https://${HOST}/x.do`,
  lastAccessed: id,
  ...more,
})

/** Has these tabs open; a query by window gives those of that window. */
function open(...tabs: ReturnType<typeof tab>[]): void {
  vi.spyOn(browser.tabs, 'query').mockImplementation((({ windowId }: { windowId?: number }) =>
    Promise.resolve(tabs.filter((own) => windowId === undefined || own.windowId === windowId))) as never)
  vi.spyOn(browser.tabs, 'get').mockImplementation(((id: number) => {
    const found = tabs.find((own) => own.id === id)
    return found ? Promise.resolve(found) : Promise.reject(new Error('no tab'))
  }) as never)
}

beforeEach(() => fakeBrowser.reset())

describe('the tab to go on in', () => {
  it.each([
    ['the one asked from', [tab(1), tab(2)], { tabId: 1 }, 1],
    [
      'the one used last, where it shows another site',
      [tab(1, { url: 'https://x.example/' }), tab(2)],
      { tabId: 1 },
      2,
    ],
    ['none of another window', [tab(1, { windowId: 2 })], { windowId: 1 }, undefined],
    [
      'none of another window than the one asked from',
      [tab(1, { url: 'about:blank' }), tab(2, { windowId: 2 })],
      { tabId: 1 },
      undefined,
    ],
    ['none of a private window', [tab(1, { incognito: true })], { incognito: false }, undefined],
    ['one of the same private window', [tab(1, { incognito: true }), tab(2)], { incognito: true }, 1],
    ['none whose host only begins the same', [tab(1, { url: `https://${HOST}.evil.example/` })], {}, undefined],
    ['none without encryption', [tab(1, { url: `http://${HOST}/` })], {}, undefined],
    ['the one used last, where the one asked from is closed', [tab(2)], { tabId: 1 }, 2],
  ] as const)('is %s', async (_what, tabs, from, expected) => {
    open(...(tabs as unknown as ReturnType<typeof tab>[]))
    expect((await findInstanceTab(HOST, from))?.id).toBe(expected)
  })
})

describe('a page that is shown', () => {
  const update = () => vi.spyOn(browser.tabs, 'update').mockResolvedValue({} as never)
  const create = (id: number) => vi.spyOn(browser.tabs, 'create').mockResolvedValue({ id } as never)
  const url = `https://${HOST}/sys_user.do`
  it('takes a tab of its own, never one in which somebody may be typing', async () => {
    open(tab(1), tab(2))
    const [updated, created] = [update(), create(3)]
    await openPath(HOST, { tabId: 1 }, '/sys_user.do')
    expect(created).toHaveBeenCalledExactlyOnceWith({ url, active: true, windowId: 1 })
    expect(updated).not.toHaveBeenCalled()
  })
  it('takes the tab that was opened before, as long as it shows the instance in the same window', async () => {
    create(3)
    await openTab(url, { windowId: 1 })
    const updated = update()
    open(tab(1), tab(3))
    await openPath(HOST, { windowId: 1, incognito: false }, '/sys_user.do')
    expect(updated).toHaveBeenCalledExactlyOnceWith(3, { url, active: true })
    const created = create(4)
    open(tab(1), tab(3, { url: 'https://elsewhere.example/' }))
    await openPath(HOST, { windowId: 1, incognito: false }, '/sys_user.do')
    expect(created).toHaveBeenLastCalledWith({ url, active: true, windowId: 1 })
    expect(updated).toHaveBeenCalledTimes(1)
  })
})

describe('a run', () => {
  it('is not injected if the tab shows another site by then', async () => {
    open(tab(1))
    const executed = vi.fn(() => Promise.resolve([{ result: 'evil.example', documentId: 'd' }]))
    Object.assign(browser.scripting, { executeScript: executed })
    const begin = vi.fn(() => Promise.resolve({}))
    await expect(runInInstance(HOST, { tabId: 1 }, { file: '/write.js', part: 'plan' }, begin)).rejects.toThrow(
      'no-page',
    )
    expect(begin).not.toHaveBeenCalled()
    expect(executed).toHaveBeenCalledOnce()
  })

  const url = `https://${HOST}/x.do`
  const sender = { tabId: 7, frameId: 0, documentId: 'd', url }
  it.each([
    ['the document it was put into', sender, true],
    ['another document of that tab', { ...sender, documentId: 'e' }, false],
    ['another tab', { ...sender, tabId: 8 }, false],
    ['a frame', { ...sender, frameId: 3 }, false],
    ['another host', { ...sender, url: 'https://victim.service-now.com/x.do' }, false],
  ])('is heard from %s: %s', async (_who, from, expected) => {
    const id = await beginRun('plan', HOST, { tabId: 7, documentId: 'd' })
    expect(await isFromRun('plan', id, from)).toBe(expected)
    expect(await isFromRun('verification', id, from)).toBe(false)
    expect(await isFromRun('plan', crypto.randomUUID(), from)).toBe(false)
  })
  it('ends, and only the last run counts', async () => {
    const first = await beginRun('plan', HOST, { tabId: 7, documentId: 'd' })
    const second = await beginRun('plan', HOST, { tabId: 7, documentId: 'd' })
    expect(await isFromRun('plan', first, sender)).toBe(false)
    expect(await tabOfRun('plan', HOST)).toBe(7)
    await endRun('plan', HOST)
    expect(await isFromRun('plan', second, sender)).toBe(false)
  })
})
