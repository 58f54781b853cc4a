import type { Ratio } from '../quantity/units.ts'
import type { SpendRange } from './compound-poisson.ts'
import type { FailureCost } from './failure-cost.ts'

/** A chance and what it lies between. */
export interface Chance {
  readonly chance: number
  /** 0 or more, at most `high`. The same as `high` where the chance is exact. */
  readonly low: number
  /** At most 1. */
  readonly high: number
}

/** Empty space on both sides of the range, so that its far end does not blur the near one. */
const MARGIN = 0.05

const FIRST_DEGREE = 256
const HIGHEST_DEGREE = 8_192

/**
 * The chance that a Poisson number of failures spends no more than `left`, between rigorous bounds no further apart than
 * `gap` unless that takes a polynomial of more than degree 8,192.
 *
 * No failure and a single one are counted exactly. For two and more, whether S ≤ left is put between two trigonometric
 * polynomials around a circle that holds the whole range; the mean of such a polynomial takes nothing but the
 * characteristic function of S, exp(rate × (φ(t) − 1)), whose size never passes 1 however high the rate is. Work does not
 * depend on the rate: degree × different weights of traffic.
 *
 * Source: J. D. Vaaler, "Some extremal functions in Fourier analysis", Bulletin of the AMS 12, 1985, theorem 18.
 */
export const spendBounds = (
  rate: number,
  cost: FailureCost,
  left: Ratio,
  { least, most, outside }: SpendRange,
  gap: number,
): Chance => {
  const none = Math.exp(-rate)
  const single = rate * none * costsAtMost(cost, left)
  const several = { rate, cost, mass: Math.max(0, 1 - none - rate * none) }
  const margin = MARGIN * (most - least)
  const circle = { from: least - margin, length: most - least + 2 * margin, left }
  let mean = circleMean(several, circle, FIRST_DEGREE)
  if (2 * mean.error > gap) {
    const degree = Math.ceil((FIRST_DEGREE * 2.2 * mean.error) / gap)
    mean = circleMean(several, circle, Math.min(degree, HIGHEST_DEGREE))
  }
  const sure = none + single
  const clamped = (chance: number): number => Math.min(sure + several.mass, Math.max(sure, chance))
  return {
    chance: clamped(sure + mean.inside),
    low: clamped(sure + mean.inside - mean.error - outside),
    high: clamped(sure + mean.inside + mean.error + outside),
  }
}

/** The chance that one failure spends no more than `left`. */
const costsAtMost = ({ traffic: { weights, chances }, certain, varying }: FailureCost, left: Ratio): number =>
  weights.reduce((sum, weight, index) => {
    const rest = left - weight * certain
    if (rest < 0) return sum
    const fits = weight * varying === 0 ? 1 : -Math.expm1(-rest / (weight * varying))
    return sum + (chances[index] as number) * fits
  }, 0)

/** Two failures and more, and how likely that is. */
interface SeveralFailures {
  readonly rate: number
  readonly cost: FailureCost
  readonly mass: number
}

interface Circle {
  readonly from: Ratio
  readonly length: Ratio
  /** Within `[from, from + length]`. */
  readonly left: Ratio
}

/** The mean of the middle between Vaaler's polynomials, and how far they are from it at most. */
const circleMean = (
  { rate, cost, mass }: SeveralFailures,
  { from, length, left }: Circle,
  degree: number,
): { readonly inside: number; readonly error: number } => {
  const step = (2 * Math.PI) / length
  const none = Math.exp(-rate)
  const { real, imaginary } = characteristic(cost, step, degree)
  let inside = (mass * (left - from)) / length
  let error = 2 * mass
  for (let n = 1; n <= degree; n++) {
    const re = real[n] as number
    const im = imaginary[n] as number
    const size = Math.exp(rate * (re - 1))
    const sumRe = size * Math.cos(rate * im) - none * (1 + rate * re)
    const sumIm = size * Math.sin(rate * im) - none * rate * im
    const [cosLeft, sinLeft] = [Math.cos(n * step * left), Math.sin(n * step * left)]
    const [cosFrom, sinFrom] = [Math.cos(n * step * from), Math.sin(n * step * from)]
    const along = n / (degree + 1)
    const sines = sumIm * cosFrom - sumRe * sinFrom - (sumIm * cosLeft - sumRe * sinLeft)
    inside += (vaalerFactor(along) / (Math.PI * n)) * sines
    // Fejér's kernel around either end of the stretch.
    error += 2 * (1 - along) * (sumRe * (cosLeft + cosFrom) + sumIm * (sinLeft + sinFrom))
  }
  return { inside, error: Math.max(0, error) / (2 * degree + 2) }
}

/** What the sawtooth's n-th Fourier coefficient is taken times, at n / (degree + 1) between 0 and 1. */
const vaalerFactor = (along: number): number => (Math.PI * along * (1 - along)) / Math.tan(Math.PI * along) + along

/** φ at n × step for n from 0 to `degree`: of one failure's cost, exp(itw × certain) / (1 − itw × varying), meant over w. */
const characteristic = (
  { traffic: { weights, chances }, certain, varying }: FailureCost,
  step: number,
  degree: number,
): { readonly real: Float64Array; readonly imaginary: Float64Array } => {
  const real = new Float64Array(degree + 1)
  const imaginary = new Float64Array(degree + 1)
  for (let index = 0; index < weights.length; index++) {
    const weight = weights[index] as number
    const chance = chances[index] as number
    const [turnCos, turnSin] = [Math.cos(step * weight * certain), Math.sin(step * weight * certain)]
    let cos = chance
    let sin = 0
    for (let n = 0; n <= degree; n++) {
      const slope = n * step * weight * varying
      const scale = 1 / (1 + slope * slope)
      real[n] = (real[n] as number) + (cos - sin * slope) * scale
      imaginary[n] = (imaginary[n] as number) + (sin + cos * slope) * scale
      const next = cos * turnCos - sin * turnSin
      sin = sin * turnCos + cos * turnSin
      cos = next
    }
  }
  return { real, imaginary }
}
