import type { NamedEnd } from './burn-down-forecast.ts'
import { xOf } from './plot-area.ts'
import type { PlotArea } from './plot-area.ts'
import { yWithin } from './value-axis.ts'
import type { ValueAxis } from './value-axis.ts'

/** The name of a line, written at its right end: no legend to look up. */
export interface LineEnd {
  readonly id: 'even' | 'ahead' | NamedEnd['id']
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

/** Moves names that would touch apart, keeping their order, within the plot. */
const spread = (ends: readonly LineEnd[], bottom: number): readonly LineEnd[] => {
  const ordered = ends.toSorted((a, b) => a.y - b.y)
  let next = -Infinity
  const down = ordered.map((end) => {
    const y = Math.max(end.y, next)
    next = y + ROW
    return { ...end, y }
  })
  let last = bottom
  const up = down.toReversed().map((end) => {
    const y = Math.min(end.y, last)
    last = y - ROW
    return { ...end, y }
  })
  return up.toReversed()
}

/** Names of lines that end elsewhere are out of each other's way already. */
const inColumns = (ends: readonly LineEnd[]): readonly (readonly LineEnd[])[] =>
  [...new Set(ends.map(({ x }) => x))].map((x) => ends.filter((end) => end.x === x))

/**
 * Where the lines that need a name get it: beside the plot, or on a phone inside it, above the even burn and below what is
 * ahead. A line that left the plot at the bottom is named there, and `below`, inside the plot, says how far down it goes.
 */
export const lineEnds = (
  area: PlotArea,
  axis: ValueAxis,
  even: EndPoint | undefined,
  ahead: EndPoint | undefined,
  forecast: readonly NamedEnd[] = [],
  below: NamedEnd | null = null,
): readonly LineEnd[] => {
  const bottom = area.top + area.height - (area.compact ? ROW / 2 : 0)
  const end = (id: LineEnd['id'], text: string, point: EndPoint | undefined): readonly LineEnd[] => {
    if (!point || point.remaining === null) return []
    const x = xOf(area, point.at)
    const y = Math.min(area.top + yWithin(axis, area.height, point.remaining), bottom)
    if (!area.compact) {
      return id === 'below'
        ? [{ id, text, x: x - BESIDE, y: y - INSIDE, anchor: 'end' }]
        : [{ id, text, x: x + BESIDE, y, anchor: 'start' }]
    }
    const beside = id === 'even' ? Math.max(y - INSIDE, area.top + ROW / 2) : Math.min(y + INSIDE, bottom)
    return [{ id, text, x: Math.min(x, area.left + area.width) - 2, y: beside, anchor: 'end' }]
  }
  return inColumns([
    ...end('even', 'even burn', even),
    ...end('ahead', 'if nothing else fails', ahead),
    ...forecast.flatMap((one) => end(one.id, one.text, one)),
    ...(below === null ? [] : end(below.id, below.text, below)),
  ]).flatMap((column) => spread(column, bottom))
}
