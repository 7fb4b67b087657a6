import { describe, expect, it } from 'vitest'
import { defaultPolicy } from '@/lib/neo/policy'
import { NEW_POLICY_COLUMNS } from '@/lib/verification/columns'
import { addAcl, changed, dropAcls, type How, ID, type Row, role, setProperty, token, type World } from './rows'

const MAIL = { policy: { ...defaultPolicy, emailMode: true } }
const EXEMPT = 'glide.security.snc_read_only_role.tables.exempt_create'
const grant =
  (name: string, more: Row = {}) =>
  (world: World) =>
    void world.sys_user_has_role?.push(role(ID.user, name, more))
const edit = (table: string, at: number, values: Row) => (world: World) =>
  void Object.assign(world[table]?.[at] as Row, values)
/** Changes the rules of a table for an operation. */
const rule = (name: string, operation: string, values: Row) => (world: World) => {
  for (const row of world.sys_security_acl ?? [])
    if (row.name === name && row.operation === operation) Object.assign(row, values)
}
const all =
  (...changes: ((world: World) => void)[]) =>
  (world: World) => {
    for (const change of changes) change(world)
  }
const acl =
  (name: string, operation: string, roles: readonly string[], more: Row = {}) =>
  (world: World) =>
    void addAcl(world, name, operation, roles, more)
const mail = all(grant('email_api_send'), (world) => {
  world.v_plugin?.push({ id: 'com.glide.email.service', active: 'active' })
})
const hideColumn = (table: string, column: string): How => ({
  hidesColumn: (own, name) => own === table && name === column,
})

type Case = [what: string, change: (world: World) => void, requirement: string, outcome: string, how?: How]

const CASES: Record<string, Case[]> = {
  '1 field wildcards': [
    ['incident.* write asks itil_admin', acl('incident.*', 'write', ['itil_admin']), 'access.incident', 'fail'],
    ['*.* read asks admin', acl('*.*', 'read', ['admin']), 'access.problem', 'fail'],
    [
      'making any column of time entries asks another role',
      acl('task_time_worked.*', 'create', ['x']),
      'access.task_time_worked',
      'warn',
    ],
    [
      'the rule that ships for making any column',
      acl('*.*', 'create', [], { script: 'answer = asWrite()' }),
      'access.task_time_worked',
      'pass',
    ],
    ['*.state write asks another role', acl('*.state', 'write', ['x']), 'access.incident', 'fail'],
    ["the parent's column asks another role", acl('task.work_notes', 'write', ['x']), 'access.sc_task', 'fail'],
    ['a column of a table that is looked up', acl('sys_user.name', 'read', ['x']), 'access.sys_user', 'fail'],
    [
      'which level decides can be read either way',
      all(acl('incident.state', 'write', ['x']), acl('task.*', 'write', ['itil'])),
      'access.incident',
      'unknown',
    ],
  ],
  '2 parts of a rule that were never read': [
    [
      'a security attribute',
      rule('incident', 'read', { security_attribute: 'f'.repeat(32) }),
      'access.incident',
      'unknown',
    ],
    [
      'an allow rule for some records',
      rule('incident', 'read', { applies_to: 'priority=1' }),
      'access.incident',
      'unknown',
    ],
    [
      'an allow rule for some records, and nothing else',
      all(rule('incident', 'read', { applies_to: 'priority=1' }), (world) => dropAcls(world, 'task', 'read')),
      'access.incident',
      'unknown',
    ],
    [
      'a deny rule for some records',
      acl('incident', 'read', ['x'], { decision_type: 'deny', applies_to: 'priority=1' }),
      'access.incident',
      'unknown',
    ],
    [
      'a script that is not displayed',
      rule('incident', 'write', { script: 'answer = x()' }),
      'access.incident',
      'unknown',
    ],
    [
      'a rule that asks for nothing',
      all(
        (world) => dropAcls(world, 'problem', 'read'),
        (world) => dropAcls(world, 'task', 'read'),
        acl('problem', 'read', []),
      ),
      'access.problem',
      'fail',
    ],
  ],
  '3 query rules': [
    ['query_match for admin', acl('incident', 'query_match', ['admin']), 'access.incident', 'fail'],
    ['query_range for admin', acl('incident', 'query_range', ['admin']), 'access.incident', 'fail'],
    ['query_range on all columns', acl('incident.*', 'query_range', ['admin']), 'access.incident', 'fail'],
    [
      'an operation stored by its sys_id',
      acl('incident', '9'.repeat(32), ['admin'], { 'operation.name': 'query_match' }),
      'access.incident',
      'fail',
    ],
    [
      'a generated rule for everybody with an attribute',
      acl('incident', 'query_range', ['public'], { security_attribute: 'f'.repeat(32) }),
      'access.incident',
      'unknown',
    ],
    ['the rule for everything hands on to reading', acl('*.*', 'query_match', []), 'access.incident', 'pass'],
  ],
  '4 snc_read_only': [
    [
      'with tokens exempt, a ticket may not be written',
      all(grant('snc_read_only'), (world) => setProperty(world, EXEMPT, 'oauth_credential')),
      'access.incident',
      'fail',
    ],
    [
      'a table that is exempt may',
      all(
        grant('snc_read_only'),
        (world) => setProperty(world, EXEMPT.replace('create', 'write'), 'task, incident'),
        (world) => setProperty(world, EXEMPT, 'oauth_credential'),
      ),
      'access.incident',
      'pass',
    ],
  ],
  '5 expired tokens': [
    [
      'the newest refresh token has ended',
      (world) => {
        const expired = { expires: '2026-02-01 00:00:00', sys_created_on: '2025-10-01 00:00:00' }
        world.oauth_credential?.push(token(ID.user, expired), token(ID.user, { ...expired, type: 'access_token' }))
      },
      'connect.user',
      'fail',
    ],
    [
      'an access token that has ended is no matter',
      (world) => {
        world.oauth_credential?.push(
          token(ID.user),
          token(ID.user, { type: 'access_token', expires: '2026-01-01 00:00:00' }),
        )
      },
      'connect.user',
      'pass',
    ],
  ],
  '6 rows partly hidden': [
    [
      'properties that are counted and not shown',
      () => {},
      'platform.mfa',
      'unknown',
      {
        hides: (table, row) => table === 'sys_properties' && row.name !== 'glide.buildtag.last',
      },
    ],
    [
      'whether OAuth is on',
      () => {},
      'platform.oauth',
      'unknown',
      { hides: (table, row) => table === 'sys_properties' && /oauth/.test(row.name ?? '') },
    ],
    [
      'rules on addresses',
      (world) => void world.ip_access?.push({ description: 'x', type: 'deny', active: 'true' }),
      'platform.api-policy',
      'unknown',
      { hides: (table) => table === 'ip_access' },
    ],
    [
      "somebody else's tokens",
      (world) => {
        world.oauth_credential?.push(token(ID.user), token(ID.admin, { sys_created_on: '2026-11-25 08:00:00' }))
      },
      'connect.user',
      'unknown',
      { hides: (table, row) => table === 'oauth_credential' && row.user === ID.admin },
    ],
  ],
  '7 columns hidden': [
    ['the scope restriction', () => {}, 'app.scope', 'unknown', hideColumn('oauth_entity', 'scope_restriction_status')],
    ['the kind of grant', () => {}, 'app.kind', 'unknown', hideColumn('oauth_entity', 'inbound_grant_type')],
    [
      'on a release that has the column, without a dictionary',
      (world) => void delete world.sys_dictionary,
      'app.scope',
      'unknown',
      hideColumn('oauth_entity', 'scope_restriction_status'),
    ],
    ['whether it calls out', () => {}, 'app.kind', 'unknown', hideColumn('oauth_entity', 'type')],
    ['whether PKCE is asked for', () => {}, 'app.public', 'unknown', hideColumn('oauth_entity', 'use_pkce')],
    [
      'the end of tokens',
      (world) => void world.oauth_credential?.push(token(ID.user)),
      'connect.user',
      'unknown',
      hideColumn('oauth_credential', 'expires'),
    ],
    ['whether the table is open', () => {}, 'access.incident', 'unknown', hideColumn('sys_db_object', 'ws_access')],
    [
      'what application it belongs to',
      () => {},
      'app.application-scope',
      'unknown',
      hideColumn('oauth_entity', 'sys_scope'),
    ],
  ],
  '8 user.email': [
    [
      // Whether that opens it is open: docs/servicenow/access.md#deny-unless
      'the only rule of all is Deny-Unless',
      all(mail, acl('sys_email', 'create', ['email_api_send'], { decision_type: 'deny' })),
      'user.email',
      'unknown',
      MAIL,
    ],
    [
      'the rule has a script',
      all(mail, acl('sys_email', 'create', ['email_api_send'], { script: 'answer = x()' })),
      'user.email',
      'unknown',
      MAIL,
    ],
    [
      'a second one asks another role of everybody',
      all(
        mail,
        acl('sys_email', 'create', ['email_api_send']),
        acl('sys_email', 'create', ['x'], { decision_type: 'deny' }),
      ),
      'user.email',
      'fail',
      MAIL,
    ],
    ['all is right', all(mail, acl('sys_email', 'create', ['email_api_send'])), 'user.email', 'pass', MAIL],
  ],
  '9 Deny-Unless on a parent': [
    ['refuses what the table allows', acl('task', 'read', ['x'], { decision_type: 'deny' }), 'access.incident', 'fail'],
    ['refuses a column too', acl('task.state', 'write', ['x'], { decision_type: 'deny' }), 'access.incident', 'fail'],
  ],
  '10 a custom column': [
    [
      'that does not exist',
      () => {},
      'access.incident.u_site',
      'fail',
      { policy: { ...defaultPolicy, columns: ['incident.u_site'] } },
    ],
    [
      'that the parent has',
      (world) => void world.sys_dictionary?.push({ name: 'task', element: 'u_site' }),
      'access.incident.u_site',
      'pass',
      { policy: { ...defaultPolicy, columns: ['incident.u_site'] } },
    ],
    [
      'where the dictionary may not be read',
      (world) => void delete world.sys_dictionary,
      'access.incident.u_site',
      'unknown',
      { policy: { ...defaultPolicy, columns: ['incident.u_site'] } },
    ],
  ],
  '11 platform.api-policy': [
    [
      'an endpoint rule with a script',
      acl('Table API', 'execute', ['itil'], { type: 'REST_Endpoint', script: 'answer = x()' }),
      'platform.api-policy',
      'unknown',
    ],
    [
      'an endpoint rule for everything',
      acl('*', 'execute', ['x'], { type: 'REST_Endpoint' }),
      'platform.api-policy',
      'fail',
    ],
    [
      'a policy matched by its path',
      (world) => void world.sys_api_access_policy?.push(policy({ api_path: 'now/table' })),
      'platform.api-policy',
      'warn',
    ],
    [
      'a global policy without OAuth',
      (world) => {
        world.sys_api_access_policy?.push(policy({ apply_global: 'true', apply_all_methods: 'true' }))
        world.sys_auth_profile_mapping?.push(mapping('Basic Auth'))
      },
      'platform.api-policy',
      'fail',
    ],
    [
      'a specific policy with OAuth goes before it',
      (world) => {
        const specific = { sys_id: 'p2', api: 'Table API', api_path: 'now/table', apply_all_methods: 'true' }
        world.sys_api_access_policy?.push(policy({ apply_global: 'true', apply_all_methods: 'true' }), policy(specific))
        world.sys_auth_profile_mapping?.push(mapping('Basic Auth'), mapping('OAuth', 'p2'))
      },
      'platform.api-policy',
      'pass',
    ],
    [
      'one for writing alone',
      (world) => {
        world.sys_api_access_policy?.push(policy({ api: 'Table API', http_method: 'PATCH' }))
        world.sys_auth_profile_mapping?.push(mapping('Basic Auth'))
      },
      'platform.api-policy',
      'fail',
    ],
    ...(
      [
        ['whose profile is not active', { active: 'false' }, 'fail'],
        ['whose profile is for another application', { oauth_entity: 'f'.repeat(32) }, 'fail'],
        ['whose profile does not show its type', { name: 'OAuth', type: '' }, 'warn'],
      ] as const
    ).map(
      ([what, values, outcome]): Case => [
        `one ${what}`,
        (world) => {
          world.sys_api_access_policy?.push(policy({ api: 'Table API' }))
          world.std_http_auth?.push({ sys_id: 'own', name: 'Own', type: 'oauth', active: 'true', ...values })
          world.sys_auth_profile_mapping?.push(mapping('own'))
        },
        'platform.api-policy',
        outcome,
      ],
    ),
    [
      'one whose profile asks for an address',
      (world) => {
        world.sys_api_access_policy?.push(policy({ api: 'Table API' }))
        world.sys_auth_profile_mapping?.push(mapping('OAuth'))
        world.auth_policy_mapping?.push({ inbound_auth_profile: 'OAuth', auth_policy: 'x' })
      },
      'platform.api-policy',
      'warn',
    ],
    [
      'one for API keys alone',
      (world) => {
        world.sys_api_access_policy?.push(policy({ api: 'Table API', http_method: 'GET' }))
        const kind = { 'inbound_auth_profile.sys_class_name': 'http_key_auth' }
        world.sys_auth_profile_mapping?.push({ ...mapping('OAuth of our partner'), ...kind })
      },
      'platform.api-policy',
      'fail',
    ],
    [
      'tokens held to policies, with none',
      edit('oauth_entity', 0, { enforce_token_restrictions: 'true' }),
      'platform.api-policy',
      'fail',
    ],
    [
      'tokens held to policies, with one that takes them for reading',
      (world) => {
        edit('oauth_entity', 0, { enforce_token_restrictions: 'true' })(world)
        world.sys_api_access_policy?.push(policy({ api: 'Table API', http_method: 'GET' }))
        world.sys_auth_profile_mapping?.push(mapping('OAuth'))
      },
      'platform.api-policy',
      'fail',
    ],
    [
      'tokens held to policies, with one that takes them',
      (world) => {
        edit('oauth_entity', 0, { enforce_token_restrictions: 'true' })(world)
        world.sys_api_access_policy?.push(policy({ api: 'Table API' }))
        world.sys_auth_profile_mapping?.push(mapping('OAuth'))
      },
      'platform.api-policy',
      'pass',
    ],
    [
      'one for another table',
      (world) => {
        world.sys_api_access_policy?.push(policy({ api: 'Table API', api_tablename: 'kb_knowledge' }))
        world.sys_auth_profile_mapping?.push(mapping('Basic Auth'))
      },
      'platform.api-policy',
      'pass',
    ],
  ],
  '12 platform.mfa': [
    [
      'an enrolment that was not finished',
      (world) => {
        world.sys_user_grmember = []
        world.user_multifactor_auth?.push({ user: ID.user, validated: 'false' })
      },
      'platform.mfa',
      'warn',
    ],
    [
      'the property is empty',
      (world) => {
        world.sys_user_grmember = []
        setProperty(world, 'glide.authenticate.multifactor', '')
      },
      'platform.mfa',
      'warn',
    ],
    [
      'the property is "True"',
      (world) => {
        world.sys_user_grmember = []
        setProperty(world, 'glide.authenticate.multifactor', 'True')
      },
      'platform.mfa',
      'warn',
    ],
  ],
  '13 an AI agent with web service access only': [
    [
      'cannot sign in',
      edit('sys_user', 0, { identity_type: 'ai_agent', web_service_access_only: 'true' }),
      'user.interactive',
      'fail',
    ],
  ],
  '14 the rest': [
    [
      'a property "False"',
      (world) => setProperty(world, 'com.snc.platform.security.oauth.is.active', 'False'),
      'platform.oauth',
      'fail',
    ],
    [
      'a role that has to be elevated',
      all(
        (world) => dropAcls(world, 'sys_user_group', 'read'),
        acl('sys_user_group', 'read', ['high_role']),
        grant('high_role', { 'role.elevated_privilege': 'true' }),
      ),
      'access.sys_user_group',
      'fail',
    ],
    [
      '"Password needs reset" is hidden',
      () => {},
      'user.password',
      'unknown',
      hideColumn('sys_user', 'password_needs_reset'),
    ],
    [
      "the account's roles are hidden",
      () => {},
      'user.dedicated',
      'unknown',
      { hides: (table, row) => table === 'sys_user_has_role' && row.user === ID.user },
    ],
    ['tokens may not be read', () => {}, 'user.dedicated', 'unknown', { refused: ['oauth_credential'] }],
    [
      'the condition of rules is hidden',
      () => {},
      'access.incident',
      'unknown',
      hideColumn('sys_security_acl', 'condition'),
    ],
    ['the script of rules is hidden', () => {}, 'access.incident', 'unknown', hideColumn('sys_security_acl', 'script')],
    ['PKCE is asked for', edit('oauth_entity', 0, { use_pkce: 'true' }), 'app.public', 'fail'],
    [
      'a before-query business rule',
      (world) =>
        void world.sys_script?.push({
          name: 'Only own tickets',
          collection: 'task',
          active: 'true',
          when: 'before',
          action_query: 'true',
        }),
      'access.incident',
      'unknown',
    ],
    ['a scoped application', edit('oauth_entity', 0, { sys_scope: ID.other }), 'app.application-scope', 'fail'],
    ['a CIMD client', edit('oauth_entity', 0, { client_id: 'https://neo.example/client.json' }), 'app.kind', 'fail'],
    [
      'the third page without a count',
      (world) => {
        for (let i = 0; i < 12_000; i++) addAcl(world, 'incident', 'read', ['itil'])
        addAcl(world, 'incident', 'read', ['x'], { decision_type: 'deny' })
      },
      'access.incident',
      'fail',
      { counts: 'none' },
    ],
  ],
}

function policy(more: Row): Row {
  const about = Object.fromEntries(Object.keys(NEW_POLICY_COLUMNS).map((column) => [column, '']))
  return { ...about, sys_id: 'p1', name: 'No tokens', active: 'true', ...more }
}
function mapping(name: string, of = 'p1'): Row {
  return { api_access_policy: of, inbound_auth_profile: name, 'inbound_auth_profile.sys_class_name': 'std_http_auth' }
}

describe.each(Object.entries(CASES))('false passes, %s', (_item, cases) => {
  it.each(cases)('%s', async (_what, change, requirement, outcome, how) => {
    expect((await changed(change, how)).outcome(requirement)).toBe(outcome)
  })
})
