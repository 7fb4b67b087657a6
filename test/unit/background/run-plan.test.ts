// @vitest-environment node
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { beginRun, isFromRun } from '@/lib/background/runs'
import { openPlannedRecord, saveJournal, startExecution, startPlanning, startUndo } from '@/lib/background/start-plan'
import { defaultPolicy } from '@/lib/neo/policy'
import { beginJournal, type Journal, type JournalEntry } from '@/lib/provisioning/journal'
import { readJournal, writeJournal } from '@/lib/provisioning/journal-store'
import { newSetup, readSetup, writeSetup } from '@/lib/storage/setups'
import { readVerification, writeVerification } from '@/lib/verification/history'
import { beginVerification } from '@/lib/verification/verification'
import { openTabs } from '../../support/open-tabs'

vi.mock('@/lib/background/script-registration', () => ({ syncRegistrations: () => Promise.resolve() }))

const HOST = 'acme.service-now.com'
const [A, B, U] = ['a', 'b', 'c'].map((digit) => digit.repeat(32)) as [string, string, string]
const entry = (id: string, more: Partial<JournalEntry> = {}): JournalEntry => ({
  id: id as JournalEntry['id'],
  table: 'oauth_entity',
  values: {},
  why: 'application',
  key: [],
  wanted: true,
  state: 'todo',
  ...more,
})
const made = (sysId: string) => ({ state: 'done' as const, made: { sysId, modCount: '0', differs: [] } })
const journal = (more: Partial<Journal> = {}): Journal => ({
  ...beginJournal(HOST, defaultPolicy, new Date()),
  state: 'planned',
  entries: [entry('application'), entry('user')],
  ...more,
})
const forbid = () => vi.spyOn(browser.storage.managed, 'get').mockResolvedValue({ setUpForMe: false } as never)
const open = () => openTabs({ id: 4, url: `https://${HOST}/home.do` })

beforeEach(() => fakeBrowser.reset())

describe('a plan that is made', () => {
  it('is handed to the document with the policy, and with the records of the setup', async () => {
    const { find, tabs } = open()
    const application = { sysId: A, clientId: 'c', name: 'Neo Agent' }
    const user = { sysId: U, userName: 'neo.agent' }
    await writeSetup({ ...newSetup(HOST, new Date()), application, user })
    expect(await startPlanning(HOST, {}, undefined)).toBeUndefined()
    const held = await readJournal(HOST)
    expect(held).toMatchObject({ state: 'planning', entries: [] })
    const { scope, files } = find(4)
    expect(scope.plan).toMatchObject({ journal: held, policy: defaultPolicy, chosen: { application, user } })
    expect(files).toEqual(['/write.js'])
    expect(tabs).toHaveLength(1)
    const { run } = scope.plan as { run: string }
    const sender = { tabId: 4, frameId: 0, documentId: 'document-4', url: `https://${HOST}/home.do` }
    expect(await isFromRun('plan', run, sender)).toBe(true)
  })
  it('chooses nothing where there is no setup, and keeps what an earlier plan did', async () => {
    const { find } = open()
    await writeJournal(journal({ entries: [entry('application', made(A))] }))
    expect(await startPlanning(HOST, {}, undefined)).toBeUndefined()
    expect(find(4).scope.plan).toMatchObject({ chosen: {} })
    expect((await readJournal(HOST))?.entries).toMatchObject([{ id: 'application', made: { sysId: A } }])
  })
  it('may begin anew while one is made, not while one is carried out', async () => {
    open()
    await writeJournal(journal({ state: 'planning' }))
    expect(await startPlanning(HOST, {}, undefined)).toBeUndefined()
    for (const state of ['running', 'undoing'] as const) {
      await writeJournal(journal({ state }))
      expect(await startPlanning(HOST, {}, undefined)).toBe('busy')
      expect((await readJournal(HOST))?.state).toBe(state)
    }
  })
  it('is refused by the policy', async () => {
    const { injected } = open()
    forbid()
    expect(await startPlanning(HOST, {}, undefined)).toBe('not allowed by policy')
    await writeJournal(journal())
    expect(await startExecution(HOST, {}, ['application'])).toBe('not allowed by policy')
    expect((await readJournal(HOST))?.state).toBe('planned')
    expect(injected).toEqual([])
  })
})

describe('a plan that is carried out', () => {
  it('does what is wanted, where it was made', async () => {
    const { find } = openTabs(
      { id: 4, url: `https://${HOST}/a.do` },
      { id: 5, url: `https://${HOST}/b.do`, lastAccessed: 9 },
    )
    await writeJournal(journal())
    await beginRun('plan', HOST, { tabId: 4, documentId: 'document-4' })
    expect(await startExecution(HOST, {}, ['user'])).toBeUndefined()
    const held = await readJournal(HOST)
    expect(held).toMatchObject({ state: 'running' })
    expect(held?.entries.map(({ id, wanted }) => [id, wanted])).toEqual([
      ['application', false],
      ['user', true],
    ])
    expect(find(4).scope.plan).toMatchObject({ journal: held })
    expect([find(4).files, find(5).files]).toEqual([['/write.js'], []])
  })
  it.each(['startExecution', 'startUndo'] as const)('is one at a time, and none without a plan: %s', async (which) => {
    const { injected } = open()
    const start = () => (which === 'startUndo' ? startUndo(HOST, {}) : startExecution(HOST, {}, ['user']))
    expect(await start()).toBe('busy')
    await writeJournal(journal({ state: 'running' }))
    expect(await start()).toBe('busy')
    expect(injected).toEqual([])
  })
  it('is undone', async () => {
    const { find } = open()
    await writeJournal(journal({ state: 'done', entries: [entry('application', made(A))] }))
    expect(await startUndo(HOST, {})).toBeUndefined()
    const held = await readJournal(HOST)
    expect(held?.state).toBe('undoing')
    expect(find(4).scope.plan).toMatchObject({ journal: held })
  })
})

describe('progress of a plan', () => {
  const sender = { tabId: 4, frameId: 0, documentId: 'd', url: `https://${HOST}/x.do` }
  const underWay = async (more: Partial<Journal>) => {
    const held = journal(more)
    await writeJournal(held)
    return { held, run: await beginRun('plan', HOST, { tabId: 4, documentId: 'd' }) }
  }
  const done = (held: Journal) => ({ ...held, state: 'done' as const, entries: [entry('application', made(A))] })

  it('is stored', async () => {
    const { held, run } = await underWay({ state: 'running', entries: [entry('application')] })
    expect(await saveJournal(run, done(held), sender)).toBe(true)
    expect(await readJournal(HOST)).toMatchObject({ state: 'done', entries: [{ state: 'done', made: { sysId: A } }] })
  })
  it('of one that is made brings the entries', async () => {
    const { held, run } = await underWay({ state: 'planning', entries: [] })
    const told = { ...held, state: 'planned', entries: [entry('application', { values: { name: 'Neo Agent' } })] }
    expect(await saveJournal(run, told, sender)).toBe(true)
    expect(await readJournal(HOST)).toMatchObject({ state: 'planned', entries: [{ values: { name: 'Neo Agent' } }] })
  })
  it.each<[string, (run: string, held: Journal) => [string, unknown, object]]>([
    ['from another document', (run, held) => [run, done(held), { ...sender, documentId: 'e' }]],
    ['under another name', (_run, held) => [crypto.randomUUID(), done(held), sender]],
    ['that is no journal', (run, held) => [run, { ...done(held), entries: 1 }, sender]],
    ['that is no progress', (run, held) => [run, { ...held, state: 'planning' }, sender]],
  ])('is refused %s', async (_what, telling) => {
    const { held, run } = await underWay({ state: 'running', entries: [entry('application')] })
    const [name, told, from] = telling(run, held)
    expect(await saveJournal(name, told, from)).toBe(false)
    expect(await readJournal(HOST)).toEqual(held)
  })
  it('is refused where none is under way, or the policy forbids it by now', async () => {
    const over = await underWay({ state: 'planned', entries: [entry('application')] })
    expect(await saveJournal(over.run, done(over.held), sender)).toBe(false)
    const { held, run } = await underWay({ state: 'running', entries: [entry('application')] })
    forbid()
    expect(await saveJournal(run, done(held), sender)).toBe(false)
    expect((await readJournal(HOST))?.state).toBe('running')
    fakeBrowser.reset()
    expect(await saveJournal(await beginRun('plan', HOST, { tabId: 4, documentId: 'd' }), done(held), sender)).toBe(
      false,
    )
  })
  it('leaves the setup and the verification alone while nothing was undone', async () => {
    const setup = { ...newSetup(HOST, new Date()), application: { sysId: A, clientId: 'c', name: 'Neo Agent' } }
    await writeSetup(setup)
    await writeVerification(beginVerification(HOST, undefined, new Date()))
    const { held, run } = await underWay({ state: 'running', entries: [entry('application')] })
    expect(await saveJournal(run, done(held), sender)).toBe(true)
    const undo = await underWay({ state: 'undoing', entries: [entry('application', made(A))] })
    const still = { ...undo.held, entries: [entry('application', { ...made(A), state: 'undone' })] }
    // While it is still undoing, nothing is forgotten yet.
    expect(await saveJournal(undo.run, still, sender)).toBe(true)
    expect(await readSetup(HOST)).toMatchObject({ setup })
    expect(await readVerification(HOST)).toBeDefined()
  })
  it('that undid a change keeps the record, which was there before', async () => {
    const setup = { ...newSetup(HOST, new Date()), application: { sysId: A, clientId: 'c', name: 'Neo Agent' } }
    await writeSetup(setup)
    await writeVerification(beginVerification(HOST, undefined, new Date()))
    const own = entry('application', { ...made(A), sysId: A, before: {} } as Partial<JournalEntry>)
    const { held, run } = await underWay({ state: 'undoing', entries: [own] })
    expect(await saveJournal(run, { ...held, state: 'undone', entries: [{ ...own, state: 'undone' }] }, sender)).toBe(
      true,
    )
    expect(await readSetup(HOST)).toMatchObject({ setup: { application: setup.application } })
    expect(await readVerification(HOST)).toBeUndefined()
  })
})

describe('after a plan', () => {
  const follow = async (...entries: JournalEntry[]) => {
    const { tabs } = openTabs()
    await writeJournal(journal({ state: 'done', entries }))
    await openPlannedRecord(HOST, {})
    const stored = await readSetup(HOST)
    return { setup: stored.state === 'found' ? stored.setup : undefined, url: tabs[0]?.url ?? '' }
  }
  it('the last application that was made is captured anew', async () => {
    await writeSetup({ ...newSetup(HOST, new Date()), application: { sysId: B, clientId: 'old', name: 'Old' } })
    const { setup, url } = await follow(entry('application', made(B)), entry('application++', made(A)))
    expect(setup).toMatchObject({ acknowledged: true, awaiting: { half: 'application', sysId: A } })
    expect(setup).not.toHaveProperty('application')
    expect(url).toContain(A)
  })
  it('the one that was captured already is kept', async () => {
    const application = { sysId: A, clientId: 'c', name: 'Neo Agent' }
    await writeSetup({ ...newSetup(HOST, new Date()), application })
    const { setup } = await follow(entry('application', made(A)))
    expect(setup).toMatchObject({ application })
    expect(setup).not.toHaveProperty('awaiting')
  })
  it('where none was made, the captured one is shown', async () => {
    await writeSetup({ ...newSetup(HOST, new Date()), application: { sysId: B, clientId: 'c', name: 'Neo Agent' } })
    const { setup, url } = await follow(entry('a+pplication', made(A)))
    expect(setup).not.toHaveProperty('awaiting')
    expect(url).toContain(B)
  })
})
