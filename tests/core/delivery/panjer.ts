import type { FailureCost } from '../../../src/core/delivery/failure-cost.ts'

/** The chance that one failure spends no more than `x`. */
const distribution = ({ traffic: { weights, chances }, certain, varying }: FailureCost, x: number): number =>
  weights.reduce((sum, weight, index) => {
    const rest = x - weight * certain
    if (rest < 0) return sum
    return sum + (chances[index] ?? NaN) * (varying === 0 ? 1 : 1 - Math.exp(-rest / (weight * varying)))
  }, 0)

/** gₖ = (rate / k) Σ j × fⱼ × gₖ₋ⱼ, and what of it lies at or below the last point. */
const total = (rate: number, severity: readonly number[]): number => {
  const aggregate = [Math.exp(-rate * (1 - (severity[0] ?? NaN)))]
  let sum = aggregate[0] ?? NaN
  for (let k = 1; k < severity.length; k++) {
    let next = 0
    for (let j = 1; j <= k; j++) next += j * (severity[j] ?? NaN) * (aggregate[k - j] ?? NaN)
    aggregate.push((next * rate) / k)
    sum += aggregate[k] ?? NaN
  }
  return sum
}

/**
 * Another way to the chance that a compound Poisson sum stays within `left`: every cost rounded up, and down, to a lattice
 * of `points` steps, each sum by Panjer's recursion. The truth lies between. O(points²), for rates that do not underflow.
 *
 * Source: H. H. Panjer, "Recursive Evaluation of a Family of Compound Distributions", ASTIN Bulletin 12, 1981.
 */
export const panjerBounds = (rate: number, cost: FailureCost, left: number, points: number) => {
  const step = left / points
  const at = Array.from({ length: points + 2 }, (_, k) => distribution(cost, k * step))
  const differences = at.map((value, k) => value - (at[k - 1] ?? 0))
  return { low: total(rate, differences.slice(0, points + 1)), high: total(rate, differences.slice(1)) }
}
