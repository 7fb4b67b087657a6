import { isReachable } from '../../servicenow/dom/finder/front'

/** How the parent of an element is shown. */
export interface Around {
  /** Not displayed. */
  isGone: boolean
  /** Displayed, but not visible. */
  isUnseen: boolean
  isTiny: boolean
  isRecord: boolean
}

/** The share of the window, from 0 to 1, above which a fixed element covers it. */
const COVER = 0.5

function isLarge(element: Element): boolean {
  const view = element.ownerDocument.defaultView
  const { width, height } = element.getBoundingClientRect()
  return width * height > COVER * (view?.innerWidth ?? 0) * (view?.innerHeight ?? 0)
}

function isNativeModal(element: Element): boolean {
  try {
    return element.localName === 'dialog' && element.matches(':modal')
  } catch {
    // Not every engine knows `:modal`.
    return false
  }
}

/** Elements that have a size without any content. */
const hasOwnSize = ({ localName }: Element) =>
  /^(input|select|textarea|button|iframe|img|svg|hr|progress|meter)$/.test(localName)

/** How an element is shown, where that differs from its parent; see `STATES`. `isBare`: it contains no elements. */
export function stateOf(element: Element, isBare: boolean, around: Around): { state: string[]; within: Around } {
  if (element.localName === 'slot') return { state: [], within: around }
  const style = element.ownerDocument.defaultView?.getComputedStyle(element)
  // An element without a box of its own can still show its content.
  if (style?.display === 'contents') return { state: [], within: around }
  if (!element.checkVisibility()) return { state: around.isGone ? [] : ['none'], within: { ...around, isGone: true } }
  const isUnseen = style?.visibility === 'hidden' || style?.visibility === 'collapse'
  const state: string[] = []
  if (isUnseen !== around.isUnseen) state.push(isUnseen ? 'unseen' : 'seen')
  const isOut = !isUnseen && !element.closest('[inert]') && !isReachable(element)
  const { width, height } = element.getBoundingClientRect()
  // An element that only wraps others may have no size of its own.
  const isTiny = isOut && (isBare ? hasOwnSize(element) || element.textContent !== '' : width > 0 && height > 0)
  if (isTiny && !around.isTiny) state.push('tiny')
  if (isBare && !isOut && !isUnseen && !hasOwnSize(element)) state.push('sized')
  if (style?.position === 'fixed' && style.pointerEvents !== 'none' && isLarge(element)) state.push('over')
  const level = Number.parseInt(style?.zIndex ?? '', 10)
  if (level && style?.position !== 'static') state.push(`z${level}`)
  if (isNativeModal(element)) state.push('modal')
  return { state, within: { ...around, isGone: false, isUnseen, isTiny: around.isTiny || isTiny } }
}
