import type { ReadId } from './snapshot'

/** The table behind each read: docs/servicenow/rest.md#tables-read */
export const READ_TABLES: Readonly<Record<ReadId, string>> = {
  application: 'oauth_entity',
  scopes: 'oauth_entity_auth_scope_mapping',
  user: 'sys_user',
  roles: 'sys_user_has_role',
  groups: 'sys_user_grmember',
  admin: 'sys_user_has_role',
  properties: 'sys_properties',
  plugins: 'v_plugin',
  tables: 'sys_db_object',
  acls: 'sys_security_acl',
  'acl-roles': 'sys_security_acl_role',
  tokens: 'oauth_credential',
  'business-rule': 'sys_script',
  log: 'syslog',
  'role-ids': 'sys_user_role',
  'named-user': 'sys_user',
  'auth-scopes': 'sys_auth_scope',
  'api-policies': 'sys_api_access_policy',
  'api-scopes': 'sys_api_access_scope',
  'rate-rules': 'sys_rate_limit_rules',
  'ip-rules': 'ip_access',
  'identity-providers': 'sso_properties',
  'mfa-enrolments': 'user_multifactor_auth',
  'other-applications': 'oauth_entity',
  'other-users': 'sys_user',
  'query-rules': 'sys_script',
  dictionary: 'sys_dictionary',
  'profile-mappings': 'sys_auth_profile_mapping',
  'auth-profiles': 'std_http_auth',
  'profile-policies': 'auth_policy_mapping',
  'auth-contexts': 'sys_auth_policy_context',
  'scheduled-scripts': 'sysauto_script',
}

/** Tables of people, tokens and logs. Any other table that is read holds configuration. */
const DATA: ReadonlySet<string> = new Set([
  'sys_user',
  'sys_user_has_role',
  'sys_user_grmember',
  'user_multifactor_auth',
  'oauth_credential',
  'syslog',
  'v_plugin',
])

/** The tables that a table that is read may extend: docs/servicenow/access.md#query-business-rules */
export const parentsOf = (table: string): readonly string[] =>
  DATA.has(table) ? [] : [...(table === 'std_http_auth' ? ['inbound_auth_profile'] : []), 'sys_metadata']

/** The tables behind read ids that are joined by commas. */
export const tablesOf = (ids: string): string =>
  [...new Set(ids.split(',').map((id) => (Object.hasOwn(READ_TABLES, id) ? READ_TABLES[id as ReadId] : id)))].join(', ')
