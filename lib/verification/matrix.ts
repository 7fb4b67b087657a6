import { ACCESS_CELLS, type AccessCell, type AccessCellName, accessCellIn } from '../domain/checks/access-cells'
import { isWrittenThroughTicket } from '../domain/checks/table-access'
import { accessTarget } from '../domain/requirements/access-id'
import { type ResultsKey, resultsText } from '../i18n/results'
import type { StoredVerdict } from './verification'

/** What Neo may do with one table, or with one column of the customer's own. */
export interface MatrixRow {
  table: string
  cells: Readonly<Record<AccessCellName, AccessCell>>
}

const NEEDLESS: AccessCell = { outcome: 'not-applicable' }

/** What a verdict says of access; undefined for one about anything else. What says nothing of rules is the same of all kinds. */
function rowOf({ requirement, outcome, facts = {} }: StoredVerdict): MatrixRow | undefined {
  const table = accessTarget(requirement)
  if (table === undefined) return undefined
  const told = ACCESS_CELLS.map((name) => [name, accessCellIn(facts, name)] as const)
  const isTold = told.some(([, cell]) => cell !== undefined)
  const cells = told.map(([name, cell]) => [name, cell ?? (isTold ? NEEDLESS : { outcome })])
  return { table, cells: Object.fromEntries(cells) as MatrixRow['cells'] }
}

/** The access to tables as a matrix, a row for each table in the order of the verdicts. */
export const accessMatrix = (verdicts: readonly StoredVerdict[]): MatrixRow[] =>
  verdicts.flatMap((verdict) => rowOf(verdict) ?? [])

/** The kinds of access in order, each with what it is called. */
export const matrixColumns = (): [AccessCellName, string][] =>
  ACCESS_CELLS.map((name) => [name, resultsText(`matrix.${name}`)])

type Values = Readonly<Record<string, string>>
/** A text of the catalogue with the values that it takes. */
export interface Detail {
  key: ResultsKey
  values: Values
}

/** What decides a cell: the field, and the rule or role; nothing where the verdict alone says it. */
export function cellDetails(table: string, { outcome, rule = '', wants, column }: AccessCell): Detail[] {
  if (outcome === 'not-applicable')
    return [{ key: isWrittenThroughTicket(table) ? 'matrix.journal' : 'matrix.needless', values: {} }]
  const field: Detail[] = column === undefined ? [] : [{ key: 'matrix.column', values: { column } }]
  if (wants !== undefined && rule !== '') return [...field, { key: 'matrix.wants', values: { rule, wants } }]
  if (rule !== '') return [...field, { key: 'matrix.by', values: { rule } }]
  return outcome === 'fail' || outcome === 'warn' ? [...field, { key: 'matrix.no-rule', values: {} }] : field
}
