import type { Choices, ChosenRecords } from './plan-choices'
import { type Column, type Known, type Snapshot, valueOf } from './snapshot'

/** An application or an account, by the columns that people know it by. */
export interface PlanTarget {
  table: 'oauth_entity' | 'sys_user'
  sysId?: string
  columns: Readonly<Record<string, string>>
}

/** The current values of columns; empty for those that were not seen. */
export const currentValues = (record: Known, columns: readonly string[]): Record<string, string> =>
  Object.fromEntries(columns.map((column) => [column, valueOf(record, column as Column) ?? '']))

/** A record as people know it. */
export function planTargetOf(table: PlanTarget['table'], record: Known): PlanTarget {
  const columns = table === 'sys_user' ? ['user_name', 'first_name', 'last_name'] : ['name', 'client_id']
  const seen = columns.filter((column) => valueOf(record, column as Column) !== undefined)
  return { table, ...(record.sysId && { sysId: record.sysId }), columns: currentValues(record, seen) }
}

/** The account that a plan is for: the existing one, or the one that it creates. */
export const plannedAccount = ({ user }: Snapshot, { names }: Choices): PlanTarget =>
  user
    ? planTargetOf('sys_user', user)
    : {
        table: 'sys_user',
        columns: { user_name: names.userName, first_name: names.userFirstName, last_name: names.userLastName },
      }

/** A snapshot without the records that the admin said are not Neo's, so that new ones are planned. */
export function withChosenRecords(snapshot: Snapshot, records: ChosenRecords = {}): Snapshot {
  const isNone = (part: 'application' | 'user') => snapshot.guessed?.includes(part) && records[part] === 'new'
  return {
    ...snapshot,
    ...(isNone('application') && { application: null }),
    ...(isNone('user') && { user: null }),
    guessed: snapshot.guessed?.filter((part) => !isNone(part)) ?? [],
  }
}
