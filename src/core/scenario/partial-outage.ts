import { timeToExhaustion } from '../budget/projection.ts'
import { budgetConsumed } from '../budgeting/occurrences.ts'
import { WHOLE } from '../quantity/units.ts'
import type { Milliseconds, PartsPerBillion } from '../quantity/units.ts'
import type { Assessment } from './assessment.ts'

/**
 * Time from now until no budget is left when `failing` of the requests fail from now on, at average traffic.
 *
 * @returns 0 when nothing is left now; Infinity when it never runs out (rolling) or not before the period ends (calendar).
 */
export const timeUntilSpent = ({ outlook, target }: Assessment, failing: PartsPerBillion): Milliseconds =>
  timeToExhaustion(outlook, budgetConsumed(failing, WHOLE, target) ?? 0)
