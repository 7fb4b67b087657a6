import type { Database, Row } from '../database.ts'
import { isEmptyQuery, matches } from '../encoded-query.ts'
import { attributeMet } from './attributes.ts'
import type { Readings } from './readings.ts'
import type { Rule } from './rules.ts'
import { isBlank, isTrivial, runScript, type ScriptWorld } from './scripts.ts'
import { holdsOneOf, type Subject } from './subject.ts'

/** What a rule is asked about. */
export interface Question {
  db: Database
  subject: Subject
  roles: ReadonlySet<string>
  elevated: ReadonlySet<string>
  readings: Readings
  explicitRoles: boolean
  script: ScriptWorld
  table: string
  /** The record; none for a whole table, or one that is yet to be made. */
  record: Row | undefined
}

/**
 * Whether a rule concerns the record at all: "Applies-to specifies whether the ACL affects a specific record; if it's empty,
 * the ACL applies to all records" (exploring-access-control-list). Without a record, as before a query, it may: it counts.
 */
export function concerns(rule: Rule, { db, table, record, subject }: Question): boolean {
  const only = rule.row.applies_to ?? ''
  return only === '' || !record || matches(db, table, record, only, subject, { exact: true })
}

/** Why a rule is not met; `undefined` where it is. Roles and condition and attribute and script all have to be. */
export function failure(rule: Rule, question: Question): string | undefined {
  const { db, table, record, readings, roles } = question
  const { condition = '', script = '', security_attribute: attribute = '', admin_overrides: override } = rule.row
  // Beside other roles it is open whether it counts; alone it does: "the nobody role takes precedence" (t_CreateAnACLRule).
  const others = rule.roles.filter((role) => role !== undefined && role !== 'nobody')
  const isStrict = readings.deadRole === 'denies' || others.length === 0
  const nobody = rule.roles.includes('nobody') && isStrict
  if (override === 'true' && roles.has('admin') && !nobody) return undefined
  const isEmpty = rule.roles.length === 0 && isEmptyQuery(condition) && !script && !attribute
  if (isEmpty && !(rule.denies && readings.emptyUnless === 'met')) return 'is empty, so it denies'
  const asked = rule.roles.filter((role) => role !== undefined)
  if (asked.length < rule.roles.length && isStrict) return 'asks a role that does not exist'
  if (nobody && !roles.has('nobody')) return 'asks nobody'
  if (asked.length > 0 && !holdsOneOf(roles, asked, question.elevated)) return `asks ${asked.join(' or ')}`
  // explicit-roles: rules without a role are given `snc_internal`.
  if (asked.length === 0 && question.explicitRoles && !holdsOneOf(roles, ['snc_internal'], question.elevated))
    return 'asks snc_internal'
  if (external(rule, question, asked)) return 'is not open to external users'
  if (attribute) {
    const row = db.get('sys_security_attribute', attribute)
    if (!row) return 'asks a security attribute that does not exist'
    if (!attributeMet(row, question.script)) return `asks the security attribute ${row.name}`
  }
  if (condition && record && !matches(db, table, record, condition, question.subject, { exact: true }))
    return `asks ${condition}`
  if (!script) return undefined
  if (isBlank(script)) return readings.blankScript === 'denies' ? 'has a script that says nothing' : undefined
  const isAlone = rule.roles.length === 0 && isEmptyQuery(condition) && !attribute
  if (isTrivial(script) && readings.trivialScript === 'invalid' && isAlone)
    return 'has a script that says nothing, so it is invalid'
  try {
    return runScript(script, question.script) ? undefined : 'has a script that says no'
  } catch (error) {
    return `has a script that fails (${error instanceof Error ? error.message : String(error)})`
  }
}

/** "They should not have any access to resources unless explicitly allowed through ACLs for the snc_external role" (explicit-roles). */
function external(rule: Rule, { roles, explicitRoles, readings }: Question, asked: readonly string[]): boolean {
  if (!explicitRoles || readings.external === 'by-role' || !roles.has('snc_external') || rule.denies) return false
  return !asked.includes('snc_external') && !asked.includes('public')
}
