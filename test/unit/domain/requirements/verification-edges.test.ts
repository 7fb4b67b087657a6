// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { evaluate } from '@/lib/domain/evaluate'
import type { Verdict } from '@/lib/domain/finding'
import type { ReadId, Row, Rows, Snapshot } from '@/lib/domain/snapshot'
import { findingKey } from '@/lib/i18n/finding-key'
import { defaultPolicy } from '@/lib/neo/policy'
import { ADMIN, account, SAVED, snapshot } from '../snapshots'

// Where one value decides, and what a finding says besides its outcome.

const APP = 'a'.repeat(32)
const read = (...rows: Row[]): Rows => ({ state: 'read', rows })
const unread: Rows = { state: 'unread', why: 'forbidden' }
const properties = (values: Record<string, string>) =>
  read(...Object.entries(values).map(([name, value]) => ({ name, value })))
const found = (id: string, reads: Partial<Record<ReadId, Rows>>, more: Partial<Snapshot> = {}) =>
  evaluate(
    { admin: ADMIN, ...account({}, SAVED), ...snapshot({ client_id: 'c'.repeat(32) }, { sysId: APP }), reads, ...more },
    defaultPolicy,
  ).find(({ requirement }) => requirement === id)

const keyOf = (verdict: Verdict | undefined) => verdict && findingKey(verdict)

describe('multi-factor sign-in', () => {
  const SWITCH = 'glide.authenticate.multifactor'
  const asked = (release: string, setting: string | undefined, own: string | undefined) =>
    keyOf(
      found(
        'platform.mfa',
        {
          properties: properties({ 'glide.buildtag.last': release, ...(setting && { [SWITCH]: setting }) }),
          groups: read(),
          'mfa-enrolments': read(),
        },
        account(own === undefined ? {} : { enable_multifactor_authn: own }, SAVED),
      ),
    )
  const [OLD, NEW] = ['glide-xanadu-07-02-2024__patch4', 'glide-zurich-07-01-2025']
  it.each([
    ['on, the account asked for it, before Yokohama', OLD, 'true', 'true', 'platform.mfa.not-enrolled'],
    ['on, the account not', OLD, 'true', 'false', 'platform.mfa.unknown'],
    ['on, whether the account is not seen', OLD, 'true', undefined, 'platform.mfa.unknown'],
    ['on, the account not, from Yokohama on', NEW, 'true', 'false', 'platform.mfa.not-enrolled'],
    ['off, the account asked for it', NEW, 'false', 'true', 'platform.mfa.off'],
    ['not set, from Yokohama on', NEW, undefined, undefined, 'platform.mfa.not-enrolled'],
    ['not set, before', OLD, undefined, undefined, 'platform.mfa.off'],
  ])('%s', (_, release, setting, own, key) => {
    expect(asked(release, setting, own)).toBe(key)
  })
})

describe('single sign-on', () => {
  const LOCAL_OFF = 'glide.authentication.external.disable_local_login'
  const sso = (...providers: Row[]) =>
    found('platform.sso', { properties: properties({}), 'identity-providers': read(...providers) })
  it.each([
    ['active, the default', [{ active: 'true', default: 'true' }], 'redirects'],
    ['active, not the default', [{ active: 'true', default: 'false' }], 'pass'],
    ['the default, inactive', [{ active: 'false', default: 'true' }], 'pass'],
    [
      'one of each',
      [
        { active: 'true', default: '' },
        { active: '', default: 'true' },
      ],
      'pass',
    ],
    [
      'the second',
      [
        { active: 'false', default: '' },
        { active: 'true', default: 'true' },
      ],
      'redirects',
    ],
  ])('a provider that is %s', (_, providers, key) => {
    expect(sso(...providers)).toMatchObject({
      outcome: 'pass',
      reason: key,
      from: key === 'redirects' ? 'sso_properties.default' : `sys_properties: ${LOCAL_OFF}`,
    })
  })
  it('with local sign-in off says where that is set, and that Neo may still be refused for it', () => {
    expect(found('platform.sso', { properties: properties({ [LOCAL_OFF]: 'true' }) })).toMatchObject({
      outcome: 'warn',
      undecided: true,
      seen: 'true',
      page: `/sys_properties_list.do?sysparm_query=name=${LOCAL_OFF}`,
    })
  })
})

const token = (user: string): Row => ({
  peer: APP,
  user,
  'user.user_name': user === SAVED.sysId ? 'neo.agent' : 'alex.admin',
  sys_created_on: '2026-11-25 10:00:00',
})

describe("Neo's webhook", () => {
  const RULE = { sys_id: 'e'.repeat(32), name: 'Neo Agent — Task Webhook', collection: 'task', active: 'true' }
  const OLDER = { ...RULE, name: 'Neo Agent — Incident Webhook', collection: 'incident' }
  const there = properties({ 'x_neoagent.callback_url': 'https://hooks.neoagent.io/x' })
  const webhook = (rules: Rows, of: Rows = there) =>
    found('connect.webhook', { tokens: read(token(SAVED.sysId)), properties: of, 'business-rule': rules })
  it.each([
    ['the newer', [RULE], 'pass'],
    ['the older', [OLDER], 'pass'],
    ['an inactive one before an active one', [{ ...OLDER, active: 'false' }, RULE], 'pass'],
    ['one for another table', [{ ...RULE, collection: 'incident' }], 'rule'],
    ['one of another name', [{ ...RULE, name: 'Other' }], 'rule'],
    ['one that shows neither name nor table', [{ active: 'true' }], 'rule'],
    ['one that does not say whether it is active', [{ ...RULE, active: '' }], 'inactive'],
  ])('rules there are: %s', (_, rules, key) => {
    expect(keyOf(webhook(read(...rules)))).toBe(`connect.webhook.${key}`)
  })
  it('cannot be told where its property is not shown, or rules are missing', () => {
    expect(keyOf(webhook(read(RULE), unread))).toBe('unread.withheld')
    expect(webhook({ ...read(), missing: 'hidden' } as never)?.outcome).toBe('unknown')
  })
  it('before Neo is connected holds nobody up', () => {
    expect(found('connect.webhook', { tokens: read(), properties: there, 'business-rule': read() })).toMatchObject({
      outcome: 'unknown',
      settled: true,
    })
  })
})

describe('as whom Neo is connected', () => {
  it('somebody else: says where, by the application', () => {
    expect(found('connect.user', { tokens: read(token(ADMIN.sysId)) })).toMatchObject({
      outcome: 'fail',
      seen: 'alex.admin',
      page: `/oauth_credential_list.do?sysparm_query=peer=${APP}`,
    })
  })
  const refused = (row: Row, at = '2026-11-25 12:00:00') =>
    keyOf(found('connect.user', { tokens: read(), log: read({ message: 'OAuth token flow: x', ...row }) }, { at }))
  it.each([
    ['of the same day', { sys_created_on: '2026-11-25 10:00:00' }, 'connect.user.log-other'],
    ['of the day before', { sys_created_on: '2026-11-24 11:00:00' }, 'connect.user.none'],
    ['less than a day old', { sys_created_on: '2026-11-24 13:00:00' }, 'connect.user.log-other'],
    ['that does not say when', {}, 'connect.user.log-other'],
    ['of another client', { message: `OAuth token flow: ${'d'.repeat(32)} x` }, 'connect.user.none'],
    ['of this client', { message: `OAuth token flow: ${'c'.repeat(32)} x` }, 'connect.user.log-other'],
    ['of this application', { message: `OAuth token flow: ${APP} x` }, 'connect.user.log-other'],
  ])('a line of the log %s', (_, row, key) => {
    expect(refused(row)).toBe(key)
  })
})

describe('the lifespan of refresh tokens', () => {
  it.each([
    ['two days and a half', '216000', 2],
    ['less than a day', '7200', 1],
  ])('is said in whole days: %s', (_, seconds, count) => {
    const verdict = found('app.refresh-lifespan', {}, snapshot({ refresh_token_lifespan: seconds }, { sysId: APP }))
    expect(verdict).toMatchObject({ outcome: 'warn', facts: { count } })
  })
})
