import { formatPercent } from '../../format/percent.ts'
import { plotArea, plotHeight } from './plot-area.ts'
import type { PlotArea } from './plot-area.ts'
import type { RemainingLinesPicture } from './remaining-lines-picture.ts'
import { cutApart } from './cut-apart.ts'
import { columnsOf, extremesOf, plotPoints } from './plot-points.ts'
import type { PlotPoint } from './plot-points.ts'
import { stretchShapes } from './stretch-shapes.ts'
import type { StretchShape } from './stretch-shapes.ts'
import { timeAxis } from './time-axis.ts'
import type { TimeTick } from './time-axis.ts'
import { valueAxis, yWithin } from './value-axis.ts'
import type { ValueAxis } from './value-axis.ts'

export interface LaidOutLine {
  readonly id: string
  readonly label: string
  /** Which of the ways to draw a line is its own. */
  readonly look: number
  readonly points: readonly PlotPoint[]
  /** Where its name stands, in pixels from the left and top of the chart; null without a point, and on a phone: no room. */
  readonly end: { readonly x: number; readonly y: number } | null
}

export interface RemainingLinesLayout {
  readonly area: PlotArea
  readonly valueAxis: ValueAxis
  readonly timeAxis: readonly TimeTick[]
  readonly lines: readonly LaidOutLine[]
  readonly stretches: readonly StretchShape[]
}

const ROW = 15
const BESIDE = 8
const LONGEST_LABEL = 17

/** Lays several burn-downs out for a chart of one size. */
export const layOutRemainingLines = (
  picture: RemainingLinesPicture,
  chart: { readonly width: number; readonly height: number },
): RemainingLinesLayout => {
  const columns = columnsOf(chart.width)
  const thinned = picture.lines.map((line) => ({ line, points: plotPoints(line, columns) }))
  const { lowest, highest } = extremesOf(
    thinned.map(({ points }) => points),
    0,
  )
  const values = valueAxis(lowest, highest, plotHeight(chart.height))
  const area = plotArea(chart, picture, Math.max(...values.ticks.map((tick) => formatPercent(tick).length)))
  const ends = thinned.map(({ points }) => points.findLast(({ remaining }) => remaining !== null))
  const rows = apart(
    ends.map((end) => (end?.remaining == null ? null : area.top + yWithin(values, area.height, end.remaining))),
    area.top + ROW / 2,
    area.top + area.height - ROW / 2,
  )
  const names = cutApart(
    picture.lines.map(({ label }) => label),
    LONGEST_LABEL,
  )
  return {
    area,
    valueAxis: values,
    timeAxis: timeAxis(picture.from, picture.to, picture.timeZone, area.width),
    stretches: stretchShapes(picture.stretches ?? [], area),
    lines: thinned.map(({ line, points }, index) => {
      const y = rows[index] ?? null
      return {
        id: line.id,
        label: names[index] ?? line.label,
        look: index,
        points,
        end: y === null || area.compact ? null : { x: area.left + area.width + BESIDE, y },
      }
    }),
  }
}

/** Moves names that would touch apart, keeping their order, between `top` and `bottom`. null stays without a place. */
const apart = (places: readonly (number | null)[], top: number, bottom: number): readonly (number | null)[] => {
  const order = places
    .flatMap((y, index) => (y === null ? [] : [{ y: Math.min(Math.max(y, top), bottom), index }]))
    .sort((a, b) => a.y - b.y)
  for (let at = 1; at < order.length; at++) {
    const [before, here] = [order[at - 1], order[at]]
    if (before && here) here.y = Math.max(here.y, before.y + ROW)
  }
  let limit = bottom
  for (const here of order.toReversed()) {
    here.y = Math.min(here.y, limit)
    limit = here.y - ROW
  }
  const placed: (number | null)[] = places.map(() => null)
  for (const { y, index } of order) placed[index] = y
  return placed
}
