import type { Instant } from '../../core/quantity/units.ts'

/** Where the plot lies in its chart, in CSS pixels, and what instants its two sides stand for. */
export interface PlotArea {
  readonly chartWidth: number
  readonly chartHeight: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly from: Instant
  readonly to: Instant
  /** A phone: names of lines stand inside the plot, there is no room beside it. */
  readonly compact: boolean
}

const COMPACT_BELOW = 560
const TOP = 28
const BOTTOM = 30
const RIGHT = 128
const RIGHT_COMPACT = 18
const FIGURE_WIDTH = 7.2
const AXIS_GAP = 10

/** Between an axis and its labels. */
export const TICK_GAP = { x: 13, y: 8 }

/** The plot of a chart whose value axis has `longestTick` characters in its longest label. */
export const plotArea = (
  chart: { readonly width: number; readonly height: number },
  extent: { readonly from: Instant; readonly to: Instant },
  longestTick: number,
): PlotArea => {
  const compact = chart.width < COMPACT_BELOW
  const left = Math.ceil(longestTick * FIGURE_WIDTH + AXIS_GAP)
  return {
    chartWidth: chart.width,
    chartHeight: chart.height,
    left,
    top: TOP,
    width: Math.max(1, chart.width - left - (compact ? RIGHT_COMPACT : RIGHT)),
    height: plotHeight(chart.height),
    from: extent.from,
    to: extent.to,
    compact,
  }
}

export const plotHeight = (chartHeight: number): number => Math.max(1, chartHeight - TOP - BOTTOM)

/** Distance from the left side of the chart. */
export const xOf = (area: PlotArea, at: Instant): number =>
  area.left + ((at - area.from) / (area.to - area.from)) * area.width

export const instantAt = (area: PlotArea, x: number): Instant =>
  area.from + ((x - area.left) / area.width) * (area.to - area.from)

/** How much time one pixel stands for. */
export const perPixel = (area: PlotArea): number => (area.to - area.from) / area.width

/** Whether two plots lie alike, so that what hangs on one need not move for the other. */
export const sameArea = (one: PlotArea, other: PlotArea): boolean =>
  (Object.keys(one) as (keyof PlotArea)[]).every((key) => one[key] === other[key])
