import type { BudgetingMethod } from '../../core/budgeting/budgeting-method.ts'
import type { MethodComparison } from '../../core/budgeting/method-comparison.ts'
import type { DifferenceKind } from '../../core/budgeting/slice-differences.ts'

/** The same budget by all three methods, over the SLO window up to now. */
export interface MethodPicture {
  readonly comparison: MethodComparison
  readonly timeZone: string
  /** What a line is called. */
  readonly lineNames: Readonly<Record<BudgetingMethod, string>>
  /** What a kind of difference is called, in a few words. */
  readonly differenceNames: Readonly<Record<DifferenceKind, string>>
}
