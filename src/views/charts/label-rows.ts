/** A label that belongs to a stretch of the horizontal axis, in pixels from the left side of the plot. */
export interface LabelRequest {
  readonly id: string
  readonly text: string
  readonly start: number
  readonly end: number
}

export interface PlacedLabel {
  readonly id: string
  readonly text: string
  /** Left side of the room it takes. */
  readonly x: number
  readonly width: number
  readonly row: number
  /** On which side of its stretch it stands; its mark is at the end next to the stretch. */
  readonly side: 'right' | 'left'
  /** How many labels had no room and are counted at the end of this one. */
  readonly more: number
}

interface Room {
  readonly plotWidth: number
  readonly rows: number
  /** Longer texts are cut. */
  readonly longest: number
}

/** Room for the mark and the space after it. */
export const MARK_WIDTH = 13
/** What a character of a chart takes at most, on average. */
export const CHARACTER_WIDTH = 6.9
const GAP = 10
const BESIDE = 6

/** The words of a placed label. */
export const labelWords = ({ text, more }: Pick<PlacedLabel, 'text' | 'more'>): string =>
  more > 0 ? `${text}, +${more} more` : text

/** A text that fits into so many characters, with an ellipsis where it was cut. */
export const cut = (text: string, longest: number): string =>
  text.length > longest ? `${text.slice(0, Math.max(1, longest - 1)).trimEnd()}…` : text

const widthOf = (text: string): number => MARK_WIDTH + text.length * CHARACTER_WIDTH

/** In the last row a label keeps room for counting those that have none. */
const COUNT_WIDTH = ', +199 more'.length * CHARACTER_WIDTH

/**
 * Puts each label beside its stretch in the first row where it touches no other. One that fits in no row is counted at
 * the end of the label that stands in its way: "Bad deploy, +2 more". Nothing overlaps and nothing leaves the plot.
 */
export const placeLabels = (requests: readonly LabelRequest[], room: Room): readonly PlacedLabel[] => {
  const { plotWidth, rows, longest } = room
  const placed: PlacedLabel[] = []
  const touches = (one: PlacedLabel, other: PlacedLabel): boolean =>
    one.row === other.row && other.x < one.x + one.width + GAP && one.x < other.x + other.width + GAP

  const inRow = (row: number, { id, text: whole, start, end }: LabelRequest): PlacedLabel => {
    const text = cut(whole, longest)
    const width = widthOf(text) + (row === rows - 1 ? COUNT_WIDTH : 0)
    const right = Math.max(0, end + BESIDE)
    const side = right + width <= plotWidth ? 'right' : 'left'
    const x = side === 'right' ? right : Math.max(0, Math.min(start - BESIDE, plotWidth) - width)
    return { id, text, x, width, row, side, more: 0 }
  }

  for (const request of [...requests].sort((a, b) => a.start - b.start)) {
    const choices = Array.from({ length: rows }, (_, row) => inRow(row, request))
    const free = choices.find((choice) => !placed.some((other) => touches(choice, other)))
    const last = choices[rows - 1]
    if (free !== undefined) {
      placed.push(free)
    } else if (last !== undefined) {
      const index = placed.findLastIndex((other) => touches(last, other))
      const blocking = placed[index]
      if (blocking) placed[index] = { ...blocking, more: blocking.more + 1 }
    }
  }
  return placed
}
