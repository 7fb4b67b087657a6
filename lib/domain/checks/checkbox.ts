import type { MessageKey } from '../../i18n/catalogue'
import { isTrue } from '../../servicenow/booleans'
import { type Finding, unknownFinding } from '../finding'
import type { Requirement } from '../requirement'
import { type ApplicationColumn, type Fact, factOf } from '../snapshot'
import type { StepId } from '../steps'

interface CheckboxRule {
  /** Which way the box has to be. */
  wanted: boolean
  pass: MessageKey
  fail: MessageKey
}

/** What a tick box says: it is on, or it is off, as wanted or not. */
export function checkboxFinding(fact: Fact, { wanted, pass, fail }: CheckboxRule): Finding {
  if (fact.state !== 'seen') return unknownFinding(fact)
  const { value: seen, source } = fact
  if (isTrue(seen) === wanted) return { outcome: 'pass', message: { key: pass }, seen, source }
  const fix = {
    column: source.column,
    value: String(wanted),
    label: { key: wanted ? 'fix.tick' : 'fix.untick' },
  } as const
  return { outcome: 'fail', message: { key: fail, values: { caption: source.caption ?? '' } }, seen, source, fix }
}

/** A requirement on one tick box of the application. */
export const checkboxRequirement = ({
  id,
  step,
  column,
  ...rule
}: CheckboxRule & { id: string; step: StepId; column: ApplicationColumn }): Requirement => ({
  id,
  step,
  column,
  reads: ['application'],
  check: ({ application }) => checkboxFinding(factOf(application, column), rule),
})
