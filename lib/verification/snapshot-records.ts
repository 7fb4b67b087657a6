import type { Application, ReadId, Row, Rows, User } from '../domain/snapshot'
import { APPLICATION_COLUMNS } from '../records/application'
import { factsOf } from '../records/row'
import { USER_COLUMNS } from '../records/user'
import { isTrue } from '../servicenow/booleans'

export const readRows = (rows: Rows | undefined): readonly Row[] => (rows?.state === 'read' ? rows.rows : [])

const namesIn = (rows: readonly Row[], column: string) => [
  ...new Set(rows.map((row) => row[column] ?? '').filter(Boolean)),
]

/** A token cannot use elevated roles: docs/servicenow/records.md#elevated */
const ELEVATED = 'role.elevated_privilege'

const UNSEEN = { state: 'unseen', why: 'not-read' } as const
/** A record that could not be read; whether it exists is not known. */
export const NOT_READ: Application & User = {
  columns: Object.fromEntries([...APPLICATION_COLUMNS, ...USER_COLUMNS].map((column) => [column, UNSEEN])),
}

/** Whether a column that a record's row lacks is hidden. */
const hides = (rows: ReadonlyMap<ReadId, Rows>, ids: readonly ReadId[]) => (column: string) =>
  ids.some((id) => {
    const read = rows.get(id)
    return read?.state === 'read' && read.hidden?.includes(column) === true
  })

/** A release without auth scopes has no table of them, and none is mapped. */
export function applicationFromRow(row: Row, rows: ReadonlyMap<ReadId, Rows>): Application {
  const isHidden = hides(rows, ['application', 'other-applications'])
  const columns = factsOf('oauth_entity', row, APPLICATION_COLUMNS, isHidden)
  const read = rows.get('scopes')
  const own = readRows(read).filter((mapping) => mapping.oauth_entity === row.sys_id)
  const isWhole = read?.state === 'read' ? !read.missing : read?.why === 'invalid'
  const names = namesIn(own, 'auth_scope.name')
  // A scope that opens everything is enough, whatever else is hidden.
  const scopes = isWhole || names.includes('useraccount') ? names : undefined
  return { sysId: row.sys_id ?? '', columns, ...(scopes && { scopes }) }
}

export function userFromRow(row: Row, rows: ReadonlyMap<ReadId, Rows>, passwordSet: boolean): User {
  const read = rows.get('roles')
  const grants = readRows(read)
  // Any role may require elevation; if that is not shown, it is not known which roles the account has.
  const isShown = grants.every((grant) => grant[ELEVATED] !== undefined)
  const held = grants.filter((grant) => !isTrue(grant[ELEVATED]))
  return {
    sysId: row.sys_id ?? '',
    columns: factsOf('sys_user', row, USER_COLUMNS, hides(rows, ['user', 'other-users'])),
    passwordSet,
    ...(row['sys_domain.name'] && { domain: row['sys_domain.name'] }),
    ...(read?.state === 'read' && isShown && { roles: namesIn(held, 'role.name') }),
  }
}
