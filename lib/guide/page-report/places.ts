import { textOf } from '../../servicenow/dom/elements'
import { foldText } from '../../servicenow/dom/finder/accessible-names'
import { RECORDS } from '../../servicenow/dom/finder/find'
import { composedParent } from '../../servicenow/dom/finder/front'
import { mayHoldSecret } from '../../servicenow/dom/secret-controls'
import type { TreeWatcher } from '../../servicenow/dom/tree-watcher'
import { isBesideSecret } from './secrets'

/** Elements that contain values or records: text in them is not a caption. */
const HOLDERS = [
  RECORDS,
  'textarea, select, option, output, pre, code, time, [contenteditable]:not([contenteditable=false])',
  '[role=textbox], [role=searchbox], [role=combobox], [role=listbox], [role=spinbutton], [role=slider], [role=log], [role=feed]',
  '[aria-haspopup=listbox], [class*=breadcrumb], [class*=display-value], [class*=avatar]',
].join(', ')
const CONTROLS =
  'label, legend, button, summary, [role=button], [role=tab], .tabs2_tab, [role=menuitem], [role=checkbox], [role=switch], [role=radio], .label-text, .now-form-field-label, .now-checkbox-label, .will-truncate, input[type=submit], input[type=button], input[type=reset]'
const OTHERS =
  'a, h1, h2, h3, h4, h5, h6, [role=heading], [role=link], [role=option], now-card, article, [tabindex="0"], [onclick]'
/** Where ServiceNow shows who is signed in. */
const CHROME = 'header, [role=banner], .header-bar, sn-polaris-header, sn-polaris-menu, now-avatar'
/** Inputs that hold no text, or whose value is a caption. */
const WITHOUT_TEXT = new Set([
  'hidden',
  'checkbox',
  'radio',
  'submit',
  'button',
  'reset',
  'image',
  'file',
  'color',
  'range',
])

function contentOf(element: Element): string[] {
  const { localName } = element
  if (mayHoldSecret(element)) return []
  if (localName === 'input') {
    const { type, value, defaultValue } = element as HTMLInputElement
    return WITHOUT_TEXT.has(type) ? [] : [value, defaultValue]
  }
  if (localName === 'textarea') return [(element as HTMLTextAreaElement).value]
  if (localName === 'select') return [...(element as HTMLSelectElement).selectedOptions].map(textOf)
  return [textOf(element).slice(0, 200)]
}

/** Most values of a page that are compared with its captions. */
const MOST = 600
const SHORTEST = 3

/** The values that a page's fields, lists and records show, normalised. Secret fields are not read. */
export function valuesOf(trees: TreeWatcher): ReadonlySet<string> {
  const values = new Set<string>()
  const holders = trees.query(
    'input, textarea, select, output, [role=combobox], [aria-haspopup=listbox], [contenteditable], [class*=display-value], td, [role=gridcell]',
  )
  for (const element of holders) {
    if (values.size >= MOST) break
    if (element.localName === 'td' && !element.closest(RECORDS)) continue
    for (const value of contentOf(element)) {
      const folded = foldText(value)
      if (folded.length >= SHORTEST) values.add(folded)
    }
  }
  return values
}

/** How many nodes upwards the place of a text is looked for. */
const DEEP = 16

export interface Place {
  /**
   * `control`: a label, button or tab. `other`: a link or heading, which can be a record's name. `known`: only captions that
   * the finder knows count.
   */
  kind: 'control' | 'other' | 'known' | 'none' | 'value'
  /** The nearest element whose caption a text is part of. */
  element?: Element
}

/** The kind of place in which a text, or an element with a name, is in the composed page. */
export function placeOf(from: Node, zones: ReadonlySet<Node>): Place {
  let place: Place = { kind: 'none' }
  let isKnownOnly = isBesideSecret(from, zones)
  let node: Node | null = from
  for (let i = 0; node && i < DEEP; i++, node = composedParent(node)) {
    if (node.nodeType !== 1) continue
    const element = node as Element
    if (element.matches(HOLDERS)) return { kind: 'value' }
    if (element.matches(CHROME)) isKnownOnly = true
    if (place.kind === 'control') continue
    if (element.matches(CONTROLS)) place = { kind: 'control', element: place.element ?? element }
    else if (place.kind === 'none' && element.matches(OTHERS)) place = { kind: 'other', element }
  }
  return isKnownOnly && place.kind !== 'none' ? { ...place, kind: 'known' } : place
}
