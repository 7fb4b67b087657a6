import { isReachable } from '../../servicenow/dom/finder/front'

/** How what an element stands in is seen. */
export interface Around {
  /** Not displayed. */
  isGone: boolean
  /** Displayed, and not visible. */
  isUnseen: boolean
  isTiny: boolean
  isRecord: boolean
}

/** Part of the window, from 0 to 1, from which on something fixed covers it. */
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
    // Not known to every engine.
    return false
  }
}

/** Elements that have a size without anything in them. */
const hasOwnSize = ({ localName }: Element) =>
  /^(input|select|textarea|button|iframe|img|svg|hr|progress|meter)$/.test(localName)

/** How an element is seen, where that differs from what it stands in; see `STATES`. `isBare`: no elements are in it. */
export function stateOf(element: Element, isBare: boolean, around: Around): { state: string[]; within: Around } {
  if (element.localName === 'slot') return { state: [], within: around }
  const style = element.ownerDocument.defaultView?.getComputedStyle(element)
  // Without a box of its own, it can still show what is in it.
  if (style?.display === 'contents') return { state: [], within: around }
  if (!element.checkVisibility()) return { state: around.isGone ? [] : ['none'], within: { ...around, isGone: true } }
  const isUnseen = style?.visibility === 'hidden' || style?.visibility === 'collapse'
  const state: string[] = []
  if (isUnseen !== around.isUnseen) state.push(isUnseen ? 'unseen' : 'seen')
  const isOut = !isUnseen && !element.closest('[inert]') && !isReachable(element)
  const { width, height } = element.getBoundingClientRect()
  // What only wraps others can be without a size of its own.
  const isTiny = isOut && (isBare ? hasOwnSize(element) || element.textContent !== '' : width > 0 && height > 0)
  if (isTiny && !around.isTiny) state.push('tiny')
  if (isBare && !isOut && !isUnseen && !hasOwnSize(element)) state.push('sized')
  if (style?.position === 'fixed' && style.pointerEvents !== 'none' && isLarge(element)) state.push('over')
  const level = Number.parseInt(style?.zIndex ?? '', 10)
  if (level && style?.position !== 'static') state.push(`z${level}`)
  if (isNativeModal(element)) state.push('modal')
  return { state, within: { ...around, isGone: false, isUnseen, isTiny: around.isTiny || isTiny } }
}
