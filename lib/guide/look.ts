import * as controls from '../servicenow/controls'
import { deepActiveElement, deepContains } from '../servicenow/dom'
import { classicRecord, findClassicFields } from '../servicenow/fields/classic'
import { APPLICATION_FIELDS, type Field } from '../servicenow/fields/field'
import { findWorkspaceFields } from '../servicenow/fields/workspace'
import { type Page, pageOf } from '../servicenow/pages'
import type { Roots } from '../servicenow/roots'
import type { Application, ApplicationColumn } from '../setup/snapshot'
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
  /** The sys_id that a new classic record will have once it is saved. */
  coming?: string
  /** The interceptor offers only the old form. */
  classicOnly: boolean
  /** The page shows that the new experience is there to go to. */
  inbound: boolean
}

const NO_FIELDS: ReadonlyMap<string, Field> = new Map()

/** The classic frame, where the shell shows one that has loaded something. */
function classicFrame(roots: Roots): Document | undefined {
  const frame = roots.query('iframe#gsft_main')[0] as HTMLIFrameElement | undefined
  const inner = frame?.contentDocument
  return inner && inner.URL !== 'about:blank' ? inner : undefined
}

/** The page in front of the admin: the classic frame's own address where there is one, for the top one follows late. */
function currentPage(roots: Roots, shown: Document): Page {
  const page = pageOf(shown.URL)
  return page.kind === 'inbound-list' && controls.connectionTypeDialog(roots)
    ? { ...page, kind: 'connection-type' }
    : page
}

const isClosed = (header: HTMLElement | undefined) => header?.getAttribute('aria-expanded') === 'false'

/** Columns that stand in a section which is closed now. */
function closedColumns(roots: Roots): ApplicationColumn[] {
  return [
    ...(isClosed(controls.advancedOptions(roots))
      ? (['access_token_lifespan', 'refresh_token_lifespan'] as const)
      : []),
    ...(isClosed(controls.authScopeSection(roots)) ? (['scope_restriction_status'] as const) : []),
  ]
}

function fieldsOn({ kind }: Page, roots: Roots, shown: Document): ReadonlyMap<string, Field> {
  if (kind === 'inbound-form') return findWorkspaceFields(roots, APPLICATION_FIELDS)
  return kind === 'application-form' ? findClassicFields(shown, 'oauth_entity', APPLICATION_FIELDS) : NO_FIELDS
}

function applicationOn(page: Page, roots: Roots, fields: ReadonlyMap<string, Field>): Application | undefined {
  const { sysId } = page
  switch (page.kind) {
    case 'application-form':
      return readForm({ fields, sysId, type: page.type, closed: [] })
    case 'inbound-form':
      return readForm({ fields, sysId, grant: 'authz_code', closed: closedColumns(roots) })
    case 'inbound-other-form':
      return readForm({ fields, sysId, grant: controls.otherGrant(page.route ?? '', roots), closed: [] })
    default:
      return undefined
  }
}

function focusedStep(fields: ReadonlyMap<string, Field>, active: Element | null): StepId | undefined {
  const column = [...fields.values()].find(({ control }) => deepContains(control, active))?.column
  return STEPS.find((step: Step) => step.target && 'column' in step.target && step.target.column === column)?.id
}

/** Looks at the page once. Reads only; no secret field is among the fields. */
export function look(roots: Roots): Look {
  const shown = classicFrame(roots) ?? document
  const page = currentPage(roots, shown)
  const fields = fieldsOn(page, roots, shown)
  const application = applicationOn(page, roots, fields)
  const focusedElement = deepActiveElement(document)
  const focused = focusedStep(fields, focusedElement)
  const classicOnly =
    page.kind === 'interceptor' &&
    !controls.interceptorInbound(roots) &&
    controls.interceptorClassic(roots) !== undefined
  const record = page.kind === 'application-form' ? classicRecord(shown, 'oauth_entity') : undefined
  return {
    page,
    fields,
    focusedElement,
    classicOnly,
    inbound: controls.hasInboundExperience(roots),
    ...(application && { application }),
    ...(focused && { focused }),
    ...(record?.isNew && { coming: record.sysId }),
  }
}
