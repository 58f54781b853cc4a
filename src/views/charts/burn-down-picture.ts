import type { Instant, Ratio } from '../../core/quantity/units.ts'

/** A stretch of time with a name: an incident. */
export interface BurnDownBand {
  readonly id: string
  readonly label: string
  readonly from: Instant
  readonly to: Instant
  /** `outside`: shown, but not part of what is counted. */
  readonly kind: 'counted' | 'outside'
}

/** Everything the burn-down shows, and nothing about how. Values are budget remaining: 1 is all of it, below 0 is overspent. */
export interface BurnDownPicture {
  /** What the horizontal axis covers. */
  readonly from: Instant
  readonly to: Instant
  readonly timeZone: string
  readonly now: Instant
  /** Null when nothing is known about now. */
  readonly remainingNow: Ratio | null
  /** Budget remaining up to now, times ascending, NaN where there is no data. Not thinned: up to 500,000 points. */
  readonly past: RemainingLine
  /** The same after now, if nothing else fails; null when it is not foretold. */
  readonly ahead: RemainingLine | null
  /** Spending evenly: all of the budget at `from`, none at `to`. */
  readonly evenBurn: { readonly from: Instant; readonly to: Instant }
  readonly bands: readonly BurnDownBand[]
}

export interface RemainingLine {
  readonly times: Float64Array
  readonly remaining: Float64Array
}
