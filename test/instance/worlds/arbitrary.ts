import fc from 'fast-check'
import { READINGS, type Readings } from '../access/readings.ts'
import type { Row } from '../database.ts'
import { enforcedFaultNames, faultNames } from '../faults.ts'
import { TICKET_TABLES } from '../neo/tickets.ts'
import {
  adaptiveChange,
  networkChange,
  noiseChange,
  policyChange,
  scopeChange,
  tokenChange,
} from './arbitrary-gates.ts'
import { anyRole, businessRule, noRulesChange, ruleChange } from './arbitrary-rules.ts'
import type { Change, World } from './model.ts'

/** Faults that would keep the reader from signing in are not drawn. */
const faults = [...faultNames(), ...enforcedFaultNames()].filter((name) => !/^(admin\.roles|platform\.sso)/.test(name))

const PROPERTIES: [name: string, values: (string | null)[]][] = [
  ['glide.sm.default_mode', ['deny', 'allow', 'ALLOW', '', null]],
  ['com.snc.platform.security.oauth.is.active', ['True', 'False', null]],
  ['com.glide.rest.api.auth.scope.check.enable', ['false', 'False', null]],
  ['glide.authenticate.multifactor', ['', 'True', 'false', null]],
  [
    'glide.security.snc_read_only_role.tables.exempt_create',
    ['oauth_credential', 'oauth_credential,task_time_worked', ''],
  ],
  ['glide.security.snc_read_only_role.tables.exempt_write', ['incident', 'task,incident,problem', '']],
  ['glide.invalid_query.returns_no_rows', ['true']],
  ['glide.oauth.state.parameter.required', ['false', null]],
]
const propertyChange: fc.Arbitrary<Change> = fc
  .constantFrom(...PROPERTIES)
  .chain(([name, values]) => fc.constantFrom(...values).map((value) => ({ kind: 'property', name, value })))

const accountChange: fc.Arbitrary<Change> = fc
  .constantFrom<Row>(
    { active: 'false' },
    { locked_out: 'true' },
    { locked_out: '' },
    { web_service_access_only: 'true' },
    { web_service_access_only: 'false' },
    { identity_type: 'machine' },
    { identity_type: 'ai_agent', web_service_access_only: 'true' },
    { identity_type: 'unclassified' },
    { password_needs_reset: 'true' },
    { notification: '2' },
  )
  .map((values) => ({ kind: 'account', values }))

const roleChange: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant('role'), way: fc.constantFrom('direct', 'group'), role: anyRole }),
  fc.record({ kind: fc.constant('role'), way: fc.constantFrom('removed', 'inactive'), role: fc.constant('itil') }),
)

const READ = [
  'sys_properties',
  'sys_user',
  'sys_user_has_role',
  'sys_security_acl',
  'sys_security_acl_role',
  'oauth_credential',
  'oauth_entity',
  'sys_script',
  'sys_api_access_policy',
  'sys_db_object',
]
const HIDDEN = [
  'active',
  'name',
  'state',
  'role',
  'operation',
  'script',
  'condition',
  'expires',
  'redirect_url',
  'scope_restriction_status',
  'password_needs_reset',
  'value',
  'security_attribute',
]
/** What a reader does not get to see. */
const sightChange: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constant('hidden-rows'),
    table: fc.constantFrom(...READ),
    query: fc.constantFrom('sys_idISNOTEMPTY', 'nameSTARTSWITHglide', 'active=true', 'operation=write'),
  }),
  fc.record({
    kind: fc.constant('hidden-column'),
    table: fc.constantFrom(...READ),
    column: fc.constantFrom(...HIDDEN),
  }),
  fc.record({ kind: fc.constant('dropped-term'), table: fc.constantFrom(...READ), column: fc.constantFrom(...HIDDEN) }),
  fc.record({ kind: fc.constant('no-counts'), where: fc.constantFrom('batch', 'everywhere') }),
  fc.record({
    kind: fc.constant('answer'),
    table: fc.constantFrom(...READ, 'v_plugin', 'sys_auth_scope', 'ip_access'),
    status: fc.constantFrom(400, 403, 404),
    message: fc.constantFrom('Invalid table x', 'Invalid query detected', 'User Not Authorized'),
  }),
  fc.record({ kind: fc.constant('batch'), reach: fc.constantFrom<('off' | number)[]>('off', 1, 5) }),
)

/** Kinds of change, the likelier the more often they are met. */
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
      .constantFrom(...TICKET_TABLES, 'sys_user')
      .map((table): Change => ({ kind: 'no-web-services', table })),
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
    arbitrary: fc
      .constantFrom<'global' | 'same'>('global', 'same')
      .map((tickets): Change => ({ kind: 'domain', tickets })),
  },
)

const readings = fc.record(
  Object.fromEntries(Object.entries(READINGS).map(([name, values]) => [name, fc.constantFrom(...values)])),
) as unknown as fc.Arbitrary<Readings>

/** Any world. It shrinks to fewer changes, each of them plain data. */
export const anyWorld: fc.Arbitrary<World> = fc.record({
  release: fc.constantFrom('australia', 'zurich', 'xanadu'),
  readings,
  reader: fc.oneof(
    { weight: 6, arbitrary: fc.constant('admin' as const) },
    { weight: 1, arbitrary: fc.constantFrom('both-halves', 'application-half', 'elevated', 'impersonating') },
  ),
  account: fc.constantFrom('neo.agent', 'svc_itsm_ai', 'neo', 'AI Service'),
  application: fc.constantFrom('Neo Agent', 'Neo Agent (Production)', 'ITSM assistant'),
  mail: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  columns: fc.oneof(
    { weight: 5, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: fc.constant<World['columns']>({ incident: ['u_site'] }) },
  ),
  changes: fc.array(anyChange, { maxLength: 5, size: 'max' }),
})

/** So many worlds of a seed; the same ones each time. */
export const worldsOf = (seed: number, count: number): World[] => fc.sample(anyWorld, { seed, numRuns: count })
