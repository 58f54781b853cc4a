import type { Instant, Milliseconds } from '../quantity/units.ts'

/**
 * Everything that happened, as running totals at knots in time, so that any stretch of it is answered by two look-ups.
 * Between two knots events arrive evenly. All columns have the length of `times`, which ascends.
 */
export interface EventHistory {
  readonly times: Float64Array
  /** Valid events from the first knot up to each knot; gaps add nothing. */
  readonly valid: Float64Array
  /** Bad events likewise. */
  readonly bad: Float64Array
  /** The part of `bad` that no added incident caused: measured failures, or the background. The same array as `bad` where there are none. */
  readonly underlyingBad: Float64Array
  /** Milliseconds without data from the first knot up to each knot; null when there is no gap. */
  readonly missing: Float64Array | null
  /** Whether it comes from measurements. Without them nothing that an incident names can be in it already. */
  readonly measured: boolean
  /** Events expected per millisecond wherever nothing was measured. Above 0. */
  readonly expectedRate: number
}

/** Events within a stretch of time. `covered` is the part of it, in milliseconds, that has data. */
export interface EventCounts {
  readonly valid: number
  readonly bad: number
  readonly covered: Milliseconds
}

/** Index of the last entry of ascending `times` that is ≤ `t`; −1 when all are later. O(log n). */
export const lastAtOrBefore = (times: Float64Array, t: Instant): number => {
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((times[middle] as number) <= t) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Index of the last entry of `times`, which ascends without repeats, that is < `t`; −1 when none is. O(log n). */
export const lastBefore = (times: Float64Array, t: Instant): number => {
  const index = lastAtOrBefore(times, t)
  return times[index] === t ? index - 1 : index
}

/** A running total at `t`: linear between knots, constant before the first and after the last. */
export const totalAt = (times: Float64Array, totals: Float64Array, t: Instant): number => {
  const index = lastAtOrBefore(times, t)
  if (index < 0) return 0
  const base = totals[index] as number
  if (index === times.length - 1) return base
  const from = times[index] as number
  if (t === from) return base
  const to = times[index + 1] as number
  return base + ((totals[index + 1] as number) - base) * ((t - from) / (to - from))
}

const between = (times: Float64Array, totals: Float64Array, from: Instant, to: Instant): number =>
  totalAt(times, totals, to) - totalAt(times, totals, from)

/** Milliseconds of `[from, to)` that have data: inside the history and not in a gap. */
export const coveredTime = (history: EventHistory, from: Instant, to: Instant): Milliseconds => {
  const { times, missing } = history
  const inside =
    Math.min(Math.max(to, times[0] as number), times.at(-1) as number) -
    Math.max(Math.min(from, times.at(-1) as number), times[0] as number)
  return Math.max(0, inside) - (missing === null ? 0 : between(times, missing, from, to))
}

/** What was measured in `[from, to)`. All numbers are 0 where there is no data. */
export const countsBetween = (history: EventHistory, from: Instant, to: Instant): EventCounts => ({
  valid: between(history.times, history.valid, from, to),
  bad: between(history.times, history.bad, from, to),
  covered: coveredTime(history, from, to),
})

/** Bad events in `[from, to)` that no added incident caused. */
export const underlyingBadBetween = (history: EventHistory, from: Instant, to: Instant): number =>
  between(history.times, history.underlyingBad, from, to)

/**
 * Valid events to reckon with in `[from, to)`: those measured, and the mean rate wherever nothing was measured. The error
 * budget is a share of these, so that a short history does not shrink it.
 */
export const expectedValid = (history: EventHistory, from: Instant, to: Instant): number => {
  const { valid, covered } = countsBetween(history, from, to)
  return valid + (to - from - covered) * history.expectedRate
}
