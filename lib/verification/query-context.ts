import { columnsOf, lineageOf } from '../domain/checks/table-access'
import type { Row } from '../domain/snapshot'
import type { Policy } from '../neo/policy'
import { aclNames } from '../servicenow/acl/names'

/** What queries can depend on. */
export interface QueryContext {
  policy: Policy
  /** The records that the setup captured, by Client ID and sys_id. */
  clientId?: string | undefined
  userId?: string | undefined
  /** The User ID that a plan would give to a new account. */
  newUserName?: string | undefined
  /** sys_ids found in the first wave: of the applications that may be meant, of the account, and of the signed-in person. */
  applications?: readonly string[] | undefined
  user?: string | undefined
  admin?: string | undefined
  /** Whether API access policies were seen, and whether authentication policies can be in force. */
  hasPolicies?: boolean
  /** Whether an application that may be meant is restricted to its scopes, or an API is bound to one. */
  hasScopes?: boolean
  isAdaptive?: boolean
  /** Rows of `sys_db_object` from the first wave. */
  tables?: readonly Row[] | undefined
}

export const neoHost = ({ policy }: QueryContext) => new URL(policy.redirectUrl).host
export const wantedTables = ({ policy }: QueryContext) => [
  ...new Set([...policy.tables, ...policy.lookupTables, ...policy.columns.map((name) => name.split('.')[0] ?? '')]),
]
const lineagesOf = new WeakMap<readonly Row[], readonly (readonly string[])[]>()
/** The tables in question with their ancestors; undefined if those are not known yet. */
function lineages(context: QueryContext): readonly (readonly string[])[] | undefined {
  const { tables } = context
  if (!tables) return undefined
  const known =
    lineagesOf.get(tables) ??
    wantedTables(context).map((name) => lineageOf(name, tables.find((row) => row.name === name) ?? {}))
  lineagesOf.set(tables, known)
  return known
}
const tablesOf = new WeakMap<object, readonly string[]>()
export function allTables(context: QueryContext): readonly string[] {
  const own = lineages(context)
  if (!own) return []
  const all = tablesOf.get(own) ?? [...new Set(own.flat())]
  tablesOf.set(own, all)
  return all
}
/** Columns whose rules, and whose being there, are asked about. */
export const wantedColumns = (context: QueryContext) => [
  ...new Set([
    ...context.policy.columns.map((name) => name.split('.')[1] ?? ''),
    ...(lineages(context) ?? []).flatMap((lineage) => columnsOf(lineage, context.policy)),
  ]),
]
/** Cached, because it is used for each of thousands of rules. */
const rulesOf = new WeakMap<QueryContext, { tables: readonly Row[]; names: ReadonlySet<string> }>()

function rulesIn(context: QueryContext): ReadonlySet<string> | undefined {
  const { tables } = context
  const known = rulesOf.get(context)
  if (known && known.tables === tables) return known.names
  const own = lineages(context)
  if (!tables || !own) return undefined
  const names = new Set([...aclNames(own, wantedColumns(context)), 'sys_email'])
  rulesOf.set(context, { tables, names })
  return names
}

/** Names of the rules to read: those of the tables and their ancestors, of columns, of mail, and of whole APIs. */
export function wantedRules(context: QueryContext): string[] | undefined {
  const names = rulesIn(context)
  return names && [...names]
}

export const isWantedRule = (name: string, context: QueryContext): boolean => rulesIn(context)?.has(name) === true

/** A query for rows of others: people may see their own rows of a table that is otherwise closed to them. */
export const ofOthers = ({ admin, user }: QueryContext) =>
  [admin, user].flatMap((id) => (id ? [`user!=${id}`] : [])).join('^')
