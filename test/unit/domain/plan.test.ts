// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { mappableScope, type Plan, planFor } from '@/lib/domain/plan'
import { type Choices, defaultChoices } from '@/lib/domain/plan-choices'
import { isUnfit, mended, unmendedBy } from '@/lib/domain/plan-mends'
import { currentValues, plannedAccount, planTargetOf, withChosenRecords } from '@/lib/domain/plan-target'
import type { ReadId, Row, Rows, Snapshot } from '@/lib/domain/snapshot'
import { defaultPolicy, type Policy } from '@/lib/neo/policy'
import { ADMIN, account, SAVED, snapshot } from './snapshots'

const APP = 'a'.repeat(32)
const SCOPE = 'f'.repeat(32)
type Reads = Partial<Record<ReadId, Rows>>
const read = (...rows: Row[]): Rows => ({ state: 'read', rows })
const unread: Rows = { state: 'unread', why: 'forbidden' }
const ACCESS = ['read', 'write', 'create']
const NAMES = [...defaultPolicy.tables, ...defaultPolicy.lookupTables]
const BASE: Reads = {
  application: read(),
  user: read(),
  roles: read(),
  'role-ids': read(
    { name: 'x', sys_id: 'rx' },
    { name: 'itil', sys_id: 'ri' },
    { name: 'email_api_send', sys_id: 're' },
  ),
  scopes: read(),
  'auth-scopes': read({ name: 'other', sys_id: 'o' }, { name: 'useraccount', sys_id: SCOPE }),
  properties: read(),
  plugins: read(),
  tables: read(...NAMES.map((name) => ({ name, 'super_class.name': '' }))),
  acls: read(...ACCESS.map((operation) => ({ sys_id: operation, name: '*', operation }))),
  'acl-roles': read(...ACCESS.map((id) => ({ sys_security_acl: id, 'sys_user_role.name': 'itil' }))),
}
const application = (changes: Parameters<typeof snapshot>[0] = {}) =>
  snapshot({ client_id: 'c'.repeat(32), ...changes }, { sysId: APP, scopes: [] }).application
const user = (changes: Parameters<typeof account>[0] = {}, roles: readonly string[] = ['itil']) =>
  account(changes, { ...SAVED, roles }).user
const situation = (more: Partial<Snapshot> = {}, reads: Reads = {}): Snapshot => ({
  host: 'acme.service-now.com',
  admin: ADMIN,
  application: application(),
  user: user(),
  reads: { ...BASE, ...reads },
  ...more,
})
const choose = (more: Partial<Choices> = {}): Choices => ({ ...defaultChoices(defaultPolicy), ...more })
const made = (
  more: Partial<Snapshot> = {},
  reads: Reads = {},
  choices = choose(),
  policy: Policy = defaultPolicy,
): Plan => planFor(situation(more, reads), policy, choices)
/** What it comes to: writes by id, what stays, what is left to people with what that is about. */
const brief = ({ writes, stays, byHand }: Plan) => [
  writes.map(({ id }) => id),
  stays.map(({ half }) => half),
  byHand
    .map(({ what, tables }) => (tables ? `${what}: ${tables.join(', ')}` : what))
    .filter((what) => !/^(secret|password|consent)$/.test(what)),
]

const OWN = { table: 'oauth_entity', sysId: APP, columns: { name: 'Neo Agent', client_id: 'c'.repeat(32) } }
const PERSON = {
  table: 'sys_user',
  sysId: SAVED.sysId,
  columns: { user_name: 'neo.agent', first_name: 'Neo Agent', last_name: '(Service Account)' },
}
const NOBODY = { table: 'sys_user', columns: PERSON.columns }

describe('a plan', () => {
  it('for what is right writes nothing, and says what stays', () => {
    expect(made()).toEqual({
      writes: [],
      stays: [
        { half: 'application', name: 'Neo Agent' },
        { half: 'user', name: 'neo.agent' },
        { half: 'roles', name: 'itil' },
      ],
      byHand: [{ what: 'secret' }, { what: 'password' }, { what: 'consent' }],
    })
  })
  it('from nothing makes all, and leaves records of the same key alone', () => {
    const reads = { application: read({ sys_id: 'x' }, { name: 'y' }, { sys_id: 'z' }) }
    expect(made({ application: null, user: null }, reads)).toEqual({
      writes: [
        {
          id: 'application',
          table: 'oauth_entity',
          values: {
            name: 'Neo Agent',
            redirect_url: defaultPolicy.redirectUrl,
            type: 'client',
            active: 'true',
            public_client: 'false',
            refresh_token_lifespan: '8640000',
            access_token_lifespan: '1800',
            inbound_grant_type: 'authz_code',
            scope_restriction_status: 'unrestricted',
          },
          why: 'application',
          key: ['name', 'redirect_url', 'type'],
          target: { table: 'oauth_entity', columns: { name: 'Neo Agent' } },
          others: ['x', 'z'],
        },
        {
          id: 'user',
          table: 'sys_user',
          values: {
            user_name: 'neo.agent',
            first_name: 'Neo Agent',
            last_name: '(Service Account)',
            active: 'true',
            web_service_access_only: 'false',
            notification: '1',
          },
          why: 'user',
          key: ['user_name'],
          target: NOBODY,
        },
        {
          id: 'role:itil',
          table: 'sys_user_has_role',
          values: { user: '$user', role: 'ri' },
          why: 'role',
          key: ['user', 'role'],
          target: NOBODY,
        },
      ],
      stays: [],
      byHand: [{ what: 'secret' }, { what: 'password' }, { what: 'consent' }],
    })
  })
  it('mends what is there, and keeps what it was', () => {
    const more = {
      application: application({ active: 'false', redirect_url: '' }),
      user: user({ locked_out: 'true', active: 'false', notification: '2' }, []),
    }
    expect(made(more)).toMatchObject({
      writes: [
        {
          id: 'application',
          table: 'oauth_entity',
          sysId: APP,
          values: { active: 'true', redirect_url: defaultPolicy.redirectUrl },
          before: { active: 'false', redirect_url: '' },
          why: 'mend',
          key: [],
          target: OWN,
        },
        {
          id: 'user',
          table: 'sys_user',
          sysId: SAVED.sysId,
          // A lock only shows once the account is active.
          values: { active: 'true', locked_out: 'false', notification: '1' },
          before: { active: 'false', locked_out: 'true', notification: '2' },
          why: 'mend',
          key: [],
          target: PERSON,
        },
        { id: 'role:itil', values: { user: SAVED.sysId, role: 'ri' }, target: PERSON },
      ],
      stays: [],
    })
  })
  const guess = (...parts: ('application' | 'user')[]) => ({ guessed: parts })
  const MAIL: Policy = { ...defaultPolicy, emailMode: true }
  const noTable = { tables: read() }
  it.each<[string, Partial<Snapshot>, Reads, Partial<Choices>, Policy, unknown]>([
    ['of an application alone', { application: null }, {}, {}, defaultPolicy, [['application'], ['user', 'roles'], []]],
    [
      'of an application of another kind',
      { application: application({ type: 'oauth_provider' }) },
      {},
      {},
      defaultPolicy,
      [['application'], ['user', 'roles'], []],
    ],
    [
      'of an application in another scope',
      { application: application({ sys_scope: 'x' }) },
      {},
      {},
      defaultPolicy,
      [['application'], ['user', 'roles'], []],
    ],
    [
      'of an application that may be anybody’s',
      guess('application'),
      {},
      {},
      defaultPolicy,
      [[], ['user', 'roles'], ['which-application']],
    ],
    [
      'of one that is anybody’s, and of another kind',
      { ...guess('application'), application: application({ type: 'x' }) },
      {},
      {},
      defaultPolicy,
      [['application'], ['user', 'roles'], []],
    ],
    [
      'of one that is not Neo’s, as the admin said',
      guess('application'),
      {},
      { records: { application: 'new' } },
      defaultPolicy,
      [['application'], ['user', 'roles'], []],
    ],
    [
      'of one that may be, as the admin said',
      guess('application'),
      {},
      { records: { application: APP } },
      defaultPolicy,
      [[], ['user', 'roles'], ['which-application']],
    ],
    [
      'of an account that may be anybody’s',
      guess('user'),
      noTable,
      {},
      defaultPolicy,
      [[], ['application'], ['which-account']],
    ],
    [
      'of an account that is not Neo’s, as the admin said',
      guess('user'),
      {},
      { records: { user: 'new' } },
      defaultPolicy,
      [['user', 'role:itil'], ['application'], []],
    ],
    [
      'of the admin’s own account',
      { user: user({ user_name: 'alex.admin' }) },
      {},
      {},
      defaultPolicy,
      [[], ['application', 'user', 'roles'], ['own-account']],
    ],
    [
      'of the admin’s own User ID',
      { user: null },
      {},
      { names: { ...choose().names, userName: 'ALEX.admin' } },
      defaultPolicy,
      [[], ['application'], ['own-account']],
    ],
    [
      'of a User ID that somebody has',
      { user: null },
      { 'named-user': read({ user_name: 'x' }, { user_name: 'NEO.agent', name: 'Ann' }) },
      {},
      defaultPolicy,
      [[], ['application'], ['taken-account: NEO.agent (Ann)']],
    ],
    [
      'of a User ID that somebody without a name has',
      { user: null },
      { 'named-user': read({ user_name: 'neo.agent' }) },
      {},
      defaultPolicy,
      [[], ['application'], ['taken-account: neo.agent']],
    ],
    [
      'of a User ID that is Neo’s own',
      {},
      { 'named-user': read({ user_name: 'neo.agent' }) },
      {},
      defaultPolicy,
      [[], ['application', 'user', 'roles'], []],
    ],
    ['of a role', { user: user({}, []) }, noTable, {}, defaultPolicy, [['role:itil'], ['application', 'user'], []]],
    [
      'of a role that is not there',
      { user: user({}, []) },
      { 'role-ids': read() },
      {},
      defaultPolicy,
      [[], ['application', 'user', 'roles'], [`access: ${NAMES.join(', ')}`]],
    ],
    [
      'of a role whose id is not shown',
      { user: user({}, []) },
      { 'role-ids': unread },
      {},
      defaultPolicy,
      [[], ['application', 'user', 'roles'], [`access: ${NAMES.join(', ')}`]],
    ],
    [
      'where a table is closed',
      {},
      { tables: read(...NAMES.filter((name) => name !== 'problem').map((name) => ({ name, 'super_class.name': '' }))) },
      {},
      defaultPolicy,
      [[], ['application', 'user', 'roles'], ['access: problem']],
    ],
    ['for mail', {}, {}, {}, MAIL, [['role:email_api_send'], ['application', 'user'], ['email']]],
    [
      'for mail, of an account that may be anybody’s',
      guess('user'),
      {},
      {},
      MAIL,
      [[], ['application'], ['which-account']],
    ],
    [
      'for mail, from nothing',
      { user: null },
      {},
      {},
      MAIL,
      [['user', 'role:itil', 'role:email_api_send'], ['application'], []],
    ],
    [
      'that cannot mend a role',
      { user: user({}, ['itil', 'snc_read_only']) },
      { acls: unread },
      {},
      defaultPolicy,
      [[], ['application', 'user', 'roles'], ['unmended: user.read-only']],
    ],
    [
      'that cannot mend a role of an account not asked about',
      { ...guess('user'), user: user({}, ['itil', 'snc_read_only']) },
      {},
      {},
      defaultPolicy,
      [[], ['application'], ['which-account']],
    ],
    [
      'of which an admin may not see the application',
      { application: null },
      { application: unread },
      {},
      defaultPolicy,
      [[], [], ['withheld: oauth_entity']],
    ],
    [
      'of which an admin may not see the account',
      { user: null },
      { user: unread },
      {},
      defaultPolicy,
      [[], [], ['withheld: sys_user']],
    ],
    [
      'of an application without an id',
      { application: snapshot().application },
      {},
      {},
      defaultPolicy,
      [[], [], ['withheld: oauth_entity']],
    ],
    ['of an account without an id', { user: account().user }, {}, {}, defaultPolicy, [[], [], ['withheld: sys_user']]],
    ['of an account nobody looked for', { user: undefined }, {}, {}, defaultPolicy, [[], [], ['withheld: sys_user']]],
    [
      'of which somebody without the role may not see the account',
      { user: null, admin: { ...ADMIN, roles: ['oauth_admin'] } },
      { user: unread },
      {},
      defaultPolicy,
      [[], [], ['unreadable']],
    ],
    [
      'of an account in a table that is closed to all',
      { user: null },
      { user: unread, tables: read({ name: 'sys_user', ws_access: 'false' }) },
      {},
      defaultPolicy,
      [[], [], ['closed: sys_user']],
    ],
    [
      'of an account that a business rule leaves out',
      { user: null },
      { user: { state: 'unread', why: 'query-rule' } },
      {},
      defaultPolicy,
      [[], [], ['withheld: sys_user']],
    ],
    [
      'of an account that was not read in time',
      { user: null },
      { user: { state: 'unread', why: 'network' } },
      {},
      defaultPolicy,
      [[], [], ['not-read']],
    ],
  ])('%s', (_what, more, reads, choices, policy, expected) => {
    // Without the account's roles, what they open is not asked.
    const plan = planFor(situation(more, reads), policy, { ...defaultChoices(policy), ...choices })
    expect(brief(plan)).toEqual(expected)
  })
  it('without anything read is none', () => {
    expect(planFor({}, defaultPolicy)).toEqual({ writes: [], stays: [], byHand: [{ what: 'unreadable' }] })
  })
})

describe('the scope that opens everything', () => {
  const scope = { scope: 'useraccount' } as const
  const closed = application({ scope_restriction_status: 'restricted' })
  const map = (id: string, target: object) => ({
    id: 'scope',
    table: 'oauth_entity_auth_scope_mapping',
    values: { oauth_entity: id, auth_scope: SCOPE },
    why: 'scope',
    key: ['oauth_entity', 'auth_scope'],
    target,
  })
  const writes = (more: Partial<Snapshot>, reads: Reads = {}, choices: Partial<Choices> = scope) =>
    made(more, reads, choose(choices)).writes.filter(({ table }) => table !== 'sys_user')
  it('is mapped to a new application, which stays restricted', () => {
    const [first, second] = writes({ application: null })
    expect(first?.values.scope_restriction_status).toBe('restricted')
    expect(second).toEqual(map('$application', { table: 'oauth_entity', columns: { name: 'Neo Agent' } }))
  })
  it('is mapped to one that is there, whose restriction stays', () => {
    expect(writes({ application: closed })).toEqual([map(APP, OWN)])
    expect(writes({ application: closed }, {}, {})).toMatchObject([
      { id: 'application', values: { scope_restriction_status: 'unrestricted' } },
    ])
  })
  it('is not mapped where there is no need, or no such scope', () => {
    expect(writes({})).toEqual([])
    expect(writes({ application: { ...closed, columns: closed?.columns ?? {}, scopes: ['useraccount'] } })).toEqual([])
    expect(writes({ application: closed }, { 'auth-scopes': read() })).toMatchObject([
      { id: 'application', values: { scope_restriction_status: 'unrestricted' } },
    ])
    expect(writes({ application: null }, { scopes: unread })[0]?.values.scope_restriction_status).toBe('unrestricted')
  })
  it.each<[string, Reads, string | undefined]>([
    ['by its name', {}, SCOPE],
    ['not where scopes are not shown', { 'auth-scopes': unread }, undefined],
    ['not where mappings are not', { scopes: unread }, undefined],
    [
      'by what a property names',
      { properties: read({ name: 'glide.oauth.token.scope.useraccount', value: 'o' }) },
      'o',
    ],
    [
      'not where that is none',
      { properties: read({ name: 'glide.oauth.token.scope.useraccount', value: 'q' }) },
      undefined,
    ],
  ])('is known %s', (_what, reads, expected) => {
    expect(mappableScope(situation({}, reads))).toBe(expected)
  })
})

describe('what is mended', () => {
  it('is of its own table, and what passes stays', () => {
    const from = situation({ application: application({ active: 'false' }), user: user({ locked_out: 'true' }) })
    expect(mended(from, defaultPolicy, 'application')).toEqual({ active: 'true' })
    expect(mended(from, defaultPolicy, 'user')).toEqual({ locked_out: 'false' })
    expect(mended({ ...from, user: null }, defaultPolicy, 'user')).toEqual({})
  })
  it.each<[string, Snapshot['application'], boolean]>([
    ['none', null, false],
    ['right', application(), false],
    ['of another kind', application({ type: 'x' }), true],
    ['in another scope', application({ sys_scope: 'x' }), true],
    ['not to be told', application({ sys_scope: '' }), false],
  ])('an application is unfit: %s', (_what, own, unfit) => {
    expect(isUnfit(situation({ application: own }), defaultPolicy)).toBe(unfit)
  })
  it('leaves what no write does', () => {
    const from = situation({
      application: application({ active: 'false', scope_restriction_status: 'restricted' }),
      user: user({ active: 'false' }),
    })
    const writes = [
      { id: 'application', sysId: APP, values: { active: 'true' } },
      { id: 'user', sysId: SAVED.sysId, values: { active: 'true' } },
    ]
    expect(unmendedBy(writes, from, defaultPolicy)).toEqual([])
    expect(unmendedBy([], from, defaultPolicy).toSorted()).toEqual(['app.active', 'app.scope', 'user.active'])
    expect(unmendedBy(writes.slice(0, 1), from, defaultPolicy)).toEqual(['user.active'])
    expect(unmendedBy(writes.slice(1), from, defaultPolicy)).toEqual(['app.active'])
    // What is made anew has none of it.
    expect(unmendedBy([{ id: 'application', values: {} }], from, defaultPolicy)).toEqual(['user.active'])
    expect(unmendedBy([{ id: 'user', values: {} }], from, defaultPolicy)).toEqual(['app.active', 'user.active'])
  })
})

it('records are known by what people know them by, as far as it is shown', () => {
  const [app, own] = [application(), user()]
  if (!app || !own) throw new Error('no records')
  expect(planTargetOf('oauth_entity', app)).toEqual(OWN)
  expect(planTargetOf('sys_user', own)).toEqual(PERSON)
  expect(planTargetOf('sys_user', { columns: { user_name: { state: 'unseen', why: 'hidden' } } })).toEqual({
    table: 'sys_user',
    columns: {},
  })
  expect(currentValues(app, ['name', 'comments'])).toEqual({ name: 'Neo Agent', comments: '' })
  expect(plannedAccount(situation(), choose())).toEqual(PERSON)
  expect(plannedAccount(situation({ user: null }), choose())).toEqual(NOBODY)
})

it('a record that the admin said is not Neo’s counts as missing, if it only looked like it', () => {
  const both = situation({ guessed: ['application', 'user'] })
  expect(withChosenRecords(both)).toEqual(both)
  expect(withChosenRecords(both, { user: 'new' })).toEqual({ ...both, user: null, guessed: ['application'] })
  expect(withChosenRecords(both, { application: 'new' })).toEqual({ ...both, application: null, guessed: ['user'] })
  expect(withChosenRecords(situation(), { user: 'new' })).toEqual({ ...situation(), guessed: [] })
})
