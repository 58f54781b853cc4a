import { DAY, HOUR, MINUTE, SECOND } from '../quantity/units.ts'
import type { Instant, Milliseconds } from '../quantity/units.ts'
import type { Series } from './series.ts'

/** Measurements summed over longer steps, and what that did to them. */
export interface CoarserSeries {
  readonly series: Series
  /** How many of the former steps make one of the new ones: 1 when nothing was summed. */
  readonly times: number
  /** Steps of which only a part was measured. Their events are now spread over all of the step. */
  readonly partly: number
}

/** Lengths that people know from clocks, so that a sum stands for an hour and not for 43 minutes. */
const CLOCK_LENGTHS: readonly Milliseconds[] = [
  ...[1, 2, 5, 10, 15, 30].map((seconds) => seconds * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 4, 6, 8, 12].map((hours) => hours * HOUR),
  ...[1, 2, 7].map((days) => days * DAY),
]

/** From one clock length to the next it is four times at most; what is longer still fits the step badly, as a week fits seven minutes. */
const MOST_WASTE = 4

/**
 * Sums every `times` steps into one. Sums over stretches between new edges stay what they are, to the last whole event.
 * A new step is a gap where all of it was one; where a part was, it has the events of the measured part.
 *
 * The new steps begin a whole number of them before or after `edge`, so that a window that begins there keeps its sums.
 * The first and the last may reach beyond the measurements, as steps that are only partly measured. None begins before 1970.
 *
 * @param times a whole number, 1 or more.
 * @param edge where a new step must begin; between two steps, the earlier one is meant.
 * @throws RangeError for other `times`.
 */
export const coarserSeries = (series: Series, times: number, edge: Instant): CoarserSeries => {
  if (!Number.isSafeInteger(times) || times < 1) throw new RangeError(`not a number of steps: ${times}`)
  const { start, step, good, valid } = series
  if (times === 1) return { series, times, partly: 0 }
  const first = firstStep(series, times, edge)
  const count = Math.ceil((valid.length - first) / times)
  const goodSums = new Float64Array(count).fill(NaN)
  const validSums = new Float64Array(count).fill(NaN)
  let partly = 0
  for (let index = 0; index < count; index++) {
    let measured = 0
    let goodSum = 0
    let validSum = 0
    const from = first + index * times
    for (let fine = Math.max(0, from); fine < Math.min(valid.length, from + times); fine++) {
      const events = valid[fine] as number
      if (Number.isNaN(events)) continue
      measured += 1
      goodSum += good[fine] as number
      validSum += events
    }
    if (measured === 0) continue
    if (measured < times) partly += 1
    // Rounding of long sums must not make more good events than there are.
    goodSums[index] = Math.min(goodSum, validSum)
    validSums[index] = validSum
  }
  return {
    series: { start: start + first * step, step: step * times, good: goodSums, valid: validSums },
    times,
    partly,
  }
}

/** The fine step, perhaps one before the first, with which the first coarse one begins. */
const firstStep = ({ start, step }: Series, times: number, edge: Instant): number => {
  const offset = Math.floor((edge - start) / step) % times
  const before = offset > 0 ? offset - times : offset
  // −0 would travel into the start.
  return start + before * step < 0 ? 0 : before + 0
}

/**
 * Measurements in at most `mostSteps` steps: as they are when there are no more, else summed over the shortest length of a
 * clock (a minute, five, an hour, …) that is a multiple of their step and gives few enough; over just enough of them where
 * that would be more than four times as long.
 *
 * @param mostSteps 2 or more: measurements that straddle an edge need two steps, however long these are.
 * @param edge as for `coarserSeries`; their own end when left out.
 * @throws RangeError for fewer steps.
 */
export const thinnedSeries = (
  series: Series,
  mostSteps: number,
  edge: Instant = series.start + series.valid.length * series.step,
): CoarserSeries => {
  if (!(mostSteps >= 2)) throw new RangeError(`too few steps: ${mostSteps}`)
  const count = series.valid.length
  if (count <= mostSteps) return { series, times: 1, partly: 0 }
  const fits = (times: number): boolean => Math.ceil((count - firstStep(series, times, edge)) / times) <= mostSteps
  const least = Math.ceil(count / mostSteps)
  const clock = CLOCK_LENGTHS.map((length) => length / series.step).find(
    (times) => Number.isInteger(times) && fits(times),
  )
  let times = clock === undefined || clock > MOST_WASTE * least ? least : clock
  while (!fits(times)) times += 1
  return coarserSeries(series, times, edge)
}
