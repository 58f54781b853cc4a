import type { EventHistory } from './event-history.ts'
import type { Series } from './series.ts'

/** Failures on top of a series: from `edges[i]` to `edges[i + 1]` the share `failing[i]` of the good events turns bad. */
export interface AddedFailures {
  /** Ascending; the first is not after the series' start, the last not before its end. One more than `failing`. */
  readonly edges: Float64Array
  /** 0 to 1. */
  readonly failing: Float64Array
}

/** Valid events per measured millisecond, or 1 when the series holds no traffic at all. */
export const meanRate = ({ valid, step }: Series): number => {
  let events = 0
  let measured = 0
  for (let index = 0; index < valid.length; index++) {
    const count = valid[index] as number
    if (count === count) {
      events += count
      measured += 1
    }
  }
  return events > 0 ? events / (measured * step) : 1
}

/**
 * The running totals of a series, and of failures laid on top of it: a knot at every step and at every edge of the added
 * failures, so that they are exact to the millisecond on any grid. Whole counts stay whole. Failures where nothing was
 * measured, or outside the series, hit traffic at the series' mean rate that was healthy otherwise. O(n).
 */
export const seriesHistory = (series: Series, added: AddedFailures | null = null): EventHistory => {
  const { start, step, good: goodColumn, valid: validColumn } = series
  const count = validColumn.length
  const end = start + count * step
  const edges = added === null ? Float64Array.of(start, end) : added.edges
  const size = count + (added === null ? 1 : edges.length + 1)
  const times = new Float64Array(size)
  const valid = new Float64Array(size)
  const bad = new Float64Array(size)
  const underlyingBad = added === null ? bad : new Float64Array(size)
  let missing: Float64Array | null = null
  let expectedRate = NaN
  let validTotal = 0
  let badTotal = 0
  let underlyingTotal = 0
  let missingTotal = 0
  let t = edges[0] as number
  let index = 0
  let knot = 0
  times[0] = t
  for (let segment = 0; segment + 1 < edges.length; segment++) {
    const to = edges[segment + 1] as number
    const spared = added === null ? 1 : 1 - (added.failing[segment] as number)
    while (t < to) {
      // Whole measured steps are nearly all there is, and have a loop of their own for speed.
      const wholeUntil = t === start + index * step ? Math.min(count, Math.floor((to - start) / step)) : 0
      const firstWhole = knot + 1
      for (; index < wholeUntil; index++) {
        const events = validColumn[index] as number
        const good = goodColumn[index] as number
        if (events !== events) break
        validTotal += events
        badTotal += events - good * spared
        underlyingTotal += (events - good) * spared
        knot += 1
        times[knot] = start + (index + 1) * step
        valid[knot] = validTotal
        underlyingBad[knot] = underlyingTotal
        bad[knot] = badTotal
      }
      missing?.fill(missingTotal, firstWhole, knot + 1)
      t = times[knot] as number
      if (t >= to) break
      const inside = t >= start && index < count
      const edge = inside ? start + (index + 1) * step : t < start ? start : to
      const until = Math.min(edge, to)
      const events = inside ? ((validColumn[index] as number) * (until - t)) / step : NaN
      if (events === events) {
        const good = ((goodColumn[index] as number) * (until - t)) / step
        validTotal += events
        badTotal += events - good * spared
        underlyingTotal += (events - good) * spared
      } else if (spared < 1) {
        if (expectedRate !== expectedRate) expectedRate = meanRate(series)
        validTotal += (until - t) * expectedRate
        badTotal += (until - t) * expectedRate * (1 - spared)
      } else {
        missing ??= new Float64Array(size)
        missingTotal += until - t
      }
      if (inside && until === edge) index += 1
      t = until
      knot += 1
      times[knot] = t
      valid[knot] = validTotal
      underlyingBad[knot] = underlyingTotal
      bad[knot] = badTotal
      if (missing !== null) missing[knot] = missingTotal
    }
  }
  if (expectedRate !== expectedRate) {
    // Nothing but measurements went in, so their mean is at hand.
    expectedRate = validTotal > 0 ? validTotal / (t - (edges[0] as number) - missingTotal) : 1
  }
  const used = (column: Float64Array): Float64Array => column.subarray(0, knot + 1)
  const usedBad = used(bad)
  return {
    times: used(times),
    valid: used(valid),
    bad: usedBad,
    underlyingBad: underlyingBad === bad ? usedBad : used(underlyingBad),
    missing: missing === null ? null : used(missing),
    measured: true,
    expectedRate,
  }
}
