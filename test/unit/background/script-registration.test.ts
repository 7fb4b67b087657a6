// @vitest-environment node
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { openInstance } from '@/lib/background/guide-tab'
import { syncRegistrations, updateLoaders } from '@/lib/background/script-registration'
import { STEPS } from '@/lib/domain/steps'
import { nextStepScripts } from '@/lib/messaging/next-step-scripts'
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
  it('keep the guard, and only that, where what is stored cannot be read', async () => {
    const { ids } = scripting()
    await writeSetup(begun(HOST))
    await syncRegistrations()
    await browser.storage.local.set({ [`setup:${HOST}`]: 'broken', 'setup:evil.example': 'broken' })
    await syncRegistrations()
    expect(ids()).toEqual([`consent:${HOST}`])
  })
  it("are there on an enterprise's own dashboard too, once that is allowed", async () => {
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
  it('are not registered twice by two calls at once', async () => {
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

describe('what comes next', () => {
  it('is registered before the loader, in the language that is spoken, and anew when it is another thing', async () => {
    const { loader } = scripting()
    await writeSetup({ ...begun(HOST), next: 'app.redirect' })
    await syncRegistrations()
    expect(loader()).toEqual(['next/en/app.redirect.js', 'loader.js'])
    await writeSetup({ ...begun(HOST), next: 'user.new' })
    await writeSettings({ ...defaultSettings, language: 'pt-BR' })
    await syncRegistrations()
    expect(loader()).toEqual(['next/pt-BR/user.new.js', 'loader.js'])
  })
  it('is not registered while a record is being saved: pages opened then have to ask', async () => {
    const { loader } = scripting()
    await writeSetup({ ...begun(HOST), awaiting: { half: 'user' } })
    await syncRegistrations()
    expect(loader()).toEqual(['loader.js'])
  })
  it.each([
    ['as they were given', (path: string) => path],
    ['from the root', (path: string) => `/${path}`],
    ['as addresses', (path: string) => `moz-extension://0e1f9f6c-aaaa/${path}`],
  ])('is not registered anew as long as it is the same, where the browser tells files %s', async (_how, given) => {
    const { update } = scripting(given)
    await writeSetup(begun(HOST))
    await syncRegistrations()
    await syncRegistrations()
    expect(update).not.toHaveBeenCalled()
  })
  it('is said to open tabs where a set-up is in progress, and the loader is told in any case', async () => {
    scripting()
    const executed = vi.fn((_script: { files?: string[]; args?: unknown[]; target: object }) =>
      Promise.resolve([{ result: HOST, documentId: 'the-document' }]),
    )
    Object.assign(browser.scripting, { executeScript: executed })
    vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 7 }] as never)
    const said = () =>
      executed.mock.calls.splice(0).flatMap(([{ files, args, target }]) => {
        // First it is looked which document it is.
        if (!files && !args) return []
        expect(target).toEqual({ tabId: 7, documentIds: ['the-document'] })
        return [files ?? args]
      })
    await writeSetup({ ...begun(HOST), next: 'app.save' })
    await updateLoaders(HOST)
    expect(said()).toEqual([['/next/en/app.save.js'], [false]])
    await writeSetup({ ...begun(HOST), status: 'connected' })
    await updateLoaders(HOST)
    expect(said()).toEqual([[false]])
    await forgetSetup(HOST)
    await updateLoaders(HOST)
    expect(said()).toEqual([[true]])
  })
  it('is said to nobody where the tab shows another site by now', async () => {
    scripting()
    const executed = vi.fn((_script: { files?: string[]; args?: unknown[] }) =>
      Promise.resolve([{ result: 'evil.example', documentId: 'another' }]),
    )
    Object.assign(browser.scripting, { executeScript: executed })
    vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 7 }] as never)
    await writeSetup({ ...begun(HOST), next: 'app.save' })
    await updateLoaders(HOST)
    expect(executed.mock.calls.map(([{ files, args }]) => files ?? args)).toEqual([undefined])
  })
  it('has a script for each step and language, which says nothing but that', () => {
    const scripts = nextStepScripts()
    expect(new Set(scripts.map(({ path }) => path)).size).toBe(LANGUAGE_CODES.length * STEPS.length)
    for (const { path, contents } of scripts) {
      const [, , step] = /^next\/([\w-]+)\/(.+)\.js$/.exec(path) ?? []
      const next: unknown = JSON.parse(/\.next=(.*)\n$/.exec(contents)?.[1] ?? '')
      expect(next).toEqual({ step, value: expect.not.stringMatching(/[{}]/), name: expect.any(String) })
    }
    expect(scripts.find(({ path }) => path === 'next/de/app.redirect.js')?.contents).toContain(
      '"Weiter: die Umleitungs-URL eintragen"',
    )
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
