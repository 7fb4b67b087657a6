// @vitest-environment node
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { showBadge } from '@/lib/background/badge'
import { handlePageRequest } from '@/lib/background/page-requests'
import { beginRun } from '@/lib/background/runs'
import { defaultPolicy } from '@/lib/neo/policy'
import { beginJournal } from '@/lib/provisioning/journal'
import { readJournal, writeJournal } from '@/lib/provisioning/journal-store'
import { newSetup, readSetup, type Setup, writeSetup } from '@/lib/storage/setups'
import { readVerification, writeVerification } from '@/lib/verification/history'
import { beginVerification, type Verification } from '@/lib/verification/verification'
import { openTabs } from '../../support/open-tabs'

vi.mock('@/lib/background/badge', () => ({ showBadge: vi.fn() }))

const HOST = 'acme.service-now.com'
const CUSTOM = 'help.acme.example'
const CHANNEL = '0f0e0d0c-0b0a-4908-8706-050403020100'
const [A, X] = ['a', 'e'].map((digit) => digit.repeat(32)) as [string, string]
const APPLICATION = { sysId: '1'.repeat(32), clientId: A, name: 'Neo Agent' }
const ACCOUNT = { sysId: '2'.repeat(32), name: 'neo.agent', detail: 'Neo Agent' }
const RESULTS = `${browser.runtime.getURL('/results.html' as never)}?host=${HOST}`
const OK = { ok: true }

type Asked = Parameters<typeof handlePageRequest>[0]
const ask = (request: object, sender: object) => handlePageRequest(request as Asked, sender as never)
const setup = (more: Partial<Setup> = {}) => writeSetup({ ...newSetup(HOST, new Date()), ...more })
const setupNow = async () => {
  const stored = await readSetup(HOST)
  return stored.state === 'found' ? stored.setup : undefined
}

beforeEach(() => {
  fakeBrowser.reset()
  vi.mocked(showBadge).mockClear()
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('en')
  Object.assign(browser.scripting, {
    registerContentScripts: async () => {},
    updateContentScripts: async () => {},
    unregisterContentScripts: async () => {},
    getRegisteredContentScripts: async () => [],
  })
})

describe("a page of Neo's dashboard", () => {
  const url = defaultPolicy.dashboardUrl
  const sender = { tabId: 8, frameId: 0, url, tabUrl: url }
  const values = { instance: HOST, clientId: A }
  const hash = `#instance_url=https%3A%2F%2F${HOST}&client_id=${A}`
  const seen = async () => {
    await setup({ application: APPLICATION })
    await writeVerification({
      ...beginVerification(HOST, undefined, new Date()),
      applications: [{ sysId: APPLICATION.sysId, name: 'Neo Agent', detail: A }],
      users: [ACCOUNT],
      verdicts: [{ requirement: 'connect.user', step: 'consent', outcome: 'pass', reason: 'ok' }],
    } as Verification)
  }
  it.each([
    { type: 'hand-off.arrived', hash },
    { type: 'hand-off.accept', ...values },
    { type: 'hand-off.done', ...values },
    { type: 'hand-off.connected', ...values },
    { type: 'hand-off.check', ...values },
  ])('alone may ask $type', async (request) => {
    await seen()
    const { create } = openTabs({ id: 8, url })
    for (const from of [`https://${HOST}/x.do`, 'https://evil.example/'])
      expect(await ask(request, { ...sender, url: from, tabUrl: from })).toEqual({
        ok: false,
        reason: 'not the dashboard',
      })
    expect(create).not.toHaveBeenCalled()
    expect(await setupNow()).not.toHaveProperty('handedOver')
  })
  it('is offered what was captured, takes it, and is done with it', async () => {
    await setup({ application: APPLICATION })
    const offer = {
      instanceUrl: `https://${HOST}`,
      clientId: A,
      isOwn: true,
      isAccepted: true,
      kind: { kind: 'unknown', sign: 'none' },
    }
    const arrived = (from = sender, own = '') => ask({ type: 'hand-off.arrived', hash: own }, from)
    expect(await arrived(sender, hash)).toEqual({ ...OK, data: { offers: [offer] } })
    expect(await ask({ type: 'hand-off.accept', ...values }, sender)).toEqual({ ...OK, data: offer })
    expect(await arrived({ ...sender, tabId: 9 })).toEqual({ ...OK, data: { offers: [offer] } })
    expect(await ask({ type: 'hand-off.done', ...values }, sender)).toEqual(OK)
    expect(await arrived()).toEqual({ ...OK, data: { offers: [] } })
  })
  it('is offered nothing that this browser does not know', async () => {
    await setup({ application: APPLICATION })
    expect(await ask({ type: 'hand-off.accept', instance: HOST, clientId: X }, sender)).toEqual({
      ok: false,
      reason: 'not stored',
    })
  })
  it('is told the account once the connection was seen', async () => {
    await setup({ application: APPLICATION })
    expect(await ask({ type: 'hand-off.connected', ...values }, sender)).toEqual(OK)
    await seen()
    expect(await ask({ type: 'hand-off.connected', ...values }, sender)).toEqual({ ...OK, data: 'neo.agent' })
  })
  it('has the connection checked, and the results shown', async () => {
    await setup({ application: APPLICATION })
    const { tabs } = openTabs({ id: 3, url: `https://${HOST}/x.do` }, { id: 8, url })
    expect(await ask({ type: 'hand-off.check', ...values }, sender)).toEqual(OK)
    expect(await readVerification(HOST)).toMatchObject({ state: 'running' })
    expect(tabs.map((tab) => tab.url)).toEqual([`https://${HOST}/x.do`, url, RESULTS])
    expect(tabs[0]?.files).toEqual(['/verify.js'])
    const refused = await ask({ type: 'hand-off.check', instance: HOST, clientId: X }, sender)
    expect(refused).toEqual({ ok: false, reason: 'not of this browser' })
    expect(tabs).toHaveLength(3)
  })
})

describe('progress that a page tells', () => {
  const url = `https://${HOST}/x.do`
  const sender = { tabId: 3, frameId: 0, url, tabUrl: url, documentId: 'd' }
  it('of a verification is stored for its run alone', async () => {
    const record = beginVerification(HOST, undefined, new Date())
    await writeVerification(record)
    const run = await beginRun('verification', HOST, { tabId: 3, documentId: 'd' })
    const told = { ...record, progress: { done: 2, of: 5 } }
    const refused = await ask({ type: 'verify.save', run: CHANNEL, record: told }, sender)
    expect(refused).toEqual({ ok: false, reason: 'no run here' })
    expect((await readVerification(HOST))?.progress).toEqual(record.progress)
    expect(await ask({ type: 'verify.save', run, record: told }, sender)).toEqual(OK)
    expect((await readVerification(HOST))?.progress).toEqual(told.progress)
  })
  it('of a plan is stored for its run alone', async () => {
    const journal = beginJournal(HOST, defaultPolicy, new Date())
    await writeJournal(journal)
    const run = await beginRun('plan', HOST, { tabId: 3, documentId: 'd' })
    const told = { ...journal, state: 'planned' as const }
    const refused = await ask({ type: 'plan.save', run: CHANNEL, journal: told }, sender)
    expect(refused).toEqual({ ok: false, reason: 'no run here' })
    expect(await ask({ type: 'plan.save', run, journal: told }, sender)).toEqual(OK)
    expect((await readJournal(HOST))?.state).toBe('planned')
  })
  it('lets a page have a token while a plan is under way, not after', async () => {
    const { injected } = openTabs({ id: 3, url, documentId: 'd' })
    vi.stubGlobal('document', { dispatchEvent: () => true })
    const token = () => ask({ type: 'page.token', channel: CHANNEL }, sender)
    await writeJournal({ ...beginJournal(HOST, defaultPolicy, new Date()), state: 'planned' })
    expect(await token()).toMatchObject({ ok: false })
    expect(injected).toEqual([])
    await writeJournal(beginJournal(HOST, defaultPolicy, new Date()))
    await token().catch(() => undefined)
    expect(injected).toMatchObject([{ tab: 3, what: 'dispatchToken', world: 'MAIN' }])
  })
})

describe('a page of the instance', () => {
  const url = `https://${HOST}/oauth_entity.do?sys_id=-1`
  const sender = { tabId: 3, frameId: 0, url, tabUrl: url, documentId: 'd' }
  const open = () => openTabs({ id: 3, url, documentId: 'd' })

  it('gets texts, but none that the script has', async () => {
    const { tabs, injected } = open()
    expect(await ask({ type: 'page.texts' }, sender)).toEqual(OK)
    expect(injected).toEqual([])
    vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('de')
    expect(await ask({ type: 'page.texts' }, sender)).toEqual(OK)
    expect(tabs[0]?.files).toEqual(['/text-de.js'])
  })
  it('has a badge once it was loaded, its frames have none', async () => {
    open()
    await setup()
    await ask({ type: 'setup.read' }, sender)
    await ask({ type: 'page.other' }, { ...sender, frameId: 2 })
    expect(showBadge).not.toHaveBeenCalled()
    await ask({ type: 'page.other' }, sender)
    expect(showBadge).toHaveBeenCalledExactlyOnceWith(3, HOST)
  })
  it('leads back to the results, once, to those that are open', async () => {
    const { tabs, update, create } = open()
    await setup({ fromResults: true, next: 'app.name' })
    expect(await ask({ type: 'setup.go' }, sender)).toEqual(OK)
    expect(tabs.map((tab) => tab.url)).toEqual([url, RESULTS])
    expect(await setupNow()).toMatchObject({ next: 'app.name' })
    expect(await setupNow()).not.toHaveProperty('fromResults')
    create.mockClear()
    expect(await ask({ type: 'results.open' }, sender)).toEqual(OK)
    expect(create).not.toHaveBeenCalled()
    expect(update).toHaveBeenCalledExactlyOnceWith(4, { active: true })
    // The next click on the pill goes on with the setup.
    expect(await ask({ type: 'setup.go' }, sender)).toEqual(OK)
    expect(tabs[0]?.url).toContain('oauth_entity_list.do')
    expect(await setupNow()).toMatchObject({ collapsed: false })
  })
  it('shows results also where tabs cannot be found', async () => {
    const { create } = open()
    await setup()
    vi.spyOn(browser.tabs, 'query').mockRejectedValue(new Error('busy'))
    expect(await ask({ type: 'results.open' }, sender)).toEqual(OK)
    expect(create).toHaveBeenCalledExactlyOnceWith({ url: RESULTS })
  })
  it('shows the card of a collapsed guide where the pill was clicked', async () => {
    open()
    await setup({ collapsed: true, next: 'app.name' })
    expect(await ask({ type: 'setup.go' }, { ...sender, tabUrl: undefined, url })).toMatchObject({ ok: false })
    expect(await ask({ type: 'setup.go' }, sender)).toEqual(OK)
    expect((await setupNow())?.collapsed).toBe(false)
  })
  it('is verified in its own tab, with the results beside it', async () => {
    const { tabs } = openTabs({ id: 2, url, lastAccessed: 9 }, { id: 3, url, documentId: 'd', lastAccessed: 1 })
    await setup()
    expect(await ask({ type: 'verify.open' }, sender)).toEqual(OK)
    expect(tabs.map((tab) => [tab.url, tab.files.join()])).toEqual([
      [url, ''],
      [url, '/verify.js'],
      [RESULTS, ''],
    ])
    expect(await readVerification(HOST)).toMatchObject({ state: 'running' })
  })
  it('is reported', async () => {
    const { tabs } = open()
    await setup()
    vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ version: '1.2.3' } as never)
    const make = () => ask({ type: 'page-report.make', step: 'app.save' }, sender)
    // What is put into the page gives no report back here.
    expect(await make()).toEqual({ ok: false, reason: 'no report' })
    expect(tabs[0]?.scope.collect).toMatchObject({ step: 'app.save' })
    const real = vi.mocked(browser.scripting.executeScript)
    Object.assign(browser.scripting, {
      executeScript: async (injection: { files?: string[] }) =>
        injection.files ? [{ result: '{}' }] : real(injection as never),
    })
    expect(await make()).toEqual(OK)
    expect(tabs.at(-1)?.url).toContain('/page-report.html?id=')
  })
  it('at a custom URL is of its own setup, and the guard of the instance’s host is of it too', async () => {
    open()
    vi.spyOn(browser.storage.managed, 'get').mockResolvedValue({ customUrls: { [CUSTOM]: HOST } } as never)
    await writeSetup({ ...newSetup(CUSTOM, new Date()), application: APPLICATION })
    const custom = { ...sender, url: `https://${CUSTOM}/x.do`, tabUrl: `https://${CUSTOM}/x.do` }
    expect(await ask({ type: 'setup.read' }, custom)).toMatchObject({ ok: true, data: { host: CUSTOM } })
    expect(await ask({ type: 'consent.context' }, sender)).toMatchObject({
      ok: true,
      data: { application: { clientId: A } },
    })
    // Nothing else of that setup is told to, or changed by, a page of the other host.
    expect(await ask({ type: 'setup.read' }, sender)).toMatchObject({ ok: false })
    expect(await ask({ type: 'setup.change', change: { acknowledged: true } }, sender)).toMatchObject({ ok: false })
    const stored = await readSetup(CUSTOM)
    expect(stored.state === 'found' && stored.setup.acknowledged).toBeFalsy()
  })
})
