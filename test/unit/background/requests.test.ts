// @vitest-environment node
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { answerRequests } from '@/lib/background/answer'
import { injectionTargetOf, topDocument } from '@/lib/background/documents'
import { guardContextOf } from '@/lib/background/guard-context'
import { handleRequest } from '@/lib/background/handle'
import { readOwnTabs, rememberOwnTab } from '@/lib/background/own-tabs'
import { beginRun, endRun, isFromRun, tabOfRun } from '@/lib/background/runs'
import type { Request } from '@/lib/messaging/messages'
import { defaultPolicy } from '@/lib/neo/policy'
import type { Journal } from '@/lib/provisioning/journal'
import { readJournal, writeJournal } from '@/lib/provisioning/journal-store'
import { newSetup, readSetup, type Setup, writeSetup } from '@/lib/storage/setups'
import { readVerification, writeVerification } from '@/lib/verification/history'
import { beginVerification } from '@/lib/verification/verification'
import { openTabs } from '../../support/open-tabs'

const HOST = 'acme.service-now.com'
const OTHER = 'beta.service-now.com'
const CHANNEL = '0f0e0d0c-0b0a-4908-8706-050403020100'
const APPLICATION = { sysId: 'a'.repeat(32), clientId: 'c'.repeat(32), name: 'Neo Agent' }
const PAGE = `https://${HOST}/oauth_entity.do?sys_id=-1`

/** What the background does outside: scripts it injects, tabs it opens or navigates. */
let done: string[] = []
/** What shows in a tab, as an injected script finds it. */
let shown: unknown = HOST
beforeEach(() => {
  fakeBrowser.reset()
  done = []
  shown = HOST
  Object.assign(browser.scripting, {
    executeScript: async ({ files, func, target }: { files?: string[]; func?: { name: string }; target: object }) => {
      if (files || func?.name === 'dispatchToken')
        done.push(`${(files ?? [func?.name]).join()} in ${JSON.stringify(target)}`)
      const result = { hostHere: shown, leaveHere: true, hasGuide: false }[func?.name ?? '']
      return [{ result, documentId: 'top' }]
    },
    registerContentScripts: async () => {},
    updateContentScripts: async () => {},
    unregisterContentScripts: async () => {},
    getRegisteredContentScripts: async () => [],
  })
  Object.assign(browser.permissions, { contains: async () => true })
  Object.assign(browser.i18n, { getUILanguage: () => 'en' })
  // Without a limit there is room.
  Object.assign(browser.storage.local, { getBytesInUse: undefined })
  vi.spyOn(browser.tabs, 'create').mockImplementation((async ({ url }: { url: string }) => {
    done.push(`opens ${url}`)
    return { id: 9 }
  }) as never)
  vi.spyOn(browser.tabs, 'update').mockImplementation((async (id: number, { url }: { url?: string }) => {
    done.push(`leads ${id} to ${url}`)
    return {}
  }) as never)
})

const setup = (more: Partial<Setup> = {}) => writeSetup({ ...newSetup(HOST, new Date()), ...more })
const from = (url = PAGE, more: object = {}) => ({ tabId: 3, frameId: 0, url, tabUrl: url, documentId: 'doc', ...more })
const ask = (request: object, sender: object = from()) => handleRequest(request as Request, sender as never)
const OK = { ok: true }
const refused = (reason: string) => ({ ok: false, reason })
const NO_SETUP = refused('no set-up here')
const IN_DOC = '{"tabId":3,"documentIds":["doc"]}'
const IN_TOP = '{"tabId":3,"documentIds":["top"]}'

describe('a page of an instance that is not set up', () => {
  it.each([
    { type: 'page.matters' },
    { type: 'page.other' },
    { type: 'setup.read' },
    { type: 'setup.go' },
    { type: 'neo.open' },
    { type: 'plan.open' },
    { type: 'verify.open' },
    { type: 'setup.open', half: 'user' },
    { type: 'setup.change', change: {} },
    { type: 'page.token', channel: CHANNEL },
    { type: 'consent.context' },
    { type: 'page-report.make', step: 'start' },
  ])('is refused $type', async (request) => {
    expect(await ask(request)).toMatchObject({ ok: false })
    expect(done).toEqual([])
  })
  it('may ask for texts, which are none in English, and for nothing without a tab', async () => {
    expect(await ask({ type: 'page.texts' })).toEqual(OK)
    expect(await ask({ type: 'page.texts' }, from(PAGE, { tabId: undefined }))).toEqual(refused('no tab'))
    expect(done).toEqual([])
  })
  it('gets a token while a verification is in progress there', async () => {
    const none = await ask({ type: 'page.token', channel: CHANNEL })
    expect(none).toMatchObject({ ok: false })
    await writeVerification(beginVerification(HOST, undefined, new Date()))
    expect(await ask({ type: 'page.token', channel: CHANNEL })).toEqual(OK)
    expect(done).toEqual([`dispatchToken in ${IN_DOC}`])
    await writeVerification({ ...beginVerification(HOST, undefined, new Date()), state: 'done' })
    expect(await ask({ type: 'page.token', channel: CHANNEL })).toEqual(none)
  })
})

describe('a page of an instance that is set up', () => {
  it.each<[string, object, Partial<Setup>, object, string[]]>([
    ['a page of the setup', { type: 'page.matters' }, {}, OK, [`/guide.js in ${IN_TOP}`]],
    [
      'a page that does not matter',
      { type: 'page.other' },
      { awaiting: { half: 'user' } },
      OK,
      [`/guide.js in ${IN_TOP}`],
    ],
    ['a token', { type: 'page.token', channel: CHANNEL }, {}, OK, [`dispatchToken in ${IN_DOC}`]],
    ['a token, paused', { type: 'page.token', channel: CHANNEL }, { status: 'paused' }, { ok: false }, []],
    [
      'the plan',
      { type: 'plan.open' },
      {},
      OK,
      [`opens ${browser.runtime.getURL('/plan.html' as never)}?host=${HOST}`],
    ],
    [
      'a record',
      { type: 'setup.open', half: 'user' },
      {},
      OK,
      [`opens https://${HOST}/now/nav/ui/classic/params/target/sys_user.do%3Fsys_id%3D-1`],
    ],
    ['Neo, before there is an application', { type: 'neo.open' }, {}, refused('nothing to hand over'), []],
    [
      'Neo',
      { type: 'neo.open' },
      { application: APPLICATION },
      OK,
      [`opens ${defaultPolicy.dashboardUrl}#instance_url=https%3A%2F%2F${HOST}&client_id=${APPLICATION.clientId}`],
    ],
    [
      'the next step',
      { type: 'setup.go' },
      { next: 'user.roles' },
      OK,
      [`leads 3 to https://${HOST}/now/nav/ui/classic/params/target/sys_user.do%3Fsys_id%3D-1`],
    ],
    ['a step that is done anywhere', { type: 'setup.go' }, { next: 'verify' }, OK, [`/guide.js in ${IN_TOP}`]],
  ])('asks for %s', async (_what, request, more, answer, effects) => {
    await setup(more)
    expect(await ask(request)).toMatchObject(answer)
    expect(done).toEqual(effects)
  })
  it('is told its setup, and changes it', async () => {
    await setup({ next: 'app.name' })
    expect(await ask({ type: 'setup.change', change: { next: null, application: APPLICATION } })).toEqual(OK)
    const { data } = (await ask({ type: 'setup.read' })) as { data?: Setup }
    expect(data).toMatchObject({ host: HOST, application: APPLICATION })
    expect(data).not.toHaveProperty('next')
  })
  it('has a pill where nothing waits', async () => {
    await setup({ next: 'app.name' })
    expect(await ask({ type: 'page.other' })).toMatchObject({ ok: true, data: expect.anything() })
    expect(done).toEqual([])
  })
  it('is not guided where the tab shows another site by then', async () => {
    await setup()
    shown = OTHER
    expect(await ask({ type: 'page.matters' })).toEqual(OK)
    expect(done).toEqual([])
  })
  it.each<[string, object]>([
    ['without TLS', from(PAGE.replace('https', 'http'))],
    ['framed by another site', from(PAGE, { tabUrl: 'https://evil.example/' })],
    ['of another instance', from(`https://${OTHER}/`)],
    ['without an address', from(undefined, { url: undefined, tabUrl: undefined })],
  ])('is none %s', async (_what, sender) => {
    await setup()
    expect(await ask({ type: 'setup.read' }, sender)).toEqual(NO_SETUP)
  })
  it('matters in a frame only by what it is', async () => {
    await setup()
    expect(await ask({ type: 'page.matters' }, from(`https://${HOST}/x.do`, { frameId: 4 }))).toEqual(
      refused('another page'),
    )
    expect(await ask({ type: 'page.matters' }, from(PAGE, { frameId: 4 }))).toEqual(OK)
    expect(await ask({ type: 'page.matters' }, from(`https://${HOST}/x.do`))).toEqual(OK)
  })
  it('says what the guard needs, also in a frame of another site', async () => {
    await setup({ application: APPLICATION })
    const { dashboardUrl, userName } = defaultPolicy
    expect(await ask({ type: 'consent.context' }, from(PAGE, { tabUrl: 'https://evil.example/' }))).toEqual({
      ok: true,
      data: {
        dashboardUrl,
        userName,
        application: { clientId: APPLICATION.clientId },
        instance: { host: HOST, kind: { kind: 'unknown', sign: 'none' } },
      },
    })
  })
})

it('the guard knows no more than it needs, and an unreadable setup is not none', () => {
  const base = { dashboardUrl: defaultPolicy.dashboardUrl, userName: 'neo.agent' }
  const user = { sysId: 'b'.repeat(32), userName: 'u', passwordSet: true }
  const of = (more: Partial<Setup>) =>
    guardContextOf({ state: 'found', setup: { ...newSetup(HOST, new Date()), ...more } }, defaultPolicy)
  expect(guardContextOf({ state: 'none' }, defaultPolicy)).toBeUndefined()
  expect(guardContextOf({ state: 'unreadable' }, defaultPolicy)).toEqual(base)
  expect(of({ user, application: APPLICATION })).toEqual({
    ...base,
    user: { sysId: user.sysId, userName: 'u' },
    application: { clientId: APPLICATION.clientId },
  })
  expect(of({ user: { ...user, userName: ' ' } })).toEqual(base)
})

describe("the extension's own pages", () => {
  const own = { url: browser.runtime.getURL('/popup.html' as never), windowId: 1, incognito: false }
  it.each([
    { type: 'setup.start', host: HOST },
    { type: 'setup.stop', host: HOST },
    { type: 'verify.start', host: HOST },
    { type: 'plan.run', host: HOST, wanted: [] },
    { type: 'url.add', host: 'help.acme.example' },
    { type: 'store.get', key: null },
    { type: 'store.clear' },
  ])('alone may send $type', async (request) => {
    await setup()
    for (const url of [PAGE, `${own.url.split('/popup')[0]}.evil.example/`, undefined])
      expect(await ask(request, from(url, { url }))).toEqual(refused('not allowed'))
    expect((await readSetup(HOST)).state).toBe('found')
  })
  it('read and write', async () => {
    expect(await ask({ type: 'store.set', items: { a: 1, b: 2 } }, own)).toEqual(OK)
    expect(await ask({ type: 'store.get', key: 'a' }, own)).toEqual({ ok: true, data: { a: 1 } })
    expect(await ask({ type: 'store.remove', key: 'a' }, own)).toEqual(OK)
    expect(await ask({ type: 'store.get', key: null }, own)).toEqual({ ok: true, data: { b: 2 } })
    expect(await ask({ type: 'store.clear' }, own)).toEqual(OK)
    expect(await ask({ type: 'store.get', key: null }, own)).toEqual({ ok: true, data: {} })
  })
  it('start a setup, go on with one, and stop it with all that is known', async () => {
    vi.spyOn(browser.tabs, 'query').mockResolvedValue([] as never)
    expect(await ask({ type: 'setup.start', host: HOST }, own)).toEqual(OK)
    expect(done).toEqual([
      `opens https://${HOST}/now/nav/ui/classic/params/target/oauth_entity_list.do%3Fsysparm_query%3Dtype%3Dclient%5EORtype%3Doauth_provider%5EEQ`,
    ])
    await setup({ status: 'paused', application: APPLICATION })
    await ask({ type: 'setup.start', host: HOST }, own)
    expect(await readSetup(HOST)).toMatchObject({ setup: { status: 'active', application: APPLICATION } })
    await writeVerification(beginVerification(HOST, undefined, new Date()))
    expect(await ask({ type: 'setup.stop', host: HOST }, own)).toEqual(OK)
    expect([(await readSetup(HOST)).state, await readVerification(HOST)]).toEqual(['none', undefined])
  })
  it('verify, plan, carry out, undo and follow, in the tab that they name', async () => {
    const { find, tabs, create } = openTabs({ id: 3, url: PAGE }, { id: 4, url: PAGE, lastAccessed: 9 })
    await setup()
    expect(await ask({ type: 'verify.start', host: HOST, tabId: 3 }, own)).toEqual(OK)
    expect([find(3).files, find(4).files]).toEqual([['/verify.js'], []])
    expect(await readVerification(HOST)).toMatchObject({ state: 'running' })
    expect(await ask({ type: 'plan.make', host: HOST, tabId: 3 }, own)).toEqual(OK)
    expect(find(3).files.at(-1)).toBe('/write.js')
    const journal = (await readJournal(HOST)) as Journal
    const state = async () => (await readJournal(HOST))?.state
    expect(await state()).toBe('planning')
    expect(await ask({ type: 'plan.run', host: HOST, wanted: [] }, own)).toEqual(refused('busy'))
    await writeJournal({ ...journal, state: 'planned' })
    expect(await ask({ type: 'plan.run', host: HOST, wanted: [] }, own)).toEqual(OK)
    expect(await state()).toBe('running')
    await writeJournal({ ...journal, state: 'done' })
    expect(await ask({ type: 'plan.undo', host: HOST }, own)).toEqual(OK)
    expect(await state()).toBe('undoing')
    // Without a window of its own, whoever asks gets the tab used last.
    expect(await ask({ type: 'verify.start', host: HOST }, { ...own, windowId: 2 })).toEqual(OK)
    expect(create).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ active: false, windowId: 2 }))
    expect(await ask({ type: 'plan.follow', host: HOST, part: 'user' }, own)).toEqual(OK)
    expect(tabs.at(-1)).toMatchObject({ windowId: 1, url: expect.stringContaining('sys_user.do') })
  })
  it('are told what an instance claims to be, and show where a verdict is put right', async () => {
    openTabs({ id: 3, url: PAGE })
    expect(await ask({ type: 'url.claim', host: HOST, tabId: 3 }, own)).toEqual(OK)
    const verdicts = [{ requirement: 'app.name', step: 'app.name', outcome: 'fail' as const, reason: 'x' }]
    await writeVerification({ ...beginVerification(HOST, undefined, new Date()), state: 'done', verdicts })
    expect(await ask({ type: 'verify.show', host: HOST, requirement: 'app.name' }, own)).toEqual(OK)
    expect(await readSetup(HOST)).toMatchObject({ setup: { show: 'app.name', collapsed: false } })
    await writeSetup({ ...newSetup(HOST, new Date()), collapsed: true, fromResults: true })
    expect(await ask({ type: 'setup.start', host: HOST, tabId: 3 }, own)).toEqual(OK)
    const { setup: now } = (await readSetup(HOST)) as { setup?: Setup }
    expect(now).toMatchObject({ collapsed: false })
    expect(now).not.toHaveProperty('fromResults')
  })
  it('are refused where the storage is full, and where settings are of a newer version', async () => {
    Object.assign(browser.storage.local, { getBytesInUse: async () => 1e9, QUOTA_BYTES: 1e7 })
    expect(await ask({ type: 'setup.start', host: HOST }, own)).toEqual(refused('full'))
    expect((await readSetup(HOST)).state).toBe('none')
    // A custom URL takes next to no room.
    const add = { type: 'url.add', host: 'help.acme.example' }
    expect(await ask(add, own)).toEqual(OK)
    await browser.storage.local.set({ settings: { version: 99 } })
    expect(await ask({ ...add, host: 'it.acme.example' }, own)).toEqual(refused('newer'))
  })
  it('stop a setup at a custom URL with what was handed over for its instance', async () => {
    vi.spyOn(browser.storage.managed, 'get').mockResolvedValue({ customUrls: { 'help.acme.example': HOST } } as never)
    await browser.storage.local.set({ [`hand-off:${HOST}`]: 1, 'hand-off:beta.service-now.com': 1 })
    expect(await ask({ type: 'setup.stop', host: 'help.acme.example' }, own)).toEqual(OK)
    expect(Object.keys(await browser.storage.local.get(null))).toEqual(['hand-off:beta.service-now.com'])
    expect(await ask({ type: 'setup.stop', host: 'beta.service-now.com' }, own)).toEqual(OK)
    expect(await browser.storage.local.get(null)).toEqual({})
  })
  it('are refused what the policy, the browser or the storage does not allow', async () => {
    const start = { type: 'setup.start', host: HOST }
    expect(await ask({ ...start, host: 'x.example' }, own)).toEqual(refused('not-allowed'))
    Object.assign(browser.permissions, { contains: async () => false })
    expect(await ask(start, own)).toEqual(refused('no-access'))
    expect(await ask({ type: 'url.add', host: 'help.acme.example' }, own)).toEqual(refused('no-access'))
    Object.assign(browser.permissions, { contains: async () => true })
    await browser.storage.local.set({ [`setup:${HOST}`]: { version: 99 } })
    expect(await ask(start, own)).toMatchObject({ ok: false })
    expect(await browser.storage.local.get(`setup:${HOST}`)).toEqual({ [`setup:${HOST}`]: { version: 99 } })
    expect(await ask({ type: 'verify.show', host: OTHER, requirement: 'app.name' }, own)).toEqual(
      refused('nothing to show'),
    )
    expect(await ask({ type: 'plan.undo', host: OTHER }, own)).toEqual(refused('busy'))
    expect(await ask({ type: 'plan.run', host: OTHER, wanted: [] }, own)).toEqual(refused('busy'))
    expect(await ask({ type: 'url.add', host: 'help.acme.example' }, own)).toEqual(OK)
  })
})

describe('a run', () => {
  const sender = (more: object = {}) => ({ tabId: 3, frameId: 0, url: PAGE, documentId: 'd', ...more }) as never
  it.each<[string, object, boolean]>([
    ['its document', {}, true],
    ['its document, without a number of the frame', { frameId: undefined }, true],
    ['a frame', { frameId: 1 }, false],
    ['another tab', { tabId: 4 }, false],
    ['another document', { documentId: 'e' }, false],
    ['another instance', { url: `https://${OTHER}/` }, false],
  ])('is heard from %s: %s', async (_what, more, heard) => {
    const id = await beginRun('plan', HOST, { tabId: 3, documentId: 'd' })
    expect(await isFromRun('plan', id, sender(more))).toBe(heard)
    expect(await isFromRun('plan', CHANNEL, sender(more))).toBe(false)
    expect(await isFromRun('verification', id, sender(more))).toBe(false)
  })
  it('without names of documents is known by its tab, and over once it ended', async () => {
    const id = await beginRun('verification', HOST, { tabId: 3 })
    expect(await isFromRun('verification', id, sender({ documentId: undefined }))).toBe(true)
    expect([await tabOfRun('verification', HOST), await tabOfRun('plan', HOST)]).toEqual([3, undefined])
    await endRun('verification', HOST)
    expect(await isFromRun('verification', id, sender())).toBe(false)
    await browser.storage.session.set({ [`run:plan:${HOST}`]: { id: 1 } })
    expect(await tabOfRun('plan', HOST)).toBeUndefined()
  })
})

it('tabs that were opened are remembered, the last fifty', async () => {
  expect([...(await readOwnTabs())]).toEqual([])
  for (let id = 1; id <= 52; id++) await rememberOwnTab(id)
  const own = await readOwnTabs()
  expect([own.size, own.has(52), own.has(3), own.has(2)]).toEqual([50, true, true, false])
  await browser.storage.session.set({ 'own-tabs': 'x' })
  expect((await readOwnTabs()).size).toBe(0)
})

it('a document is named where the browser names them', async () => {
  expect(injectionTargetOf(3, 'd', 4)).toEqual({ tabId: 3, documentIds: ['d'] })
  expect([injectionTargetOf(3, undefined), injectionTargetOf(3, undefined, 4)]).toEqual([
    { tabId: 3, frameIds: [0] },
    { tabId: 3, frameIds: [4] },
  ])
  expect(await topDocument(3, HOST)).toEqual({ tabId: 3, documentIds: ['top'] })
  expect(await topDocument(3, OTHER)).toBeUndefined()
  Object.assign(browser.scripting, { executeScript: () => Promise.reject(new Error('no scripts here')) })
  expect(await topDocument(3, HOST)).toBeUndefined()
})

describe('requests are answered', () => {
  type Listener = (message: unknown, from: object, respond: (reply: unknown) => void) => boolean
  function listen(handle: (...given: unknown[]) => Promise<unknown>): Listener {
    const added = vi.spyOn(browser.runtime.onMessage, 'addListener').mockImplementation(() => undefined)
    answerRequests(handle as never)
    return added.mock.calls.at(-1)?.[0] as unknown as Listener
  }
  const id = browser.runtime.id
  const READ = { type: 'setup.read' }
  it('with the sender as the browser names it', async () => {
    const handle = vi.fn(async () => OK)
    const answer = await new Promise((resolve) => {
      expect(
        listen(handle)(
          READ,
          { id, frameId: 2, url: 'u', documentId: 'd', tab: { id: 3, url: 't', windowId: 4, incognito: true } },
          resolve,
        ),
      ).toBe(true)
    })
    expect(answer).toEqual(OK)
    expect(handle).toHaveBeenCalledWith(READ, {
      tabId: 3,
      frameId: 2,
      url: 'u',
      tabUrl: 't',
      documentId: 'd',
      windowId: 4,
      incognito: true,
    })
    await new Promise((resolve) => listen(handle)(READ, { id }, resolve))
    expect(handle).toHaveBeenLastCalledWith(READ, {
      tabId: undefined,
      frameId: undefined,
      url: undefined,
      tabUrl: undefined,
    })
  })
  it('only to the extension, only if they are some, and with the reason where they fail', async () => {
    const handle = vi.fn(() => Promise.reject(new Error('broken')))
    const respond = vi.fn()
    const listener = listen(handle)
    expect(listener(READ, { id: 'other' }, respond)).toBe(false)
    expect(respond).not.toHaveBeenCalled()
    expect(listener({ type: 'x' }, { id }, respond)).toBe(false)
    expect(respond).toHaveBeenLastCalledWith(refused('not a request'))
    expect(handle).not.toHaveBeenCalled()
    expect(await new Promise((resolve) => listener(READ, { id }, resolve))).toEqual(refused('broken'))
  })
  it('fifty at once for each frame', async () => {
    const open: (() => void)[] = []
    const listener = listen(() => new Promise((resolve) => open.push(() => resolve(OK))))
    const respond = vi.fn()
    const send = (frameId = 0) => listener(READ, { id, frameId, tab: { id: 1 } }, respond)
    for (let i = 0; i < 50; i++) expect(send()).toBe(true)
    expect([send(), send(1)]).toEqual([false, true])
    expect(respond.mock.calls).toEqual([[refused('too many at once')]])
    open[0]?.()
    await vi.waitFor(() => expect(respond).toHaveBeenCalledTimes(2))
    await Promise.resolve()
    expect([send(), send()]).toEqual([true, false])
  })
})
