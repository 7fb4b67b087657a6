// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { defaultPolicy } from '@/lib/neo/policy'
import { beginJournal, type Journal, type JournalEntry } from '@/lib/provisioning/journal'
import { mergePlan, mergeProgress } from '@/lib/provisioning/journal-progress'

const HOST = 'acme.service-now.com'
const AT = '2026-11-26T10:00:00.000Z'
const ID = 'a'.repeat(32)
const entry = (more: Partial<JournalEntry> = {}): JournalEntry => ({
  id: 'user',
  table: 'sys_user',
  values: { user_name: 'neo.agent' },
  why: 'user',
  key: ['user_name'],
  wanted: true,
  state: 'todo',
  ...more,
})
const journal = (state: Journal['state'], entries: JournalEntry[]): Journal => ({
  ...beginJournal(HOST, defaultPolicy, new Date(AT)),
  state,
  entries,
})
const made = { sysId: ID, modCount: '0', differs: [] }

describe('a plan that was made', () => {
  it('is taken with what is to be done, for the host and with the names that were asked for', () => {
    const told = {
      ...journal('planned', [entry()]),
      host: 'victim.service-now.com',
      names: { ...journal('planned', []).names, userName: 'root' },
    }
    const after = mergePlan(journal('planning', []), told, AT)
    expect(after).toMatchObject({ host: HOST, state: 'planned', names: { userName: 'neo.agent' }, entries: [entry()] })
  })
  it('leaves what was done as it is held', () => {
    const done = entry({ state: 'done', made })
    const told = journal('planned', [entry({ state: 'done', made: { ...made, sysId: 'b'.repeat(32) } })])
    expect(mergePlan(journal('planning', [done]), told, AT)?.entries).toEqual([done])
    expect(mergePlan(journal('planning', [done]), journal('planned', []), AT)?.entries).toEqual([done])
  })
  it.each([
    ['something was done already', journal('planned', [entry({ state: 'done', made })])],
    ['something was begun already', journal('planned', [entry({ state: 'writing' })])],
    ['it runs', journal('running', [entry()])],
  ])('is refused where it says that %s', (_what, told) =>
    expect(mergePlan(journal('planning', []), told, AT)).toBeUndefined(),
  )
})

describe('a plan that is carried out', () => {
  const held = journal('running', [
    entry(),
    entry({ id: 'role:itil', table: 'sys_user_has_role', values: { role: ID } }),
  ])

  it('takes what came of each entry, and nothing of what is to be written', () => {
    const told: Journal = {
      ...held,
      entries: [
        entry({ state: 'done', made, table: 'oauth_entity', values: { name: 'x' }, sysId: ID, before: { name: 'y' } }),
        entry({ id: 'role:itil', values: { role: 'b'.repeat(32) }, wanted: false, key: ['role'] }),
      ],
    }
    expect(mergeProgress(held, told, AT)?.entries).toEqual([
      { ...held.entries[0], state: 'done', made },
      held.entries[1],
    ])
  })
  it('forgets a reason that is none any more', () => {
    const failed = journal('running', [entry({ state: 'failed', reason: 'forbidden' })])
    const after = mergeProgress(failed, journal('done', [entry({ state: 'done', made })]), AT)
    expect(after?.entries[0]).not.toHaveProperty('reason')
  })
  it.each([
    ['more entries', { ...held, entries: [...held.entries, entry({ id: 'other' })] }],
    ['fewer entries', { ...held, entries: [entry()] }],
    ['other entries', { ...held, entries: held.entries.toReversed() }],
    ['another state', { ...held, state: 'planned' as const }],
    ['that it was undone', { ...held, state: 'undone' as const }],
  ])('is refused with %s', (_what, told) => expect(mergeProgress(held, told, AT)).toBeUndefined())
  it.each(['planned', 'stopped', 'done', 'undone'] as const)('takes nothing any more once it is %s', (state) =>
    expect(mergeProgress({ ...held, state }, held, AT)).toBeUndefined(),
  )
})
