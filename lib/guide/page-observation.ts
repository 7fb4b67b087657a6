import type { Application, Column, Known } from '../domain/snapshot'
import { type Part, partOfForm, type Step, type StepId, stepOfKind, stepsOf } from '../domain/steps'
import type { Policy } from '../neo/policy'
import * as controls from '../servicenow/dom/controls'
import { deepActiveElement, deepContains } from '../servicenow/dom/elements'
import { classicRecord, findClassicFields } from '../servicenow/dom/fields/classic'
import { APPLICATION_FIELDS, type Field, type FieldSpec, USER_FIELDS } from '../servicenow/dom/fields/field'
import { findWorkspaceFields } from '../servicenow/dom/fields/workspace'
import { findControl } from '../servicenow/dom/finder/find'
import { shownDocument } from '../servicenow/dom/finder/front'
import { look } from '../servicenow/dom/look'
import type { TreeWatcher } from '../servicenow/dom/tree-watcher'
import { otherGrant, pageError } from '../servicenow/page-words'
import { type Page, pageOf } from '../servicenow/pages'
import { readForm } from './form-snapshot'

/** All that one look at the page tells. */
export interface PageObservation {
  page: Page
  /** The document in front and its address: together they tell one page from the next. */
  shown: Document
  address: string
  fields: ReadonlyMap<string, Field>
  /** The part whose form this is; a form for another connection type counts as the application's. */
  part?: Part
  record?: Known & Pick<Application, 'scopes'>
  /** The column whose field has the focus, and its step. */
  focusedColumn?: Column
  focused?: StepId
  focusedElement: Element | null
  /** The sys_id that a new classic record will have once it is saved. */
  coming?: string
  /** The interceptor offers only the old form. */
  classicOnly: boolean
  /** The page shows that the new experience is there to go to. */
  inbound: boolean
  /** What the page says went wrong, in its own words. */
  error?: string
}

type Hints = Policy['fieldHints']

const NO_FIELDS: ReadonlyMap<string, Field> = new Map()
const TABLES = { application: 'oauth_entity', user: 'sys_user' } as const

/** The page in front of the admin: the classic frame's own address where there is one, for the top one follows late. */
function currentPage(trees: TreeWatcher, shown: Document, hints: Hints): Page {
  const page = pageOf(shown.URL)
  return page.kind === 'inbound-list' && controls.isConnectionTypeDialogOpen(trees, hints[stepOfKind('choose-kind').id])
    ? { ...page, kind: 'connection-type' }
    : page
}

const isClosed = (header: HTMLElement | undefined) => header?.getAttribute('aria-expanded') === 'false'

/** Columns that stand in a section which is closed now. */
function closedColumns(trees: TreeWatcher): Column[] {
  return [
    ...(isClosed(findControl(controls.CONTROLS['section.advanced'], trees, 'anywhere'))
      ? (['access_token_lifespan', 'refresh_token_lifespan'] as const)
      : []),
    ...(isClosed(findControl(controls.CONTROLS['section.scope'], trees, 'anywhere'))
      ? (['scope_restriction_status'] as const)
      : []),
  ]
}

interface Form {
  part?: Part
  fields: ReadonlyMap<string, Field>
  record?: PageObservation['record']
  coming?: string
}

const withHints = (specs: readonly FieldSpec[], table: string, hints: Hints): readonly FieldSpec[] =>
  specs.map((spec) => ({ ...spec, hint: hints[`${table}.${spec.column}`] }))

/** A classic form. Its hidden inputs know the record better than its address: docs/servicenow/pages.md#form-frame */
function classicForm(
  part: Part,
  { sysId: named, type }: Page,
  trees: TreeWatcher,
  shown: Document,
  hints: Hints,
): Form {
  const table = TABLES[part]
  const specs = withHints(part === 'application' ? APPLICATION_FIELDS : USER_FIELDS, table, hints)
  const fields = findWorkspaceFields(trees, specs, findClassicFields(shown, table, specs))
  const own = classicRecord(shown, table)
  const sysId = own ? (own.isNew ? undefined : own.sysId) : named
  const record = readForm({ table, fields, sysId, given: { type } })
  return { part, fields, record, ...(own?.isNew && { coming: own.sysId }) }
}

function formOn(page: Page, trees: TreeWatcher, shown: Document, hints: Hints): Form {
  const { sysId } = page
  const table = TABLES.application
  switch (page.kind) {
    case 'application-form':
      return classicForm('application', page, trees, shown, hints)
    case 'user-form':
      return classicForm('user', page, trees, shown, hints)
    case 'inbound-form': {
      const fields = findWorkspaceFields(trees, withHints(APPLICATION_FIELDS, table, hints))
      const given = { inbound_grant_type: 'authz_code' }
      return {
        part: 'application',
        fields,
        record: readForm({ table, fields, sysId, given, closed: closedColumns(trees) }),
      }
    }
    case 'inbound-other-form': {
      const given = { inbound_grant_type: otherGrant(page.route ?? '', trees) }
      return { part: 'application', fields: NO_FIELDS, record: readForm({ table, fields: NO_FIELDS, sysId, given }) }
    }
    default:
      return { fields: NO_FIELDS }
  }
}

/** The column whose field has the focus. */
const columnOf = (fields: ReadonlyMap<string, Field>, active: Element | null) =>
  [...fields.values()].find(({ control }) => deepContains(control, active))?.column as Column | undefined

/** Looks at the page once. Reads only; no secret field is among the fields. `hints` are an organisation's, by step or column. */
export const observePage = (trees: TreeWatcher, hints: Hints = {}): PageObservation => look(() => observe(trees, hints))

function observe(trees: TreeWatcher, hints: Hints): PageObservation {
  const shown = shownDocument(trees)
  const found = currentPage(trees, shown, hints)
  const form = formOn(found, trees, shown, hints)
  const { sysId: _named, ...page } = found
  const sysId = partOfForm(found.kind) ? form.record?.sysId : found.sysId
  const focusedElement = deepActiveElement(document)
  const focusedColumn = columnOf(form.fields, focusedElement)
  const focused =
    focusedColumn && form.part && stepsOf(form.part).find((step: Step) => step.columns?.includes(focusedColumn))?.id
  const classicOnly =
    page.kind === 'interceptor' &&
    !findControl(controls.CONTROLS['interceptor.inbound'], trees, 'anywhere') &&
    findControl(controls.CONTROLS['interceptor.classic'], trees, 'anywhere') !== undefined
  const error = form.part && pageError(trees)
  return {
    ...form,
    page: { ...page, ...(sysId && { sysId }) },
    shown,
    address: shown.URL,
    focusedElement,
    classicOnly,
    inbound: controls.hasInboundExperience(trees),
    ...(focusedColumn && { focusedColumn }),
    ...(focused && { focused }),
    ...(error && { error }),
  }
}
