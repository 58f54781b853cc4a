import { decimate } from '../../core/measurement/decimation.ts'
import type { Instant, Ratio } from '../../core/quantity/units.ts'
import { formatBurnRate } from '../../format/burn-rate.ts'
import { formatPercent } from '../../format/percent.ts'
import type { BurnDownPicture, ForecastBand, RemainingLine } from './burn-down-picture.ts'
import { lineValue } from './line-value.ts'
import { xOf } from './plot-area.ts'
import type { PlotArea } from './plot-area.ts'
import { yWithin } from './value-axis.ts'
import type { ValueAxis } from './value-axis.ts'

/** A forecast in pixels from the left and top of the plot, as paths of SVG. */
export interface ForecastShape {
  /** The band, closed. */
  readonly band: string
  /** Its two sides, and the trend between them. */
  readonly calm: string
  readonly trend: string
  readonly worst: string
}

/** What a forecast says at one instant; NaN outside of it. */
export interface ForecastValues {
  readonly calm: Ratio
  readonly trend: Ratio
  readonly worst: Ratio
}

const NOTHING: ForecastValues = { calm: Number.NaN, trend: Number.NaN, worst: Number.NaN }

export const forecastAt = ({ forecast }: BurnDownPicture, at: Instant): ForecastValues =>
  forecast === null
    ? NOTHING
    : {
        calm: lineValue(forecast.calm, at),
        trend: lineValue(forecast.trend, at),
        worst: lineValue(forecast.worst, at),
      }

/** The worst case may end far below zero; no more than this of it widens the axis, or all else would be flat. */
const LOWEST_SHOWN: Ratio = -3

/** The lowest value of any of its cases; 0 where none is below. */
const lowestOf = ({ calm, trend, worst }: ForecastBand): Ratio =>
  [calm, trend, worst].reduce((least, { remaining }) => remaining.reduce((low, one) => Math.min(low, one), least), 0)

/** The lowest value that the forecast asks the axis to show. */
export const lowestForecast = (forecast: ForecastBand | null): Ratio =>
  forecast === null ? 0 : Math.max(LOWEST_SHOWN, lowestOf(forecast))

/** How far down a forecast goes that leaves the axis at the bottom; null for one that is all in the picture. */
export const forecastBelow = (forecast: ForecastBand | null, { bottom }: ValueAxis): NamedEnd | null => {
  if (forecast === null) return null
  const lowest = lowestOf(forecast)
  const at = forecast.worst.times.at(-1)
  return lowest >= bottom || at === undefined
    ? null
    : { id: 'below', text: `↓ down to ${formatPercent(lowest)}`, at, remaining: lowest }
}

const tenth = (pixels: number): number => Math.round(pixels * 10) / 10

/** The forecast laid out for a plot. It may leave the plot at the bottom and is cut there when it is drawn. */
export const forecastShape = (
  { forecast }: BurnDownPicture,
  area: PlotArea,
  axis: ValueAxis,
  columns: number,
): ForecastShape | null => {
  if (forecast === null) return null
  const corners = (line: RemainingLine): readonly string[] => {
    const { times, values } = decimate(line.times, line.remaining, columns)
    return Array.from(times, (at, index) => {
      const y = yWithin(axis, area.height, values[index] as number)
      return `${tenth(xOf(area, at) - area.left)} ${tenth(y)}`
    })
  }
  const path = (points: readonly string[]): string => `M${points.join('L')}`
  const [calm, trend, worst] = [corners(forecast.calm), corners(forecast.trend), corners(forecast.worst)]
  return {
    band: `${path([...calm, ...worst.toReversed()])}Z`,
    calm: path(calm),
    trend: path(trend),
    worst: path(worst),
  }
}

/** The name of a case with its speed: "worst 14.4×". */
const caseName = (name: string, { burnRate }: { readonly burnRate: number }): string =>
  `${name} ${formatBurnRate(burnRate)}`

type Case = 'calm' | 'trend' | 'worst'

/** A case that is to be named at its end, or how far down they go. */
export interface NamedEnd {
  readonly id: Case | 'below'
  readonly text: string
  readonly at: Instant
  readonly remaining: Ratio
}

/** Nearer than this on the axis, two cases are one to the eye. */
const APART: Ratio = 0.02

/** The names at the right end of a forecast: one for all where the cases are as good as one, or where room is scarce. */
export const forecastEnds = ({ forecast }: BurnDownPicture, compact: boolean): readonly NamedEnd[] => {
  if (forecast === null) return []
  const end = (id: Case, text: string): NamedEnd => {
    const { times, remaining } = forecast[id]
    return { id, text, at: times.at(-1) ?? Number.NaN, remaining: remaining.at(-1) ?? Number.NaN }
  }
  const { calm, trend, worst } = forecast
  const [best, middle, least] = [
    end('calm', caseName('calm', calm)),
    end('trend', caseName('trend', trend)),
    end('worst', caseName('worst', worst)),
  ]
  const near = (one: NamedEnd, other: NamedEnd): boolean => Math.abs(one.remaining - other.remaining) < APART
  if (compact || near(best, least)) return [end('trend', caseName('forecast', trend))]
  if (near(middle, least)) return [best, end('worst', caseName('trend, worst', worst))]
  if (near(middle, best)) return [end('calm', caseName('calm, trend', calm)), least]
  return [best, middle, least]
}
