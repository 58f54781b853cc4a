import type { Instant, Milliseconds } from '../quantity/units.ts'
import type { EventHistory } from './event-history.ts'

/** A history that is being put together, stretch by stretch. */
export interface HistoryColumns {
  /** Adds what happened from the last knot up to `to`; `missing` of that time had no data. */
  add(to: Instant, valid: number, bad: number, underlyingBad: number, missing: Milliseconds): void
  /** The history so far, with `expectedRate` events expected per millisecond. */
  finish(expectedRate: number): EventHistory
}

/**
 * Starts a history where `source` begins, of the same kind.
 *
 * @param size the most stretches that will be added.
 */
export const historyColumns = (source: EventHistory, size: number): HistoryColumns => {
  const times = new Float64Array(size + 1)
  const valid = new Float64Array(size + 1)
  const bad = new Float64Array(size + 1)
  const underlyingBad = source.underlyingBad === source.bad ? bad : new Float64Array(size + 1)
  const missing = source.missing === null ? null : new Float64Array(size + 1)
  let kept = 0
  times[0] = source.times[0] as number
  return {
    add(to, moreValid, moreBad, moreUnderlying, moreMissing) {
      times[kept + 1] = to
      valid[kept + 1] = (valid[kept] as number) + moreValid
      if (underlyingBad !== bad) underlyingBad[kept + 1] = (underlyingBad[kept] as number) + moreUnderlying
      bad[kept + 1] = (bad[kept] as number) + moreBad
      if (missing !== null) missing[kept + 1] = (missing[kept] as number) + moreMissing
      kept += 1
    },
    finish(expectedRate) {
      const used = (column: Float64Array): Float64Array => column.subarray(0, kept + 1)
      const usedBad = used(bad)
      return {
        times: used(times),
        valid: used(valid),
        bad: usedBad,
        underlyingBad: underlyingBad === bad ? usedBad : used(underlyingBad),
        missing: missing === null ? null : used(missing),
        measured: source.measured,
        expectedRate,
      }
    },
  }
}
