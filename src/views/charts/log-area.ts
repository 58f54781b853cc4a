import { alongAxis } from './log-axes.ts'
import type { LogAxis } from './log-axes.ts'

/** Where a plot with two logarithmic axes lies in its chart, in CSS pixels. */
export interface LogArea {
  readonly chartWidth: number
  readonly chartHeight: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly ratios: LogAxis
  readonly spans: LogAxis
  /** A phone: names of lines stand inside the plot. */
  readonly compact: boolean
}

const COMPACT_BELOW = 560
const LEFT = 46
const TOP = 28
const BOTTOM = 46
const RIGHT = 120
const RIGHT_COMPACT = 18

export const logArea = (
  chart: { readonly width: number; readonly height: number },
  axes: Pick<LogArea, 'ratios' | 'spans'>,
): LogArea => {
  const compact = chart.width < COMPACT_BELOW
  return {
    ...axes,
    chartWidth: chart.width,
    chartHeight: chart.height,
    left: LEFT,
    top: TOP,
    width: Math.max(1, chart.width - LEFT - (compact ? RIGHT_COMPACT : RIGHT)),
    height: Math.max(1, chart.height - TOP - BOTTOM),
    compact,
  }
}

/** Distance of an error ratio from the left side of the chart. */
export const xOfRatio = ({ left, width, ratios }: LogArea, ratio: number): number =>
  left + alongAxis(ratios, ratio) * width

/** Distance of a time from the top of the chart. */
export const yOfSpan = ({ top, height, spans }: LogArea, span: number): number =>
  top + (1 - alongAxis(spans, span)) * height
