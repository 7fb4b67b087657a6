import fc from 'fast-check'
import { READINGS, type Readings } from '../access/readings.ts'
import { faultNames } from '../faults.ts'
import { TICKET_TABLES } from '../neo/tickets.ts'
import { RELEASES } from '../release.ts'
import { accountChange, propertyChange, roleChange } from './arbitrary-account.ts'
import {
  adaptiveChange,
  networkChange,
  noiseChange,
  oddChange,
  policyChange,
  scopeChange,
  tokenChange,
} from './arbitrary-gates.ts'
import { joinedChanges } from './arbitrary-joined.ts'
import { businessRule, endpointRule, extraRule, noRulesChange, relatedRules, ruleChange } from './arbitrary-rules.ts'
import { sightChange } from './arbitrary-sight.ts'
import type { Change, World } from './model.ts'

/** Faults of the reader are left out, since readers are drawn separately. */
const faults = faultNames().filter((name) => !name.startsWith('admin.roles'))

/** Kinds of change, repeated by how common they are. */
export const anyChange: fc.Arbitrary<Change> = fc.oneof(
  { weight: 8, arbitrary: ruleChange },
  { weight: 4, arbitrary: sightChange },
  { weight: 4, arbitrary: noiseChange },
  { weight: 3, arbitrary: fc.constantFrom(...faults).map((name): Change => ({ kind: 'fault', name })) },
  { weight: 2, arbitrary: roleChange },
  { weight: 2, arbitrary: propertyChange },
  { weight: 2, arbitrary: policyChange },
  { weight: 2, arbitrary: scopeChange },
  { weight: 2, arbitrary: tokenChange },
  { weight: 2, arbitrary: businessRule },
  { weight: 1, arbitrary: noRulesChange },
  { weight: 1, arbitrary: accountChange },
  { weight: 1, arbitrary: networkChange },
  { weight: 1, arbitrary: extraRule },
  { weight: 1, arbitrary: endpointRule },
  { weight: 1, arbitrary: oddChange },
  { weight: 1, arbitrary: adaptiveChange },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('com.glide.explicit_roles', 'com.glide.rest.policy')
      .map((id): Change => ({ kind: 'plugin', id, active: 'active' })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(...TICKET_TABLES, 'sys_user', 'sys_user_group', 'sys_journal_field', 'task_time_worked')
      .chain((table) =>
        fc.constantFrom('false' as const, '' as const).map((as): Change => ({ kind: 'no-web-services', table, as })),
      ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Change>(
      { kind: 'mail' },
      { kind: 'column', table: 'task', name: 'u_site' },
      { kind: 'column', table: 'incident', name: 'u_site' },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Change>(
      { kind: 'domain', tickets: 'global' },
      { kind: 'domain', tickets: 'same' },
      { kind: 'domain', tickets: 'same', people: 'elsewhere' },
    ),
  },
)

const readings = fc.record(
  Object.fromEntries(Object.entries(READINGS).map(([name, values]) => [name, fc.constantFrom(...values)])),
) as unknown as fc.Arbitrary<Readings>

interface Wishes {
  mail: boolean
  columns: World['columns']
  changes: Change[]
}
const SITE: World['columns'] = { incident: ['u_site'] }
/** Optional tasks of Neo, mostly with what they need. */
const wishes: fc.Arbitrary<Wishes> = fc.oneof(
  { weight: 10, arbitrary: fc.constant<Wishes>({ mail: false, columns: {}, changes: [] }) },
  { weight: 3, arbitrary: fc.constant<Wishes>({ mail: true, columns: {}, changes: [{ kind: 'mail' }] }) },
  {
    weight: 3,
    arbitrary: fc.constant<Wishes>({
      mail: false,
      columns: SITE,
      changes: [{ kind: 'column', table: 'task', name: 'u_site' }],
    }),
  },
  { weight: 1, arbitrary: fc.constant<Wishes>({ mail: true, columns: SITE, changes: [] }) },
)

const changes: fc.Arbitrary<Change[]> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: anyChange.map((change) => [change]) },
      { weight: 1, arbitrary: relatedRules },
      { weight: 1, arbitrary: joinedChanges },
    ),
    { maxLength: 5, size: 'max' },
  )
  .map((lists) => lists.flat())

/** Any world. It shrinks to fewer changes, each of them plain data. */
export const anyWorld: fc.Arbitrary<World> = fc
  .record({
    release: fc.constantFrom(...RELEASES.toReversed()),
    readings,
    reader: fc.oneof(
      { weight: 6, arbitrary: fc.constant('admin' as const) },
      { weight: 1, arbitrary: fc.constantFrom('both-halves', 'application-half', 'elevated', 'impersonating') },
    ),
    account: fc.constantFrom('neo.agent', 'Neo.Agent', 'svc_itsm', 'neo', 'AI Service'),
    application: fc.constantFrom('Neo Agent', 'neo agent', 'Neo Agent (Production)', 'ITSM assistant'),
    wishes,
    changes,
  })
  .map(({ wishes: { changes: ready, ...wanted }, changes: made, ...rest }) => ({
    ...rest,
    ...wanted,
    changes: [...ready, ...made],
  }))

/** A number of worlds from a seed, the same ones each time. */
export const worldsOf = (seed: number, count: number): World[] => fc.sample(anyWorld, { seed, numRuns: count })
