import type { Verdict } from '../domain/finding'
import type { Column } from '../domain/snapshot'
import { type ControlId, type Part, partOfForm, type Step, stepOf, stepOfKind } from '../domain/steps'
import type { Policy } from '../neo/policy'
import * as controls from '../servicenow/dom/controls'
import type { Hint } from '../servicenow/dom/finder/clue'
import { findControl } from '../servicenow/dom/finder/find'
import { isCovered, isReachable, layerOf, modalsOf } from '../servicenow/dom/finder/front'
import type { TreeWatcher } from '../servicenow/dom/tree-watcher'
import { membersControl, passwordControl, rolesEditControl } from '../servicenow/dom/user-controls'
import type { PageObservation } from './page-observation'
import type { GuideView } from './store'

const at =
  (control: keyof typeof controls.CONTROLS) =>
  (trees: TreeWatcher, hint?: Hint): HTMLElement | undefined =>
    findControl(controls.CONTROLS[control], trees, 'front', hint)

const TARGETS: Record<
  ControlId,
  (trees: TreeWatcher, hint: Hint | undefined, policy: Policy, isKept: boolean) => HTMLElement | undefined
> = {
  'list.new': at('list.new'),
  'users.new': at('users.new'),
  'interceptor.inbound': controls.interceptorAnswer,
  'inbound.new': at('inbound.new'),
  'dialog.authorization-code': at('dialog.authorization-code'),
  'form.save': controls.saveControl,
  'form.secret': controls.clientSecretBox,
  'account.password': (trees, hint, _policy, isKept) => passwordControl(trees, isKept, hint),
  'account.roles': (trees, hint, { roles }) => rolesEditControl(trees, hint) ?? membersControl(trees, roles),
}

const ADVANCED = (trees: TreeWatcher) => controls.closedSection('section.advanced', trees)

/** Headers of the closed sections that fields stand in on workspace forms. */
const SECTIONS: Partial<Record<Column, (trees: TreeWatcher) => HTMLElement | undefined>> = {
  refresh_token_lifespan: ADVANCED,
  access_token_lifespan: ADVANCED,
  login_url: ADVANCED,
  logo_url: ADVANCED,
  scope_restriction_status: (trees) => controls.closedSection('section.scope', trees),
}

/** What opens the closed section that a column stands in. */
export const sectionHeaderOf = (column: Column, trees: TreeWatcher): HTMLElement | undefined =>
  SECTIONS[column]?.(trees)

/** The column a step is about now: the one that is not right yet, else its first. A control stands before what is right. */
export function currentColumnOf(step: Step, verdicts: readonly Verdict[]): Column | undefined {
  const open = verdicts.find((v) => step.requirements.includes(v.requirement) && v.outcome !== 'pass' && !v.settled)
  const column = open?.source?.column ?? open?.column
  const known = step.columns?.find((own) => own === column)
  if (step.control) return open?.outcome === 'fail' ? known : undefined
  return known ?? step.columns?.[0]
}

/** What else decides where to point: the column that the step is about now, and whether a generated password was kept. */
interface Pointing {
  column?: Column | undefined
  generatedKept?: boolean
}

/** What a step points at on this page, if it is found for certain. A field in a closed section is reached by its header. */
export function findTarget(
  step: Step,
  seen: PageObservation,
  verdicts: readonly Verdict[],
  trees: TreeWatcher,
  policy: Policy,
  { column = currentColumnOf(step, verdicts), generatedKept = false }: Pointing = {},
): HTMLElement | undefined {
  const found = column
    ? (seen.fields.get(column)?.box ?? sectionHeaderOf(column, trees))
    : step.control && step.pages.includes(seen.page.kind)
      ? // What is said of "Edit" says nothing of the page behind it.
        TARGETS[step.control](
          trees,
          seen.page.kind === 'members' ? undefined : policy.fieldHints[step.id],
          policy,
          generatedKept,
        )
      : undefined
  // Behind an open dialog, or out of reach, it is no target.
  const isInFront = found && isReachable(found) && layerOf(found, modalsOf(trees)) !== 'behind'
  return isInFront && !isCovered(found) ? found : undefined
}

/** Whether something to point at, or the form itself, should be on this page and is not. */
export function isTargetMissing(
  { page, fields }: PageObservation,
  { step, target, choice }: Pick<GuideView, 'step' | 'target' | 'choice'>,
): boolean {
  if (partOfForm(page.kind) && fields.size === 0) return true
  const { pages, control, columns } = stepOf(step)
  return !target && !choice && pages.includes(page.kind) && Boolean(control ?? columns)
}

/** What is said of the button that saves a part's form. */
export const saveHint = ({ fieldHints }: Policy, part: Part | undefined): Hint | undefined =>
  fieldHints[stepOfKind('save', part).id]
