import type { Policy } from '../neo/policy'
import { APPLICATION_COLUMNS } from '../records/application'
import { USER_COLUMNS } from '../records/user'
import { aclNames } from '../servicenow/acl'
import { isQuotable, type TableQuery } from '../servicenow/table-api'
import { READ_TABLES } from '../setup/read-tables'
import { lineageOf } from '../setup/requirements/access'
import { WEBHOOK } from '../setup/requirements/connect-webhook'
import { EXPLICIT_ROLES } from '../setup/requirements/user-internal'
import type { ReadId, Row } from '../setup/snapshot'

/** What reads can hang on. */
export interface Context {
  policy: Policy
  /** The record that the set-up captured, by Client ID and sys_id. */
  clientId?: string | undefined
  userId?: string | undefined
  /** sys_ids found in the first wave. */
  application?: string | undefined
  user?: string | undefined
  /** Rows of `sys_db_object` from the first wave. */
  tables?: readonly Row[] | undefined
}

interface Read {
  /** The second wave hangs on what the first found. */
  wave: 1 | 2
  /** Conditions of the encoded query; undefined where what it hangs on is not known. */
  query: (context: Context) => string | undefined
  fields: readonly string[]
  /** Rows to a page; further pages are read as long as there are some. */
  limit: number
  /** Whether a row is one that was asked for: the server drops terms it does not know, without a word. */
  matches: (row: Row, context: Context) => boolean
  /** Every instance has some, and one that is hidden could decide. */
  complete?: boolean
  /** The newest are enough, however many there are. */
  newest?: boolean
}

const PROPERTIES = [
  'com.snc.platform.security.oauth.is.active',
  'glide.servlet.uri',
  'glide.buildtag.last',
  'glide.buildtag',
  'glide.war',
  'glide.authentication.external.disable_local_login',
  'glide.authenticate.multifactor',
  'glide.security.snc_read_only_role.tables.exempt_create',
  'glide.sm.default_mode',
  WEBHOOK.property,
]
const PLUGINS = ['com.snc.platform.security.oauth', EXPLICIT_ROLES, 'com.glide.email.service']
const OPERATIONS = ['read', 'write', 'create', 'execute']

/** Whether a row can be told by its sys_id; one that cannot is no record. */
const hasId = ({ sys_id: id = '' }: Row) => /^[0-9a-f]{32}$/.test(id)
const on = (row: Row) => row.active !== 'false'
const host = ({ policy }: Context) => new URL(policy.redirectUrl).host
const wantedTables = ({ policy }: Context) => [
  ...new Set([...policy.tables, ...policy.lookupTables, ...policy.columns.map((name) => name.split('.')[0] ?? '')]),
]
/** Names of the rules to read: those of the tables and their ancestors, of custom columns, of mail, and of whole APIs. */
function wantedRules(context: Context): string[] | undefined {
  const { tables, policy } = context
  if (!tables) return undefined
  const lineages = wantedTables(context).map((name) => lineageOf(name, tables.find((row) => row.name === name) ?? {}))
  const columns = policy.columns.map((name) => name.split('.')[1] ?? '')
  return [...aclNames(lineages, [...new Set(columns)]), 'sys_email']
}
const rulesOf = new WeakMap<Context, ReadonlySet<string>>()
/** Asked for each of thousands of rules, so the names are put together once. */
function isWantedRule(name: string, context: Context): boolean {
  const names = rulesOf.get(context) ?? new Set(wantedRules(context))
  if (context.tables) rulesOf.set(context, names)
  return names.has(name)
}

/** What a verification asks, each with the columns it needs and no more: reference/servicenow-rest.md 1. */
export const READS: Readonly<Record<ReadId, Read>> = {
  application: {
    wave: 1,
    query: (context) =>
      [
        ...(context.clientId ? [`client_id=${context.clientId}`] : []),
        `redirect_urlLIKE${host(context)}`,
        'nameLIKENeo',
      ].join('^OR'),
    fields: ['sys_id', 'sys_created_on', ...APPLICATION_COLUMNS],
    limit: 100,
    matches: (row, context) =>
      hasId(row) &&
      (row.client_id === context.clientId ||
        (row.redirect_url ?? '').toLowerCase().includes(host(context)) ||
        /neo/i.test(row.name ?? '')),
  },
  user: {
    wave: 1,
    query: ({ userId, policy }) =>
      [...(userId ? [`sys_id=${userId}`] : []), `user_name=${policy.userName}`, 'user_nameLIKEneo', 'nameLIKENeo'].join(
        '^OR',
      ),
    fields: ['sys_id', 'name', ...USER_COLUMNS],
    limit: 100,
    matches: (row, { userId, policy }) =>
      hasId(row) &&
      (row.sys_id === userId ||
        row.user_name?.toLowerCase() === policy.userName.toLowerCase() ||
        /neo/i.test(`${row.user_name} ${row.name}`)),
  },
  admin: {
    wave: 1,
    // Evaluated on the instance. Where it is not understood it is dropped, and everybody comes back. 2.3 [DOC]
    query: () => 'user=javascript:gs.getUserID()^state=active',
    fields: ['user', 'user.user_name', 'state', 'role.name'],
    limit: 2000,
    matches: (row) => row.state === 'active',
  },
  properties: {
    wave: 1,
    query: () => `nameIN${PROPERTIES.join(',')}`,
    fields: ['name', 'value'],
    limit: 100,
    matches: (row) => PROPERTIES.includes(row.name ?? ''),
  },
  plugins: {
    complete: true,
    wave: 1,
    query: () => `idIN${PLUGINS.join(',')}`,
    fields: ['id', 'active'],
    limit: 100,
    matches: (row) => PLUGINS.includes(row.id ?? ''),
  },
  tables: {
    complete: true,
    wave: 1,
    query: (context) => `nameIN${wantedTables(context).join(',')}`,
    fields: ['name', 'super_class.name', 'super_class.super_class.name', 'ws_access'],
    limit: 200,
    matches: (row, context) => wantedTables(context).includes(row.name ?? ''),
  },
  'business-rule': {
    wave: 1,
    query: () => `name=${WEBHOOK.rule}`,
    fields: ['sys_id', 'name', 'collection', 'active'],
    limit: 20,
    matches: (row) => row.name === WEBHOOK.rule,
  },
  'role-ids': {
    wave: 1,
    query: ({ policy }) => `nameIN${[...policy.roles, 'email_api_send'].join(',')}`,
    fields: ['sys_id', 'name'],
    limit: 50,
    matches: (row, { policy }) => [...policy.roles, 'email_api_send'].includes(row.name ?? ''),
  },
  'auth-scopes': {
    wave: 1,
    query: () => 'name=useraccount',
    fields: ['sys_id', 'name'],
    limit: 5,
    matches: (row) => row.name === 'useraccount',
  },
  log: {
    newest: true,
    wave: 1,
    query: () => 'messageLIKEtoken flow^ORDERBYDESCsys_created_on',
    fields: ['message', 'sys_created_on'],
    limit: 5,
    matches: (row) => /token flow/i.test(row.message ?? ''),
  },
  'api-policies': {
    wave: 1,
    query: () => 'active=true',
    fields: ['name', 'api', 'active'],
    limit: 200,
    matches: on,
  },
  'api-scopes': {
    wave: 1,
    query: () => 'active=true',
    fields: ['auth_scope.name', 'api', 'api_path', 'active'],
    limit: 200,
    matches: on,
  },
  'rate-rules': {
    wave: 1,
    query: () => 'active=true',
    fields: ['name', 'resource', 'active'],
    limit: 200,
    matches: on,
  },
  'ip-rules': {
    wave: 1,
    query: () => 'active=true',
    fields: ['description', 'type', 'active'],
    limit: 200,
    matches: on,
  },
  'identity-providers': {
    wave: 1,
    query: () => 'active=true',
    fields: ['name', 'active', 'default'],
    limit: 200,
    matches: on,
  },
  scopes: {
    wave: 2,
    // Without an application it still tells whether the release has the table.
    query: ({ application }) => (application ? `oauth_entity=${application}` : 'oauth_entityISEMPTY'),
    fields: ['oauth_entity', 'auth_scope.name'],
    limit: 200,
    matches: (row, { application }) => row.oauth_entity === application,
  },
  roles: {
    complete: true,
    wave: 2,
    query: ({ user }) => user && `user=${user}^state=active`,
    fields: ['user', 'state', 'role.name'],
    limit: 2000,
    matches: (row, { user }) => row.user === user && row.state === 'active',
  },
  groups: {
    wave: 2,
    query: ({ user }) => user && `user=${user}`,
    fields: ['user', 'group.name'],
    limit: 500,
    matches: (row, { user }) => row.user === user,
  },
  'mfa-enrolments': {
    wave: 2,
    query: ({ user }) => user && `user=${user}`,
    fields: ['user'],
    limit: 20,
    matches: (row, { user }) => row.user === user,
  },
  tokens: {
    wave: 2,
    query: ({ application, user }) =>
      application || user
        ? `${[application && `peer=${application}`, user && `user=${user}`].filter(Boolean).join('^OR')}^ORDERBYDESCsys_created_on`
        : undefined,
    fields: ['peer', 'user', 'user.user_name', 'type', 'sys_created_on'],
    limit: 500,
    matches: (row, { application, user }) =>
      (application !== undefined && row.peer === application) || (user !== undefined && row.user === user),
  },
  acls: {
    complete: true,
    wave: 2,
    query: (context) => {
      const names = wantedRules(context)
      return names && `active=true^operationIN${OPERATIONS.join(',')}^nameIN${names.join(',')}^ORtype=REST_Endpoint`
    },
    fields: [
      'sys_id',
      'name',
      'type',
      'operation',
      'active',
      'admin_overrides',
      'advanced',
      'condition',
      'decision_type',
    ],
    limit: 5000,
    matches: (row, context) =>
      row.active === 'true' &&
      (row.type === 'REST_Endpoint'
        ? row.operation === 'execute'
        : ['record', 'field'].includes(row.type ?? '') &&
          OPERATIONS.includes(row.operation ?? '') &&
          isWantedRule(row.name ?? '', context)),
  },
  'acl-roles': {
    complete: true,
    wave: 2,
    query: (context) => {
      const names = wantedRules(context)
      return (
        names &&
        `sys_security_acl.active=true^sys_security_acl.operationIN${OPERATIONS.join(',')}^sys_security_acl.nameIN${names.join(',')}^ORsys_security_acl.type=REST_Endpoint`
      )
    },
    fields: ['sys_security_acl', 'sys_user_role.name'],
    limit: 10_000,
    matches: (row) => (row.sys_security_acl ?? '') !== '',
  },
}

/** The query of a read; `dependent` or `unquotable` where there is none to send. */
export function queryOf(id: ReadId, context: Context): TableQuery | 'dependent' | 'unquotable' {
  const { query, fields, limit } = READS[id]
  const values = [context.clientId, context.policy.userName, ...context.policy.tables].filter((v) => v !== undefined)
  if (!values.every(isQuotable)) return 'unquotable'
  const asked = query(context)
  return asked ? { table: READ_TABLES[id], query: asked, fields, limit } : 'dependent'
}

/** What a plan needs besides: the sys_ids of what it refers to. */
export const PLAN_IDS: readonly ReadId[] = ['role-ids', 'auth-scopes']

/** What a verification reads. The log is long, so it is read only where the connection is in question. */
export const READ_IDS = (Object.keys(READS) as ReadId[]).filter((id) => id !== 'log' && !PLAN_IDS.includes(id))
