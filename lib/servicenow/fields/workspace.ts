import { deepQueryAll, isVisible, textOf } from '../dom'
import type { Roots } from '../roots'
import { type Best, weigh } from './certainty'
import { type ControlKind, type Field, type FieldSpec, SECRET_COLUMNS } from './field'

/**
 * Finds fields on workspace forms. How the Machine Identity Console marks its fields is not known, so clues are tried
 * from best to worst (reference/servicenow-ui.md): a container or control whose `name` is the column [C], a
 * `component-id` that ends in it [C], the caption [SHOT]. What they lead to is weighed; see `certainty`.
 */
const CONTROLS =
  'input.now-input-native, input:not([type=hidden]), textarea, [role=checkbox], [role=switch], button[aria-haspopup=listbox]'
const CONTAINERS =
  'sn-record-input-connected, sn-record-choice-connected, sn-record-url, now-record-checkbox, now-record-number, now-input, now-checkbox, now-toggle, now-textarea, now-select, now-dropdown, now-input-url'
const CAPTIONS = 'label, .now-checkbox-label, .now-form-field-label'

function kindOf(control: Element): ControlKind {
  const role = control.getAttribute('role')
  if (role === 'checkbox' || role === 'switch' || (control as HTMLInputElement).type === 'checkbox') return 'checkbox'
  return control.localName === 'button' || control.localName === 'select' ? 'choice' : 'text'
}

/** The control itself, or the one inside a container. */
const controlIn = (element: Element): HTMLElement | undefined =>
  element.matches(CONTROLS) ? (element as HTMLElement) : deepQueryAll(element, CONTROLS)[0]

function isSecret(control: Element): boolean {
  return (control as HTMLInputElement).type === 'password' || SECRET_COLUMNS.has(control.getAttribute('name') ?? '')
}

/** The controls that candidates lead to, each once, visible ones only. */
function visibleControls(candidates: readonly Element[]): HTMLElement[] {
  const controls = candidates.map(controlIn).filter((control) => control !== undefined)
  return [...new Set(controls)].filter((control) => isVisible(control) && !isSecret(control))
}

const foldCaption = (text: string) => text.replace(/[*:]/g, '').trim().toLowerCase()

function byCaption(captions: readonly Element[], spec: FieldSpec): HTMLElement[] {
  const wanted = new Set(spec.captions.map(foldCaption))
  const labels = captions.filter((label) => wanted.has(foldCaption(textOf(label))))
  return visibleControls(labels.map(labelled).filter((element) => element !== undefined))
}

/** What a caption belongs to: its `for`, the checkbox around it, or the only control beside it or in its component. */
function labelled(label: Element): Element | undefined {
  const root = label.getRootNode() as Document | ShadowRoot
  const id = label.getAttribute('for')
  const named = id ? root.getElementById(id) : null
  const around = [label.parentElement, 'host' in root ? root.host : null]
  return (
    named ??
    label.closest('[role=checkbox], [role=switch]') ??
    around.map(soleControl).find((control) => control !== undefined)
  )
}

function soleControl(element: Element | null): HTMLElement | undefined {
  const controls = element ? deepQueryAll(element, CONTROLS) : []
  return controls.length === 1 ? controls[0] : undefined
}

function captionOf(control: HTMLElement, spec: FieldSpec): string {
  const root = control.getRootNode() as Document | ShadowRoot
  const label = control.id ? root.querySelector(`label[for="${CSS.escape(control.id)}"]`) : null
  const inside = control.querySelector('.now-checkbox-label')
  const text = textOf(label ?? inside ?? root.querySelector('label') ?? control)
  return (kindOf(control) === 'choice' ? '' : text) || (spec.captions[0] ?? spec.column)
}

function describe({ match: control, clue, certainty }: Best<HTMLElement>, spec: FieldSpec): Field {
  const kind = kindOf(control)
  const input = control as HTMLInputElement
  return {
    column: spec.column,
    control,
    box: kind === 'text' ? ((control.closest('.now-input-field') as HTMLElement | null) ?? control) : control,
    kind,
    caption: captionOf(control, spec),
    required: control.getAttribute('aria-required') === 'true' || input.required,
    editable: !input.disabled && !input.readOnly && control.getAttribute('aria-disabled') !== 'true',
    clue,
    certainty,
  }
}

/** Controls that carry the caption themselves. */
function byAriaLabel(controls: readonly Element[], spec: FieldSpec): HTMLElement[] {
  const wanted = new Set(spec.captions.map(foldCaption))
  return visibleControls(
    controls.filter((control) => wanted.has(foldCaption(control.getAttribute('aria-label') ?? ''))),
  )
}

/** Every field of the form that is visible and certain, by column. */
export function findWorkspaceFields(roots: Roots, specs: readonly FieldSpec[]): Map<string, Field> {
  const named = roots.query('[name], [data-name], [data-column], [component-id*="_"]')
  const captions = roots.query(CAPTIONS)
  const ownCaptions = roots.query(CONTROLS).filter((control) => control.hasAttribute('aria-label'))
  const fields = new Map<string, Field>()
  for (const spec of specs) {
    const { column } = spec
    const byName = named.filter((element) => element.getAttribute('name') === column)
    const byId = named.filter(
      ({ attributes }) =>
        attributes.getNamedItem('component-id')?.value.endsWith(`_${column}`) ||
        [attributes.getNamedItem('data-name'), attributes.getNamedItem('data-column')].some((a) => a?.value === column),
    )
    const best = weigh([
      { clue: 'container-name', matches: visibleControls(byName.filter((element) => element.matches(CONTAINERS))) },
      { clue: 'control-name', matches: visibleControls(byName) },
      { clue: 'component-id', matches: visibleControls(byId) },
      { clue: 'caption', matches: [...new Set([...byCaption(captions, spec), ...byAriaLabel(ownCaptions, spec)])] },
    ])
    if (best) fields.set(column, describe(best, spec))
  }
  return fields
}
