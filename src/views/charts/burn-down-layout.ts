import { formatPercent } from '../../format/percent.ts'
import { bandShapes } from './band-shapes.ts'
import type { BandShape } from './band-shapes.ts'
import { forecastBelow, forecastEnds, forecastShape, lowestForecast } from './burn-down-forecast.ts'
import type { ForecastShape } from './burn-down-forecast.ts'
import type { BurnDownPicture } from './burn-down-picture.ts'
import { placeLabels } from './label-rows.ts'
import type { PlacedLabel } from './label-rows.ts'
import { lineEnds } from './line-ends.ts'
import type { LineEnd } from './line-ends.ts'
import { evenBurnValue } from './line-value.ts'
import { plotArea, plotHeight, xOf } from './plot-area.ts'
import type { PlotArea } from './plot-area.ts'
import { columnsOf, extremesOf, plotPoints } from './plot-points.ts'
import type { PlotPoint } from './plot-points.ts'
import { timeAxis } from './time-axis.ts'
import type { TimeTick } from './time-axis.ts'
import { valueAxis } from './value-axis.ts'
import type { ValueAxis } from './value-axis.ts'

/** A picture laid out for a chart of one size: all that is left is to draw it. */
export interface BurnDownLayout {
  readonly area: PlotArea
  readonly valueAxis: ValueAxis
  readonly timeAxis: readonly TimeTick[]
  readonly past: readonly PlotPoint[]
  readonly ahead: readonly PlotPoint[]
  readonly evenBurn: readonly PlotPoint[]
  readonly forecast: ForecastShape | null
  readonly bands: readonly BandShape[]
  readonly labels: readonly (PlacedLabel & { readonly kind: BandShape['kind'] })[]
  readonly ends: readonly LineEnd[]
}

const MOST_LABELLED = 200

const evenBurnPoints = ({ evenBurn, from, to }: BurnDownPicture): readonly PlotPoint[] =>
  evenBurn.to <= evenBurn.from
    ? []
    : [Math.max(from, evenBurn.from), Math.min(to, evenBurn.to)].map((at) => ({
        at,
        remaining: evenBurnValue(evenBurn, at),
      }))

export const layOutBurnDown = (
  picture: BurnDownPicture,
  chart: { readonly width: number; readonly height: number },
): BurnDownLayout => {
  const columns = columnsOf(chart.width)
  const past = plotPoints(picture.past, columns)
  const ahead = picture.ahead === null ? [] : plotPoints(picture.ahead, columns)
  const evenBurn = evenBurnPoints(picture)
  const { lowest, highest } = extremesOf([past, ahead], lowestForecast(picture.forecast))
  const values = valueAxis(lowest, highest, plotHeight(chart.height))
  const area = plotArea(chart, picture, Math.max(...values.ticks.map((tick) => formatPercent(tick).length)))
  // No picture has room for more; the ledger names them all.
  const labelled = picture.bands.length > MOST_LABELLED ? [] : picture.bands
  const kinds = new Map(labelled.map((band) => [band.id, band.kind]))
  const labels = placeLabels(
    labelled
      .filter((band) => band.to >= picture.from && band.from < picture.to && band.label !== '')
      .map((band) => ({
        id: band.id,
        text: band.label,
        start: xOf(area, band.from) - area.left,
        end: xOf(area, band.to) - area.left,
      })),
    { plotWidth: area.width, rows: area.compact ? 2 : 3, longest: area.compact ? 16 : 26 },
  )
  return {
    area,
    valueAxis: values,
    timeAxis: timeAxis(picture.from, picture.to, picture.timeZone, area.width),
    past,
    ahead,
    evenBurn,
    forecast: forecastShape(picture, area, values, columns),
    bands: bandShapes(picture.bands, area),
    labels: labels.map((label) => ({ ...label, kind: kinds.get(label.id) ?? 'counted' })),
    ends: lineEnds(
      area,
      values,
      evenBurn.at(-1),
      ahead.findLast((point) => point.remaining !== null),
      forecastEnds(picture, area.compact),
      forecastBelow(picture.forecast, values),
    ),
  }
}
