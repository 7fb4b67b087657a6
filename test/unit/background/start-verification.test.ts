// @vitest-environment node
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { beginRun, isFromRun } from '@/lib/background/runs'
import { syncRegistrations, updateLoaders } from '@/lib/background/script-registration'
import { openVerdict, saveVerification, startVerification } from '@/lib/background/start-verification'
import { FIRST_STEP } from '@/lib/domain/steps'
import { defaultPolicy } from '@/lib/neo/policy'
import { newSetup, readSetup, type Setup, writeSetup } from '@/lib/storage/setups'
import { readVerification, writeVerification } from '@/lib/verification/history'
import { beginVerification, type StoredVerdict, type Verification } from '@/lib/verification/verification'
import { type OpenTab, openTabs } from '../../support/open-tabs'

vi.mock('@/lib/background/script-registration', () => ({
  syncRegistrations: vi.fn(() => Promise.resolve()),
  updateLoaders: vi.fn(() => Promise.resolve()),
}))

const HOST = 'acme.service-now.com'
const [A, B, U] = ['a', 'b', 'c'].map((digit) => digit.repeat(32)) as [string, string, string]
const begun = (more: Partial<Verification> = {}): Verification => ({
  ...beginVerification(HOST, undefined, new Date()),
  ...more,
})
const verdict = (requirement: string, more: Partial<StoredVerdict> = {}): StoredVerdict => ({
  requirement,
  step: 'app.name',
  outcome: 'pass',
  reason: 'ok',
  ...more,
})
const setupNow = async (): Promise<Setup | undefined> => {
  const stored = await readSetup(HOST)
  return stored.state === 'found' ? stored.setup : undefined
}

beforeEach(() => {
  fakeBrowser.reset()
  vi.mocked(updateLoaders).mockClear()
  vi.mocked(syncRegistrations).mockClear()
})

describe('a verification that starts', () => {
  const start = async (...edit: Parameters<typeof startVerification>[2][]) => {
    const { tabs } = openTabs({ url: `https://${HOST}/home.do` })
    await startVerification(HOST, {}, edit[0] ?? {})
    return tabs[0] as OpenTab
  }
  it('is stored, and handed to the document with the policy and a name of its own', async () => {
    const { scope, files } = await start()
    const record = await readVerification(HOST)
    expect(record).toMatchObject({ state: 'running', chosen: {}, verdicts: [] })
    expect(scope.verification).toMatchObject({ record, policy: defaultPolicy })
    expect(scope.verification).not.toHaveProperty('setup')
    const { run } = scope.verification as { run: string }
    const sender = { tabId: 1, frameId: 0, documentId: 'document-1', url: `https://${HOST}/home.do` }
    expect(await isFromRun('verification', run, sender)).toBe(true)
    expect(await isFromRun('verification', run, { ...sender, documentId: 'document-2' })).toBe(false)
    expect(files).toEqual(['/verify.js'])
  })
  it('knows the setup', async () => {
    const setup = newSetup(HOST, new Date())
    await writeSetup(setup)
    expect((await start()).scope.verification).toMatchObject({ setup })
  })
  it('keeps the records that were chosen before, unless others are chosen', async () => {
    await writeVerification(begun({ state: 'done', chosen: { application: A, user: U } }))
    await start({ application: B })
    expect((await readVerification(HOST))?.chosen).toEqual({ application: B, user: U })
    await writeVerification(begun({ state: 'done', chosen: { application: A, user: U } }))
    await start({ user: B })
    expect((await readVerification(HOST))?.chosen).toEqual({ application: A, user: B })
  })
  it('looks at one requirement only after everything was verified', async () => {
    await start({ only: 'app.name' })
    expect((await readVerification(HOST))?.only).toBeUndefined()
    await writeVerification(begun({ state: 'done' }))
    await start({ only: 'app.name' })
    expect((await readVerification(HOST))?.only).toBe('app.name')
    await start({ only: 'app.name' })
    expect((await readVerification(HOST))?.only).toBeUndefined()
  })
  it('does not start where the tab shows something else', async () => {
    openTabs({ id: 4, url: `https://${HOST}/home.do`, shows: 'https://login.example/' })
    await expect(startVerification(HOST, { tabId: 4 }, {})).rejects.toThrow('no-page')
    expect(await readVerification(HOST)).toBeUndefined()
  })
})

describe('progress of a verification', () => {
  const sender = { tabId: 1, frameId: 0, documentId: 'd', url: `https://${HOST}/x.do` }
  const proven = ['connect.user', 'connect.webhook'].map((id) => verdict(id, { step: 'verify' }))
  const running = async (more: Partial<Verification> = {}) => {
    const record = begun(more)
    await writeVerification(record)
    return { record, run: await beginRun('verification', HOST, { tabId: 1, documentId: 'd' }) }
  }
  it('is stored as it is told, but for what the background decided', async () => {
    const { record, run } = await running({ chosen: { application: A } })
    const told = {
      ...record,
      host: 'evil.service-now.com',
      startedAt: '2020-01-01T00:00:00.000Z',
      chosen: { user: B },
      verdicts: [verdict('app.name')],
      progress: { done: 1, of: 3 },
    }
    expect(await saveVerification(run, told, sender)).toBe(true)
    expect(await readVerification(HOST)).toEqual({ ...record, verdicts: told.verdicts, progress: told.progress })
    expect(await readVerification('evil.service-now.com')).toBeUndefined()
    expect(updateLoaders).not.toHaveBeenCalled()
    expect(await isFromRun('verification', run, sender)).toBe(true)
  })
  it.each<[string, (run: string, record: Verification) => [string, unknown, object]]>([
    ['from another document', (run, record) => [run, record, { ...sender, documentId: 'e' }]],
    ['under another name', (_run, record) => [crypto.randomUUID(), record, sender]],
    ['that is no record', (run, record) => [run, { ...record, verdicts: 'none' }, sender]],
  ])('is refused %s', async (_what, telling) => {
    const { record, run } = await running()
    const [name, told, from] = telling(run, { ...record, verdicts: [verdict('app.name')] })
    expect(await saveVerification(name, told, from)).toBe(false)
    expect(await readVerification(HOST)).toEqual(record)
  })
  it('is refused where none is under way', async () => {
    const { record, run } = await running({ state: 'done' })
    expect(await saveVerification(run, { ...record, verdicts: [verdict('app.name')] }, sender)).toBe(false)
    expect((await readVerification(HOST))?.verdicts).toEqual([])
    fakeBrowser.reset()
    const other = await beginRun('verification', HOST, { tabId: 1, documentId: 'd' })
    expect(await saveVerification(other, record, sender)).toBe(false)
  })
  it('ends the run, and lets the pages say what is next', async () => {
    await writeSetup(newSetup(HOST, new Date()))
    const { record, run } = await running()
    expect(await saveVerification(run, { ...record, state: 'done', verdicts: [verdict('app.name')] }, sender)).toBe(
      true,
    )
    expect(await isFromRun('verification', run, sender)).toBe(false)
    expect(updateLoaders).toHaveBeenCalledExactlyOnceWith(HOST)
    expect(syncRegistrations).not.toHaveBeenCalled()
    expect((await setupNow())?.status).toBe('active')
  })
  it('that proves the connection ends the setup, and with it what runs on pages', async () => {
    await writeSetup({ ...newSetup(HOST, new Date()), acknowledged: true })
    const { record, run } = await running()
    expect(await saveVerification(run, { ...record, state: 'done', verdicts: proven }, sender)).toBe(true)
    expect(await setupNow()).toMatchObject({ status: 'connected', acknowledged: true })
    expect(syncRegistrations).toHaveBeenCalledOnce()
  })
})

describe('where a verdict is put right', () => {
  const APPLICATION = { sysId: A, name: 'Neo Agent', detail: 'client-1' }
  const USER = { sysId: U, name: 'neo.agent', detail: 'Neo Agent' }
  const done = (...verdicts: StoredVerdict[]) =>
    writeVerification(begun({ state: 'done', applications: [APPLICATION], users: [USER], verdicts }))
  it('is nowhere without a verdict', async () => {
    const { create } = openTabs()
    expect(await openVerdict(HOST, 'app.name', {})).toBe(false)
    await done(verdict('app.active'))
    expect(await openVerdict(HOST, 'app.name', {})).toBe(false)
    expect(create).not.toHaveBeenCalled()
    expect(await setupNow()).toBeUndefined()
  })
  it('is its step, with the records that were verified', async () => {
    const { tabs } = openTabs()
    await done(verdict('app.active'), verdict('app.name'))
    expect(await openVerdict(HOST, 'app.name', { windowId: 1 })).toBe(true)
    expect(tabs.map(({ url }) => url).join()).toContain(
      `https://${HOST}/now/nav/ui/classic/params/target/oauth_entity.do`,
    )
    expect(tabs.map(({ url }) => url).join()).toContain(A)
    expect(await setupNow()).toMatchObject({
      status: 'active',
      show: 'app.name',
      collapsed: false,
      fromResults: true,
      application: { sysId: A, clientId: 'client-1', name: 'Neo Agent' },
      user: { sysId: U, userName: 'neo.agent' },
    })
    expect(syncRegistrations).toHaveBeenCalledOnce()
  })
  it('is no record that only looks like Neo’s', async () => {
    openTabs()
    await done(verdict('app.name'))
    await writeVerification({ ...((await readVerification(HOST)) as Verification), guessed: ['application', 'user'] })
    expect(await openVerdict(HOST, 'app.name', {})).toBe(true)
    const setup = await setupNow()
    expect(setup).not.toHaveProperty('application')
    expect(setup).not.toHaveProperty('user')
  })
  it('is no application whose Client ID was not seen', async () => {
    openTabs()
    await done(verdict('app.name'))
    const record = (await readVerification(HOST)) as Verification
    await writeVerification({ ...record, applications: [{ ...APPLICATION, detail: '' }], users: [] })
    expect(await openVerdict(HOST, 'app.name', {})).toBe(true)
    const setup = await setupNow()
    expect(setup).not.toHaveProperty('application')
    expect(setup).not.toHaveProperty('user')
  })
  it('goes on with the setup that there is, if it rested as well', async () => {
    openTabs()
    await writeSetup({ ...newSetup(HOST, new Date()), status: 'paused', collapsed: true, acknowledged: true })
    await done(verdict('app.name'))
    expect(await openVerdict(HOST, 'app.name', {})).toBe(true)
    const setup = await setupNow()
    expect(setup).toMatchObject({ status: 'active', collapsed: false, acknowledged: true, show: 'app.name' })
    expect(setup).not.toHaveProperty('application')
  })
  it('is the page that the verdict names, with a way back where there is a setup', async () => {
    const { tabs } = openTabs()
    await writeSetup({ ...newSetup(HOST, new Date()), collapsed: true })
    await done(verdict('platform.mfa', { page: '/sys_properties_list.do?sysparm_query=name=x' }))
    expect(await openVerdict(HOST, 'platform.mfa', {})).toBe(true)
    expect(tabs.map(({ url }) => url)).toEqual([
      `https://${HOST}/now/nav/ui/classic/params/target/sys_properties_list.do%3Fsysparm_query%3Dname%3Dx`,
    ])
    expect(await setupNow()).toMatchObject({ fromResults: true, collapsed: true })
    expect(await setupNow()).not.toHaveProperty('show')
  })
  it('is the beginning for a step that is done anywhere', async () => {
    const { tabs } = openTabs()
    await writeVerification(begun({ state: 'done', verdicts: [verdict('connect.user', { step: FIRST_STEP })] }))
    expect(await openVerdict(HOST, 'connect.user', {})).toBe(true)
    expect(tabs.map(({ url }) => url).join()).toContain('oauth_entity_list.do')
    expect((await setupNow())?.show).toBe(FIRST_STEP)
  })
})
