import { NEO } from '../../neo/constants'
import type { Policy } from '../../neo/policy'
import type { Account } from '../../servicenow/acl/acl'
import {
  type AclIndex,
  evaluateColumn,
  evaluateQuery,
  evaluateRecord,
  type RecordQuestion,
} from '../../servicenow/acl/evaluate'
import type { AccessAnswer } from '../../servicenow/acl/levels'
import { ANY_COLUMN } from '../../servicenow/acl/names'
import type { Row } from '../snapshot'

/** Notes are written through the ticket, and only read here: docs/servicenow/records.md#journal */
const READ = new Set(['sys_journal_field'])
/** Whether entries of a table come about by writing to a ticket, and not by creating them. */
export const isWrittenThroughTicket = (table: string): boolean => READ.has(table)
/** Entries in these are made, not changed. */
const CREATED = new Set(['task_time_worked'])
/**
 * Notes and time entries are an extra: without them Neo works, with a drawback. docs/servicenow/access.md#time-worked
 */
export const OPTIONAL_TABLES: ReadonlySet<string> = new Set([...READ, ...CREATED])

/** How far a table's ancestors are followed; what is deeper counts as not shown. */
const DEPTH = 8
/** The columns of `sys_db_object` that name a table's ancestors, nearest first. */
export const ANCESTORS = Array.from({ length: DEPTH }, (_level, i) => `${'super_class.'.repeat(i + 1)}name`)

/** A table and its ancestors, as far as `sys_db_object` tells them. */
export function lineageOf(table: string, row: Row): string[] {
  const names = [table]
  for (const column of ANCESTORS) {
    const name = row[column]
    if (!name) break
    names.push(name)
  }
  return names
}

/** Whether a row of `sys_db_object` names all ancestors of its table. */
export function isLineageShown(row: Row): boolean {
  const names = ANCESTORS.map((column) => row[column])
  const end = names.findIndex((name) => !name)
  return end >= 0 && names[end] === ''
}

/** The columns that are asked about for a table, besides those that any column stands for. */
export function columnsOf(lineage: readonly string[], { lookupTables }: Policy): readonly string[] {
  const [table = ''] = lineage
  // Whoever is found is set by sys_id.
  if (lookupTables.includes(table)) return ['sys_id', ...NEO.lookupColumns]
  const entries: Readonly<Partial<Record<string, readonly string[]>>> = NEO.entryColumns
  if (Object.hasOwn(entries, table)) return entries[table] ?? []
  return lineage.includes('task') ? [...NEO.taskColumns, ...NEO.readColumns] : []
}

const READ_ONLY: ReadonlySet<string> = new Set(NEO.readColumns)
/** Neo asks for what is new by it, and does not have it shown. */
const ASKED_ONLY = 'sys_updated_on'
/**
 * Columns in Neo's queries: by what a ticket, a person, a group or an entry is found, what is new, and names of which a
 * part is searched for.
 */
const QUERIED: Readonly<Record<'match' | 'range', ReadonlySet<string>>> = {
  match: new Set(['number', 'element_id', 'task', ...NEO.lookupColumns]),
  range: new Set(['sys_updated_on', 'name']),
}

/** What Neo does with records of a table. */
function operationsOf(table: string, { lookupTables }: Policy): readonly string[] {
  if (READ.has(table) || lookupTables.includes(table)) return ['read']
  return CREATED.has(table) ? ['read', 'create'] : ['read', 'write']
}

/** What Neo writes is read back as entries of `sys_journal_field`, and only that, so reading the columns is an extra too. */
const JOURNAL: ReadonlySet<string> = new Set(['work_notes', 'comments'])

/** An answer, with what it is about. */
export interface AccessResult extends AccessAnswer {
  operation: string
  about: string
  /** Without it Neo works, with a drawback. */
  isExtra: boolean
}

interface Table {
  lineage: readonly string[]
  /** The one column in question, where it is about one. */
  column?: string | undefined
}

/**
 * Operations of rules about a query's conditions, by kind; `query_exact` is another name of the first:
 * docs/servicenow/access.md#query-rules
 */
const QUERIES = [
  ['match', ['query_match', 'query_exact']],
  ['range', ['query_range']],
] as const

/** What rules under either name of an operation come to; whether any will do where they differ is not known. */
function eitherName(
  answers: readonly (readonly [string, AccessAnswer])[],
): readonly [string, AccessAnswer] | undefined {
  const [first] = answers
  const refused = answers.find(([, { access }]) => access !== 'allowed')
  if (!first || !refused || answers.every(([, { access }]) => access === first[1].access)) return refused ?? first
  return [refused[0], { ...refused[1], access: 'depends', ...(refused[1].access === 'denied' && { by: 'readings' }) }]
}

/** Where Neo's columns of a table are not known by name, what holds for any. What holds for other columns is nothing to Neo. */
const orAny = (columns: readonly string[]): readonly string[] => (columns.length > 0 ? columns : [ANY_COLUMN])

/** Everything that Neo does with a table or a column, each with what the rules say. */
export function accessResultsFor(
  rules: AclIndex,
  account: Account,
  { lineage, column }: Table,
  policy: Policy,
): AccessResult[] {
  const [table = ''] = lineage
  const told: AccessResult[] = []
  const ask = (operation: string): RecordQuestion => ({ ...account, lineage, operation })
  const tell = (operation: string, name: string | undefined, answer: AccessAnswer | undefined) => {
    const isJournal = operation === 'read' && JOURNAL.has(name ?? '')
    // People are found by their User ID, groups by their name; another search, and one by parts of it, is more than that.
    const isByName = name === 'name' && table === 'sys_user' && operation.startsWith('query')
    const isSearch = (operation === 'query_range' && policy.lookupTables.includes(table)) || isByName
    const isExtra = OPTIONAL_TABLES.has(table) || isJournal || isSearch
    // What may be refused of what Neo can do without is not worth a doubt about the table.
    if (!answer || ((isJournal || isSearch) && answer.access === 'depends')) return
    told.push({ operation, ...answer, about: name === undefined ? table : `${table}.${name}`, isExtra })
  }
  const operations = operationsOf(table, policy)
  for (const operation of operations) tell(operation, undefined, evaluateRecord(rules, ask(operation)))
  const columns = column === undefined ? columnsOf(lineage, policy) : [column]
  // Of a time entry only its ticket is looked at again.
  const isWrittenOnly = (name: string) =>
    table === 'task_time_worked' && (name === 'comments' || name === 'time_in_seconds')
  for (const operation of operations)
    for (const name of orAny(
      columns.filter((own) => !(operation === 'read' ? isWrittenOnly(own) || own === ASKED_ONLY : READ_ONLY.has(own))),
    )) {
      const answer = evaluateColumn(rules, { ...ask(operation), column: name })
      tell(operation, name === ANY_COLUMN ? undefined : name, answer)
    }
  if (column !== undefined) return told
  for (const [kind, asked] of QUERIES) {
    for (const name of orAny(columns.filter((own) => QUERIED[kind].has(own)))) {
      const answers = asked.flatMap((own) => {
        const found = evaluateQuery(rules, { ...ask(own), column: name })
        return found ? [[own, found] as const] : []
      })
      const [operation = asked[0], answer] = eitherName(answers) ?? []
      tell(operation, name === ANY_COLUMN ? undefined : name, answer)
      // Where no rule is about the query, what holds for reading does: docs/servicenow/access.md#query-rules
      if (!answer && name === ASKED_ONLY) tell('read', name, evaluateColumn(rules, { ...ask('read'), column: name }))
    }
  }
  return told
}
