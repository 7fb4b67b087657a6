import type { Choices, ChosenRecords } from './plan-choices'
import { type Column, type Known, type Snapshot, valueOf } from './snapshot'

/** An application or an account, by the columns that people know it by. */
export interface Target {
  table: 'oauth_entity' | 'sys_user'
  sysId?: string
  columns: Readonly<Record<string, string>>
}

/** What columns hold now; empty where that was not seen. */
export const heldIn = (record: Known, columns: readonly string[]): Record<string, string> =>
  Object.fromEntries(columns.map((column) => [column, valueOf(record, column as Column) ?? '']))

/** A record as people know it. */
export function targetOf(table: Target['table'], record: Known): Target {
  const columns = table === 'sys_user' ? ['user_name', 'first_name', 'last_name'] : ['name', 'client_id']
  const seen = columns.filter((column) => valueOf(record, column as Column) !== undefined)
  return { table, ...(record.sysId && { sysId: record.sysId }), columns: heldIn(record, seen) }
}

/** The account that a plan is for: the one there is, or the one that it makes. */
export const accountOf = ({ user }: Snapshot, { names }: Choices): Target =>
  user
    ? targetOf('sys_user', user)
    : {
        table: 'sys_user',
        columns: { user_name: names.userName, first_name: names.userFirstName, last_name: names.userLastName },
      }

/** A snapshot without the records that the admin said are not Neo's: what is missing then is made anew. */
export function asChosen(snapshot: Snapshot, records: ChosenRecords = {}): Snapshot {
  const isNone = (half: 'application' | 'user') => snapshot.guessed?.includes(half) && records[half] === 'new'
  return {
    ...snapshot,
    ...(isNone('application') && { application: null }),
    ...(isNone('user') && { user: null }),
    guessed: snapshot.guessed?.filter((half) => !isNone(half)) ?? [],
  }
}
