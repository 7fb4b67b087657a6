import type { Database, Row } from '../database.ts'
import { isOn } from '../database.ts'

/** An access rule with its requirements. */
export interface Rule {
  row: Row
  name: string
  operation: string
  denies: boolean
  /** Names of the roles it requires, any of which is enough; `undefined` for one that does not exist. */
  roles: (string | undefined)[]
}

/** An instance's active access rules, by type, operation and name. */
export class RuleIndex {
  readonly #rules = new Map<string, Rule[]>()
  /** Operations for which there are rules on fields at all. */
  readonly #onFields = new Set<string>()

  constructor(db: Database) {
    const roles = new Map<string, (string | undefined)[]>()
    for (const row of db.rows('sys_security_acl_role')) {
      const of = roles.get(row.sys_security_acl ?? '') ?? []
      of.push(db.get('sys_user_role', row.sys_user_role ?? '')?.name)
      roles.set(row.sys_security_acl ?? '', of)
    }
    for (const row of db.rows('sys_security_acl')) {
      if (!isOn(row.active)) continue
      const { name = '' } = row
      const operation = db.get('sys_security_operation', row.operation ?? '')?.name ?? row.operation ?? ''
      if (name.includes('.')) this.#onFields.add(operation)
      const key = `${row.type}|${operation}|${name}`
      const known = this.#rules.get(key) ?? []
      known.push({
        row,
        name,
        operation,
        denies: row.decision_type === 'deny',
        roles: roles.get(row.sys_id ?? '') ?? [],
      })
      this.#rules.set(key, known)
    }
  }

  onFields(operation: string): boolean {
    return this.#onFields.has(operation)
  }

  named(type: string, operation: string, name: string): readonly Rule[] {
    return this.#rules.get(`${type}|${operation}|${name}`) ?? []
  }
}

/** Whether a rule's result can differ from record to record. */
export const dependsOnRecord = ({ row }: Rule): boolean =>
  Boolean(row.condition || row.applies_to || row.security_attribute) || (row.script ?? '').includes('current')

/** Names of the rules on a table, most specific first: the table, its parents, any (acl-rule-types, "Table ACL rules"). */
export const tableNames = (lineage: readonly string[]): string[] => [...lineage, '*']

/** Names of the rules on a field, most specific first (acl-rule-types, "Field ACL rules"). */
export const fieldNames = (lineage: readonly string[], column: string): string[] => [
  ...lineage.map((table) => `${table}.${column}`),
  `*.${column}`,
  ...lineage.map((table) => `${table}.*`),
  '*.*',
]
