// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { evaluate } from '@/lib/domain/evaluate'
import { allRequirements } from '@/lib/domain/requirements'
import { FORM_REQUIREMENTS } from '@/lib/domain/requirements/form'
import type { ReadId, Row, Rows, Snapshot, UnreadWhy } from '@/lib/domain/snapshot'
import { findingKey } from '@/lib/i18n/finding-key'
import { defaultPolicy, type Policy } from '@/lib/neo/policy'
import { ADMIN, account, GOOD, SAVED, seen } from '../snapshots'

const APP = 'a'.repeat(32)
const OTHER = 'e'.repeat(32)
const read = (...rows: Row[]): Rows => ({ state: 'read', rows })
const unread = (why: UnreadWhy = 'forbidden'): Rows => ({ state: 'unread', why })

const acl = (name: string, operation: string, more: Row = {}): Row => ({
  sys_id: `${name} ${operation}`,
  name,
  operation,
  type: 'record',
  active: 'true',
  ...more,
})
const role = (of: string, name: string): Row => ({ sys_security_acl: of, 'sys_user_role.name': name })
const TABLE: Row = { name: 'incident', 'super_class.name': 'task', ws_access: 'true' }

const READS: Readonly<Partial<Record<ReadId, Rows>>> = {
  properties: read({ name: 'glide.buildtag.last', value: 'glide-xanadu-07-02-2024__patch4' }),
  plugins: read({ id: 'com.snc.platform.security.oauth', active: 'active' }),
  tables: read(TABLE),
  acls: read(acl('incident', 'read'), acl('incident', 'write')),
  'acl-roles': read(role('incident read', 'itil'), role('incident write', 'itil')),
  tokens: read(),
  'business-rule': read(),
  'api-policies': read(),
  'api-scopes': read(),
  'rate-rules': read(),
  'ip-rules': read(),
  'identity-providers': read(),
  'mfa-enrolments': read(),
  groups: read(),
}

/** A set-up that is right but for the changes. */
const situation = (reads: Partial<Record<ReadId, Rows>> = {}, more: Partial<Snapshot> = {}): Snapshot => ({
  ...account({}, SAVED),
  application: {
    sysId: APP,
    columns: Object.fromEntries(
      Object.entries(GOOD).map(([column, value]) => [column, seen('oauth_entity', column as 'name', value)]),
    ),
  },
  likely: { application: 1, user: 1 },
  admin: ADMIN,
  reads: { ...READS, ...reads },
  ...more,
})
const properties = (values: Record<string, string>) =>
  read(...Object.entries(values).map(([name, value]) => ({ name, value })))
const withRoles = (...roles: string[]) => ({
  user: { ...account({}, SAVED).user, columns: account().user?.columns ?? {}, roles },
})
const token = (user: string, more: Row = {}): Row => ({
  peer: APP,
  user,
  'user.user_name': user === SAVED.sysId ? 'neo.agent' : 'alex.admin',
  sys_created_on: '2026-11-25 10:00:00',
  ...more,
})
const NOW = '2026-11-26 10:00:00'
const withLifespan = (value: string) => ({
  sysId: APP,
  columns: { refresh_token_lifespan: seen('oauth_entity', 'refresh_token_lifespan', value) },
})
const CONNECTED = { tokens: read(token(SAVED.sysId)) }
const RULE = { sys_id: OTHER, name: 'Neo Agent — Task Webhook', collection: 'task', active: 'true' }
const MAIL: Policy = { ...defaultPolicy, emailMode: true }
const mailReads = {
  plugins: read({ id: 'com.glide.email.service', active: 'active' }),
  acls: read(acl('sys_email', 'create')),
  'acl-roles': read(role('sys_email create', 'email_api_send')),
}

const ADAPTIVE = {
  properties: properties({ 'glide.authenticate.auth.policy.enabled': 'true' }),
  plugins: read({ id: 'com.snc.adaptive_authentication', active: 'active' }),
}
const inScope = (scope: string) => {
  const from = situation()
  const columns = { ...from.application?.columns, sys_scope: seen('oauth_entity', 'sys_scope', scope) }
  return { ...from, application: { sysId: APP, columns } }
}
const inDomain = (id: string, domain?: string) =>
  situation(
    { plugins: read({ id: 'com.glide.domain', active: 'active' }) },
    {
      user: {
        ...account({ sys_domain: id }, SAVED).user,
        columns: account({ sys_domain: id }).user?.columns ?? {},
        ...(domain && { domain }),
      },
    },
  )

type Case = [what: string, from: Snapshot, outcome: string, message: string, policy?: Policy]

const CASES: Record<string, Case[]> = {
  'app.duplicate': [
    ['one', situation(), 'pass', 'app.duplicate.pass'],
    ['two', situation({}, { likely: { application: 2 } }), 'warn', 'app.duplicate.several'],
    ['not looked for', situation({ application: unread() }, { likely: {} }), 'unknown', 'unread.withheld'],
  ],
  secret: [['whatever is known', situation(), 'unknown', 'secret.unknown']],
  'user.email': [
    ['mode off', situation(), 'not-applicable', 'user.email.off'],
    ['no role', situation(mailReads), 'fail', 'user.email.role', MAIL],
    [
      'no plugin',
      situation({ ...mailReads, plugins: read() }, withRoles('email_api_send')),
      'fail',
      'user.email.plugin',
      MAIL,
    ],
    ['no rule', situation({ ...mailReads, acls: read() }, withRoles('email_api_send')), 'fail', 'user.email.acl', MAIL],
    [
      'a rule for another role',
      situation({ ...mailReads, 'acl-roles': read(role('sys_email create', 'itil')) }, withRoles('email_api_send')),
      'fail',
      'user.email.acl',
      MAIL,
    ],
    ['all three', situation(mailReads, withRoles('email_api_send')), 'pass', 'user.email.pass', MAIL],
    [
      'rules not shown',
      situation({ ...mailReads, acls: unread() }, withRoles('email_api_send')),
      'unknown',
      'unread.withheld',
      MAIL,
    ],
  ],
  'user.read-only': [
    ['not held', situation(), 'pass', 'user.read-only.pass'],
    ['held', situation({}, withRoles('snc_read_only')), 'fail', 'user.read-only.role'],
    [
      'held, tokens exempt',
      situation(
        { properties: properties({ 'glide.security.snc_read_only_role.tables.exempt_create': 'x, oauth_credential' }) },
        withRoles('snc_read_only'),
      ),
      'warn',
      'user.read-only.exempt',
    ],
  ],
  'user.internal': [
    ['not told apart', situation(), 'not-applicable', 'user.internal.off'],
    [
      'external',
      situation(
        { plugins: read({ id: 'com.glide.explicit_roles', active: 'true' }) },
        withRoles('itil', 'snc_external'),
      ),
      'fail',
      'user.internal.external',
    ],
    [
      'external, without the plugin',
      situation({}, withRoles('itil', 'snc_external')),
      'not-applicable',
      'user.internal.off',
    ],
    ['internal', situation({}, withRoles('snc_internal')), 'pass', 'user.internal.pass'],
    [
      'not yet',
      situation({ plugins: read({ id: 'com.glide.explicit_roles', active: 'true' }) }),
      'warn',
      'user.internal.none',
    ],
    ['plugins not shown', situation({ plugins: unread() }), 'unknown', 'unread.withheld'],
  ],
  'platform.oauth': [
    ['on', situation(), 'pass', 'platform.oauth.pass'],
    [
      'plugin off',
      situation({ plugins: read({ id: 'com.snc.platform.security.oauth', active: 'inactive' }) }),
      'fail',
      'platform.oauth.plugin',
    ],
    [
      'property off',
      situation({ properties: properties({ 'com.snc.platform.security.oauth.is.active': 'false' }) }),
      'fail',
      'platform.oauth.property',
    ],
    ['plugin not listed', situation({ plugins: read() }), 'unknown', 'platform.oauth.unknown'],
    ['nothing shown', situation({ plugins: unread(), properties: unread() }), 'unknown', 'unread.withheld'],
  ],
  'platform.mfa': [
    ['an old release', situation(), 'pass', 'platform.mfa.off'],
    [
      'switched off',
      situation({ properties: properties({ 'glide.authenticate.multifactor': 'false' }) }),
      'pass',
      'platform.mfa.off',
    ],
    [
      'enforced by the release',
      situation({ properties: properties({ 'glide.buildtag.last': 'glide-zurich-07-01-2025' }) }),
      'warn',
      'platform.mfa.not-enrolled',
    ],
    [
      'enforced by the property',
      situation({ properties: properties({ 'glide.authenticate.multifactor': 'true' }) }),
      'warn',
      'platform.mfa.not-enrolled',
    ],
    [
      'exempt',
      situation({
        properties: properties({ 'glide.authenticate.multifactor': 'true' }),
        groups: read({ 'group.name': 'MFA Exempted User Group' }),
      }),
      'pass',
      'platform.mfa.exempt',
    ],
    [
      'enrolled',
      situation({
        properties: properties({ 'glide.authenticate.multifactor': 'true' }),
        'mfa-enrolments': read({ user: SAVED.sysId }),
      }),
      'pass',
      'platform.mfa.enrolled',
    ],
    [
      'enrolments not shown',
      situation({ properties: properties({ 'glide.authenticate.multifactor': 'true' }), 'mfa-enrolments': unread() }),
      'unknown',
      'platform.mfa.unknown',
    ],
    ['a release nobody knows', situation({ properties: read() }), 'unknown', 'platform.mfa.unknown'],
  ],
  'platform.sso': [
    ['local sign-in', situation(), 'pass', 'platform.sso.pass'],
    [
      'redirected, local allowed',
      situation({ 'identity-providers': read({ active: 'true', default: 'true' }) }),
      'pass',
      'platform.sso.redirects',
    ],
    [
      'local off',
      situation({ properties: properties({ 'glide.authentication.external.disable_local_login': 'true' }) }),
      'warn',
      'platform.sso.no-local',
    ],
    ['no such table', situation({ 'identity-providers': unread('invalid') }), 'pass', 'platform.sso.pass'],
    ['not shown', situation({ 'identity-providers': unread() }), 'unknown', 'unread.withheld'],
  ],
  'platform.api-policy': [
    ['nothing in the way', situation(), 'pass', 'platform.api-policy.pass'],
    [
      'tables the release lacks',
      situation({ 'api-policies': unread('invalid'), 'ip-rules': unread('invalid') }),
      'pass',
      'platform.api-policy.pass',
    ],
    [
      'a policy',
      situation({ 'api-policies': read({ name: 'x', api: 'Table API' }) }),
      'warn',
      'platform.api-policy.policy',
    ],
    [
      'a policy for another API',
      situation({ 'api-policies': read({ name: 'x', api: 'Knowledge API' }) }),
      'pass',
      'platform.api-policy.pass',
    ],
    [
      'a scope the application lacks',
      situation({ 'api-scopes': read({ api: 'Table API', 'auth_scope.name': 's' }) }),
      'fail',
      'platform.api-policy.scope',
    ],
    [
      'a rate',
      situation({ 'rate-rules': read({ name: 'r', resource: 'Table API' }) }),
      'warn',
      'platform.api-policy.rate',
    ],
    ['an address rule', situation({ 'ip-rules': read({ description: 'd' }) }), 'warn', 'platform.api-policy.ip'],
    [
      'an endpoint rule',
      situation({
        acls: read(acl('Table API', 'execute', { type: 'REST_Endpoint' })),
        'acl-roles': read(role('Table API execute', 'snc_platform_rest_api_access')),
      }),
      'fail',
      'platform.api-policy.endpoint',
    ],
    ['one not shown', situation({ 'rate-rules': unread() }), 'unknown', 'unread.withheld'],
  ],
  'platform.adaptive-auth': [
    ['switched off', situation(), 'not-applicable', 'platform.adaptive-auth.off'],
    [
      'in force',
      situation({ ...ADAPTIVE, 'auth-contexts': read({ name: 'Only our network', active: 'true' }) }),
      'warn',
      'platform.adaptive-auth.policy',
    ],
    [
      'about the second factor alone',
      situation({ ...ADAPTIVE, 'auth-contexts': read({ name: 'MFA Context', active: 'true' }) }),
      'pass',
      'platform.adaptive-auth.pass',
    ],
    ['in force, and not shown', situation({ ...ADAPTIVE, 'auth-contexts': unread() }), 'unknown', 'unread.withheld'],
    [
      'perhaps in force',
      situation({ ...ADAPTIVE, properties: unread(), 'auth-contexts': read({ name: 'x', active: 'true' }) }),
      'unknown',
      'platform.adaptive-auth.policy-withheld',
    ],
    [
      'perhaps in force, for one who is no admin',
      situation(
        { ...ADAPTIVE, properties: unread(), 'auth-contexts': read({ name: 'x', active: 'true' }) },
        { admin: { ...ADMIN, roles: ['oauth_admin', 'user_admin'] } },
      ),
      'unknown',
      'platform.adaptive-auth.policy-perhaps',
    ],
    [
      'perhaps in force, since properties were not read in time',
      situation({ ...ADAPTIVE, properties: unread('network'), 'auth-contexts': read({ name: 'x', active: 'true' }) }),
      'unknown',
      'unread.network',
    ],
    [
      'perhaps in force, by a word that is neither yes nor no',
      situation({
        ...ADAPTIVE,
        properties: properties({ 'glide.authenticate.auth.policy.enabled': 'yes' }),
        'auth-contexts': read({ name: 'x', active: 'true' }),
      }),
      'unknown',
      'unknown.property',
    ],
  ],
  'app.application-scope': [
    ['Global', inScope('global'), 'pass', 'app.application-scope.pass'],
    ['a scoped application', inScope(OTHER), 'fail', 'app.application-scope.other'],
    ['not read', situation(), 'unknown', 'unknown.not-on-page'],
  ],
  'user.domain': [
    ['not separated', situation(), 'not-applicable', 'user.domain.off'],
    ['the top one', inDomain('global'), 'pass', 'user.domain.pass'],
    ['the one called TOP', inDomain(OTHER, 'TOP'), 'pass', 'user.domain.pass'],
    ['another', inDomain(OTHER, 'ACME'), 'warn', 'user.domain.below-top'],
  ],
  'user.cleanup': [
    ['none', situation({ 'scheduled-scripts': read() }), 'pass', 'user.cleanup.pass'],
    [
      'one that deactivates',
      situation({ 'scheduled-scripts': read({ name: 'Old', script: 'gr.last_login < x; gr.active = false' }) }),
      'warn',
      'user.cleanup.script',
    ],
    [
      'one that only reports',
      situation({ 'scheduled-scripts': read({ name: 'Report', script: 'gs.print(gr.last_login)' }) }),
      'pass',
      'user.cleanup.pass',
    ],
    ['not shown', situation({ 'scheduled-scripts': unread() }), 'unknown', 'unread.withheld'],
  ],
  'connect.user': [
    ['not yet', situation(), 'unknown', 'connect.user.none'],
    ['the account', situation(CONNECTED), 'pass', 'connect.user.pass'],
    ['somebody else', situation({ tokens: read(token(ADMIN.sysId)) }), 'fail', 'connect.user.other-account'],
    [
      'the account after somebody else',
      situation({ tokens: read(token(ADMIN.sysId), token(SAVED.sysId, { sys_created_on: '2026-11-25 11:00:00' })) }),
      'warn',
      'connect.user.several',
    ],
    [
      "another application's token",
      situation({ tokens: read(token(ADMIN.sysId, { peer: OTHER })) }),
      'unknown',
      'connect.user.none',
    ],
    ...(
      [
        ['OAuth token flow: client secret does not match', 'secret'],
        ['OAuth token flow: code belongs to another client or redirect_uri', 'redirect'],
        ['OAuth token flow: user is locked out', 'account'],
        ['OAuth token flow: user may not insert oauth_credential', 'read-only'],
        ['OAuth token flow: invalid_scope', 'scope'],
        ['OAuth token flow: code has expired', 'expired'],
        ['OAuth token flow: something new', 'other'],
      ] as const
    ).map(
      ([message, cause]): Case => [message, situation({ log: read({ message }) }), 'fail', `connect.user.log-${cause}`],
    ),
    [
      'a refusal before the connection that works',
      situation({ ...CONNECTED, log: read({ message: 'token flow: x' }) }),
      'pass',
      'connect.user.pass',
    ],
    ['no account known', situation(CONNECTED, { user: null }), 'unknown', 'connect.user.nobody'],
    ['not shown', situation({ tokens: unread() }), 'unknown', 'unread.withheld'],
  ],
  'connect.webhook': [
    ['not yet', situation(), 'unknown', 'connect.webhook.none'],
    [
      'both there',
      situation({
        ...CONNECTED,
        properties: properties({ 'x_neoagent.callback_url': 'https://hooks.neoagent.io/x' }),
        'business-rule': read(RULE),
      }),
      'pass',
      'connect.webhook.pass',
    ],
    ['no property', situation({ ...CONNECTED, 'business-rule': read(RULE) }), 'fail', 'connect.webhook.property'],
    [
      'no rule',
      situation({ ...CONNECTED, properties: properties({ 'x_neoagent.callback_url': 'https://hooks.neoagent.io/x' }) }),
      'fail',
      'connect.webhook.rule',
    ],
    [
      'rule off',
      situation({
        ...CONNECTED,
        properties: properties({ 'x_neoagent.callback_url': 'https://hooks.neoagent.io/x' }),
        'business-rule': read({ ...RULE, active: 'false' }),
      }),
      'fail',
      'connect.webhook.inactive',
    ],
    ['rules not shown', situation({ ...CONNECTED, 'business-rule': unread() }), 'unknown', 'unread.withheld'],
  ],
  'access.incident': [
    ['opened by a role', situation(), 'pass', 'access.pass'],
    ['no such table', situation({ tables: read({ name: 'task' }) }), 'fail', 'access.no-table'],
    [
      'closed to web services',
      situation({ tables: read({ ...TABLE, ws_access: 'false' }) }),
      'fail',
      'access.web-services',
    ],
    ['another role', situation({}, withRoles('snc_internal')), 'fail', 'access.denied.role'],
    ['no rule at all', situation({ acls: read() }), 'fail', 'access.denied.no-rule'],
    [
      'no rule, but open by default',
      situation({ acls: read(), properties: properties({ 'glide.sm.default_mode': 'allow' }) }),
      'pass',
      'access.pass',
    ],
    [
      'a script',
      situation({ acls: read(acl('incident', 'read', { advanced: 'true' }), acl('incident', 'write')) }),
      'unknown',
      'access.depends.condition',
    ],
    ['roles of rules not shown', situation({ 'acl-roles': unread() }), 'unknown', 'unread.withheld'],
    ['roles of rules not read in time', situation({ 'acl-roles': unread('network') }), 'unknown', 'unread.network'],
    [
      'a table that an admin is told is not there',
      situation({ acls: unread('not-found') }),
      'unknown',
      'unread.withheld',
    ],
    ['rules not shown', situation({ acls: unread() }), 'unknown', 'unread.withheld'],
    ['tables not shown', situation({ tables: unread('network') }), 'unknown', 'unread.network'],
    ['the session ended', situation({ tables: unread('session-ended') }), 'unknown', 'unread.session-ended'],
  ],
  'access.sys_journal_field': [
    ['no rule', situation({ tables: read({ name: 'sys_journal_field' }), acls: read() }), 'warn', 'access.journal'],
  ],
  'access.incident.u_site': [
    [
      'a column of its own, with a rule for another role',
      situation({
        acls: read(acl('incident', 'read'), acl('incident', 'write'), acl('incident.u_site', 'write')),
        'acl-roles': read(
          role('incident read', 'itil'),
          role('incident write', 'itil'),
          role('incident.u_site write', 'site_admin'),
        ),
      }),
      'fail',
      'access.denied.role',
      { ...defaultPolicy, columns: ['incident.u_site'] },
    ],
    ['a column without a rule', situation(), 'pass', 'access.pass', { ...defaultPolicy, columns: ['incident.u_site'] }],
  ],
  'connect.expires': [
    ...(
      [
        ['long before its end', '2027-03-06 10:00:00', 'pass', 'pass'],
        ['a second over 30 days before its end', '2026-12-26 10:00:01', 'pass', 'pass'],
        ['30 days before its end', '2026-12-26 10:00:00', 'warn', 'soon'],
        ['a day before its end', '2026-11-27 10:00:00', 'warn', 'soon'],
        ['in its last hours', '2026-11-26 23:00:00', 'warn', 'soon'],
        ['at its end', '2026-11-26 10:00:00', 'fail', 'ended'],
        ['long after its end', '2020-02-29 10:00:00', 'fail', 'ended'],
        ['without an end', '', 'unknown', 'undated'],
        ['with an end that is no time', 'never', 'unknown', 'undated'],
        ['with an end on a day that does not exist', '2027-02-29 10:00:00', 'unknown', 'undated'],
      ] as const
    ).map(
      ([what, expires, outcome, reason]): Case => [
        what,
        situation({ tokens: read(token(SAVED.sysId, { type: 'refresh_token', expires })) }, { at: NOW }),
        outcome,
        `connect.expires.${reason}`,
      ],
    ),
    [
      'with an end, by a clock that is not known',
      situation({ tokens: read(token(SAVED.sysId, { type: 'refresh_token', expires: '2027-03-06 10:00:00' })) }),
      'unknown',
      'connect.expires.undated',
    ],
    [
      'renewed by a second approval',
      situation(
        {
          tokens: read(
            token(SAVED.sysId, {
              type: 'refresh_token',
              expires: '2026-11-01 10:00:00',
              sys_created_on: '2026-07-24 10:00:00',
            }),
            token(SAVED.sysId, {
              type: 'refresh_token',
              expires: '2027-02-20 10:00:00',
              sys_created_on: '2026-11-12 10:00:00',
            }),
          ),
        },
        { at: NOW },
      ),
      'pass',
      'connect.expires.pass',
    ],
    [
      'an access token alone',
      situation(
        { tokens: read(token(SAVED.sysId, { type: 'access_token', expires: '2026-11-26 10:30:00' })) },
        { at: NOW },
      ),
      'warn',
      'connect.expires.no-refresh',
    ],
    ['not connected', situation({}, { at: NOW }), 'unknown', 'connect.expires.ahead'],
    ['not connected, by a clock that is not known', situation(), 'unknown', 'connect.expires.none'],
    [
      'not connected, with a lifespan that is no number',
      situation({}, { at: NOW, application: withLifespan('forever') }),
      'unknown',
      'connect.expires.none',
    ],
    [
      'not connected, with a lifespan beyond all dates',
      situation({}, { at: NOW, application: withLifespan('999999999999') }),
      'unknown',
      'connect.expires.none',
    ],
    [
      'with others that are hidden',
      situation(
        { tokens: { ...read(token(SAVED.sysId, { type: 'refresh_token' })), missing: 'some' } as Rows },
        { at: NOW },
      ),
      'unknown',
      'unread.withheld',
    ],
    [
      'with its end hidden',
      situation({ tokens: { ...read(token(SAVED.sysId)), hidden: ['expires'] } as Rows }, { at: NOW }),
      'unknown',
      'unread.withheld',
    ],
    ['not shown', situation({ tokens: unread() }, { at: NOW }), 'unknown', 'unread.withheld'],
  ],
}

describe.each(Object.entries(CASES))('%s', (id, cases) => {
  it.each(cases)('%s', (_what, from, outcome, message, policy = defaultPolicy) => {
    const verdict = evaluate(from, policy).find(({ requirement }) => requirement === id)
    expect([verdict?.outcome, verdict && findingKey(verdict)]).toEqual([outcome, message])
  })
})

it('every requirement that only a verification sees has cases here', () => {
  const live = new Set<string>(FORM_REQUIREMENTS.map(({ id }) => id))
  const others = allRequirements(defaultPolicy).filter(({ id }) => !live.has(id) && !id.startsWith('access.'))
  expect(others.map(({ id }) => id).filter((id) => !(id in CASES))).toEqual([])
})

it('with nothing known, nothing passes', () => {
  const passed = evaluate({}, defaultPolicy).filter(({ outcome }) => outcome === 'pass')
  expect(passed).toEqual([])
})
