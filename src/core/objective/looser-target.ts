import { ppb, WHOLE } from '../quantity/units.ts'
import type { PartsPerBillion } from '../quantity/units.ts'
import { errorBudget } from './error-budget.ts'

const TIMES_LOOSER = 10

/**
 * The target whose error budget is ten times this one's: 99.9 % gives 99 %, as where a nine was left out.
 *
 * @returns null when ten times the budget leaves nothing to promise: from 90 % down.
 */
export const looserTarget = (target: PartsPerBillion): PartsPerBillion | null => {
  const budget = errorBudget(target) * TIMES_LOOSER
  return budget >= WHOLE ? null : ppb(WHOLE - budget)
}
