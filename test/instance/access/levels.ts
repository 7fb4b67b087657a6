import { concerns, failure, type Question } from './passes.ts'
import type { Rule } from './rules.ts'

export interface Decision {
  allowed: boolean
  /** The rule, or other cause, that decided. */
  because: string
}

export const GRANTED = (because: string): Decision => ({ allowed: true, because })
export const DENIED = (because: string): Decision => ({ allowed: false, because })

/**
 * Decides by rules, most specific level first; `undefined` if none applies. Deny-Unless rules come first, each of them, on
 * whatever level they are (acl-denial-behavior); then the others, level by level.
 */
export function byLevels(levels: readonly (readonly Rule[])[], question: Question): Decision | undefined {
  const concerned = levels.map((rules) => rules.filter((rule) => concerns(rule, question)))
  let denyUnless = false
  for (const rule of concerned.flat().filter(({ denies }) => denies)) {
    const why = failure(rule, question)
    if (why) return DENIED(`Deny-Unless ${rule.name} (${rule.operation}) ${why}`)
    denyUnless = true
  }
  let failed: Decision | undefined
  for (const level of concerned) {
    const rules = level.filter(({ denies }) => !denies)
    if (rules.length === 0) continue
    const answer = anyMet(rules, question)
    if (answer.allowed || question.readings.level === 'most-specific') return answer
    failed ??= answer
  }
  if (failed) return failed
  return denyUnless && question.readings.onlyDenyUnless === 'granted'
    ? GRANTED('only Deny-Unless rules, met')
    : undefined
}

/** "If two or more rules match at the same point in the processing order, the user must pass any one" (exploring-access-control-list). */
function anyMet(rules: readonly Rule[], question: Question): Decision {
  let first = ''
  for (const rule of rules) {
    const why = failure(rule, question)
    if (!why) return GRANTED(`${rule.name} (${rule.operation})`)
    first ||= `${rule.name} (${rule.operation}) ${why}`
  }
  return DENIED(first)
}
