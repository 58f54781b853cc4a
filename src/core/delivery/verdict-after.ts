import type { Ratio } from '../quantity/units.ts'
import type { ErrorBudgetPolicy } from './error-budget-policy.ts'
import { clauseAt, remainingParts } from './policy-verdict.ts'

/** What a policy would say after something. */
export interface VerdictAfter {
  /** What would be left of the budget. */
  readonly remaining: Ratio
  /** Index of the clause that would apply. */
  readonly index: number
}

/** What a policy would say once `cost` more of the budget is spent, all at once and now. */
export const verdictAfter = (policy: ErrorBudgetPolicy, remaining: Ratio, cost: Ratio): VerdictAfter => ({
  remaining: remaining - cost,
  index: clauseAt(policy, remainingParts(remaining - cost)),
})
