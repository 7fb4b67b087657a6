import { deepQueryAll, isVisible, textOf } from '../elements'
import { composedChildren, composedText, innermost, UNSEEN } from '../finder/accessible-names'
import { composedParent } from '../finder/front'

/** Native and ARIA controls that hold a value. */
export const CONTROL_SELECTOR =
  'input:not([type=hidden], [type=radio], [type=submit], [type=button]), textarea, select, [role=checkbox], [role=switch], button[aria-haspopup=listbox], [role=combobox]:not(input), [contenteditable]:not([contenteditable=false])'
/**
 * Where components and classic forms put captions: docs/servicenow/pages.md#labels,
 * docs/servicenow/pages.md#component-labels
 */
export const CAPTION_SELECTOR = 'label, .now-checkbox-label, .now-form-field-label, .label-text, span.will-truncate'

/** The element itself if it is a control, else the first control inside it. */
export const controlIn = (element: Element): HTMLElement | undefined =>
  element.matches(CONTROL_SELECTOR) ? (element as HTMLElement) : deepQueryAll(element, CONTROL_SELECTOR)[0]

/** The element as it appears in a tree: itself, or the host whose shadow tree contains it. */
function inTreeOf(root: Node, element: Element): Element | undefined {
  let own: Element | undefined = element
  while (own && own.getRootNode() !== root) own = (own.getRootNode() as Partial<ShadowRoot>).host
  return own
}

const follows = (first: Node, second: Node) =>
  (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0

/** The first of several controls that comes after a label and before the next label. */
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

/** How many levels above a label or a control their common container is searched. */
const FAR = 6

/** The control beside a label: the only one in the label's container, or the one after the label. */
function beside(label: Element): HTMLElement | undefined {
  let around = composedParent(label)
  for (let i = 0; around && i < FAR; i++, around = composedParent(around)) {
    if (around.nodeType !== 1) continue
    const controls = deepQueryAll(around as Element, CONTROL_SELECTOR)
    if (controls.length === 1) return controls[0]
    if (controls.length > 1) return nextTo(label, controls)
  }
  return undefined
}

/**
 * The control that a caption belongs to: the target of its `for`, the checkbox around it, or the control beside it. The
 * `for` of some components has no target (docs/servicenow/pages.md#component-labels).
 */
export function controlOfLabel(label: Element): HTMLElement | undefined {
  const root = label.getRootNode() as Document | ShadowRoot
  const id = label.getAttribute('for') ?? label.closest('label')?.getAttribute('for')
  // An id that several elements share identifies none of them.
  const [named, more] = id ? root.querySelectorAll(`[id="${CSS.escape(id)}"]`) : []
  return (
    (named && !more ? controlIn(named) : undefined) ??
    label.closest<HTMLElement>('[role=checkbox], [role=switch]') ??
    beside(label.closest('label') ?? label)
  )
}

/** Normalises a caption: in lower case, without required marks, colons, or a trailing remark in brackets. */
export const foldCaption = (text: string) =>
  text
    .replace(UNSEEN, '')
    .replace(/[*:]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .replace(/ ?\([^)]*\)$/, '')
    .toLowerCase()

/** Links, buttons and tooltips inside a label, which have words of their own. */
const EXTRAS = 'a, button, [role=button], [role=tooltip]'

/** A label's own words, without those of help inside it. */
const ownWords = (label: Node): string =>
  [...label.childNodes]
    .map((own) =>
      own.nodeType === 3 ? own.nodeValue : (own as Partial<Element>).matches?.(EXTRAS) ? '' : ownWords(own),
    )
    .join('')

/** The labels that have one of these captions. */
export const labelsOf = (labels: readonly Element[], captions: readonly string[]): Element[] => {
  const wanted = new Set(captions.map(foldCaption))
  return labels.filter((label) =>
    [textOf, composedText, ownWords].some((words) => wanted.has(foldCaption(words(label)))),
  )
}

/** Whether a control's visible labels have other captions than these. */
export function isCalledOtherwise(control: HTMLElement, captions: readonly string[]): boolean {
  let labels: Element[] = [...((control as HTMLInputElement).labels ?? [])]
  let around = composedParent(control)
  for (let i = 0; around && i < FAR; i++, around = composedParent(around)) {
    if (around.nodeType !== 1) continue
    if (deepQueryAll(around as Element, CONTROL_SELECTOR).length > 1) break
    labels = labels.concat(deepQueryAll(around as Element, CAPTION_SELECTOR))
  }
  // In a closed section, the label is hidden together with the control.
  const said = labels.filter((label) => (isVisible(label) || !isVisible(control)) && textOf(label) !== '')
  return said.length > 0 && labelsOf(said, captions).length === 0
}

/** Elements that can hold a caption without being a label: table cells, terms and plain boxes. */
const WORDS = 'span, div, p, strong, b, em, th, td, dt, legend, li, h3, h4, h5, h6'

/** The elements whose text is one of these captions and nothing else. */
export function wordsIn(root: Document | ShadowRoot, captions: readonly string[]): Element[] {
  const wanted = new Set(captions.map(foldCaption))
  const all = foldCaption((root as Partial<Document>).body?.textContent ?? root.textContent ?? '')
  if (![...wanted].some((caption) => all.includes(caption))) return []
  return innermost([...root.querySelectorAll(WORDS)].filter((own) => wanted.has(foldCaption(textOf(own)))))
}

/** Help text beside a caption. */
const HELP = 'small, [class*=help], [class*=hint], [class*=desc]'

/** Whether a box contains only a caption and its help text. */
const isOnly = (box: Element, own: Element, caption: string): boolean =>
  foldCaption(composedText(box)) === caption || [...box.children].every((part) => part === own || part.matches(HELP))

/** The controls in a box as composed, and whether there is text before the first. */
function inside(box: Element): { controls: HTMLElement[]; isSaid: boolean } {
  const controls: HTMLElement[] = []
  let isSaid = false
  const visit = (node: Node): void => {
    if (node.nodeType === 3) isSaid ||= controls.length === 0 && (node.nodeValue ?? '').trim() !== ''
    if (node.nodeType !== 1) return
    if ((node as Element).matches(CONTROL_SELECTOR)) controls.push(node as HTMLElement)
    else if ((node as Element).matches('a, button')) return
    else for (const child of composedChildren(node as Element)) visit(child)
  }
  visit(box)
  return { controls, isSaid }
}

const TICKS = '[type=checkbox], [role=checkbox], [role=switch]'

/**
 * The control that a caption without a label element belongs to: in the same box or in the next one; a checkbox also in the previous
 * one. If that box has words of its own, its control belongs to those. Column headers are left out: they are above what they name.
 */
export function besideWords(words: Element): HTMLElement | undefined {
  if (words.closest('thead, [role=columnheader]')) return undefined
  const caption = foldCaption(textOf(words))
  let own = words
  for (let around = composedParent(own); around; around = composedParent(around)) {
    if (around.nodeType !== 1) continue
    const box = around as Element
    const { controls } = inside(box)
    if (controls.length === 0 && isOnly(box, own, caption)) {
      own = box
      continue
    }
    const { nextElementSibling: after, previousElementSibling: before } = own
    const next = after && inside(after)
    if (next?.controls.length) return next.controls.length === 1 && !next.isSaid ? next.controls[0] : undefined
    const [tick, more] = before ? inside(before).controls : []
    if (before && tick?.matches(TICKS)) return more || composedText(before) !== '' ? undefined : tick
    // The caption and the control are in one box, without boxes of their own.
    return controls.length === 1 && foldCaption(composedText(box)) === caption ? controls[0] : undefined
  }
  return undefined
}
