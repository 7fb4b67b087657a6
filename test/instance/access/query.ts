import { termsOf, withoutTerms } from '../encoded-query.ts'
import type { Access } from './decide.ts'
import type { Decision } from './levels.ts'

/**
 * The operators that `query_match` covers; all others, and ordering, are `query_range`:
 * docs/servicenow/access.md#query-rules
 */
const MATCH = new Set(['=', '!=', 'IN', 'NOT IN', 'ISEMPTY', 'ISNOTEMPTY'])

/** By rules under either name of the operation; where both are there, they count as one or each has to be met. */
function matching(access: Access, table: string, column: string): Decision | undefined {
  const names = ['query_match', 'query_exact']
  if (access.readings.exactQuery === 'same') return access.query(names, table, column)
  const each = names.flatMap((name) => access.query(name, table, column) ?? [])
  return each.find(({ allowed }) => !allowed) ?? each[0]
}

/**
 * Whether a term of a query may be used: by the query rules that exist, else by the access to the column ("if no query ACL
 * was created then read access to the column is evaluated"). `conditional_table_query_range` does nothing by itself
 * (docs/servicenow/access.md#conditional-range).
 */
function term(access: Access, table: string, path: string, operator: string): Decision {
  const [column = '', ...rest] = path.split('.')
  const asked = MATCH.has(operator) ? matching(access, table, column) : access.query('query_range', table, column)
  const own = asked ?? access.fieldAlone('read', table, column)
  const target = rest.length > 0 ? access.db.column(table, column)?.table : undefined
  return own.allowed && target ? term(access, target, rest.join('.'), operator) : own
}

/** The query as it may be run, or the reason that it may not. */
export function allowedQuery(access: Access, table: string, query: string): { query: string } | { refused: string } {
  const denied = new Map<string, string>()
  for (const { path, operator } of termsOf(access.db, table, query)) {
    const decision = term(access, table, path, operator)
    if (!decision.allowed) denied.set(path, decision.because)
  }
  if (denied.size === 0) return { query }
  if (access.readings.deniedTerm === 'dropped') return { query: withoutTerms(query, (path) => denied.has(path)) }
  return { refused: [...denied].map(([path, why]) => `${path}: ${why}`).join('; ') }
}
