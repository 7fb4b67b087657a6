import { isVisible, textOf } from '../dom'
import { type ControlKind, type Field, type FieldSpec, SECRET_COLUMNS } from './field'

/**
 * Fields of classic forms, found by table and column through ids that ServiceNow derives from them
 * (reference/servicenow-dom.md 2.2, 2.3 and 6 [REAL/AUTO]); labels, order and language do not matter.
 */
interface Form {
  document: Document
  table: string
}

const byId = (root: Document | Element, id: string): HTMLElement | null =>
  root.querySelector(`[id="${CSS.escape(id)}"]`)

/** The row of a column, if this page has exactly one. */
function rowOf({ document, table }: Form, column: string): HTMLElement | undefined {
  const rows = document.querySelectorAll<HTMLElement>(`[id="${CSS.escape(`element.${table}.${column}`)}"]`)
  return rows.length === 1 ? rows[0] : undefined
}

/** The header of the tab a row is hidden in: sections can be shown as tabs, which name what they control. [REAL GlideTabs2] */
function tabOf(row: HTMLElement): HTMLElement | undefined {
  const tabs = [...row.ownerDocument.querySelectorAll<HTMLElement>('[role=tab][aria-controls]')]
  for (let node = row.parentElement; node; node = node.parentElement) {
    const { id } = node
    const tab = id ? tabs.find((candidate) => candidate.getAttribute('aria-controls') === id) : undefined
    if (tab) return isVisible(tab) ? tab : undefined
  }
  return undefined
}

function kindOf(control: HTMLElement): ControlKind {
  if ((control as HTMLInputElement).type === 'checkbox') return 'checkbox'
  return control.localName === 'select' ? 'choice' : 'text'
}

/** The control that is written, best first: a reference's display, a tick box, the plain input, the read-only copy. */
function controlOf(row: HTMLElement, id: string): HTMLElement | undefined {
  const candidates = [`sys_display.${id}`, `ni.${id}`, id, `sys_readonly.${id}`].map((name) => byId(row, name))
  return candidates.find((element) => element !== null && (element as HTMLInputElement).type !== 'hidden') ?? undefined
}

/** What has to be clicked before the field can be seen: its tab, or the lock of a url field. [REAL GlideURLElement] */
function openerOf(row: HTMLElement, id: string): HTMLElement | undefined {
  if (!isVisible(row)) return tabOf(row)
  const lock = byId(row, `${id}_unlock`)
  return lock && isVisible(lock) ? lock : undefined
}

function fieldOf(form: Form, spec: FieldSpec): Field | undefined {
  const { column } = spec
  const id = `${form.table}.${column}`
  const row = rowOf(form, column)
  const control = row && controlOf(row, id)
  if (!row || !control || SECRET_COLUMNS.has(column)) return undefined
  const opener = openerOf(row, id)
  if (!isVisible(row) && !opener) return undefined
  const label = row.querySelector('.label-text')
  const input = control as HTMLInputElement
  return {
    column,
    control,
    box: isVisible(row) ? row : (opener as HTMLElement),
    kind: kindOf(control),
    caption: (label && textOf(label)) || (spec.captions[0] ?? column),
    required: byId(row, `status.${id}`)?.getAttribute('mandatory') === 'true',
    editable: !input.disabled && !input.readOnly,
    clue: 'element-id',
    certainty: 1,
    ...(opener && { opener }),
  }
}

/** Every field of a classic form that is on this page, by column. */
export function findClassicFields(document: Document, table: string, specs: readonly FieldSpec[]): Map<string, Field> {
  const form = { document, table }
  const found = specs.map((spec) => fieldOf(form, spec)).filter((field) => field !== undefined)
  return new Map(found.map((field) => [field.column, field]))
}

/** The record a classic form is for. A new one has its sys_id already; `sys_row` of -1 tells that it is not saved. [REAL, AUTO] */
export function classicRecord(document: Document, table: string): { sysId: string; isNew: boolean } | undefined {
  const form = byId(document, `${table}.do`)
  const value = (name: string) => form?.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.value
  const sysId = value('sys_uniqueValue')
  return sysId && /^[0-9a-f]{32}$/.test(sysId) ? { sysId, isNew: value('sys_row') === '-1' } : undefined
}
