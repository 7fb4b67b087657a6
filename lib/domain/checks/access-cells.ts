import type { Facts, Outcome } from '../finding'
import type { AccessResult } from './table-access'

/** What is told apart of the access to a table. Reading counts queries too; fields are those that Neo writes. */
export const ACCESS_CELLS = ['read', 'write', 'create', 'fields'] as const
export type AccessCellName = (typeof ACCESS_CELLS)[number]

/** What came of one kind of access, and the rule or role that decides. */
export interface AccessCell {
  outcome: Outcome
  rule?: string
  wants?: string
  /** The column that decides, where it is not the table. */
  column?: string
}

const cellOf = ({ operation, about }: AccessResult, table: string): AccessCellName => {
  if (operation !== 'write' && operation !== 'create') return 'read'
  return about === table ? operation : 'fields'
}

const outcomeOf = ({ access, isExtra }: AccessResult): Outcome => {
  if (access === 'depends') return 'unknown'
  return access === 'allowed' ? 'pass' : isExtra ? 'warn' : 'fail'
}

const GRAVEST: readonly Outcome[] = ['fail', 'warn', 'unknown', 'pass']

/** What Neo may do with a table, as facts of a finding: `read: 'pass'`, `read.rule: 'incident'` and so on. Kinds that it does not need are left out. */
export function accessFacts(results: readonly AccessResult[], table: string): Facts {
  const facts: Record<string, string> = {}
  const worstOf = (name: AccessCellName) =>
    results
      .filter((own) => cellOf(own, table) === name)
      .toSorted((a, b) => GRAVEST.indexOf(outcomeOf(a)) - GRAVEST.indexOf(outcomeOf(b)))[0]
  for (const name of ACCESS_CELLS) {
    // Fields without rules of their own are as open as the table: docs/servicenow/access.md#levels
    const worst = worstOf(name) ?? (name === 'fields' ? (worstOf('write') ?? worstOf('create')) : undefined)
    if (!worst) continue
    facts[name] = outcomeOf(worst)
    if (worst.rule) facts[`${name}.rule`] = worst.rule
    if (worst.wants?.length && worst.access !== 'allowed') facts[`${name}.wants`] = worst.wants.join(', ')
    if (worst.about !== table) facts[`${name}.column`] = worst.about.slice(table.length + 1)
  }
  return facts
}

const textOf = (value: string | number | undefined) => (typeof value === 'string' && value !== '' ? value : undefined)

/** One kind of access as a finding's facts have it; undefined where they do not, as in findings that say nothing of rules. */
export function accessCellIn(facts: Facts, name: AccessCellName): AccessCell | undefined {
  const outcome = GRAVEST.find((own) => own === facts[name])
  if (outcome === undefined) return undefined
  const [rule, wants, column] = ['rule', 'wants', 'column'].map((part) => textOf(facts[`${name}.${part}`]))
  return { outcome, ...(rule && { rule }), ...(wants && { wants }), ...(column && { column }) }
}
