import type { Instant } from '../quantity/units.ts'

/** A stretch of time during which a rule fires: from `from` up to, not including, `to`. Instants may be fractions. */
export interface Firing {
  readonly from: Instant
  readonly to: Instant
  /** False: it was still firing where the simulation ended, at `to`. */
  readonly cleared: boolean
}

/** A stretch of time that is looked at, both ends included. */
export interface AlertSpan {
  readonly from: Instant
  readonly to: Instant
}
