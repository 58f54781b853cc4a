import { exponentialSum } from '../quantity/exponential-sum.ts'
import { poissonDraw } from '../quantity/poisson-draw.ts'
import type { Ratio } from '../quantity/units.ts'
import type { FailureCost } from './failure-cost.ts'

/** What change spends in an SLO window: a Poisson number of failed changes, each of which costs by itself. */
export interface SpendByChange {
  /** Failed changes per SLO window on average: 0 or more. */
  readonly rate: number
  /** What each of them costs. */
  readonly cost: FailureCost
}

/** Draws what change spends in one SLO window, as share of the budget; null: nothing failed. */
export type SpendDraw = (random: () => number) => Ratio | null

/**
 * Draws of what change spends in an SLO window, exact in either of two ways, of which the quicker is taken: few failures are
 * drawn one by one, each with its traffic; of many, the failures at each level of traffic are a Poisson number by
 * themselves, as a Poisson stream that is split by chance is several independent ones, and so is the sum of what they cost.
 * So a window never takes longer than there are levels.
 */
export const spendDraw = (spend: SpendByChange): SpendDraw =>
  spend.rate < spend.cost.traffic.weights.length - 1 ? byFailure(spend) : byLevel(spend)

const byLevel = ({ rate, cost }: SpendByChange): SpendDraw => {
  const { weights, chances } = cost.traffic
  const levels = Array.from(weights, (weight, level) => ({
    failures: poissonDraw(rate * (chances[level] as number)),
    certain: weight * cost.certain,
    varying: weight * cost.varying,
  }))
  return (random) => {
    let failed = 0
    let total = 0
    for (const { failures, certain, varying } of levels) {
      const count = failures(random)
      if (count === 0) continue
      failed += count
      total += count * certain
      if (varying > 0) total += varying * exponentialSum(count, random)
    }
    return failed === 0 ? null : total
  }
}

const byFailure = ({ rate, cost }: SpendByChange): SpendDraw => {
  const failures = poissonDraw(rate)
  const weightAt = levelDraw(cost.traffic)
  return (random) => {
    const failed = failures(random)
    let total = 0
    for (let drawn = 0; drawn < failed; drawn++) {
      const weight = weightAt(random)
      total += weight * cost.certain
      if (cost.varying > 0) total += weight * cost.varying * exponentialSum(1, random)
    }
    return failed === 0 ? null : total
  }
}

/** Draws the traffic of one deploy: the first level whose chances, added up, pass the number drawn. */
const levelDraw = ({ weights, chances }: FailureCost['traffic']): ((random: () => number) => number) => {
  let sum = 0
  const sums = chances.map((chance) => {
    sum += chance
    return sum
  })
  return (random) => {
    const drawn = random()
    let low = 0
    let high = weights.length - 1
    while (low < high) {
      const middle = (low + high) >>> 1
      if (drawn < (sums[middle] as number)) high = middle
      else low = middle + 1
    }
    return weights[low] as number
  }
}
