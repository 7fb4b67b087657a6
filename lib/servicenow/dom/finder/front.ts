import { boxOf, deepQueryAll, isVisible, styleOf } from '../elements'
import { oncePerLook } from '../look'
import type { TreeWatcher } from '../tree-watcher'

/** An element's parent as the page is composed: through slots, out of shadow trees, and out of frames. */
export function composedParent(node: Node): Node | null {
  const { assignedSlot } = node as Partial<Element>
  if (assignedSlot) return assignedSlot
  if (node.parentNode) return node.parentNode
  return (node as Partial<ShadowRoot>).host ?? (node as Partial<Document>).defaultView?.frameElement ?? null
}

/** Whether `outer` contains `inner` as the page is composed. */
export function composedContains(outer: Node, inner: Node): boolean {
  for (let node: Node | null = inner; node; node = composedParent(node)) if (node === outer) return true
  return false
}

/** The nearest element, from `from` upwards as the page is composed, for which `is` holds. */
export function composedClosest(from: Node, is: (element: HTMLElement) => boolean): HTMLElement | undefined {
  for (let node: Node | null = from; node; node = composedParent(node))
    if (node.nodeType === 1 && is(node as HTMLElement)) return node as HTMLElement
  return undefined
}

const visibleFrame = (element: Element): HTMLIFrameElement | undefined => {
  const frame = element.ownerDocument.defaultView?.frameElement
  return frame?.localName === 'iframe' ? (frame as HTMLIFrameElement) : undefined
}

/** Smallest size, in px, that a person can aim at; text for screen readers only is 1 px wide and high. */
const SMALLEST = 2

/** Clip paths that leave nothing visible. */
const NOTHING = /^inset\((100%|50%\))/

/**
 * Whether an element is rendered and can be scrolled into view: no ancestor is clipped to nothing, and it is not off-screen
 * like hidden texts and closed drawers.
 */
export const isInSight = oncePerLook((element: Element): boolean => {
  if (!isVisible(element)) return false
  let { right, bottom } = boxOf(element)
  let isFixed = false
  const hides = composedClosest(element, (own) => {
    const { clipPath, overflow, position } = styleOf(own)
    if (NOTHING.test(clipPath)) return true
    if (isFixed) return false
    const { left, top, width, height } = boxOf(own)
    if ((width < SMALLEST || height < SMALLEST) && overflow !== 'visible') return true
    right += Math.abs(own.scrollLeft)
    bottom += own.scrollTop
    // A fixed element neither scrolls with its ancestors nor is clipped by them, and nor is a frame's document.
    isFixed = position === 'fixed' || own.localName === 'html'
    const view = own.ownerDocument.defaultView as Window
    return position === 'fixed' && (left >= view.innerWidth || top >= view.innerHeight)
  })
  return !hides && right > 0 && bottom > 0
})

/** Opacity below which an element counts as invisible. */
const FAINT = 0.1

/**
 * Whether a person can see and reach an element: rendered, not off-screen, not clipped to nothing, not transparent, in
 * frames that are themselves reachable, and not inert.
 */
export const isReachable = oncePerLook((element: Element): boolean => {
  if (!isInSight(element)) return false
  if (composedClosest(element, (own) => own.hasAttribute('inert') || Number.parseFloat(styleOf(own).opacity) < FAINT))
    return false
  const { width, height } = boxOf(element)
  if (width < SMALLEST || height < SMALLEST) return false
  const frame = visibleFrame(element)
  return !frame || isReachable(frame)
})

/** Controls inside a component or card. */
const INNER = 'button, input, [role=button], [role=radio]'
const DISABLED = ':disabled, [aria-disabled=true]'

/** Whether a click has no effect: the element, an ancestor, or every control in it is disabled. */
export function isDisabled(element: Element): boolean {
  if (composedClosest(element, (own) => own.matches(DISABLED))) return true
  const inner = deepQueryAll(element, INNER)
  return inner.length > 0 && inner.every((own) => own.matches(DISABLED))
}

/** What can be a modal dialog: native dialogs, those with ARIA roles, and those of classic pages and components. */
const DIALOGS = 'dialog[open], [role=dialog], [role=alertdialog], [aria-modal=true], .modal.in, .modal.show'
/** Wrappers that make a dialog modal without `aria-modal`: docs/servicenow/pages.md#dialogs */
const MODAL_WRAPPERS = '.modal, .now-modal, [class*=overlay], [class*=backdrop], now-modal'

/** Dialogs that are marked as modal themselves. */
const MODAL = ':is(:modal, [aria-modal=true], .modal.in, .modal.show)'

const isModal = (element: HTMLElement): boolean =>
  element.matches(MODAL) ||
  (element.localName !== 'dialog' && composedClosest(element, (own) => own.matches(MODAL_WRAPPERS)) !== undefined)

/** Whether a dialog is open, even if only its children have a size. One that is still fading in already intercepts clicks. */
const isOpen = (element: HTMLElement) =>
  [element, ...element.children].some(
    (own) =>
      isInSight(own) && (own.checkVisibility({ opacityProperty: true }) || styleOf(own).pointerEvents !== 'none'),
  )

/** The highest `z-index` of an element and its ancestors. */
function heightOf(element: Element): number {
  let height = 0
  composedClosest(element, (own) => {
    height = Math.max(height, Number.parseInt(styleOf(own).zIndex, 10) || 0)
    return false
  })
  return height
}

/** The topmost open modal dialog of each document that has one. Closed ones stay in the tree: docs/servicenow/pages.md#dialogs */
export const modalsOf = oncePerLook((trees: TreeWatcher): ReadonlyMap<Document, HTMLElement> => {
  const top = new Map<Document, HTMLElement>()
  for (const element of trees.query(DIALOGS) as HTMLElement[]) {
    if (!isOpen(element) || !isModal(element)) continue
    const before = top.get(element.ownerDocument)
    // Of two dialogs, the inner one is on top, else the one with the higher `z-index`, else the later one.
    const isBelow =
      before &&
      !composedContains(before, element) &&
      (composedContains(element, before) || heightOf(before) > heightOf(element))
    if (!isBelow) top.set(element.ownerDocument, element)
  }
  return top
})

/** Where an element is: in an open modal dialog, on the page, or behind a dialog. */
export function layerOf(element: Element, modals: ReadonlyMap<Document, HTMLElement>): 'dialog' | 'page' | 'behind' {
  let place: 'dialog' | 'page' = 'page'
  for (let own: Element | undefined = element; own; own = visibleFrame(own)) {
    const modal = modals.get(own.ownerDocument)
    if (!modal) continue
    if (!composedContains(modal, own)) return 'behind'
    place = 'dialog'
  }
  return place
}

/** Regions beside the page proper: panels, tours, filters. */
const ASIDE = 'aside, [role=complementary], [role=search], [role=dialog], [role=log], dialog'

/** The region beside the page that contains an element, if any. */
export const asideOf = oncePerLook((element: Element): HTMLElement | undefined =>
  composedClosest(element, (own) => own.matches(ASIDE)),
)

/** The share of the window, from 0 to 1, above which an overlay covers the page. */
const MOST = 0.5

/** The element drawn at a point, through shadow trees. */
function drawnAt(document: Document, x: number, y: number): Element | null {
  let hit = document.elementFromPoint?.(x, y) ?? null
  while (hit?.shadowRoot && hit.localName !== 'neo-setup-guide') {
    const inner: Element | null = hit.shadowRoot.elementFromPoint(x, y)
    if (!inner || inner === hit) break
    hit = inner
  }
  // The extension's own layer is above everything and blocks nothing.
  return hit?.localName === 'neo-setup-guide' ? null : hit
}

/** Whether a large positioned overlay is drawn over an element: a dialog that is not marked as one. */
export const isCovered = oncePerLook((element: Element): boolean => {
  for (let own: Element | undefined = element; own; own = visibleFrame(own)) {
    const target = own
    const { x, y, width, height } = boxOf(own)
    const hit = drawnAt(own.ownerDocument, x + width / 2, y + height / 2)
    if (!hit || composedContains(own, hit)) continue
    const view = own.ownerDocument.defaultView
    const cover = composedClosest(hit, (outer) => {
      if (outer.ownerDocument !== target.ownerDocument || !/fixed|absolute/.test(styleOf(outer).position)) return false
      const box = boxOf(outer)
      return box.width * box.height > MOST * (view?.innerWidth ?? 0) * (view?.innerHeight ?? 0)
    })
    if (cover && !composedContains(cover, own)) return true
  }
  return false
})

/** The document of the classic frame if the shell shows one that has loaded something; else the top document. */
export const shownDocument = oncePerLook((trees: TreeWatcher): Document => {
  for (const frame of trees.query('iframe#gsft_main, iframe[name=gsft_main]') as HTMLIFrameElement[]) {
    const inner = isVisible(frame) ? frame.contentDocument : null
    if (inner && inner.URL !== 'about:blank') return inner
  }
  return document
})
