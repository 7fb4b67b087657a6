import { isVisible } from '../dom'
import type { Roots } from '../roots'

/** An element's parent as the page is composed: through slots, out of shadow trees, and out of frames. */
export function composedParent(node: Node): Node | null {
  const { assignedSlot } = node as Partial<Element>
  if (assignedSlot) return assignedSlot
  if (node.parentNode) return node.parentNode
  return (node as Partial<ShadowRoot>).host ?? (node as Partial<Document>).defaultView?.frameElement ?? null
}

/** Whether `outer` contains `inner` as the page is composed. */
export function contains(outer: Node, inner: Node): boolean {
  for (let node: Node | null = inner; node; node = composedParent(node)) if (node === outer) return true
  return false
}

/** The nearest element, from `from` upwards as the page is composed, for which `is` holds. */
export function closest(from: Node, is: (element: HTMLElement) => boolean): HTMLElement | undefined {
  for (let node: Node | null = from; node; node = composedParent(node))
    if (node.nodeType === 1 && is(node as HTMLElement)) return node as HTMLElement
  return undefined
}

const visibleFrame = (element: Element): HTMLIFrameElement | undefined => {
  const frame = element.ownerDocument.defaultView?.frameElement
  return frame?.localName === 'iframe' ? (frame as HTMLIFrameElement) : undefined
}

/** Smallest size, in px, of what a person can aim at; texts for screen readers only are of one. */
const SMALLEST = 2

/** Whether no scrolling brings an element's end into its document, as where texts are put aside of the page. */
function isOutside(element: Element, right: number, bottom: number): boolean {
  let [left, top] = [right, bottom]
  for (let node: Node | null = element; node && node.nodeType !== 9; node = composedParent(node)) {
    const { scrollLeft = 0, scrollTop = 0 } = node as Partial<Element>
    left += Math.abs(scrollLeft)
    top += scrollTop
  }
  return left <= 0 || top <= 0
}

/** Whether an element, or something around it that cuts off what does not fit, is clipped to a point. */
const isCutOff = (element: Element): boolean =>
  closest(element, (own) => {
    const { width, height } = own.getBoundingClientRect()
    return (width < SMALLEST || height < SMALLEST) && getComputedStyle(own).overflow !== 'visible'
  }) !== undefined

/**
 * Whether a person can see and reach an element: rendered, not put outside of the page, not clipped to a point, not
 * transparent, in frames that are themselves seen, and not inert.
 */
export function isReachable(element: Element): boolean {
  if (!isVisible(element) || !element.checkVisibility({ opacityProperty: true })) return false
  if (closest(element, (own) => own.hasAttribute('inert')) || isCutOff(element)) return false
  const { right, bottom, width, height } = element.getBoundingClientRect()
  if (width < SMALLEST || height < SMALLEST) return false
  if ((right <= 0 || bottom <= 0) && isOutside(element, right, bottom)) return false
  const frame = visibleFrame(element)
  return !frame || isReachable(frame)
}

/** What can be a modal dialog: native ones, those that say so, the classic pages' and the components'. */
const DIALOGS = 'dialog[open], [role=dialog], [role=alertdialog], [aria-modal=true], .modal.in, .modal.show'
/** Wrappers that make a dialog modal without `aria-modal`: docs/servicenow/pages.md#dialogs */
const MODAL_WRAPPERS = '.modal, .now-modal, .now-modal-overlay, [class*=overlay], [class*=backdrop], now-modal'

function isModal(element: HTMLElement): boolean {
  if (element.localName === 'dialog') {
    try {
      if (element.matches(':modal')) return true
    } catch {
      // Not known to every engine.
    }
  }
  if (element.getAttribute('aria-modal') === 'true' || element.matches('.modal.in, .modal.show')) return true
  return element.localName !== 'dialog' && closest(element, (own) => own.matches(MODAL_WRAPPERS)) !== undefined
}

/** Open, whether it has a size itself or only what is in it has. */
const isOpen = (element: HTMLElement) => isVisible(element) || [...element.children].some(isVisible)

/** The highest stacking of an element and what it stands in. */
function heightOf(element: Element): number {
  let height = 0
  closest(element, (own) => {
    height = Math.max(height, Number.parseInt(getComputedStyle(own).zIndex, 10) || 0)
    return false
  })
  return height
}

/**
 * The open modal dialog on top, in each document that has one. Closed ones stay in the tree:
 * docs/servicenow/pages.md#dialogs
 */
export function modalsOf(roots: Roots): ReadonlyMap<Document, HTMLElement> {
  const top = new Map<Document, HTMLElement>()
  for (const element of roots.query(DIALOGS) as HTMLElement[]) {
    if (!isOpen(element) || !isModal(element)) continue
    const before = top.get(element.ownerDocument)
    // The inner of two, the higher, or the later.
    const isBelow =
      before && !contains(before, element) && (contains(element, before) || heightOf(before) > heightOf(element))
    if (!isBelow) top.set(element.ownerDocument, element)
  }
  return top
}

/** Where an element stands: in an open modal dialog, on the page, or behind a dialog. */
export function standing(element: Element, modals: ReadonlyMap<Document, HTMLElement>): 'dialog' | 'page' | 'behind' {
  let place: 'dialog' | 'page' = 'page'
  for (let own: Element | undefined = element; own; own = visibleFrame(own)) {
    const modal = modals.get(own.ownerDocument)
    if (!modal) continue
    if (!contains(modal, own)) return 'behind'
    place = 'dialog'
  }
  return place
}

/** What stands beside the page proper: panels, tours, filters. */
const ASIDE = 'aside, [role=complementary], [role=search], [role=dialog], [role=log], dialog'

/** What an element stands in that is beside the page, if it does. */
export const asideOf = (element: Element): HTMLElement | undefined => closest(element, (own) => own.matches(ASIDE))

/** Part of the window, from 0 to 1, from which on what is laid over the page covers it. */
const MOST = 0.5

/** What is drawn at a point, inside of shadow trees. */
function drawnAt(document: Document, x: number, y: number): Element | null {
  let hit = document.elementFromPoint?.(x, y) ?? null
  while (hit?.shadowRoot && hit.localName !== 'neo-setup-guide') {
    const inner: Element | null = hit.shadowRoot.elementFromPoint(x, y)
    if (!inner || inner === hit) break
    hit = inner
  }
  // What is ours lies over everything and blocks nothing.
  return hit?.localName === 'neo-setup-guide' ? null : hit
}

/** Whether something large that is fixed in the window is drawn over an element: a dialog that does not say it is one. */
export function isCovered(element: Element): boolean {
  for (let own: Element | undefined = element; own; own = visibleFrame(own)) {
    const target = own
    const { x, y, width, height } = own.getBoundingClientRect()
    const hit = drawnAt(own.ownerDocument, x + width / 2, y + height / 2)
    if (!hit || contains(own, hit)) continue
    const view = own.ownerDocument.defaultView
    const cover = closest(hit, (outer) => {
      if (outer.ownerDocument !== target.ownerDocument || !/fixed|absolute/.test(getComputedStyle(outer).position))
        return false
      const box = outer.getBoundingClientRect()
      return box.width * box.height > MOST * (view?.innerWidth ?? 0) * (view?.innerHeight ?? 0)
    })
    if (cover && !contains(cover, own)) return true
  }
  return false
}

/** The classic frame, where the shell shows one that has loaded something; else the top document. */
export function shownDocument(roots: Roots): Document {
  for (const frame of roots.query('iframe#gsft_main, iframe[name=gsft_main]') as HTMLIFrameElement[]) {
    const inner = isVisible(frame) ? frame.contentDocument : null
    if (inner && inner.URL !== 'about:blank') return inner
  }
  return document
}

/** Whether an element is part of a document or of a frame in it. */
export function isIn(shown: Document, element: Element): boolean {
  for (let own: Element | undefined = element; own; own = visibleFrame(own))
    if (own.ownerDocument === shown) return true
  return false
}
