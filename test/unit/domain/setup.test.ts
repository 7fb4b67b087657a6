// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { admissionOf, canonicalUrl, customUrlsOf, isAdmitted, isCustomUrl, setupRefusal } from '@/lib/domain/admission'
import { isConnectionProven, isSeenConnected } from '@/lib/domain/connection'
import { evaluateRequirements } from '@/lib/domain/evaluate-requirements'
import type { Finding } from '@/lib/domain/finding'
import { handOffOffer } from '@/lib/domain/hand-off-offer'
import { tablesOf } from '@/lib/domain/read-tables'
import { redactFinding } from '@/lib/domain/redact-finding'
import type { Requirement } from '@/lib/domain/requirement'
import { destinationOf, destinationPath } from '@/lib/domain/routes'
import { applyChange, encodeChange, isActive, newSetup, resumeSetup, withoutRecords } from '@/lib/domain/setup'
import type { Rows, Snapshot } from '@/lib/domain/snapshot'
import {
  completeRows,
  isPluginActive,
  isPropertyOn,
  propertyFinding,
  propertyOf,
  unreadFinding,
  userNameOf,
} from '@/lib/domain/snapshot-rows'
import { suggestedValues } from '@/lib/domain/suggestions'
import { defaultPolicy, type Policy } from '@/lib/neo/policy'
import { newApplicationPath, newInboundPath, PATHS, recordPath, userPath } from '@/lib/servicenow/pages'
import { HIDDEN } from '@/lib/shared/redacted'
import { account, SAVED } from './snapshots'

const ACME = 'acme.service-now.com'
const HELP = 'help.acme.example'
const withPolicy = (more: Partial<Policy>): Policy => ({ ...defaultPolicy, ...more })
const VANITY = {
  customUrls: { [HELP]: ACME, 'it.acme.example': ACME, 'new.example': '', 'beta.example': 'beta.service-now.com' },
}

describe('an instance may be set up', () => {
  const ONLY = { ...VANITY, allowedInstances: [ACME] }
  it.each<[string, string, Partial<Policy>, string, boolean]>([
    ['an instance', ACME, {}, 'allowed', true],
    ['a site of nobody', 'x.example', {}, 'unknown', false],
    ['a custom URL', HELP, VANITY, 'allowed', true],
    ['a custom URL of nobody knows what', 'new.example', VANITY, 'allowed', true],
    ['what every object has', 'toString', VANITY, 'unknown', false],
    ['one that is allowed', ACME, ONLY, 'allowed', true],
    ['a custom URL of one that is', HELP, ONLY, 'allowed', true],
    ['another', 'beta.service-now.com', ONLY, 'not-allowed', false],
    ['a custom URL of another', 'beta.example', ONLY, 'not-allowed', false],
    ['a custom URL that is allowed itself', HELP, { ...VANITY, allowedInstances: [HELP] }, 'allowed', true],
    ['one whose custom URL is', ACME, { ...VANITY, allowedInstances: [HELP] }, 'not-allowed', true],
    ['a site of nobody that is allowed', 'x.example', { allowedInstances: ['x.example'] }, 'not-allowed', false],
    ['any, where what is restricted cannot be read', ACME, { unreadable: ['a', 'b'] }, 'unreadable', false],
  ])('%s', (_what, host, more, admission, admitted) => {
    expect([admissionOf(host, withPolicy(more)), isAdmitted(host, withPolicy(more))]).toEqual([admission, admitted])
  })
  it('or is refused, with the reason', () => {
    expect(setupRefusal(ACME, withPolicy({}))).toBeUndefined()
    expect(setupRefusal('x.example', withPolicy({}))).toBe('not-allowed')
    expect(setupRefusal(ACME, withPolicy({ unreadable: ['a', 'b'] }))).toBe('policy-unreadable: a, b')
  })
  it('by its own URL, and its custom ones', () => {
    const policy = withPolicy(VANITY)
    expect([ACME, HELP, 'new.example', 'x.example', 'toString'].map((host) => canonicalUrl(host, policy))).toEqual([
      `https://${ACME}`,
      `https://${ACME}`,
      undefined,
      undefined,
      undefined,
    ])
    expect(customUrlsOf(ACME, policy)).toEqual([HELP, 'it.acme.example'])
    const odd = withPolicy({ customUrls: { [ACME]: 'beta.service-now.com', [HELP]: ACME } })
    expect([ACME, HELP, 'x.example'].map((host) => isCustomUrl(host, odd))).toEqual([false, true, false])
  })
})

it.each([
  [[], false, false],
  [['connect.user'], true, false],
  [['connect.webhook'], false, false],
  [['connect.user', 'connect.webhook'], true, true],
])('with %o passed: connected %s, proven %s', (ids, seen, proven) => {
  const verdicts = ['connect.user', 'connect.webhook'].map((requirement) => ({
    requirement,
    outcome: ids.includes(requirement as never) ? ('pass' as const) : ('warn' as const),
  }))
  expect([isSeenConnected(verdicts), isConnectionProven(verdicts)]).toEqual([seen, proven])
})

it('what is handed over is the instance and the Client ID, and nothing without either', () => {
  const link = `${defaultPolicy.dashboardUrl}#instance_url=https%3A%2F%2F${ACME}&client_id=c`
  expect(handOffOffer(defaultPolicy, ACME, 'c')).toEqual({ clientId: 'c', instanceUrl: `https://${ACME}`, link })
  expect(handOffOffer(defaultPolicy, ACME, undefined)).toBeUndefined()
  expect(handOffOffer(defaultPolicy, 'x.example', 'c')).toBeUndefined()
})

describe('a verdict', () => {
  const judged = (finding: Finding, more: Partial<Requirement> = {}) =>
    evaluateRequirements([{ id: 'x', step: 'start', reads: [], check: () => finding, ...more }], {}, defaultPolicy)[0]
  const base = { requirement: 'x', step: 'start', column: undefined }
  it.each<[string, Finding, Partial<Requirement>, object]>([
    ['says what was found', { outcome: 'unknown', reason: 'r' }, {}, {}],
    ['is left to connecting', { outcome: 'unknown', reason: 'r' }, { provenLater: true }, { undecided: false }],
    ['is not, where it is known', { outcome: 'warn', reason: 'r' }, { provenLater: true }, {}],
    ['is not, where it could be read', { outcome: 'unknown', reason: 'r', unread: true }, { provenLater: true }, {}],
    [
      'says so where the finding does',
      { outcome: 'unknown', reason: 'r', undecided: true },
      { provenLater: true },
      { undecided: true },
    ],
    ['has a column', { outcome: 'pass', reason: 'r' }, { column: 'name' }, { column: 'name' }],
  ])('%s', (_what, finding, more, expected) => {
    expect(judged(finding, more)).toStrictEqual({ ...base, ...finding, ...expected })
  })
  const SECRET = 'c0ffee'.repeat(6)
  it.each<[string, Finding, Snapshot, Partial<Policy>, object]>([
    [
      'shows what is no secret',
      { outcome: 'fail', reason: 'r', seen: 'x', differsAt: 1, facts: { a: 'b', n: 1 } },
      {},
      {},
      {},
    ],
    [
      'hides what may be one',
      { outcome: 'fail', reason: 'r', seen: SECRET, differsAt: 1, facts: { a: SECRET, n: 1 } },
      {},
      {},
      { seen: HIDDEN, differsAt: undefined, facts: { a: HIDDEN, n: 1 } },
    ],
    [
      'shows ids of records',
      { outcome: 'fail', reason: 'r', seen: SAVED.sysId, facts: { a: SAVED.sysId } },
      account({}, SAVED),
      {},
      {},
    ],
    [
      "shows the organisation's own names",
      { outcome: 'fail', reason: 'r', seen: SECRET, facts: { a: SECRET } },
      {},
      { userName: SECRET },
      {},
    ],
    ['and its lists', { outcome: 'fail', reason: 'r', seen: SECRET }, {}, { roles: ['x', SECRET] }, {}],
    [
      'says no more than was found',
      { outcome: 'pass', reason: 'r' },
      { application: { sysId: SECRET, columns: {} }, user: null },
      {},
      {},
    ],
  ])('%s', (_what, finding, from, more, expected) => {
    expect(redactFinding(finding, from, withPolicy(more))).toStrictEqual({ ...finding, ...expected })
  })
})

describe('the way leads', () => {
  const setup = newSetup(ACME, new Date(0))
  const application = { sysId: 'a'.repeat(32), clientId: 'c', name: 'n' }
  const user = { sysId: 'b'.repeat(32), userName: 'u' }
  it.each<[Parameters<typeof destinationPath>[0], Partial<typeof setup>, string]>([
    ['inbound', {}, PATHS.inboundList],
    ['inbound-form', {}, newInboundPath()],
    ['classic-form', {}, newApplicationPath({ name: 'Neo Agent', redirect_url: defaultPolicy.redirectUrl })],
    ['application', {}, PATHS.registryList],
    ['application', { application }, recordPath(application.sysId)],
    ['application', { application, form: 'inbound' }, recordPath(application.sysId, 'inbound')],
    ['user', {}, PATHS.newUser],
    ['user', { user }, userPath(user.sysId)],
    ['user-list', { user }, PATHS.userList],
    ['registry', { application, user }, PATHS.registryList],
  ])('to %s of %o', (place, more, path) => {
    // The address of a record in the console ends with the time.
    const plain = (own: string) => own.replace(/\/\d+$/, '')
    expect(plain(destinationPath(place, { ...setup, ...more }, defaultPolicy))).toBe(plain(path))
  })
  it('to where a step is done, if it has a place', () => {
    expect([destinationOf('app.name'), destinationOf('user.roles'), destinationOf('verify')]).toEqual([
      'application',
      'user',
      undefined,
    ])
  })
})

describe('a setup', () => {
  const begun = newSetup(ACME, new Date('2026-11-25T10:00:00Z'))
  const application = { sysId: 'a'.repeat(32), clientId: 'c', name: 'n' }
  const user = { sysId: 'b'.repeat(32), userName: 'u' }
  const full = {
    ...begun,
    status: 'connected' as const,
    application,
    user,
    handedOver: 'c' as never,
    next: 'verify' as const,
    show: 'verify' as const,
    right: ['application' as const, 'user' as const],
    acknowledged: true,
  }
  it('begins with nothing done', () => {
    expect(begun).toEqual({
      version: 3,
      host: ACME,
      startedAt: '2026-11-25T10:00:00.000Z',
      status: 'active',
      stepsDone: [],
    })
  })
  it.each([
    ['active', true, 'active'],
    ['captured', true, 'captured'],
    ['paused', false, 'active'],
    ['connected', false, 'active'],
  ] as const)('that is %s runs: %s, and goes on as %s', (status, active, resumed) => {
    expect(isActive({ status })).toBe(active)
    expect(resumeSetup({ ...full, status })).toEqual({ ...full, status: resumed })
  })
  it('is changed by what was sent: null takes away, what is left out stays', () => {
    const change = encodeChange({ next: 'start', show: undefined })
    expect(change).toEqual({ next: 'start', show: null })
    const { show: _show, ...rest } = full
    expect(applyChange(full, { ...change, user: undefined })).toStrictEqual({ ...rest, next: 'start' })
    expect(full.next).toBe('verify')
  })
  const LEFT = { ...begun, acknowledged: true }
  it.each<[string, string[], object]>([
    ['none', ['f'], full],
    ['none, where an id is empty', [''], full],
    ['the application', [application.sysId], { ...LEFT, user, right: ['user'] }],
    ['the account', [user.sysId], { ...LEFT, application, handedOver: 'c', right: ['application'] }],
    ['both', [application.sysId, user.sysId], { ...LEFT, right: [] }],
  ])('without deleted records: %s', (_what, deleted, expected) => {
    expect(withoutRecords(full, new Set(deleted))).toStrictEqual(expected)
  })
  it('without records has none to lose', () => {
    expect(withoutRecords(begun, new Set(['']))).toStrictEqual({ ...begun, right: [] })
    expect(withoutRecords(begun, new Set(['f']))).toBe(begun)
    const { handedOver: _handedOver, right: _right, ...plain } = full
    expect(withoutRecords(plain, new Set([user.sysId]))).toStrictEqual({ ...LEFT, application, right: [] })
  })
})

it('"Fill in all" suggests names', () => {
  expect(suggestedValues('application', defaultPolicy)).toEqual([['provider_name', 'Neo Agent']])
  expect(suggestedValues('user', defaultPolicy)).toEqual([
    ['first_name', 'Neo Agent'],
    ['last_name', '(Service Account)'],
  ])
})

describe('what was read', () => {
  const of = (rows: Rows): Snapshot => ({ reads: { properties: rows, plugins: rows } })
  const property = (value?: string, more: Partial<Rows> = {}) =>
    of({
      state: 'read',
      rows: [
        { name: 'q', value: 'true' },
        { name: 'p', ...(value !== undefined && { value }) },
      ],
      ...more,
    } as Rows)
  const NONE = of({ state: 'read', rows: [] })
  it.each<[string, Snapshot, object, boolean | undefined]>([
    ['set', property(' TRUE '), { state: 'set', value: 'TRUE' }, true],
    ['off', property('False'), { state: 'set', value: 'False' }, false],
    ['a word', property('true enough'), { state: 'set', value: 'true enough' }, undefined],
    ['another word', property('untrue'), { state: 'set', value: 'untrue' }, undefined],
    ['no word', property('not false'), { state: 'set', value: 'not false' }, undefined],
    ['nor this', property('falsely'), { state: 'set', value: 'falsely' }, undefined],
    ['empty', property(' '), { state: 'absent' }, true],
    ['without a value', property(), { state: 'hidden' }, undefined],
    ['absent', NONE, { state: 'absent' }, true],
    ['not among some', of({ state: 'read', rows: [], missing: 'perhaps' }), { state: 'hidden' }, undefined],
    ['unread', of({ state: 'unread', why: 'forbidden' }), { state: 'hidden' }, undefined],
    ['never asked for', {}, { state: 'hidden' }, undefined],
  ])('of a property: %s', (_what, from, expected, on) => {
    expect([propertyOf(from, 'p'), isPropertyOn(from, 'p', true)]).toEqual([expected, on])
  })
  it('of a property that says neither, is told with its page', () => {
    expect(propertyFinding(property('maybe'), 'p')).toEqual({
      outcome: 'unknown',
      reason: 'unknown.property',
      facts: { name: 'p', seen: 'maybe' },
      unread: true,
      seen: 'maybe',
      from: 'sys_properties: p',
      page: '/sys_properties_list.do?sysparm_query=name=p',
    })
    expect(propertyFinding(property(), 'p')).toMatchObject({ facts: { reads: 'properties' } })
  })
  it.each([
    ['active', true],
    ['TRUE', true],
    ['1', true],
    ['inactive', false],
    ['false', false],
    ['0', false],
    ['', undefined],
    ['x', undefined],
  ])('of a plugin: %s', (active, expected) => {
    expect(
      isPluginActive(
        [
          { id: 'o', active: 'active' },
          { id: 'p', active },
        ],
        'p',
      ),
    ).toBe(expected)
    expect(isPluginActive([{ id: 'o', active: 'active' }, { id: 'p' }], 'p')).toBeUndefined()
  })
  it.each<[Rows, number | undefined, string]>([
    [{ state: 'read', rows: [{}] }, 1, 'unread.forbidden'],
    [{ state: 'read', rows: [{}], missing: 'some' }, undefined, 'unread.forbidden'],
    [{ state: 'read', rows: [], missing: 'perhaps' }, undefined, 'unread.uncounted'],
    [{ state: 'read', rows: [], missing: 'rule' }, undefined, 'unread.query-rule'],
    [{ state: 'unread', why: 'invalid' }, 0, 'unread.invalid'],
    [{ state: 'unread', why: 'network' }, undefined, 'unread.network'],
  ])('rows of %o', (rows, count, reason) => {
    expect(completeRows(of(rows), 'plugins')?.length).toBe(count)
    expect(unreadFinding(of(rows), ['plugins'])).toEqual({
      outcome: 'unknown',
      reason,
      facts: { reads: 'plugins' },
      unread: true,
      settled: true,
    })
  })
  it('names what lacks, and the first of it says why', () => {
    const from: Snapshot = { reads: { user: { state: 'read', rows: [] }, roles: { state: 'unread', why: 'network' } } }
    expect(unreadFinding(from, ['user', 'roles', 'acls'])).toMatchObject({
      reason: 'unread.network',
      facts: { reads: 'roles,acls' },
    })
    expect(tablesOf('user,acls,user,x')).toBe('sys_user, sys_security_acl, x')
    expect(userNameOf({})).toBe('')
    expect(userNameOf(account({ user_name: 'x' }))).toBe('x')
  })
})
