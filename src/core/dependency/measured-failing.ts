import { errorBudget } from '../objective/error-budget.ts'
import { ratioOf } from '../quantity/units.ts'
import type { PartsPerBillion, Ratio } from '../quantity/units.ts'
import type { Assessment } from '../scenario/assessment.ts'

/**
 * The share of bad events that a scenario measures in its SLO window; its error budget while it measures nothing, or while
 * its measurements are not to be had.
 */
export const measuredFailing = (assessment: Assessment | null, target: PartsPerBillion): Ratio =>
  assessment === null || assessment.sli === null ? ratioOf(errorBudget(target)) : 1 - assessment.sli
