import type { Ratio } from '../quantity/units.ts'
import { wilsonInterval, Z_95 } from './wilson-interval.ts'
import type { Interval } from './wilson-interval.ts'

/** How sure the interval of every estimate is: of a hundred of them about 95 hold the true value. */
export const CONFIDENCE: Ratio = 0.95

/** What a simulation says of a number, and between which two the true one lies, at `CONFIDENCE`. */
export interface Estimate extends Interval {
  readonly value: number
}

/** Count, mean and sums of the 2nd, 3rd and 4th powers of the distances from it, of the numbers so far. Grows in place. */
export interface Moments {
  count: number
  mean: number
  squares: number
  cubes: number
  fourths: number
}

/** Of no numbers yet. */
export const noMoments = (): Moments => ({ count: 0, mean: 0, squares: 0, cubes: 0, fourths: 0 })

/**
 * Adds one number. Sums of plain powers would cancel where numbers lie close together and far from 0.
 *
 * Source: T. B. Terriberry, "Computing higher-order moments online", 2007; P. Pébay, Sandia report SAND2008-6212.
 */
export const addMoment = (moments: Moments, x: number): void => {
  const before = moments.count
  const count = before + 1
  const delta = x - moments.mean
  const step = delta / count
  const term = delta * step * before
  moments.count = count
  moments.mean += step
  moments.fourths +=
    term * step * step * (count * count - 3 * count + 3) + 6 * step * step * moments.squares - 4 * step * moments.cubes
  moments.cubes += term * step * (count - 2) - 3 * step * moments.squares
  moments.squares += term
}

const around = (value: number, error: number): Estimate => ({
  value,
  low: value - Z_95 * error,
  high: value + Z_95 * error,
})

/**
 * The mean that the numbers were drawn around, for thirty of them and more: its interval takes means to be normal. One
 * without width says that all numbers agreed, not that no other can come.
 *
 * @returns null below two numbers.
 */
export const meanEstimate = ({ count, mean, squares }: Moments): Estimate | null =>
  count < 2 ? null : around(mean, Math.sqrt(squares / (count - 1) / count))

/**
 * The variance that they were drawn with, likewise. `low` is not below 0.
 *
 * Source of the error: √((μ₄ − σ⁴ (n − 3) / (n − 1)) / n), A. M. Mood et al., Introduction to the Theory of Statistics, ch. VI.
 */
export const varianceEstimate = ({ count, squares, fourths }: Moments): Estimate | null => {
  if (count < 2) return null
  const variance = squares / (count - 1)
  const error = (fourths / count - (variance * variance * (count - 3)) / (count - 1)) / count
  const { value, low, high } = around(variance, Math.sqrt(Math.max(0, error)))
  return { value, low: Math.max(0, low), high }
}

/**
 * The chance of what came `times` times out of `of`, with Wilson's interval.
 *
 * @returns null out of none.
 */
export const chanceEstimate = (times: number, of: number): Estimate | null => {
  const interval = wilsonInterval(times, of)
  return interval === null ? null : { value: times / of, ...interval }
}
