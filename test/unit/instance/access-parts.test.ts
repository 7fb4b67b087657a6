// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { rule as named, RIGHT } from '../../instance/worlds/named.ts'
import { makeWorld } from '../../instance/worlds.ts'
import { type Case, given, rule, said } from './access-cases.ts'

const EXPLICIT = { plugins: ['com.glide.explicit_roles'] }

/**
 * Each row quotes ServiceNow's documentation, by page: docs/servicenow/access.md#rule-parts,
 * docs/servicenow/access.md#applies-to
 */
const CASES: Case[] = [
  [
    't_CreateAnACLRule: without admin overrides "administrators must meet the permissions"',
    [rule('incident', 'read', '', { admin_overrides: 'false', script: 'answer = false' })],
    ['admin'],
    'denied',
  ],
  [
    't_CreateAnACLRule: with them "admin users pass regardless of what script or role restrictions apply"',
    [rule('incident', 'read', '', { script: 'answer = false' })],
    ['admin'],
    'allowed',
  ],
  ['exploring: "completely denies access if an ACL is empty"', [rule('incident', 'read', '')], ['itil'], 'denied'],
  [
    'exploring: invalid are "ACLs with roles that do not exist"',
    [rule('incident', 'read', 'itil,no_such_role')],
    ['itil'],
    'denied',
  ],
  [
    'exploring: invalid are "ACLs with Security Attributes that do not exist"',
    [rule('incident', 'read', 'itil', { security_attribute: 'f'.repeat(32) })],
    ['itil'],
    'denied',
  ],
  [
    'exploring: "ACLs with a script that contains answer=true" are invalid',
    [rule('incident', 'read', '', { script: 'answer=true' })],
    ['itil'],
    'denied',
    { readings: { trivialScript: 'invalid' } },
  ],
  [
    'or such a script is like any other',
    [rule('incident', 'read', '', { script: 'answer=true' })],
    ['itil'],
    'allowed',
  ],
  [
    'exploring: "a user must pass all conditions listed": role and condition',
    [rule('incident', 'read', 'itil', { condition: 'state=7' })],
    ['itil'],
    'denied',
  ],
  ['met, they let pass', [rule('incident', 'read', 'itil', { condition: 'state=1^active=true' })], ['itil'], 'allowed'],
  [
    't_CreateAnACLRule: "The Condition field is case-sensitive"',
    [rule('incident', 'read', 'itil', { condition: 'number=inc1' })],
    ['itil'],
    'denied',
  ],
  [
    't_CreateAnACLRule: a script "executes even if the field isn\'t displayed"',
    [rule('incident', 'read', 'itil', { advanced: 'false', script: 'answer = false' })],
    ['itil'],
    'denied',
  ],
  [
    'exploring: "the script must evaluate to true"',
    [rule('incident', 'read', '', { script: "answer = gs.hasRole('itil') && current.state == 1" })],
    ['itil'],
    'allowed',
  ],
  [
    'a script that fails lets nobody pass',
    [rule('incident', 'read', '', { script: 'answer = somethingElse(current)' })],
    ['itil'],
    'denied',
  ],
  [
    'a script may ask about a session: a token has none',
    [rule('incident', 'read', '', { script: 'gs.isInteractive()' })],
    ['itil'],
    'denied',
  ],
  [
    'exploring: Applies-to "specifies whether the ACL affects a specific record"',
    [rule('incident', 'read', 'itil_admin', { applies_to: 'state=7' }), rule('task', 'read', 'itil')],
    ['itil'],
    'allowed',
  ],
  [
    'the scripted * rule asks the default mode',
    [rule('*', 'read', '', { script: "answer = gs.getProperty('glide.sm.default_mode', 'deny') != 'deny'" })],
    ['itil'],
    'denied',
  ],
  [
    'explicit-roles: "ACLs that do not have a role requirement are automatically assigned the snc_internal role"',
    [rule('incident', 'read', '', { condition: 'state=1' })],
    ['itil'],
    'denied',
    EXPLICIT,
  ],
  [
    'with that role they pass',
    [rule('incident', 'read', '', { condition: 'state=1' })],
    ['itil', 'snc_internal'],
    'allowed',
    EXPLICIT,
  ],
  [
    'explicit-roles: external users only through rules "for the snc_external role"',
    [rule('incident', 'read', 'itil')],
    ['itil', 'snc_external'],
    'denied',
    EXPLICIT,
  ],
  [
    'or by whatever role they hold',
    [rule('incident', 'read', 'itil')],
    ['itil', 'snc_external'],
    'allowed',
    { ...EXPLICIT, readings: { external: 'by-role' } },
  ],
]

describe('what a rule asks', () => {
  it.each(CASES)('%s', (_states, rules, roles, outcome, more) => {
    const { access, incident } = given({ rules, roles, ...more })
    expect(said(access.record('read', 'incident', incident))).toBe(outcome)
  })
  it('security-attribute-fundamentals: an attribute is asked besides roles', () => {
    const asked = (roles: string[]) => {
      const rules = [rule('incident', 'read', 'itil', { admin_overrides: 'false' })]
      const { db, access, incident } = given({ rules, roles })
      const attribute = db.find('sys_security_attribute', { name: 'HasAdminRole' })?.sys_id ?? ''
      Object.assign(db.find('sys_security_acl', { name: 'incident' }) ?? {}, { security_attribute: attribute })
      return said(access.record('read', 'incident', incident))
    }
    expect([asked(['itil']), asked(['admin'])]).toEqual(['denied', 'allowed'])
  })
  it('exploring: for create, "fields on new records are considered empty until the record is saved"', () => {
    const create = (condition: string) => {
      const changes = [
        { kind: 'no-rules', name: 'task_time_worked' } as const,
        named('task_time_worked', 'create', 'itil', { condition }),
      ]
      return makeWorld({ ...RIGHT, changes })
        .day()
        .failed.map(({ name }) => name)
    }
    expect(create('time_in_seconds=600')).toContain('enter time')
    expect(create('userISEMPTY')).not.toContain('enter time')
  })
  it('is asked of each record by itself', () => {
    const rules = [rule('incident', 'read', 'itil', { condition: 'state=1' })]
    const { db, access, incident } = given({ rules, roles: ['itil'] })
    const closed = db.insert('incident', { state: '7' })
    const open = [incident, closed].map((row) => said(access.record('read', 'incident', row)))
    expect(open).toEqual(['allowed', 'denied'])
  })
  it('ends where a script asks about itself', () => {
    const rules = [rule('incident', 'read', '', { script: 'answer = current.canRead()' })]
    const { access, incident } = given({ rules, roles: ['itil'] })
    expect(said(access.record('read', 'incident', incident))).toBe('denied')
  })
})
