import { accessTables } from './access-tables.ts'
import { bool, type Column, choice, int, ref, s, type Table } from './columns.ts'
import type { Release } from './release.ts'

/** Columns every table has. */
const system: Record<string, Column> = {
  sys_id: s('Sys ID'),
  sys_created_on: { type: 'datetime', label: 'Created' },
  sys_created_by: s('Created by'),
  sys_updated_on: { type: 'datetime', label: 'Updated' },
  sys_updated_by: s('Updated by'),
  sys_mod_count: int('Updates', '0'),
}

const task: Record<string, Column> = {
  number: s('Number'),
  short_description: s('Short description'),
  description: { type: 'multiline', label: 'Description' },
  state: int('State', '1'),
  active: bool('Active', 'true'),
  assigned_to: ref('Assigned to', 'sys_user'),
  assignment_group: ref('Assignment group', 'sys_user_group'),
  work_notes: { type: 'multiline', label: 'Work notes' },
  comments: { type: 'multiline', label: 'Additional comments' },
  sys_class_name: s('Task type'),
  sys_domain: ref('Domain', 'domain', { default: 'global' }),
}

/**
 * The tables of one release: docs/servicenow/rest.md#tables-read, docs/servicenow/records.md#application,
 * docs/servicenow/records.md#user
 */
export function dictionaryOf(release: Release): Record<string, Table> {
  const zurichOn = release.inboundExperience
  const child = (label: string): Table => ({ label, extends: 'task', display: 'number', columns: {} })
  const tables: Record<string, Table> = {
    ...accessTables(),
    sys_metadata: {
      label: 'Application File',
      display: 'sys_name',
      columns: {
        sys_class_name: s('Class'),
        sys_scope: ref('Application', 'sys_scope', { default: 'global' }),
        sys_name: s('Display name'),
      },
    },
    oauth_entity: {
      label: 'Application Registries',
      extends: 'sys_metadata',
      display: 'name',
      columns: {
        name: s('Name', { mandatory: true }),
        client_id: s('Client ID', { readOnly: true }),
        client_secret: { type: 'password2', label: 'Client Secret' },
        redirect_url: { type: 'url', label: zurichOn ? 'Redirect URLs' : 'Redirect URL' },
        logo_url: { type: 'url', label: 'Logo URL' },
        login_url: { type: 'url', label: 'Login URL' },
        active: bool('Active', 'true'),
        type: choice('Type', { client: 'OAuth Client', oauth_provider: 'OAuth Provider' }, 'client'),
        access_token_lifespan: int('Access Token Lifespan', '1800'),
        refresh_token_lifespan: int('Refresh Token Lifespan', '8640000'),
        auth_code_lifespan: int('Authorization Code Lifespan', '60'),
        default_grant_type: choice('Default Grant type', {
          authorization_code: 'Authorization Code',
          client_credentials: 'Client Credentials',
          password: 'Resource Owner Password Credentials',
        }),
        public_client: bool('Public Client'),
        use_pkce: bool('Use PKCE'),
        client_type: choice('Client Type', {
          integration_as_a_user: 'Integration as a User',
          integration_as_a_service: 'Integration as a Service',
          iframe_embedded: 'Iframe Embedded',
        }),
        token_format: choice('Token Format', { opaque: 'Opaque', jwt: 'JWT' }, 'opaque'),
        user: ref('OAuth Application User', 'sys_user'),
        skip_authorize: bool('Skip authorize'),
        comments: { type: 'multiline', label: 'Comments' },
        ...(zurichOn && {
          // The stored value of "Uncertain" and the column of "Provider name" are unknown; these are the stand-in's own.
          inbound_grant_type: choice('Inbound Grant Type', {
            authz_code: 'Authorization Code',
            client_credential: 'Client Credentials',
            jwt: 'JWT Bearer',
            ropc: 'Resource Owner Password Credentials',
            id_token: 'ID Token',
            multiple: 'Multiple',
            uncertain: 'Uncertain',
          }),
          scope_restriction_status: choice('Scope Restriction', {
            unrestricted: 'Broadly scoped',
            restricted: 'Securely scoped',
          }),
          provider_name: s('Provider name'),
          enforce_token_restriction: bool('Enforce token restriction'),
        }),
      },
    },
    oauth_oidc_entity: { label: 'External OIDC Provider', extends: 'oauth_entity', display: 'name', columns: {} },
    sys_auth_scope: {
      label: 'Auth Scopes',
      display: 'name',
      columns: { name: s('Name'), description: s('Description') },
    },
    oauth_credential: {
      label: 'Manage Tokens',
      display: 'sys_id',
      columns: {
        type: s('Type'),
        token: { type: 'password2', label: 'Token' },
        expires: { type: 'datetime', label: 'Expires' },
        peer: ref('Peer', 'oauth_entity'),
        user: ref('User', 'sys_user'),
        scopes: s('Scopes'),
      },
    },
    sys_user: {
      label: 'User',
      display: 'name',
      columns: {
        user_name: s('User ID'),
        first_name: s('First name'),
        last_name: s('Last name'),
        name: s('Name', { readOnly: true }),
        title: s('Title'),
        department: s('Department'),
        user_password: { type: 'password', label: 'Password' },
        password_needs_reset: bool('Password needs reset', ''),
        locked_out: bool('Locked out'),
        active: bool('Active', 'true'),
        // Empty on most rows of a real instance: docs/servicenow/rest.md#booleans
        web_service_access_only: bool('Web service access only', ''),
        internal_integration_user: bool('Internal Integration User', ''),
        ...(release.identityType && {
          identity_type: choice('Identity type', {
            human: 'Human',
            machine: 'Machine',
            ai_agent: 'AI',
            unclassified: '-',
          }),
        }),
        email: s('Email'),
        notification: choice('Notification', { '1': 'Disable', '2': 'Enable' }, '2'),
        calendar_integration: choice('Calendar integration', { '1': 'Outlook', '2': 'None' }, '1'),
        time_zone: s('Time zone'),
        date_format: s('Date format'),
        preferred_language: s('Language'),
        phone: s('Business phone'),
        mobile_phone: s('Mobile phone'),
        enable_multifactor_authn: bool('Enable Multifactor Authentication'),
        last_login_time: { type: 'datetime', label: 'Last login time' },
        failed_attempts: int('Failed login attempts', '0'),
        source: s('Source'),
        sys_domain: ref('Domain', 'domain', { default: 'global' }),
      },
    },
    sys_user_role: {
      label: 'Role',
      display: 'name',
      columns: {
        name: s('Name'),
        description: s('Description'),
        elevated_privilege: bool('Elevated privilege'),
        grantable: bool('Grantable', 'true'),
      },
    },
    sys_user_role_contains: {
      label: 'Contained Role',
      display: 'sys_id',
      columns: { role: ref('Role', 'sys_user_role'), contains: ref('Contains', 'sys_user_role') },
    },
    sys_user_has_role: {
      label: 'User Role',
      display: 'sys_id',
      columns: {
        user: ref('User', 'sys_user'),
        role: ref('Role', 'sys_user_role'),
        state: s('State', { default: 'active' }),
        inherited: bool('Inherited'),
        granted_by: ref('Granted by', 'sys_user_group'),
        included_in_role: ref('Included in role', 'sys_user_role'),
      },
    },
    sys_user_group: { label: 'Group', display: 'name', columns: { name: s('Name'), active: bool('Active', 'true') } },
    sys_user_grmember: {
      label: 'Group Member',
      display: 'sys_id',
      columns: { user: ref('User', 'sys_user'), group: ref('Group', 'sys_user_group') },
    },
    sys_group_has_role: {
      label: 'Group Role',
      display: 'sys_id',
      columns: {
        group: ref('Group', 'sys_user_group'),
        role: ref('Role', 'sys_user_role'),
        inherits: bool('Inherits', 'true'),
      },
    },
    sys_db_object: {
      label: 'Tables',
      display: 'label',
      columns: {
        name: s('Name'),
        label: s('Label'),
        super_class: ref('Extends table', 'sys_db_object'),
        ws_access: bool('Allow access to this table via web services', 'true'),
      },
    },
    sys_properties: {
      label: 'System Property',
      display: 'name',
      columns: {
        name: s('Name'),
        value: s('Value'),
        type: s('Type', { default: 'string' }),
        description: s('Description'),
      },
    },
    v_plugin: {
      label: 'System Plugin',
      display: 'name',
      columns: { id: s('ID'), name: s('Name'), active: s('Status', { default: 'active' }) },
    },
    syslog: {
      label: 'Log Entry',
      display: 'message',
      columns: { message: s('Message'), level: s('Level'), source: s('Source') },
    },
    sys_audit: {
      label: 'Sys Audit',
      display: 'sys_id',
      columns: {
        tablename: s('Table name'),
        documentkey: s('Document key'),
        fieldname: s('Field name'),
        oldvalue: s('Old value'),
        newvalue: s('New value'),
        user: s('User'),
        reason: s('Reason'),
        record_checkpoint: int('Update count', '0'),
      },
    },
    sys_audit_delete: {
      label: 'Audit Deleted Records',
      display: 'display_value',
      columns: {
        tablename: s('Table name'),
        documentkey: s('Document key'),
        display_value: s('Display value'),
        payload: { type: 'multiline', label: 'Payload' },
      },
    },
    sys_journal_field: {
      label: 'Journal Entry',
      display: 'element_id',
      columns: { element: s('Element'), element_id: s('Element ID'), name: s('Name'), value: s('Value') },
    },
    sys_email: {
      label: 'Email',
      display: 'subject',
      columns: { subject: s('Subject'), recipients: s('Recipients'), type: s('Type') },
    },
    user_multifactor_auth: {
      label: 'User Multi-Factor Auth',
      display: 'sys_id',
      columns: { user: ref('User', 'sys_user'), validated: bool('Validated') },
    },
    sso_properties: {
      label: 'Identity Provider',
      display: 'name',
      columns: { name: s('Name'), active: bool('Active', 'true'), default: bool('Default') },
    },
    task: { label: 'Task', display: 'number', columns: task },
    incident: {
      ...child('Incident'),
      columns: { caller_id: ref('Caller', 'sys_user'), close_notes: s('Close notes') },
    },
    problem: child('Problem'),
    change_request: child('Change Request'),
    sc_request: child('Request'),
    sc_req_item: child('Requested Item'),
    sc_task: child('Catalog Task'),
    task_time_worked: {
      label: 'Time Worked',
      display: 'sys_id',
      columns: {
        task: ref('Task', 'task'),
        user: ref('User', 'sys_user'),
        comments: s('Comments'),
        time_in_seconds: int('Time in seconds'),
        work_date: s('Date'),
      },
    },
  }
  if (zurichOn)
    tables.oauth_entity_auth_scope_mapping = {
      label: 'Auth Scope Mapping',
      display: 'sys_id',
      columns: { oauth_entity: ref('OAuth entity', 'oauth_entity'), auth_scope: ref('Auth scope', 'sys_auth_scope') },
    }
  for (const table of Object.values(tables)) {
    const parent = table.extends ? tables[table.extends] : undefined
    table.columns = { ...parent?.columns, ...table.columns, ...system }
  }
  return tables
}
