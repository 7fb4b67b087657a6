import { describe, expect, it } from 'vitest'
import { findingKey } from '@/lib/i18n/finding-key'
import { judge } from '../../fuzz/oracle/verified-world'
import type { Change, World } from '../../instance/worlds/model'
import { RIGHT, row, rule } from '../../instance/worlds/named'

const ID = 'c7'.repeat(16)
const WRITERS = ['sn_incident_write', 'sn_change_write', 'sn_problem_write', 'sn_request_write']
const BESIDES: [string, string][] = [
  ['sys_user', 'read'],
  ['sys_user_group', 'read'],
  ['sys_journal_field', 'read'],
  ['task_time_worked', 'read'],
  ['task_time_worked', 'create'],
]
/** A role of the customer's own opens all that Neo needs, and `itil` is not there. */
const CUSTOM: Change[] = [
  { kind: 'role', way: 'removed', role: 'itil' },
  row('sys_user_role', { name: 'x_acme.desk', sys_id: ID }),
  ...BESIDES.map(([name, operation]) => rule(name, operation, 'x_acme.desk')),
  ...WRITERS.map((role): Change => ({ kind: 'role', way: 'direct', role })),
  { kind: 'role', way: 'direct', role: 'x_acme.desk' },
]
const NONE: Change[] = [{ kind: 'role', way: 'removed', role: 'itil' }]
const UNCOUNTED: Change = { kind: 'no-counts', where: 'everywhere' }

async function said(changes: Change[], more: Partial<World> = {}) {
  const { verdicts, day } = await judge({ ...RIGHT, ...more, changes }, 'records')
  const found = verdicts.find(({ requirement }) => requirement === 'user.itil')
  return { ok: day.ok, says: `${found?.outcome} ${found && findingKey(found)}` }
}

describe('without itil, other roles may open what Neo needs', () => {
  it('which is said where the rules are shown', async () => {
    expect(await said(CUSTOM)).toEqual({ ok: true, says: 'warn user.itil.open' })
  })
  it.each<[string, Change[], Partial<World>?]>([
    ['are closed to the reader', [], { reader: 'both-halves' }],
    ['are refused', [{ kind: 'answer', table: 'sys_security_acl', status: 403, message: 'Insufficient rights' }]],
    [
      'are hidden without a word',
      [{ kind: 'hidden-rows', table: 'sys_security_acl', query: 'sys_idISNOTEMPTY' }, UNCOUNTED],
    ],
    ['have no name that is shown', [{ kind: 'hidden-column', table: 'sys_security_acl', column: 'name' }]],
    [
      'ask roles that are not shown',
      [{ kind: 'answer', table: 'sys_security_acl_role', status: 403, message: 'Insufficient rights' }],
    ],
  ])('which cannot be told where the rules %s', async (_what, changes, more) => {
    expect(await said([...CUSTOM, ...changes], more)).toEqual({ ok: true, says: 'unknown user.itil.perhaps' })
  })
})

describe('without any role', () => {
  const BATCHES: [string, Change[]][] = [
    ['counts', []],
    ['no counts in batches', [{ kind: 'no-counts', where: 'batch' }]],
    ['no counts at all', [UNCOUNTED]],
    ['no counts and no batches', [UNCOUNTED, { kind: 'batch', reach: 'off' }]],
  ]
  it.each(BATCHES)('nothing is open, with %s', async (_what, changes) => {
    expect(await said([...NONE, ...changes])).toEqual({ ok: false, says: 'fail user.itil.missing' })
  })
  it.each(BATCHES)('nor is it where the rules are not shown, with %s', async (_what, changes) => {
    expect(await said([...NONE, ...changes], { reader: 'both-halves' })).toEqual({
      ok: false,
      says: 'fail user.itil.missing',
    })
  })
  it('which is not said where only the own roles are shown', async () => {
    const others: Change = { kind: 'hidden-rows', table: 'sys_user_has_role', query: 'user.user_name!=alex.admin' }
    expect(await said([...NONE, UNCOUNTED, others])).toEqual({ ok: false, says: 'unknown user.itil.unknown' })
  })
})
