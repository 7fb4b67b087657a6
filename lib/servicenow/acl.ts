/**
 * What access control rules say of an account, from its roles alone (reference/servicenow-rest.md 1.7 [DOC acl-rule-types,
 * KB0541355]). Scripts and conditions run on the instance only, so where one decides the answer is `depends`.
 */
export interface Acl {
  sysId: string
  /** `incident`, `incident.state`, `incident.*`, `*`, `*.*`, `*.state`. */
  name: string
  operation: string
  /** `deny` is a Deny-Unless rule: who does not meet it is refused. */
  decision: 'allow' | 'deny'
  /** Who has `admin` passes the whole rule. */
  adminOverrides: boolean
  /** Names of the roles of which one is needed; empty where none is. `undefined` where they could not be read. */
  roles: readonly string[] | undefined
  /** A script or a condition decides besides the roles. */
  conditional: boolean
}

export type Access = 'allowed' | 'denied' | 'depends'

/** An answer, with the name of the rule that decided it; none where no rule was found. */
export interface AccessAnswer {
  access: Access
  rule?: string
  /** Why: a role that is held or lacked, a script or condition, or that no rule is there. */
  by: 'role' | 'condition' | 'no-rule' | 'unreadable'
  /** Roles of which one would do, where one is lacked. */
  wants?: readonly string[]
}

export interface AccessQuestion {
  /** The table and its ancestors, nearest first. */
  lineage: readonly string[]
  operation: string
  /** A column, where the question is about one. */
  column?: string
  /** Names of the account's effective roles. */
  roles: ReadonlySet<string>
  /** Explicit Roles is active: a rule without a role then asks for `snc_internal`. */
  explicitRoles?: boolean
  /** `glide.sm.default_mode`: what counts where no rule is found; deny unless the instance says otherwise. */
  defaultMode?: 'allow' | 'deny'
}

const ORDER: readonly Access[] = ['allowed', 'depends', 'denied']
const best = (answers: readonly AccessAnswer[]) =>
  answers.toSorted((a, b) => ORDER.indexOf(a.access) - ORDER.indexOf(b.access))[0]
const worst = (answers: readonly AccessAnswer[]) =>
  answers.toSorted((a, b) => ORDER.indexOf(b.access) - ORDER.indexOf(a.access))[0]

/** Whether an account meets one rule: any of its roles, and its condition, and its script. */
function meets(acl: Acl, { roles, explicitRoles }: AccessQuestion): AccessAnswer {
  const rule = acl.name
  if (roles.has('admin') && acl.adminOverrides) return { access: 'allowed', rule, by: 'role' }
  if (!acl.roles) return { access: 'depends', rule, by: 'unreadable' }
  const asked = acl.roles.length === 0 && explicitRoles ? ['snc_internal'] : acl.roles
  // Admin passes the role part of any rule, if not its script.
  const held = asked.length === 0 || roles.has('admin') || asked.some((role) => roles.has(role))
  if (!held) return { access: 'denied', rule, by: 'role', wants: asked }
  return acl.conditional ? { access: 'depends', rule, by: 'condition' } : { access: 'allowed', rule, by: 'role' }
}

/** One level: all Deny-Unless rules have to be met, then any of the others. Undefined where the level decides nothing. */
function decideLevel(level: readonly Acl[], question: AccessQuestion): AccessAnswer | undefined {
  const unless = worst(level.filter(({ decision }) => decision === 'deny').map((acl) => meets(acl, question)))
  if (unless?.access === 'denied') return unless
  const allow = best(level.filter(({ decision }) => decision === 'allow').map((acl) => meets(acl, question)))
  if (!allow) return unless?.access === 'depends' ? unless : undefined
  return unless?.access === 'depends' && allow.access !== 'denied' ? unless : allow
}

/** The names under which rules are looked for, the nearest level first. */
function levels({ lineage, column }: AccessQuestion): string[] {
  if (column === undefined) return [...lineage, '*']
  return [
    ...lineage.map((table) => `${table}.${column}`),
    `*.${column}`,
    ...lineage.map((table) => `${table}.*`),
    '*.*',
  ]
}

/** All names that rules about these tables and columns can have. */
export function aclNames(lineages: readonly (readonly string[])[], columns: readonly string[]): string[] {
  const tables = [...new Set(lineages.flat())]
  const names = [...tables, '*']
  if (columns.length > 0)
    names.push(
      '*.*',
      ...tables.map((table) => `${table}.*`),
      ...columns.flatMap((column) => [`*.${column}`, ...tables.map((table) => `${table}.${column}`)]),
    )
  return [...new Set(names)]
}

export type Rules = ReadonlyMap<string, readonly Acl[]>

/** Rules by operation and name, so that each question reads its few levels only. */
export function indexAcls(acls: readonly Acl[]): Rules {
  const index = new Map<string, Acl[]>()
  for (const acl of acls) {
    const key = `${acl.operation} ${acl.name}`
    const level = index.get(key)
    if (level) level.push(acl)
    else index.set(key, [acl])
  }
  return index
}

function firstLevel(rules: Rules, question: AccessQuestion): AccessAnswer | undefined {
  for (const name of levels(question)) {
    const level = rules.get(`${question.operation} ${name}`)
    const answer = level && decideLevel(level, question)
    if (answer) return answer
  }
  return undefined
}

/**
 * Whether an account may do something with records of a table, or with one of its columns: then the record's rule and the
 * column's have to allow it. Active rules of the types record and field only are expected. The nearest level that has a
 * rule decides.
 */
export function evaluateAccess(rules: Rules, question: AccessQuestion): AccessAnswer {
  const { column: _column, ...record } = question
  const byDefault: AccessAnswer = { access: question.defaultMode === 'allow' ? 'allowed' : 'denied', by: 'no-rule' }
  const ofRecord =
    firstLevel(rules, record) ??
    (question.roles.has('admin') ? ({ access: 'allowed', by: 'no-rule' } as const) : byDefault)
  if (question.column === undefined) return ofRecord
  // A column without any rule is as open as its record. [INF]
  const ofColumn = firstLevel(rules, question)
  return (ofColumn && worst([ofRecord, ofColumn])) ?? ofRecord
}
