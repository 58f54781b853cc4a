import type { Ratio } from '../quantity/units.ts'

// A budget of 60 % pays for three times 20 %, whatever their doubles say.
const ROUNDING = 1 + 1e-12

/**
 * How many more times something that cost `cost` of the budget fits into the `remaining` part of it: the whole part of
 * remaining / cost. Budget that comes back meanwhile is not reckoned with.
 *
 * @param remaining part of the whole budget; 0 or less gives 0.
 * @param cost part of the whole budget.
 * @throws RangeError when `cost` is not above 0.
 */
export const affordableRepeats = (remaining: Ratio, cost: Ratio): number => {
  if (!(cost > 0)) throw new RangeError(`not a cost: ${cost}`)
  return remaining <= 0 ? 0 : Math.floor((remaining / cost) * ROUNDING)
}
