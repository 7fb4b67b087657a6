import { isSysId } from '../../../shared/sys-id'
import { isSecretColumn } from '../../secret-fields'
import { sectionToggleOf, tabHeaderOf } from '../closed-sections'
import { isVisible, textOf } from '../elements'
import { isReachable } from '../finder/front'
import { isSecretControl } from '../secret-controls'
import { CERTAINTY, classicClues, controlIds, type FieldClue } from './clues'
import { type ControlKind, type Field, type FieldSpec } from './field'

/**
 * Fields of classic forms, found by table and column through ids that ServiceNow derives from them
 * (docs/servicenow/pages.md#field-row); labels, order and language do not matter.
 */
const byId = (root: Document | Element, id: string): HTMLElement | null =>
  root.querySelector(`[id="${CSS.escape(id)}"]`)

/** The only element, or the only reachable one of several. */
function alone(all: readonly HTMLElement[]): HTMLElement | undefined {
  if (all.length === 1) return all[0]
  const seen = all.filter(isReachable)
  return seen.length === 1 ? seen[0] : undefined
}

const isHidden = (element: HTMLElement) =>
  (element as HTMLInputElement).type === 'hidden' || getComputedStyle(element).display === 'none'

function kindOf(control: HTMLElement): ControlKind {
  if ((control as HTMLInputElement).type === 'checkbox') return 'checkbox'
  return control.localName === 'select' ? 'choice' : 'text'
}

interface Place {
  /** The element that contains the field; it is searched and pointed at. */
  row: HTMLElement
  clue: FieldClue
}

/** A column's row; if the form has none, the element around the control. */
function placeOf(document: Document, table: string, spec: FieldSpec): Place | undefined {
  const [byRow, byControl] = classicClues(table, spec)
  const row =
    byRow && 'selector' in byRow ? alone([...document.querySelectorAll<HTMLElement>(byRow.selector)]) : undefined
  if (row) return { row, clue: 'element-id' }
  // If a column has several rows, none of them is certain.
  if (byRow && 'selector' in byRow && document.querySelector(byRow.selector)) return undefined
  const controls =
    byControl && 'selector' in byControl ? [...document.querySelectorAll<HTMLElement>(byControl.selector)] : []
  const around = [
    ...new Set(controls.map((control) => control.closest('.form-group, tr, li, fieldset') ?? control.parentElement)),
  ].filter((own) => own !== null)
  const only = alone(around as HTMLElement[])
  return only ? { row: only, clue: 'control-id' } : undefined
}

/**
 * The control that people see and edit, best first: a reference's display, a checkbox, the plain input, the read-only copy.
 * If none is visible (a URL field before it is unlocked, an inactive tab), the first that is not of type `hidden`.
 */
function controlOf(row: HTMLElement, id: string): HTMLElement | undefined {
  const there = controlIds(id)
    .map((name) => byId(row, name))
    .filter((control) => control !== null)
    .filter((control) => (control as HTMLInputElement).type !== 'hidden')
    // Ids that begin with "ni." are not all tick boxes: docs/servicenow/pages.md#field-boolean
    .filter((control) => !control.id.startsWith('ni.') || (control as HTMLInputElement).type === 'checkbox')
  return there.find((control) => !isHidden(control)) ?? there[0]
}

/**
 * The control that reveals a hidden field: its tab, its closed section, or the lock of a URL field
 * (docs/servicenow/pages.md#field-url).
 */
function openerOf(row: HTMLElement, id: string): HTMLElement | undefined {
  if (!isVisible(row)) return tabHeaderOf(row) ?? sectionToggleOf(row)
  const lock = byId(row, `${id}_unlock`)
  return lock && isVisible(lock) ? lock : undefined
}

/** A read-only tick box is not `disabled`; its class and `aria-*` say so: docs/servicenow/pages.md#field-boolean */
const isFixed = (control: HTMLElement): boolean => {
  const { disabled, readOnly } = control as HTMLInputElement
  const says = (name: string) => control.getAttribute(name) === 'true'
  return disabled || readOnly || says('aria-disabled') || says('aria-readonly') || control.matches('.disabled')
}

function fieldOf(document: Document, table: string, spec: FieldSpec): Field | undefined {
  const { column } = spec
  if (isSecretColumn(column)) return undefined
  const id = `${table}.${column}`
  const place = placeOf(document, table, spec)
  const control = place && controlOf(place.row, id)
  if (!place || !control || isSecretControl(control)) return undefined
  const { row, clue } = place
  // A row that a rule of the form has hidden is not on the form for anybody.
  if (isHidden(row)) return undefined
  const opener = openerOf(row, id)
  const label = row.querySelector('.label-text') ?? row.querySelector('label')
  // A read-only copy shows the choice's label; the stored value is in the input beside it:
  // docs/servicenow/pages.md#field-control
  const kept = control.id === id ? null : byId(row, id)
  const isShown = control.id === `sys_readonly.${id}` && kept !== null
  return {
    column,
    control,
    box: isVisible(row) ? row : (opener ?? row),
    kind: kindOf(control),
    caption: (label && textOf(label)) || (spec.captions[0] ?? column),
    required:
      byId(row, `status.${id}`)?.getAttribute('mandatory') === 'true' ||
      control.getAttribute('aria-required') === 'true',
    editable: !isFixed(control),
    clue,
    certainty: CERTAINTY[clue],
    ...(isShown && { kept: kept as HTMLInputElement }),
    ...(opener && { opener }),
  }
}

/** Every field of a classic form that is on this page, by column. */
export function findClassicFields(document: Document, table: string, specs: readonly FieldSpec[]): Map<string, Field> {
  const found = specs.map((spec) => fieldOf(document, table, spec)).filter((field) => field !== undefined)
  return new Map(found.map((field) => [field.column, field]))
}

/**
 * The record a classic form is for. A new one has a sys_id already, and `sys_row` of -1:
 * docs/servicenow/pages.md#form-new
 */
export function classicRecord(document: Document, table: string): { sysId: string; isNew: boolean } | undefined {
  const form = byId(document, `${table}.do`)
  const value = (name: string) => form?.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.value
  const sysId = value('sys_uniqueValue')
  return isSysId(sysId) ? { sysId, isNew: value('sys_row') === '-1' } : undefined
}
