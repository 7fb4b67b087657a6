import { useLayoutEffect, useRef } from 'react'
import { type Box, isVisible, topBox } from '@/lib/servicenow/dom'
import type { StepId } from '@/lib/setup/steps'

/** Distance of the ring from its target, in px. */
const PADDING = 4

const equal = (a: Box | undefined, b: Box) =>
  a?.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height

interface SpotlightProps {
  target: HTMLElement
  step: StepId
  /** Where the target is, told when it is first seen and whenever it moved: the card makes room in the same frame. */
  onMove: (box: Box) => void
}

/**
 * A ring around the target that follows it exactly: while shown, its box is measured once per frame, before anything is
 * written, and written only when it changed. Hidden while the target is.
 */
export function Spotlight({ target, step, onMove }: SpotlightProps) {
  const ring = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    let frame = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    let last: Box | undefined
    const next = () => {
      frame = requestAnimationFrame(follow)
    }
    const follow = () => {
      const element = ring.current
      const box = element && isVisible(target) ? topBox(target) : undefined
      if (element && element.hidden !== !box) element.hidden = !box
      if (!element || !box || equal(last, box)) return next()
      last = box
      // What moves it may do so frame by frame, after us: who asks later has a later turn.
      timer = setTimeout(next)
      element.style.transform = `translate(${box.x - PADDING}px, ${box.y - PADDING}px)`
      element.style.width = `${box.width + 2 * PADDING}px`
      element.style.height = `${box.height + 2 * PADDING}px`
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
