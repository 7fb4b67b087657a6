import { useLayoutEffect, useRef } from 'react'
import type { StepId } from '@/lib/domain/steps'
import { type Box, isVisible, viewportBox } from '@/lib/servicenow/dom/elements'

/** Distance of the ring from its target, in px. */
const PADDING = 4

/** The box of the ring around a target's. */
const around = ({ x, y, width, height }: Box): Box => ({
  x: x - PADDING,
  y: y - PADDING,
  width: width + 2 * PADDING,
  height: height + 2 * PADDING,
})

const sameSize = (a: Box | undefined, b: Box) => a?.width === b.width && a.height === b.height
const equal = (a: Box | undefined, b: Box) => a?.x === b.x && a.y === b.y && sameSize(a, b)

interface SpotlightProps {
  target: HTMLElement
  step: StepId
  /** Called with the target's box when it is first seen and whenever it moved: the card makes room in the same frame. */
  onMove: (box: Box) => void
}

/**
 * A ring around the target that follows it exactly: while shown, the target's box is measured once per frame, before
 * anything is written, and the ring is updated only when it changed. While the target moves, the ring is stretched; once it
 * stays still, the ring is laid out once. Hidden while the target is.
 */
export function Spotlight({ target, step, onMove }: SpotlightProps) {
  const ring = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    let frame = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    let last: Box | undefined
    /** The box that the ring is laid out for. */
    let laid: Box | undefined
    const next = () => {
      frame = requestAnimationFrame(follow)
    }
    const follow = () => {
      const element = ring.current
      const box = element && isVisible(target) ? viewportBox(target) : undefined
      if (element && element.hidden !== !box) element.hidden = !box
      if (!element || !box) return next()
      const now = around(box)
      const isStill = equal(last, now)
      if (isStill && sameSize(laid, now)) return next()
      if (isStill || !laid) {
        laid = now
        element.style.width = `${now.width}px`
        element.style.height = `${now.height}px`
      }
      const stretch = `${now.width / laid.width}, ${now.height / laid.height}`
      element.style.transform = `translate(${now.x}px, ${now.y}px) scale(${stretch})`
      if (isStill) return next()
      last = now
      // The page may move the target in a frame callback of its own: a callback requested later runs later in the frame.
      timer = setTimeout(next)
      onMove(box)
    }
    follow()
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [target, onMove])
  return <div ref={ring} className="spotlight" data-spotlight data-target={step} aria-hidden="true" />
}
