/** What a browser's layout says of these pages, from their styles alone, where there is no layout. */
type Style = Readonly<Record<string, string>>

function styleOf(element: Element): Style {
  const pairs = (element.getAttribute('style') ?? '').split(';').map((own) => own.split(':').map((word) => word.trim()))
  return Object.fromEntries(pairs.filter(([name]) => name))
}

/** What a node is drawn in: nothing for what no slot takes. */
function around(node: Node): Node | null | undefined {
  const { assignedSlot } = node as Partial<Element>
  if (assignedSlot) return assignedSlot
  const { parentNode } = node
  if ((parentNode as Partial<Element> | null)?.shadowRoot) return undefined
  return parentNode ?? (node as Partial<ShadowRoot>).host ?? null
}

const isClosed = (outer: Node, from: Node): boolean =>
  outer.nodeType === 1 &&
  (outer as Element).matches('details:not([open])') &&
  (from as Partial<Element>).localName !== 'summary'

let drawn = new WeakMap<Node, boolean>()
let opaque = new WeakMap<Node, boolean>()
let boxes = new WeakMap<Node, DOMRect>()

/** The page changed: what was worked out of it counts no more. */
export function redrawn(): void {
  drawn = new WeakMap()
  opaque = new WeakMap()
  boxes = new WeakMap()
}

/** Whether a node is drawn, and in everything around it, reached from one of its children. */
function isDrawnFrom(node: Node, heedsOpacity: boolean): boolean {
  const known = heedsOpacity ? opaque : drawn
  const before = known.get(node)
  if (before !== undefined) return before
  const outer = around(node)
  const is =
    isDrawnItself(node, heedsOpacity) &&
    outer !== undefined &&
    (outer === null || (!isClosed(outer, node) && isDrawnFrom(outer, heedsOpacity)))
  known.set(node, is)
  return is
}

function isDrawnItself(node: Node, heedsOpacity: boolean): boolean {
  if (node.nodeType !== 1) return true
  const own = node as Element
  const { display = '', visibility, opacity } = styleOf(own)
  if (display.startsWith('none') || visibility === 'hidden' || (heedsOpacity && opacity === '0')) return false
  return !own.matches('[hidden], input[type=hidden i], template, script, dialog:not([open])')
}

/** Whether `checkVisibility({ visibilityProperty: true, opacityProperty })` holds. */
export const isDrawn = (element: Element, heedsOpacity: boolean): boolean => isDrawnFrom(element, heedsOpacity)

/** A box that tells only what has no size and what is put aside. */
export function boxOf(element: Element): DOMRect {
  const box = boxes.get(element) ?? computedBox(element)
  boxes.set(element, box)
  return box
}

function computedBox(element: Element): DOMRect {
  if (!isDrawn(element, false)) return new DOMRect(0, 0, 0, 0)
  const { width = '200px', height = '20px' } = styleOf(element)
  const px = (length: string) => (length.endsWith('px') ? Number.parseInt(length, 10) : 100)
  return new DOMRect(leftOf(element), 10, px(width), px(height))
}

function leftOf(element: Element): number {
  const { position, left } = styleOf(element)
  if (position === 'absolute' && left) return Number.parseInt(left, 10)
  const outer = around(element)
  const parent = outer?.nodeType === 11 ? around(outer) : outer
  return parent?.nodeType === 1 ? boxOf(parent as Element).left : 10
}
