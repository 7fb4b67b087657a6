// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { Access } from '../../instance/access/decide.ts'
import { DEFAULT_READINGS } from '../../instance/access/readings.ts'
import type { Subject } from '../../instance/access/subject.ts'
import { type Case, denyUnless, type Given, given, type Outcome, type RuleCase, rule, said } from './access-cases.ts'

const OPEN = rule('incident', 'write', 'itil')
/** Writing the field `state` of an incident: each row quotes acl-rule-types, "Field ACL rules", unless another page is named. */
const CASES: Case[] = [
  ['without a rule on the field: as open as its record', [OPEN], ['itil'], 'allowed'],
  [
    '"fails a table ACL rule … denied access to all fields, even if the user passes a field ACL rule"',
    [rule('incident', 'write', 'itil_admin'), rule('incident.state', 'write', 'itil')],
    ['itil'],
    'denied',
  ],
  ['1: the table and field', [OPEN, rule('incident.state', 'write', 'itil_admin')], ['itil'], 'denied'],
  ['2: the parent table and field', [OPEN, rule('task.state', 'write', 'itil_admin')], ['itil'], 'denied'],
  ['3: any table and field', [OPEN, rule('*.state', 'write', 'itil_admin')], ['itil'], 'denied'],
  ['4: the table and any field', [OPEN, rule('incident.*', 'write', 'itil_admin')], ['itil'], 'denied'],
  ['5: the parent table and any field', [OPEN, rule('task.*', 'write', 'itil_admin')], ['itil'], 'denied'],
  ['6: any table and any field', [OPEN, rule('*.*', 'write', 'itil_admin')], ['itil'], 'denied'],
  [
    'the more specific decides',
    [OPEN, rule('incident.state', 'write', 'itil'), rule('*.*', 'write', 'itil_admin')],
    ['itil'],
    'allowed',
  ],
  [
    '3 comes before 4',
    [OPEN, rule('*.state', 'write', 'itil'), rule('incident.*', 'write', 'itil_admin')],
    ['itil'],
    'allowed',
  ],
  [
    'another field, another operation',
    [OPEN, rule('incident.number', 'write', 'itil_admin'), rule('incident.state', 'read', 'itil_admin')],
    ['itil'],
    'allowed',
  ],
  [
    'acl-denial-behavior: Deny-Unless on the fields of the parent',
    [OPEN, rule('incident.state', 'write', 'itil'), denyUnless('task.*', 'write', 'itil_admin')],
    ['itil'],
    'denied',
  ],
]

describe('access to a field', () => {
  it.each(CASES)('%s', (_states, rules, roles, outcome, more) => {
    const { access, incident } = given({ rules, roles, ...more })
    expect(said(access.field('write', 'incident', 'state', incident))).toBe(outcome)
  })
  it('exploring: for create, field rules "reuse the same conditions as the write operation"', () => {
    const rules = [rule('incident', 'create', 'itil'), rule('*.*', 'write', 'itil_admin')]
    const create = (all: RuleCase[]) =>
      said(given({ rules: all, roles: ['itil'] }).access.field('create', 'incident', 'state'))
    expect(create(rules)).toBe('denied')
    expect(create([...rules, rule('incident.state', 'create', 'itil')])).toBe('allowed')
  })
})

describe('snc_read_only', () => {
  const EXEMPT = 'glide.security.snc_read_only_role.tables.exempt'
  const write = (more: Given) => {
    const { access, incident } = given({ rules: [OPEN], roles: ['itil', 'snc_read_only'], ...more })
    return said(access.record('write', 'incident', incident))
  }
  it('c_ReadOnlyRole: "can no longer create, update, or delete records on ANY tables", admin or not', () => {
    expect([write({}), write({ roles: ['admin', 'snc_read_only'] })]).toEqual(['denied', 'denied'])
  })
  it('c_ReadOnlyRole: "even if impersonating another user with write access"', () => {
    const { db, access } = given({ roles: ['snc_read_only'] })
    const userId = db.find('sys_user', { user_name: 'alex.admin' })?.sys_id ?? ''
    const admin = { userId, userName: 'alex.admin', interactive: true }
    const mayWrite = (subject: Subject) => said(new Access(db, subject, DEFAULT_READINGS).record('write', 'incident'))
    expect(mayWrite(admin)).toBe('allowed')
    expect(mayWrite({ ...admin, impersonator: access.subject.userId })).toBe('denied')
  })
  it('c_ReadOnlyRole: tables are exempted one by one', () => {
    expect(write({ properties: { [`${EXEMPT}_write`]: 'problem, incident' } })).toBe('allowed')
    expect(write({ properties: { [`${EXEMPT}_write`]: 'incident_task' } })).toBe('denied')
    expect(write({ properties: { [`${EXEMPT}_create`]: 'incident' } })).toBe('denied')
  })
  it('reads all the same', () => {
    const { access, incident } = given({ rules: [rule('incident', 'read', 'itil')], roles: ['itil', 'snc_read_only'] })
    expect(said(access.record('read', 'incident', incident))).toBe('allowed')
  })
})

describe('a REST endpoint', () => {
  const NAME = 'snc_platform_rest_api_access'
  const endpoint = (name: string, roles: string) => rule(name, 'execute', roles, { type: 'REST_Endpoint' })
  it.each<[string, RuleCase[], Outcome]>([
    ['without a rule is open', [], 'allowed'],
    ['KB0813159: asks the role that itil contains', [endpoint('Table API', NAME)], 'allowed'],
    ['with a rule on another API whose name merely contains it', [endpoint('Table API v3', 'nobody')], 'allowed'],
    ['with two rules, one of them met', [endpoint('Table API', 'itil_admin'), endpoint('Table API', NAME)], 'allowed'],
    ['with one for all APIs', [endpoint('*', 'itil_admin')], 'denied'],
    ['with one for all and one by name', [endpoint('*', 'itil_admin'), endpoint('Table API', NAME)], 'denied'],
  ])('%s', (_states, rules, outcome) => {
    expect(said(given({ rules, roles: ['itil'] }).access.endpoint('Table API'))).toBe(outcome)
  })
})
