import type { Verdict } from '../domain/finding'
import type { Column } from '../domain/snapshot'
import { type ControlId, type Half, halfOfForm, type Step, stepOf } from '../domain/steps'
import type { Policy } from '../neo/policy'
import * as controls from '../servicenow/dom/controls'
import type { Hint } from '../servicenow/dom/finder/clue'
import { find } from '../servicenow/dom/finder/find'
import { isCovered, isReachable, modalsOf, standing } from '../servicenow/dom/finder/front'
import type { Roots } from '../servicenow/dom/tree-watcher'
import { membersControl, passwordControl, rolesEdit } from '../servicenow/dom/user-controls'
import type { Look } from './page-observation'
import type { GuideView } from './store'

const at =
  (control: keyof typeof controls.CONTROLS) =>
  (roots: Roots, hint?: Hint): HTMLElement | undefined =>
    find(controls.CONTROLS[control], roots, 'front', hint)

const TARGETS: Record<ControlId, (roots: Roots, hint: Hint | undefined, policy: Policy) => HTMLElement | undefined> = {
  'list.new': at('list.new'),
  'users.new': at('users.new'),
  'interceptor.inbound': controls.interceptorAnswer,
  'inbound.new': at('inbound.new'),
  'dialog.authorization-code': at('dialog.authorization-code'),
  'form.save': controls.formSave,
  'form.secret': controls.clientSecret,
  'user.password': passwordControl,
  'user.roles': (roots, hint, { roles }) => rolesEdit(roots, hint) ?? membersControl(roots, roles),
}

const ADVANCED = (roots: Roots) => controls.closedSection('section.advanced', roots)

/** Headers of the closed sections that fields stand in on workspace forms. */
const SECTIONS: Partial<Record<Column, (roots: Roots) => HTMLElement | undefined>> = {
  refresh_token_lifespan: ADVANCED,
  access_token_lifespan: ADVANCED,
  login_url: ADVANCED,
  logo_url: ADVANCED,
  scope_restriction_status: (roots) => controls.closedSection('section.scope', roots),
}

/** What opens the closed section that a column stands in. */
export const sectionOf = (column: Column, roots: Roots): HTMLElement | undefined => SECTIONS[column]?.(roots)

/** The column a step is about now: the one that is not right yet, else its first. A control stands before what is right. */
export function columnOf(step: Step, verdicts: readonly Verdict[]): Column | undefined {
  const open = verdicts.find((v) => step.requirements.includes(v.requirement) && v.outcome !== 'pass' && !v.settled)
  const column = open?.source?.column ?? open?.column
  const known = step.columns?.find((own) => own === column)
  if (step.control) return open?.outcome === 'fail' ? known : undefined
  return known ?? step.columns?.[0]
}

/** What a step points at on this page, if it is found for certain. A field in a closed section is reached by its header. */
export function targetOf(
  step: Step,
  seen: Look,
  verdicts: readonly Verdict[],
  roots: Roots,
  policy: Policy,
): HTMLElement | undefined {
  const column = columnOf(step, verdicts)
  const found = column
    ? (seen.fields.get(column)?.box ?? sectionOf(column, roots))
    : step.control && step.pages.includes(seen.page.kind)
      ? // What is said of "Edit" says nothing of the page behind it.
        TARGETS[step.control](roots, seen.page.kind === 'members' ? undefined : policy.fieldHints[step.id], policy)
      : undefined
  // Behind an open dialog, or out of reach, it is no target.
  const isInFront = found && isReachable(found) && standing(found, modalsOf(roots)) !== 'behind'
  return isInFront && !isCovered(found) ? found : undefined
}

/** Whether something to point at, or the form itself, should be on this page and is not. */
export function isMissing(
  { page, fields }: Look,
  { step, target, choice }: Pick<GuideView, 'step' | 'target' | 'choice'>,
): boolean {
  if (halfOfForm(page.kind) && fields.size === 0) return true
  const { pages, control, columns } = stepOf(step)
  return !target && !choice && pages.includes(page.kind) && Boolean(control ?? columns)
}

/** What is said of the button that saves a part's form. */
export const saveHint = ({ fieldHints }: Policy, half: Half | undefined): Hint | undefined =>
  fieldHints[half === 'user' ? 'user.save' : 'app.save']
