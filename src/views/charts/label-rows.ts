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
const CHARACTER_WIDTH = 6.9
const GAP = 10
const BESIDE = 6

/** The words of a placed label. */
export const labelWords = ({ text, more }: Pick<PlacedLabel, 'text' | 'more'>): string =>
  more > 0 ? `${text}, +${more} more` : text

const cut = (text: string, longest: number): string =>
  text.length > longest ? `${text.slice(0, Math.max(1, longest - 1)).trimEnd()}…` : text

const widthOf = (text: string, more: number): number => MARK_WIDTH + labelWords({ text, more }).length * CHARACTER_WIDTH

/** Counts one more label at the end of this one, and cuts its text where that would leave the plot or its place. */
const withMore = (label: PlacedLabel, plotWidth: number): PlacedLabel => {
  const more = label.more + 1
  const available = label.side === 'left' ? label.width : plotWidth - label.x
  const over = Math.max(0, Math.ceil((widthOf(label.text, more) - available) / CHARACTER_WIDTH))
  const text = over > 0 ? cut(label.text, label.text.length - over) : label.text
  return { ...label, text, more, width: Math.min(available, widthOf(text, more)) }
}

/**
 * Puts each label beside its stretch in the first row where it touches no other. One that fits in no row is counted at
 * the end of the label that stands in its way: "Bad deploy, +2 more". Nothing overlaps and nothing leaves the plot.
 */
export const placeLabels = (requests: readonly LabelRequest[], room: Room): readonly PlacedLabel[] => {
  const { plotWidth, rows, longest } = room
  const placed: PlacedLabel[] = []
  const rowOf = new Map<number, PlacedLabel[]>()
  const inRow = (row: number): readonly PlacedLabel[] => rowOf.get(row) ?? []

  for (const { id, text: whole, start, end } of [...requests].sort((a, b) => a.start - b.start)) {
    const text = cut(whole, longest)
    const width = widthOf(text, 0)
    const right = Math.max(0, end + BESIDE)
    const side = right + width <= plotWidth ? 'right' : 'left'
    const x = side === 'right' ? right : Math.max(0, Math.min(start - BESIDE, plotWidth) - width)
    const free = Array.from({ length: rows }, (_, row) => row).find((row) =>
      inRow(row).every((other) => other.x + other.width + GAP <= x || x + width + GAP <= other.x),
    )
    if (free !== undefined) {
      const label: PlacedLabel = { id, text, x, width, row: free, side, more: 0 }
      rowOf.set(free, [...inRow(free), label])
      placed.push(label)
      continue
    }
    const blocking = inRow(rows - 1).findLast((other) => other.x <= x) ?? inRow(rows - 1).at(-1)
    if (blocking === undefined) continue
    const counting = withMore(blocking, plotWidth)
    rowOf.set(
      rows - 1,
      inRow(rows - 1).map((other) => (other === blocking ? counting : other)),
    )
    placed[placed.indexOf(blocking)] = counting
  }
  return placed
}
