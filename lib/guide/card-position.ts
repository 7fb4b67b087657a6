import type { Box } from '../servicenow/dom/elements'

export interface Size {
  width: number
  height: number
}

export interface CardPosition {
  x: number
  y: number
  /** The card's content scrolls if it is taller than this. */
  maxHeight: number
}

/** Space to the viewport's edges, and to what must stay visible, in px. */
const EDGE = 16
const GAP = 10

type Interval = readonly [from: number, to: number]

/** The parts of a column `[x, x + width]` that no box overlaps, top to bottom. */
function freeIntervals(x: number, width: number, viewport: Size, boxes: readonly Box[]): Interval[] {
  const taken = boxes
    .filter((box) => box.x < x + width + GAP && box.x + box.width > x - GAP)
    .map((box): Interval => [box.y - GAP, box.y + box.height + GAP])
    .toSorted((a, b) => a[0] - b[0])
  const free: Interval[] = []
  let from = EDGE
  for (const [start, end] of taken) {
    if (start > from) free.push([from, Math.min(start, viewport.height - EDGE)])
    from = Math.max(from, end)
  }
  if (from < viewport.height - EDGE) free.push([from, viewport.height - EDGE])
  return free
}

const length = ([from, to]: Interval) => to - from

const isFree = (place: Box, boxes: readonly Box[]) =>
  boxes.every(
    (box) =>
      box.x >= place.x + place.width ||
      box.x + box.width <= place.x ||
      box.y >= place.y + place.height ||
      box.y + box.height <= place.y,
  )

/**
 * Finds a card position that overlaps none of `boxes` (its target, Save, the focused element): first where the admin dragged
 * it to, if that is free; then at the right edge, the left edge, in the middle, as low as there is room. If no free part is
 * high enough, uses the highest one, and the card's content scrolls. All in px.
 */
export function positionCard(
  card: Size,
  viewport: Size,
  boxes: readonly Box[],
  edit?: { x: number; y: number },
): CardPosition {
  const width = Math.min(card.width, viewport.width)
  if (edit) {
    const x = Math.max(0, Math.min(edit.x, viewport.width - width))
    const y = Math.max(0, Math.min(edit.y, viewport.height - Math.min(card.height, viewport.height)))
    if (isFree({ x, y, ...card }, boxes)) return { x, y, maxHeight: viewport.height - y }
  }
  const columns = [viewport.width - width - EDGE, EDGE, (viewport.width - width) / 2].map((x) => Math.max(0, x))
  const rooms = columns.flatMap((x) =>
    freeIntervals(x, width, viewport, boxes)
      .toReversed()
      .map((room) => ({ x, room })),
  )
  const wide = rooms.find(({ room }) => length(room) >= card.height)
  // A little more room is not worth a jump to another column.
  const best =
    wide ??
    rooms.reduce<(typeof rooms)[number] | undefined>(
      (kept, next) => (kept && length(next.room) < 1.25 * length(kept.room) ? kept : next),
      undefined,
    )
  if (!best) return { x: columns[0] ?? 0, y: EDGE, maxHeight: viewport.height - 2 * EDGE }
  const maxHeight = length(best.room)
  return { x: best.x, y: best.room[1] - Math.min(card.height, maxHeight), maxHeight }
}
