// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { apiPolicyFinding, findRestriction } from '@/lib/domain/checks/api-policies'
import { apiScopeFinding, coversNeo, opensEverything, SCOPE_CHECK, USERACCOUNT } from '@/lib/domain/checks/api-scopes'
import type { Finding } from '@/lib/domain/finding'
import type { ReadId, Row, Rows, Snapshot } from '@/lib/domain/snapshot'
import { defaultPolicy } from '@/lib/neo/policy'
import { seen, snapshot } from '../snapshots'

const APP = 'a'.repeat(32)
const OTHER = 'e'.repeat(32)
const read = (...rows: Row[]): Rows => ({ state: 'read', rows })
const unread: Rows = { state: 'unread', why: 'forbidden' }
const partly = (...rows: Row[]): Rows => ({ state: 'read', rows, missing: 'some' })
const hiding = (column: string, ...rows: Row[]): Rows => ({ state: 'read', rows, hidden: [column] })
type Reads = Partial<Record<ReadId, Rows>>

/** What shows of a finding: where to mend it is the same for all here. */
const told = (finding: Finding | undefined) =>
  finding && [finding.outcome, finding.reason, ...(finding.undecided === undefined ? [] : [finding.undecided])]

const PAGE = '/sys_api_access_policy_list.do'
const TABLE = { sys_id: 'p', name: 'Ours', api: 'Table API' }
const MAPPED = { api_access_policy: 'p', inbound_auth_profile: 'f' }
const OAUTH = { sys_id: 'f', type: 'OAuth' }
const app = (reads: Reads, sysId: string | undefined = APP): Snapshot => ({
  ...snapshot({}, sysId ? { sysId } : {}),
  reads,
})
/** One policy for the Table API, with one profile, and what is otherwise. */
const profiled = (profile: Row, more: Reads = {}, mapping: Row = {}): Reads => ({
  'api-policies': read(TABLE),
  'profile-mappings': read({ ...MAPPED, ...mapping }),
  'auth-profiles': read({ ...OAUTH, ...profile }),
  'profile-policies': read(),
  ...more,
})

/** One that refuses, and a second that takes tokens. */
const both = (second: Row): Reads => ({
  ...profiled({ type: 'Basic' }),
  'api-policies': read(TABLE, { ...TABLE, sys_id: 'q', ...second }),
  'profile-mappings': read(MAPPED, { api_access_policy: 'q', inbound_auth_profile: 'o' }),
  'auth-profiles': read({ ...OAUTH, type: 'Basic' }, { ...OAUTH, sys_id: 'o' }),
})

describe('a policy of the Table API', () => {
  const REFUSED = ['fail', 'no-oauth']
  const PERHAPS = ['warn', 'policy', true]
  it.each<[string, Reads, unknown]>([
    ['none', { 'api-policies': read() }, undefined],
    [
      'for another method, of which it is hidden whether it is for all',
      profiled({ type: 'Basic' }, { 'api-policies': hiding('apply_all_methods', { ...TABLE, http_method: 'DELETE' }) }),
      PERHAPS,
    ],
    [
      'for another table, of which it is hidden whether it is for all',
      profiled(
        { type: 'Basic' },
        { 'api-policies': hiding('apply_all_tables', { ...TABLE, api_tablename: 'cmdb_ci' }) },
      ),
      PERHAPS,
    ],
    [
      'for a method that is hidden',
      profiled({ type: 'Basic' }, { 'api-policies': hiding('http_method', TABLE) }),
      PERHAPS,
    ],
    [
      'that takes tokens, for a method that is hidden',
      profiled({}, { 'api-policies': hiding('http_method', TABLE) }),
      undefined,
    ],
    ['whose name is hidden', profiled({ type: 'Basic' }, { 'api-policies': hiding('name', TABLE) }), REFUSED],
    ['for other APIs', { 'api-policies': read({ ...TABLE, api: 'Import API' }) }, undefined],
    ['for other tables', { 'api-policies': read({ ...TABLE, api_tablename: 'x_own_table' }) }, undefined],
    ['that takes tokens', profiled({}), undefined],
    ['that takes bearer tokens', profiled({ type: 'bearer' }), undefined],
    [
      'that takes them by the class of its profile',
      profiled({ type: ' ' }, {}, { 'inbound_auth_profile.sys_class_name': 'oauth_profile' }),
      undefined,
    ],
    [
      'of which the kind goes before the class',
      profiled({ type: 'Basic' }, {}, { 'inbound_auth_profile.sys_class_name': 'oauth_profile' }),
      REFUSED,
    ],
    ...[
      'Basic',
      'ID token',
      'idtoken',
      'OIDC',
      'Certificate',
      'mutual',
      'API Key',
      'apikey',
      'key_auth',
      'HMAC',
      'wsse',
    ].map((type): [string, Reads, unknown] => [`that takes ${type} alone`, profiled({ type }), REFUSED]),
    ['of a kind nobody knows', profiled({ type: 'Telepathy' }), PERHAPS],
    ['of no kind', profiled({ type: '' }), PERHAPS],
    ['whose profile is off', profiled({ active: 'false' }), REFUSED],
    ['whose profile is on', profiled({ active: 'true' }), undefined],
    ['whose profile is not shown', profiled({ sys_id: 'g' }), PERHAPS],
    [
      'whose profile is not shown, of a class that is',
      profiled({ sys_id: 'g' }, {}, { 'inbound_auth_profile.sys_class_name': 'basic_profile' }),
      REFUSED,
    ],
    ['for the tokens of this application', profiled({ oauth_entity: APP }), undefined],
    ['for those of another', profiled({ oauth_entity: OTHER }), REFUSED],
    ['for Basic, that names another application', profiled({ type: 'Basic', oauth_entity: OTHER }), REFUSED],
    [
      'whose profiles hide for whom they are',
      profiled({}, { 'auth-profiles': hiding('oauth_entity', OAUTH) }),
      PERHAPS,
    ],
    ['whose profiles hide whether they are on', profiled({}, { 'auth-profiles': hiding('active', OAUTH) }), PERHAPS],
    ['whose profiles hide what does not matter', profiled({}, { 'auth-profiles': hiding('name', OAUTH) }), undefined],
    ['with a condition', profiled({}, { 'profile-policies': read({ inbound_auth_profile: 'f' }) }), PERHAPS],
    [
      'with a condition that is off',
      profiled({}, { 'profile-policies': read({ inbound_auth_profile: 'f', 'auth_policy.active': 'false' }) }),
      undefined,
    ],
    [
      'with conditions of another profile',
      profiled({}, { 'profile-policies': read({ inbound_auth_profile: 'g' }) }),
      undefined,
    ],
    [
      'with one condition of two',
      profiled({}, { 'profile-policies': read({ inbound_auth_profile: 'g' }, { inbound_auth_profile: 'f' }) }),
      PERHAPS,
    ],
    ['without profiles', profiled({}, { 'profile-mappings': read() }), PERHAPS],
    [
      'with profiles of another policy',
      profiled({}, { 'profile-mappings': read({ ...MAPPED, api_access_policy: 'q' }) }),
      PERHAPS,
    ],
    [
      'with two profiles, of which one takes tokens',
      profiled(
        {},
        {
          'profile-mappings': read({ ...MAPPED, inbound_auth_profile: 'b' }, MAPPED),
          'auth-profiles': read({ sys_id: 'b', type: 'Basic' }, OAUTH),
        },
      ),
      undefined,
    ],
    [
      'with two profiles, of which one is not known',
      profiled({ type: 'Basic' }, { 'profile-mappings': read(MAPPED, { ...MAPPED, inbound_auth_profile: 'g' }) }),
      PERHAPS,
    ],
    [
      'that refuses, some profiles not shown',
      profiled({ type: 'Basic' }, { 'profile-mappings': partly(MAPPED) }),
      PERHAPS,
    ],
    [
      'that refuses, where there may be another',
      profiled({ type: 'Basic' }, { 'api-policies': partly(TABLE) }),
      PERHAPS,
    ],
    [
      'that refuses, perhaps of another API',
      profiled({ type: 'Basic' }, { 'api-policies': read({ ...TABLE, api: OTHER }) }),
      PERHAPS,
    ],
    [
      'that refuses, of notes and time alone, without which Neo works',
      profiled(
        { type: 'Basic' },
        { 'api-policies': read({ ...TABLE, api_tablename: 'sys_journal_field,task_time_worked' }) },
      ),
      ['warn', 'policy', false],
    ],
    [
      'that refuses, of lookup tables alone',
      profiled({ type: 'Basic' }, { 'api-policies': read({ ...TABLE, api_tablename: 'sys_user' }) }),
      REFUSED,
    ],
    [
      'that refuses, of a part of the API',
      profiled({ type: 'Basic' }, { 'api-policies': read({ ...TABLE, version: 'v2' }) }),
      PERHAPS,
    ],
    [
      'that refuses reading alone',
      profiled({ type: 'Basic' }, { 'api-policies': read({ ...TABLE, http_method: 'GET' }) }),
      REFUSED,
    ],
    [
      'that refuses making alone',
      profiled({ type: 'Basic' }, { 'api-policies': read({ ...TABLE, http_method: 'POST' }) }),
      ['warn', 'no-oauth-post'],
    ],
    [
      'that may refuse making alone',
      profiled({ type: '' }, { 'api-policies': read({ ...TABLE, http_method: 'POST' }) }),
      ['warn', 'policy', false],
    ],
    [
      'of a method Neo has no use for',
      profiled({ type: 'Basic' }, { 'api-policies': read({ ...TABLE, http_method: 'DELETE' }) }),
      undefined,
    ],
    [
      'that refuses, after a more specific one that takes',
      profiled(
        {},
        {
          'api-policies': read(
            { ...TABLE, sys_id: 'q', http_method: 'DELETE' },
            ...['GET', 'PATCH', 'POST'].map((http_method) => ({ ...TABLE, http_method })),
            { sys_id: 'q', apply_global: 'true' },
          ),
        },
      ),
      undefined,
    ],
    [
      'that takes, after a more specific one that does not say',
      profiled({}, { 'api-policies': read(TABLE, { ...TABLE, sys_id: 'q', http_method: 'GET,PATCH,POST' }) }),
      PERHAPS,
    ],
    [
      'that takes, beside a narrow one that does not say',
      profiled({}, { 'api-policies': read(TABLE, { ...TABLE, sys_id: 'q', api_resource: 'x' }) }),
      PERHAPS,
    ],
    ['that refuses, after a narrow one that takes', both({ api_resource: 'x' }), PERHAPS],
    ['that refuses, after one that takes perhaps here', both({ api: OTHER, http_method: 'GET,PATCH,POST' }), PERHAPS],
    [
      'that refuses, beside one that does not say',
      profiled(
        { type: 'Basic' },
        { 'api-policies': read(TABLE, { ...TABLE, sys_id: 'q' }), 'profile-mappings': read(MAPPED) },
      ),
      PERHAPS,
    ],
    [
      'that refuses, beside a narrow one that does too',
      profiled(
        { type: 'Basic' },
        {
          'api-policies': read(TABLE, { ...TABLE, sys_id: 'q', api_resource: 'x' }),
          'profile-mappings': read(MAPPED, { ...MAPPED, api_access_policy: 'q' }),
        },
      ),
      PERHAPS,
    ],
  ])('%s', (_what, reads, expected) => {
    expect(told(apiPolicyFinding(app(reads), defaultPolicy))).toEqual(expected)
  })
  it('is named, with the page where it is mended', () => {
    const more = { facts: { name: 'Ours' }, seen: 'Ours', from: 'sys_api_access_policy', page: PAGE }
    expect(apiPolicyFinding(app(profiled({ type: 'Basic' })), defaultPolicy)).toEqual({
      outcome: 'fail',
      reason: 'no-oauth',
      ...more,
    })
    const nameless = profiled({ type: 'Basic' }, { 'api-policies': read({ sys_id: 'p', api: 'Table API' }) })
    expect(apiPolicyFinding(app(nameless), defaultPolicy)).toMatchObject({ facts: { name: '' }, seen: '' })
    // Of several, the one that does not take tokens.
    const second = profiled(
      {},
      { 'api-policies': read(TABLE, { ...TABLE, sys_id: 'q', name: 'Theirs', api_resource: 'x' }) },
    )
    expect(apiPolicyFinding(app(second), defaultPolicy)?.seen).toBe('Theirs')
  })
  it('for the tokens of an application says nothing certain before that is known', () => {
    expect(told(apiPolicyFinding(app(profiled({ oauth_entity: OTHER }), ''), defaultPolicy))).toEqual(PERHAPS)
  })
})

describe('"Enforce token restriction"', () => {
  const on = (reads: Reads, column = 'enforce_token_restriction', value = 'true'): Snapshot => {
    const from = app(reads)
    const columns = { ...from.application?.columns, [column]: seen('oauth_entity', 'name', value) }
    return { ...from, application: { sysId: APP, columns } }
  }
  const PERHAPS = ['unknown', 'restricted-perhaps']
  const { tables, lookupTables } = defaultPolicy
  const naming = (...names: string[]) => ({ ...TABLE, api_tablename: names.join(',') })
  it.each<[string, Reads, unknown]>([
    [
      'policies of each table',
      profiled({}, { 'api-policies': read(naming(...tables), naming(...lookupTables)) }),
      undefined,
    ],
    [
      'a policy of one table, which refuses',
      profiled({ type: 'Basic' }, { 'api-policies': read(naming('incident')) }),
      ['fail', 'restricted'],
    ],
    ['a policy that takes tokens', profiled({}), undefined],
    ['no policy', { 'api-policies': read() }, ['fail', 'restricted']],
    ['no policy that is shown', { 'api-policies': partly() }, PERHAPS],
    ['policies not read', { 'api-policies': unread }, PERHAPS],
    ['a policy that refuses', profiled({ type: 'Basic' }), PERHAPS],
    ['a policy perhaps of another API', profiled({}, { 'api-policies': read({ ...TABLE, api: OTHER }) }), PERHAPS],
    [
      'a policy of one table',
      profiled({}, { 'api-policies': read({ ...TABLE, api_tablename: 'incident' }) }),
      ['fail', 'restricted'],
    ],
    [
      'a policy of tables not named',
      profiled({}, { 'api-policies': read({ ...TABLE, api_tablename: OTHER }) }),
      PERHAPS,
    ],
    [
      'a policy of all but making',
      profiled({}, { 'api-policies': read(...['GET', 'PATCH'].map((http_method) => ({ ...TABLE, http_method }))) }),
      ['warn', 'restricted-post'],
    ],
    [
      'a policy of reading alone',
      profiled({}, { 'api-policies': read({ ...TABLE, http_method: 'GET' }) }),
      ['fail', 'restricted'],
    ],
    [
      'two policies, of which one refuses',
      profiled({}, { 'api-policies': read(TABLE, { ...TABLE, sys_id: 'q', api_resource: 'x' }) }),
      PERHAPS,
    ],
  ])('with %s', (_what, reads, expected) => {
    expect(told(findRestriction(on(reads), defaultPolicy))).toEqual(expected)
  })
  it.each(['enforce_token_restriction', 'enforce_token_restrictions'])('is the column %s', (column) => {
    const none = { 'api-policies': read() }
    expect(findRestriction(on(none, column), defaultPolicy)).toEqual({
      outcome: 'fail',
      reason: 'restricted',
      seen: 'true',
      from: `oauth_entity.${column}`,
      page: PAGE,
    })
    expect(findRestriction(on(none, column, 'false'), defaultPolicy)).toBeUndefined()
    const hidden = on(none)
    const columns = { [column]: { state: 'unseen', why: 'hidden' } } as const
    expect(told(findRestriction({ ...hidden, application: { columns } }, defaultPolicy))).toEqual(PERHAPS)
    expect(findRestriction({ ...hidden, application: { columns: {} } }, defaultPolicy)).toBeUndefined()
  })
  it('says where it stands, also where some is open', () => {
    const post = on(
      profiled({}, { 'api-policies': read(...['GET', 'PATCH'].map((http_method) => ({ ...TABLE, http_method }))) }),
    )
    expect(findRestriction(post, defaultPolicy)).toMatchObject({
      from: 'oauth_entity.enforce_token_restriction',
      page: PAGE,
      seen: 'true',
    })
    expect(findRestriction(on(profiled({ type: 'Basic' })), defaultPolicy)).toMatchObject({
      from: 'oauth_entity.enforce_token_restriction',
      page: PAGE,
    })
  })
})

const properties = (values: Record<string, string>, more: Partial<Rows> = {}): Rows =>
  ({ ...read(...Object.entries(values).map(([name, value]) => ({ name, value }))), ...more }) as Rows
const scoped = (scopes: readonly string[] | undefined, reads: Reads): Snapshot => ({
  ...snapshot({}, { sysId: APP, ...(scopes && { scopes }) }),
  reads,
})

describe('an application opens everything', () => {
  const own = { oauth_entity: APP, auth_scope: OTHER }
  const set = properties({ [USERACCOUNT]: OTHER })
  it.each<[string, string[] | undefined, Reads, boolean | undefined]>([
    ['by the scope of that name', ['useraccount'], { properties: read(), scopes: read() }, true],
    ['not by another', ['x'], { properties: read(), scopes: read() }, false],
    ['not without scopes, where none were read', undefined, {}, false],
    ['perhaps, where scopes are not shown', undefined, { properties: read(), scopes: unread }, undefined],
    ['perhaps, where what names it is not shown', ['useraccount'], { properties: unread, scopes: read() }, undefined],
    ['not without scopes, whatever names it', [], { properties: unread, scopes: read() }, false],
    [
      'by the record that a property names',
      ['x'],
      { properties: set, scopes: read({ oauth_entity: APP, auth_scope: 'f' }, own) },
      true,
    ],
    [
      'not by the name where a property names a record',
      ['useraccount'],
      { properties: set, scopes: read({ ...own, auth_scope: 'f' }) },
      false,
    ],
    [
      'not by what is mapped to another application',
      ['x'],
      { properties: set, scopes: read({ ...own, oauth_entity: 'q' }) },
      false,
    ],
    [
      'perhaps, where the record of a mapping is not shown',
      ['x'],
      { properties: set, scopes: read({ oauth_entity: APP }) },
      undefined,
    ],
    [
      'perhaps, where the names of mappings are not shown',
      undefined,
      { properties: set, scopes: read({ ...own, auth_scope: 'f' }) },
      undefined,
    ],
  ])('%s', (_what, scopes, reads, expected) => {
    expect(opensEverything(scoped(scopes, reads))).toBe(expected)
  })
  it('and without an application nothing', () => {
    expect(opensEverything({ application: null, reads: { properties: read(), scopes: read() } })).toBeUndefined()
  })
})

const bound = (more: Row = {}): Row => ({ api: 'Table API', 'auth_scope.name': 's', ...more })

it.each<[string, Rows, boolean | undefined]>([
  ['no such table', { state: 'unread', why: 'invalid' }, false],
  ['not shown', unread, undefined],
  ['nothing bound', read(), false],
  ['some not shown', partly(), undefined],
  ['all of the API', read(bound()), true],
  ['all methods, one by one', read(bound({ http_method: 'GET' }), bound({ http_method: 'PATCH' })), true],
  ['reading alone', read(bound({ http_method: 'GET' })), undefined],
  ['a part of the API', read(bound({ version: 'v2' })), undefined],
  ['perhaps the API', read(bound(), bound({ api: OTHER })), undefined],
  ['another API', read(bound({ api: 'Import API' })), false],
  ["somebody else's scope", read(bound({ 'auth_scope.name': 't' })), false],
  ['a scope without a name', read({ api: 'Table API' }), false],
])('own scopes cover what Neo does: %s', (_what, rows, expected) => {
  expect(coversNeo(scoped(['s'], { 'api-scopes': rows }), ['s'])).toBe(expected)
})

describe('a scope that the Table API is bound to', () => {
  const OPEN: Reads = { properties: read(), scopes: read() }
  it.each<[string, string[] | undefined, Reads, unknown]>([
    ['none', [], { ...OPEN, 'api-scopes': read() }, undefined],
    ['of another API', [], { ...OPEN, 'api-scopes': read(bound({ api: 'Import API' })) }, undefined],
    ['that the application lacks', ['x'], { ...OPEN, 'api-scopes': read(bound()) }, ['fail', 'scope']],
    ['that it has', ['s'], { ...OPEN, 'api-scopes': read(bound()) }, undefined],
    [
      'or another, of which it has one',
      ['s'],
      { ...OPEN, 'api-scopes': read(bound({ 'auth_scope.name': 't' }), bound()) },
      undefined,
    ],
    [
      'that it lacks, with the one that opens everything',
      ['useraccount'],
      { ...OPEN, 'api-scopes': read(bound()) },
      undefined,
    ],
    [
      'where scopes are not checked',
      [],
      { ...OPEN, properties: properties({ [SCOPE_CHECK]: 'false' }), 'api-scopes': read(bound()) },
      undefined,
    ],
    [
      'where nobody knows whether they are',
      [],
      { ...OPEN, properties: unread, 'api-scopes': read(bound()) },
      ['unknown', 'scope-perhaps'],
    ],
    [
      'where a word nobody knows says so',
      [],
      { ...OPEN, properties: properties({ [SCOPE_CHECK]: 'maybe' }), 'api-scopes': read(bound()) },
      ['unknown', 'scope-perhaps'],
    ],
    [
      "where the application's are not shown",
      undefined,
      { ...OPEN, scopes: unread, 'api-scopes': read(bound()) },
      ['unknown', 'unread.forbidden'],
    ],
    [
      'where they were not asked for',
      undefined,
      { properties: read(), 'api-scopes': read(bound()) },
      ['fail', 'scope'],
    ],
    ['of which some are not shown', ['x'], { ...OPEN, 'api-scopes': partly(bound()) }, ['unknown', 'scope-perhaps']],
    [
      'perhaps of another API',
      ['x'],
      { ...OPEN, 'api-scopes': read(bound({ api: OTHER })) },
      ['unknown', 'scope-perhaps'],
    ],
    ['of a part of it', ['x'], { ...OPEN, 'api-scopes': read(bound({ version: 'v2' })) }, ['unknown', 'scope-perhaps']],
    [
      'where what names the one that opens everything is not shown',
      ['x'],
      { ...OPEN, properties: read({ name: USERACCOUNT }), 'api-scopes': read(bound()) },
      ['unknown', 'scope-perhaps'],
    ],
    ['where nothing was read', ['x'], {}, undefined],
    ['none, whatever scopes are not shown', undefined, { ...OPEN, scopes: unread, 'api-scopes': read() }, undefined],
    [
      'of a part, and of all',
      ['x'],
      { ...OPEN, 'api-scopes': read(bound({ version: 'v2' }), bound()) },
      ['fail', 'scope'],
    ],
    [
      'for making records alone',
      ['x'],
      { ...OPEN, 'api-scopes': read(bound({ http_method: 'POST' })) },
      ['warn', 'scope-post'],
    ],
    ['for changing alone', ['x'], { ...OPEN, 'api-scopes': read(bound({ http_method: 'PATCH' })) }, ['fail', 'scope']],
    ['for a method without use', ['x'], { ...OPEN, 'api-scopes': read(bound({ http_method: 'DELETE' })) }, undefined],
  ])('%s', (_what, scopes, reads, expected) => {
    expect(told(apiScopeFinding(scoped(scopes, reads)))).toEqual(expected)
  })
  it('of an application that is not there', () => {
    const none = { application: null, reads: { properties: read(), 'api-scopes': read(bound()) } }
    expect(told(apiScopeFinding(none))).toEqual(['fail', 'scope'])
    const reads = { ...none.reads, properties: properties({ [USERACCOUNT]: OTHER }), scopes: read({}) }
    expect(opensEverything({ application: null, reads })).toBeUndefined()
    expect(
      opensEverything({ application: null, reads: { ...reads, properties: read({ name: USERACCOUNT }) } }),
    ).toBeUndefined()
    expect(opensEverything({ application: null })).toBe(false)
  })
  it('is named, with the page where it is mended', () => {
    const more = {
      facts: { scope: 's' },
      seen: 's',
      from: 'sys_api_access_scope.auth_scope',
      page: '/sys_api_access_scope_list.do',
    }
    const of = (row: Row) => apiScopeFinding(scoped(['x'], { ...OPEN, 'api-scopes': read(row) }))
    expect(of(bound())).toEqual({ outcome: 'fail', reason: 'scope', ...more })
    expect(of(bound({ http_method: 'POST' }))).toEqual({ outcome: 'warn', reason: 'scope-post', ...more })
    expect(of(bound({ version: 'v2' }))).toEqual({
      outcome: 'unknown',
      reason: 'scope-perhaps',
      settled: true,
      ...more,
    })
  })
})
