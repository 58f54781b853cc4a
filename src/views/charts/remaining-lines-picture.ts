import type { Instant } from '../../core/quantity/units.ts'
import type { RemainingLine } from './burn-down-picture.ts'

/** A budget remaining over time, one of several. */
export interface NamedLine extends RemainingLine {
  readonly id: string
  /** What stands at its end. */
  readonly label: string
}

/** Several burn-downs on one axis. Values are budget remaining: 1 is all of it. */
export interface RemainingLinesPicture {
  readonly from: Instant
  readonly to: Instant
  readonly timeZone: string
  readonly lines: readonly NamedLine[]
}
