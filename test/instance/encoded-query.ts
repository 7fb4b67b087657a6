import type { Database, Row } from './database.ts'

/**
 * ServiceNow's encoded query, parsed and applied (docs/servicenow/rest.md#encoded-query). Conditions on unknown columns
 * or with unknown operators are dropped silently, as the platform does by default (docs/servicenow/rest.md#bad-terms).
 */
const OPERATORS = [
  'NOT IN',
  'NOT LIKE',
  'ISNOTEMPTY',
  'ISEMPTY',
  'STARTSWITH',
  'ENDSWITH',
  'CONTAINS',
  'LIKE',
  '!=',
  '>=',
  '<=',
  'IN',
  '=',
  '>',
  '<',
] as const
type Operator = (typeof OPERATORS)[number]

interface Condition {
  path: string
  operator: Operator
  value: string
}
interface Query {
  /** Alternatives (^NQ); each is a conjunction of disjunctions. */
  alternatives: Condition[][][]
  order: { path: string; descending: boolean }[]
  /** How many conditions were not understood. */
  dropped: number
}

export interface QueryContext {
  userId: string
  userName: string
}

interface Matching {
  /** Upper and lower case differ, as in the conditions of access rules: docs/servicenow/rest.md#case */
  exact?: boolean
}

function parseCondition(text: string): Condition | undefined {
  const match = /^([a-z_][a-z0-9_.]*)(.*)$/s.exec(text)
  if (!match) return undefined
  const [, path = '', rest = ''] = match
  for (const operator of OPERATORS)
    if (rest.startsWith(operator)) return { path, operator, value: rest.slice(operator.length) }
  return undefined
}

function known(db: Database, table: string, path: string): boolean {
  const [head = '', ...rest] = path.split('.')
  const column = db.column(table, head)
  if (!column) return false
  if (rest.length === 0) return true
  return column.table !== undefined && known(db, column.table, rest.join('.'))
}

function parseQuery(db: Database, table: string, text: string): Query {
  const query: Query = { alternatives: [[]], order: [], dropped: 0 }
  for (const raw of text.split('^')) {
    if (raw === '' || raw === 'EQ') continue
    const order = /^ORDERBY(DESC)?(.+)$/.exec(raw)
    if (order?.[2]) {
      if (known(db, table, order[2])) query.order.push({ path: order[2], descending: order[1] !== undefined })
      else query.dropped++
      continue
    }
    if (raw.startsWith('NQ')) query.alternatives.push([])
    const isOr = raw.startsWith('OR')
    const condition = parseCondition(raw.replace(/^(OR|NQ)/, ''))
    if (!condition || !known(db, table, condition.path)) {
      query.dropped++
      continue
    }
    const conjunction = query.alternatives.at(-1) ?? []
    if (isOr && conjunction.length > 0) conjunction.at(-1)?.push(condition)
    else conjunction.push([condition])
  }
  return query
}

/** The value at a dot-walked path, `''` where a reference leads nowhere. */
export function valueAt(db: Database, table: string, row: Row, path: string): string {
  const [head = '', ...rest] = path.split('.')
  const value = row[head] ?? ''
  if (rest.length === 0) return value
  const target = db.column(table, head)?.table
  const next = target ? db.get(target, value) : undefined
  return target && next ? valueAt(db, target, next, rest.join('.')) : ''
}

function script(value: string, context: QueryContext): string {
  if (!value.startsWith('javascript:')) return value
  const code = value.slice('javascript:'.length).trim().replace(/;$/, '')
  if (code === 'gs.getUserID()') return context.userId
  if (code === 'gs.getUserName()') return context.userName
  return ''
}

/** A condition as a test of a value. Everything possible is computed once, since the test runs for every row. */
function testOf({ operator, value }: Condition, exact = false): (actual: string) => boolean {
  const same = exact ? (text: string) => text : (text: string) => text.toLowerCase()
  const wanted = same(value)
  switch (operator) {
    case '=':
      return (actual) => same(actual) === wanted
    case '!=':
      // Empty values: docs/servicenow/rest.md#empty-values
      return (actual) => actual !== '' && same(actual) !== wanted
    case 'IN':
    case 'NOT IN': {
      const list = new Set(value.split(','))
      return (actual) => list.has(actual) === (operator === 'IN')
    }
    case 'LIKE':
    case 'CONTAINS':
      return (actual) => same(actual).includes(wanted)
    case 'NOT LIKE':
      return (actual) => !same(actual).includes(wanted)
    case 'STARTSWITH':
      return (actual) => same(actual).startsWith(wanted)
    case 'ENDSWITH':
      return (actual) => same(actual).endsWith(wanted)
    case 'ISEMPTY':
      return (actual) => actual === ''
    case 'ISNOTEMPTY':
      return (actual) => actual !== ''
    case '>':
      return (actual) => compare(actual, value) > 0
    case '>=':
      return (actual) => compare(actual, value) >= 0
    case '<':
      return (actual) => compare(actual, value) < 0
    case '<=':
      return (actual) => compare(actual, value) <= 0
  }
}

function compare(a: string, b: string): number {
  const [x, y] = [Number(a), Number(b)]
  if (a !== '' && b !== '' && !Number.isNaN(x) && !Number.isNaN(y)) return x - y
  return a < b ? -1 : a > b ? 1 : 0
}

/** Whether rows meet a query. */
function filterOf(
  db: Database,
  table: string,
  { alternatives }: Query,
  context: QueryContext,
  exact?: boolean,
): (row: Row) => boolean {
  const tests = alternatives.map((all) =>
    all.map((any) =>
      any.map((condition) => ({
        path: condition.path,
        isMet: testOf({ ...condition, value: script(condition.value, context) }, exact),
      })),
    ),
  )
  return (row) =>
    tests.some((all) => all.every((any) => any.some(({ path, isMet }) => isMet(valueAt(db, table, row, path)))))
}

/** Whether an encoded query has no term at all: docs/servicenow/rest.md#encoded-query */
export const isEmptyQuery = (text: string): boolean => text.split('^').every((raw) => raw === '' || raw === 'EQ')

/** Whether one record meets an encoded query. */
export function matches(
  db: Database,
  table: string,
  row: Row,
  text: string,
  context: QueryContext,
  { exact }: Matching = {},
): boolean {
  return filterOf(db, table, parseQuery(db, table, text), context, exact)(row)
}

/** The columns and operators that an encoded query uses, ordering included; dropped terms are left out. */
export function termsOf(db: Database, table: string, text: string): { path: string; operator: string }[] {
  const { alternatives, order } = parseQuery(db, table, text)
  const conditions = alternatives.flat(2).map(({ path, operator }) => ({ path, operator: operator as string }))
  return [...conditions, ...order.map(({ path }) => ({ path, operator: 'ORDERBY' }))]
}

/**
 * An encoded query without its terms on some columns, as where these are dropped:
 * docs/servicenow/rest.md#denied-columns
 */
export function withoutTerms(text: string, isDropped: (path: string) => boolean): string {
  return text
    .split('^')
    .filter((raw) => {
      const path = /^ORDERBY(?:DESC)?(.+)$/.exec(raw)?.[1] ?? parseCondition(raw.replace(/^(OR|NQ)/, ''))?.path
      return path === undefined || !isDropped(path)
    })
    .join('^')
}

/** The rows of a table that an encoded query selects, in its order. */
export function select(db: Database, table: string, text: string, context: QueryContext): Row[] {
  const query = parseQuery(db, table, text)
  if (query.dropped > 0 && db.property('glide.invalid_query.returns_no_rows') === 'true') return []
  const rows = db.rows(table).filter(filterOf(db, table, query, context))
  for (const { path, descending } of query.order.toReversed())
    rows.sort((x, y) => compare(valueAt(db, table, x, path), valueAt(db, table, y, path)) * (descending ? -1 : 1))
  return rows
}
