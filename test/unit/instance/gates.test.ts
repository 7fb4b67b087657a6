// @vitest-environment node
import { describe, expect, it } from 'vitest'
import type { Row } from '../../instance/database.ts'
import { admitToken } from '../../instance/gates/token.ts'
import { Instance } from '../../instance/instance.ts'
import { ADDRESSES, type RestCall } from '../../instance/rest/call.ts'

interface Refused {
  error: { message: string; detail: string }
}

const CALL: RestCall = {
  api: 'Table API',
  version: '',
  method: 'GET',
  table: 'incident',
  query: {},
  address: ADDRESSES.neo,
  origin: 'https://acme.service-now.com',
}

/** A right set-up with a fresh token; `call` answers what its gates say: `in`, or status and detail. */
function connected(release = 'australia') {
  const instance = new Instance({ release, setup: 'complete' })
  const { db, application = {}, serviceAccount = {} } = instance
  const token = { type: 'access_token', token: 't', peer: application.sys_id ?? '', user: serviceAccount.sys_id ?? '' }
  const credential = db.insert('oauth_credential', { ...token, expires: '2999-01-01 00:00:00' })
  const call = (more: Partial<RestCall> = {}) => {
    const answer = admitToken(instance, 't', { ...CALL, ...more })
    if ('subject' in answer) return 'in'
    return `${answer.refusal.status} ${(answer.refusal.body as Refused).error.detail}`
  }
  const scope = (name: string) => db.find('sys_auth_scope', { name })?.sys_id ?? ''
  const bind = (name: string, values: Row = {}) =>
    db.insert('sys_api_access_scope', { auth_scope: scope(name), api: 'Table API', ...values })
  const map = (name: string) =>
    db.insert('oauth_entity_auth_scope_mapping', { oauth_entity: application.sys_id ?? '', auth_scope: scope(name) })
  const policy = (values: Row, type?: string, more: Row = {}) => {
    const made = db.insert('sys_api_access_policy', { name: 'A policy', api: 'Table API', ...values })
    const profile = type && db.insert('std_http_auth', { name: type, type, ...more })
    const mapping = {
      api_access_policy: made.sys_id ?? '',
      inbound_auth_profile: profile ? (profile.sys_id ?? '') : '',
    }
    if (profile) db.insert('sys_auth_profile_mapping', mapping)
    return made
  }
  return { instance, db, application, account: serviceAccount, credential, call, bind, map, policy }
}

const UNAUTHENTICATED = '401 Required to provide Auth information'
const UNSCOPED = '403 Access to unscoped api is not allowed'
const MISSING = '403 Missing required api access scope: incident_read'

describe('a token', () => {
  it('opens the Table API on a right set-up', () => {
    expect(connected().call()).toBe('in')
  })
  it.each<[string, (world: ReturnType<typeof connected>) => void]>([
    ['has expired', ({ credential }) => void (credential.expires = '2020-01-01 00:00:00')],
    ['has no end', ({ credential }) => void (credential.expires = '')],
    ['is a refresh token', ({ credential }) => void (credential.type = 'refresh_token')],
    ['is of an inactive user', ({ account }) => void (account.active = 'false')],
    ['is of a locked user', ({ account }) => void (account.locked_out = 'true')],
    ['is of a deleted user', ({ db, account }) => void db.delete('sys_user', account.sys_id ?? '')],
    ['is of a deleted application', ({ db, application }) => void db.delete('oauth_entity', application.sys_id ?? '')],
    ['is of an inactive application', ({ application }) => void (application.active = 'false')],
  ])('opens nothing once it %s', (_what, change) => {
    const world = connected()
    change(world)
    expect(world.call()).toBe(UNAUTHENTICATED)
  })
})

/** Each row quotes rest-api-auth-scope or rest-api-scope-troubleshooting: docs/servicenow/oauth.md#api-scopes */
describe('auth scopes', () => {
  it.each<[string, string, (world: ReturnType<typeof connected>) => void]>([
    ['"can be accessed by any valid OAuth Entities" without a scope record', 'in', () => undefined],
    ['a bound API wants the scope', MISSING, ({ bind }) => void bind('incident_read')],
    ['mapped, it opens', 'in', ({ bind, map }) => [bind('incident_read'), map('incident_read')]],
    [
      '"as long as one auth scope is matched"',
      'in',
      ({ bind, map }) => [bind('incident_read'), bind('useraccount'), map('incident_read')],
    ],
    ['"useraccount … can access any API"', 'in', ({ bind, map }) => [bind('incident_read'), map('useraccount')]],
    ['"runtime ignores inactive records"', 'in', ({ bind }) => void bind('incident_read', { active: 'false' })],
    ['bound for another method only', 'in', ({ bind }) => void bind('incident_read', { http_method: 'DELETE' })],
    [
      'bound for all methods',
      MISSING,
      ({ bind }) => void bind('incident_read', { http_method: 'DELETE', apply_all_methods: 'true' }),
    ],
    ['bound by path', MISSING, ({ bind }) => void bind('incident_read', { api: '', api_path: '/now/table' })],
    ['bound on another API', 'in', ({ bind }) => void bind('incident_read', { api: 'Attachment API' })],
    [
      'com.glide.rest.api.auth.scope.check.enable is false, in any case of letters',
      'in',
      ({ db, bind }) => {
        bind('incident_read')
        db.setProperty('com.glide.rest.api.auth.scope.check.enable', 'False')
      },
    ],
    [
      'KB2731346: a restricted application reaches no API without a scope',
      UNSCOPED,
      ({ application }) => void (application.scope_restriction_status = 'restricted'),
    ],
    [
      'unless the scope that it has covers the API',
      'in',
      ({ application, bind, map }) => {
        application.scope_restriction_status = 'restricted'
        bind('incident_read')
        map('incident_read')
      },
    ],
    [
      '"it uses the sys_id instead of name": useraccount made anew',
      UNSCOPED,
      ({ db, application, map }) => {
        application.scope_restriction_status = 'restricted'
        map('useraccount')
        db.setProperty('glide.oauth.token.scope.useraccount', 'a'.repeat(32))
      },
    ],
    [
      'the record of a scoped application (oauth.md#application-scope)',
      UNSCOPED,
      ({ db, application }) => {
        application.sys_scope = db.find('sys_scope', { scope: 'x_acme_tools' })?.sys_id ?? ''
      },
    ],
  ])('%s: %s', (_states, outcome, change) => {
    const world = connected()
    change(world)
    expect(world.call()).toBe(outcome)
  })
})

const ALL = { apply_all_methods: 'true', apply_all_resources: 'true', apply_all_versions: 'true' }
/**
 * Each row quotes api-access-policy-prioritization or create-api-access-policy: docs/servicenow/oauth.md#api-policies
 */
describe('API access policies', () => {
  it.each<[string, string, (world: ReturnType<typeof connected>) => void]>([
    ['a profile without OAuth', UNAUTHENTICATED, ({ policy }) => void policy(ALL, 'basic_auth')],
    ['one for OAuth', 'in', ({ policy }) => void policy(ALL, 'oauth')],
    [
      'one for another application',
      UNAUTHENTICATED,
      ({ policy }) => void policy(ALL, 'oauth', { oauth_entity: 'f'.repeat(32) }),
    ],
    [
      'one for this application',
      'in',
      ({ policy, application }) => void policy(ALL, 'oauth', { oauth_entity: application.sys_id ?? '' }),
    ],
    ['an inactive profile', UNAUTHENTICATED, ({ policy }) => void policy(ALL, 'oauth', { active: 'false' })],
    ['an inactive policy', 'in', ({ policy }) => void policy({ ...ALL, active: 'false' }, 'basic_auth')],
    ['on another API', 'in', ({ policy }) => void policy({ ...ALL, api: 'Attachment API' }, 'basic_auth')],
    ['for other tables', 'in', ({ policy }) => void policy({ ...ALL, api_tablename: 'problem' }, 'basic_auth')],
    [
      'for this table among others',
      UNAUTHENTICATED,
      ({ policy }) => void policy({ ...ALL, api_tablename: 'problem, incident' }, 'basic_auth'),
    ],
    [
      'for all APIs',
      UNAUTHENTICATED,
      ({ policy }) => void policy({ ...ALL, api: '', apply_global: 'true' }, 'basic_auth'),
    ],
    [
      '"a non-global access policy will always override a global"',
      'in',
      ({ policy }) => [policy({ ...ALL, api: '', apply_global: 'true' }, 'basic_auth'), policy(ALL, 'oauth')],
    ],
    [
      '1st: method, resource and version before method and resource',
      'in',
      ({ policy }) => [
        policy({ http_method: 'GET', api_resource: '/now/table/{tableName}' }, 'basic_auth'),
        policy({ http_method: 'GET', api_resource: '/now/table/{tableName}', version: 'latest' }, 'oauth'),
      ],
    ],
    [
      '4th: resource, before 6th: method',
      UNAUTHENTICATED,
      ({ policy }) => [
        policy({ http_method: 'GET' }, 'oauth'),
        policy({ api_resource: '/now/table/{tableName}' }, 'basic_auth'),
      ],
    ],
    [
      'a method named beside "all methods, versions, and resources"',
      UNAUTHENTICATED,
      ({ policy }) => void policy({ apply_all: 'true', http_method: 'DELETE' }, 'basic_auth'),
    ],
    ['another method', 'in', ({ policy }) => void policy({ http_method: 'DELETE' }, 'basic_auth')],
    [
      'another version: "you must create individual policies for each version"',
      'in',
      ({ policy }) => void policy({ version: 'v1' }, 'basic_auth'),
    ],
    ['without a profile', 'in', ({ policy }) => void policy(ALL)],
    [
      'without a profile, read the other way',
      UNAUTHENTICATED,
      ({ instance, policy }) => {
        instance.readings.emptyPolicy = 'closed'
        policy(ALL)
      },
    ],
    [
      '"limits tokens to APIs with a matching policy": there is none',
      UNAUTHENTICATED,
      ({ application }) => void (application.enforce_token_restriction = 'true'),
    ],
    [
      'there is one',
      'in',
      ({ application, policy }) => {
        application.enforce_token_restriction = 'true'
        policy(ALL, 'oauth')
      },
    ],
  ])('%s: %s', (_states, outcome, change) => {
    const world = connected()
    change(world)
    expect(world.call()).toBe(outcome)
  })
  it('the most recently mapped profile names the scheme that is asked for', () => {
    const world = connected()
    world.policy(ALL, 'oauth', { oauth_entity: 'f'.repeat(32) })
    const answer = admitToken(world.instance, 't', CALL)
    expect('refusal' in answer && answer.refusal.headers['WWW-Authenticate']).toBe('BEARER realm="Service-now"')
  })
})

describe('the network', () => {
  const range = { range_start: '203.0.113.0', range_end: '203.0.113.255' }
  it.each<[string, string, Row[]]>([
    ['t_AccessControl: "By default, there are no restrictions"', 'in', []],
    ['"blocks an IP address if a matching Deny rule exists"', '403 ip not authorized', [{ type: 'deny', ...range }]],
    [
      '"and no matching Allow rule exists"',
      'in',
      [
        { type: 'deny', ...range },
        { type: 'allow', range_start: ADDRESSES.neo },
      ],
    ],
    ['only Allow rules restrict nobody', 'in', [{ type: 'allow', range_start: '192.0.2.1', range_end: '192.0.2.9' }]],
    ['outbound rules concern nobody who calls', 'in', [{ type: 'deny', direction: 'outbound', ...range }]],
    ['an inactive rule', 'in', [{ type: 'deny', active: 'false', ...range }]],
  ])('%s: %s', (_states, outcome, rules) => {
    const world = connected()
    for (const rule of rules) world.db.insert('ip_access', rule)
    expect(world.call()).toBe(outcome)
  })
  it('rate rules count the calls of one API', () => {
    const world = connected()
    world.db.insert('sys_rate_limit_rules', { name: 'Two', resource: 'Table API', request_limit: '2' })
    world.db.insert('sys_rate_limit_rules', { name: 'None', resource: 'Attachment API', request_limit: '0' })
    const limit = '429 Rate limit of 2 requests per hour for Table API exceeded'
    expect([world.call(), world.call(), world.call()]).toEqual(['in', 'in', limit])
  })
})
