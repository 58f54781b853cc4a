import type { Instant } from '../../core/quantity/units.ts'
import type { RemainingLine } from './burn-down-picture.ts'

/** A budget remaining over time, one of several. */
export interface NamedLine extends RemainingLine {
  readonly id: string
  /** What stands at its end. */
  readonly label: string
}

/** A stretch of time to which something applies, drawn behind the lines. */
export interface NamedStretch {
  readonly id: string
  readonly from: Instant
  readonly to: Instant
  /** What stands on it where there is room, and in the table. */
  readonly label: string
  readonly tone: 'careful' | 'freeze'
}

/** Several burn-downs on one axis. Values are budget remaining: 1 is all of it. */
export interface RemainingLinesPicture {
  readonly from: Instant
  readonly to: Instant
  readonly timeZone: string
  readonly lines: readonly NamedLine[]
  /** Ascending, none over another. */
  readonly stretches?: readonly NamedStretch[] | undefined
}
