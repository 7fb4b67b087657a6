import { oncePerLook } from './look'

/** A box in px, relative to the top window's viewport. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/**
 * Whether an element is still in a page. In Firefox, elements of a document that its frame has left are dead objects, which
 * throw on any access.
 */
export function isAttached(element: Element): boolean {
  try {
    return element.isConnected
  } catch {
    return false
  }
}

/** An element's style. */
export const styleOf = oncePerLook((element: Element) => getComputedStyle(element))

/** An element's box in its own document. */
export const boxOf = oncePerLook((element: Element) => element.getBoundingClientRect())

/** Whether a person could see the element now: rendered, with a size, in its own document. */
export const isVisible = oncePerLook((element: Element): boolean => {
  if (!isAttached(element) || !element.checkVisibility({ visibilityProperty: true })) return false
  const { width, height } = boxOf(element)
  return width > 0 && height > 0
})

/** An element's box in the top viewport, through frames with their borders, padding and scale. */
export function viewportBox(element: Element): Box {
  const { x, y, width, height } = element.getBoundingClientRect()
  const frame = element.ownerDocument.defaultView?.frameElement
  if (!frame) return { x, y, width, height }
  const outer = viewportBox(frame)
  const style = getComputedStyle(frame)
  const scale = outer.width / ((frame as HTMLElement).offsetWidth || outer.width || 1)
  const left = outer.x + (px(style.borderLeftWidth) + px(style.paddingLeft)) * scale
  const top = outer.y + (px(style.borderTopWidth) + px(style.paddingTop)) * scale
  return { x: left + x * scale, y: top + y * scale, width: width * scale, height: height * scale }
}

const px = (length: string): number => Number.parseFloat(length) || 0

/** The element that has the focus, through open shadow roots and same-origin frames. */
export function deepActiveElement(document: Document): Element | null {
  let active = document.activeElement
  for (;;) {
    const inner: Element | null | undefined =
      active?.shadowRoot?.activeElement ??
      (active?.localName === 'iframe' ? (active as HTMLIFrameElement).contentDocument?.activeElement : null)
    if (!inner) return active
    active = inner
  }
}

/** Whether `outer` contains `inner`, shadow trees included. */
export function deepContains(outer: Element, inner: Element | null): boolean {
  for (let node: Node | null = inner; node; node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null)
    if (node === outer) return true
  return false
}

/** All elements below `host` that match, its own and all inner shadow trees included. */
export function deepQueryAll(host: Element, selector: string): HTMLElement[] {
  return [...(host.shadowRoot ? deepQueryIn(host.shadowRoot, selector) : []), ...deepQueryIn(host, selector)]
}

function deepQueryIn(root: ParentNode, selector: string): HTMLElement[] {
  const inner = [...root.querySelectorAll('*')].flatMap((child) =>
    child.shadowRoot ? deepQueryIn(child.shadowRoot, selector) : [],
  )
  return [...root.querySelectorAll<HTMLElement>(selector), ...inner]
}

/** Visible text with white space folded, as a person reads it. */
export const textOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim()
