import type { Box } from '../servicenow/dom'

export interface Size {
  width: number
  height: number
}

/** Space kept to the viewport's edges and to what must stay visible, in px. */
const MARGIN = 16

const overlap = (a: Box, b: Box): number => {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return width > 0 && height > 0 ? width * height : 0
}

const grow = ({ x, y, width, height }: Box, by: number): Box => ({ x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by })

/** Keeps a wished-for place inside the viewport. */
export function clampPlace(wish: { x: number; y: number }, card: Size, viewport: Size): { x: number; y: number } {
  const fit = (value: number, room: number) => Math.max(0, Math.min(value, room))
  return { x: fit(wish.x, viewport.width - card.width), y: fit(wish.y, viewport.height - card.height) }
}

/**
 * Where the card stands: the place the admin dragged it to, if that is free, else the first of the four corners and two
 * sides that covers nothing of `keepClear`; where every place covers something, the one that covers least. All in px.
 */
export function placeCard(card: Size, viewport: Size, keepClear: readonly Box[], wish?: { x: number; y: number }): { x: number; y: number } {
  const right = viewport.width - card.width - MARGIN
  const bottom = viewport.height - card.height - MARGIN
  const middle = (viewport.height - card.height) / 2
  const places = [
    ...(wish ? [wish] : []),
    { x: right, y: bottom },
    { x: right, y: middle },
    { x: right, y: MARGIN * 4 },
    { x: MARGIN, y: bottom },
    { x: MARGIN, y: middle },
    { x: MARGIN, y: MARGIN * 4 },
    { x: (viewport.width - card.width) / 2, y: bottom },
  ].map((place) => clampPlace(place, card, viewport))
  const covered = places.map((place) => keepClear.reduce((sum, box) => sum + overlap({ ...place, ...card }, grow(box, 8)), 0))
  const least = covered.indexOf(Math.min(...covered))
  return places[covered.indexOf(0)] ?? places[least] ?? { x: right, y: bottom }
}
