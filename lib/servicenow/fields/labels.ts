import { deepQueryAll, textOf } from '../dom'
import { composedParent } from '../finder/front'

/** Native and ARIA controls that hold a value. */
export const CONTROLS =
  'input:not([type=hidden]), textarea, select, [role=checkbox], [role=switch], button[aria-haspopup=listbox], [role=combobox]:not(input)'
/**
 * Where components and classic forms put captions: docs/servicenow/pages.md#labels,
 * docs/servicenow/pages.md#component-labels
 */
export const CAPTIONS = 'label, .now-checkbox-label, .now-form-field-label, .label-text, span.will-truncate'

/** The control itself, or the one inside a container. */
export const controlIn = (element: Element): HTMLElement | undefined =>
  element.matches(CONTROLS) ? (element as HTMLElement) : deepQueryAll(element, CONTROLS)[0]

/** What stands for an element in the tree of another: itself, or the host it is inside of. */
function inTreeOf(root: Node, element: Element): Element | undefined {
  let own: Element | undefined = element
  while (own && own.getRootNode() !== root) own = (own.getRootNode() as Partial<ShadowRoot>).host
  return own
}

const follows = (first: Node, second: Node) =>
  (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0

/** Of several controls the first that comes after a label and before the next one. */
function nextTo(label: Element, controls: readonly HTMLElement[]): HTMLElement | undefined {
  const root = label.getRootNode() as Document | ShadowRoot
  const first = controls.find((control) => {
    const own = inTreeOf(root, control)
    return own !== undefined && follows(label, own)
  })
  const own = first && inTreeOf(root, first)
  const next = [...root.querySelectorAll('label')].find((other) => other !== label && follows(label, other))
  return own && (!next || follows(own, next) || own.contains(next)) ? first : undefined
}

/** How far up, in elements, a label and its control can be from what holds both. */
const FAR = 6

/** The control that stands beside a label: the only one in what holds the label, or the next one. */
function beside(label: Element): HTMLElement | undefined {
  let around = composedParent(label)
  for (let i = 0; around && i < FAR; i++, around = composedParent(around)) {
    if (around.nodeType !== 1) continue
    const controls = deepQueryAll(around as Element, CONTROLS)
    if (controls.length === 1) return controls[0]
    if (controls.length > 1) return nextTo(label, controls)
  }
  return undefined
}

/**
 * What a caption belongs to: its `for` where that leads somewhere, the tick box around it, or the control beside it.
 * Some components have a `for` that leads nowhere (docs/servicenow/pages.md#component-labels).
 */
export function labelled(label: Element): HTMLElement | undefined {
  const root = label.getRootNode() as Document | ShadowRoot
  const id = label.getAttribute('for') ?? label.closest('label')?.getAttribute('for')
  const named = id ? root.getElementById(id) : null
  return (
    (named ? controlIn(named) : undefined) ??
    label.closest<HTMLElement>('[role=checkbox], [role=switch]') ??
    beside(label.closest('label') ?? label)
  )
}

/** The words of a caption without marks around them. */
export const foldCaption = (text: string) =>
  text
    .replace(/[*:]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .toLowerCase()

/** Labels of these captions. */
export const labelsOf = (labels: readonly Element[], captions: readonly string[]): Element[] => {
  const wanted = new Set(captions.map(foldCaption))
  return labels.filter((label) => wanted.has(foldCaption(textOf(label))))
}
