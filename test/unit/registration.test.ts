import { beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { openInstance } from '@/lib/guide-tab'
import { defaultPolicy as policy } from '@/lib/neo/policy'
import { syncRegistrations } from '@/lib/registration'
import { forgetSetup, newSetup, writeSetup } from '@/lib/storage'

const begun = (host: string) => newSetup(host, new Date('2026-01-02T03:04:05Z'))
const HOST = 'acme.service-now.com'

/** Stands for the browser's list of registered scripts, which refuses to register an id twice. */
function scripting() {
  const ids = new Set<string>()
  const tick = () => new Promise((resolve) => setTimeout(resolve, 0))
  Object.assign(browser.scripting, {
    getRegisteredContentScripts: async () => (await tick(), [...ids].map((id) => ({ id }))),
    registerContentScripts: async (scripts: { id: string }[]) => {
      await tick()
      for (const { id } of scripts) {
        if (ids.has(id)) throw new Error(`Duplicate script ID '${id}'`)
        ids.add(id)
      }
    },
    unregisterContentScripts: async ({ ids: gone }: { ids: string[] }) => (
      await tick(), gone.forEach((id) => ids.delete(id))
    ),
  })
  return ids
}

beforeEach(() => void vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('en'))
beforeEach(() => fakeBrowser.reset())

describe('registered scripts', () => {
  it('are those of the hosts in progress, no more', async () => {
    const ids = scripting()
    ids.add('loader:old.service-now.com')
    await writeSetup(begun(HOST))
    await writeSetup({ ...begun('paused.service-now.com'), status: 'paused' })
    await writeSetup({ ...begun('done.service-now.com'), status: 'connected' })
    await syncRegistrations()
    expect([...ids]).toEqual([`loader:${HOST}`, `frame:${HOST}`, `consent:${HOST}`])
    await forgetSetup(HOST)
    await syncRegistrations()
    expect(ids.size).toBe(0)
  })
  it("are there on an enterprise's own dashboard too, once that is allowed", async () => {
    const ids = scripting()
    vi.spyOn(browser.storage.managed, 'get').mockResolvedValue({
      dashboardUrl: 'https://eu.neoagent.io/integrations',
    } as never)
    const contains = vi.fn().mockResolvedValue(false)
    Object.assign(browser.permissions, { contains })
    await syncRegistrations()
    expect(ids.size).toBe(0)
    expect(contains).toHaveBeenCalledWith({ origins: ['https://eu.neoagent.io/*'] })
    contains.mockResolvedValue(true)
    await syncRegistrations()
    expect([...ids]).toEqual(['dashboard:eu.neoagent.io'])
    contains.mockResolvedValue(false)
    await syncRegistrations()
    expect(ids.size).toBe(0)
  })
  it('are not registered twice by two calls at once', async () => {
    const ids = scripting()
    await writeSetup(begun(HOST))
    await Promise.all([syncRegistrations(), syncRegistrations(), syncRegistrations()])
    expect([...ids]).toEqual([`loader:${HOST}`, `frame:${HOST}`, `consent:${HOST}`])
  })
  it('are tried again after a failure', async () => {
    const ids = scripting()
    await writeSetup(begun(HOST))
    vi.spyOn(browser.scripting, 'registerContentScripts').mockRejectedValueOnce(new Error('busy'))
    await expect(syncRegistrations()).rejects.toThrow('busy')
    await syncRegistrations()
    expect([...ids]).toEqual([`loader:${HOST}`, `frame:${HOST}`, `consent:${HOST}`])
  })
})

describe('the tab to go on in', () => {
  const update = () => vi.spyOn(browser.tabs, 'update').mockResolvedValue({} as never)
  const tab = (url: string) => vi.spyOn(browser.tabs, 'get').mockResolvedValue({ id: 1, url } as never)

  it('goes to the registry from anywhere else', async () => {
    tab(`https://${HOST}/now/nav/ui/home`)
    const updated = update()
    await openInstance({ policy, setup: begun(HOST) }, 1)
    expect(updated.mock.calls[0]?.[1]).toMatchObject({ url: expect.stringContaining('oauth_entity_list.do') })
  })
  it('goes to the record once there is one, on the form it was made with', async () => {
    tab(`https://${HOST}/now/nav/ui/home`)
    const updated = update()
    const application = { sysId: 'a'.repeat(32), clientId: 'c', name: 'Neo' }
    await openInstance({ policy, setup: { ...begun(HOST), application, form: 'inbound' } }, 1)
    await openInstance({ policy, setup: { ...begun(HOST), application } }, 1)
    const urls = updated.mock.calls.map(([, change]) => (change as { url: string }).url)
    expect(urls[0]).toContain(`authz-code-record/${application.sysId}`)
    expect(urls[1]).toContain(encodeURIComponent(`oauth_entity.do?sys_id=${application.sysId}`))
  })
  it('stays where it is on a page of the set-up', async () => {
    tab(`https://${HOST}/now/machine-identity-console/authz-code-create/1`)
    const updated = update()
    const executed = vi.fn(() => Promise.resolve([{ result: false }]))
    Object.assign(browser.scripting, { executeScript: executed })
    await openInstance({ policy, setup: begun(HOST) }, 1)
    expect(executed).toHaveBeenLastCalledWith({
      target: { tabId: 1, frameIds: [0] },
      files: ['/guide.js'],
    })
    expect(updated).toHaveBeenCalledExactlyOnceWith(1, { active: true })
  })
  it('is opened where the instance has none', async () => {
    vi.spyOn(browser.tabs, 'query').mockResolvedValue([] as never)
    const created = vi.spyOn(browser.tabs, 'create').mockResolvedValue({} as never)
    await openInstance({ policy, setup: begun(HOST) }, undefined)
    expect(created).toHaveBeenCalledOnce()
  })
})
