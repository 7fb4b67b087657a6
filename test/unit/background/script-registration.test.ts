// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { openInstance } from '@/lib/background/guide-tab'
import { handlePageRequest } from '@/lib/background/page-requests'
import { syncRegistrations, updateLoaders } from '@/lib/background/script-registration'
import { STEPS } from '@/lib/domain/steps'
import { nextStepLabel } from '@/lib/messaging/next-step-label'
import { defaultPolicy as policy } from '@/lib/neo/policy'
import { LANGUAGE_CODES } from '@/lib/shared/languages'
import { defaultSettings, writeSettings } from '@/lib/storage/settings'
import { forgetSetup, newSetup, writeSetup } from '@/lib/storage/setups'

const begun = (host: string) => newSetup(host, new Date('2026-01-02T03:04:05Z'))
const HOST = 'acme.service-now.com'

interface Registered {
  id: string
  js?: string[]
}

/** Stands for the browser's list of registered scripts, which refuses to register an id twice. */
function scripting(given: (path: string) => string = (path) => path) {
  const scripts = new Map<string, Registered>()
  const tick = () => new Promise((resolve) => setTimeout(resolve, 0))
  const update = vi.fn(async (changed: Registered[]) => {
    await tick()
    for (const script of changed) {
      if (!scripts.has(script.id)) throw new Error(`No script with ID '${script.id}'`)
      scripts.set(script.id, script)
    }
  })
  Object.assign(browser.scripting, {
    getRegisteredContentScripts: async () => (
      await tick(), [...scripts.values()].map(({ id, js }) => ({ id, js: js?.map(given) }))
    ),
    registerContentScripts: async (added: Registered[]) => {
      await tick()
      for (const script of added) {
        if (scripts.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`)
        scripts.set(script.id, script)
      }
    },
    updateContentScripts: update,
    unregisterContentScripts: async ({ ids: gone }: { ids: string[] }) => (
      await tick(), gone.forEach((id) => scripts.delete(id))
    ),
  })
  return { scripts, update, ids: () => [...scripts.keys()], loader: () => scripts.get(`loader:${HOST}`)?.js }
}

beforeEach(() => void vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('en'))
beforeEach(() => fakeBrowser.reset())

describe('registered scripts', () => {
  it('are those of the hosts in progress, no more', async () => {
    const { scripts, ids } = scripting()
    scripts.set('loader:old.service-now.com', { id: 'loader:old.service-now.com' })
    await writeSetup(begun(HOST))
    await writeSetup({ ...begun('paused.service-now.com'), status: 'paused' })
    await writeSetup({ ...begun('done.service-now.com'), status: 'connected' })
    await syncRegistrations()
    expect(ids()).toEqual([`loader:${HOST}`, `frame:${HOST}`, `consent:${HOST}`])
    await forgetSetup(HOST)
    await syncRegistrations()
    expect(ids()).toEqual([])
  })
  it('run where and when they are meant to, and no further', async () => {
    const { scripts } = scripting()
    vi.spyOn(browser.storage.managed, 'get').mockResolvedValue({
      customUrls: { 'help.acme.example': HOST },
      dashboardUrl: 'https://eu.neoagent.io/integrations',
      allowedInstances: ['help.acme.example', HOST],
    } as never)
    Object.assign(browser.permissions, { contains: async () => true })
    await writeSetup(begun('help.acme.example'))
    await writeSetup(begun('beta.service-now.com'))
    await syncRegistrations()
    const [loader, frame, guard, dashboard, ...more] = scripts.values()
    expect(more).toEqual([])
    expect(loader).toEqual({
      id: 'loader:help.acme.example',
      matches: ['https://help.acme.example/*'],
      js: ['loader.js'],
      runAt: 'document_idle',
      persistAcrossSessions: true,
    })
    expect(frame).toMatchObject({
      js: ['frame.js'],
      allFrames: true,
      runAt: 'document_idle',
      persistAcrossSessions: true,
    })
    const { matches = [] } = frame as { matches?: string[] }
    expect(matches.length).toBeGreaterThan(0)
    for (const pattern of matches) expect(pattern).toMatch(/^https:\/\/help\.acme\.example\/[\w/.-]+\*$/)
    expect(guard).toMatchObject({
      id: `consent:help.acme.example>${HOST}`,
      js: ['consent.js'],
      allFrames: true,
      runAt: 'document_start',
      persistAcrossSessions: true,
    })
    const { matches: guarded = [] } = guard as { matches?: string[] }
    for (const host of ['help.acme.example', HOST])
      for (const page of ['oauth_auth.do', 'login.do', 'login_with_sso.do', 'side_door.do'])
        expect(guarded).toContain(`https://${host}/${page}*`)
    for (const pattern of guarded)
      expect(pattern).toMatch(/^https:\/\/(help\.acme\.example|acme\.service-now\.com)\/\w+\.do\*$/)
    expect(dashboard).toEqual({
      id: 'dashboard:eu.neoagent.io',
      matches: ['https://eu.neoagent.io/*'],
      js: ['connect.js'],
      runAt: 'document_start',
      persistAcrossSessions: true,
    })
  })
  it("leave other extensions' names alone, and ask the browser for nothing needless", async () => {
    const { scripts, ids } = scripting()
    scripts.set('other', { id: 'other', js: ['x.js'] })
    await writeSetup(begun(HOST))
    await syncRegistrations()
    expect(ids()).toContain('other')
    const asked = (['registerContentScripts', 'unregisterContentScripts', 'updateContentScripts'] as const).map(
      (what) => vi.spyOn(browser.scripting, what),
    )
    await syncRegistrations()
    for (const spy of asked) expect(spy).not.toHaveBeenCalled()
  })
  it('keep only the guard where the stored setup cannot be read', async () => {
    const { ids } = scripting()
    await writeSetup(begun(HOST))
    await syncRegistrations()
    await browser.storage.local.set({ [`setup:${HOST}`]: 'broken', 'setup:evil.example': 'broken' })
    await syncRegistrations()
    expect(ids()).toEqual([`consent:${HOST}`])
  })
  it("include the organisation's own dashboard once it is allowed", async () => {
    const { ids } = scripting()
    vi.spyOn(browser.storage.managed, 'get').mockResolvedValue({
      dashboardUrl: 'https://eu.neoagent.io/integrations',
    } as never)
    const contains = vi.fn().mockResolvedValue(false)
    Object.assign(browser.permissions, { contains })
    await syncRegistrations()
    expect(ids()).toEqual([])
    expect(contains).toHaveBeenCalledWith({ origins: ['https://eu.neoagent.io/*'] })
    contains.mockResolvedValue(true)
    await syncRegistrations()
    expect(ids()).toEqual(['dashboard:eu.neoagent.io'])
    contains.mockResolvedValue(false)
    await syncRegistrations()
    expect(ids()).toEqual([])
  })
  it('are not registered twice by concurrent calls', async () => {
    const { ids } = scripting()
    await writeSetup(begun(HOST))
    await Promise.all([syncRegistrations(), syncRegistrations(), syncRegistrations()])
    expect(ids()).toEqual([`loader:${HOST}`, `frame:${HOST}`, `consent:${HOST}`])
  })
  it('are tried again after a failure', async () => {
    const { ids } = scripting()
    await writeSetup(begun(HOST))
    vi.spyOn(browser.scripting, 'registerContentScripts').mockRejectedValueOnce(new Error('busy'))
    await expect(syncRegistrations()).rejects.toThrow('busy')
    await syncRegistrations()
    expect(ids()).toEqual([`loader:${HOST}`, `frame:${HOST}`, `consent:${HOST}`])
  })
})

describe('the loader', () => {
  it.each([
    ['as they were given', (path: string) => path],
    ['from the root', (path: string) => `/${path}`],
    ['as addresses', (path: string) => `moz-extension://0e1f9f6c-aaaa/${path}`],
  ])('is not registered anew for another next step, where the browser returns files %s', async (_how, given) => {
    const { update, loader } = scripting(given)
    await writeSetup({ ...begun(HOST), next: 'app.redirect' })
    await syncRegistrations()
    await writeSetup({ ...begun(HOST), next: 'user.new' })
    await syncRegistrations()
    expect(update).not.toHaveBeenCalled()
    expect(loader()).toEqual(['loader.js'])
  })
  it('is registered anew where an earlier version registered other files', async () => {
    const { scripts, loader } = scripting()
    scripts.set(`loader:${HOST}`, { id: `loader:${HOST}`, js: ['next/en/app.new.js', 'loader.js'] })
    await writeSetup(begun(HOST))
    await syncRegistrations()
    expect(loader()).toEqual(['loader.js'])
  })
})

describe('what comes next', () => {
  interface Told {
    target: object
    func: (...args: unknown[]) => void
    args?: unknown[]
  }
  /** What the loader of the instance's one open tab is called with. */
  function openTab() {
    scripting()
    const loader = { look: vi.fn(), end: vi.fn() }
    vi.stubGlobal(Symbol.for('neo-setup-guide') as never, { loader })
    const executed = vi.fn(({ target, func, args }: Told) => {
      // First it is found out which document it is.
      if (!args) return Promise.resolve([{ result: HOST, documentId: 'the-document' }])
      expect(target).toEqual({ tabId: 7, documentIds: ['the-document'] })
      // The browser hands over a copy.
      func(...(JSON.parse(JSON.stringify(args)) as unknown[]))
      return Promise.resolve([{}])
    })
    Object.assign(browser.scripting, { executeScript: executed })
    vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 7 }] as never)
    return { loader, executed }
  }
  afterEach(() => void vi.unstubAllGlobals())

  it('is shown in open tabs, in the language that is spoken', async () => {
    const { loader } = openTab()
    await writeSettings({ ...defaultSettings, language: 'de' })
    await writeSetup({ ...begun(HOST), next: 'app.redirect' })
    await updateLoaders(HOST)
    expect(loader.look.mock.calls).toEqual([
      [{ value: 'Weiter: die Umleitungs-URL eintragen', step: 'app.redirect', name: expect.any(String) }],
    ])
    expect(loader.end).not.toHaveBeenCalled()
  })
  it('is asked for by a page of a setup that is over', async () => {
    const { loader } = openTab()
    await writeSetup({ ...begun(HOST), status: 'connected' })
    await updateLoaders(HOST)
    expect(loader.look.mock.calls).toEqual([[null]])
  })
  it('is told to other tabs while a record is saved in one', async () => {
    const { loader } = openTab()
    await writeSetup({ ...begun(HOST), awaiting: { half: 'user' }, next: 'app.save' })
    await updateLoaders(HOST)
    expect(loader.look.mock.calls).toEqual([[expect.objectContaining({ step: 'app.save' })]])
  })
  it.each([
    [
      'asked for again where a record is saved, since its next page may have asked too early',
      { half: 'user' },
      [[null]],
    ],
    ['not asked for again once it is saved', null, []],
  ] as const)('is %s', async (_what, awaiting, asked) => {
    const { loader } = openTab()
    await writeSetup(begun(HOST))
    const change = { type: 'setup.change', change: { awaiting } } as const
    const url = `https://${HOST}/now/nav/ui/home`
    expect(await handlePageRequest(change, { tabId: 7, frameId: 0, url, tabUrl: url })).toEqual({ ok: true })
    expect(loader.look.mock.calls).toEqual(asked)
  })
  it('is over once the setup is forgotten', async () => {
    const { loader } = openTab()
    await forgetSetup(HOST)
    await updateLoaders(HOST)
    expect(loader.end).toHaveBeenCalledOnce()
    expect(loader.look).not.toHaveBeenCalled()
  })
  it('is told to no tab that shows another site by now', async () => {
    const { loader, executed } = openTab()
    executed.mockResolvedValue([{ result: 'evil.example', documentId: 'another' }])
    await writeSetup({ ...begun(HOST), next: 'app.save' })
    await updateLoaders(HOST)
    expect(executed.mock.calls.map(([{ args }]) => args)).toEqual([undefined])
    expect(loader.look).not.toHaveBeenCalled()
  })
  it.each(LANGUAGE_CODES)('has a label for each step in %s', (code) => {
    for (const { id } of STEPS)
      expect(nextStepLabel(code, id)).toEqual({
        step: id,
        value: expect.not.stringMatching(/[{}]/),
        name: expect.any(String),
      })
  })
})

describe('the tab to go on in', () => {
  const update = () => vi.spyOn(browser.tabs, 'update').mockResolvedValue({} as never)
  const tab = (url: string) => vi.spyOn(browser.tabs, 'get').mockResolvedValue({ id: 1, url } as never)

  it('goes to the registry from anywhere else', async () => {
    tab(`https://${HOST}/now/nav/ui/home`)
    const updated = update()
    await openInstance({ policy, setup: begun(HOST) }, { tabId: 1 })
    expect(updated.mock.calls[0]?.[1]).toMatchObject({ url: expect.stringContaining('oauth_entity_list.do') })
  })
  it('goes to the record once there is one, on the form it was made with', async () => {
    tab(`https://${HOST}/now/nav/ui/home`)
    const updated = update()
    const application = { sysId: 'a'.repeat(32), clientId: 'c', name: 'Neo' }
    await openInstance({ policy, setup: { ...begun(HOST), application, form: 'inbound' } }, { tabId: 1 })
    await openInstance({ policy, setup: { ...begun(HOST), application } }, { tabId: 1 })
    const urls = updated.mock.calls.map(([, change]) => (change as { url: string }).url)
    expect(urls[0]).toContain(`authz-code-record/${application.sysId}`)
    expect(urls[1]).toContain(encodeURIComponent(`oauth_entity.do?sys_id=${application.sysId}`))
  })
  it('stays where it is on a page of the set-up', async () => {
    tab(`https://${HOST}/now/machine-identity-console/authz-code-create/1`)
    const updated = update()
    const executed = vi.fn(({ args, func }: { args?: unknown[]; func?: () => unknown }) =>
      Promise.resolve([{ result: args ? true : func?.name === 'hostHere' ? HOST : false }]),
    )
    Object.assign(browser.scripting, { executeScript: executed })
    await openInstance({ policy, setup: begun(HOST) }, { tabId: 1 })
    expect(executed).toHaveBeenLastCalledWith({
      target: { tabId: 1, frameIds: [0] },
      files: ['/guide.js'],
    })
    expect(updated).toHaveBeenCalledExactlyOnceWith(1, { active: true })
  })
  it('is opened where the instance has none', async () => {
    vi.spyOn(browser.tabs, 'query').mockResolvedValue([] as never)
    const created = vi.spyOn(browser.tabs, 'create').mockResolvedValue({} as never)
    await openInstance({ policy, setup: begun(HOST) }, {})
    expect(created).toHaveBeenCalledOnce()
  })
})
