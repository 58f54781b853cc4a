import { ratioOf } from '../quantity/units.ts'
import type { PartsPerBillion, Ratio } from '../quantity/units.ts'
import { chanceInside } from './chance-inside.ts'
import { meanCost } from './failure-cost.ts'
import type { FailureCost } from './failure-cost.ts'

/** How sure "safely" is. */
export const SAFE_CHANCE = 0.9

/** Deploys per week that a budget affords; null: without limit, as they cost nothing. */
export interface AffordedDeploys {
  /** So many spend just what is left on average. */
  readonly onAverage: number | null
  /** So many stay inside it with a chance of 90 %. */
  readonly safely: number | null
}

/** Bounds so far apart are enough where only the chance between them is looked at. */
const ROUGH_GAP = 0.05

/** How close the answer is, against itself: a difference of logarithms. */
const CLOSE = 1e-4

const STEP = Math.LN2

/**
 * How many deploys per week the rest of the budget affords, all else as it is. Both are 0 where less than nothing is left;
 * with exactly nothing left some deploys are still safe, as most weeks have no failure.
 *
 * @param weeks weeks of the SLO window that count.
 */
export const affordedDeploys = (
  cost: FailureCost,
  changeFailureRate: PartsPerBillion,
  weeks: number,
  left: Ratio,
): AffordedDeploys => {
  const perDeploy = ratioOf(changeFailureRate) * weeks
  const mean = meanCost(cost)
  if (left < 0) return { onAverage: 0, safely: 0 }
  if (perDeploy === 0 || mean === 0) return { onAverage: null, safely: null }
  return { onAverage: left / mean / perDeploy, safely: safeRate(cost, left, mean) / perDeploy }
}

/**
 * The highest rate of failures whose chance to stay inside is at least 90 %: the chance falls with the rate.
 *
 * Source: the Illinois method, M. Dowell and P. Jarratt, "A modified regula falsi method", BIT 11, 1971.
 */
const safeRate = (cost: FailureCost, left: Ratio, mean: Ratio): number => {
  const above = (logRate: number): number => chanceInside(Math.exp(logRate), cost, left, ROUGH_GAP).chance - SAFE_CHANCE
  // No failure at all is as likely as this even where a single one would be too much.
  let low = Math.log(-Math.log(SAFE_CHANCE))
  let high = Math.max(low, Math.log(left / mean)) + STEP
  let atLow = 0
  let atHigh = above(high)
  while (atHigh >= 0) {
    low = high
    atLow = atHigh
    high += STEP
    atHigh = above(high)
  }
  while (high - low > CLOSE) {
    const guess = low + ((high - low) * atLow) / (atLow - atHigh)
    const rate = Math.min(high - CLOSE / 2, Math.max(low + CLOSE / 2, guess))
    const value = above(rate)
    if (value >= 0) {
      low = rate
      atLow = value
      atHigh /= 2
    } else {
      high = rate
      atHigh = value
      atLow /= 2
    }
  }
  return Math.exp(low)
}
