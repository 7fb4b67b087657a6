// @vitest-environment node
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cause, causesOf } from '@/lib/verification/causes'
import type { StoredVerdict } from '@/lib/verification/verification'

const verdict = (
  requirement: string,
  outcome: StoredVerdict['outcome'],
  reason: string,
  facts?: StoredVerdict['facts'],
): StoredVerdict => ({ requirement, step: 'verify', outcome, reason, ...(facts && { facts }) })
const told = (causes: readonly Cause[]) =>
  causes.map(({ verdict: { requirement }, follows }) => [requirement, ...follows.map((own) => own.requirement)])

const ROLE = verdict('user.itil', 'fail', 'fail')
const denied = (table: string, reason = 'denied.role', rule = table) =>
  verdict(`access.${table}`, 'fail', reason, { table, rule, wants: `sn_${table}` })

describe('causes', () => {
  it.each<[string, StoredVerdict[], string[][]]>([
    ['nothing is wrong', [verdict('app.active', 'pass', 'pass')], []],
    [
      'a missing role explains the tables that ask for roles',
      [ROLE, denied('incident'), denied('problem'), denied('task', 'denied.empty')],
      [['user.itil', 'access.incident', 'access.problem'], ['access.task']],
    ],
    [
      'tables that are refused while the role is there are their own cause',
      [denied('incident'), denied('problem')],
      [['access.incident'], ['access.problem']],
    ],
    [
      'one access rule that refuses several tables is one cause',
      [denied('incident', 'denied.empty', 'task'), denied('problem', 'denied.empty', 'task')].map((own) => ({
        ...own,
        facts: { rule: 'task', wants: '–' },
      })),
      [['access.incident', 'access.problem']],
    ],
    [
      'an account that is not there explains all that is about it',
      [
        verdict('user.exists', 'fail', 'none'),
        verdict('user.active', 'unknown', 'unknown.no-record'),
        verdict('access.task', 'unknown', 'unread.dependent'),
        verdict('app.redirect', 'fail', 'http'),
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
        verdict('user.itil', 'unknown', 'unknown'),
        { ...verdict('secret', 'unknown', 'unknown'), undecided: false },
      ],
      [['app.exists', 'user.exists', 'app.kind', 'access.task', 'user.itil'], ['secret']],
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
      [verdict('user.notification', 'warn', 'warn'), ROLE],
      [['user.itil'], ['user.notification']],
    ],
    [
      'an account that is held to reading explains what it may not write',
      [
        verdict('user.read-only', 'fail', 'role'),
        denied('task', 'account.read-only', ''),
        denied('incident', 'account.read-only', ''),
        verdict('user.email', 'fail', 'account.read-only'),
        denied('problem'),
      ],
      [['user.read-only', 'access.task', 'access.incident', 'user.email'], ['access.problem']],
    ],
    [
      'a warning explains nothing',
      [verdict('user.read-only', 'warn', 'warn'), denied('task', 'account.read-only')],
      [['access.task'], ['user.read-only']],
    ],
  ])('%s', (_what, verdicts, expected) => {
    expect(told(causesOf(verdicts))).toEqual(expected)
  })

  it('lose nothing and name nothing twice', () => {
    const ids = ['platform.oauth', 'app.exists', 'app.redirect', 'user.exists', 'user.itil', 'access.task', 'secret']
    const reasons = ['unread.session-ended', 'unread.forbidden', 'denied.role', 'account.read-only', 'other']
    const outcome = fc.constantFrom('pass', 'fail', 'warn', 'unknown', 'not-applicable')
    const one = (id: string) => fc.record({ id: fc.constant(id), outcome, reason: fc.constantFrom(...reasons) })
    fc.assert(
      fc.property(fc.tuple(...ids.map(one)), (drawn) => {
        const verdicts = drawn.map((own) => verdict(own.id, own.outcome, own.reason))
        const open = verdicts
          .filter((own) => own.outcome !== 'pass' && own.outcome !== 'not-applicable')
          .map(({ requirement }) => requirement)
        expect(told(causesOf(verdicts)).flat().toSorted()).toEqual(open.toSorted())
      }),
      { numRuns: 300 },
    )
  })
})
