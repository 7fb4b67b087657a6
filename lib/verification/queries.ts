import { ANCESTORS, isLineageShown } from '../domain/checks/table-access'
import { SECTIONS } from '../domain/drift/seen'
import { parentsOf, READ_TABLES } from '../domain/read-tables'
import { WEBHOOK } from '../domain/requirements/connect-webhook'
import type { ReadId, Row } from '../domain/snapshot'
import { isSameUserId } from '../neo/records'
import { endpointLevelOf } from '../servicenow/acl/names'
import { isFalse, isTrue } from '../servicenow/booleans'
import type { Family } from '../servicenow/release'
import { CURRENT_ROLES } from '../servicenow/rest/current-user'
import { isQuotable, type TableQuery } from '../servicenow/rest/table-api'
import { isSysId } from '../shared/sys-id'
import { ALL_OPERATIONS, APPLICATION, NEW_POLICY_COLUMNS, PLUGINS, PROPERTIES, USER } from './columns'
import {
  allTables,
  isWantedRule,
  neoHost,
  ofOthers,
  type QueryContext,
  wantedColumns,
  wantedRules,
  wantedTables,
} from './query-context'

interface Read {
  /** The second wave depends on the results of the first. */
  wave: 1 | 2
  /** Conditions of the encoded query; undefined if something that they need is not known. */
  query: (context: QueryContext) => string | undefined
  fields: readonly string[]
  /** Rows per page; further pages are read as long as there are any. */
  limit: number
  /** Whether a row was requested: the server silently drops terms that it does not know. */
  matches: (row: Row, context: QueryContext) => boolean
  /** Columns that `matches` uses: a row without all of them cannot be told from others. */
  keys: readonly string[]
  /** Columns that only some releases have, and since which release, if that is known. */
  newer?: Readonly<Record<string, Family | undefined>>
  /** Whether a row is shown with everything else that must be known about it. */
  isShown?: (row: Row) => boolean
  /** A single hidden row could be decisive, so an incomplete read counts as unread. */
  complete?: boolean
  /** Every instance has some of these rows, so no rows means that they are hidden, whatever the instance counts. */
  isNeverEmpty?: boolean
  /** Rows are hidden one by one, from admins too: what is shown says nothing of what is not, and only a count does. */
  isHiddenSingly?: boolean
  /** Only the first page matters, and it does not matter whether there are more rows. */
  isSample?: boolean
  /** What else to query in this table if no rows are shown: rows of others prove that it is not closed to this person. */
  control?: (context: QueryContext) => string
}

/** An operation's own name; one that is stored by its sys_id says nothing where its name is not shown. */
const operationOf = (row: Row): string => row['operation.name'] || (row.operation ?? '')
const isOperationShown = (row: Row): boolean => !isSysId(operationOf(row))
/** Whether a row has a valid sys_id; without one it is not a record. */
const hasId = ({ sys_id: id }: Row) => isSysId(id)
const on = (row: Row) => !isFalse(row.active)
/**
 * The tables in whose dictionary the columns of a read are looked up, since only the dictionary says whether a missing column is hidden.
 */
const DICTIONARY: Readonly<Partial<Record<ReadId, readonly string[]>>> = {
  application: ['oauth_entity', 'sys_metadata'],
  user: ['sys_user'],
  acls: ['sys_security_acl', 'sys_metadata'],
  'api-policies': ['sys_api_access_policy', 'sys_metadata'],
  'api-scopes': ['sys_api_access_scope', 'sys_metadata'],
  'auth-profiles': ['std_http_auth', 'inbound_auth_profile', 'sys_metadata'],
  'business-rule': ['sys_script', 'sys_metadata'],
}
/** The tables that Neo queries, and those that a verification reads. */
const queriedTables = (context: QueryContext): string[] => [
  ...new Set([...allTables(context), ...Object.values(READ_TABLES).flatMap((table) => [table, ...parentsOf(table)])]),
]
/** The queries of a verification, each with only the columns it needs: docs/servicenow/rest.md#tables-read */
export const QUERIES: Readonly<Record<ReadId, Read>> = {
  // With match operators only, since others may be refused: docs/servicenow/access.md#query-rules
  application: {
    wave: 1,
    query: ({ clientId, policy }) =>
      [
        ...(clientId ? [`client_id=${clientId}`] : []),
        `redirect_url=${policy.redirectUrl}`,
        `name=${policy.applicationName}`,
      ].join('^OR'),
    ...APPLICATION,
    matches: (row, { clientId, policy }) =>
      hasId(row) &&
      (row.client_id === clientId ||
        row.redirect_url === policy.redirectUrl ||
        row.name?.toLowerCase() === policy.applicationName.toLowerCase()),
  },
  'other-applications': {
    wave: 1,
    query: (context) => `redirect_urlLIKE${neoHost(context)}^ORnameLIKENeo`,
    ...APPLICATION,
    matches: (row, context) =>
      hasId(row) && ((row.redirect_url ?? '').toLowerCase().includes(neoHost(context)) || /neo/i.test(row.name ?? '')),
  },
  user: {
    wave: 1,
    // By itself: of two alternatives the server may drop one without a word, and what is left finds nobody.
    query: ({ userId, policy }) => (userId ? `sys_id=${userId}` : `user_name=${policy.userName}`),
    ...USER,
    matches: (row, { userId, policy }) =>
      hasId(row) && (row.sys_id === userId || row.user_name?.toLowerCase() === policy.userName.toLowerCase()),
  },
  'other-users': {
    wave: 1,
    query: ({ policy }) => `user_nameLIKEneo^ORnameLIKENeo^ORuser_name=${policy.userName}`,
    ...USER,
    matches: (row, { policy }) =>
      hasId(row) &&
      (/neo/i.test(`${row.user_name} ${row.name}`) || row.user_name?.toLowerCase() === policy.userName.toLowerCase()),
  },
  'named-user': {
    wave: 1,
    query: ({ newUserName }) => newUserName && `user_name=${newUserName}`,
    fields: ['sys_id', 'user_name', 'name'],
    keys: ['user_name'],
    limit: 10,
    matches: (row, { newUserName = '' }) => hasId(row) && isSameUserId(row.user_name ?? '', newUserName),
  },
  admin: {
    wave: 1,
    query: () => CURRENT_ROLES,
    fields: ['user', 'user.user_name', 'state', 'role.name'],
    keys: ['user', 'state', 'role.name'],
    limit: 2000,
    matches: (row) => row.state === 'active',
  },
  properties: {
    // docs/servicenow/rest.md#properties
    isHiddenSingly: true,
    wave: 1,
    query: () => `nameIN${PROPERTIES.join(',')}`,
    fields: ['name', 'value'],
    keys: ['name'],
    limit: 100,
    matches: (row) => PROPERTIES.includes(row.name ?? ''),
  },
  plugins: {
    complete: true,
    wave: 1,
    query: () => `idIN${PLUGINS.join(',')}`,
    fields: ['id', 'active'],
    keys: ['id', 'active'],
    limit: 100,
    matches: (row) => PLUGINS.includes(row.id ?? ''),
  },
  tables: {
    complete: true,
    isNeverEmpty: true,
    wave: 1,
    query: (context) => `nameIN${wantedTables(context).join(',')}`,
    fields: ['name', ...ANCESTORS, 'ws_access'],
    keys: ['name'],
    isShown: isLineageShown,
    limit: 200,
    matches: (row, context) => wantedTables(context).includes(row.name ?? ''),
  },
  'business-rule': {
    wave: 1,
    query: () => `nameIN${WEBHOOK.rules.join(',')}`,
    fields: ['sys_id', 'name', 'collection', 'active', 'script'],
    keys: ['name'],
    limit: 20,
    matches: (row) => WEBHOOK.rules.includes(row.name ?? ''),
  },
  'role-ids': {
    wave: 1,
    query: ({ policy }) => `nameIN${[...policy.roles, 'email_api_send'].join(',')}`,
    fields: ['sys_id', 'name'],
    keys: ['name'],
    isSample: true,
    limit: 50,
    matches: (row, { policy }) => [...policy.roles, 'email_api_send'].includes(row.name ?? ''),
  },
  'auth-scopes': {
    wave: 2,
    // Matters to a plan, and where scopes are checked.
    query: ({ hasScopes, newUserName }) => (hasScopes || newUserName ? 'name=useraccount' : undefined),
    fields: ['sys_id', 'name', 'sys_created_on'],
    keys: ['sys_id', 'name'],
    limit: 20,
    matches: (row) => row.name === 'useraccount',
  },
  log: {
    wave: 1,
    query: () => 'messageLIKEtoken flow^ORDERBYDESCsys_created_on',
    fields: ['message', 'sys_created_on'],
    keys: ['message'],
    isSample: true,
    limit: 5,
    matches: (row) => /token flow/i.test(row.message ?? ''),
  },
  'api-policies': {
    wave: 1,
    query: () => 'active=true',
    fields: ['sys_id', 'name', 'active', ...Object.keys(NEW_POLICY_COLUMNS)],
    keys: ['active'],
    newer: NEW_POLICY_COLUMNS,
    limit: 200,
    matches: on,
  },
  'api-scopes': {
    wave: 1,
    query: () => 'active=true',
    fields: [
      'auth_scope.name',
      'active',
      'api',
      'api_path',
      'http_method',
      'version',
      'api_resource',
      'apply_all_resources',
      'apply_all_methods',
      'apply_all_versions',
    ],
    keys: ['active'],
    newer: NEW_POLICY_COLUMNS,
    limit: 200,
    matches: on,
  },
  'rate-rules': {
    wave: 1,
    query: () => 'active=true',
    fields: ['name', 'resource', 'active', 'request_limit', 'request_limit_per_hour'],
    keys: ['active'],
    // The release has one of the two columns; which one is not documented.
    newer: { request_limit: undefined, request_limit_per_hour: undefined },
    limit: 200,
    matches: on,
  },
  'ip-rules': {
    wave: 1,
    query: () => 'active=true',
    fields: ['description', 'type', 'direction', 'active'],
    keys: ['active'],
    limit: 200,
    matches: on,
  },
  'identity-providers': {
    wave: 1,
    query: () => 'active=true',
    fields: ['name', 'active', 'default'],
    keys: ['active'],
    limit: 200,
    matches: on,
  },
  scopes: {
    wave: 2,
    // Without an application, the query still shows whether the release has the table.
    query: ({ applications = [] }) =>
      applications.length > 0 ? `oauth_entityIN${applications.join(',')}` : 'oauth_entityISEMPTY',
    fields: ['oauth_entity', 'auth_scope', 'auth_scope.name'],
    keys: ['oauth_entity', 'auth_scope.name'],
    limit: 200,
    matches: (row, { applications = [] }) => applications.includes(row.oauth_entity ?? ''),
  },
  roles: {
    complete: true,
    wave: 2,
    query: ({ user }) => user && `user=${user}^state=active`,
    fields: [
      'user',
      'state',
      'role.name',
      'role.elevated_privilege',
      'inherited',
      'granted_by.name',
      'included_in_role.name',
    ],
    keys: ['user', 'state', 'role.name'],
    control: ofOthers,
    limit: 2000,
    matches: (row, { user }) => row.user === user && row.state === 'active',
  },
  groups: {
    wave: 2,
    query: ({ user }) => user && `user=${user}`,
    fields: ['user', 'group.name'],
    keys: ['user', 'group.name'],
    control: ofOthers,
    limit: 500,
    matches: (row, { user }) => row.user === user,
  },
  'mfa-enrolments': {
    wave: 2,
    query: ({ user }) => user && `user=${user}`,
    fields: ['user', 'validated'],
    keys: ['user'],
    control: ofOthers,
    limit: 20,
    matches: (row, { user }) => row.user === user,
  },
  tokens: {
    wave: 2,
    query: ({ applications = [], user }) =>
      [applications.length > 0 && `peerIN${applications.join(',')}`, user && `user=${user}`]
        .filter(Boolean)
        .join('^OR') || undefined,
    fields: ['peer', 'peer.name', 'user', 'user.user_name', 'type', 'expires', 'sys_created_on'],
    keys: ['peer', 'user'],
    control: ofOthers,
    limit: 1000,
    matches: (row, { applications = [], user }) =>
      applications.includes(row.peer ?? '') || (user !== undefined && row.user === user),
  },
  'query-rules': {
    wave: 2,
    query: (context) =>
      context.tables && `active=true^action_query=true^when=before^collectionIN${queriedTables(context).join(',')}`,
    fields: ['name', 'collection', 'active', 'when', 'action_query'],
    keys: ['name', 'collection', 'active'],
    limit: 1000,
    // A rule whose kind is not shown may be of this kind.
    matches: (row, context) =>
      on(row) &&
      !isFalse(row.action_query) &&
      (row.when ?? 'before').startsWith('before') &&
      queriedTables(context).includes(row.collection ?? ''),
  },
  dictionary: {
    wave: 2,
    query: (context) =>
      context.tables &&
      `nameIN${[...new Set([...Object.values(DICTIONARY).flat(), ...allTables(context)])].join(',')}^elementIN${[
        ...new Set([
          ...Object.keys(DICTIONARY).flatMap((id) => QUERIES[id as ReadId].fields),
          ...wantedColumns(context),
        ]),
      ]
        .filter((column) => !column.includes('.'))
        .join(',')}`,
    fields: ['name', 'element'],
    keys: ['name', 'element'],
    limit: 2000,
    matches: (row) => (row.element ?? '') !== '',
  },
  // Without a policy, profiles have nothing to belong to.
  'profile-mappings': {
    wave: 2,
    query: ({ hasPolicies }) => (hasPolicies ? 'api_access_policyISNOTEMPTY' : undefined),
    fields: ['api_access_policy', 'inbound_auth_profile', 'inbound_auth_profile.sys_class_name'],
    keys: ['api_access_policy', 'inbound_auth_profile'],
    limit: 1000,
    matches: (row) => (row.api_access_policy ?? '') !== '',
  },
  'auth-profiles': {
    wave: 2,
    query: ({ hasPolicies }) => (hasPolicies ? 'sys_idISNOTEMPTY' : undefined),
    fields: ['sys_id', 'name', 'type', 'oauth_entity', 'active'],
    keys: ['sys_id'],
    newer: { oauth_entity: undefined, active: undefined, type: undefined },
    limit: 500,
    matches: (row) => (row.sys_id ?? '') !== '',
  },
  'profile-policies': {
    wave: 2,
    query: ({ hasPolicies }) => (hasPolicies ? 'inbound_auth_profileISNOTEMPTY' : undefined),
    fields: ['inbound_auth_profile', 'auth_policy', 'auth_policy.active'],
    keys: ['inbound_auth_profile'],
    limit: 500,
    matches: (row) => (row.inbound_auth_profile ?? '') !== '',
  },
  'auth-contexts': {
    wave: 2,
    // An instance has been seen whose contexts have no column `active`.
    query: ({ isAdaptive }) => (isAdaptive ? 'sys_idISNOTEMPTY' : undefined),
    fields: ['name', 'type', 'active'],
    keys: [],
    newer: { active: undefined },
    limit: 200,
    matches: on,
  },
  'scheduled-scripts': {
    wave: 1,
    // Only scripts that mention it are read.
    query: () => 'active=true^scriptLIKElast_login',
    fields: ['name', 'active', 'script'],
    keys: ['active'],
    limit: 100,
    matches: (row) => on(row) && /last_login/.test(row.script ?? 'last_login'),
  },
  acls: {
    complete: true,
    isNeverEmpty: true,
    wave: 2,
    query: (context) => {
      const names = wantedRules(context)
      return (
        names &&
        `active=true^operationIN${ALL_OPERATIONS.join(',')}^ORoperation.nameIN${ALL_OPERATIONS.join(',')}^nameIN${names.join(',')}^ORtype=REST_Endpoint`
      )
    },
    fields: [
      'sys_id',
      'name',
      'type',
      'operation',
      'operation.name',
      'active',
      'admin_overrides',
      'advanced',
      'condition',
      'script',
      'decision_type',
      'applies_to',
      'security_attribute',
    ],
    keys: ['sys_id', 'name', 'type', 'operation', 'active'],
    newer: { decision_type: undefined, applies_to: undefined, security_attribute: undefined },
    limit: 5000,
    matches: (row, context) =>
      isTrue(row.active) &&
      (ALL_OPERATIONS.includes(operationOf(row)) || !isOperationShown(row)) &&
      (/^rest_endpoint$/i.test(row.type ?? '')
        ? operationOf(row) === 'execute' && endpointLevelOf(row.name ?? '') !== undefined
        : row.type === 'record' && isWantedRule(row.name ?? '', context)),
    isShown: isOperationShown,
  },
  'acl-roles': {
    complete: true,
    isNeverEmpty: true,
    wave: 2,
    query: (context) => {
      const names = wantedRules(context)
      return (
        names &&
        `sys_security_acl.active=true^sys_security_acl.operationIN${ALL_OPERATIONS.join(',')}^ORsys_security_acl.operation.nameIN${ALL_OPERATIONS.join(',')}^sys_security_acl.nameIN${names.join(',')}^ORsys_security_acl.type=REST_Endpoint`
      )
    },
    fields: ['sys_security_acl', 'sys_user_role.name', 'sys_user_role.elevated_privilege'],
    keys: ['sys_security_acl', 'sys_user_role.name'],
    limit: 10_000,
    matches: (row) => (row.sys_security_acl ?? '') !== '',
  },
}

const isCompared = (id: ReadId): boolean => (SECTIONS as readonly string[]).includes(id)

/** The query of a read; `dependent` or `unquotable` if there is none to send. */
export function buildQuery(id: ReadId, context: QueryContext): TableQuery | 'dependent' | 'unquotable' {
  const { query, fields, limit } = QUERIES[id]
  const { policy } = context
  // Values from the instance's own rows are checked like values that a person typed.
  const values = [
    context.clientId,
    ...allTables(context),
    policy.userName,
    policy.applicationName,
    policy.redirectUrl,
    ...policy.tables,
  ].filter((v) => v !== undefined)
  if (!values.every(isQuotable)) return 'unquotable'
  const asked = query(context)
  // What is compared later has to be known again.
  const named = isCompared(id) && !fields.includes('sys_id') ? ['sys_id', ...fields] : fields
  return asked ? { table: READ_TABLES[id], query: asked, fields: named, limit } : 'dependent'
}

/** Tables under which the dictionary lists the columns of a read; undefined if it is not consulted. */
export const dictionaryTablesOf = (id: ReadId): readonly string[] | undefined =>
  DICTIONARY[({ 'other-applications': 'application', 'other-users': 'user' } as const)[id as 'other-users'] ?? id]

/** Further reads of a plan: the sys_ids of records that it refers to, and the holder of its User ID. */
export const PLAN_IDS: readonly ReadId[] = ['role-ids', 'named-user']

/** The reads of a verification. The log is long, so it is read only if the connection is in question. */
export const READ_IDS = (Object.keys(QUERIES) as ReadId[]).filter((id) => id !== 'log' && !PLAN_IDS.includes(id))
