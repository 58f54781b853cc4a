import { timeToExhaustion } from '../budget/projection.ts'
import { isBadSlice } from '../budgeting/bad-slice.ts'
import { budgetConsumed } from '../budgeting/occurrences.ts'
import { WHOLE } from '../quantity/units.ts'
import type { Milliseconds, PartsPerBillion } from '../quantity/units.ts'
import type { Assessment } from './assessment.ts'

/**
 * Time from now until no budget is left when `failing` of the requests fail from now on, at average traffic. Where slices
 * are good or bad, that spends all of each or nothing.
 *
 * @returns 0 when nothing is left now; Infinity when it never runs out (rolling) or not before the period ends (calendar).
 */
export const timeUntilSpent = (
  { outlook, target, sliceTarget }: Assessment,
  failing: PartsPerBillion,
): Milliseconds => {
  const ofSlices = sliceTarget !== null && isBadSlice(failing, WHOLE, sliceTarget, 0) ? WHOLE : 0
  const charged = sliceTarget === null ? failing : ofSlices
  return timeToExhaustion(outlook, budgetConsumed(charged, WHOLE, target) ?? 0)
}
