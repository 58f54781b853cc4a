import { allowedBadTime, errorBudget } from '../objective/error-budget.ts'
import type { Milliseconds, PartsPerBillion, Ratio } from '../quantity/units.ts'
import type { Assessment } from './assessment.ts'

/** What the same failures mean against another target. */
export interface Retargeted {
  readonly target: PartsPerBillion
  readonly allowedBadTime: Milliseconds
  /** Part of that target's budget that is spent; may pass 1. null: nothing was measured. */
  readonly consumed: Ratio | null
}

/** Holds the failures of an assessed scenario against another target: the budget changes, the failures do not. */
export const retargeted = ({ period, target, consumed }: Assessment, other: PartsPerBillion): Retargeted => ({
  target: other,
  allowedBadTime: allowedBadTime(period.end - period.start, other),
  consumed: consumed === null ? null : (consumed.share * errorBudget(target)) / errorBudget(other),
})
