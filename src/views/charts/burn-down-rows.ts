import { decimate } from '../../core/measurement/decimation.ts'
import type { Instant, Ratio } from '../../core/quantity/units.ts'
import { isExcluded } from './band-shapes.ts'
import { forecastAt } from './burn-down-forecast.ts'
import type { ForecastValues } from './burn-down-forecast.ts'
import type { BurnDownPicture, RemainingLine } from './burn-down-picture.ts'
import { evenBurnValue } from './line-value.ts'

export interface BurnDownRow {
  readonly at: Instant
  /** NaN: no data. */
  readonly remaining: Ratio
  /** NaN: outside of the even-burn line. */
  readonly evenBurn: Ratio
  /** NaN throughout: nothing is foretold. */
  readonly forecast: ForecastValues
  readonly phase: 'past' | 'ahead'
  /** Time that does not count. */
  readonly excluded: boolean
}

/** A table of more stretches than this is not read, and takes too long to lay out. */
const STRETCHES = 60

const rowsOf = (line: RemainingLine, phase: BurnDownRow['phase'], picture: BurnDownPicture): readonly BurnDownRow[] => {
  const { times, values } = decimate(line.times, line.remaining, STRETCHES)
  return Array.from(times, (at, index) => ({
    at,
    remaining: values[index] as number,
    evenBurn: evenBurnValue(picture.evenBurn, at),
    forecast: forecastAt(picture, at),
    phase,
    excluded: isExcluded(picture.bands, at),
  }))
}

/** The points of a picture, thinned as the lines are but further, for reading. */
export const burnDownRows = (picture: BurnDownPicture): readonly BurnDownRow[] => [
  ...rowsOf(picture.past, 'past', picture),
  ...(picture.ahead === null ? [] : rowsOf(picture.ahead, 'ahead', picture)),
]

/** How many points the picture has, none left out. */
export const pointCount = ({ past, ahead }: BurnDownPicture): number => past.times.length + (ahead?.times.length ?? 0)
