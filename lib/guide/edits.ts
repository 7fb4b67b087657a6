import { valueOf } from '../domain/snapshot'
import { type StepId, stepOf } from '../domain/steps'
import { suggestedValues } from '../domain/suggestions'
import type { PageObservation } from './page-observation'
import type { Edit, GuideState } from './state'
import type { GuideView } from './store'

/** Whether the form shows the value of an edit. */
export function isApplied({ record }: PageObservation, { column, value }: Edit): boolean {
  const isScope = (column as string) === 'auth_scope'
  return isScope ? record?.scopes?.includes(value) === true : valueOf(record, column) === value
}

/** The edits of "Fill in all": fixes for wrong values of this form, and suggestions for its empty fields. */
export function editsFor(
  { part, record }: PageObservation,
  { verdicts, form }: GuideView,
  { policy }: GuideState,
): Edit[] {
  if (!part || !form) return []
  const edits = new Map<string, Edit>()
  for (const [column, value] of suggestedValues(part, policy))
    if (valueOf(record, column) === '') edits.set(column, { column, value })
  const table = part === 'application' ? 'oauth_entity' : 'sys_user'
  for (const { fix, outcome, source } of verdicts)
    if (fix && outcome !== 'pass' && source?.table === table) edits.set(fix.column, fix)
  return [...edits.values()]
}

/** Whether "Fill in all" would set anything on the card of this step. */
export const canFill = ({ verdicts }: Pick<GuideView, 'verdicts'>, step: StepId): boolean =>
  verdicts.some(({ fix, outcome, step: own }) => fix && outcome !== 'pass' && stepOf(own).card === stepOf(step).card)
