// @vitest-environment node
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { evaluate } from '@/lib/domain/evaluate'
import { OUTCOMES } from '@/lib/domain/finding'
import type { Column, Fact, Snapshot, Table } from '@/lib/domain/snapshot'
import { defaultPolicy } from '@/lib/neo/policy'
import { APPLICATION_COLUMNS } from '@/lib/records/application'
import { USER_COLUMNS } from '@/lib/records/user'
import { GOOD } from '../unit/domain/snapshots'
import { runs, untilDone } from './runs'

const REDIRECT = GOOD.redirect_url ?? ''
/** Values near the right one, which are the ones that fool a rule, and any others. */
const value = fc.oneof(
  fc.constantFrom(
    ...new Set(Object.values(GOOD)),
    '',
    'false',
    '1',
    '0',
    'TRUE',
    ' true',
    'human',
    'machine',
    'restricted',
  ),
  fc.constantFrom(
    `${REDIRECT}/`,
    `${REDIRECT},${REDIRECT}`,
    `${REDIRECT} `,
    `\u200b${REDIRECT}`,
    `x,${REDIRECT}`,
    REDIRECT.toUpperCase(),
  ),
  fc.constantFrom('8640000', '8639999', '8,640,000', '8640000.5', '-8640000', '1e9', '0x10', '٨٦٤٠٠٠٠', '1800s'),
  fc.string({ unit: 'binary', maxLength: 60 }),
  // Long ones, over which a careless pattern would take for ever.
  fc
    .tuple(fc.constantFrom(REDIRECT, ' ', '/', 'a,', '0', '\u200b', '%'), fc.nat(300), fc.string())
    .map(([part, times, end]) => part.repeat(times) + end),
)
const factOf = (table: Table, column: Column): fc.Arbitrary<Fact> =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: value.map(
        (seen): Fact => ({ state: 'seen', value: seen, source: { table, column, where: 'record' } }),
      ),
    },
    fc.constant<Fact>({ state: 'absent' }),
    fc.constantFrom('not-on-page', 'collapsed', 'not-read', 'no-record').map((why): Fact => ({ state: 'unseen', why })),
  )
const columnsOf = (table: Table, columns: readonly Column[]) =>
  fc.record(
    Object.fromEntries(columns.map((column) => [column, factOf(table, column)])) as Record<string, fc.Arbitrary<Fact>>,
    { requiredKeys: [] },
  )
const names = fc.array(fc.constantFrom('itil', 'admin', 'useraccount', 'snc_read_only', 'snc_external', 'ITIL', ''))
const application = fc.record(
  {
    sysId: fc.constant('a'.repeat(32)),
    scopes: names,
    columns: columnsOf('oauth_entity', APPLICATION_COLUMNS),
  },
  { requiredKeys: ['columns'] },
)
const user = fc.record(
  {
    sysId: fc.constant('b'.repeat(32)),
    roles: names,
    passwordSet: fc.boolean(),
    columns: columnsOf('sys_user', USER_COLUMNS),
  },
  { requiredKeys: ['columns'] },
)
const row = fc.dictionary(
  fc.constantFrom('name', 'value', 'id', 'active', 'sys_id', 'operation', 'script', 'roles', 'user'),
  value,
)
const rows = fc.oneof(
  fc.record({ state: fc.constant('read' as const), rows: fc.array(row, { maxLength: 4 }) }),
  fc.record({
    state: fc.constant('unread' as const),
    why: fc.constantFrom('forbidden' as const, 'invalid' as const, 'dependent' as const),
  }),
)
const READS = [
  'properties',
  'plugins',
  'tables',
  'acls',
  'acl-roles',
  'scopes',
  'tokens',
  'business-rule',
  'log',
] as const
const anySnapshot = fc.record(
  {
    host: fc.oneof(fc.constantFrom('acme.service-now.com', 'help.acme.example'), fc.string()),
    admin: fc.record({ sysId: fc.constantFrom('b'.repeat(32), 'd'.repeat(32)), userName: value, roles: names }),
    application: fc.oneof({ weight: 6, arbitrary: application }, fc.constant(null)),
    user: fc.oneof({ weight: 6, arbitrary: user }, fc.constant(null)),
    likely: fc.record({ application: fc.nat(3), user: fc.nat(3) }, { requiredKeys: [] }),
    reads: fc.dictionary(fc.constantFrom(...READS), rows),
  },
  { requiredKeys: [] },
) as unknown as fc.Arbitrary<Snapshot>

const seen = (snapshot: Snapshot, half: 'application' | 'user', column: string): string | undefined => {
  const fact = (snapshot[half]?.columns as Partial<Record<string, Fact>> | undefined)?.[column]
  return fact?.state === 'seen' ? fact.value : undefined
}
const isOn = (text: string | undefined) => text !== undefined && (text.trim().toLowerCase() === 'true' || text === '1')

/** What has to hold for a requirement to pass, said once more in other words, straight from the specification. */
const ORACLES: Record<string, (snapshot: Snapshot) => boolean> = {
  'app.redirect': (s) => (seen(s, 'application', 'redirect_url') ?? '').split(',').includes(REDIRECT),
  'app.active': (s) => isOn(seen(s, 'application', 'active')),
  'app.public': (s) =>
    seen(s, 'application', 'public_client') !== undefined && !isOn(seen(s, 'application', 'public_client')),
  'app.refresh-lifespan': (s) =>
    Number((seen(s, 'application', 'refresh_token_lifespan') ?? '').replace(/\D/g, '')) >= 8_640_000,
  'app.scope': (s) =>
    ['unrestricted', 'useraccount'].includes(seen(s, 'application', 'scope_restriction_status') ?? '') ||
    s.application?.scopes?.includes('useraccount') === true ||
    s.application?.columns.scope_restriction_status?.state === 'absent',
  'app.name': (s) => (seen(s, 'application', 'name') ?? '').trim() !== '',
  'app.kind': (s) => ['', 'client', undefined].includes(seen(s, 'application', 'type')),
  'user.active': (s) => isOn(seen(s, 'user', 'active')) && !isOn(seen(s, 'user', 'locked_out')),
  'user.interactive': (s) =>
    !isOn(seen(s, 'user', 'web_service_access_only')) && !/machine/i.test(seen(s, 'user', 'identity_type') ?? ''),
  'user.itil': (s) => s.user?.roles?.includes('itil') === true,
  'user.dedicated': (s) => s.user?.sysId === undefined || s.user.sysId !== s.admin?.sysId,
  'user.password': (s) => !isOn(seen(s, 'user', 'password_needs_reset')),
  'admin.roles': (s) => s.admin?.roles?.includes('admin') === true,
  'instance.url': (s) =>
    s.host === 'acme.service-now.com' ||
    /^[a-z0-9-]+\.(service-now|servicenowservices)\.com$/.test(s.host?.toLowerCase() ?? ''),
}

it('no record, however hostile, makes a rule throw, pass what the specification denies, or pass what was not seen', () => {
  fc.assert(
    fc.property(
      anySnapshot,
      untilDone((snapshot) => {
        for (const { requirement, outcome, reason } of evaluate(snapshot, defaultPolicy)) {
          expect(OUTCOMES).toContain(outcome)
          expect(typeof reason).toBe('string')
          if (outcome === 'pass' && ORACLES[requirement])
            expect([requirement, ORACLES[requirement](snapshot)]).toEqual([requirement, true])
        }
      }),
    ),
    runs(4),
  )
})
