import fc from 'fast-check'
import { TICKET_TABLES, WRITTEN } from '../neo/tickets.ts'
import type { Change } from './model.ts'

const TABLES = [...TICKET_TABLES, 'task_time_worked', 'sys_journal_field', 'sys_user', 'sys_user_group', 'sys_email']
const COLUMNS = [...WRITTEN, 'number', 'sys_updated_on', 'name', 'value', 'element_id', 'task', 'u_site', '*']

/** Mostly roles that make a difference to the account, some that nobody has, some that do not exist. */
const roles = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(['itil'], ['itil_admin'], ['admin'], ['sn_incident_write'], ['task_editor']),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(['public'], ['snc_internal'], ['security_admin'], ['nobody'], ['no_such_role']),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      [],
      ['itil_admin', 'itil'],
      ['snc_external', 'itil'],
      ['nobody', 'itil'],
      ['no_such_role', 'itil'],
      ['nobody', 'itil_admin'],
    ),
  },
)
export const anyRole = fc.constantFrom(
  'itil_admin',
  'admin',
  'email_api_send',
  'snc_internal',
  'snc_external',
  'snc_read_only',
  'security_admin',
  'approver_user',
)

const name = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...TABLES) },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constantFrom(...TABLES), fc.constantFrom(...COLUMNS)).map((parts) => parts.join('.')),
  },
  { weight: 1, arbitrary: fc.constantFrom(...COLUMNS).map((column) => `*.${column}`) },
  { weight: 1, arbitrary: fc.constant('*') },
)
const operation = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('read', 'write') },
  { weight: 2, arbitrary: fc.constantFrom('create', 'delete') },
  {
    weight: 2,
    arbitrary: fc.constantFrom('query_match', 'query_exact', 'query_range', 'conditional_table_query_range'),
  },
)
const script = fc.constantFrom(
  'answer = true',
  ' ',
  '// Everybody may',
  'answer = false',
  "answer = gs.hasRole('itil')",
  "answer = !gs.hasRole('itil')",
  'answer = gs.isInteractive()',
  'answer = current.active == true',
  "answer = gs.getProperty('glide.sm.default_mode') == 'allow'",
  'answer = new SomeUtil().mayDo(current)',
)
const condition = fc.constantFrom(
  'active=true',
  '^EQ',
  'active=true^EQ',
  'active=false',
  'state=1',
  'numberISNOTEMPTY',
  'assigned_toISEMPTY',
  'sys_created_by=system',
)

/** What a rule requires besides roles; most require nothing more. */
const more = fc.oneof(
  { weight: 5, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.record({ script, advanced: fc.constantFrom('true', 'false') }) },
  { weight: 1, arbitrary: fc.record({ condition }) },
  { weight: 1, arbitrary: fc.record({ applies_to: condition }) },
  { weight: 1, arbitrary: fc.record({ active: fc.constant('false') }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constantFrom('ui_page', 'field', 'graphql') }) },
)

export const ruleChange: fc.Arbitrary<Change> = fc
  .record({
    name,
    operation,
    roles,
    more,
    decision_type: fc.oneof(
      { weight: 4, arbitrary: fc.constant('allow') },
      { weight: 1, arbitrary: fc.constant('deny') },
    ),
    admin_overrides: fc.oneof(
      { weight: 3, arbitrary: fc.constant('true') },
      { weight: 1, arbitrary: fc.constant('false') },
    ),
    attribute: fc.option(fc.constantFrom('LoggedIn', 'HasAdminRole', 'InteractiveSession', 'SAB_generated', 'NoSuch'), {
      nil: undefined,
      freq: 8,
    }),
  })
  .map(({ more: values, decision_type, admin_overrides, attribute, ...rule }) => ({
    kind: 'rule',
    ...rule,
    ...(attribute && { attribute }),
    values: { decision_type, admin_overrides, ...values },
  }))

/** One of the columns that Neo reads of what it can do without, or looks somebody up by. */
const EXTRAS: [name: string, operations: string[]][] = [
  ['sys_journal_field.value', ['read']],
  ['sys_journal_field.element_id', ['read', 'query_match']],
  ['task_time_worked.task', ['read', 'query_match']],
  ['sys_user.name', ['read', 'query_match', 'query_range']],
  ['sys_user.user_name', ['query_match']],
  ['sys_user_group.name', ['read', 'query_match']],
  ['sys_user.sys_id', ['read']],
  ['sys_user_group.sys_id', ['read']],
  ['*.sys_id', ['read']],
]
export const extraRule: fc.Arbitrary<Change> = fc.constantFrom(...EXTRAS).chain(([of, operations]) =>
  fc.record({ operation: fc.constantFrom(...operations), roles }).map((asked) => ({
    kind: 'rule',
    name: of,
    ...asked,
    values: {},
  })),
)

/** A rule on an endpoint: the Table API by name or by path, all of them, another. */
export const endpointRule: fc.Arbitrary<Extract<Change, { kind: 'rule' }>> = fc
  .record({ name: fc.constantFrom('Table API', '*', 'Attachment API', 'Email API'), roles })
  .map((rule) => ({ kind: 'rule', operation: 'execute', values: { type: 'REST_Endpoint' }, ...rule }))

/** Two rules for the same thing on different levels of names, where the level that decides matters. */
export const relatedRules: fc.Arbitrary<Change[]> = fc
  .record({
    table: fc.constantFrom(...TICKET_TABLES.slice(1)),
    column: fc.constantFrom(...WRITTEN),
    operation: fc.constantFrom('read', 'write'),
    onField: fc.boolean(),
    asked: fc.tuple(fc.constantFrom('itil', 'itil_admin'), fc.constantFrom('itil', 'itil_admin')),
    denies: fc.constantFrom('allow', 'allow', 'deny'),
  })
  .chain(({ table, column, operation: of, onField, asked, denies }) => {
    const fields = [`${table}.${column}`, `task.${column}`, `*.${column}`, `${table}.*`, 'task.*', '*.*']
    const levels = onField ? fields : [table, 'task', '*']
    const rule = (on: string, role: string, decision_type: string): Change => ({
      kind: 'rule',
      name: on,
      operation: of,
      roles: [role],
      values: { decision_type },
    })
    return fc
      .subarray(levels, { minLength: 2, maxLength: 2 })
      .map(([first = '', second = '']) => [
        ...(onField ? [] : [{ kind: 'no-rules', name: first } as const]),
        rule(first, asked[0], 'allow'),
        rule(second, asked[1], denies),
      ])
  })

export const noRulesChange: fc.Arbitrary<Change> = fc
  .constantFrom(...TABLES, '*')
  .map((table) => ({ kind: 'no-rules', name: table }))

const queryScript = fc.constantFrom(
  "current.addQuery('active', 'true')",
  "current.addEncodedQuery('state=7')",
  "if (!gs.hasRole('admin')) current.addQuery('sys_created_by', 'nobody.at.all')",
  "if (gs.isInteractive()) current.addQuery('active', 'false')",
)

export const businessRule: fc.Arbitrary<Change> = fc
  .record({
    collection: fc.constantFrom(...TICKET_TABLES, 'sys_user', 'sys_user_group', 'cmdb_ci'),
    when: fc.constantFrom('before', 'before', 'after', 'async'),
    action_query: fc.constantFrom('true', 'true', 'false'),
    active: fc.constantFrom('true', 'true', 'false'),
    script: queryScript,
  })
  .map((values) => ({ kind: 'row', table: 'sys_script', values: { name: 'Restrict what is listed', ...values } }))
