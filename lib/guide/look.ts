import * as controls from '../servicenow/controls'
import { deepActiveElement, deepContains } from '../servicenow/dom'
import { APPLICATION_FIELDS, type Field } from '../servicenow/fields/field'
import { findWorkspaceFields } from '../servicenow/fields/workspace'
import { type Page, pageOf } from '../servicenow/pages'
import type { Roots } from '../servicenow/roots'
import type { Application } from '../setup/snapshot'
import { STEPS, type Step, type StepId } from '../setup/steps'
import { readForm } from './form-snapshot'

/** All that one look at the page tells. */
export interface Look {
  page: Page
  fields: ReadonlyMap<string, Field>
  application?: Application
  /** The step whose field has the focus. */
  focused?: StepId
  focusedElement: Element | null
  /** The interceptor offers only the old form. */
  classicOnly: boolean
}

const NO_FIELDS: ReadonlyMap<string, Field> = new Map()

/** The page in front of the admin: the classic frame's own address where there is one, for the top one follows late. */
function currentPage(roots: Roots): Page {
  const frame = roots.query('iframe#gsft_main')[0] as HTMLIFrameElement | undefined
  const href = frame?.contentWindow?.location.href
  const page = pageOf(href && href !== 'about:blank' ? href : location.href)
  return page.kind === 'inbound-list' && controls.connectionTypeDialog(roots)
    ? { ...page, kind: 'connection-type' }
    : page
}

const isClosed = (header: HTMLElement | undefined) => header?.getAttribute('aria-expanded') === 'false'

function applicationOn(page: Page, roots: Roots, fields: ReadonlyMap<string, Field>): Application | undefined {
  const sysId = page.sysId ? { sysId: page.sysId } : {}
  if (page.kind === 'inbound-other-form')
    return readForm({ fields, grant: controls.otherGrant(page.route ?? '', roots), advancedClosed: false, ...sysId })
  if (page.kind !== 'inbound-form') return undefined
  return readForm({ fields, grant: 'authz_code', advancedClosed: isClosed(controls.advancedOptions(roots)), ...sysId })
}

function focusedStep(fields: ReadonlyMap<string, Field>, active: Element | null): StepId | undefined {
  const column = [...fields.values()].find(({ control }) => deepContains(control, active))?.column
  return STEPS.find((step: Step) => step.target && 'column' in step.target && step.target.column === column)?.id
}

/** Looks at the page once. Reads only; no secret field is among the fields. */
export function look(roots: Roots): Look {
  const page = currentPage(roots)
  const fields = page.kind === 'inbound-form' ? findWorkspaceFields(roots, APPLICATION_FIELDS) : NO_FIELDS
  const application = applicationOn(page, roots, fields)
  const focusedElement = deepActiveElement(document)
  const focused = focusedStep(fields, focusedElement)
  const classicOnly =
    page.kind === 'interceptor' &&
    !controls.interceptorInbound(roots) &&
    controls.interceptorClassic(roots) !== undefined
  return { page, fields, focusedElement, classicOnly, ...(application && { application }), ...(focused && { focused }) }
}
