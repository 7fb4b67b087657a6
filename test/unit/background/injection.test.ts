// @vitest-environment node
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { shareWithDocument, topDocument } from '@/lib/background/documents'
import { loadGuide, openInstance, openNextStep } from '@/lib/background/guide-tab'
import { readInstanceClaim } from '@/lib/background/instance-claim'
import { findInstanceTab, openPath, openTab, runInInstance } from '@/lib/background/instance-tab'
import { readOwnTabs } from '@/lib/background/own-tabs'
import { loadIntoOpenTabs } from '@/lib/background/script-registration'
import { defaultPolicy as policy } from '@/lib/neo/policy'
import { newSetup, writeSetup } from '@/lib/storage/setups'
import { writeVerification } from '@/lib/verification/history'
import { beginVerification } from '@/lib/verification/verification'
import { openTabs } from '../../support/open-tabs'

const HOST = 'acme.service-now.com'
const url = `https://${HOST}/oauth_entity.do?sys_id=-1`
const setup = newSetup(HOST, new Date('2026-01-02T03:04:05Z'))
const VERIFY = { file: '/verify.js', part: 'verification' } as const

beforeEach(() => {
  fakeBrowser.reset()
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('en')
})

describe('a document', () => {
  it('is shared with only while it is of the instance, and keeps what was shared before', async () => {
    const { tabs } = openTabs({ id: 3, url })
    const target = (await topDocument(3, HOST)) as NonNullable<Awaited<ReturnType<typeof topDocument>>>
    expect(await shareWithDocument(target, HOST, 'start', { a: 1 })).toBe(true)
    expect(await shareWithDocument(target, HOST, 'collect', 2)).toBe(true)
    expect(tabs[0]?.scope).toEqual({ start: { a: 1 }, collect: 2 })
    Object.assign(tabs[0] ?? {}, { shows: 'https://evil.example/' })
    expect(await shareWithDocument(target, HOST, 'start', { a: 2 })).toBe(false)
    expect(tabs[0]?.scope).toEqual({ start: { a: 1 }, collect: 2 })
  })
  it('takes no scripts where the browser answers nothing', async () => {
    Object.assign(browser.scripting, { executeScript: async () => [] })
    expect(await topDocument(3, HOST)).toBeUndefined()
    expect(await shareWithDocument({ tabId: 3 }, HOST, 'start', 1)).toBe(false)
  })
})

describe('the guide', () => {
  const right = () =>
    writeVerification({
      ...beginVerification(HOST, undefined, new Date()),
      state: 'done',
      verdicts: [{ requirement: 'app.name', step: 'app.name', outcome: 'pass', reason: 'ok' }],
    })
  it('is loaded once into a document, with what it begins with', async () => {
    const { find } = openTabs({ id: 3, url })
    await loadGuide(3, { policy, setup })
    expect(find(3).scope.start).toEqual({
      policy: JSON.parse(JSON.stringify(policy)),
      setup,
      verified: false,
      kind: 'unknown',
    })
    expect(find(3).files).toEqual(['/guide.js'])
    find(3).scope.guide = true
    await loadGuide(3, { policy, setup })
    expect(find(3).files).toEqual(['/guide.js'])
  })
  it('is loaded beside an element of its name, and beside our other scripts', async () => {
    const { find } = openTabs({ id: 3, url, scope: { guide: 'yes', loader: {} } })
    await loadGuide(3, { policy, setup })
    expect(find(3).files).toEqual(['/guide.js'])
  })
  it('has its texts before itself', async () => {
    vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('de')
    const { find } = openTabs({ id: 3, url })
    await loadGuide(3, { policy, setup })
    expect(find(3).files).toEqual(['/text-de.js', '/guide.js'])
  })
  it('knows that everything was verified, with an account or without', async () => {
    await right()
    const { find } = openTabs({ id: 3, url }, { id: 4, url })
    await loadGuide(3, { policy, setup })
    await loadGuide(4, { policy, setup: { ...setup, user: { sysId: 'b'.repeat(32), userName: 'neo.agent' } } })
    expect([3, 4].map((id) => (find(id).scope.start as { verified: boolean }).verified)).toEqual([true, true])
  })
  it('is not loaded where the page changes at that moment', async () => {
    const { find } = openTabs({ id: 3, url })
    const { executeScript } = browser.scripting
    Object.assign(browser.scripting, {
      executeScript: async (injection: { func?: { name: string } }) => {
        if (injection.func?.name === 'leaveHere') find(3).shows = 'https://evil.example/'
        return executeScript(injection as never)
      },
    })
    await loadGuide(3, { policy, setup })
    expect([find(3).files, find(3).scope]).toEqual([[], {}])
  })
  it('of a step that is done anywhere is shown where the tab is, if that is the instance', async () => {
    const { find, tabs } = openTabs({ id: 3, url: `https://${HOST}/home.do` }, { id: 4, url: 'https://other.example/' })
    const start = { policy, setup: { ...setup, next: 'verify' } }
    await openNextStep(start, { id: 3, url: find(3).url })
    expect([find(3).files, find(3).url]).toEqual([['/guide.js'], `https://${HOST}/home.do`])
    await openNextStep(start, { id: 4, url: find(4).url })
    expect(find(4)).toMatchObject({ files: [], active: true })
    expect(find(4).url).toMatch(new RegExp(`^https://${HOST}/.*oauth_entity_list`))
    await openNextStep(start, {})
    expect(tabs).toHaveLength(3)
  })
  it.each(['login.do', 'home.do'])('goes from %s to where the next step is done', async (page) => {
    const { find } = openTabs({ id: 3, url: `https://${HOST}/${page}` })
    await openInstance({ policy, setup }, {})
    expect(find(3).url).toContain('oauth_entity_list.do')
    expect(find(3).files).toEqual([])
  })
})

describe('a tab of the instance', () => {
  it('is the one used last, whether or not the browser says when', async () => {
    openTabs(
      { id: 3, url },
      { id: 4, url, lastAccessed: 5 },
      { id: 5, url, lastAccessed: 9 },
      { id: 6, url: 'https://x.example/', lastAccessed: 10 },
    )
    expect((await findInstanceTab(HOST, {}))?.id).toBe(5)
  })
  it('is opened in the window of the request, and remembered as ours', async () => {
    const { create } = openTabs()
    const id = await openTab(url, { windowId: 7 })
    expect(create).toHaveBeenLastCalledWith({ url, active: true, windowId: 7 })
    await openTab(url, {}, false)
    expect(create).toHaveBeenLastCalledWith({ url, active: false })
    expect((await readOwnTabs()).has(id ?? 0)).toBe(true)
    create.mockResolvedValue({} as never)
    expect(await openTab(url, {})).toBeUndefined()
    expect((await readOwnTabs()).size).toBe(2)
  })
  it('that shows a page is one of ours', async () => {
    const { find, tabs } = openTabs({ id: 3, url })
    await openTab(url, { windowId: 1 })
    await openPath(HOST, { windowId: 1 }, '/sys_user.do')
    expect(tabs.map((tab) => tab.url)).toEqual([url, `https://${HOST}/sys_user.do`])
    expect(find(4)).toMatchObject({ active: true })
  })
})

describe('a run', () => {
  const begin = vi.fn(async (place: object) => ({ place }))
  beforeEach(() => void begin.mockClear())
  it('is carried out in the document that it was begun for', async () => {
    const { find } = openTabs({ id: 3, url }, { id: 4, url, documentId: undefined, windowId: 2 } as never)
    await runInInstance(HOST, { tabId: 3 }, VERIFY, begin)
    expect(begin).toHaveBeenLastCalledWith({ tabId: 3, documentId: 'document-3' })
    expect(find(3)).toMatchObject({ scope: { verification: { place: { tabId: 3 } } }, files: ['/verify.js'] })
    await runInInstance(HOST, { tabId: 4 }, { file: '/write.js', part: 'plan' }, begin)
    expect(begin).toHaveBeenLastCalledWith({ tabId: 4, documentId: undefined })
    expect(find(4)).toMatchObject({ scope: { plan: { place: { tabId: 4 } } }, files: ['/write.js'] })
  })
  it('is not carried out where the page changes once it was begun', async () => {
    const { find } = openTabs({ id: 3, url })
    begin.mockImplementationOnce(async (place) => {
      find(3).shows = 'https://evil.example/'
      return { place }
    })
    await expect(runInInstance(HOST, {}, VERIFY, begin)).rejects.toThrow('no-page')
    expect(find(3)).toMatchObject({ scope: {}, files: [] })
  })
  it.each([
    ['there is no tab', [] as const],
    ['the tab was put to sleep', [{ id: 3, url, discarded: true }] as const],
  ])('gets a tab in the background where %s', async (_why, tabs) => {
    const { find, create } = openTabs(...tabs)
    await runInInstance(HOST, {}, VERIFY, begin)
    expect(create).toHaveBeenCalledExactlyOnceWith({ url: expect.stringContaining(`https://${HOST}/`), active: false })
    const { tabId = 0 } = (begin.mock.calls[0]?.[0] ?? {}) as { tabId?: number }
    expect(find(tabId)).toMatchObject({ files: ['/verify.js'] })
    expect(find(tabId).url).toContain('oauth_entity_list.do')
    expect(tabs.length === 0 || find(3).files.length === 0).toBe(true)
  })
  it('is none where the browser opens no tab', async () => {
    openTabs().create.mockResolvedValue({} as never)
    await expect(runInInstance(HOST, {}, VERIFY, begin)).rejects.toThrow('no tab')
  })
  it.each([
    ['has loaded', () => fakeBrowser.tabs.onUpdated.trigger(3, { status: 'complete' }, {} as never)],
    ['was closed', () => fakeBrowser.tabs.onRemoved.trigger(3, {} as never)],
  ])('waits until the tab %s', async (_what, happens) => {
    const { find } = openTabs({ id: 3, url, status: 'loading' })
    const listening = () => [browser.tabs.onUpdated, browser.tabs.onRemoved].map((event) => event.hasListeners())
    const run = runInInstance(HOST, {}, VERIFY, begin)
    await vi.waitFor(() => expect(listening()).toEqual([true, true]))
    await fakeBrowser.tabs.onUpdated.trigger(3, { status: 'loading' }, {} as never)
    await fakeBrowser.tabs.onUpdated.trigger(4, { status: 'complete' }, {} as never)
    await fakeBrowser.tabs.onRemoved.trigger(4, {} as never)
    await new Promise((resolve) => setTimeout(resolve))
    expect([begin.mock.calls, find(3).files]).toEqual([[], []])
    await happens()
    await run
    expect(find(3).files).toEqual(['/verify.js'])
    expect(listening()).toEqual([false, false])
  })
})

describe('what an instance claims to be', () => {
  it('is nothing where no tab shows it, the page refuses, or it shows another site', async () => {
    openTabs({ id: 3, url: 'https://other.example/' })
    expect(await readInstanceClaim(HOST, {})).toBeUndefined()
    const { injected } = openTabs({ id: 3, url, shows: 'https://evil.example/' })
    expect(await readInstanceClaim(HOST, {})).toBeUndefined()
    expect(injected.map(({ what }) => what)).toEqual(['hostHere'])
    Object.assign(browser.scripting, { executeScript: () => Promise.reject(new Error('no scripts here')) })
    expect(await readInstanceClaim(HOST, {})).toBeUndefined()
  })
  it('is read with a token that the page gets by a name nobody knows', async () => {
    openTabs({ id: 3, url })
    const asked: { name?: string; args: unknown[]; world: unknown }[] = []
    Object.assign(browser.scripting, {
      executeScript: async (injection: { func: { name: string }; args?: unknown[]; world?: string }) => {
        asked.push({ name: injection.func.name, args: injection.args ?? [], world: injection.world })
        if (injection.func.name === 'hostHere') return [{ result: HOST, documentId: 'd' }]
        return [{ result: injection.func.name === 'readOwnHostTexts' ? ['acme.service-now.com'] : undefined }]
      },
    })
    await readInstanceClaim(HOST, {})
    const [, receive, dispatch, read] = asked
    expect([receive?.name, dispatch?.name, read?.name]).toEqual(['receiveToken', 'dispatchToken', 'readOwnHostTexts'])
    expect(receive?.args[0]).toMatch(/^[0-9a-f-]{36}$/)
    expect(dispatch).toMatchObject({ args: receive?.args, world: 'MAIN' })
  })
})

it('after a start, scripts come into tabs that are open, and a broken one keeps none from the others', async () => {
  await writeSetup(setup)
  await writeSetup({ ...newSetup('rest.service-now.com', new Date()), status: 'paused' })
  const { find } = openTabs(
    { id: 3, url, shows: 'https://evil.example/' },
    { id: 4, url },
    { id: 5, url: 'https://rest.service-now.com/' },
    { id: 6, url },
  )
  const { executeScript } = browser.scripting
  Object.assign(browser.scripting, {
    executeScript: async (injection: { target: { tabId: number }; files?: string[] }) => {
      if (injection.target.tabId === 4 && injection.files?.includes('/loader.js')) throw new Error('error page')
      return executeScript(injection as never)
    },
  })
  await loadIntoOpenTabs()
  expect([3, 4, 5, 6].map((id) => find(id).files)).toEqual([[], ['/frame.js'], [], ['/loader.js', '/frame.js']])
})
