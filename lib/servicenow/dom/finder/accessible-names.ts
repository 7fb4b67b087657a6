import { computeAccessibleName } from 'dom-accessibility-api'
import { boxOf, styleOf } from '../elements'
import { oncePerLook } from '../look'

/** Longest text, in characters, that can be a caption. */
const LONGEST = 400

/** Invisible characters: soft hyphens, zero-width characters and direction marks. */
export const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g

/**
 * Normalises a text: in lower case, with white space, apostrophes and dashes folded, without what surrounds words: required
 * marks, icon glyphs, ellipses, counts of results.
 */
export const foldText = (text: string): string =>
  text
    .replace(UNSEEN, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/’/g, "'")
    .replace(/–/g, '-')
    .replace(/ \(?[\d.,]+\)? ?$/, '')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu, '')
    .toLowerCase()

/** Largest size, in px, of an element that is for screen readers only. */
const POINT = 1

/**
 * Whether a part of a visible element is invisible: not displayed, or for screen readers only. Slots and the like have no
 * box, but are displayed.
 */
const isUnseen = oncePerLook((own: Element): boolean => {
  const { width, height } = boxOf(own)
  if (width > 0 && width <= POINT && height <= POINT) return true
  return !own.checkVisibility() && styleOf(own).display === 'none'
})

/** An element's children as composed: those of its shadow tree, or those slotted in. */
export function composedChildren(element: Element): Iterable<Node> {
  const slotted = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes() : []
  return slotted.length > 0 ? slotted : (element.shadowRoot ?? element).childNodes
}

/** The visible text of an element as composed: through its shadow tree, with slotted content. */
export const composedText = oncePerLook((element: Element): string => {
  let text = ''
  const isSeen = element.checkVisibility()
  const visit = (node: Node): void => {
    if (text.length > LONGEST) return
    if (node.nodeType === 3) text += ` ${node.nodeValue ?? ''}`
    if (node.nodeType !== 1) return
    const own = node as Element
    if (/^(style|script|template|kbd)$/.test(own.localName)) return
    if (isSeen && own !== element && isUnseen(own)) return
    for (const child of composedChildren(own)) visit(child)
  }
  visit(element)
  return text.replace(/[\s\u00a0]+/g, ' ').trim()
})

/** What can make a name differ from the text: references, tooltips, images, and hidden parts. */
const OTHER_NAMES = '[aria-labelledby], [title], [alt], [aria-label], [hidden], [aria-hidden=true], [style*=none]'

const accessibleName = oncePerLook((element: Element): string => {
  const label = element.getAttribute('aria-label')
  if (label && !element.hasAttribute('aria-labelledby')) return label
  // Most elements have no name other than their text; the costly computation is skipped for them.
  if (!element.matches(OTHER_NAMES) && !element.querySelector(OTHER_NAMES)) return ''
  try {
    return computeAccessibleName(element)
  } catch {
    // An element that the library cannot handle, such as one of a document that is gone, has no name.
    return ''
  }
})

/** An element's visible caption. */
export const visibleCaption = (element: Element): string =>
  composedText(element) ||
  (/^(submit|button)$/.test((element as Partial<HTMLInputElement>).type ?? '')
    ? ((element as Partial<HTMLInputElement>).value ?? '')
    : '')

/** An element's accessible name; real pages have wrong ones, so the visible caption counts first. */
export const accessibleNameOf = (element: Element): string =>
  accessibleName(element) || (element.getAttribute('placeholder') ?? '')

/** Whether a folded text is the wanted one. */
export function isNamed(text: string, wanted: string, match: 'whole' | 'start' | 'part' = 'whole'): boolean {
  const name = foldText(wanted)
  if (match === 'whole') return text === name
  return match === 'start' ? text.startsWith(name) : text.includes(name)
}

/** The elements that contain none of the others. */
export const innermost = (elements: readonly Element[]) =>
  elements.filter((outer) => !elements.some((inner) => inner !== outer && outer.contains(inner)))
