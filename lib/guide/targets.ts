import * as controls from '../servicenow/controls'
import type { Field } from '../servicenow/fields/field'
import type { Roots } from '../servicenow/roots'
import type { ControlId, Step } from '../setup/steps'

const CONTROLS: Record<ControlId, (roots: Roots) => HTMLElement | undefined> = {
  'list.new': controls.listNew,
  'interceptor.inbound': (roots) => controls.interceptorInbound(roots) ?? controls.interceptorClassic(roots),
  'inbound.new': controls.inboundNew,
  'dialog.authorization-code': controls.authorizationCodeCard,
  'form.save': controls.formSave,
  'form.secret': controls.clientSecret,
}

/** Headers of the sections that fields stand in on workspace forms; closed ones are what to point at. */
const SECTIONS: Record<string, ((roots: Roots) => HTMLElement | undefined) | undefined> = {
  refresh_token_lifespan: controls.advancedOptions,
  scope_restriction_status: controls.authScopeSection,
}

/** What a step points at on this page, if it is found for certain. A field in a closed section is reached by its header. */
export function targetOf(step: Step, roots: Roots, fields: ReadonlyMap<string, Field>): HTMLElement | undefined {
  const { target } = step
  if (!target) return undefined
  if ('control' in target) return CONTROLS[target.control](roots)
  const header = SECTIONS[target.column]
  return fields.get(target.column)?.box ?? header?.(roots)
}
