// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Acl } from '@/lib/servicenow/acl/acl'
import { evaluateAccess, indexAcls, type RecordQuestion } from '@/lib/servicenow/acl/evaluate'
import type { Access } from '@/lib/servicenow/acl/levels'
import { aclNames } from '@/lib/servicenow/acl/names'

const acl = (name: string, roles: string[] | undefined, more: Partial<Acl> = {}): Acl => ({
  sysId: name,
  name,
  operation: 'read',
  decision: 'allow',
  adminOverrides: true,
  roles,
  elevated: [],
  besides: [],
  isPartial: false,
  isEndpoint: false,
  ...more,
})
const LINEAGE = ['incident', 'task']
type Question = RecordQuestion & { column?: string }
const ask = (acls: Acl[], roles: string[], more: Partial<Question> = {}) =>
  evaluateAccess(indexAcls(acls), { lineage: LINEAGE, operation: 'read', roles: new Set(roles), ...more })

type Example = [what: string, acls: Acl[], roles: string[], more: Partial<Question>, access: Access, rule?: string]

/** Worked examples after the documentation of rule types: docs/servicenow/access.md#names */
const EXAMPLES: Example[] = [
  [
    'the table itself is asked first',
    [acl('incident', ['itil']), acl('task', ['nobody'])],
    ['itil'],
    {},
    'allowed',
    'incident',
  ],
  ['then its parent', [acl('task', ['itil'])], ['itil'], {}, 'allowed', 'task'],
  ['then the wildcard', [acl('*', ['itil'])], ['itil'], { defaultMode: 'allow' }, 'allowed', '*'],
  ['which alone may open nothing while the default is to deny', [acl('*', ['itil'])], ['itil'], {}, 'depends', '*'],
  ['but to an admin', [acl('*', ['admin'])], ['admin'], {}, 'allowed', '*'],
  [
    'whether a nearer rule that refuses is saved by a farther one can be read either way',
    [acl('incident', ['x']), acl('task', ['itil'])],
    ['itil'],
    {},
    'depends',
    'incident',
  ],
  [
    'but where all that match refuse it is sure',
    [acl('incident', ['x']), acl('task', ['y'])],
    ['itil'],
    {},
    'denied',
    'incident',
  ],
  ['no rule means no', [], ['itil'], {}, 'denied'],
  ['no rule means yes where the instance allows by default', [], ['itil'], { defaultMode: 'allow' }, 'allowed'],
  ['no rule means yes for admin', [], ['admin'], {}, 'allowed'],
  ['any role of a rule will do', [acl('incident', ['a', 'itil'])], ['itil'], {}, 'allowed', 'incident'],
  [
    'any rule of a level will do',
    [acl('incident', ['a']), acl('incident', ['itil'])],
    ['itil'],
    {},
    'allowed',
    'incident',
  ],
  ['a rule that asks for nothing denies', [acl('incident', [])], ['itil'], {}, 'denied', 'incident'],
  ['a rule for everybody is open', [acl('incident', ['public'])], [], {}, 'allowed', 'incident'],
  [
    'a rule without a role asks for snc_internal under explicit roles',
    [acl('incident', [])],
    ['x'],
    { explicitRoles: true },
    'denied',
    'incident',
  ],
  [
    'which internal accounts have, if it is not taken for empty',
    [acl('incident', [])],
    ['snc_internal'],
    { explicitRoles: true },
    'depends',
    'incident',
  ],
  [
    'a script decides only on the instance',
    [acl('incident', ['itil'], { besides: ['script'] })],
    ['itil'],
    {},
    'depends',
    'incident',
  ],
  [
    'but not for whom the role is lacking',
    [acl('incident', ['x'], { besides: ['script'] })],
    ['itil'],
    {},
    'denied',
    'incident',
  ],
  [
    'one rule that is sure beats one that depends',
    [acl('incident', ['itil'], { besides: ['script'] }), acl('incident', ['itil'])],
    ['itil'],
    {},
    'allowed',
    'incident',
  ],
  [
    'admin passes a script where it overrides',
    [acl('incident', ['x'], { besides: ['script'] })],
    ['admin'],
    {},
    'allowed',
    'incident',
  ],
  [
    'but not where it does not',
    [acl('incident', ['x'], { besides: ['script'], adminOverrides: false })],
    ['admin'],
    {},
    'depends',
    'incident',
  ],
  [
    'admin passes the role part anyway',
    [acl('incident', ['x'], { adminOverrides: false })],
    ['admin'],
    {},
    'allowed',
    'incident',
  ],
  [
    'deny unless comes first',
    [acl('incident', ['itil']), acl('incident', ['vip'], { decision: 'deny' })],
    ['itil'],
    {},
    'denied',
    'incident',
  ],
  [
    'and lets pass who meets it',
    [acl('incident', ['itil']), acl('incident', ['itil'], { decision: 'deny' })],
    ['itil'],
    {},
    'allowed',
    'incident',
  ],
  [
    'deny unless alone opens nothing: the next level decides',
    [acl('incident', ['itil'], { decision: 'deny' }), acl('task', ['itil'])],
    ['itil'],
    {},
    'allowed',
    'task',
  ],
  [
    'deny unless with a script depends',
    [acl('incident', ['itil']), acl('incident', ['itil'], { decision: 'deny', besides: ['script'] })],
    ['itil'],
    {},
    'depends',
    'incident',
  ],
  [
    'rules of another operation do not count',
    [acl('incident', ['itil'], { operation: 'write' })],
    ['itil'],
    {},
    'denied',
  ],
  ['roles that are not shown leave it open', [acl('incident', undefined)], ['itil'], {}, 'depends', 'incident'],
  ['a column needs its record', [acl('incident.state', ['itil'])], ['itil'], { column: 'state' }, 'denied'],
  [
    'and its own rule',
    [acl('incident', ['itil']), acl('incident.state', ['x'])],
    ['itil'],
    { column: 'state' },
    'denied',
    'incident.state',
  ],
  [
    'a column of the parent',
    [acl('incident', ['itil']), acl('task.state', ['x'])],
    ['itil'],
    { column: 'state' },
    'denied',
    'task.state',
  ],
  [
    'a column of any table',
    [acl('incident', ['itil']), acl('*.state', ['x']), acl('incident.*', ['itil'])],
    ['itil'],
    { column: 'state' },
    'depends',
    '*.state',
  ],
  [
    'any column of the table',
    [acl('incident', ['itil']), acl('incident.*', ['x']), acl('task.*', ['itil'])],
    ['itil'],
    { column: 'state' },
    'depends',
    'incident.*',
  ],
  [
    'any column of any table',
    [acl('incident', ['itil']), acl('*.*', ['itil'])],
    ['itil'],
    { column: 'state' },
    'allowed',
  ],
  [
    'a column without a rule is as open as its record',
    [acl('incident', ['itil'])],
    ['itil'],
    { column: 'u_site' },
    'allowed',
    'incident',
  ],
]

describe('access rules', () => {
  it.each(EXAMPLES)('%s', (_what, acls, roles, more, access, rule) => {
    const answer = ask(acls, roles, more)
    expect(answer.access).toBe(access)
    if (rule) expect(answer.rule).toBe(rule)
  })
  it('are read under every name that can decide', () => {
    expect(aclNames([LINEAGE], [])).toEqual(['incident', 'task', '*', 'incident.*', 'task.*', '*.*'])
    expect(new Set(aclNames([LINEAGE], ['u_site']))).toEqual(
      new Set(['incident', 'task', '*', '*.*', 'incident.*', 'task.*', '*.u_site', 'incident.u_site', 'task.u_site']),
    )
  })

  const anyAcl = fc.record({
    sysId: fc.constant('x'),
    name: fc.constantFrom('incident', 'task', '*', 'incident.state', 'task.*', '*.*'),
    operation: fc.constantFrom('read', 'write'),
    decision: fc.constantFrom('allow', 'deny'),
    adminOverrides: fc.boolean(),
    roles: fc.option(fc.subarray(['itil', 'a', 'b']), { nil: undefined }),
    elevated: fc.constant([]),
    besides: fc.subarray(['script', 'condition', 'attribute', 'hidden']),
    isPartial: fc.boolean(),
    isEndpoint: fc.constant(false),
  }) as fc.Arbitrary<Acl>
  const anyRoles = fc.subarray(['itil', 'a', 'admin'])

  it('never say that access is sure where a rule with a script alone opens it', () => {
    fc.assert(
      fc.property(fc.array(anyAcl, { maxLength: 8 }), fc.subarray(['itil', 'a']), (acls, roles) => {
        const scripted = acls.map((own) => ({ ...own, besides: ['script' as const] }))
        expect(ask(scripted, roles).access).not.toBe('allowed')
      }),
    )
  })
  it('answer the same however they are ordered', () => {
    fc.assert(
      fc.property(fc.array(anyAcl, { maxLength: 8 }), anyRoles, fc.boolean(), (acls, roles, field) => {
        const more = field ? { column: 'state' } : {}
        expect(ask(acls.toReversed(), roles, more).access).toBe(ask(acls, roles, more).access)
      }),
    )
  })
  it('refuse nobody for holding one role more, but for roles that take away', () => {
    fc.assert(
      fc.property(fc.array(anyAcl, { maxLength: 8 }), (acls) => {
        const order = ['denied', 'depends', 'allowed']
        expect(order.indexOf(ask(acls, ['a', 'itil']).access)).toBeGreaterThanOrEqual(
          order.indexOf(ask(acls, ['a']).access),
        )
      }),
    )
  })
})
