// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateRequirements } from '@/lib/domain/evaluate-requirements'
import type { Verdict } from '@/lib/domain/finding'
import { looksLikeSecret } from '@/lib/domain/looks-secret'
import { FORM_REQUIREMENTS } from '@/lib/domain/requirements/form'
import type { Fact, Snapshot } from '@/lib/domain/snapshot'
import { findingKey } from '@/lib/i18n/finding-key'
import { defaultPolicy, type Policy } from '@/lib/neo/policy'
import { ADMIN, account, GOOD, SAVED, seen, snapshot } from '../snapshots'

const evaluate = (from: Snapshot, policy: Policy) => evaluateRequirements(FORM_REQUIREMENTS, from, policy)
const verdict = (id: string, from: Snapshot): Verdict => {
  const found = evaluate(from, defaultPolicy).find(({ requirement }) => requirement === id)
  if (!found) throw new Error(`no verdict for ${id}`)
  return found
}
const absent: Fact = { state: 'absent' }
const collapsed: Fact = { state: 'unseen', why: 'collapsed' }
const REDIRECT = GOOD.redirect_url as string

type Row = [what: string, from: Snapshot, outcome: string, message: string]

const cases: Record<string, Row[]> = {
  'admin.roles': [
    ['an admin', { admin: ADMIN }, 'pass', 'admin.roles.pass'],
    ['both special roles', { admin: { ...ADMIN, roles: ['mi_admin', 'user_admin'] } }, 'pass', 'admin.roles.pass'],
    ['the application half', { admin: { ...ADMIN, roles: ['oauth_admin'] } }, 'warn', 'admin.roles.application-only'],
    ['the account half', { admin: { ...ADMIN, roles: ['user_admin'] } }, 'warn', 'admin.roles.user-only'],
    ['neither', { admin: { ...ADMIN, roles: ['itil'] } }, 'fail', 'admin.roles.none'],
    ['roles that are not shown', { admin: { ...ADMIN, roles: [] } }, 'unknown', 'admin.roles.unknown'],
    ['nobody known', {}, 'unknown', 'admin.roles.unknown'],
  ],
  'app.secret': [
    ['nothing that looks like one', snapshot({ comments: 'Made for Neo, see CHG0030001' }), 'pass', 'app.secret.pass'],
    [
      'a secret in the comments',
      snapshot({ comments: `the secret is ${'c0ffee'.repeat(6)}` }),
      'warn',
      'app.secret.secret',
    ],
    ['a secret in the provider name', snapshot({ provider_name: 'k9#Lm2$Qx7!Rt4' }), 'warn', 'app.secret.secret'],
    [
      'a secret in a login URL',
      snapshot({ login_url: 'https://x.example/?key=a1b2c3d4e5f6g7' }),
      'warn',
      'app.secret.secret',
    ],
    ['none of the fields', { application: { columns: {} } }, 'unknown', 'unknown.not-on-page'],
  ],
  'user.exists': [
    ['a saved account', account({}, SAVED), 'pass', 'user.exists.pass'],
    ['an unsaved form', account(), 'unknown', 'account.not-saved'],
    ['no such user', { user: null }, 'fail', 'user.exists.missing'],
  ],
  'user.identity': [
    ['an id and a name', account(), 'pass', 'user.identity.pass'],
    ['only one of the names', account({ first_name: '' }), 'pass', 'user.identity.pass'],
    ['no id', account({ user_name: '' }), 'fail', 'user.identity.empty'],
    ['a space behind the id', account({ user_name: 'neo.agent ' }), 'fail', 'user.identity.white-space'],
    ['a password as id', account({ user_name: 'k9#Lm2$Qx7!Rt4' }), 'warn', 'user.identity.secret'],
    ['no name', account({ first_name: '', last_name: ' ' }), 'fail', 'user.identity.no-name'],
    ['no such field', { user: { columns: {} } }, 'unknown', 'unknown.not-on-page'],
  ],
  'user.dedicated': [
    ['an account of its own', account(), 'pass', 'user.dedicated.pass'],
    ["the admin's own id, in other letters", account({ user_name: 'Alex.Admin' }), 'fail', 'user.dedicated.self'],
    ["the admin's own record", account({}, { sysId: ADMIN.sysId }), 'fail', 'user.dedicated.self'],
    ['an account that is admin', account({}, { ...SAVED, roles: ['admin'] }), 'warn', 'user.dedicated.admin'],
    ['nobody known to be signed in', { ...account(), admin: undefined }, 'unknown', 'user.dedicated.unknown'],
    ['no such field', { user: { columns: {} } }, 'unknown', 'unknown.not-on-page'],
  ],
  'user.interactive': [
    ['a human', account(), 'pass', 'user.interactive.pass'],
    ['no identity type', account({ identity_type: '' }), 'pass', 'user.interactive.pass'],
    ['a release without the column', account({ identity_type: absent }), 'pass', 'user.interactive.pass'],
    ['web services only', account({ web_service_access_only: 'true' }), 'fail', 'user.interactive.services-only'],
    ['a machine', account({ identity_type: 'machine' }), 'fail', 'user.interactive.machine'],
    ['an AI', account({ identity_type: 'ai_agent' }), 'warn', 'user.interactive.other'],
    ['a box in a closed section', account({ web_service_access_only: collapsed }), 'unknown', 'unknown.collapsed'],
  ],
  'user.active': [
    ['active', account(), 'pass', 'user.active.pass'],
    ['inactive', account({ active: 'false' }), 'fail', 'user.active.inactive'],
    ['locked out', account({ locked_out: 'true' }), 'fail', 'user.active.locked'],
    [
      'a box that is not on the form',
      account({ locked_out: { state: 'unseen', why: 'not-on-page' } }),
      'unknown',
      'unknown.not-on-page',
    ],
  ],
  'user.notification': [
    ['disabled', account(), 'pass', 'user.notification.pass'],
    ['enabled', account({ notification: '2' }), 'warn', 'user.notification.enabled'],
    ['something new', account({ notification: '7' }), 'unknown', 'user.notification.unknown'],
    ['no such field', { user: { columns: {} } }, 'unknown', 'unknown.not-on-page'],
  ],
  'user.password': [
    ['a sign-in on record', account({ last_login_time: '2026-01-02 03:04:05' }, SAVED), 'pass', 'user.password.pass'],
    ['set, as we saw', account({}, SAVED), 'unknown', 'user.password.unproven'],
    ['just saved', account({}, { ...SAVED, passwordSet: false }), 'unknown', 'user.password.unset'],
    ['not saved', account(), 'unknown', 'user.password.not-saved'],
    ['to be reset', account({ password_needs_reset: 'true' }, SAVED), 'fail', 'user.password.reset'],
  ],
  'user.itil': [
    ['itil', account({}, SAVED), 'pass', 'user.itil.pass'],
    ['other roles', account({}, { ...SAVED, roles: ['snc_internal'] }), 'fail', 'user.itil.missing'],
    ['roles that are not shown', account({}, { sysId: SAVED.sysId }), 'unknown', 'user.itil.unknown'],
    ['not saved', account(), 'unknown', 'account.not-saved'],
  ],
  'instance.url': [
    ['an instance', snapshot(), 'pass', 'instance.url.pass'],
    ['a government instance', { host: 'gsa.servicenowservices.com' }, 'pass', 'instance.url.pass'],
    ['a vanity host', { host: 'help.acme.example' }, 'fail', 'instance.url.not-accepted'],
    ['a site of ServiceNow itself', { host: 'support.service-now.com' }, 'fail', 'instance.url.not-accepted'],
    ['a test instance', { host: 'acmetest.service-now.com' }, 'warn', 'instance.url.sub-production'],
    ['no host', {}, 'unknown', 'unknown.not-read'],
  ],
  'app.exists': [
    ['a saved record', snapshot({}, { sysId: 'a'.repeat(32) }), 'pass', 'app.exists.pass'],
    ['an unsaved form', snapshot(), 'unknown', 'app.exists.not-saved'],
    ['no such record', { application: null }, 'fail', 'app.exists.missing'],
  ],
  'app.kind': [
    // Found by fuzzing.
    ['a class named as what every object has', snapshot({ sys_class_name: 'toString' }), 'pass', 'app.kind.pass'],
    ['authorization code', snapshot(), 'pass', 'app.kind.pass'],
    ['several grants', snapshot({ inbound_grant_type: 'multiple' }), 'pass', 'app.kind.pass'],
    ['an old-form record', snapshot({ inbound_grant_type: '' }), 'pass', 'app.kind.pass'],
    ['an uncertain record', snapshot({ inbound_grant_type: 'uncertain' }), 'pass', 'app.kind.pass'],
    ['a release without the column', snapshot({ inbound_grant_type: absent }), 'pass', 'app.kind.pass'],
    [
      'client credentials',
      snapshot({ inbound_grant_type: 'client_credential' }),
      'fail',
      'app.kind.client-credentials',
    ],
    ['JWT', snapshot({ inbound_grant_type: 'jwt' }), 'fail', 'app.kind.jwt'],
    ['password', snapshot({ inbound_grant_type: 'ropc' }), 'fail', 'app.kind.password'],
    ['ID token', snapshot({ inbound_grant_type: 'id_token' }), 'fail', 'app.kind.id-token'],
    ['something new', snapshot({ inbound_grant_type: 'telepathy' }), 'fail', 'app.kind.other'],
    ['an outbound provider', snapshot({ type: 'oauth_provider' }), 'fail', 'app.kind.outbound'],
  ],
  'app.name': [
    // Found by fuzzing: names of what every object has.
    ['a name that every object has', snapshot({ name: 'constructor' }), 'pass', 'app.name.pass'],
    ['a name', snapshot(), 'pass', 'app.name.pass'],
    ['another good name', snapshot({ name: 'Neo (production)' }), 'pass', 'app.name.pass'],
    ['no name', snapshot({ name: '' }), 'fail', 'app.name.empty'],
    ['only spaces', snapshot({ name: '  ' }), 'fail', 'app.name.empty'],
    ['a pasted secret', snapshot({ name: 'c0ffee'.repeat(5) + 'aa' }), 'warn', 'app.name.minted'],
    [
      'no provider name where it is asked for',
      snapshot({ provider_name: '' }, { mandatory: ['provider_name'] }),
      'fail',
      'app.name.provider',
    ],
    ['no provider name where it is not', snapshot({ provider_name: '' }), 'pass', 'app.name.pass'],
  ],
  'app.redirect': [
    ["exactly Neo's", snapshot(), 'pass', 'app.redirect.pass'],
    ['empty', snapshot({ redirect_url: '' }), 'fail', 'app.redirect.empty'],
    ['a pasted secret', snapshot({ redirect_url: 'c0ffee'.repeat(6) }), 'fail', 'app.redirect.secret'],
    ['in the Login URL instead', snapshot({ redirect_url: '', login_url: REDIRECT }), 'fail', 'app.redirect.misplaced'],
    ['in the Logo URL instead', snapshot({ redirect_url: '', logo_url: REDIRECT }), 'fail', 'app.redirect.misplaced'],
    ['a slash at the end', snapshot({ redirect_url: `${REDIRECT}/` }), 'fail', 'app.redirect.trailing-slash'],
    ['http', snapshot({ redirect_url: REDIRECT.replace('https', 'http') }), 'fail', 'app.redirect.http'],
    [
      'upper case',
      snapshot({ redirect_url: REDIRECT.replace('servicenow', 'ServiceNow') }),
      'fail',
      'app.redirect.upper-case',
    ],
    ['a space in front', snapshot({ redirect_url: ` ${REDIRECT}` }), 'fail', 'app.redirect.white-space'],
    ['a line break behind', snapshot({ redirect_url: `${REDIRECT}\n` }), 'fail', 'app.redirect.white-space'],
    ['a no-break space', snapshot({ redirect_url: `${REDIRECT}\u00a0` }), 'fail', 'app.redirect.invisible'],
    [
      'a zero-width space',
      snapshot({ redirect_url: REDIRECT.replace('/oauth', '/\u200boauth') }),
      'fail',
      'app.redirect.invisible',
    ],
    ['a query', snapshot({ redirect_url: `${REDIRECT}?x=1` }), 'fail', 'app.redirect.query'],
    ['a fragment', snapshot({ redirect_url: `${REDIRECT}#x` }), 'fail', 'app.redirect.fragment'],
    ['www', snapshot({ redirect_url: REDIRECT.replace('//', '//www.') }), 'fail', 'app.redirect.www'],
    ['pasted twice', snapshot({ redirect_url: REDIRECT + REDIRECT }), 'fail', 'app.redirect.twice'],
    [
      'another host',
      snapshot({ redirect_url: REDIRECT.replace('neoagent.io', 'neoagent.com') }),
      'fail',
      'app.redirect.other-host',
    ],
    [
      'only the beginning',
      snapshot({ redirect_url: 'https://dashboard.neoagent.io' }),
      'fail',
      'app.redirect.incomplete',
    ],
    [
      'another path',
      snapshot({ redirect_url: REDIRECT.replace('callback', 'return') }),
      'fail',
      'app.redirect.different',
    ],
    ['among others', snapshot({ redirect_url: `https://a.example/cb,${REDIRECT}` }), 'warn', 'app.redirect.others'],
    [
      'among others, with a space',
      snapshot({ redirect_url: `https://a.example/cb, ${REDIRECT}` }),
      'fail',
      'app.redirect.white-space',
    ],
  ],
  'app.scope': [
    ['unrestricted', snapshot(), 'pass', 'app.scope.pass'],
    ['restricted', snapshot({ scope_restriction_status: 'restricted' }), 'fail', 'app.scope.ticked'],
    [
      'restricted with another scope',
      snapshot({ scope_restriction_status: 'restricted' }, { scopes: ['incident_read'] }),
      'fail',
      'app.scope.ticked',
    ],
    [
      'restricted with useraccount',
      snapshot({ scope_restriction_status: 'restricted' }, { scopes: ['useraccount'] }),
      'pass',
      'app.scope.useraccount',
    ],
    [
      'a release without the column',
      snapshot({ scope_restriction_status: absent }),
      'not-applicable',
      'app.scope.not-applicable',
    ],
    ['not chosen', snapshot({ scope_restriction_status: '' }), 'unknown', 'app.scope.unset'],
    [
      'restricted, chosen from a list',
      snapshot({
        scope_restriction_status: {
          ...seen('oauth_entity', 'scope_restriction_status', 'restricted'),
          source: { table: 'oauth_entity', column: 'scope_restriction_status', where: 'form', asBox: false },
        } as Fact,
      }),
      'fail',
      'app.scope.selected',
    ],
    ['a value not known', snapshot({ scope_restriction_status: 'perhaps' }), 'unknown', 'app.scope.unknown'],
  ],
  'app.refresh-lifespan': [
    ['100 days', snapshot(), 'pass', 'app.refresh-lifespan.pass'],
    ['longer', snapshot({ refresh_token_lifespan: '31536000' }), 'pass', 'app.refresh-lifespan.pass'],
    ['with separators', snapshot({ refresh_token_lifespan: '8,640,000' }), 'pass', 'app.refresh-lifespan.pass'],
    ['a day', snapshot({ refresh_token_lifespan: '86400' }), 'warn', 'app.refresh-lifespan.short'],
    ['nothing', snapshot({ refresh_token_lifespan: '' }), 'fail', 'app.refresh-lifespan.no-number'],
    ['zero', snapshot({ refresh_token_lifespan: '0' }), 'fail', 'app.refresh-lifespan.no-number'],
    ['not a number', snapshot({ refresh_token_lifespan: '100 days' }), 'fail', 'app.refresh-lifespan.no-number'],
    ['negative', snapshot({ refresh_token_lifespan: '-1' }), 'fail', 'app.refresh-lifespan.no-number'],
    ['a closed section', snapshot({ refresh_token_lifespan: collapsed }), 'unknown', 'unknown.collapsed'],
  ],
  'app.access-lifespan': [
    ['half an hour', snapshot(), 'pass', 'app.access-lifespan.pass'],
    ['ten minutes', snapshot({ access_token_lifespan: '600' }), 'warn', 'app.access-lifespan.short'],
    ['a week', snapshot({ access_token_lifespan: '604800' }), 'warn', 'app.access-lifespan.long'],
    ['zero', snapshot({ access_token_lifespan: '0' }), 'fail', 'app.access-lifespan.no-number'],
  ],
  'app.active': [
    ['on', snapshot(), 'pass', 'app.active.pass'],
    ['off', snapshot({ active: 'false' }), 'fail', 'app.active.inactive'],
    ['empty, which means false', snapshot({ active: '' }), 'fail', 'app.active.inactive'],
  ],
  'app.public': [
    ['off', snapshot(), 'pass', 'app.public.pass'],
    ['empty, which means false', snapshot({ public_client: '' }), 'pass', 'app.public.pass'],
    ['on', snapshot({ public_client: 'true' }), 'fail', 'app.public.public'],
  ],
}

describe.each(Object.entries(cases))('%s', (id, rows) => {
  it.each(rows)('%s', (_what, from, outcome, message) => {
    const found = verdict(id, from)
    expect([found.outcome, findingKey(found)]).toEqual([outcome, message])
  })
})

describe('every requirement', () => {
  it('has cases here', () => {
    expect(
      evaluate({}, defaultPolicy)
        .map(({ requirement }) => requirement)
        .toSorted(),
    ).toEqual(Object.keys(cases).toSorted())
  })
  it('passes on a set-up that is right and saved', () => {
    const both = {
      ...account({ last_login_time: '2026-01-02 03:04:05' }, SAVED),
      ...snapshot({}, { sysId: 'a'.repeat(32) }),
    }
    const verdicts = evaluate(both, defaultPolicy)
    expect(verdicts.filter(({ outcome }) => outcome !== 'pass')).toEqual([])
  })
  it('cannot tell, rather than pass or fail, where nothing was seen', () => {
    const outcomes = evaluate({ application: { columns: {} }, user: { columns: {} } }, defaultPolicy).map(
      ({ outcome }) => outcome,
    )
    expect(new Set(outcomes)).toEqual(new Set(['unknown']))
  })
  it('shows where the redirect URL first differs', () => {
    expect(verdict('app.redirect', snapshot({ redirect_url: `${REDIRECT}/` })).differsAt).toBe(REDIRECT.length)
    expect(verdict('app.redirect', snapshot({ redirect_url: REDIRECT.replace('https', 'http') })).differsAt).toBe(4)
  })
  it('does not repeat a value that looks like a secret', () => {
    const secret = '0123456789abcdef'.repeat(2)
    const told = [
      ...evaluate(snapshot({ name: secret, redirect_url: secret, comments: secret }), defaultPolicy),
      ...evaluate(account({ user_name: secret }), defaultPolicy).filter((v) => v.requirement === 'user.identity'),
    ]
    expect(JSON.stringify(told)).not.toContain(secret)
  })
  it('offers a fix that makes it pass', () => {
    const broken: Snapshot = {
      ...account({
        user_name: '',
        active: 'false',
        password_needs_reset: 'true',
        web_service_access_only: 'true',
        notification: '2',
      }),
      ...snapshot({
        name: '',
        redirect_url: 'x',
        active: 'false',
        public_client: 'true',
        scope_restriction_status: 'restricted',
        refresh_token_lifespan: '1',
        access_token_lifespan: '0',
      }),
    }
    const fixed = evaluate(broken, defaultPolicy).filter(({ fix }) => fix)
    expect(fixed).toHaveLength(12)
    for (const { requirement, fix, source } of fixed) {
      const half = source?.table === 'sys_user' ? 'user' : 'application'
      const { column = 'name', value = '' } = fix ?? {}
      const columns = { ...broken[half]?.columns, [column]: seen(source?.table ?? 'sys_user', column, value) }
      expect(verdict(requirement, { ...broken, [half]: { columns } }).outcome).not.toBe('fail')
    }
  })
})

describe('what looks like a secret', () => {
  it.each([
    ['0123456789abcdef'.repeat(2), true],
    ['k9#Lm2$Qx7!Rt4', true],
    ['a8F3kd92jX1mQ7', true],
    ['https://user:k9Lm2Qx7Rt4z1@host/', true],
    ['https://host/path?token=a8F3kd92jX1mQ7', true],
    ['0123 4567 89ab cdef 0123 4567 89ab cdef', true],
    ['secret: 01234567 89abcdef 01234567 89abcdef', true],
    ['call 0049 8912 3456 7890 1234 5678 9012 3456', false],
    ['from 10.20.30.40 at 12:34:56:78', false],
    ['Neo Agent', false],
    ['Neo Agent (Production, EMEA) 2026', false],
    ['MyCompanyNeoAgent2026', false],
    ['svc_neo_agent_integration01', false],
    ['neo.agent@acme.example', false],
    ['CHG0030001: asked for by J. Smith, see INC0010001', false],
    ['https://dashboard.neoagent.io/oauth/servicenow/callback', false],
    ['https://acme.service-now.com/logo_32x32.png?v=2', false],
    ['', false],
  ])('%s: %s', (value, expected) => {
    expect(looksLikeSecret(value)).toBe(expected)
  })
})

describe('whatever is seen', () => {
  const anyFact: fc.Arbitrary<Fact> = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }).map((value) => seen('oauth_entity', 'name', value)),
    fc.constant<Fact>({ state: 'absent' }),
    fc.constantFrom('not-on-page', 'collapsed', 'not-read').map((why): Fact => ({ state: 'unseen', why })),
  )
  const columns = fc.dictionary(fc.constantFrom(...Object.keys(GOOD)), anyFact)
  const anySnapshot = fc.record({
    host: fc.option(fc.string(), { nil: undefined }),
    application: fc.oneof(fc.constant(null), fc.record({ columns })),
  })

  it("never throws, and only Neo's redirect URL passes", () => {
    fc.assert(
      fc.property(anySnapshot, (from) => {
        const verdicts = evaluate(from as Snapshot, defaultPolicy)
        expect(verdicts).toHaveLength(Object.keys(cases).length)
        const redirect = verdicts.find(({ requirement }) => requirement === 'app.redirect')
        if (redirect?.outcome === 'pass') expect(redirect.seen).toBe(REDIRECT)
      }),
      { numRuns: 500 },
    )
  })
  it('passes nothing about a column it did not see, but for what a release lacks', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(GOOD)), (column) => {
        const unseen: Fact = { state: 'unseen', why: 'not-read' }
        const verdicts = evaluate(snapshot({ [column]: unseen }), defaultPolicy)
        const own = verdicts.filter(({ source }) => source?.column === column)
        expect(own).toEqual([])
      }),
    )
  })
})
