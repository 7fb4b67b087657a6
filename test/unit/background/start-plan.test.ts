// @vitest-environment node
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { openPlannedRecord, saveJournal } from '@/lib/background/start-plan'
import { defaultPolicy as policy } from '@/lib/neo/policy'
import { beginJournal, type JournalEntry } from '@/lib/provisioning/journal'
import { writeJournal } from '@/lib/provisioning/journal-store'
import { newSetup, readSetup, writeSetup } from '@/lib/storage/setups'
import { readVerification, writeVerification } from '@/lib/verification/history'
import { beginVerification } from '@/lib/verification/verification'

vi.mock('@/lib/background/script-registration', () => ({ syncRegistrations: () => Promise.resolve() }))
vi.mock('@/lib/background/runs', () => ({ isFromRun: () => Promise.resolve(true), tabOfRun: () => Promise.resolve() }))

const HOST = 'acme.service-now.com'
const [application, account, other] = ['a', 'b', 'c'].map((digit) => digit.repeat(32)) as [string, string, string]

const made = (id: 'application' | 'user', sysId: string): JournalEntry => ({
  id,
  table: id === 'user' ? 'sys_user' : 'oauth_entity',
  values: {},
  why: id,
  key: [],
  wanted: true,
  state: 'done',
  made: { sysId, modCount: '0', differs: [] },
})

beforeEach(async () => {
  fakeBrowser.reset()
  const entries = [made('application', application), made('user', account)]
  await writeJournal({ ...beginJournal(HOST, policy, new Date()), state: 'done', entries })
})

it('after a plan the guide continues at the application, with the account that was created', async () => {
  await openPlannedRecord(HOST, {})
  expect((await browser.tabs.query({})).map(({ url }) => url).join()).toContain(application)
  const user = { sysId: account, userName: 'neo.agent' }
  expect(await readSetup(HOST)).toMatchObject({ setup: { status: 'active', show: 'app.capture', user } })
})

it('or at the account, where the password is set', async () => {
  await openPlannedRecord(HOST, {}, 'user')
  expect((await browser.tabs.query({})).map(({ url }) => url).join()).toContain(account)
  expect(await readSetup(HOST)).toMatchObject({ setup: { show: 'user.password', user: { sysId: account } } })
})

it.each([
  ['the same account is kept as it is', account, { sysId: account, userName: 'neo.agent', passwordSet: true }],
  ['the account that was made takes the place of another', other, { sysId: account, userName: 'neo.agent' }],
])('after a plan %s', async (_what, sysId, user) => {
  await writeSetup({ ...newSetup(HOST, new Date()), user: { sysId, userName: 'neo.agent', passwordSet: true } })
  await openPlannedRecord(HOST, {})
  const stored = await readSetup(HOST)
  expect(stored.state === 'found' && stored.setup.user).toEqual(user)
})

describe('after an undo', () => {
  const setup = {
    ...newSetup(HOST, new Date()),
    status: 'connected' as const,
    application: { sysId: application, clientId: 'client-1', name: 'Neo Agent' },
    user: { sysId: account, userName: 'neo.agent' },
    right: ['application' as const, 'user' as const],
    stepsDone: ['start', 'app.capture'],
    next: 'handoff',
  }
  const undo = async (state: 'undone' | 'stopped', gone: readonly string[]) => {
    await writeSetup(setup)
    await writeVerification(beginVerification(HOST, undefined, new Date(), undefined))
    await browser.storage.local.set({ [`baseline:${HOST}`]: { version: 99 } })
    const entries = [made('application', application), made('user', account)]
    const journal = { ...beginJournal(HOST, policy, new Date()), entries }
    await writeJournal({ ...journal, state: 'undoing' })
    const told = entries.map((entry): JournalEntry => (gone.includes(entry.id) ? { ...entry, state: 'undone' } : entry))
    const sender = { url: `https://${HOST}/` } as Parameters<typeof saveJournal>[2]
    expect(await saveJournal('run', { ...journal, state, entries: told }, sender)).toBe(true)
    const stored = await readSetup(HOST)
    return stored.state === 'found' ? stored.setup : undefined
  }
  it('deleted records are not part of the setup, and the verification is erased', async () => {
    expect(await undo('undone', ['application', 'user'])).toEqual({
      version: setup.version,
      host: HOST,
      startedAt: setup.startedAt,
      status: 'active',
      stepsDone: [],
      right: [],
    })
    expect(await readVerification(HOST)).toBeUndefined()
    expect(await browser.storage.local.get(`baseline:${HOST}`)).toEqual({})
  })
  it('records that remain stay in the setup, even if the undo stopped', async () => {
    const now = await undo('stopped', ['application'])
    expect(now).toMatchObject({ status: 'active', right: ['user'], user: setup.user })
    expect(now).not.toHaveProperty('application')
  })
  it('nothing changes if nothing was undone', async () => {
    expect(await undo('stopped', [])).toEqual(setup)
    expect(await readVerification(HOST)).toBeDefined()
    expect(await browser.storage.local.get(`baseline:${HOST}`)).not.toEqual({})
  })
})
