// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CardPosition, positionCard } from '@/lib/guide/card-position'
import type { Box } from '@/lib/servicenow/dom/elements'

const VIEWPORT = { width: 1280, height: 720 }
const CARD = { width: 340, height: 300 }

const covers = (place: CardPosition, card: { width: number; height: number }, box: Box) => {
  const height = Math.min(card.height, place.maxHeight)
  return (
    place.x < box.x + box.width &&
    box.x < place.x + card.width &&
    place.y < box.y + box.height &&
    box.y < place.y + height
  )
}

describe('the card', () => {
  it('stands at the lower right when nothing is in the way', () => {
    expect(positionCard(CARD, VIEWPORT, [])).toMatchObject({ x: 924, y: 404 })
  })
  it('leaves a full-width field free, scrolling inside when it must', () => {
    const field = { x: 24, y: 345, width: 1232, height: 40 }
    const place = positionCard({ width: 340, height: 400 }, VIEWPORT, [field])
    expect(covers(place, { width: 340, height: 400 }, field)).toBe(false)
    expect(place.maxHeight).toBeLessThan(400)
  })
  it('goes to the left when the right is taken', () => {
    expect(positionCard(CARD, VIEWPORT, [{ x: 900, y: 0, width: 380, height: 720 }]).x).toBe(16)
  })
  it('stays where the admin dragged it while that is free', () => {
    expect(positionCard(CARD, VIEWPORT, [], { x: 100, y: 120 })).toMatchObject({ x: 100, y: 120 })
    const target = { x: 150, y: 150, width: 40, height: 20 }
    expect(covers(positionCard(CARD, VIEWPORT, [target], { x: 100, y: 120 }), CARD, target)).toBe(false)
  })
  it('comes back into a smaller window', () => {
    expect(positionCard(CARD, { width: 640, height: 360 }, [], { x: 2000, y: 2000 })).toMatchObject({ x: 300, y: 60 })
  })
  it('never covers a small target, Save and a focused field at once, and stays inside', () => {
    const box = fc.record({
      x: fc.integer({ min: 0, max: 1200 }),
      y: fc.integer({ min: 0, max: 680 }),
      width: fc.integer({ min: 10, max: 300 }),
      height: fc.integer({ min: 10, max: 40 }),
    })
    fc.assert(
      fc.property(
        fc.array(box, { maxLength: 3 }),
        fc.option(fc.record({ x: fc.integer(), y: fc.integer() }), { nil: undefined }),
        (boxes, wish) => {
          const place = positionCard(CARD, VIEWPORT, boxes, wish)
          for (const one of boxes) expect(covers(place, CARD, one)).toBe(false)
          expect(place.x).toBeGreaterThanOrEqual(0)
          expect(place.y).toBeGreaterThanOrEqual(0)
          expect(place.x + CARD.width).toBeLessThanOrEqual(VIEWPORT.width)
          expect(place.y + Math.min(CARD.height, place.maxHeight)).toBeLessThanOrEqual(VIEWPORT.height)
        },
      ),
    )
  })
})
