import type { Database, Row } from '../database.ts'
import { isEmptyQuery, valueAt } from '../encoded-query.ts'
import { byLevels, DENIED, type Decision, GRANTED } from './levels.ts'
import type { Question } from './passes.ts'
import { readOnly } from './read-only.ts'
import type { Readings } from './readings.ts'
import { dependsOnRecord, fieldNames, type Rule, RuleIndex, tableNames } from './rules.ts'
import type { ScriptWorld } from './scripts.ts'
import { effectiveRoles, elevatedRoles, groupsOf, holdsOneOf, pluginActive, type Subject } from './subject.ts'

/**
 * Query rules for everything without requirements defer to read access (docs/servicenow/access.md#query-rules). How the
 * shipped ones are stored is not known: without any part, or with a script only.
 */
const handsOn = ({ name, denies, roles, row }: Rule): boolean =>
  (name === '*' || name === '*.*') &&
  !denies &&
  roles.every((role) => role === 'public') &&
  isEmptyQuery(row.condition ?? '') &&
  isEmptyQuery(row.applies_to ?? '') &&
  !row.security_attribute

/** What one subject may do on an instance, by its access rules (acl-rule-types, exploring-access-control-list). */
export class Access {
  readonly db: Database
  readonly subject: Subject
  readonly roles: ReadonlySet<string>
  readonly readings: Readings
  readonly #rules: RuleIndex
  readonly #elevated: ReadonlySet<string>
  readonly #explicitRoles: boolean
  readonly #same = new Map<string, Decision>()
  /** How deeply scripts that check access are nested. */
  #depth = 0

  constructor(db: Database, subject: Subject, readings: Readings) {
    this.db = db
    this.subject = subject
    this.readings = readings
    this.roles = effectiveRoles(db, subject)
    this.#rules = new RuleIndex(db)
    this.#elevated = elevatedRoles(db)
    this.#explicitRoles = pluginActive(db, 'com.glide.explicit_roles')
  }

  hasRole(role: string): boolean {
    return holdsOneOf(this.roles, [role], this.#elevated)
  }

  /** The table, or one record of it. */
  record(operation: string, table: string, record?: Row): Decision {
    return this.#remembered(operation, table, tableNames(this.db.lineage(table)), () =>
      this.#record(operation, table, record),
    )
  }

  #record(operation: string, table: string, record?: Row): Decision {
    const barred = readOnly(this.db, this.subject, this.roles, operation, table)
    if (barred) return DENIED(barred)
    const names = tableNames(this.db.lineage(table))
    const question = this.#question(table, record)
    const decision = this.#decide('record', operation, names, question)
    if (!decision) return this.#withoutRule(operation, table)
    if (!decision.allowed || !this.#isClosedByDefault(operation)) return decision
    return (
      this.#decide('record', operation, names, question, ({ name, denies }) => name === '*' && !denies) ??
      DENIED('only rules for all tables match, and the default mode denies')
    )
  }

  /** Whether rules for all tables open nothing: docs/servicenow/access.md#default-mode */
  #isClosedByDefault(operation: string): boolean {
    if (this.readings.wildcard === 'own' || this.roles.has('admin')) return false
    return /^(read|write|create|delete)$/.test(operation) && this.#defaultMode() !== 'allow'
  }

  #defaultMode(): string {
    return this.db.property('glide.sm.default_mode') || 'deny'
  }

  /**
   * A field, its record included: "a user must pass both table and field ACL rules". docs/servicenow/access.md#names
   */
  field(operation: string, table: string, column: string, record?: Row): Decision {
    const whole = this.record(operation, table, record)
    return whole.allowed ? this.fieldAlone(operation, table, column, record) : whole
  }

  /** A field by its own rules only. Without any it is as open as its record. */
  fieldAlone(operation: string, table: string, column: string, record?: Row): Decision {
    if (!this.#rules.onFields(operation) && !(operation === 'create' && this.#rules.onFields('write')))
      return GRANTED('no field rule')
    const names = fieldNames(this.db.lineage(table), column)
    return this.#remembered(operation, `${table}.${column}`, names, () =>
      this.#fieldAlone(operation, table, column, record),
    )
  }

  #fieldAlone(operation: string, table: string, column: string, record?: Row): Decision {
    const question = this.#question(table, record)
    const names = fieldNames(this.db.lineage(table), column)
    const own = this.#decide('record', operation, names, question)
    if (own) return own
    // exploring-access-control-list: the wildcard for create "reuses the same conditions as the write operation".
    const asWrite = operation === 'create' ? this.#decide('record', 'write', names, question) : undefined
    return asWrite ?? GRANTED('no field rule')
  }

  /** A decision is the same for all records unless a rule looks at the record. */
  #remembered(operation: string, what: string, names: readonly string[], decide: () => Decision): Decision {
    const key = `${operation}|${what}`
    const known = this.#same.get(key)
    if (known) return known
    const operations = operation === 'create' ? ['create', 'write'] : [operation]
    const varies = operations.some((each) =>
      names.some((name) => this.#rules.named('record', each, name).some(dependsOnRecord)),
    )
    const decision = decide()
    if (!varies) this.#same.set(key, decision)
    return decision
  }

  /** By query rules only; `undefined` if there are none. They are on the table or on the field. */
  query(operation: string | readonly string[], table: string, column: string): Decision | undefined {
    const question = this.#question(table, undefined)
    const lineage = this.db.lineage(table)
    const whole = this.#decide('record', operation, tableNames(lineage), question, handsOn)
    if (whole && !whole.allowed) return whole
    return this.#decide('record', operation, fieldNames(lineage, column), question, handsOn) ?? whole
  }

  /** A REST endpoint by its name. */
  endpoint(name: string): Decision {
    const question = this.#question('', undefined)
    const named = this.#decide('REST_Endpoint', 'execute', [name], question)
    const any = this.#decide('REST_Endpoint', 'execute', ['*'], question)
    if (named && (!named.allowed || this.readings.endpointStar === 'named')) return named
    return any ?? named ?? GRANTED('no endpoint rule')
  }

  #decide(
    type: string,
    operation: string | readonly string[],
    names: readonly string[],
    question: Question,
    isLeftOut: (rule: Rule) => boolean = () => false,
  ): Decision | undefined {
    const levels = names.map((name) =>
      [operation].flat().flatMap((own) => this.#rules.named(type, own, name).filter((rule) => !isLeftOut(rule))),
    )
    return byLevels(levels, question)
  }

  /** If no rule matches, two pages of the documentation differ: docs/servicenow/access.md#default-mode */
  #withoutRule(operation: string, table: string): Decision {
    if (this.roles.has('admin')) return GRANTED('admin')
    if (this.readings.noRule === 'granted') return GRANTED('no rule')
    return this.#defaultMode() === 'allow'
      ? GRANTED('the default mode')
      : DENIED(`no rule lets anybody ${operation} ${table}`)
  }

  #nested(operation: string, table: string, record: Row | undefined): boolean {
    if (this.#depth > 4) throw new Error('it asks about itself')
    this.#depth++
    try {
      return this.record(operation, table, record).allowed
    } finally {
      this.#depth--
    }
  }

  #question(table: string, record: Row | undefined): Question {
    const { db, subject, roles, readings } = this
    const script: ScriptWorld = {
      hasRole: (role) => this.hasRole(role),
      property: (name) => db.property(name),
      isMemberOf: (group) => groupsOf(db, subject.userId).includes(group),
      interactive: subject.interactive,
      userId: subject.userId,
      userName: subject.userName,
      current: (path) => (record ? valueAt(db, table, record, path) : ''),
      can: (operation) => this.#nested(operation, table, record),
    }
    const explicitRoles = this.#explicitRoles
    return { db, subject, roles, elevated: this.#elevated, readings, explicitRoles, script, table, record }
  }
}
