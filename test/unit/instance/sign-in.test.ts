// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { AuthorizationServer } from '../../instance/authorization.ts'
import type { Row } from '../../instance/database.ts'
import { Instance } from '../../instance/instance.ts'
import { ADDRESSES } from '../../instance/rest/call.ts'
import { grantRole, roleId, rolesOf } from '../../instance/roles.ts'
import { PEOPLE } from '../../instance/seed.ts'
import { NEO } from '../../instance/setup.ts'
import { signIn } from '../../instance/sign-in.ts'

type Change = (instance: Instance, account: Row) => void
const made = (change: Change = () => undefined, release = 'australia') => {
  const instance = new Instance({ release, setup: 'complete' })
  change(instance, instance.serviceAccount ?? {})
  return instance
}
/** Where the service account gets: the page that follows, or why it may not sign in. */
const attempt = (instance: Instance, more: { password?: string; address?: string } = {}) => {
  const { user, password } = PEOPLE.service
  const result = signIn(instance.db, { userName: user, password, address: ADDRESSES.office, ...more })
  return result.ok ? result.next : result.why
}
const set =
  (values: Row): Change =>
  (_instance, account) =>
    void Object.assign(account, values)
const property =
  (name: string, value: string): Change =>
  ({ db }) =>
    db.setProperty(name, value)
const unexempt: Change = ({ db }, account) => {
  for (const row of db.rows('sys_user_grmember'))
    if (row.user === account.sys_id) db.delete('sys_user_grmember', row.sys_id ?? '')
}
const BYPASS = 'glide.authenticate.multifactor.setup.bypass.count'
const policy =
  (type: string, rule: 'allow' | 'deny', filter: string): Change =>
  ({ db }) => {
    db.setProperty('glide.authenticate.auth.policy.enabled', 'true')
    const made_ = db.insert('sys_auth_policy', { name: 'P', filter }).sys_id ?? ''
    Object.assign(db.find('sys_auth_policy_context', { type }) ?? {}, {
      active: 'true',
      default_policy: rule,
      [`${rule}_policy`]: made_,
    })
  }
const all =
  (...changes: Change[]): Change =>
  (instance, account) => {
    for (const change of changes) change(instance, account)
  }

// docs/servicenow/oauth.md#no-sign-in, docs/servicenow/oauth.md#mfa, unless a page is named
describe('signing in', () => {
  it.each<[string, string, Change]>([
    ['a right account', 'home', () => undefined],
    ['a locked account', 'the account is locked out', set({ locked_out: 'true' })],
    ['an inactive account', 'the account is inactive', set({ active: 'false' })],
    ['an account without a password', 'unknown name or password', set({ user_password: '' })],
    ['web services only', 'the account may only use web services', set({ web_service_access_only: 'true' })],
    ['empty means false', 'home', set({ web_service_access_only: '', locked_out: '' })],
    ['a machine', 'the account is a machine identity', set({ identity_type: 'machine' })],
    ['a password that needs a reset', 'reset', set({ password_needs_reset: 'true' })],
    [
      'local sign-in off',
      'local sign-in is off',
      property('glide.authentication.external.disable_local_login', 'True'),
    ],
    [
      'local sign-in off for others',
      'home',
      all(set({ source: 'sso:x' }), property('glide.authentication.external.disable_local_login', 'true')),
    ],
    ['MFA: not exempt, and let off', 'home', unexempt],
    ['MFA: none of the bypasses is left', 'factor', all(unexempt, property(BYPASS, '0'))],
    ['MFA: exempt', 'home', property(BYPASS, '0')],
    [
      'MFA: off in whatever case',
      'home',
      all(unexempt, property(BYPASS, '0'), property('glide.authenticate.multifactor', 'FALSE')),
    ],
    [
      'MFA: no value is off',
      'home',
      all(unexempt, property(BYPASS, '0'), property('glide.authenticate.multifactor', '')),
    ],
    [
      'MFA: enrolled',
      'home',
      all(
        unexempt,
        property(BYPASS, '0'),
        ({ db }, { sys_id = '' }) => void db.insert('user_multifactor_auth', { user: sys_id, validated: 'true' }),
      ),
    ],
    [
      'MFA: enrolled but never validated',
      'factor',
      all(
        unexempt,
        property(BYPASS, '0'),
        ({ db }, { sys_id = '' }) => void db.insert('user_multifactor_auth', { user: sys_id, validated: 'false' }),
      ),
    ],
    [
      'post-auth-context: "only denies access when the conditions … evaluate to true"',
      'authentication policy P',
      policy('post_auth', 'deny', 'role:itil'),
    ],
    ['and spares who does not meet them', 'home', policy('post_auth', 'deny', 'role:itil_admin')],
    [
      'post-auth-context: "only allows access when the conditions … evaluate to true"',
      'authentication policy P',
      policy('post_auth', 'allow', 'group:VIP'),
    ],
    ['pre-auth-context: cannot know the roles', 'home', policy('pre_auth', 'deny', 'role:itil')],
    [
      'pre-auth-context: knows the address',
      'authentication policy P',
      policy('pre_auth', 'deny', 'ip:198.51.100.0-198.51.100.255'),
    ],
    [
      'the switch of all policies is off',
      'home',
      all(policy('post_auth', 'deny', 'role:itil'), property('glide.authenticate.auth.policy.enabled', 'false')),
    ],
  ])('%s: %s', (_what, outcome, change) => {
    expect(attempt(made(change))).toBe(outcome)
  })
  it('is refused from an address that an address rule denies', () => {
    const deny: Change = ({ db }) => void db.insert('ip_access', { type: 'deny', range_start: '192.0.2.1' })
    expect(attempt(made(deny), { address: '192.0.2.1' })).toContain('192.0.2.1')
    expect(attempt(made(deny))).toBe('home')
  })
  it('explicit-roles: "any time a user logs in, the user is given the snc_internal role", unless external', () => {
    const plugin: Change = ({ db }) => void db.insert('v_plugin', { id: 'com.glide.explicit_roles', active: 'active' })
    const rolesAfter = (change: Change) => {
      const instance = made(change)
      attempt(instance)
      return rolesOf(instance.db, instance.serviceAccount?.sys_id ?? '')
    }
    const external: Change = ({ db }, { sys_id = '' }) => void grantRole(db, sys_id, roleId(db, 'snc_external'))
    expect(rolesAfter(plugin)).toContain('snc_internal')
    expect(rolesAfter(all(plugin, external))).not.toContain('snc_internal')
    expect(rolesAfter(() => undefined)).not.toContain('snc_internal')
  })
})

describe('refreshing a token', () => {
  const connect = (change?: Change) => {
    const instance = made(change)
    const { application = {}, serviceAccount = {} } = instance
    const { client_id = '', client_secret = '' } = application
    const server = new AuthorizationServer(instance)
    const code = server.allow(application, serviceAccount.sys_id ?? '', NEO.redirectUrl)
    const send = (form: Row) => server.token({ client_id, client_secret, ...form }, ADDRESSES.neo)
    const first = send({ grant_type: 'authorization_code', code, redirect_uri: NEO.redirectUrl })
    const refresh = (token = 'tokens' in first ? first.tokens.refresh_token : '') =>
      send({ grant_type: 'refresh_token', refresh_token: token })
    return { instance, application, account: serviceAccount, first, refresh }
  }
  const ends = (instance: Instance) => instance.db.find('oauth_credential', { type: 'refresh_token' })?.expires
  it('KB0791140: gives the same refresh token, and its end does not move', () => {
    const { instance, first, refresh } = connect()
    const end = ends(instance)
    instance.clockSkew = 86_400_000
    const again = refresh()
    if (!('tokens' in again && 'tokens' in first)) throw new Error('no tokens')
    expect(again.tokens.refresh_token).toBe(first.tokens.refresh_token)
    expect(again.tokens.access_token).not.toBe(first.tokens.access_token)
    expect(ends(instance)).toBe(end)
  })
  it.each<[string, (world: ReturnType<typeof connect>) => void]>([
    ['refresh token has expired', ({ instance }) => void (instance.clockSkew = 8_640_001_000)],
    ['user is locked out', ({ account }) => void (account.locked_out = 'true')],
    ['client is unknown or inactive', ({ application }) => void (application.active = 'false')],
  ])('is refused: %s', (cause, change) => {
    const world = connect()
    change(world)
    expect(world.refresh()).toEqual({ refused: expect.stringContaining(cause.replace('user', 'the user')) })
    expect(world.instance.db.rows('syslog').at(-1)?.message).toContain('token flow')
  })
  it('is refused with no token at all', () => {
    expect(connect().refresh('')).toEqual({ refused: 'refresh token is unknown' })
  })
})
