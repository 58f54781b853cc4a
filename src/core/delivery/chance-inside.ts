import type { Ratio } from '../quantity/units.ts'
import { exactChance, spendRange } from './compound-poisson.ts'
import { costChance, meanCost } from './failure-cost.ts'
import type { FailureCost } from './failure-cost.ts'
import { spendBounds } from './spend-bounds.ts'
import type { Chance } from './spend-bounds.ts'

/** How far apart bounds are usually wanted. */
const USUAL_GAP = 0.002

/** A rate so low that a failure is never seen. */
const NEVER = 1e-9

const exactly = (chance: number): Chance => ({ chance, low: chance, high: chance })

/** Where failures are possible and cost anything any number of them is, so that no chance to stay inside is 1 but by rounding. */
const NEARLY_ONE = 1 - Number.EPSILON / 2
const uncertain = (chance: number): number => Math.min(chance, NEARLY_ONE)

/**
 * The chance that failures spend no more of the budget than is left: P(S ≤ left), S the sum of a Poisson number of
 * independent costs. Exact (`low` = `high`) where every deploy meets the same traffic and the rate is not in the thousands,
 * else between bounds.
 *
 * It is 1 only where no failure is possible or none costs anything.
 *
 * @param rate failures expected in one SLO window: 0 or more. 0: none ever, and the chance is 1.
 * @param left part of the budget; below 0 the chance is 0, whatever happens.
 * @param gap how far apart bounds may be. More is faster; `chance` itself is far closer than its bounds.
 */
export const chanceInside = (rate: number, cost: FailureCost, left: Ratio, gap: number = USUAL_GAP): Chance => {
  if (left < 0) return exactly(0)
  if (rate === 0 || meanCost(cost) === 0) return exactly(1)
  if (left === 0) return exactly(Math.exp(-rate * costChance(cost)))
  const exact = exactChance(rate, cost, left)
  if (exact !== null) return exactly(uncertain(exact))
  if (rate < NEVER) return { chance: NEARLY_ONE, low: uncertain(Math.exp(-rate)), high: 1 }
  const range = spendRange(rate, cost)
  if (left >= range.most) return { chance: NEARLY_ONE, low: uncertain(1 - range.outside), high: 1 }
  if (left < range.least) return { chance: 0, low: 0, high: range.outside }
  const { chance, low, high } = spendBounds(rate, cost, left, range, gap)
  return { chance: uncertain(chance), low: uncertain(low), high }
}
