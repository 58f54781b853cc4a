import type { EventHistory } from './event-history.ts'
import type { Series } from './series.ts'

/** Valid events per measured millisecond, or 1 when the series holds no traffic at all. */
export const meanRate = ({ valid, step }: Series): number => {
  let events = 0
  let measured = 0
  for (const count of valid) {
    if (count === count) {
      events += count
      measured += 1
    }
  }
  return events > 0 ? events / (measured * step) : 1
}

/**
 * The running totals of a series, and of incidents laid on top of it. One pass. Whole counts stay whole.
 *
 * @param spared for each step that an added incident touches, the share of its requests that the incidents spare, 0 to 1.
 *   A touched gap counts as traffic at `expectedRate` that was healthy otherwise.
 * @param expectedRate valid events per millisecond where nothing is measured; the series' own mean by default.
 */
export const seriesHistory = (
  series: Series,
  spared: ReadonlyMap<number, number> | null = null,
  expectedRate = meanRate(series),
): EventHistory => {
  const { start, step } = series
  const count = series.valid.length
  const times = new Float64Array(count + 1)
  const valid = new Float64Array(count + 1)
  const bad = new Float64Array(count + 1)
  const underlyingBad = spared === null ? bad : new Float64Array(count + 1)
  let missing: Float64Array | null = null
  let validTotal = 0
  let badTotal = 0
  let underlyingTotal = 0
  let missingTotal = 0
  times[0] = start
  for (let index = 0; index < count; index++) {
    let events = series.valid[index] as number
    let good = series.good[index] as number
    const share = spared === null ? undefined : spared.get(index)
    if (events !== events) {
      if (share === undefined) {
        missing ??= new Float64Array(count + 1)
        missingTotal += step
        events = 0
      } else {
        events = expectedRate * step
      }
      good = events
    }
    validTotal += events
    if (share === undefined) {
      badTotal += events - good
      underlyingTotal += events - good
    } else {
      badTotal += events - good * share
      underlyingTotal += (events - good) * share
    }
    times[index + 1] = start + (index + 1) * step
    valid[index + 1] = validTotal
    bad[index + 1] = badTotal
    if (spared !== null) underlyingBad[index + 1] = underlyingTotal
    if (missing !== null) missing[index + 1] = missingTotal
  }
  return { times, valid, bad, underlyingBad, missing, expectedRate }
}
