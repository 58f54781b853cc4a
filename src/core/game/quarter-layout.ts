import type { Line } from '../measurement/decimation.ts'
import type { Instant, Ratio } from '../quantity/units.ts'
import { QUARTER_WEEKS } from './played-quarter.ts'
import { QUARTER_BEGINS, weekBegins } from './game-promise.ts'

/** A line of the quarter in a square of 1 by 1: x from the left, y from the top. */
export interface PictureOfQuarter {
  readonly points: readonly (readonly [x: number, y: number])[]
  /** How far down nothing is left. */
  readonly zero: number
  /** How far down so much of the budget is left. */
  readonly yOf: (left: Ratio) => number
  /** How far to the right an instant is. */
  readonly xOf: (at: Instant) => number
}

/** Below nothing there is always so much room. */
const ROOM_BELOW = 0.25

/** Lays the budget of a quarter out: all of the budget at the top, room for what is overspent below. */
export const pictureOfQuarter = ({ times, values }: Line): PictureOfQuarter => {
  const lowest = Math.min(
    -ROOM_BELOW,
    values.reduce((least, value) => Math.min(least, value), 0),
  )
  const length = weekBegins(QUARTER_WEEKS + 1) - QUARTER_BEGINS
  const yOf = (left: Ratio): number => (1 - left) / (1 - lowest)
  const xOf = (at: Instant): number => (at - QUARTER_BEGINS) / length
  return {
    points: Array.from(times, (at, index) => [xOf(at), yOf(values[index] as number)] as const),
    zero: yOf(0),
    yOf,
    xOf,
  }
}
