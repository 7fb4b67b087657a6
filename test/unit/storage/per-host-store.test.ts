// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { defaultPolicy } from '@/lib/neo/policy'
import { beginJournal, isJournalInProgress } from '@/lib/provisioning/journal'
import { readJournal, writeJournal } from '@/lib/provisioning/journal-store'
import { forgetVerification, readVerification, watchVerification, writeVerification } from '@/lib/verification/history'
import { beginVerification, isRunning } from '@/lib/verification/verification'

const HOST = 'acme.service-now.com'
const NOW = new Date('2026-11-25T10:00:00Z')

beforeEach(() => fakeBrowser.reset())

describe('a stored verification', () => {
  const record = beginVerification(HOST, undefined, NOW)

  it('is read for its own instance, and can be forgotten', async () => {
    await writeVerification(record)
    expect(await readVerification(HOST)).toEqual(record)
    expect(await readVerification('other.service-now.com')).toBeUndefined()
    await forgetVerification(HOST)
    expect(await readVerification(HOST)).toBeUndefined()
  })
  it.each([
    ['text', 'nonsense'],
    ['a newer version', { ...record, version: 4 }],
    [
      'a page on another site',
      {
        ...record,
        verdicts: [{ requirement: 'x', step: 'start', outcome: 'fail', reason: 'a', page: '//evil.example/x.do' }],
      },
    ],
    [
      'a step that is none',
      { ...record, verdicts: [{ requirement: 'x', step: 'nowhere', outcome: 'fail', reason: 'a' }] },
    ],
  ])('is not taken when it is %s', async (_what, value) => {
    await browser.storage.local.set({ [`verification:${HOST}`]: value })
    expect(await readVerification(HOST)).toBeUndefined()
  })
  it('notifies watchers of changes until they abort', async () => {
    const end = new AbortController()
    const told: unknown[] = []
    watchVerification(HOST, end.signal, (now) => told.push(now?.state))
    await writeVerification({ ...record, state: 'done' })
    end.abort()
    await writeVerification(record)
    expect(told).toEqual(['done'])
  })
  it('counts as cut off after its time limit, and when the clock jumps', () => {
    expect(isRunning(record, NOW.getTime() + 1000)).toBe(true)
    expect(isRunning(record, NOW.getTime() + 600_000)).toBe(false)
    expect(isRunning(record, NOW.getTime() - 600_000)).toBe(false)
  })
})

describe('a stored plan', () => {
  const journal = beginJournal(HOST, defaultPolicy, NOW)
  const entry = {
    id: 'user',
    table: 'sys_user',
    values: { user_name: 'neo.agent' },
    why: 'user',
    key: ['user_name'],
    wanted: true,
    state: 'todo',
  } as const

  it('is found again', async () => {
    const full = { ...journal, entries: [{ ...entry, key: [...entry.key] }] }
    await writeJournal(full)
    expect(await readJournal(HOST)).toEqual(full)
    expect(isJournalInProgress(journal, NOW.getTime() + 1000)).toBe(true)
  })
  it.each([
    ['a table that plans do not write to', { ...entry, table: 'sys_script' }],
    ['a password', { ...entry, values: { user_password: 'x' } }],
    ['a Client Secret', { ...entry, table: 'oauth_entity', values: { client_secret: 'x' } }],
    ['a column that is none', { ...entry, values: { 'name^active': 'x' } }],
  ])('is not taken with %s in it', async (_what, wrong) => {
    await browser.storage.local.set({ [`plan:${HOST}`]: { ...journal, entries: [wrong] } })
    expect(await readJournal(HOST)).toBeUndefined()
  })
})
