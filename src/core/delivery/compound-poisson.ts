import type { Ratio } from '../quantity/units.ts'
import { costChance } from './failure-cost.ts'
import type { FailureCost } from './failure-cost.ts'
import { poissonAtMost, poissonChance, poissonMoreThan } from './poisson.ts'

// The sum of a Poisson number of independent costs: Rolski, Schmidli, Schmidt and Teugels, "Stochastic Processes for
// Insurance and Finance", 1999, ch. 4.

/** Up to this rate the sum over every number of failures is worth its time. */
const MOST_EQUAL = 1e6
const MOST_VARYING = 2_000

/** Terms further than this many standard deviations (and as many failures) from the rate are below 1e-20. */
const FAR = 10
const FEW = 40

/** Costs that add up to what is left but for the dust of floating-point sums keep the promise. */
const TIE = 1 + 1e-9

/**
 * The exact chance that a Poisson number of failures spends no more than `left`, where every deploy meets the same
 * traffic. Equal costs c: Poisson, at most left / c failures. Otherwise n failures spend n × certain + varying × Γ(n), and
 * Γ(n) ≤ x has the chance of n or more Poisson events where x are expected.
 *
 * @param left 0 or more.
 * @returns null where traffic differs, or where the rate is so high that bounds are found sooner.
 */
export const exactChance = (rate: number, { traffic, certain, varying }: FailureCost, left: Ratio): number | null => {
  if (traffic.weights.length !== 1) return null
  const weight = traffic.weights[0] as number
  const [fixed, mean] = [weight * certain, weight * varying]
  if (mean === 0) {
    if (fixed === 0) return 1
    const most = Math.min(Number.MAX_SAFE_INTEGER, Math.floor((left / fixed) * TIE))
    return rate > MOST_EQUAL ? null : poissonAtMost(most, rate)
  }
  if (rate > MOST_VARYING) return null
  const spread = FAR * Math.sqrt(rate) + FEW
  const most = Math.min(rate + spread, fixed === 0 ? Infinity : (left / fixed) * TIE)
  let chance = 0
  for (let n = Math.max(0, Math.ceil(rate - spread)); n <= most; n++) {
    const fits = n === 0 ? 1 : poissonMoreThan(n - 1, Math.max(0, left - n * fixed) / mean)
    chance += poissonChance(n, rate) * fits
  }
  return Math.min(1, chance)
}

/** A stretch that what is spent leaves upwards, and downwards, with a chance of at most `outside` each. */
export interface SpendRange {
  readonly least: Ratio
  readonly most: Ratio
  readonly outside: number
}

const OUTSIDE = 1e-7
const EXPONENT = Math.log(OUTSIDE)
const HALVINGS = 16

/**
 * Where what is spent surely lies, by Chernoff's bound: P(S ≥ κ′(θ)) ≤ exp(κ(θ) − θκ′(θ)) for every θ above 0, and P(S ≤ κ′(θ))
 * likewise below 0, with κ(θ) = rate × (E[exp(θX)] − 1).
 *
 * @param rate above 1e-9, and what a failure costs above 0, so that a θ can be found.
 * Source: H. Chernoff, "A Measure of Asymptotic Efficiency", Annals of Mathematical Statistics 23, 1952.
 */
export const spendRange = (rate: number, cost: FailureCost): SpendRange => {
  const heaviest = cost.traffic.weights.at(-1) as number
  const unit = 1 / (heaviest * (cost.certain + cost.varying))
  // From here on the mean of exp(θX) is infinite.
  const limit = cost.varying === 0 ? Infinity : 1 / (heaviest * cost.varying)
  let theta = Math.min(unit, limit / 2)
  let inner = 0
  while (tilted(rate, cost, theta).exponent > EXPONENT) {
    inner = theta
    theta = Math.min(theta * 2, (theta + limit) / 2)
  }
  const most = tilted(rate, cost, between(rate, cost, inner, theta)).mean
  // The bound does not fall below the chance of no cost at all.
  if (rate * costChance(cost) <= 1 - EXPONENT) return { least: 0, most, outside: OUTSIDE }
  inner = 0
  theta = -unit
  while (tilted(rate, cost, theta).exponent > EXPONENT) {
    inner = theta
    theta *= 2
  }
  return { least: tilted(rate, cost, between(rate, cost, inner, theta)).mean, most, outside: OUTSIDE }
}

/** The least θ found for which the bound is small enough, between one for which it is not and one for which it is. */
const between = (rate: number, cost: FailureCost, inner: number, outer: number): number => {
  let [near, far] = [inner, outer]
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (near + far) / 2
    if (tilted(rate, cost, middle).exponent > EXPONENT) near = middle
    else far = middle
  }
  return far
}

/** κ′(θ), and κ(θ) − θκ′(θ). */
const tilted = (
  rate: number,
  { traffic: { weights, chances }, certain, varying }: FailureCost,
  theta: number,
): { readonly mean: Ratio; readonly exponent: number } => {
  let cumulant = 0
  let mean = 0
  for (let index = 0; index < weights.length; index++) {
    const weight = weights[index] as number
    const rest = 1 - theta * weight * varying
    const moment = Math.exp(theta * weight * certain) / rest
    const chance = chances[index] as number
    cumulant += chance * (moment - 1)
    mean += chance * moment * weight * (certain + varying / rest)
  }
  return { mean: rate * mean, exponent: rate * (cumulant - theta * mean) }
}
