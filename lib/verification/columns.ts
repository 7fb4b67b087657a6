import { EXPLICIT_ROLES, NOT_GRANTED } from '../domain/checks/account'
import { USERACCOUNT } from '../domain/checks/api-scopes'
import { WEBHOOK } from '../domain/requirements/connect-webhook'
import { ADAPTIVE } from '../domain/requirements/platform-adaptive-auth'
import { DOMAINS } from '../domain/requirements/user-domain'
import { APPLICATION_COLUMNS } from '../records/application'
import { USER_COLUMNS } from '../records/user'
import { KIND_PROPERTIES } from '../servicenow/instance-kind'

export const PROPERTIES = [
  'glide.servlet.uri',
  'glide.buildtag.last',
  'glide.buildtag',
  'glide.war',
  'glide.authentication.external.disable_local_login',
  'glide.authenticate.multifactor',
  'com.snc.platform.security.oauth.is.active',
  'com.glide.rest.api.auth.scope.check.enable',
  USERACCOUNT,
  'glide.security.snc_read_only_role.tables.exempt_create',
  'glide.security.snc_read_only_role.tables.exempt_write',
  'glide.sm.default_mode',
  NOT_GRANTED,
  ADAPTIVE.property,
  DOMAINS.property,
  WEBHOOK.property,
  KIND_PROPERTIES.production,
  KIND_PROPERTIES.name,
]
export const PLUGINS = [
  'com.snc.platform.security.oauth',
  EXPLICIT_ROLES,
  'com.glide.email.service',
  ADAPTIVE.plugin,
  ...DOMAINS.plugins,
]
const OPERATIONS = ['read', 'write', 'create', 'execute']
/**
 * An operation may be a record with a sys_id of its own, so each is queried by name too (docs/servicenow/access.md#operations).
 * A rule for `conditional_table_query_range` does nothing alone: docs/servicenow/access.md#conditional-range
 */
const QUERY_OPERATIONS = ['query_match', 'query_exact', 'query_range']
export const ALL_OPERATIONS = [...OPERATIONS, ...QUERY_OPERATIONS]

/** Which of these a release has is not known. */
export const NEW_POLICY_COLUMNS = Object.fromEntries(
  [
    'api',
    'api_path',
    'api_tablename',
    'http_method',
    'version',
    'api_resource',
    'apply_all',
    'apply_global',
    'apply_all_methods',
    'apply_all_resources',
    'apply_all_versions',
    'apply_all_tables',
  ].map((column) => [column, undefined]),
)

export const APPLICATION = {
  fields: ['sys_id', 'sys_created_on', ...APPLICATION_COLUMNS],
  keys: ['sys_id', 'name', 'client_id'],
  newer: {
    inbound_grant_type: 'zurich',
    scope_restriction_status: 'zurich',
    provider_name: undefined,
    use_pkce: undefined,
    enforce_token_restrictions: undefined,
    sys_scope: undefined,
    enforce_token_restriction: undefined,
  },
  limit: 100,
} as const
export const USER = {
  fields: ['sys_id', 'name', 'sys_domain.name', ...USER_COLUMNS],
  keys: ['sys_id', 'user_name'],
  newer: { identity_type: 'zurich', sys_domain: undefined, enable_multifactor_authn: undefined },
  limit: 100,
} as const
