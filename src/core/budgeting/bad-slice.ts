import { errorBudget } from '../objective/error-budget.ts'
import { WHOLE } from '../quantity/units.ts'
import type { PartsPerBillion } from '../quantity/units.ts'

/**
 * Whether a time slice with so many bad among its valid events is bad: good / valid < target. Exactly on the target is
 * good; for whole counts that is decided without rounding, however large they are.
 *
 * @param dust how far off counts that are not whole may be by rounding: what is above the target by less is not bad.
 */
export const isBadSlice = (bad: number, valid: number, target: PartsPerBillion, dust: number): boolean => {
  const budget = errorBudget(target)
  const found = bad * WHOLE
  const most = valid * budget
  if (!Number.isInteger(bad) || !Number.isInteger(valid)) return found > most + dust * WHOLE
  if (found <= Number.MAX_SAFE_INTEGER && most <= Number.MAX_SAFE_INTEGER) return found > most
  return BigInt(bad) * BigInt(WHOLE) > BigInt(valid) * BigInt(budget)
}
