/**
 * The possible results of a rule, or of a level of rules, as a bit set: pass, fail, or not applicable. The result may depend
 * on a script that only the instance can run, so several can be possible at once.
 */
export type Outcomes = number
export const PASS = 1
export const FAIL = 2
export const ABSENT = 4
/** Pass or fail: only the instance can decide. */
export const EITHER = PASS | FAIL

const has = (outcomes: Outcomes, one: number) => (outcomes & one) !== 0

/** Combines the rules of one level, of which one has to pass: docs/servicenow/access.md#same-level */
export function anyOf(rules: readonly Outcomes[]): Outcomes {
  let [canPass, mustPass, canFail, allCanMiss, canAllBeAbsent] = [false, false, false, true, true]
  for (const own of rules) {
    canPass ||= has(own, PASS)
    mustPass ||= own === PASS
    canFail ||= has(own, FAIL)
    allCanMiss &&= has(own, FAIL | ABSENT)
    canAllBeAbsent &&= has(own, ABSENT)
  }
  return (canPass ? PASS : 0) | (!mustPass && canFail && allCanMiss ? FAIL : 0) | (canAllBeAbsent ? ABSENT : 0)
}

/** One reading: the nearest level that has a rule decides, pass or fail. docs/servicenow/access.md#levels */
export function nearest(levels: readonly Outcomes[]): Outcomes {
  let found = 0
  for (const level of levels) {
    found |= level & EITHER
    if (!has(level, ABSENT)) return found
  }
  return found | ABSENT
}

/** The other reading: after a level that fails, the next one is evaluated. docs/servicenow/access.md#levels */
export function fallingThrough(levels: readonly Outcomes[]): Outcomes {
  let [passed, failed, none] = [false, false, true]
  for (const level of levels) {
    passed ||= has(level, PASS) && (failed || none)
    const stillFailed = (none && has(level, FAIL)) || (failed && has(level, FAIL | ABSENT))
    none &&= has(level, ABSENT)
    failed = stillFailed
  }
  return (passed ? PASS : 0) | (failed ? FAIL : 0) | (none ? ABSENT : 0)
}

/**
 * Whether Deny-Unless rules refuse: a single one that fails is enough; those that pass or do not apply leave the decision to the others.
 */
export function deniedBy(rules: readonly Outcomes[]): 'never' | 'perhaps' | 'always' {
  if (rules.includes(FAIL)) return 'always'
  return rules.some((own) => has(own, FAIL)) ? 'perhaps' : 'never'
}
