import fc from 'fast-check'
import type { Change } from './model.ts'

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
export const sightChange: fc.Arbitrary<Change> = fc.oneof(
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
