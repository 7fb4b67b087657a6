import { type Acl, type ExtraCheck, isHalfDead } from './acl'
import { ABSENT, anyOf, deniedBy, EITHER, FAIL, fallingThrough, nearest, type Outcomes, PASS } from './outcomes'

export type Access = 'allowed' | 'denied' | 'depends'

/** Why: roles held or lacked, what the instance decides, or what was not to be seen. */
export type Cause =
  | 'role'
  | 'unheld'
  | 'empty'
  | 'no-rule'
  | 'read-only'
  | ExtraCheck
  | 'applies-to'
  | 'unreadable'
  | 'dead-role'
  | 'readings'
  | 'mode'
  | 'wildcard'
  | 'only-unless'

/** An answer, with the name of the rule that decided it; none where no rule was found. */
export interface AccessAnswer {
  access: Access
  rule?: string
  by: Cause
  /** Of the rule, where it is another than what was asked for. */
  operation?: string
  /** Roles of which one would do, where one is lacked. */
  wants?: readonly string[]
  /** A Deny-Unless rule refuses, whatever others allow. */
  isUnless?: true
}

/** Each rule with what can come of it. */
export interface EvaluatedAcl {
  acl: Acl
  outcomes: Outcomes
  /** The default mode decided, which the rule only asks; or whether it counts beside what the rule asks is open. */
  by?: 'mode' | 'wildcard'
}

/** Roles that nobody has, and the one that an integration's account should not have; empty is one that is not there. */
const UNHELD = new Set(['', 'nobody', 'admin'])

const CERTAIN = new Set<Outcomes>([PASS, FAIL, ABSENT])

/** What leaves open what comes of a rule. */
function doubtOf(acl: Acl, roles: readonly string[]): Cause {
  const [own] = acl.besides
  if (own) return own
  if (acl.isPartial) return acl.isPartial === 'hidden' ? 'hidden' : 'applies-to'
  if (roles.length === 0) return 'empty'
  if (isHalfDead(acl)) return 'dead-role'
  return acl.adminOverrides === undefined ? 'hidden' : 'role'
}

/** Why a rule fails, or why it cannot be told. */
function causeOf({ acl, outcomes, by }: EvaluatedAcl): AccessAnswer {
  const { name: rule, roles } = acl
  if (outcomes === FAIL) {
    if (by === 'mode') return { access: 'denied', rule, by: 'no-rule' }
    if (roles?.length === 0 && acl.besides.length === 0) return { access: 'denied', rule, by: 'empty' }
    const asked = roles?.length ? roles : ['snc_internal']
    const wants = asked.filter((role) => !UNHELD.has(role) && !acl.elevated.includes(role))
    return wants.length > 0
      ? { access: 'denied', rule, by: 'role', wants }
      : { access: 'denied', rule, by: 'unheld', wants: asked.filter(Boolean) }
  }
  const open = roles ? doubtOf(acl, roles) : 'unreadable'
  return { access: 'depends', rule, by: by ?? open }
}

/** The rules under one name, and what can come of them. */
export interface Level {
  judged: readonly EvaluatedAcl[]
  unless: readonly EvaluatedAcl[]
  /** What can come of the rules that allow. */
  outcomes: Outcomes
  /** The first of those that allow: any, one that can pass, one that can fail, and one that only the instance decides. */
  first: EvaluatedAcl | undefined
  pass: EvaluatedAcl | undefined
  fail: EvaluatedAcl | undefined
  open: EvaluatedAcl | undefined
}

export function levelOf(judged: readonly EvaluatedAcl[]): Level {
  const isUnless = ({ acl }: EvaluatedAcl) => acl.decision === 'deny'
  const unless = judged.filter(isUnless)
  const allowing = unless.length > 0 ? judged.filter((own) => !isUnless(own)) : judged
  const can = (one: Outcomes) => allowing.find(({ outcomes }) => (outcomes & one) !== 0)
  return {
    judged,
    unless,
    outcomes: anyOf(allowing.map(({ outcomes }) => outcomes)),
    first: allowing[0],
    pass: can(PASS),
    fail: can(FAIL),
    open: allowing.find(({ outcomes }) => !CERTAIN.has(outcomes)),
  }
}

/** Walks levels of rules, the nearest first. `none` is what counts where no level has a rule. */
export function decideByLevels(levels: readonly Level[], none: Outcomes): AccessAnswer {
  const unless = levels.flatMap((level) => level.unless)
  const denied = deniedBy(unless.map(({ outcomes }) => outcomes))
  if (denied === 'always')
    return { ...causeOf(unless.find(({ outcomes }) => outcomes === FAIL) as EvaluatedAcl), isUnless: true }
  const ofLevels = levels.map(({ outcomes }) => outcomes)
  const [strict, lenient] = [nearest(ofLevels), fallingThrough(ofLevels)]
  const either = strict | lenient
  // Where a Deny-Unless rule passes and no other matches, the documents say both: docs/servicenow/access.md#deny-unless
  const otherwise = either & ABSENT ? none | (unless.length > 0 ? PASS : 0) : 0
  const found = (either & EITHER) | otherwise | (denied === 'perhaps' ? FAIL : 0)
  const decisive = levels.find(({ outcomes }) => (outcomes & EITHER) !== 0)
  if (found === PASS) {
    const rule = decisive?.pass?.acl.name
    return { access: 'allowed', by: rule === undefined ? 'no-rule' : 'role', ...(rule !== undefined && { rule }) }
  }
  if (found === FAIL)
    return decisive?.fail ? causeOf({ ...decisive.fail, outcomes: FAIL }) : { access: 'denied', by: 'no-rule' }
  const open = unless.find(({ outcomes }) => !CERTAIN.has(outcomes)) ?? levels.find((level) => level.open)?.open
  if (open) return causeOf(open)
  if (decisive?.first && strict !== lenient)
    return { ...causeOf({ ...decisive.first, outcomes: FAIL }), access: 'depends', by: 'readings' }
  const rule = unless[0]?.acl.name
  return { access: 'depends', by: rule === undefined ? 'mode' : 'only-unless', ...(rule !== undefined && { rule }) }
}
