// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { exemptTables, serviceAccountOf } from '@/lib/domain/checks/account'
import { aclIndexIn, aclsIn } from '@/lib/domain/checks/acls'
import { adminIdOf } from '@/lib/domain/checks/admin-id'
import { withHindrance } from '@/lib/domain/checks/hindrance'
import { columnsOf, isLineageShown, lineageOf } from '@/lib/domain/checks/table-access'
import type { Finding } from '@/lib/domain/finding'
import { accessRequirements } from '@/lib/domain/requirements/access'
import type { ReadId, Row, Rows, Snapshot } from '@/lib/domain/snapshot'
import { NEO } from '@/lib/neo/constants'
import { defaultPolicy, type Policy } from '@/lib/neo/policy'
import { ADMIN, account, SAVED } from '../snapshots'

type Reads = Partial<Record<ReadId, Rows>>
const read = (...rows: Row[]): Rows => ({ state: 'read', rows })
const unread: Rows = { state: 'unread', why: 'forbidden' }
const properties = (values: Record<string, string>) =>
  read(...Object.entries(values).map(([name, value]) => ({ name, value })))
const EXPLICIT = read({ id: 'com.glide.explicit_roles', active: 'active' })
const NOT_GRANTED = 'glide.security.explicit_roles.do_not_fix'
const EXEMPT = 'glide.security.snc_read_only_role.tables.exempt_'
const withRoles = (reads: Reads, ...roles: string[]): Snapshot => ({
  admin: ADMIN,
  ...account({}, { ...SAVED, roles }),
  reads: { plugins: read(), properties: read(), ...reads },
})

describe('the service account as access rules see it', () => {
  const rolesOf = (reads: Reads, ...roles: string[]) => [...(serviceAccountOf(withRoles(reads, ...roles))?.roles ?? [])]
  it.each<[string, Reads, string[], string[]]>([
    ['holds its roles', {}, ['itil'], ['itil']],
    ['is internal after its first sign-in', { plugins: EXPLICIT }, ['itil'], ['itil', 'snc_internal']],
    ['is so where nobody knows', { plugins: unread }, ['itil'], ['itil', 'snc_internal']],
    ['is not where it is external', { plugins: EXPLICIT }, ['snc_external'], ['snc_external']],
    [
      'is not where that is off',
      { plugins: EXPLICIT, properties: properties({ [NOT_GRANTED]: 'true' }) },
      ['itil'],
      ['itil'],
    ],
    ['is so where that is not shown', { plugins: EXPLICIT, properties: unread }, ['itil'], ['itil', 'snc_internal']],
  ])('%s', (_what, reads, roles, expected) => {
    expect(rolesOf(reads, ...roles)).toEqual(expected)
  })
  it.each<[Rows, unknown]>([
    [unread, 'hidden'],
    [read(), undefined],
    [properties({ 'glide.sm.default_mode': 'allow' }), 'allow'],
    [properties({ 'glide.sm.default_mode': 'Allow' }), undefined],
    [properties({ 'glide.sm.default_mode': ' deny ' }), undefined],
    [properties({ 'glide.sm.default_mode': 'deny' }), 'deny'],
    [properties({ 'glide.sm.default_mode': 'maybe' }), undefined],
  ])('default mode of %o', (rows, expected) => {
    expect(serviceAccountOf(withRoles({ properties: rows }, 'itil'))?.defaultMode).toBe(expected)
  })
  it.each<[Rows, unknown, unknown]>([
    [unread, undefined, 'hidden'],
    [read(), [], { create: [], write: [] }],
    [properties({ [`${EXEMPT}create`]: 'a, b' }), ['a', 'b'], { create: ['a', 'b'], write: [] }],
    [properties({ [`${EXEMPT}write`]: 'c' }), [], { create: [], write: ['c'] }],
    [read({ name: `${EXEMPT}write` }), [], 'hidden'],
    [read({ name: `${EXEMPT}create` }), undefined, 'hidden'],
  ])('with the read-only role, exempt in %o', (rows, create, readOnly) => {
    const from = withRoles({ properties: rows }, 'snc_read_only')
    expect(exemptTables(from, 'create')).toEqual(create)
    expect(serviceAccountOf(from)?.readOnly).toEqual(readOnly)
  })
  it('is made once, and not without roles', () => {
    const from = withRoles({}, 'itil')
    expect(serviceAccountOf(from)).toBe(serviceAccountOf(from))
    expect(serviceAccountOf({ ...from, ...account() })).toBeUndefined()
    expect(serviceAccountOf({})).toBeUndefined()
    expect(serviceAccountOf(from)?.explicitRoles).toBe(false)
    expect(serviceAccountOf(withRoles({ plugins: unread }))?.explicitRoles).toBe(true)
  })
})

describe('access rules that were read', () => {
  const rule = (sysId: string, more: Row = {}): Row => ({ sys_id: sysId, name: 'incident', operation: 'read', ...more })
  const rules = read(rule('1'), rule('2', { operation: 'write' }))
  const roles = read(
    { sys_security_acl: '1', 'sys_user_role.name': 'itil' },
    { sys_security_acl: '1', 'sys_user_role.name': 'admin' },
    { sys_security_acl: '3', 'sys_user_role.name': 'x' },
    { sys_security_acl: '2' },
  )
  it('have their roles, an empty name where one is gone', () => {
    expect(aclsIn({ reads: { acls: rules, 'acl-roles': roles } })?.map((own) => own.roles)).toEqual([
      ['itil', 'admin'],
      [''],
    ])
    expect(aclsIn({ reads: { acls: rules, 'acl-roles': read() } })?.map((own) => own.roles)).toEqual([[], []])
    expect(aclsIn({ reads: { acls: rules, 'acl-roles': unread } })?.map((own) => own.roles)).toEqual([
      undefined,
      undefined,
    ])
    const nameless = { acls: read({ name: 'x' }), 'acl-roles': read({ 'sys_user_role.name': 'y' }) }
    expect(aclsIn({ reads: nameless })?.map((own) => own.roles)).toEqual([['y']])
  })
  it('say where a column is hidden', () => {
    const hidden: Rows = { state: 'read', rows: [rule('1')], hidden: ['script'] }
    expect(aclsIn({ reads: { acls: hidden, 'acl-roles': read() } })?.[0]?.besides).toEqual(['hidden'])
    expect(aclsIn({ reads: { acls: read(rule('1')), 'acl-roles': read() } })?.[0]?.besides).toEqual([])
  })
  it('are put together once, and anew with other roles', () => {
    const from = { reads: { acls: rules, 'acl-roles': roles } }
    expect(aclsIn({ ...from })).toBe(aclsIn(from))
    expect(aclIndexIn({ ...from })).toBe(aclIndexIn(from))
    expect(aclsIn({ reads: { ...from.reads, 'acl-roles': read() } })).not.toBe(aclsIn(from))
    expect([...(aclIndexIn(from)?.keys() ?? [])]).toEqual(['read', 'write'])
  })
  it('are none where they were not read', () => {
    expect(aclsIn({ reads: { acls: unread, 'acl-roles': roles } })).toBeUndefined()
    expect(aclIndexIn({ reads: { acls: unread } })).toBeUndefined()
  })
})

it('an admin is known by the record, and somebody without a role for it is none', () => {
  const of = (...roles: string[]) => adminIdOf({ ...ADMIN, roles })
  for (const role of ['admin', 'user_admin', 'oauth_admin', 'mi_admin', 'security_admin'])
    expect(of('itil', role)).toBe(ADMIN.sysId)
  expect(of('itil')).toBeUndefined()
  expect(of()).toBe(ADMIN.sysId)
  expect(adminIdOf({ sysId: ADMIN.sysId, userName: 'x' })).toBe(ADMIN.sysId)
  expect(adminIdOf(undefined)).toBeUndefined()
})

describe('what really keeps something from a person', () => {
  const unreadOf = (...reads: string[]): Finding => ({
    outcome: 'unknown',
    reason: 'unread.forbidden',
    facts: { reads: reads.join(',') },
  })
  const HIDDEN: Finding = { outcome: 'unknown', reason: 'unknown.hidden' }
  const closed = {
    reads: { tables: read({ name: 'sys_user', ws_access: 'true' }, { name: 'sys_security_acl', ws_access: 'false' }) },
  }
  const somebody = { ...ADMIN, roles: ['itil'] }
  it.each<[string, Finding, Snapshot, Partial<Finding>]>([
    ['a hidden column, from an admin', HIDDEN, { admin: ADMIN }, { reason: 'unknown.withheld' }],
    ['a hidden column, from somebody', HIDDEN, { admin: somebody }, { reason: 'unknown.hidden' }],
    ['a hidden column, from nobody knows whom', HIDDEN, {}, { reason: 'unknown.hidden' }],
    [
      'a hidden column, by roles that are not shown',
      HIDDEN,
      { admin: { sysId: 'x', userName: 'y' } },
      { reason: 'unknown.hidden' },
    ],
    [
      'a table, from an admin',
      unreadOf('acls'),
      { admin: ADMIN },
      { reason: 'unread.withheld', facts: { reads: 'acls' } },
    ],
    [
      'a table, from somebody',
      unreadOf('acls'),
      { admin: somebody },
      { reason: 'unread.forbidden', facts: { reads: 'acls' } },
    ],
    [
      'a table closed to all',
      unreadOf('acls'),
      { admin: ADMIN, ...closed },
      { reason: 'unread.closed', facts: { reads: 'acls' } },
    ],
    [
      'one of two that is closed',
      unreadOf('user', 'acls'),
      { admin: somebody, ...closed },
      { reason: 'unread.closed', facts: { reads: 'acls' } },
    ],
    ['a table that is open', unreadOf('user'), { admin: somebody, ...closed }, { reason: 'unread.forbidden' }],
    ['what is no table', unreadOf('toString'), { admin: somebody, ...closed }, { reason: 'unread.forbidden' }],
    [
      'something, without saying what',
      { outcome: 'unknown', reason: 'unread.forbidden' },
      { admin: ADMIN, ...closed },
      { reason: 'unread.withheld' },
    ],
    [
      'nothing',
      { outcome: 'unknown', reason: 'unread.network' },
      { admin: ADMIN, ...closed },
      { reason: 'unread.network' },
    ],
  ])('%s', (_what, finding, from, expected) => {
    expect(withHindrance(finding, from)).toEqual({ ...finding, ...expected })
  })
})

describe('a table and its ancestors', () => {
  const chain = (...names: string[]): Row =>
    Object.fromEntries(names.map((name, i) => [`${'super_class.'.repeat(i + 1)}name`, name]))
  it.each<[string, Row, string[], boolean]>([
    ['a task', chain('task', ''), ['incident', 'task'], true],
    ['one that extends another', chain('incident', 'task', ''), ['incident', 'incident', 'task'], true],
    ['one without ancestors', chain(''), ['incident'], true],
    ['ancestors that are not shown', {}, ['incident'], false],
    ['an ancestor that is not shown', chain('task'), ['incident', 'task'], false],
    ['one behind a gap', { 'super_class.name': '', 'super_class.super_class.name': 'task' }, ['incident'], true],
    [
      'more than are followed',
      chain(...Array.from({ length: 8 }, (_, i) => `t${i}`)),
      ['incident', 't0', 't1', 't2', 't3', 't4', 't5', 't6', 't7'],
      false,
    ],
  ])('%s', (_what, row, lineage, isShown) => {
    expect([lineageOf('incident', row), isLineageShown(row)]).toEqual([lineage, isShown])
  })
  it.each<[string[], readonly string[]]>([
    [
      ['incident', 'task'],
      [...NEO.taskColumns, ...NEO.readColumns],
    ],
    [['task'], [...NEO.taskColumns, ...NEO.readColumns]],
    [['sys_user'], ['sys_id', ...NEO.lookupColumns]],
    [['sys_journal_field'], NEO.entryColumns.sys_journal_field],
    [['task_time_worked'], NEO.entryColumns.task_time_worked],
    [['toString', 'x'], []],
    [[], []],
  ])('columns of %o', (lineage, columns) => {
    expect(columnsOf(lineage, defaultPolicy)).toEqual(columns)
  })
})

const acl = (name: string, operation: string, roles: readonly string[], more: Row = {}) => ({
  row: { sys_id: `${name} ${operation}`, name, operation, ...more },
  roles: roles.map((role) => ({ sys_security_acl: `${name} ${operation}`, 'sys_user_role.name': role })),
})
const rulesOf = (...acls: ReturnType<typeof acl>[]): Reads => ({
  acls: read(...acls.map(({ row }) => row)),
  'acl-roles': read(...acls.flatMap(({ roles }) => roles)),
})
const TASK = { name: 'incident', 'super_class.name': 'task', 'super_class.super_class.name': '', ws_access: 'true' }
const OPEN = [acl('incident', 'read', ['itil']), acl('incident', 'write', ['itil'])]
const TABLES = [
  TASK,
  { name: 'sys_journal_field', 'super_class.name': '' },
  { name: 'task_time_worked', 'super_class.name': '' },
  { name: 'sys_user', 'super_class.name': '' },
]
const tables = read(...TABLES)
const ask = (id: string, reads: Reads, policy: Policy = defaultPolicy, roles = ['itil']) =>
  accessRequirements(policy)
    .find((own) => own.id === `access.${id}`)
    ?.check(withRoles({ tables, ...rulesOf(...OPEN), ...reads }, ...roles), policy)

describe('access to a table', () => {
  const PAGE = '/sys_security_acl_list.do?sysparm_query=nameSTARTSWITH'
  it.each<[string, string, Reads, Finding]>([
    [
      'opened by a rule for a role',
      'incident',
      {},
      {
        outcome: 'pass',
        reason: 'pass',
        facts: { table: 'incident', rule: 'incident' },
        seen: 'read: allowed, write: allowed',
        from: 'sys_security_acl: incident',
      },
    ],
    [
      'not there',
      'problem',
      {},
      { outcome: 'fail', reason: 'no-table', facts: { table: 'problem' }, from: 'sys_db_object: problem' },
    ],
    [
      'of notes, not there',
      'sys_journal_field',
      { tables: read(TASK) },
      {
        outcome: 'warn',
        reason: 'no-table',
        facts: { table: 'sys_journal_field' },
        from: 'sys_db_object: sys_journal_field',
      },
    ],
    [
      'closed to web services',
      'incident',
      { tables: read({ ...TASK, ws_access: 'false' }) },
      {
        outcome: 'fail',
        reason: 'web-services',
        facts: { table: 'incident' },
        seen: 'false',
        from: 'sys_db_object.ws_access: incident',
        page: '/sys_db_object_list.do?sysparm_query=name=incident',
      },
    ],
    [
      'of time entries, closed to web services',
      'task_time_worked',
      { tables: read({ name: 'task_time_worked', ws_access: 'false' }) },
      {
        outcome: 'warn',
        reason: 'web-services',
        facts: { table: 'task_time_worked' },
        seen: 'false',
        from: 'sys_db_object.ws_access: task_time_worked',
        page: '/sys_db_object_list.do?sysparm_query=name=task_time_worked',
      },
    ],
    [
      'perhaps closed to web services',
      'incident',
      { tables: { state: 'read', rows: [{ ...TASK, ws_access: undefined as never }], hidden: ['ws_access'] } },
      {
        outcome: 'unknown',
        reason: 'depends.web-services',
        facts: { table: 'incident' },
        from: 'sys_db_object.ws_access: incident',
        page: '/sys_db_object_list.do?sysparm_query=name=incident',
        settled: true,
      },
    ],
    [
      'for another role',
      'incident',
      rulesOf(acl('incident', 'read', ['x', 'y']), acl('incident', 'write', ['itil'])),
      {
        outcome: 'fail',
        reason: 'denied.role',
        facts: { table: 'incident', operation: 'read', rule: 'incident', wants: 'x, y' },
        seen: 'read: denied, write: allowed',
        from: 'sys_security_acl: incident',
        page: `${PAGE}incident`,
      },
    ],
    [
      'for a role that no token has',
      'incident',
      rulesOf(acl('incident', 'read', ['nobody']), acl('incident', 'write', ['itil'])),
      {
        outcome: 'fail',
        reason: 'denied.unheld',
        facts: { table: 'incident', operation: 'read', rule: 'incident', wants: 'nobody' },
        seen: 'read: denied, write: allowed',
        from: 'sys_security_acl: incident',
        page: `${PAGE}incident`,
      },
    ],
    [
      'without rules',
      'incident',
      rulesOf(),
      {
        outcome: 'fail',
        reason: 'denied.no-rule',
        facts: { table: 'incident', operation: 'read', rule: '', wants: '–' },
        seen: 'read: denied, write: denied',
        from: 'sys_security_acl: incident',
        page: `${PAGE}incident`,
      },
    ],
    [
      'refused by an empty rule',
      'incident',
      rulesOf(acl('incident', 'read', []), acl('incident', 'write', ['itil'])),
      {
        outcome: 'fail',
        reason: 'denied.empty',
        facts: { table: 'incident', operation: 'read', rule: 'incident', wants: '–' },
        seen: 'read: denied, write: allowed',
        from: 'sys_security_acl: incident',
        page: `${PAGE}incident`,
      },
    ],
    [
      'opened by a script',
      'incident',
      rulesOf(acl('incident', 'read', ['itil'], { script: 'x' }), acl('incident', 'write', ['itil'])),
      {
        outcome: 'unknown',
        reason: 'depends.condition',
        facts: { table: 'incident', operation: 'read', rule: 'incident', wants: '–' },
        seen: 'read: depends, write: allowed',
        from: 'sys_security_acl: incident',
        page: `${PAGE}incident`,
        settled: true,
        undecided: true,
      },
    ],
    [
      'by rules whose roles are not shown',
      'incident',
      { ...rulesOf(...OPEN), 'acl-roles': unread },
      {
        outcome: 'unknown',
        reason: 'unread.forbidden',
        facts: { reads: 'acl-roles' },
        seen: 'read: depends, write: depends',
        from: 'sys_security_acl: incident',
        page: `${PAGE}incident`,
        settled: true,
        undecided: true,
        unread: true,
      },
    ],
    [
      'of which a column is for another role',
      'incident',
      rulesOf(...OPEN, acl('incident.state', 'write', ['x'])),
      {
        outcome: 'fail',
        reason: 'denied.role',
        facts: { table: 'incident.state', operation: 'write', rule: 'incident.state', wants: 'x' },
        seen: 'read: allowed, write: allowed, incident.state write: denied',
        from: 'sys_security_acl: incident.state',
        page: `${PAGE}incident`,
      },
    ],
    [
      'of which reading notes is for another role, an extra',
      'incident',
      rulesOf(...OPEN, acl('incident.comments', 'read', ['x'])),
      {
        outcome: 'warn',
        reason: 'denied.role',
        facts: { table: 'incident.comments', operation: 'read', rule: 'incident.comments', wants: 'x' },
        seen: 'read: allowed, write: allowed, incident.comments read: denied',
        from: 'sys_security_acl: incident.comments',
        page: `${PAGE}incident`,
      },
    ],
    [
      'of which notes may be read by a script, which is no doubt about it',
      'incident',
      rulesOf(...OPEN, acl('incident.work_notes', 'read', ['itil'], { script: 'x' })),
      {
        outcome: 'pass',
        reason: 'pass',
        facts: { table: 'incident', rule: 'incident' },
        seen: 'read: allowed, write: allowed',
        from: 'sys_security_acl: incident',
      },
    ],
    [
      'of which a column is only read',
      'incident',
      rulesOf(...OPEN, acl('incident.number', 'write', ['x'])),
      {
        outcome: 'pass',
        reason: 'pass',
        facts: { table: 'incident', rule: 'incident' },
        seen: 'read: allowed, write: allowed',
        from: 'sys_security_acl: incident',
      },
    ],
    [
      'of notes, without rules',
      'sys_journal_field',
      {},
      {
        outcome: 'warn',
        reason: 'journal',
        facts: { table: 'sys_journal_field', operation: 'read', rule: '', wants: '–' },
        seen: 'read: denied',
        from: 'sys_security_acl: sys_journal_field',
        page: `${PAGE}sys_journal_field`,
      },
    ],
    [
      'of time entries, without rules',
      'task_time_worked',
      {},
      {
        outcome: 'warn',
        reason: 'denied.no-rule',
        facts: { table: 'task_time_worked', operation: 'read', rule: '', wants: '–' },
        seen: 'read: denied, create: denied',
        from: 'sys_security_acl: task_time_worked',
        page: `${PAGE}task_time_worked`,
      },
    ],
    [
      'of people, only read',
      'sys_user',
      rulesOf(acl('sys_user', 'read', ['itil'])),
      {
        outcome: 'pass',
        reason: 'pass',
        facts: { table: 'sys_user', rule: 'sys_user' },
        seen: 'read: allowed',
        from: 'sys_security_acl: sys_user',
      },
    ],
    [
      'of people, of whom parts of names are not searched',
      'sys_user',
      rulesOf(acl('sys_user', 'read', ['itil']), acl('sys_user.name', 'query_range', ['x'])),
      {
        outcome: 'warn',
        reason: 'denied.role',
        facts: { table: 'sys_user.name', operation: 'query_range', rule: 'sys_user.name', wants: 'x' },
        seen: 'read: allowed, sys_user.name query_range: denied',
        from: 'sys_security_acl: sys_user.name',
        page: `${PAGE}sys_user`,
      },
    ],
    [
      'of people, who are not found by User ID',
      'sys_user',
      rulesOf(acl('sys_user', 'read', ['itil']), acl('sys_user.user_name', 'query_match', ['x'])),
      {
        outcome: 'fail',
        reason: 'denied.role',
        facts: { table: 'sys_user.user_name', operation: 'query_match', rule: 'sys_user.user_name', wants: 'x' },
        seen: 'read: allowed, sys_user.user_name query_match: denied',
        from: 'sys_security_acl: sys_user.user_name',
        page: `${PAGE}sys_user`,
      },
    ],
    [
      'of people, who are not found by name',
      'sys_user',
      rulesOf(acl('sys_user', 'read', ['itil']), acl('sys_user.name', 'query_match', ['x'])),
      {
        outcome: 'warn',
        reason: 'denied.role',
        facts: { table: 'sys_user.name', operation: 'query_match', rule: 'sys_user.name', wants: 'x' },
        seen: 'read: allowed, sys_user.name query_match: denied',
        from: 'sys_security_acl: sys_user.name',
        page: `${PAGE}sys_user`,
      },
    ],
    [
      'that is not asked for a number',
      'incident',
      rulesOf(...OPEN, acl('incident.number', 'query_exact', ['x'])),
      {
        outcome: 'fail',
        reason: 'denied.role',
        facts: { table: 'incident.number', operation: 'query_exact', rule: 'incident.number', wants: 'x' },
        seen: 'read: allowed, write: allowed, incident.number query_exact: denied',
        from: 'sys_security_acl: incident.number',
        page: `${PAGE}incident`,
      },
    ],
    [
      'that is not asked for what is new',
      'incident',
      rulesOf(...OPEN, acl('incident.sys_updated_on', 'query_range', ['x'])),
      {
        outcome: 'fail',
        reason: 'denied.role',
        facts: {
          table: 'incident.sys_updated_on',
          operation: 'query_range',
          rule: 'incident.sys_updated_on',
          wants: 'x',
        },
        seen: 'read: allowed, write: allowed, incident.sys_updated_on query_range: denied',
        from: 'sys_security_acl: incident.sys_updated_on',
        page: `${PAGE}incident`,
      },
    ],
    [
      'that is not asked what it has no use for',
      'incident',
      rulesOf(...OPEN, acl('incident.number', 'query_range', ['x']), acl('incident.state', 'query_match', ['x'])),
      {
        outcome: 'pass',
        reason: 'pass',
        facts: { table: 'incident', rule: 'incident' },
        seen: 'read: allowed, write: allowed',
        from: 'sys_security_acl: incident',
      },
    ],
    [
      'with a rule on ranges that does nothing alone',
      'incident',
      rulesOf(...OPEN, acl('incident', 'conditional_table_query_range', ['x'])),
      {
        outcome: 'pass',
        reason: 'pass',
        facts: { table: 'incident', rule: 'incident' },
        seen: 'read: allowed, write: allowed',
        from: 'sys_security_acl: incident',
      },
    ],
    [
      'with business rules on its queries',
      'incident',
      {
        'query-rules': read(
          { name: 'A', collection: 'incident' },
          { name: 'A', collection: 'task' },
          { collection: 'task' },
          { name: 'B', collection: 'problem' },
          { name: 'C' },
        ),
      },
      {
        outcome: 'unknown',
        reason: 'depends.query',
        facts: { table: 'incident', names: 'A, ' },
        seen: 'A, ',
        from: 'sys_script.action_query',
        page: '/sys_script_list.do?sysparm_query=active=true^action_query=true^collectionINincident,task',
        settled: true,
      },
    ],
    [
      'with business rules not shown',
      'incident',
      { 'query-rules': unread },
      { outcome: 'unknown', reason: 'unread.forbidden', facts: { reads: 'query-rules' }, unread: true, settled: true },
    ],
    [
      'with some of them not shown',
      'incident',
      { 'query-rules': { state: 'read', rows: [], missing: 'some' } },
      { outcome: 'unknown', reason: 'unread.forbidden', facts: { reads: 'query-rules' }, unread: true, settled: true },
    ],
    [
      'where tables were not read',
      'incident',
      { tables: unread },
      { outcome: 'unknown', reason: 'unread.forbidden', facts: { reads: 'tables' }, unread: true, settled: true },
    ],
    [
      'where rules were not read',
      'incident',
      { acls: unread },
      { outcome: 'unknown', reason: 'unread.forbidden', facts: { reads: 'acls' }, unread: true, settled: true },
    ],
  ])('%s', (_what, id, reads, expected) => {
    // What the matrix shows of each operation is in access-cells.test.ts.
    const finding = ask(id, reads)
    const wanted = Object.keys((expected as { facts?: object }).facts ?? {})
    const facts = Object.fromEntries(Object.entries(finding?.facts ?? {}).filter(([name]) => wanted.includes(name)))
    expect({ ...finding, ...(finding?.facts && { facts }) }).toEqual(expected)
  })
  const TIME = ['read', 'create'].map((operation) => acl('task_time_worked', operation, ['itil']))
  const PEOPLE = [acl('sys_user', 'read', ['itil']), acl('sys_user_group', 'read', ['itil'])]
  it.each<[string, string, ReturnType<typeof acl>[], string, string]>([
    [
      'a time entry is not read again',
      'task_time_worked',
      [...TIME, acl('task_time_worked.comments', 'read', ['x'])],
      'pass',
      'pass',
    ],
    [
      'nor for how long it was',
      'task_time_worked',
      [...TIME, acl('task_time_worked.time_in_seconds', 'read', ['x'])],
      'pass',
      'pass',
    ],
    [
      'but its ticket is',
      'task_time_worked',
      [...TIME, acl('task_time_worked.task', 'read', ['x'])],
      'warn',
      'denied.role',
    ],
    [
      'notes have to be written',
      'incident',
      [...OPEN, acl('incident.work_notes', 'write', ['x'])],
      'fail',
      'denied.role',
    ],
    ['names of people are read', 'sys_user', [...PEOPLE, acl('sys_user.name', 'read', ['x'])], 'fail', 'denied.role'],
    [
      'groups are found by name',
      'sys_user_group',
      [...PEOPLE, acl('sys_user_group.name', 'query_match', ['x'])],
      'fail',
      'denied.role',
    ],
    [
      'parts of people are a search',
      'sys_user',
      [...PEOPLE, acl('sys_user', 'query_range', ['x'])],
      'warn',
      'denied.role',
    ],
    [
      'a refusal comes before a doubt',
      'incident',
      [acl('incident', 'read', ['itil'], { script: 'x' }), acl('incident', 'write', ['x'])],
      'fail',
      'denied.role',
    ],
  ])('%s', (_what, id, acls, outcome, reason) => {
    const groups = { tables: read(...TABLES, { name: 'sys_user_group', 'super_class.name': '' }) }
    expect(ask(id, { ...rulesOf(...acls), ...groups })).toMatchObject({ outcome, reason })
  })
  it('names at most twenty business rules', () => {
    const many = read(...Array.from({ length: 25 }, (_, i) => ({ name: `R${i}`, collection: 'task' })))
    expect(String(ask('incident', { 'query-rules': many })?.facts?.names).split(', ')).toHaveLength(20)
  })
  it('is refused for writing by the read-only role, which lets notes be read', () => {
    const held = ['itil', 'snc_read_only']
    const journal = rulesOf(acl('sys_journal_field', 'read', ['itil']), acl('sys_journal_field', 'create', ['itil']))
    expect(ask('incident', {}, defaultPolicy, held)).toMatchObject({ outcome: 'fail', reason: 'account.read-only' })
    expect(ask('sys_journal_field', journal, defaultPolicy, held)).toMatchObject({
      outcome: 'pass',
      reason: 'pass',
    })
    expect(ask('incident', { properties: unread }, defaultPolicy, held)).toMatchObject({
      outcome: 'unknown',
      reason: 'unread.forbidden',
    })
  })
  it('is not known without roles of the account', () => {
    const [, requirement] = accessRequirements(defaultPolicy)
    const from = { ...withRoles({ tables, ...rulesOf(...OPEN) }), ...account() }
    expect(requirement?.check(from, defaultPolicy)).toMatchObject({
      reason: 'unread.dependent',
      facts: { reads: 'roles' },
    })
  })
})

describe("access to a column of the customer's own", () => {
  const policy: Policy = { ...defaultPolicy, columns: ['incident.u_site'] }
  const own = (reads: Reads) => ask('incident.u_site', { 'query-rules': read(), ...reads }, policy)
  const UNREAD = { outcome: 'unknown', reason: 'unread.forbidden', facts: { reads: 'dictionary' } }
  it.each<[string, Reads, Partial<Finding>]>([
    ['without a rule', {}, { outcome: 'pass', reason: 'pass', facts: { table: 'incident.u_site', rule: 'incident' } }],
    ['in the dictionary', { dictionary: read({ name: 'incident', element: 'u_site' }) }, { outcome: 'pass' }],
    ["in that of an ancestor's", { dictionary: read({ name: 'task', element: 'u_site' }) }, { outcome: 'pass' }],
    [
      'in none',
      {
        dictionary: read(
          { name: 'problem', element: 'u_site' },
          { name: 'incident', element: 'x' },
          { element: 'u_site' },
        ),
      },
      {
        outcome: 'fail',
        reason: 'no-column',
        facts: { table: 'incident.u_site' },
        from: 'sys_dictionary: incident.u_site',
      },
    ],
    ['in a dictionary that is not shown', { dictionary: unread }, UNREAD as Finding],
    [
      'in one of which some is not shown',
      { dictionary: { state: 'read', rows: [], missing: 'some' } },
      UNREAD as Finding,
    ],
    [
      'for another role, whatever the dictionary',
      { dictionary: unread, ...rulesOf(...OPEN, acl('incident.u_site', 'write', ['x'])) },
      {
        outcome: 'fail',
        reason: 'denied.role',
        facts: { table: 'incident.u_site', operation: 'write', rule: 'incident.u_site', wants: 'x' },
      },
    ],
    [
      'whatever is searched',
      rulesOf(...OPEN, acl('incident', 'query_match', ['x']), acl('incident.state', 'write', ['x'])),
      { outcome: 'pass' },
    ],
  ])('%s', (_what, reads, expected) => {
    expect(own(reads)).toMatchObject(expected)
  })
  it('is read for its dictionary, and a table is not', () => {
    const reads = Object.fromEntries(accessRequirements(policy).map(({ id, reads: all }) => [id, all]))
    expect(reads['access.incident.u_site']).toContain('dictionary')
    expect(reads['access.incident']).toEqual([
      'user',
      'roles',
      'tables',
      'acls',
      'acl-roles',
      'plugins',
      'properties',
      'query-rules',
    ])
    expect(accessRequirements(policy).every(({ step }) => step === 'user.roles')).toBe(true)
  })
})
