import { CHARACTER_WIDTH } from './label-rows.ts'

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where words may stand: `y` is their middle. */
export interface Spot {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  /** What it costs to stand here and not at the best place. */
  readonly far: number
}

export interface WordsRequest {
  readonly id: string
  readonly text: string
  readonly spots: readonly Spot[]
}

export interface PlacedWords extends Spot {
  readonly id: string
  readonly text: string
}

export const LINE_HEIGHT = 14
const SHIFT: Readonly<Record<Spot['anchor'], number>> = { start: 0, middle: 0.5, end: 1 }

export const boxOf = (text: string, { x, y, anchor }: Spot): Box => {
  const width = text.length * CHARACTER_WIDTH
  return { x: x - SHIFT[anchor] * width, y: y - LINE_HEIGHT / 2, width, height: LINE_HEIGHT }
}

export const overlap = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height

const inside = (box: Box, bounds: Box): boolean =>
  box.x >= bounds.x &&
  box.x + box.width <= bounds.x + bounds.width &&
  box.y >= bounds.y &&
  box.y + box.height <= bounds.y + bounds.height

export interface WordsRoom {
  readonly bounds: Box
  /** What no words may cover. */
  readonly taken: readonly Box[]
  /** What it costs to cover what is here, such as lines. */
  readonly cost: (box: Box) => number
}

/**
 * Gives each request the cheapest of its spots that lies within the bounds and touches neither what is taken nor words
 * placed before; the first of equals. Words without such a spot are left out.
 */
export const placeWords = (requests: readonly WordsRequest[], { bounds, taken, cost }: WordsRoom) => {
  const boxes = [...taken]
  const placed: PlacedWords[] = []
  for (const { id, text, spots } of requests) {
    let best: { readonly spot: Spot; readonly box: Box; readonly cost: number } | null = null
    for (const spot of spots) {
      const box = boxOf(text, spot)
      if (!inside(box, bounds) || boxes.some((other) => overlap(box, other))) continue
      const its = spot.far + cost(box)
      if (best === null || its < best.cost) best = { spot, box, cost: its }
    }
    if (best === null) continue
    boxes.push(best.box)
    placed.push({ id, text, ...best.spot })
  }
  return { placed, boxes } as const
}
