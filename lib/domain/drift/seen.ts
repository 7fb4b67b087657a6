import { isTrue } from '../../servicenow/booleans'
import { isExpired } from '../checks/tokens'
import { looksLikeSecret } from '../looks-secret'
import type { Application, Known, ReadId, Row, Rows, Snapshot, User } from '../snapshot'
import { rowsIn, visibleRows } from '../snapshot-rows'

/** A record as it was seen: enough to say later what differs, and no more. */
export interface SeenRecord {
  /** Its sys_ids: a role of an account may be granted by several rows. */
  ids: string[]
  /** What makes it the same to people; a record that was made again has another sys_id and the same key. */
  key: string
  fields: Record<string, string>
}

/** What was seen of one read. */
export interface SeenSection {
  /** Whether anything else would have been seen, so that what is missing does not exist. */
  complete: boolean
  records: SeenRecord[]
  /** sys_ids of records that exist and that are not meant. */
  peers?: string[]
}

/** The columns by which people know the rows of a read. Reads that are not named are not compared. */
const KEYS = {
  groups: ['group.name'],
  'mfa-enrolments': ['user'],
  properties: ['name'],
  plugins: ['id'],
  tables: ['name'],
  acls: ['name', 'type', 'operation.name'],
  'business-rule': ['name', 'collection'],
  'query-rules': ['name', 'collection'],
  'scheduled-scripts': ['name'],
  'api-policies': ['name'],
  'api-scopes': ['auth_scope.name', 'api', 'api_path', 'http_method'],
  'profile-mappings': ['api_access_policy', 'inbound_auth_profile'],
  'profile-policies': ['inbound_auth_profile', 'auth_policy'],
  'auth-profiles': ['name', 'type'],
  'auth-contexts': ['name', 'type'],
  'identity-providers': ['name'],
  'rate-rules': ['name', 'resource'],
  'ip-rules': ['description', 'type', 'direction'],
} as const satisfies Partial<Record<ReadId, readonly string[]>>

/** What is compared, by the read that it comes from. */
export type SectionId = 'application' | 'user' | 'scopes' | 'roles' | 'tokens' | keyof typeof KEYS
export const SECTIONS = [
  'application',
  'user',
  'scopes',
  'roles',
  'tokens',
  ...(Object.keys(KEYS) as (keyof typeof KEYS)[]),
] as const
export type Seen = Partial<Record<SectionId, SeenSection>>

/** Columns that change by themselves, or into which people write anything. */
const LEFT_OUT = new Set(['sys_id', 'comments', 'last_login_time', 'sys_created_on', 'sys_domain.name'])
/** Ancestors of ancestors follow from those of each table. */
const DEEP = /\..*\./
const SCRIPTS = new Set(['script', 'condition'])
/** Columns whose values are generated, and no secret. */
const IDS = new Set([
  'client_id',
  'sys_scope',
  'sys_domain',
  'operation',
  'user',
  'api_access_policy',
  'inbound_auth_profile',
  'auth_policy',
  'oauth_entity',
  'security_attribute',
])
const LONGEST = 200

/** A value that is not stored itself begins so. */
export const DIGEST = '#'

/** A short digest: it tells that a text changed, and not what the text was. */
export function digestOf(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57]
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    high = Math.imul(high ^ unit, 2654435761)
    low = Math.imul(low ^ unit, 1597334677)
  }
  return DIGEST + (high >>> 0).toString(36) + (low >>> 0).toString(36)
}

/** A value as it may be stored. Of scripts, long texts and what looks like a secret there is only a digest. */
function storable(column: string, value: string): string {
  if (value === '' || (IDS.has(column) && value.length <= LONGEST)) return value
  if (SCRIPTS.has(column) || value.length > LONGEST || looksLikeSecret(value)) return digestOf(value)
  // A token may be part of an address: its host is enough to be told.
  const url = column === 'value' && URL.canParse(value) ? new URL(value) : undefined
  return url && url.pathname !== '/' ? `${url.origin}/${digestOf(value)}` : value
}

const fieldsOf = (row: Row): Record<string, string> =>
  Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) =>
      LEFT_OUT.has(name) || DEEP.test(name) ? [] : [[name, storable(name, value)]],
    ),
  )

const keyOf = (row: Row, columns: readonly string[]) =>
  columns
    .map((column) => storable(column, row[column] ?? ''))
    .join(' ')
    .trim()

/** Several rows with the same key are one record: a role that is granted in several ways. */
function merged(rows: readonly Row[], record: (rows: readonly Row[]) => SeenRecord, keyed: (row: Row) => string) {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(keyed(row), [...(groups.get(keyed(row)) ?? []), row])
  return [...groups.values()].map(record)
}

const idsOf = (rows: readonly Row[]) => rows.flatMap(({ sys_id: id }) => id ?? []).toSorted()

/** How a role came to an account, where the instance says so. */
function wayOf(row: Row): string | undefined {
  if (row['included_in_role.name']) return `role: ${row['included_in_role.name']}`
  if (row['granted_by.name']) return `group: ${row['granted_by.name']}`
  return row.inherited === undefined ? undefined : isTrue(row.inherited) ? 'inherited' : 'direct'
}

function roleOf(rows: readonly Row[]): SeenRecord {
  const key = rows[0]?.['role.name'] ?? ''
  const ways = rows.map(wayOf)
  const known = ways.filter((way) => way !== undefined)
  const via = known.length < ways.length ? undefined : [...new Set(known)].toSorted().join(', ')
  const elevated = rows[0]?.['role.elevated_privilege']
  return {
    ids: idsOf(rows),
    key,
    fields: {
      'role.name': key,
      ...(elevated !== undefined && { 'role.elevated_privilege': elevated }),
      ...(via !== undefined && { via }),
    },
  }
}

/** The rows of a read, or undefined where it was not read. A release without the table has none. */
function sectionOf(rows: Rows, records: (rows: readonly Row[]) => SeenRecord[]): SeenSection | undefined {
  if (rows.state === 'read') return { complete: !rows.missing, records: records(rows.rows) }
  return rows.why === 'invalid' ? { complete: true, records: [] } : undefined
}

/** The application or account that is verified. */
function ownRecord(record: Application | User | null | undefined, peers: readonly Row[]): SeenSection | undefined {
  const others = idsOf(peers).slice(0, 100)
  if (record === null) return { complete: true, records: [], peers: others }
  if (!record?.sysId) return undefined
  const { sysId, columns }: Known = record
  const row = Object.entries(columns).flatMap(([name, fact]) =>
    fact?.state === 'seen' ? [[name, fact.value] as const] : [],
  )
  return {
    complete: true,
    records: [{ ids: [sysId], key: '', fields: fieldsOf(Object.fromEntries(row)) }],
    peers: others.filter((id) => id !== sysId),
  }
}

/**
 * Who holds tokens of the application, by the account: a token itself is no record that stays. Neo's own are seen for as long as
 * they are there, those of others only while they are good. No value of a token is read.
 */
function holderOf(rows: readonly Row[]): SeenRecord {
  const row = rows.find(({ type }) => type === 'refresh_token') ?? rows[0] ?? {}
  const { user = '', peer: _peer, 'peer.name': _name, ...fields } = row
  return { ids: [], key: user, fields: fieldsOf(fields) }
}

/** What is worth comparing of a snapshot, by read. Never a secret: those columns are not read, and what looks like one is not stored. */
export function seenIn(snapshot: Snapshot): Seen {
  const { application, user } = snapshot
  const roles = rowsIn(snapshot, 'acl-roles')
  const isWhole = roles.state === 'read' && !roles.missing
  const byRule = new Map<string, string[]>()
  if (isWhole)
    for (const { sys_security_acl: rule = '', 'sys_user_role.name': name = '' } of roles.rows)
      byRule.set(rule, [...(byRule.get(rule) ?? []), name])
  const extras = (id: SectionId, { sys_id: rule = '' }: Row): Record<string, string> =>
    id === 'acls' && isWhole ? { roles: (byRule.get(rule) ?? []).toSorted().join(', ') } : {}
  const rest = Object.entries(KEYS).map(([name, columns]): [string, SeenSection | undefined] => {
    const id = name as keyof typeof KEYS
    const record = (rows: readonly Row[]): SeenRecord => ({
      ids: idsOf(rows),
      key: keyOf(rows[0] ?? {}, columns),
      fields: { ...fieldsOf(rows[0] ?? {}), ...extras(id, rows[0] ?? {}) },
    })
    // Names need not be unique, sys_ids are.
    return [
      id,
      sectionOf(rowsIn(snapshot, id), (rows) => merged(rows, record, (row) => row.sys_id ?? keyOf(row, columns))),
    ]
  })
  const all: Record<string, SeenSection | undefined> = {
    application: ownRecord(application, [
      ...visibleRows(snapshot, 'application'),
      ...visibleRows(snapshot, 'other-applications'),
    ]),
    user: ownRecord(user, [...visibleRows(snapshot, 'user'), ...visibleRows(snapshot, 'other-users')]),
    scopes: application?.sysId
      ? sectionOf(rowsIn(snapshot, 'scopes'), (rows) =>
          rows
            .filter((row) => row.oauth_entity === application.sysId)
            .map((row) => ({ ids: idsOf([row]), key: row['auth_scope.name'] ?? '', fields: {} })),
        )
      : undefined,
    roles: user?.sysId
      ? sectionOf(rowsIn(snapshot, 'roles'), (rows) => merged(rows, roleOf, (row) => row['role.name'] ?? ''))
      : undefined,
    tokens:
      application?.sysId && user?.sysId
        ? sectionOf(rowsIn(snapshot, 'tokens'), (rows) => {
            const isNamed = (row: Row) =>
              row.peer === application.sysId &&
              (row.user === user.sysId ||
                (Boolean(row.user) && row.type === 'refresh_token' && !isExpired(row, snapshot.at)))
            return merged(rows.filter(isNamed), holderOf, (row) => row.user ?? '')
          })
        : undefined,
    ...Object.fromEntries(rest),
  }
  return Object.fromEntries(Object.entries(all).filter(([, section]) => section))
}
