import { isRelease } from '../servicenow/release'
import type { ReadResult, TableQuery } from '../servicenow/table-api'
import type { ReadId, Row, Rows } from '../setup/snapshot'
import type { Context } from './context'
import { dictionaryOf, READS } from './reads'

/** More pages than any table needs here; what is beyond counts as hidden. */
const MOST_PAGES = 20
/** How many further pages are asked for at once where the instance does not say how many rows there are. */
const PAGES_AHEAD = 4

/** A read with what came of it so far. */
export interface Reading {
  query: TableQuery
  pages: ReadResult[]
  /** What was asked besides, where it showed nothing: how many rows there are, and whether this person sees any others. */
  proof?: { count?: ReadResult | undefined; control?: ReadResult | undefined }
}

/** Offsets of the pages that follow the first. */
export function offsetsAfter(id: ReadId, { query: { limit }, pages: [first] }: Reading): number[] {
  if (!first?.ok || READS[id].isSample) return []
  const isFull = first.rows.length >= limit
  const more = first.total === undefined ? (isFull ? PAGES_AHEAD : 0) : Math.ceil(first.total / limit) - 1
  return Array.from({ length: Math.max(0, Math.min(more, MOST_PAGES)) }, (_page, i) => (i + 1) * limit)
}

/** Whether a read showed nothing, and nothing says that there is nothing. */
export const isUnproven = (id: ReadId, { pages: [first] }: Reading): boolean =>
  first?.ok === true && first.rows.length === 0 && first.total === undefined && !READS[id].isSample

/**
 * Whether there is more than was shown. The instance counts before access rules filter, so a count without its rows
 * means that they are hidden (docs/servicenow/rest.md#count-before-access). Without a count, rows prove that the table
 * is not closed to this person; no rows prove nothing, unless the same person sees others'.
 */
function missingIn(rows: readonly Row[], { query: { limit }, pages, proof }: Reading): 'some' | 'perhaps' | undefined {
  const [first] = pages
  const counted = first?.ok ? first.total : undefined
  const total = counted ?? (proof?.count?.ok ? proof.count.total : undefined)
  if (total !== undefined) return total > rows.length ? 'some' : undefined
  const last = pages.at(-1)
  if (rows.length > 0) return last?.ok && last.rows.length >= limit ? 'some' : undefined
  return proof?.control?.ok && proof.control.rows.length > 0 ? undefined : 'perhaps'
}

/** What tells whether a column that a row lacks is hidden. */
export interface Columns {
  /** Rows of `sys_dictionary`; undefined where they were not all read. */
  dictionary?: readonly Row[] | undefined
  properties?: readonly Row[] | undefined
}

/** Columns of a read that the release has and that some rows lack. */
function hiddenIn(id: ReadId, rows: readonly Row[], { dictionary, properties = [] }: Columns): string[] {
  const { fields, newer = {} } = READS[id]
  const listed = dictionary?.length ? dictionaryOf(id) : undefined
  return fields.filter((column) => {
    if (rows.every((row) => row[column] !== undefined)) return false
    if (rows.some((row) => row[column] !== undefined)) return true
    if (listed && !column.includes('.'))
      return dictionary?.some(({ name, element }) => element === column && listed.includes(name ?? '')) === true
    if (!Object.hasOwn(newer, column)) return !column.includes('.')
    const since = newer[column]
    return since !== undefined && isRelease(properties, since) === true
  })
}

/** The rows of a read, each checked against what was asked, and whether they are all. One page that is missing makes all of it unread. */
export function rowsOf(id: ReadId, reading: Reading, context: Context, columns: Columns): Rows {
  const { matches, keys, isShown, complete, isSample } = READS[id]
  const rows: Row[] = []
  for (const page of reading.pages) {
    if (!page.ok) return { state: 'unread', why: page.reason }
    rows.push(...page.rows)
  }
  // What is not shown whole cannot be told from what was not asked for.
  const whole = rows.filter((row) => keys.every((key) => row[key] !== undefined))
  const matching = whole.filter((row) => matches(row, context))
  const isAllShown = whole.length === rows.length && matching.every((row) => isShown?.(row) ?? true)
  const missing = isSample ? undefined : isAllShown ? missingIn(rows, reading) : 'some'
  if (complete && missing) return { state: 'unread', why: 'forbidden' }
  const hidden = hiddenIn(id, matching, columns)
  return { state: 'read', rows: matching, ...(missing && { missing }), ...(hidden.length > 0 && { hidden }) }
}
