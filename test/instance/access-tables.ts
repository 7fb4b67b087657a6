import { bool, int, ref, s, type Table } from './columns.ts'

/** The columns by which a policy or scope record names its API (docs/servicenow/oauth.md#api-names). */
const aboutApis = {
  api: s('REST API'),
  api_path: s('REST API path'),
  http_method: s('HTTP method'),
  version: s('Version'),
  api_resource: s('Resource'),
  active: bool('Active', 'true'),
  apply_all_methods: bool('Apply to all methods'),
  apply_all_resources: bool('Apply to all resources'),
  apply_all_versions: bool('Apply to all versions'),
}

/**
 * Tables by which an instance decides who may do what (docs/servicenow/access.md#rules,
 * docs/servicenow/oauth.md#api-policies). `argument`, `filter` and the columns of policy contexts are the stand-in's
 * own, since theirs are not known.
 */
export const accessTables = (): Record<string, Table> => ({
  sys_security_acl: {
    label: 'Access Control',
    display: 'name',
    columns: {
      name: s('Name'),
      type: s('Type', { default: 'record' }),
      operation: ref('Operation', 'sys_security_operation'),
      active: bool('Active', 'true'),
      admin_overrides: bool('Admin overrides', 'true'),
      advanced: bool('Advanced'),
      script: { type: 'multiline', label: 'Script' },
      condition: s('Data condition'),
      applies_to: s('Applies to'),
      security_attribute: ref('Security attribute', 'sys_security_attribute'),
      decision_type: s('Decision type', { default: 'allow' }),
      description: s('Description'),
    },
  },
  sys_security_operation: { label: 'Security Operation', display: 'name', columns: { name: s('Name') } },
  sys_security_acl_role: {
    label: 'Access Roles',
    display: 'sys_id',
    columns: { sys_security_acl: ref('ACL', 'sys_security_acl'), sys_user_role: ref('Role', 'sys_user_role') },
  },
  sys_security_attribute: {
    label: 'Security Attribute',
    display: 'name',
    columns: { name: s('Name'), description: s('Description'), argument: s('Argument') },
  },
  sys_script: {
    label: 'Business Rule',
    display: 'name',
    columns: {
      name: s('Name'),
      collection: s('Table'),
      active: bool('Active', 'true'),
      when: s('When'),
      action_query: bool('Query'),
      action_insert: bool('Insert'),
      action_update: bool('Update'),
      script: { type: 'multiline', label: 'Script' },
    },
  },
  sysauto_script: {
    label: 'Scheduled Script Execution',
    display: 'name',
    columns: {
      name: s('Name'),
      active: bool('Active', 'true'),
      run_type: s('Run', { default: 'daily' }),
      script: { type: 'multiline', label: 'Run this script' },
    },
  },
  sys_scope: { label: 'Application', display: 'name', columns: { scope: s('Scope'), name: s('Name') } },
  domain: {
    label: 'Domain',
    display: 'name',
    columns: { name: s('Name'), parent: ref('Parent', 'domain'), active: bool('Active', 'true') },
  },
  sys_dictionary: {
    label: 'Dictionary Entry',
    display: 'element',
    columns: {
      name: s('Table'),
      element: s('Column name'),
      column_label: s('Column label'),
      internal_type: s('Type'),
      reference: s('Reference'),
      active: bool('Active', 'true'),
    },
  },
  sys_api_access_scope: {
    label: 'REST API Auth Scopes',
    display: 'api_path',
    columns: { auth_scope: ref('Auth scope', 'sys_auth_scope'), ...aboutApis },
  },
  sys_api_access_policy: {
    label: 'REST API Access Policies',
    display: 'name',
    columns: {
      name: s('Name'),
      ...aboutApis,
      api_tablename: s('Tables'),
      apply_all: bool('Apply policy to all methods, versions, and resources in this API'),
      apply_all_tables: bool('Apply to all tables'),
      apply_global: bool('Global'),
    },
  },
  inbound_auth_profile: {
    label: 'Inbound Authentication Profile',
    display: 'name',
    columns: { name: s('Name'), active: bool('Active', 'true'), sys_class_name: s('Class') },
  },
  std_http_auth: {
    label: 'Standard HTTP Authentication Profile',
    extends: 'inbound_auth_profile',
    display: 'name',
    // `basic_auth` is a stored value; those of the other types are not known: docs/servicenow/oauth.md#profile-types
    columns: { type: s('Type', { default: 'basic_auth' }), oauth_entity: ref('OAuth entity', 'oauth_entity') },
  },
  http_key_auth: {
    label: 'API Key Authentication Profile',
    extends: 'inbound_auth_profile',
    display: 'name',
    columns: { auth_parameter: s('Auth parameter') },
  },
  sys_auth_profile_mapping: {
    label: 'Inbound Authentication Profile',
    display: 'sys_id',
    columns: {
      api_access_policy: ref('API access policy', 'sys_api_access_policy'),
      inbound_auth_profile: ref('Inbound authentication profile', 'inbound_auth_profile'),
    },
  },
  auth_policy_mapping: {
    label: 'Authentication Policy',
    display: 'sys_id',
    columns: {
      inbound_auth_profile: ref('Inbound authentication profile', 'inbound_auth_profile'),
      auth_policy: ref('Authentication policy', 'sys_auth_policy'),
    },
  },
  sys_auth_policy: {
    label: 'Authentication Policy',
    display: 'name',
    columns: { name: s('Name'), active: bool('Active', 'true'), filter: s('Filter') },
  },
  sys_auth_policy_context: {
    label: 'Authentication Policy Context',
    display: 'name',
    columns: {
      name: s('Name'),
      type: s('Type'),
      default_policy: s('Default policy', { default: 'deny' }),
      allow_policy: ref('Allow policy', 'sys_auth_policy'),
      deny_policy: ref('Deny policy', 'sys_auth_policy'),
    },
  },
  ip_access: {
    label: 'IP Address Access Control',
    display: 'description',
    columns: {
      description: s('Description'),
      type: s('Type'),
      direction: s('Direction', { default: 'inbound' }),
      range_start: s('Range start'),
      range_end: s('Range end'),
      active: bool('Active', 'true'),
    },
  },
  sys_rate_limit_rules: {
    label: 'Rate Limit Rule',
    display: 'name',
    columns: {
      name: s('Name'),
      resource: s('REST API'),
      request_limit: int('Request limit per hour'),
      active: bool('Active', 'true'),
    },
  },
})
