import type { Access } from '../access/decide.ts'
import type { Row } from '../database.ts'
import { matches } from '../encoded-query.ts'

/**
 * What a reader's session may not see, whatever the cause: properties with read roles, data filters, protected columns.
 * It applies to sessions only, since a reader is a person. Hidden rows are counted all the same
 * (docs/servicenow/rest.md#count-before-access).
 */
export interface Visibility {
  /** Rows that an encoded query selects are left out of answers. */
  rows: { table: string; query: string }[]
  /** Columns that are left out of each row. */
  columns: { table: string; column: string }[]
  /** Terms of queries on these columns are dropped, which gives too many rows. */
  terms: { table: string; column: string }[]
  /** `X-Total-Count` comes with single reads; with the items of a batch. */
  counts: boolean
  batchCounts: boolean
}

/** A reader from whom nothing is hidden. */
export const everything = (): Visibility => ({ rows: [], columns: [], terms: [], counts: true, batchCounts: true })

const about = (access: Access, table: string, name: string): boolean => access.db.lineage(table).includes(name)

export const hiddenRow = ({ rows }: Visibility, access: Access, table: string, row: Row): boolean =>
  access.subject.interactive &&
  rows.some((rule) => about(access, table, rule.table) && matches(access.db, table, row, rule.query, access.subject))

export const hiddenColumn = ({ columns }: Visibility, access: Access, table: string, column: string): boolean =>
  access.subject.interactive && columns.some((each) => each.column === column && about(access, table, each.table))

export const droppedTerm = ({ terms }: Visibility, access: Access, table: string, path: string): boolean =>
  access.subject.interactive &&
  terms.some((each) => each.column === path.split('.')[0] && about(access, table, each.table))
