import { xOf } from './plot-area.ts'
import type { PlotArea } from './plot-area.ts'
import { yWithin } from './value-axis.ts'
import type { ValueAxis } from './value-axis.ts'

/** The name of a line, written at its right end: no legend to look up. */
export interface LineEnd {
  readonly id: 'even' | 'ahead'
  readonly text: string
  /** In pixels from the left and top of the chart; `y` is the middle of the text. */
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'end'
}

interface EndPoint {
  readonly at: number
  readonly remaining: number | null
}

const ROW = 15
const BESIDE = 8
/** On a phone: from the line to the middle of its name. Lines fall to the right, so there is room above the low end. */
const INSIDE = 11

const upperFirst = (ends: readonly LineEnd[]): readonly LineEnd[] => ends.toSorted((a, b) => a.y - b.y)

/** Moves names that would touch apart, keeping their order, within the plot. */
const spread = (ends: readonly LineEnd[], bottom: number): readonly LineEnd[] => {
  const [upper, lower] = upperFirst(ends)
  if (!upper || !lower || lower.y - upper.y >= ROW) return ends
  const middle = Math.min((upper.y + lower.y) / 2, bottom - ROW / 2)
  return [
    { ...upper, y: middle - ROW / 2 },
    { ...lower, y: middle + ROW / 2 },
  ]
}

/** Where the two lines that need a name get it: beside the plot, or on a phone inside it, above the line. */
export const lineEnds = (
  area: PlotArea,
  axis: ValueAxis,
  even: EndPoint | undefined,
  ahead: EndPoint | undefined,
): readonly LineEnd[] => {
  const bottom = area.top + area.height - (area.compact ? ROW / 2 : 0)
  const end = (id: LineEnd['id'], text: string, point: EndPoint | undefined): readonly LineEnd[] => {
    if (!point || point.remaining === null) return []
    const x = xOf(area, point.at)
    const y = area.top + yWithin(axis, area.height, point.remaining)
    if (!area.compact) return [{ id, text, x: x + BESIDE, y, anchor: 'start' }]
    const beside = id === 'even' ? Math.max(y - INSIDE, area.top + ROW / 2) : Math.min(y + INSIDE, bottom)
    return [{ id, text, x: Math.min(x, area.left + area.width) - 2, y: beside, anchor: 'end' }]
  }
  return spread([...end('even', 'even burn', even), ...end('ahead', 'if nothing else fails', ahead)], bottom)
}
