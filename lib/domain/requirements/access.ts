import type { Policy } from '../../neo/policy'
import type { Cause } from '../../servicenow/acl/levels'
import { isFalse } from '../../servicenow/booleans'
import { accessFacts } from '../checks/access-cells'
import { serviceAccountOf } from '../checks/account'
import { aclIndexIn } from '../checks/acls'
import { type AccessResult, accessResultsFor, lineageOf, OPTIONAL_TABLES } from '../checks/table-access'
import type { CommonReason, Facts, Finding } from '../finding'
import type { Requirement } from '../requirement'
import type { ReadId, Row, Snapshot } from '../snapshot'
import { isColumnHidden, rowsIn, unreadFinding, visibleRows } from '../snapshot-rows'
import { accessId } from './access-id'

/** Why its findings are as they are. */
type Reason =
  | 'denied.empty'
  | 'denied.no-rule'
  | 'denied.role'
  | 'denied.unheld'
  | 'depends.applies-to'
  | 'depends.attribute'
  | 'depends.condition'
  | 'depends.dead-role'
  | 'depends.empty'
  | 'depends.only-unless'
  | 'depends.query'
  | 'depends.readings'
  | 'depends.unreadable'
  | 'depends.web-services'
  | 'depends.web-services-withheld'
  | 'depends.wildcard'
  | 'depends.withheld'
  | 'journal'
  | 'no-column'
  | 'no-table'
  | 'pass'
  | 'web-services'

const DENIED: Partial<Record<Cause, Reason | CommonReason>> = {
  role: 'denied.role',
  unheld: 'denied.unheld',
  empty: 'denied.empty',
  'read-only': 'account.read-only',
}
const DEPENDS: Partial<Record<Cause, Reason>> = {
  attribute: 'depends.attribute',
  'applies-to': 'depends.applies-to',
  readings: 'depends.readings',
  'dead-role': 'depends.dead-role',
  empty: 'depends.empty',
  'only-unless': 'depends.only-unless',
  hidden: 'depends.unreadable',
  wildcard: 'depends.wildcard',
}
/** What was not read where the answer hangs on it: why it was not is said, and what to do. */
const UNREAD: Partial<Record<Cause, ReadId>> = {
  unreadable: 'acl-roles',
  mode: 'properties',
  'read-only': 'properties',
}

interface Question {
  table: string
  column?: string
}

/** What decides comes first: a refusal, then what may be one, then the same of what Neo can do without. */
const rank = ({ access, isExtra }: AccessResult): number =>
  access === 'allowed' ? 4 : (isExtra ? 2 : 0) + (access === 'depends' ? 1 : 0)

/** What the first answer that is not "allowed" comes to. */
function tell(
  snapshot: Snapshot,
  bad: AccessResult,
  { table }: Question,
  { seen, page, cells }: { seen: string; page: string; cells: Facts },
): Finding<Reason> {
  const { rule = '', wants = [], operation, about, isExtra } = bad
  const values = { ...cells, table: about, operation, rule, wants: wants.join(', ') || '–' }
  const from = `sys_security_acl: ${bad.rule ?? table}`
  if (bad.access === 'depends') {
    const unread = UNREAD[bad.by]
    if (unread) {
      const finding = unreadFinding(snapshot, [unread])
      return { ...finding, facts: { ...cells, ...finding.facts }, seen, from, page, undecided: !isExtra }
    }
    const reason = DEPENDS[bad.by] ?? 'depends.condition'
    const more = reason === 'depends.unreadable' && { unread: true }
    return { outcome: 'unknown', reason, facts: values, seen, from, page, settled: true, undecided: !isExtra, ...more }
  }
  const reason = DENIED[bad.by] ?? 'denied.no-rule'
  // A rule for reading that is added helps where reading is refused, and by no rule that refuses whatever others allow.
  const isOpenable = operation === 'read' && bad.by !== 'read-only' && !bad.isUnless && !bad.rule?.includes('.')
  const isJournal = table === 'sys_journal_field' && isOpenable
  return {
    outcome: isExtra ? 'warn' : 'fail',
    reason: isJournal ? 'journal' : reason,
    facts: values,
    seen,
    from,
    page,
  }
}

/** A column of the customer's own is there, as the dictionary says; undefined where that was not asked for, or is. */
function columnFinding(snapshot: Snapshot, lineage: readonly string[], column: string): Finding<Reason> | undefined {
  if (!snapshot.reads?.dictionary) return undefined
  const rows = rowsIn(snapshot, 'dictionary')
  const isThere = visibleRows(snapshot, 'dictionary').some(
    ({ name, element }) => element === column && lineage.includes(name ?? ''),
  )
  if (isThere) return undefined
  if (rows.state !== 'read' || rows.missing) return unreadFinding(snapshot, ['dictionary'])
  const table = `${lineage[0]}.${column}`
  return { outcome: 'fail', reason: 'no-column', facts: { table }, from: `sys_dictionary: ${table}` }
}

/**
 * Names of business rules that drop rows from queries; which ones, only the instance knows:
 * docs/servicenow/access.md#query-business-rules
 */
function queryRulesOn(snapshot: Snapshot, lineage: readonly string[]): Finding<Reason> | undefined {
  const names = visibleRows(snapshot, 'query-rules')
    .filter(({ collection }) => lineage.includes(collection ?? ''))
    .map(({ name }) => name ?? '')
  const values = { table: lineage[0] ?? '', names: [...new Set(names)].slice(0, 20).join(', ') }
  const page = `/sys_script_list.do?sysparm_query=active=true^action_query=true^collectionIN${lineage.join(',')}`
  if (names.length > 0)
    return {
      outcome: 'unknown',
      reason: 'depends.query',
      facts: values,
      seen: values.names,
      from: 'sys_script.action_query',
      page,
      settled: true,
    }
  const { state, missing } = { missing: undefined, ...rowsIn(snapshot, 'query-rules') }
  const isAsked = snapshot.reads?.['query-rules'] !== undefined
  return isAsked && (state === 'unread' || missing) ? unreadFinding(snapshot, ['query-rules']) : undefined
}

function tableFinding(snapshot: Snapshot, { table }: Question, row: Row | undefined): Finding<Reason> | undefined {
  const values = { table }
  if (!row)
    return {
      outcome: OPTIONAL_TABLES.has(table) ? 'warn' : 'fail',
      reason: 'no-table',
      facts: values,
      from: `sys_db_object: ${table}`,
    }
  const from = `sys_db_object.ws_access: ${table}`
  const page = `/sys_db_object_list.do?sysparm_query=name=${table}`
  if (isFalse(row.ws_access))
    return {
      outcome: OPTIONAL_TABLES.has(table) ? 'warn' : 'fail',
      reason: 'web-services',
      facts: values,
      seen: row.ws_access ?? '',
      from,
      page,
    }
  if (row.ws_access === undefined && isColumnHidden(snapshot, 'tables', 'ws_access'))
    return { outcome: 'unknown', reason: 'depends.web-services', facts: values, from, page, settled: true }
  return undefined
}

function check(snapshot: Snapshot, policy: Policy, question: Question): Finding<Reason> {
  const { table, column } = question
  const tables = rowsIn(snapshot, 'tables')
  if (tables.state !== 'read') return unreadFinding(snapshot, ['tables'])
  const row = tables.rows.find(({ name }) => name === table)
  const closed = tableFinding(snapshot, question, row)
  if (closed?.outcome === 'fail' || closed?.outcome === 'warn' || !row) return closed as Finding<Reason>
  const lineage = lineageOf(table, row)
  const lacking = column === undefined ? undefined : columnFinding(snapshot, lineage, column)
  if (lacking?.outcome === 'fail') return lacking
  const rules = aclIndexIn(snapshot)
  if (!rules) return unreadFinding(snapshot, ['acls'])
  const account = serviceAccountOf(snapshot)
  if (!account) return unreadFinding(snapshot, ['roles'])
  const answers = accessResultsFor(rules, account, { lineage, column }, policy)
  const seen = answers
    .filter(({ access }, i) => i < 2 || access !== 'allowed')
    .map(({ operation, access, about }) => `${about === table ? '' : `${about} `}${operation}: ${access}`)
    .join(', ')
  const [bad] = answers.toSorted((a, b) => rank(a) - rank(b))
  const page = `/sys_security_acl_list.do?sysparm_query=nameSTARTSWITH${table}`
  const rule = answers.find((own) => own.rule !== undefined)?.rule ?? ''
  const name = column === undefined ? table : `${table}.${column}`
  const cells = accessFacts(answers, table)
  if (bad && bad.access !== 'allowed') return tell(snapshot, bad, question, { seen, page, cells })
  const dropped = queryRulesOn(snapshot, lineage)
  return (
    closed ??
    lacking ??
    (dropped && { ...dropped, facts: { ...cells, ...dropped.facts, read: 'unknown' } }) ?? {
      outcome: 'pass',
      reason: 'pass',
      facts: { ...cells, table: name, rule },
      seen,
      from: `sys_security_acl: ${rule || table}`,
    }
  )
}

/**
 * One requirement for each table and custom column that Neo needs, by access rules (docs/servicenow/access.md#levels)
 * and gates (docs/servicenow/access.md#web-services).
 */
export function accessRequirements(policy: Policy): Requirement<`access.${string}`, Reason>[] {
  const questions: Question[] = [
    ...[...policy.tables, ...policy.lookupTables].map((table) => ({ table })),
    ...policy.columns.map((name) => {
      const [table = '', column = ''] = name.split('.')
      return { table, column }
    }),
  ]
  return questions.map((question) => ({
    id: accessId(question.column ? `${question.table}.${question.column}` : question.table),
    step: 'user.roles',
    reads: [
      'user',
      'roles',
      'tables',
      'acls',
      'acl-roles',
      'plugins',
      'properties',
      'query-rules',
      ...(question.column === undefined ? [] : (['dictionary'] as const)),
    ],
    check: (snapshot) => check(snapshot, policy, question),
  }))
}
