import { textOf } from '../elements'
import type { Field } from './field'

/**
 * What a field shows: the text, "true" or "false", or the choice: the value of a native `select`, the caption that a
 * component shows. Checkboxes come in two kinds (docs/servicenow/pages.md#component-boxes); a read-only empty field shows
 * "—" (docs/servicenow/pages.md#component-empty).
 */
export function readField({ control, kind, kept, shown }: Field): string {
  if (kept) return kept.value
  if (kind === 'checkbox') {
    const aria = control.getAttribute('aria-checked')
    return String(aria === null ? (control as HTMLInputElement).checked : aria === 'true')
  }
  if (kind === 'choice') return control.localName === 'select' ? (control as HTMLSelectElement).value : textOf(control)
  // An editable element that is not an input has no `value`, so its text is read.
  const { value = textOf(control), readOnly } = control as Partial<HTMLInputElement>
  if (shown && !value) return shown.getAttribute('href') ?? textOf(shown)
  return readOnly && value === '—' ? '' : value
}

/**
 * Sets a field as if a person had edited it. ServiceNow's components commit text on blur, not on input, so `input`, `change`
 * and `blur` are all dispatched. A live workspace may still ignore it, so read the value back
 * (docs/servicenow/pages.md#commit-on-blur).
 */
export function writeField({ control, kind, opener }: Field, value: string): void {
  if (kind === 'checkbox') {
    if (readField({ control, kind } as Field) !== value) control.click()
    return
  }
  opener?.click()
  if (kind === 'choice') {
    if (control.localName === 'select') choose(control as HTMLSelectElement, value)
    return
  }
  const view = control.ownerDocument.defaultView ?? window
  control.dispatchEvent(new FocusEvent('focus'))
  setNatively(control, view, value)
  control.dispatchEvent(
    new InputEvent('input', { bubbles: true, composed: true, data: value, inputType: 'insertFromPaste' }),
  )
  control.dispatchEvent(new Event('change', { bubbles: true }))
  control.dispatchEvent(new FocusEvent('blur'))
}

function choose(select: HTMLSelectElement, value: string): void {
  select.value = value
  select.dispatchEvent(new Event('change', { bubbles: true }))
}

/** Sets an input's value by the setter of its own window's class, which bypasses one that a framework put on the element. */
function setNatively(control: Element, view: Window, value: string): void {
  const own = view as Window & typeof globalThis
  const inputs = control.localName === 'textarea' ? own.HTMLTextAreaElement : own.HTMLInputElement
  if ('value' in control) Reflect.set(inputs.prototype, 'value', value, control)
  else control.textContent = value
}
