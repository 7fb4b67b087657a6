// @vitest-environment node
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cause, causesOf } from '@/lib/verification/causes'
import type { StoredVerdict } from '@/lib/verification/verification'

const verdict = (
  requirement: string,
  outcome: StoredVerdict['outcome'],
  key: string,
  values?: StoredVerdict['values'],
): StoredVerdict => ({ requirement, step: 'verify', outcome, key, ...(values && { values }) })
const told = (causes: readonly Cause[]) =>
  causes.map(({ verdict: { requirement }, follows }) => [requirement, ...follows.map((own) => own.requirement)])

const ROLE = verdict('user.itil', 'fail', 'user.itil.fail')
const denied = (table: string, key = 'access.denied.role', rule = table) =>
  verdict(`access.${table}`, 'fail', key, { table, rule, wants: `sn_${table}` })

describe('causes', () => {
  it.each<[string, StoredVerdict[], string[][]]>([
    ['nothing is wrong', [verdict('app.active', 'pass', 'app.active.pass')], []],
    [
      'a missing role explains the tables that ask for roles',
      [ROLE, denied('incident'), denied('problem'), denied('task', 'access.denied.empty')],
      [['user.itil', 'access.incident', 'access.problem'], ['access.task']],
    ],
    [
      'tables that are refused while the role is there are their own cause',
      [denied('incident'), denied('problem')],
      [['access.incident'], ['access.problem']],
    ],
    [
      'one access rule that refuses several tables is one cause',
      [denied('incident', 'access.denied.empty', 'task'), denied('problem', 'access.denied.empty', 'task')].map(
        (own) => ({ ...own, values: { rule: 'task', wants: '–' } }),
      ),
      [['access.incident', 'access.problem']],
    ],
    [
      'an account that is not there explains all that is about it',
      [
        verdict('user.exists', 'fail', 'user.exists.none'),
        verdict('user.active', 'unknown', 'unknown.no-record'),
        verdict('access.task', 'unknown', 'unread.dependent'),
        verdict('app.redirect', 'fail', 'app.redirect.http'),
      ],
      [['user.exists', 'user.active', 'access.task'], ['app.redirect']],
    ],
    [
      'a session that ended is one cause, whatever was not read for it',
      [
        verdict('app.exists', 'unknown', 'unread.session-ended'),
        verdict('user.exists', 'unknown', 'unread.session-ended'),
        verdict('app.kind', 'unknown', 'unknown.not-read'),
        verdict('access.task', 'unknown', 'unread.dependent'),
      ],
      [['app.exists', 'user.exists', 'app.kind', 'access.task']],
    ],
    [
      'a table that is not shown is one cause; another one is another',
      [
        verdict('access.task', 'unknown', 'unread.forbidden', { reads: 'acls' }),
        verdict('access.incident', 'unknown', 'unread.forbidden', { reads: 'acls' }),
        verdict('platform.sso', 'unknown', 'unread.forbidden', { reads: 'sso' }),
      ],
      [['access.task', 'access.incident'], ['platform.sso']],
    ],
    [
      'failures come first, whatever order they are in',
      [verdict('user.notification', 'warn', 'user.notification.warn'), ROLE],
      [['user.itil'], ['user.notification']],
    ],
    [
      'a warning explains nothing',
      [verdict('user.read-only', 'warn', 'user.read-only.warn'), denied('task', 'access.denied.read-only')],
      [['access.task'], ['user.read-only']],
    ],
  ])('%s', (_what, verdicts, expected) => {
    expect(told(causesOf(verdicts))).toEqual(expected)
  })

  it('lose nothing and name nothing twice', () => {
    const ids = ['platform.oauth', 'app.exists', 'app.redirect', 'user.exists', 'user.itil', 'access.task', 'secret']
    const keys = ['unread.session-ended', 'unread.forbidden', 'access.denied.role', 'access.denied.read-only', 'other']
    const outcome = fc.constantFrom('pass', 'fail', 'warn', 'unknown')
    const one = (id: string) => fc.record({ id: fc.constant(id), outcome, key: fc.constantFrom(...keys) })
    fc.assert(
      fc.property(fc.tuple(...ids.map(one)), (drawn) => {
        const verdicts = drawn.map((own) => verdict(own.id, own.outcome, own.key))
        const open = verdicts.filter((own) => own.outcome !== 'pass').map(({ requirement }) => requirement)
        expect(told(causesOf(verdicts)).flat().toSorted()).toEqual(open.toSorted())
      }),
      { numRuns: 300 },
    )
  })
})
