import fc from 'fast-check'
import type { Row } from '../database.ts'
import type { Change } from './model.ts'

const yes = fc.constantFrom('true', 'false')
/** The API that a policy or scope is about: this one, named in several ways, or another. */
const about: fc.Arbitrary<Row> = fc
  .record({
    api: fc.constantFrom(
      'Table API',
      'Table API',
      '',
      'Attachment API',
      'Table API v3',
      'Email API',
      'TABLE API',
      'table_api',
    ),
    api_path: fc.constantFrom('now/table', '', '', 'now/attachment', 'now/email', 'now/v2/table', '/api/now/table/'),
    http_method: fc.constantFrom('', 'GET', 'PATCH', 'POST', 'DELETE', 'get', 'ALL', 'GET,PATCH'),
    version: fc.constantFrom('', 'v1', 'latest'),
    api_resource: fc.constantFrom('', '/now/table/{tableName}', '/now/attachment'),
    apply_all_methods: yes,
    apply_all_resources: yes,
    apply_all_versions: yes,
    active: fc.constantFrom('true', 'true', '1', 'false'),
  })
  .map((values) => ({ ...values }))

export const policyChange: fc.Arbitrary<Change> = fc
  .record({
    values: fc.record({
      about,
      apply_global: fc.constantFrom('false', 'false', 'true'),
      api_tablename: fc.constantFrom(
        '',
        'incident',
        'cmdb_ci',
        'incident,problem',
        'cmdb_ci, problem',
        'sys_journal_field',
      ),
    }),
    profile: fc.constantFrom('none', 'basic_auth', 'oauth', 'oauth2', 'ours', 'other', 'gone'),
    also: fc.constantFrom(undefined, undefined, undefined, 'basic_auth' as const, 'oauth' as const, 'other' as const),
    inactive: fc.constantFrom(false, false, false, true),
    only: fc.constantFrom(undefined, undefined, undefined, 'neo' as const, 'office' as const, 'inactive' as const),
  })
  .map(({ values: { about: parts, ...rest }, only, also, ...more }) => ({
    kind: 'policy',
    values: { ...parts, ...rest },
    ...more,
    ...(only && { only }),
    ...(also && { also }),
  }))

const scope = fc.constantFrom('incident_read', 'incident_read', 'useraccount', 'useraccount', 'none such')
export const scopeChange: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ scope, values: about }).map((change) => ({ kind: 'binding', ...change }) as const),
  scope.map((name) => ({ kind: 'mapping', scope: name }) as const),
  fc
    .constantFrom('useraccount', 'incident_read', 'none such')
    .map((name) => ({ kind: 'useraccount', scope: name }) as const),
  fc
    .constantFrom('restricted', 'unrestricted', 'useraccount', 'partly', '')
    .map((status) => ({ kind: 'application', values: { scope_restriction_status: status } }) as const),
  fc
    .constantFrom('true', 'false')
    .map((on) => ({ kind: 'application', values: { enforce_token_restriction: on } }) as const),
)

const OURS = { range_start: '203.0.113.0', range_end: '203.0.113.255' }
const ELSEWHERE = { range_start: '192.0.2.0', range_end: '192.0.2.255' }
const row = (table: string, values: Row): Change => ({ kind: 'row', table, values })

export const networkChange: fc.Arbitrary<Change> = fc.oneof(
  fc
    .record({
      type: fc.constantFrom('allow', 'deny'),
      range: fc.constantFrom(OURS, ELSEWHERE),
      active: yes,
      direction: fc.constantFrom('inbound', 'outbound', 'bidirectional'),
    })
    .map(({ range, ...values }) => row('ip_access', { description: 'A range', ...values, ...range })),
  fc
    .record({
      resource: fc.constantFrom('Table API', 'Attachment API', 'Email API'),
      request_limit: fc.constantFrom('5', '100', '10000', '0', '-1', ''),
      active: yes,
    })
    .map((values) => row('sys_rate_limit_rules', { name: 'A limit', ...values })),
)

type Context = Extract<Change, { kind: 'adaptive' }>['context']
type Decision = Extract<Change, { kind: 'adaptive' }>['rule']
/** Policies that admit the reader, who calls from the office and works on no tickets. */
const ADAPTIVE: [Context, Decision, string][] = [
  ['post_auth', 'deny', 'role:itil'],
  ['post_auth', 'deny', 'role:itil_admin'],
  ['post_auth', 'allow', ''],
  ['post_auth', 'deny', 'ip:192.0.2.0-192.0.2.255'],
  ['pre_auth', 'deny', 'ip:192.0.2.0-192.0.2.255'],
  ['pre_auth', 'allow', 'ip:198.51.100.0-198.51.100.255'],
]
export const adaptiveChange: fc.Arbitrary<Change> = fc
  .constantFrom(...ADAPTIVE)
  .map(([context, rule, filter]) => ({ kind: 'adaptive', context, rule, filter }))

export const tokenChange: fc.Arbitrary<Change> = fc.record({
  kind: fc.constant('token'),
  of: fc.constantFrom('ours', 'ours', 'other', 'deleted'),
  user: fc.constantFrom('account', 'account', 'admin', 'other', 'nobody', 'deleted'),
  type: fc.constantFrom('access_token', 'refresh_token'),
  days: fc.constantFrom(-400, -1, 1, 20, 99, null),
  created: fc.constantFrom(-500, -30, -1),
})

/** What no careful admin makes, and what was seen all the same. */
export const oddChange: fc.Arbitrary<Change> = fc.constantFrom<Change>(
  { kind: 'application', values: { sys_class_name: 'u_oauth_entity_special' } },
  { kind: 'application', values: { type: '' } },
  { kind: 'application', values: { sys_scope: '' } },
  { kind: 'application', values: { refresh_token_lifespan: '1800' } },
  { kind: 'application', values: { refresh_token_lifespan: '86400' } },
  { kind: 'application', values: { access_token_lifespan: '1,800' } },
  { kind: 'application', values: { access_token_lifespan: '1' } },
  { kind: 'application', values: { access_token_lifespan: '0' } },
  { kind: 'application', values: { access_token_lifespan: '31536000' } },
  { kind: 'application', values: { refresh_token_lifespan: '' } },
  { kind: 'application', values: { refresh_token_lifespan: '0' } },
  { kind: 'many', table: 'sys_api_access_policy', count: 230, values: { name: 'Import', api: 'Import Set API' } },
  { kind: 'many', table: 'sys_api_access_scope', count: 230, values: { api: 'Import Set API' } },
  { kind: 'many', table: 'ip_access', count: 230, values: { type: 'allow', description: 'Office' } },
  { kind: 'many', table: 'sys_rate_limit_rules', count: 230, values: { resource: 'Import Set API' } },
  { kind: 'no-plugin', id: 'com.snc.platform.security.oauth' },
  { kind: 'no-plugin', id: 'com.glide.explicit_roles' },
  { kind: 'plugin', id: 'com.glide.explicit_roles', active: 'inactive' },
  row('oauth_entity', { name: 'Neo Agent', client_id: '$client', active: 'false' }),
)

/** What is there on many an instance and changes nothing for Neo. */
export const noiseChange: fc.Arbitrary<Change> = fc.constantFrom<Change>(
  row('syslog', {
    message: 'OAuth token flow: client secret does not match',
    level: '2',
    sys_created_on: '2019-05-01 08:00:00',
  }),
  row('oauth_entity', { name: 'Neo Agent (old)', client_id: 'e'.repeat(32), active: 'false' }),
  row('oauth_entity', { name: 'neo_mcp_server', client_id: 'c'.repeat(32) }),
  row('sys_user', { user_name: 'neo.agent.test', first_name: 'Neo', last_name: 'Test', active: 'false' }),
  row('sysauto_script', { name: 'Clean up', script: 'gs.log(1)' }),
  row('sys_script', { name: 'Neo Agent — Incident Webhook', collection: 'incident', when: 'async', active: 'false' }),
  {
    kind: 'rule',
    name: 'Scripted Table API',
    operation: 'execute',
    roles: ['nobody'],
    values: { type: 'REST_Endpoint' },
  },
  { kind: 'rule', name: 'cmdb_ci', operation: 'read', roles: ['nobody'], values: {} },
  { kind: 'property', name: 'glide.servlet.uri', value: 'https://help.acme.example/' },
  { kind: 'plugin', id: 'com.glide.email.service', active: 'active' },
)
