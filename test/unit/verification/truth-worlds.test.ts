import { describe, expect, it } from 'vitest'
import { undecided, unfounded, unshown } from '../../fuzz/oracle/disagreements'
import { unmended } from '../../fuzz/oracle/mending'
import { judge } from '../../fuzz/oracle/verified-world'
import type { Change, World } from '../../instance/worlds/model'
import { ALL, property, RIGHT, row, rule } from '../../instance/worlds/named'
import { REFUSED } from '../../instance/worlds/refused'
import { SUCCEEDING } from '../../instance/worlds/succeeding'

type Case = [what: string, changes: Change[], requirement: string, says: string, more?: Partial<World>]

const EXPLICIT: Change = { kind: 'plugin', id: 'com.glide.explicit_roles', active: 'active' }
const TABLE_API = { api: 'Table API', api_path: 'now/table' }
const grant = (role: string): Change => ({ kind: 'role', way: 'direct', role })
const queryRule = (collection: string, script: string): Change =>
  row('sys_script', { name: 'Restrict', collection, when: 'before', action_query: 'true', active: 'true', script })

/** Where verdicts and Neo's day once disagreed. */
const CASES: Case[] = [
  [
    'a ticket whose sys_id is not shown cannot be worked',
    [rule('task.sys_id', 'read', 'itil_admin')],
    'access.task',
    'fail access.denied.role',
  ],
  [
    'a column that Neo lists by asks nobody',
    [rule('*.number', 'read', 'nobody')],
    'access.problem',
    'fail access.denied.unheld',
  ],
  [
    'what is new cannot be asked for',
    [rule('problem.sys_updated_on', 'query_range', 'itil_admin')],
    'access.problem',
    'fail access.denied.role',
  ],
  [
    'a number is never asked for by a range',
    [rule('problem.number', 'query_range', 'itil_admin')],
    'access.problem',
    'pass access.pass',
  ],
  [
    'people are found by their whole name',
    [rule('sys_user', 'query_range', 'itil_admin')],
    'access.sys_user',
    'warn access.denied.role',
  ],
  [
    'notes are written and read elsewhere',
    [rule('*.work_notes', 'read', 'itil_admin')],
    'access.incident',
    'warn access.denied.role',
  ],
  [
    'only the rule for everything, which asks the default mode',
    [{ kind: 'no-rules', name: 'sys_user_group' }],
    'access.sys_user_group',
    'fail access.denied.no-rule',
  ],
  [
    'no rule is shown at all',
    [queryRule('sys_security_acl', "current.addQuery('name', 'none')")],
    'access.incident',
    'unknown unread.query-rule',
  ],
  [
    'an account that a business rule leaves out',
    [queryRule('sys_user', "if (gs.isInteractive()) current.addQuery('active', 'false')")],
    'user.exists',
    'unknown unread.query-rule',
  ],
  [
    'no role but admin',
    [{ kind: 'role', way: 'removed', role: 'itil' }, grant('admin')],
    'user.itil',
    'warn user.itil.admin',
  ],
  [
    'tables that are open to everybody',
    [
      { kind: 'role', way: 'removed', role: 'itil' },
      ...['*', '*.*'].flatMap((name) =>
        ['read', 'write', 'create'].map((operation) => rule(name, operation, 'public')),
      ),
      ...[
        'task',
        'incident',
        'problem',
        'change_request',
        'sc_request',
        'sc_req_item',
        'sc_task',
        'sys_user',
        'sys_user_group',
      ].flatMap((name): Change[] => [
        { kind: 'no-rules', name },
        rule(name, 'read', 'public'),
        rule(name, 'write', 'public'),
      ]),
    ],
    'user.itil',
    'warn user.itil.open',
  ],
  [
    'both internal and external',
    [grant('snc_internal'), grant('snc_external')],
    'user.internal',
    'unknown user.internal.both',
  ],
  [
    'a sign-in that does not make internal',
    [EXPLICIT, property('glide.security.explicit_roles.do_not_fix', 'true')],
    'user.internal',
    'fail user.internal.never',
  ],
  [
    'mail, by an account that may only read',
    [{ kind: 'mail' }, grant('snc_read_only')],
    'user.email',
    'fail access.denied.read-only',
    { mail: true },
  ],
  [
    'tokens held to policies, and none there',
    [{ kind: 'application', values: { enforce_token_restriction: 'true' } }],
    'platform.api-policy',
    'fail platform.api-policy.restricted',
  ],
  [
    'a global policy about one method',
    [{ kind: 'policy', values: { apply_global: 'true', http_method: 'DELETE' }, profile: 'basic_auth' }],
    'platform.api-policy',
    'pass platform.api-policy.pass',
  ],
  [
    'a policy whose name and path differ',
    [{ kind: 'policy', values: { ...ALL, ...TABLE_API, api: 'Attachment API' }, profile: 'basic_auth' }],
    'platform.api-policy',
    'warn platform.api-policy.policy',
  ],
  [
    'a profile that is switched off',
    [{ kind: 'policy', values: { ...ALL, ...TABLE_API }, profile: 'oauth', inactive: true }],
    'platform.api-policy',
    'fail platform.api-policy.no-oauth',
  ],
  [
    'a scope bound to another version',
    [
      {
        kind: 'binding',
        scope: 'incident_read',
        values: { ...ALL, ...TABLE_API, apply_all_versions: 'false', version: 'v1' },
      },
    ],
    'platform.api-policy',
    'unknown platform.api-policy.scope-perhaps',
  ],
  [
    'contexts that have no column to be active by',
    [{ kind: 'adaptive', context: 'post_auth', rule: 'deny', filter: 'role:itil' }],
    'platform.adaptive-auth',
    'warn platform.adaptive-auth.warn',
  ],
]

describe('verdicts where they once disagreed with the day', () => {
  it.each(CASES)('%s', async (_what, changes, requirement, says, more = {}) => {
    const world: World = { ...RIGHT, ...more, changes }
    const judged = await judge(world, 'records')
    const found = judged.verdicts.find((own) => own.requirement === requirement)
    expect(`${found?.outcome} ${found?.message.key}`).toBe(says)
    expect([...unfounded(judged), ...unshown(judged, 'records'), ...undecided(judged)]).toEqual([])
    expect(await unmended(world)).toEqual([])
  })
})

describe('nothing is ready that may still be refused', () => {
  it.each<[string, Change[]]>([
    [
      'a rule with a script',
      [
        { kind: 'no-rules', name: 'problem' },
        rule('problem', 'write', 'itil'),
        rule('problem', 'read', 'itil', { script: "answer = gs.hasRole('itil')" }),
      ],
    ],
    [
      'a query rule for everything that asks an attribute',
      [{ ...rule('*', 'query_match', 'public'), attribute: 'HasAdminRole' } as Change],
    ],
    ['a business rule', [queryRule('incident', "current.addQuery('active', 'true')")]],
    ['local sign-in is off', [property('glide.authentication.external.disable_local_login', 'true')]],
    ['a second factor is to be set up', [{ kind: 'fault', name: 'platform.mfa:not-enrolled' }]],
    ['an address rule', [{ kind: 'fault', name: 'platform.api-policy:ip' }]],
    ['a rate rule', [{ kind: 'fault', name: 'platform.api-policy:rate-low' }]],
    ['a policy without a profile', [{ kind: 'policy', values: { ...ALL, ...TABLE_API }, profile: 'none' }]],
    ['an authentication policy', [{ kind: 'adaptive', context: 'pre_auth', rule: 'deny', filter: 'ip:192.0.2.1' }]],
  ])('%s', async (_what, changes) => {
    const { state } = await judge({ ...RIGHT, changes }, 'records')
    expect(state).toBe('cannot-tell')
  })
  it('and a right set-up is', async () => {
    expect((await judge(RIGHT, 'records')).state).toBe('ready')
  })
})

describe('cases known by name', () => {
  it.each([...REFUSED, ...SUCCEEDING])('$name', async ({ world }) => {
    const judged = await judge(world, 'records')
    expect([...unfounded(judged), ...unshown(judged, 'records'), ...undecided(judged)]).toEqual([])
  })
})
