import { success } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { SECOND } from '../../core/quantity/units.ts'
import type { Grid, Piece } from './fetch-plan.ts'
import { readValue } from './read-matrix.ts'
import { misshapen } from './shape.ts'
import type { PrometheusTrouble } from './trouble.ts'

/** What was odd about the points of an answer. */
export interface PointTally {
  notNumbers: number
  offGrid: number
  unordered: number
  repeated: number
}

export const emptyTally = (): PointTally => ({ notNumbers: 0, offGrid: 0, unordered: 0, repeated: 0 })

/** NaN where nothing was answered, so that "answered, but no number" needs a sign of its own. */
const NO_NUMBER = Number.POSITIVE_INFINITY

/** A column of the grid without any answer yet. */
export const emptyColumn = ({ steps }: Grid): Float64Array<ArrayBuffer> => new Float64Array(steps).fill(Number.NaN)

/** Whether anything was answered for a step. */
export const wasAnswered = (value: number): boolean => !Number.isNaN(value)

/** Whether a number was answered for a step. */
export const isNumber = (value: number): boolean => Number.isFinite(value)

/** What came is told in seconds, of which a millisecond is the least that servers keep. */
const DUST = 1

/**
 * Puts the points of an answer into a column. The value at an instant is the increase up to it, so it belongs to the step
 * that ends there.
 *
 * @returns trouble `unexpected-shape` at the first point that is none
 */
export const placePoints = (
  points: readonly unknown[],
  column: Float64Array,
  grid: Grid,
  piece: Piece,
  tally: PointTally,
): Result<null, PrometheusTrouble> => {
  let last = Number.NEGATIVE_INFINITY
  for (let index = 0; index < points.length; index += 1) {
    const point = points[index]
    const seconds: unknown = Array.isArray(point) ? point[0] : undefined
    const value = Array.isArray(point) ? readValue(point[1]) : undefined
    if (typeof seconds !== 'number' || value === undefined)
      return misshapen(`data.result[0].values[${index}]`, '[1435781430, "1"]', point)
    if (seconds < last) tally.unordered += 1
    last = seconds
    const ended = (seconds * SECOND - grid.start) / grid.step
    const step = Math.round(ended) - 1
    if (Math.abs(ended - 1 - step) * grid.step > DUST || step < piece.from || step >= piece.until) {
      tally.offGrid += 1
      continue
    }
    if (wasAnswered(column[step] as number)) tally.repeated += 1
    if (Number.isFinite(value)) column[step] = value
    else {
      tally.notNumbers += 1
      column[step] = NO_NUMBER
    }
  }
  return success(null)
}
