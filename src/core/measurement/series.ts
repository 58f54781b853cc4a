import type { Instant, Milliseconds } from '../quantity/units.ts'

/**
 * Measurements as columns on an even grid. Step `i` covers `start + i × step` up to, not including, the next step.
 *
 * `good` and `valid` have one number per step: events that were good, and events that count. Both are `NaN` where
 * nothing was measured (a gap); 0 means measured, without traffic. Numbers are never negative and `good ≤ valid`.
 */
export interface Series {
  readonly start: Instant
  readonly step: Milliseconds
  readonly good: Float64Array
  readonly valid: Float64Array
}
