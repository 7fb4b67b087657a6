import { useLayoutEffect, useRef } from 'react'
import { type Box, isVisible, topBox } from '@/lib/servicenow/dom'
import type { StepId } from '@/lib/setup/steps'

/** Distance of the ring from its target, in px. */
const PADDING = 4

/** Frames without movement after which the target counts as still. */
const STILL = 4

const equal = (a: Box | undefined, b: Box) =>
  a?.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height

interface SpotlightProps {
  target: HTMLElement
  step: StepId
  /** Where the target is, told when it is first seen and whenever it has come to rest. */
  onRest: (box: Box) => void
}

/**
 * A ring around the target that follows it exactly: while shown, its box is measured once per frame, before anything is
 * written, and written only when it changed. Whoever has to make room is told once it rests: placing the card anew in
 * every frame of a scroll would force a layout in each. Hidden while the target is.
 */
export function Spotlight({ target, step, onRest }: SpotlightProps) {
  const ring = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    let frame = 0
    let last: Box | undefined
    let still = STILL
    const follow = () => {
      frame = requestAnimationFrame(follow)
      const element = ring.current
      if (!element) return
      const shown = isVisible(target)
      if (element.hidden === shown) element.hidden = !shown
      if (!shown) return
      const box = topBox(target)
      const isFirst = last === undefined
      if (equal(last, box)) {
        if (++still === STILL) onRest(box)
        return
      }
      last = box
      still = isFirst ? STILL : 0
      element.style.transform = `translate(${box.x - PADDING}px, ${box.y - PADDING}px)`
      element.style.width = `${box.width + 2 * PADDING}px`
      element.style.height = `${box.height + 2 * PADDING}px`
      if (isFirst) onRest(box)
    }
    follow()
    return () => cancelAnimationFrame(frame)
  }, [target, onRest])
  return <div ref={ring} className="spotlight" data-spotlight data-target={step} aria-hidden="true" />
}
