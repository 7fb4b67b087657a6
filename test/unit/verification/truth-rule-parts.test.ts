import { describe, expect, it } from 'vitest'
import { findingKey } from '@/lib/i18n/finding-key'
import { undecided, unfounded, unshown, untrue } from '../../fuzz/oracle/disagreements'
import { judge } from '../../fuzz/oracle/verified-world'
import type { Change } from '../../instance/worlds/model'
import { RIGHT, rule } from '../../instance/worlds/named'

type Case = [what: string, changes: Change[], requirement: string, says: string]

/** Groups are read by one rule alone. */
const groups = (roles: string, values = {}): Change[] => [
  { kind: 'no-rules', name: 'sys_user_group' },
  rule('sys_user_group', 'read', roles, values),
]
const GROUPS = 'access.sys_user_group'
const UNLESS = { decision_type: 'deny' }

const CASES: Record<string, Case[]> = {
  'a condition that only ends is none': [
    ['beside a role', groups('itil', { condition: '^EQ' }), GROUPS, 'pass access.pass'],
    [
      'of a column',
      [rule('incident.state', 'write', 'itil', { condition: '^EQ' })],
      'access.incident',
      'pass access.pass',
    ],
    ['of a rule that asks nothing else', groups('', { condition: '^EQ' }), GROUPS, 'fail access.denied.empty'],
    [
      'of a Deny-Unless rule that is met',
      [rule('incident', 'read', 'itil', { ...UNLESS, condition: '^EQ' })],
      'access.incident',
      'pass access.pass',
    ],
    [
      'of a Deny-Unless rule that is not met',
      [rule('incident', 'read', 'itil_admin', { ...UNLESS, condition: '^EQ' })],
      'access.incident',
      'fail access.denied.role',
    ],
    [
      'of a rule on a query',
      [rule('incident', 'query_match', 'itil_admin', { condition: '^EQ' })],
      'access.incident',
      'fail access.denied.role',
    ],
    [
      'more than that is one',
      groups('itil', { condition: 'active=true^EQ' }),
      GROUPS,
      'unknown access.depends.condition',
    ],
  ],
  'a query is asked by rules of two names': [
    ['the one refuses', [rule('incident', 'query_exact', 'itil_admin')], 'access.incident', 'fail access.denied.role'],
    [
      'the one refuses and the other does not',
      [rule('incident', 'query_exact', 'itil_admin'), rule('incident', 'query_match', 'itil')],
      'access.incident',
      'unknown access.depends.readings',
    ],
    [
      'both allow',
      [rule('incident', 'query_exact', 'itil'), rule('incident', 'query_match', 'itil')],
      'access.incident',
      'pass access.pass',
    ],
    [
      'both refuse',
      [rule('incident', 'query_exact', 'itil_admin'), rule('incident', 'query_match', 'itil_admin')],
      'access.incident',
      'fail access.denied.role',
    ],
  ],
  'making a column, by a Deny-Unless rule alone': [
    [
      'that is met, where writing is refused',
      [rule('*.*', 'create', 'itil', UNLESS), rule('*.comments', 'write', 'itil_admin', UNLESS)],
      'access.task_time_worked',
      'unknown access.depends.only-unless',
    ],
    [
      'that is met, where writing is not',
      [rule('*.*', 'create', 'itil', UNLESS)],
      'access.task_time_worked',
      'pass access.pass',
    ],
  ],
  'nor is there a record that it applies to': [
    ['where it only ends', groups('itil', { applies_to: '^EQ' }), GROUPS, 'pass access.pass'],
    [
      'of a Deny-Unless rule',
      [rule('incident', 'read', 'itil_admin', { ...UNLESS, applies_to: '^EQ' })],
      'access.incident',
      'fail access.denied.role',
    ],
    [
      'but there is where it asks',
      groups('itil', { applies_to: 'active=true^EQ' }),
      GROUPS,
      'unknown access.depends.applies-to',
    ],
  ],
  'a script that says nothing is not known to say yes': [
    ['of spaces', groups('itil', { script: ' \n ' }), GROUPS, 'unknown access.depends.condition'],
    ['of a comment', groups('itil', { script: '// everybody' }), GROUPS, 'unknown access.depends.condition'],
    ['of spaces, and nothing else is asked', groups('', { script: ' ' }), GROUPS, 'unknown access.depends.condition'],
    [
      'of spaces, beside a role that is not held',
      groups('itil_admin', { script: ' ' }),
      GROUPS,
      'fail access.denied.role',
    ],
  ],
  'a script that says no more than yes': [
    ['adds nothing to a role', groups('itil', { script: 'answer=true' }), GROUPS, 'pass access.pass'],
    ['nor with a comment', groups('itil', { script: '// for all\nanswer = true;' }), GROUPS, 'pass access.pass'],
    ['nor to everybody', groups('public', { script: 'true', advanced: 'true' }), GROUPS, 'pass access.pass'],
    ['may be invalid alone', groups('', { script: 'answer=true' }), GROUPS, 'unknown access.depends.condition'],
    [
      'may be invalid beside a condition that asks nothing',
      groups('', { script: 'answer=true', condition: '^EQ' }),
      GROUPS,
      'unknown access.depends.condition',
    ],
    [
      'is another where it goes on',
      groups('itil', { script: 'answer = true && x' }),
      GROUPS,
      'unknown access.depends.condition',
    ],
  ],
}

describe.each(Object.entries(CASES))('%s', (_part, cases) => {
  it.each(cases)('%s', async (_what, changes, requirement, says) => {
    const judged = await judge({ ...RIGHT, changes }, 'records')
    const found = judged.verdicts.find((own) => own.requirement === requirement)
    expect(`${found?.outcome} ${found && findingKey(found)}`).toBe(says)
    expect([...unfounded(judged), ...unshown(judged, 'records'), ...undecided(judged), ...untrue(judged)]).toEqual([])
  })
})
