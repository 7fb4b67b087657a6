import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultPolicy } from '@/lib/neo/policy'
import { evaluate } from '@/lib/setup/evaluate'
import type { Fact, Snapshot } from '@/lib/setup/snapshot'
import type { Verdict } from '@/lib/setup/verdict'
import { GOOD, seen, snapshot } from './snapshots'

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
    ['no such record', { application: null }, 'fail', 'app.exists.fail'],
  ],
  'app.kind': [
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
    ['restricted', snapshot({ scope_restriction_status: 'restricted' }), 'fail', 'app.scope.fail'],
    [
      'restricted with another scope',
      snapshot({ scope_restriction_status: 'restricted' }, { scopes: ['incident_read'] }),
      'fail',
      'app.scope.fail',
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
      'pass',
      'app.scope.not-applicable',
    ],
    ['not chosen', snapshot({ scope_restriction_status: '' }), 'unknown', 'app.scope.unset'],
    [
      'restricted, chosen from a list',
      snapshot({
        scope_restriction_status: {
          ...seen('scope_restriction_status', 'restricted'),
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
    ['nothing', snapshot({ refresh_token_lifespan: '' }), 'fail', 'app.refresh-lifespan.fail'],
    ['zero', snapshot({ refresh_token_lifespan: '0' }), 'fail', 'app.refresh-lifespan.fail'],
    ['not a number', snapshot({ refresh_token_lifespan: '100 days' }), 'fail', 'app.refresh-lifespan.fail'],
    ['negative', snapshot({ refresh_token_lifespan: '-1' }), 'fail', 'app.refresh-lifespan.fail'],
    ['a closed section', snapshot({ refresh_token_lifespan: collapsed }), 'unknown', 'unknown.collapsed'],
  ],
  'app.access-lifespan': [
    ['half an hour', snapshot(), 'pass', 'app.access-lifespan.pass'],
    ['ten minutes', snapshot({ access_token_lifespan: '600' }), 'warn', 'app.access-lifespan.short'],
    ['a week', snapshot({ access_token_lifespan: '604800' }), 'warn', 'app.access-lifespan.long'],
    ['zero', snapshot({ access_token_lifespan: '0' }), 'fail', 'app.access-lifespan.fail'],
  ],
  'app.active': [
    ['on', snapshot(), 'pass', 'app.active.pass'],
    ['off', snapshot({ active: 'false' }), 'fail', 'app.active.fail'],
    ['empty, which means false', snapshot({ active: '' }), 'fail', 'app.active.fail'],
  ],
  'app.public': [
    ['off', snapshot(), 'pass', 'app.public.pass'],
    ['empty, which means false', snapshot({ public_client: '' }), 'pass', 'app.public.pass'],
    ['on', snapshot({ public_client: 'true' }), 'fail', 'app.public.fail'],
  ],
}

describe.each(Object.entries(cases))('%s', (id, rows) => {
  it.each(rows)('%s', (_what, from, outcome, message) => {
    const { outcome: actual, message: said } = verdict(id, from)
    expect([actual, said.key]).toEqual([outcome, message])
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
    const verdicts = evaluate(snapshot({}, { sysId: 'a'.repeat(32) }), defaultPolicy)
    expect(verdicts.filter(({ outcome }) => outcome !== 'pass')).toEqual([])
  })
  it('cannot tell, rather than pass or fail, where nothing was seen', () => {
    const outcomes = evaluate({ application: { columns: {} } }, defaultPolicy).map(({ outcome }) => outcome)
    expect(new Set(outcomes)).toEqual(new Set(['unknown']))
  })
  it('shows where the redirect URL first differs', () => {
    expect(verdict('app.redirect', snapshot({ redirect_url: `${REDIRECT}/` })).differsAt).toBe(REDIRECT.length)
    expect(verdict('app.redirect', snapshot({ redirect_url: REDIRECT.replace('https', 'http') })).differsAt).toBe(4)
  })
  it('does not repeat a value that looks like a secret', () => {
    const secret = '0123456789abcdef'.repeat(2)
    expect(JSON.stringify(verdict('app.name', snapshot({ name: secret })))).not.toContain(secret)
  })
  it('offers a fix that makes it pass', () => {
    const broken = snapshot({
      name: '',
      redirect_url: 'x',
      active: 'false',
      public_client: 'true',
      scope_restriction_status: 'restricted',
      refresh_token_lifespan: '1',
      access_token_lifespan: '0',
    })
    for (const { requirement, fix } of evaluate(broken, defaultPolicy)) {
      if (!fix) continue
      const mended = {
        ...broken,
        application: { columns: { ...broken.application?.columns, [fix.column]: seen(fix.column, fix.value) } },
      }
      expect(verdict(requirement, mended).outcome).toBe('pass')
    }
  })
})

describe('whatever is seen', () => {
  const anyFact: fc.Arbitrary<Fact> = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }).map((value) => seen('x', value)),
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
