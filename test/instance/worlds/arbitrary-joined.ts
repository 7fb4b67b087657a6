import fc from 'fast-check'
import { TICKET_TABLES, WRITTEN } from '../neo/tickets.ts'
import { NEO } from '../setup.ts'
import { endpointRule } from './arbitrary-rules.ts'
import type { Change } from './model.ts'

/** Changes that mean something only together, as whoever tests an instance makes them. */
type Joined = fc.Arbitrary<Change[]>
type Rule = Extract<Change, { kind: 'rule' }>

const rule = (name: string, operation: string, roles: readonly string[], values: Rule['values'] = {}): Rule => ({
  kind: 'rule',
  name,
  operation,
  roles,
  values,
})
const row = (table: string, values: Rule['values']): Change => ({ kind: 'row', table, values })

const OPERATIONS = ['read', 'write', 'create', 'query_match', 'query_range', 'conditional_table_query_range']
const asked = fc.constantFrom('itil', 'itil_admin', 'public', 'sn_incident_write')
/** Names from a column of one table up to everything. */
const level = fc
  .record({
    table: fc.constantFrom(...TICKET_TABLES, 'sys_user', 'sys_user_group', 'sys_journal_field', 'task_time_worked'),
    column: fc.constantFrom(...WRITTEN, 'number', 'name', 'element_id', 'task'),
  })
  .chain(({ table, column }) =>
    fc.constantFrom(table, 'task', '*', `${table}.*`, 'task.*', '*.*', `${table}.${column}`, `*.${column}`),
  )

/** A Deny-Unless rule for any operation, with or without one that allows beside it, which may be switched off. */
const denials: Joined = fc
  .record({
    name: level,
    operation: fc.constantFrom(...OPERATIONS),
    roles: fc.tuple(asked, asked),
    beside: fc.constantFrom('none', 'allow', 'inactive'),
    script: fc.constantFrom('', '', '', "answer = gs.hasRole('itil')", 'answer = gs.isInteractive()'),
  })
  .map(({ name, operation, roles: [denied, allowed], beside, script }) => [
    rule(name, operation, [denied], { decision_type: 'deny', ...(script && { script }) }),
    ...(beside === 'none' ? [] : [rule(name, operation, [allowed], beside === 'inactive' ? { active: 'false' } : {})]),
  ])

/** One name, several rules, of which any that is met will do. */
const beside: Joined = fc
  .record({ name: level, operation: fc.constantFrom(...OPERATIONS), roles: fc.tuple(asked, asked), on: fc.boolean() })
  .map(({ name, operation, roles: [first, second], on }) => [
    rule(name, operation, [first]),
    rule(name, operation, [second], { active: String(on) }),
  ])

/** itil goes, and comes back by a group, by what contains it, or not whole. */
const otherwise: Joined = fc
  .constantFrom<Change>(
    { kind: 'role', way: 'group', role: 'itil' },
    { kind: 'role', way: 'contained', role: 'itil' },
    { kind: 'role', way: 'contained', role: 'sn_incident_write' },
    { kind: 'role', way: 'direct', role: 'itil_admin' },
    { kind: 'role', way: 'direct', role: 'task_editor' },
    { kind: 'role', way: 'direct', role: 'admin' },
  )
  .map((back) => [{ kind: 'role', way: 'removed', role: 'itil' }, back])

/** A role of the customer's own, which may have to be elevated, and a rule that asks it. */
const ownRole: Joined = fc
  .record({
    elevated_privilege: fc.constantFrom('true', 'false'),
    held: fc.constantFrom<'direct' | 'group' | 'contained' | undefined>('direct', 'group', 'contained', undefined),
    admin: fc.constantFrom(false, false, true),
    name: level,
    operation: fc.constantFrom('read', 'write', 'create'),
    admin_overrides: fc.constantFrom('true', 'false'),
  })
  .map(({ elevated_privilege, held, admin, name, operation, admin_overrides }) => [
    row('sys_user_role', { name: 'x_acme.vault', elevated_privilege }),
    ...(held ? [{ kind: 'role', way: held, role: 'x_acme.vault' } as const] : []),
    ...(admin ? [{ kind: 'role', way: 'direct', role: 'admin' } as const] : []),
    rule(name, operation, ['x_acme.vault'], { admin_overrides }),
  ])

/** Rules on endpoints with all that a rule may have, alone and together. */
const endpoints: Joined = fc.array(
  fc
    .record({
      own: endpointRule,
      values: fc.constantFrom<Rule['values']>(
        {},
        {},
        { active: 'false' },
        { decision_type: 'deny' },
        { script: "answer = gs.hasRole('itil')" },
        { admin_overrides: 'true' },
      ),
    })
    .map(({ own, values }) => ({ ...own, values: { ...own.values, ...values } })),
  { minLength: 1, maxLength: 3 },
)

/** What mail takes, each part there or not, and asked of one role or another. */
const mail: Joined = fc
  .record({
    active: fc.constantFrom('active', 'active', 'inactive'),
    role: fc.constantFrom('email_api_send', 'email_api_send', 'admin', 'approver_user'),
    asks: fc.constantFrom('email_api_send', 'email_api_send', 'itil', 'itil_admin'),
    decision_type: fc.constantFrom('allow', 'allow', 'deny'),
  })
  .map(({ active, role, asks, decision_type }) => [
    { kind: 'plugin', id: 'com.glide.email.service', active },
    { kind: 'role', way: 'direct', role },
    rule('sys_email', 'create', [asks], { decision_type }),
  ])

/** A connection that was made, with Neo's records, some of which may be missing or switched off. */
const connected: Joined = fc
  .record({
    user: fc.constantFrom('account', 'account', 'admin', 'other'),
    days: fc.constantFrom(-1, 20, 90),
    url: fc.constantFrom('', 'https://hooks.neoagent.io/x'),
    name: fc.constantFrom('Neo Agent — Task Webhook', 'Neo Agent — Incident Webhook', 'Neo Agent'),
    collection: fc.constantFrom('task', 'incident'),
    active: fc.constantFrom('true', 'true', 'false'),
  })
  .map(({ user, days, url, name, collection, active }): Change[] => [
    { kind: 'token', of: 'ours', user, type: 'refresh_token', days, created: -10 },
    { kind: 'property', name: NEO.property, value: url },
    row('sys_script', { name, collection, when: 'async', active }),
  ])

/** A second application that looks like Neo's, or an account that does. */
const doubles: Joined = fc.constantFrom<Change[]>(
  [
    row('oauth_entity', {
      name: 'Neo Agent',
      client_id: `${'1'.repeat(31)}2`,
      redirect_url: NEO.redirectUrl,
      type: 'client',
    }),
  ],
  [row('oauth_entity', { name: 'Neo Agent', client_id: '$client', redirect_url: NEO.redirectUrl, type: 'client' })],
  [
    row('oauth_entity', { name: 'Neo agent', client_id: '3'.repeat(32), sys_id: 'a1'.repeat(16) }),
    row('oauth_credential', {
      peer: 'a1'.repeat(16),
      user: '$account',
      type: 'refresh_token',
      expires: '2031-01-01 00:00:00',
    }),
  ],
  [
    row('sys_user', {
      user_name: 'neo.agent2',
      first_name: 'Neo',
      last_name: 'Agent',
      name: 'Neo Agent',
      active: 'true',
    }),
  ],
  [row('sys_user', { user_name: 'neo', name: 'Neo Anderson', active: 'true' })],
)

/** A scope that was made again under the name of the one that ships, mapped or not, beside it. */
const scopes: Joined = fc
  .record({ mapped: fc.boolean(), shipped: fc.boolean(), status: fc.constantFrom('restricted', 'unrestricted') })
  .map(({ mapped, shipped, status }): Change[] => {
    const own = 'e1'.repeat(16)
    return [
      { kind: 'application', values: { scope_restriction_status: status } },
      row('sys_auth_scope', { name: 'useraccount', sys_id: own, sys_created_on: '2031-01-01 00:00:00' }),
      ...(mapped ? [row('oauth_entity_auth_scope_mapping', { oauth_entity: '$application', auth_scope: own })] : []),
      ...(shipped ? [{ kind: 'mapping', scope: 'useraccount' } as const] : []),
    ]
  })

/** Words that were typed by hand. */
const typed: Joined = fc
  .record({
    name: fc.constantFrom(
      'com.snc.platform.security.oauth.is.active',
      'glide.authenticate.multifactor',
      'glide.authentication.external.disable_local_login',
      'glide.authenticate.auth.policy.enabled',
      'glide.sys.domain.partitioning',
      'com.glide.rest.api.auth.scope.check.enable',
    ),
    value: fc.constantFrom('TRUE', ' true ', 'False', 'yes', 'no'),
  })
  .map((change) => [{ kind: 'property', ...change }])

export const joinedChanges: Joined = fc.oneof(
  { weight: 4, arbitrary: denials },
  { weight: 2, arbitrary: beside },
  { weight: 2, arbitrary: otherwise },
  { weight: 2, arbitrary: ownRole },
  { weight: 2, arbitrary: endpoints },
  { weight: 1, arbitrary: mail },
  { weight: 2, arbitrary: connected },
  { weight: 1, arbitrary: doubles },
  { weight: 1, arbitrary: typed },
  { weight: 1, arbitrary: scopes },
)
