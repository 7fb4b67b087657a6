import fc from 'fast-check'
import type { Row } from '../database.ts'
import { anyRole } from './arbitrary-rules.ts'
import type { Change } from './model.ts'

const PROPERTIES: [name: string, values: (string | null)[]][] = [
  ['glide.sm.default_mode', ['deny', 'allow', 'ALLOW', ' Deny ', '', null]],
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
  ['glide.authentication.external.disable_local_login', ['true', 'True', 'false', '']],
  ['glide.authenticate.multifactor.setup.bypass.count', ['0', '3']],
  ['glide.security.explicit_roles.do_not_fix', ['true', 'false']],
]
export const propertyChange: fc.Arbitrary<Change> = fc
  .constantFrom(...PROPERTIES)
  .chain(([name, values]) => fc.constantFrom(...values).map((value) => ({ kind: 'property', name, value })))

export const accountChange: fc.Arbitrary<Change> = fc
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
    { source: 'sso:acme' },
  )
  .map((values) => ({ kind: 'account', values }))

export const roleChange: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant('role'), way: fc.constantFrom('direct', 'group'), role: anyRole }),
  fc.record({ kind: fc.constant('role'), way: fc.constantFrom('removed', 'inactive'), role: fc.constant('itil') }),
)
