import { isBoolean, isTrue } from '../../servicenow/booleans'
import { type Finding, unknownFinding } from '../finding'
import type { Requirement } from '../requirement'
import { type ApplicationColumn, type Fact, factOf } from '../snapshot'
import type { StepId } from '../steps'

interface CheckboxRule<Reason extends string> {
  /** Whether the box has to be ticked. */
  wanted: boolean
  /** The reason if it does not pass. */
  fail: Reason
}

/** The finding for a checkbox: whether it is ticked as wanted. */
export function checkboxFinding<const Reason extends string>(
  fact: Fact,
  { wanted, fail }: CheckboxRule<Reason>,
): Finding<Reason | 'pass'> {
  if (fact.state !== 'seen') return unknownFinding(fact)
  const { value: seen, source } = fact
  if (source.where === 'record' && !isBoolean(seen))
    return { outcome: 'unknown', reason: 'unknown.value', facts: { column: source.column, seen }, seen, source }
  if (isTrue(seen) === wanted) return { outcome: 'pass', reason: 'pass', seen, source }
  const fix = {
    column: source.column,
    value: String(wanted),
    how: wanted ? 'tick' : 'untick',
  } as const
  return { outcome: 'fail', reason: fail, facts: { caption: source.caption ?? '' }, seen, source, fix }
}

/** A requirement on one checkbox of the application. */
export const checkboxRequirement = <const Id extends string, const Reason extends string>({
  id,
  step,
  column,
  ...rule
}: CheckboxRule<Reason> & { id: Id; step: StepId; column: ApplicationColumn }): Requirement<Id, Reason | 'pass'> => ({
  id,
  step,
  column,
  reads: ['application'],
  check: ({ application }) => checkboxFinding(factOf(application, column), rule),
})
