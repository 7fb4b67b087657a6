/**
 * What access rules say about an account, from its roles alone (docs/servicenow/access.md#rules). Scripts, conditions
 * and attributes run on the instance only, so where one decides the answer is `depends`. So it is where the two
 * readings of docs/servicenow/access.md#levels disagree.
 */

import { type Account, type Acl, outcomesOf } from './acl'
import { type AccessAnswer, decideByLevels, type Level, levelOf } from './levels'
import { endpointLevelOf, fieldLevels, isEndpointCertain, recordLevels } from './names'
import { EITHER, FAIL, PASS } from './outcomes'

/** Rules by operation, then by name. */
export type AclIndex = ReadonlyMap<string, ReadonlyMap<string, readonly Acl[]>>

/** Rules by operation and name, so that each question reads its few levels only. */
export function indexAcls(acls: readonly Acl[]): AclIndex {
  const index = new Map<string, Map<string, Acl[]>>()
  for (const acl of acls) {
    // An endpoint's rule says nothing of a table of the same name.
    if (acl.isEndpoint) continue
    const names = index.get(acl.operation) ?? new Map<string, Acl[]>()
    index.set(acl.operation, names)
    const level = names.get(acl.name)
    if (level) level.push(acl)
    else names.set(acl.name, [acl])
  }
  return index
}

const NONE = levelOf([])
/** What was found of rules before, by who asks: a column asks the same levels for each of its tables. */
const known = new WeakMap<
  ReadonlyMap<string, readonly Acl[]>,
  WeakMap<object, [Map<string, Level>, Map<string, Level>]>
>()

function judgedAt(rules: AclIndex, names: readonly string[], operation: string, account: Account): Level[] {
  const own = rules.get(operation)
  if (!own) return names.map(() => NONE)
  const ofRules = known.get(own) ?? new WeakMap<object, [Map<string, Level>, Map<string, Level>]>()
  known.set(own, ofRules)
  const both = ofRules.get(account.roles) ?? [new Map<string, Level>(), new Map<string, Level>()]
  ofRules.set(account.roles, both)
  const before = both[account.explicitRoles === true ? 1 : 0]
  return names.map((name) => {
    const acls = own.get(name)
    if (!acls) return NONE
    const found = before.get(name) ?? levelOf(acls.map((acl) => ({ acl, outcomes: outcomesOf(acl, account) })))
    before.set(name, found)
    return found
  })
}

const MODES = { allow: PASS, deny: FAIL, hidden: EITHER } as const

/**
 * The rules named `*` for reading and changing records ask `glide.sm.default_mode` in their script
 * (docs/servicenow/access.md#default-mode).
 */
function byDefaultMode({ judged }: Level, { roles, defaultMode }: Account): Level {
  const decided = judged.map((own) => {
    const { acl, outcomes } = own
    if (acl.decision === 'deny' || outcomes === FAIL || acl.isPartial) return own
    if (acl.besides.length === 1 && acl.besides[0] === 'script') {
      const mode = roles.has('admin') ? PASS : defaultMode && MODES[defaultMode]
      return mode ? { acl, outcomes: mode, by: 'mode' as const } : own
    }
    // The documents can be read either way here: docs/servicenow/access.md#default-mode
    const isOpen = outcomes === PASS && defaultMode !== 'allow' && !roles.has('admin')
    return isOpen ? { acl, outcomes: EITHER, by: 'wildcard' as const } : own
  })
  return levelOf(decided)
}

export interface RecordQuestion extends Account {
  /** The table and its ancestors, nearest first. */
  lineage: readonly string[]
  operation: string
}

/**
 * What `snc_read_only` refuses whatever the rules say, except in exempt tables:
 * docs/servicenow/access.md#read-only-role
 */
function readOnlyRefusal({ lineage, operation, roles, readOnly }: RecordQuestion): AccessAnswer | undefined {
  if (!roles.has('snc_read_only') || operation === 'read') return undefined
  if (readOnly === 'hidden') return { access: 'depends', by: 'read-only' }
  const isExempt = readOnly?.[operation]?.includes(lineage[0] ?? '') === true
  return isExempt ? undefined : { access: 'denied', by: 'read-only' }
}

/** Whether an account may do something with records of a table. */
export function evaluateRecord(rules: AclIndex, question: RecordQuestion): AccessAnswer {
  const refused = readOnlyRefusal(question)
  if (refused?.access === 'denied') return refused
  const names = recordLevels(question.lineage)
  const levels = judgedAt(rules, names, question.operation, question)
  const last = levels.pop() ?? levelOf([])
  const none = question.roles.has('admin') ? PASS : MODES[question.defaultMode ?? 'deny']
  const answer = decideByLevels([...levels, byDefaultMode(last, question)], none)
  return refused && answer.access === 'allowed' ? refused : answer
}

/** What rules under these names say; undefined where there are none. */
function optional(levels: readonly Level[]): AccessAnswer | undefined {
  return levels.some(({ judged }) => judged.length > 0) ? decideByLevels(levels, PASS) : undefined
}

/**
 * Whether the rules on a column let an account at it; undefined where there are none: docs/servicenow/access.md#names
 */
export function evaluateColumn(
  rules: AclIndex,
  question: RecordQuestion & { column: string },
): AccessAnswer | undefined {
  const names = fieldLevels(question.lineage, question.column)
  const levels = judgedAt(rules, names, question.operation, question)
  if (question.operation !== 'create') return optional(levels)
  // The rule for any column only repeats what writing asks: docs/servicenow/access.md#any-column
  levels.push(...handingOn(levels.splice(-1)))
  const own = optional(levels)
  if (own && (own.access !== 'allowed' || levels.some(({ first }) => first))) return own
  const asWrite = evaluateColumn(rules, { ...question, operation: 'write' })
  if (!own || !asWrite || asWrite.access === 'allowed') return own ?? (asWrite && { ...asWrite, operation: 'write' })
  // Only Deny-Unless rules, all met: whether that opens it, or writing decides, is not known. docs/servicenow/access.md#deny-unless
  const rule = levels.flatMap(({ unless }) => unless)[0]?.acl.name
  return { access: 'depends', by: 'only-unless', ...(rule !== undefined && { rule }) }
}

/** A rule that ships hands on to another operation, by its script or by itself, and asks nothing else: docs/servicenow/access.md#query-rules */
const isHandingOn = ({ decision, roles, besides, isPartial }: Acl): boolean =>
  decision === 'allow' &&
  !isPartial &&
  roles?.every((role) => role === 'public') === true &&
  besides.every((own) => own === 'script')

/** The rules for everything without those that hand on to other operations. */
const handingOn = (levels: readonly Level[]): Level[] =>
  levels.map((level) =>
    level.judged.length === 0 ? level : levelOf(level.judged.filter(({ acl }) => !isHandingOn(acl))),
  )

/**
 * Whether an account may ask a table with conditions of a kind. Undefined where no rule is about that: then reading
 * decides (docs/servicenow/access.md#query-rules). The rules for everything only hand on to reading, unless they ask
 * for a role themselves.
 */
export function evaluateQuery(
  rules: AclIndex,
  question: RecordQuestion & { column: string },
): AccessAnswer | undefined {
  const at = (names: readonly string[]) => {
    const levels = judgedAt(rules, names, question.operation, question)
    return [...levels.slice(0, -1), ...handingOn(levels.slice(-1))]
  }
  const [table, column] = [recordLevels(question.lineage), fieldLevels(question.lineage, question.column)].map(at)
  return worstOf([optional(table ?? []), optional(column ?? [])].filter((answer) => answer !== undefined))
}

/** Whether the rules on endpoints let an account call an API. Undefined where none is about it. */
export function evaluateEndpoint(
  acls: readonly Acl[],
  account: Account,
  api: 'table' | 'email' = 'table',
): AccessAnswer | undefined {
  const at = (wanted: typeof api | 'every') =>
    acls
      .filter(
        ({ isEndpoint, operation, name }) => isEndpoint && operation === 'execute' && endpointLevelOf(name) === wanted,
      )
      .map((own) => (isEndpointCertain(own.name) ? own : { ...own, isPartial: true }))
      .map((acl) => ({ acl, outcomes: outcomesOf(acl, account) }))
  const levels = [levelOf(at(api)), levelOf(at('every'))]
  const answer = optional(levels)
  const each = levels.map((level) => optional([level]))
  // Whether both have to be met is not known: docs/servicenow/access.md#endpoint-rules
  const worst = worstOf(each.filter((own) => own !== undefined))
  if (answer?.access === 'allowed' && worst && worst.access !== 'allowed') return { ...worst, access: 'depends' }
  // Nor is what a Deny-Unless rule opens that is met: docs/servicenow/access.md#deny-unless
  const [named] = each
  return answer?.access === 'denied' && named && named.access !== 'denied' ? { ...answer, access: 'depends' } : answer
}

const SEVERITY: Record<AccessAnswer['access'], number> = { allowed: 0, depends: 1, denied: 2 }

/** The answer that counts where all of several have to allow. */
const worstOf = (answers: readonly AccessAnswer[]): AccessAnswer | undefined =>
  answers.toSorted((a, b) => SEVERITY[b.access] - SEVERITY[a.access])[0]

/** Record and column together: both have to allow it. */
export function evaluateAccess(
  rules: AclIndex,
  { column, ...question }: RecordQuestion & { column?: string },
): AccessAnswer {
  const ofRecord = evaluateRecord(rules, question)
  const ofColumn = column === undefined ? undefined : evaluateColumn(rules, { ...question, column })
  return (ofColumn && worstOf([ofRecord, ofColumn])) ?? ofRecord
}
