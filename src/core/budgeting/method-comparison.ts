import type { Line } from '../measurement/decimation.ts'
import type { Instant } from '../quantity/units.ts'
import { assessment, burnDown } from '../scenario/assessment.ts'
import type { Assessment } from '../scenario/assessment.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { BUDGETING_METHODS } from './budgeting-method.ts'
import type { BudgetingMethod } from './budgeting-method.ts'

/** How a budget stands by one budgeting method. */
export interface MethodVerdict {
  readonly method: BudgetingMethod
  /** SLI, spent, left, allowed and who spent it, in the method's units. */
  readonly assessment: Assessment
  /** Budget remaining over the SLO window up to now, at every knot; 1 is all of it. */
  readonly line: Line
}

/** The same data by every budgeting method. */
export interface MethodComparison {
  /** From the start of the SLO window up to now. */
  readonly from: Instant
  readonly to: Instant
  readonly verdicts: Readonly<Record<BudgetingMethod, MethodVerdict>>
}

/**
 * Assesses a scenario by all three budgeting methods: one slice length, slice target and rule for empty slices for both
 * that look at slices. O(n) for each.
 *
 * @param assessed the scenario as it is, which is one of the three.
 */
export const methodComparison = (scenario: Scenario, assessed: Assessment): MethodComparison => {
  const { events, now, period } = assessed
  const verdict = (method: BudgetingMethod): MethodVerdict => {
    const same = method === scenario.budgetingMethod
    const found = same ? assessed : assessment({ ...scenario, budgetingMethod: method }, events, now)
    return { method, assessment: found, line: burnDown(found, period.start, now) }
  }
  const verdicts = Object.fromEntries(BUDGETING_METHODS.map((method) => [method, verdict(method)]))
  return { from: period.start, to: now, verdicts: verdicts as MethodComparison['verdicts'] }
}
