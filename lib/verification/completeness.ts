import { parentsOf, READ_TABLES } from '../domain/read-tables'
import type { ReadId, Row, Rows } from '../domain/snapshot'
import { isReleaseOrLater } from '../servicenow/release'
import type { ReadResult, TableQuery } from '../servicenow/rest/table-api'
import { dictionaryTablesOf, QUERIES } from './queries'
import type { QueryContext } from './query-context'

/** More pages than any table needs here. A read with more of them is limited to its first page, and the rest counts as hidden. */
const MOST_PAGES = 20
/** How many further pages are requested ahead if the instance does not say how many rows there are: in a batch, or one by one. */
const PAGES_AHEAD = { batch: 4, single: 2 }

/** A read with its results so far. */
export interface Reading {
  query: TableQuery
  pages: ReadResult[]
  /** What was requested in addition, if there were no rows: how many there are, and whether this person sees any others. */
  proof?: { count?: ReadResult | undefined; control?: ReadResult | undefined }
}

/** How many rows there are in all, if the instance's count is credible: some have counted fewer than they returned. */
const totalOf = (first: ReadResult | undefined): number | undefined =>
  first?.ok && first.total !== undefined && first.total >= first.rows.length ? first.total : undefined

/**
 * Whether there may be a page after this one. Access rules remove rows after a page was cut, so a page need not be full to
 * have a next one: docs/servicenow/rest.md#count-before-access
 */
const mayGoOn = (rows: readonly Row[], limit: number): boolean => rows.length * 2 >= limit

/** Offsets of the pages that follow the first; none if there would be too many. */
export function offsetsAfter(
  id: ReadId,
  { query: { limit }, pages: [first] }: Reading,
  by: keyof typeof PAGES_AHEAD,
): number[] {
  if (!first?.ok || QUERIES[id].isSample) return []
  const total = totalOf(first)
  const more = total === undefined ? (mayGoOn(first.rows, limit) ? PAGES_AHEAD[by] : 0) : Math.ceil(total / limit) - 1
  return more > MOST_PAGES ? [] : Array.from({ length: Math.max(0, more) }, (_page, i) => (i + 1) * limit)
}

/** Whether a read leaves open whether there are other rows than it returned, where that can be found out. */
export const isUnproven = (id: ReadId, { pages: [first] }: Reading): boolean =>
  first?.ok === true &&
  (first.rows.length === 0 || QUERIES[id].isHiddenSingly === true) &&
  totalOf(first) === undefined &&
  !QUERIES[id].isSample

/**
 * Whether more rows exist than were shown. The instance counts before access rules filter, so a count without its rows means
 * that they are hidden (docs/servicenow/rest.md#count-before-access). Without a count, rows prove that the table is not
 * closed to this person; no rows prove nothing, unless the same person sees others' rows. Neither proves anything where
 * rows are hidden one by one.
 */
function missingIn(
  id: ReadId,
  rows: readonly Row[],
  { query: { limit }, pages, proof }: Reading,
): 'some' | 'perhaps' | undefined {
  if (rows.length === 0 && QUERIES[id].isNeverEmpty) return 'perhaps'
  const [first] = pages
  const total = totalOf(first) ?? (proof?.count?.ok ? proof.count.total : undefined)
  if (total !== undefined) return total > rows.length || isRepeated(rows, pages) ? 'some' : undefined
  if (QUERIES[id].isHiddenSingly) return 'perhaps'
  const last = pages.at(-1)
  if (rows.length > 0) return last?.ok && (mayGoOn(last.rows, limit) || isRepeated(rows, pages)) ? 'some' : undefined
  return proof?.control?.ok && proof.control.rows.length > 0 ? undefined : 'perhaps'
}

/** Whether pages repeat rows: if rows moved between pages, or pages were not cut at all, others are missing. */
function isRepeated(rows: readonly Row[], pages: readonly ReadResult[]): boolean {
  if (pages.length < 2) return false
  const ids = rows.flatMap(({ sys_id: id }) => id ?? [])
  if (ids.length > 0) return new Set(ids).size < ids.length
  const texts = pages.flatMap((page) => (page.ok && page.rows.length > 0 ? JSON.stringify(page.rows) : []))
  return texts.length > 1 && new Set(texts).size === 1
}

/** What other reads say about a read: whether a column that a row lacks is hidden, and whether rows are left out. */
export interface Others {
  /** Active before-query business rules; undefined if they were not read. */
  queryRules?: readonly Row[] | undefined
  /** Whether the signed-in person has the role `admin`. */
  isAdmin?: boolean
  /** Rows of `sys_dictionary`; undefined if not all were read. */
  dictionary?: readonly Row[] | undefined
  properties?: readonly Row[] | undefined
}

/** Columns of a read that the release has but some rows lack. */
function hiddenIn(id: ReadId, rows: readonly Row[], { dictionary, properties = [] }: Others): string[] {
  const { fields, newer = {} } = QUERIES[id]
  const listed = dictionary?.length ? dictionaryTablesOf(id) : undefined
  return fields.filter((column) => {
    if (rows.every((row) => row[column] !== undefined)) return false
    if (rows.some((row) => row[column] !== undefined)) return true
    if (listed && !column.includes('.'))
      return dictionary?.some(({ name, element }) => element === column && listed.includes(name ?? '')) === true
    if (!Object.hasOwn(newer, column)) return !column.includes('.')
    const since = newer[column]
    return since !== undefined && isReleaseOrLater(properties, since) === true
  })
}

/** Ships with every instance, and hides inactive users from everybody but admins: docs/servicenow/access.md#query-business-rules */
const USER_QUERY = 'user query'

/**
 * Whether a business rule may leave out rows of a table, which are then not counted either:
 * docs/servicenow/access.md#query-business-rules
 */
function leftOut(id: ReadId, { queryRules = [], isAdmin = false }: Others): 'rule' | undefined {
  const table = READ_TABLES[id]
  const isHarmless = ({ name = '' }: Row) => isAdmin && name.toLowerCase() === USER_QUERY
  const tables = new Set([table, ...parentsOf(table)])
  const isLeftOut = queryRules.some((rule) => tables.has(rule.collection ?? '') && !isHarmless(rule))
  return isLeftOut || (table === 'sys_user' && !isAdmin) ? 'rule' : undefined
}

const WHY = { some: 'forbidden', perhaps: 'uncounted', rule: 'query-rule' } as const

/**
 * The rows of a read, each checked against the query, and whether they are complete. If one page is missing, the read counts as unread.
 */
export function checkedRows(id: ReadId, reading: Reading, context: QueryContext, others: Others): Rows {
  const { matches, keys, isShown, complete, isNeverEmpty, isSample } = QUERIES[id]
  const rows: Row[] = []
  for (const page of reading.pages) {
    if (!page.ok) return { state: 'unread', why: page.reason }
    rows.push(...page.rows)
  }
  // A row without its key columns cannot be told from rows that were not requested.
  const whole = rows.filter((row) => keys.every((key) => row[key] !== undefined))
  const matching = whole.filter((row) => matches(row, context))
  const isAllShown = whole.length === rows.length && matching.every((row) => isShown?.(row) ?? true)
  const uncounted = isAllShown ? missingIn(id, rows, reading) : 'some'
  const unseen = uncounted === 'some' ? uncounted : (leftOut(id, others) ?? uncounted)
  const missing = isSample ? undefined : unseen
  const why = missing === 'perhaps' && isNeverEmpty ? 'forbidden' : missing && WHY[missing]
  if (complete && why) return { state: 'unread', why }
  const hidden = hiddenIn(id, matching, others)
  return { state: 'read', rows: matching, ...(missing && { missing }), ...(hidden.length > 0 && { hidden }) }
}
