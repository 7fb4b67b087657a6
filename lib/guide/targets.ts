import type { Policy } from '../neo/policy'
import * as controls from '../servicenow/controls'
import type { Roots } from '../servicenow/roots'
import { membersControl, passwordControl, rolesEdit } from '../servicenow/user-controls'
import type { Column } from '../setup/snapshot'
import type { ControlId, Step } from '../setup/steps'
import type { Verdict } from '../setup/verdict'
import type { Look } from './look'

const CONTROLS: Record<ControlId, (roots: Roots, policy: Policy) => HTMLElement | undefined> = {
  'list.new': controls.listNew,
  'interceptor.inbound': (roots) => controls.interceptorInbound(roots) ?? controls.interceptorClassic(roots),
  'inbound.new': controls.inboundNew,
  'dialog.authorization-code': controls.authorizationCodeCard,
  'form.save': controls.formSave,
  'form.secret': controls.clientSecret,
  'user.password': passwordControl,
  'user.roles': (roots, { roles }) => rolesEdit(roots) ?? membersControl(roots, roles),
}

/** Headers of the sections that fields stand in on workspace forms; closed ones are what to point at. */
const SECTIONS: Partial<Record<Column, (roots: Roots) => HTMLElement | undefined>> = {
  refresh_token_lifespan: controls.advancedOptions,
  access_token_lifespan: controls.advancedOptions,
  scope_restriction_status: controls.authScopeSection,
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
  if (column) return seen.fields.get(column)?.box ?? sectionOf(column, roots)
  return step.control && step.pages.includes(seen.page.kind) ? CONTROLS[step.control](roots, policy) : undefined
}
