import { ppb, WHOLE } from '../quantity/units.ts'
import type { PartsPerBillion } from '../quantity/units.ts'
import { errorBudget } from './error-budget.ts'

const TIMES_STRICTER = 10

/**
 * The target whose error budget is a tenth of this one's, cut to whole parts per billion: 99.9 % gives 99.99 %.
 *
 * @returns null when a tenth of the budget is less than one part per billion.
 */
export const stricterTarget = (target: PartsPerBillion): PartsPerBillion | null => {
  const budget = Math.floor(errorBudget(target) / TIMES_STRICTER)
  return budget === 0 ? null : ppb(WHOLE - budget)
}
