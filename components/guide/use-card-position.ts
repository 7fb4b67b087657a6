import { type PointerEvent, useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import { positionCard } from '@/lib/guide/card-position'
import type { GuideActions, GuideView } from '@/lib/guide/store'
import { type Box, isAttached, viewportBox } from '@/lib/servicenow/dom/elements'

/** Positions the card so that it covers neither its target, nor Save, nor the focused element. */
export function useCardPosition(view: GuideView, targetBox: Box | undefined) {
  const card = useRef<HTMLElement>(null)
  const pressed = useRef(false)
  const { keepClear, position, target } = view
  const place = useCallback(() => {
    const element = card.current
    // A card that moves under a pressed button would swallow the click.
    if (!element || pressed.current) return
    // While it is removed from the page, it has no size and would be placed off-screen, where nothing brings it back.
    if (element.offsetWidth === 0) return
    const clear = [...keepClear.filter(isAttached).map(viewportBox), ...(target && targetBox ? [targetBox] : [])]
    const viewport = { width: document.documentElement.clientWidth, height: window.innerHeight }
    element.style.maxHeight = ''
    const { x, y, maxHeight } = positionCard(
      { width: element.offsetWidth, height: element.offsetHeight },
      viewport,
      clear,
      position,
    )
    element.style.maxHeight = `${Math.floor(maxHeight)}px`
    element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`
  }, [keepClear, position, target, targetBox])
  const latest = useRef(place)
  useLayoutEffect(() => {
    latest.current = place
    place()
  }, [place])
  useEffect(() => {
    const settle = () => latest.current()
    const sizes = new ResizeObserver(settle)
    if (card.current) sizes.observe(card.current)
    const press = (event: Event) => {
      if (!event.isTrusted) return
      pressed.current = card.current !== null && event.composedPath().includes(card.current)
    }
    const release = ({ isTrusted }: Event) =>
      isTrusted &&
      requestAnimationFrame(() => {
        pressed.current = false
        settle()
      })
    const end = new AbortController()
    const capturing = { capture: true, signal: end.signal }
    window.addEventListener('resize', settle, { signal: end.signal })
    window.addEventListener('pointerdown', press, capturing)
    window.addEventListener('pointerup', release, capturing)
    window.addEventListener('pointercancel', release, capturing)
    return () => {
      end.abort()
      sizes.disconnect()
    }
  }, [])
  return card
}

const cardOf = (element: Element) => element.closest<HTMLElement>('.card')

/** Lets the admin drag the card by its header; where it is dropped is remembered. */
export function useDrag(actions: GuideActions) {
  const start = useRef<{ dx: number; dy: number } | undefined>(undefined)
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const box = cardOf(event.currentTarget)?.getBoundingClientRect()
      if (!box || !event.nativeEvent.isTrusted || (event.target as Element).closest('button')) return
      start.current = { dx: event.clientX - box.x, dy: event.clientY - box.y }
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const card = cardOf(event.currentTarget)
      if (!start.current || !card || !event.nativeEvent.isTrusted) return
      const { dx, dy } = start.current
      card.style.transform = `translate(${event.clientX - dx}px, ${event.clientY - dy}px)`
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      if (!event.nativeEvent.isTrusted) return
      if (start.current) actions.move({ x: event.clientX - start.current.dx, y: event.clientY - start.current.dy })
      start.current = undefined
    },
  }
}
