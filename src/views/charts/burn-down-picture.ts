import type { Instant, Ratio } from '../../core/quantity/units.ts'

/** A stretch of time with a name: an incident, or time that is excluded. */
export interface BurnDownBand {
  readonly id: string
  readonly label: string
  readonly from: Instant
  readonly to: Instant
  /** `outside`: an incident that is shown, but not part of what is counted. `excluded`: time that does not count. */
  readonly kind: 'counted' | 'outside' | 'excluded'
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
  /** Between what it may come to after now; null when nothing is foretold. */
  readonly forecast: ForecastBand | null
  /** Spending evenly: all of the budget at `from`, none at `to`. */
  readonly evenBurn: { readonly from: Instant; readonly to: Instant }
  readonly bands: readonly BurnDownBand[]
}

/** A forecast: the best and the worst that may come, and what lies between if things go on as so far. */
export interface ForecastBand {
  readonly calm: ForecastLine
  readonly trend: ForecastLine
  readonly worst: ForecastLine
}

export interface ForecastLine extends RemainingLine {
  /** How many times too fast the budget burns along it. */
  readonly burnRate: number
}

export interface RemainingLine {
  readonly times: Float64Array
  readonly remaining: Float64Array
}
