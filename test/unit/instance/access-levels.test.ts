// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { type Case, denyUnless, given, rule, said } from './access-cases.ts'

/**
 * Each row quotes ServiceNow's documentation, by page: docs/servicenow/access.md#levels,
 * docs/servicenow/access.md#admin, docs/servicenow/access.md#default-mode
 */
const CASES: Case[] = [
  [
    't_CreateAnACLRule: "a user with any one of the listed roles can access the object"',
    [rule('incident', 'read', 'approver_user,itil')],
    ['itil'],
    'allowed',
  ],
  [
    'a role that a granted role contains counts (records.md#effective-roles)',
    [rule('incident', 'read', 'sn_incident_read')],
    ['itil'],
    'allowed',
  ],
  [
    'exploring: "the user must have one of the roles in the required roles list"',
    [rule('incident', 'read', 'itil_admin')],
    ['itil'],
    'denied',
  ],
  ['everybody holds the role public', [rule('incident', 'read', 'public')], [], 'allowed'],
  [
    't_CreateAnACLRule: "the admin role automatically grants users all other roles"',
    [rule('incident', 'read', 'itil', { admin_overrides: 'false' })],
    ['admin'],
    'allowed',
  ],
  [
    't_CreateAnACLRule: "the nobody role … takes precedence over the admin override"',
    [rule('incident', 'read', 'nobody')],
    ['admin'],
    'denied',
  ],
  [
    'an elevated privilege does not come with a token',
    [rule('incident', 'read', 'security_admin')],
    ['security_admin'],
    'denied',
  ],
  [
    'in a session it counts once it is taken up',
    [rule('incident', 'read', 'security_admin')],
    ['security_admin'],
    'allowed',
    { subject: { interactive: true, elevated: ['security_admin'] } },
  ],
  [
    'acl-rule-types: the table before its parent',
    [rule('incident', 'read', 'itil_admin'), rule('task', 'read', 'itil')],
    ['itil'],
    'denied',
  ],
  ['acl-rule-types: "Match the parent table name"', [rule('task', 'read', 'itil')], ['itil'], 'allowed'],
  ['acl-rule-types: "Match any table name (*)"', [rule('*', 'read', 'itil')], ['itil'], 'allowed'],
  [
    'exploring: "the system evaluates the conditions of the next matching access control rule"',
    [rule('incident', 'read', 'itil_admin'), rule('task', 'read', 'itil')],
    ['itil'],
    'allowed',
    { readings: { level: 'fall-through' } },
  ],
  [
    'exploring: at the same point "the user must pass any one of the ACL rules"',
    [rule('incident', 'read', 'itil_admin'), rule('incident', 'read', 'itil')],
    ['itil'],
    'allowed',
  ],
  ['an operation has its own rules', [rule('incident', 'write', 'itil')], ['itil'], 'denied'],
  [
    't_CreateAnACLRule: Active, "to enforce this ACL rule"',
    [rule('incident', 'read', 'itil', { active: 'false' })],
    ['itil'],
    'denied',
  ],
  [
    'acl-denial-behavior: Deny-Unless "will be evaluated first"',
    [rule('incident', 'read', 'itil'), denyUnless('incident', 'read', 'itil_admin')],
    ['itil'],
    'denied',
  ],
  [
    'acl-rule-types: "rules for parent tables apply to any table that extends", so Deny-Unless too',
    [rule('incident', 'read', 'itil'), denyUnless('task', 'read', 'itil_admin')],
    ['itil'],
    'denied',
  ],
  [
    'acl-denial-behavior: met, it "proceeds to further evaluation"',
    [denyUnless('task', 'read', 'itil'), rule('incident', 'read', 'itil_admin')],
    ['itil'],
    'denied',
  ],
  [
    'acl-denial-behavior: "access is only granted when an Allow-If ACL explicitly permits it"',
    [denyUnless('incident', 'read', 'itil')],
    ['itil'],
    'denied',
  ],
  [
    'acl-denial-behavior: "If no Allow-If ACL is matched and the Deny-Unless ACL passes, the system grants access by default"',
    [denyUnless('incident', 'read', 'itil')],
    ['itil'],
    'allowed',
    { readings: { onlyDenyUnless: 'granted' } },
  ],
  [
    'a Deny-Unless rule for other records does not deny',
    [rule('incident', 'read', 'itil'), denyUnless('incident', 'read', 'itil_admin', { applies_to: 'state=7' })],
    ['itil'],
    'allowed',
  ],
  [
    'c_DefaultDenyProperty: "restrict … unless the user has the admin role"',
    [],
    ['itil'],
    'denied',
    { properties: { 'glide.sm.default_mode': 'deny' } },
  ],
  [
    'c_DefaultDenyProperty: the admin role',
    [],
    ['admin'],
    'allowed',
    { properties: { 'glide.sm.default_mode': 'deny' } },
  ],
  [
    'c_DefaultDenyProperty: "Allow Access"',
    [],
    ['itil'],
    'allowed',
    { properties: { 'glide.sm.default_mode': 'allow' } },
  ],
  [
    'c_DefaultDenyProperty: "… or meets the requirements of another table ACL rule"',
    [rule('*', 'read', 'itil')],
    ['itil'],
    'allowed',
  ],
  [
    'sc-security-manager-default-deny: "disallow access when … there are only wildcard table-level ACLs"',
    [rule('*', 'read', 'itil')],
    ['itil'],
    'denied',
    { readings: { wildcard: 'default-mode' } },
  ],
  [
    'sc-security-manager-default-deny: "unless the user … meets the requirements of another table ACL rule"',
    [rule('*', 'read', 'itil'), rule('incident', 'read', 'itil')],
    ['itil'],
    'allowed',
    { readings: { wildcard: 'default-mode' } },
  ],
  [
    'exploring: "no matching access control rules … the system grants the user access"',
    [],
    ['itil'],
    'allowed',
    { readings: { noRule: 'granted' } },
  ],
]

describe('which rules decide on a record, and whom they let pass', () => {
  it.each(CASES)('%s', (_states, rules, roles, outcome, more) => {
    const { access, incident } = given({ rules, roles, ...more })
    expect(said(access.record('read', 'incident', incident))).toBe(outcome)
  })
})
