import { ppb, WHOLE } from '../quantity/units.ts'
import type { PartsPerBillion } from '../quantity/units.ts'

/** What a policy says of the next deploy. */
export const VERDICTS = ['ship', 'careful', 'freeze'] as const

export type Verdict = (typeof VERDICTS)[number]

/** What holds while at least so much of the budget remains. */
export interface PolicyClause {
  readonly id: string
  /**
   * The clause applies while the remaining budget is at least this, in parts per billion of the whole budget: negative
   * once it is overspent. null: whatever remains; that is the last clause.
   */
  readonly from: number | null
  readonly verdict: Verdict
  /** What is done. Empty: the usual words for the verdict. */
  readonly action: string
  /** Who decides. Empty: the usual words. */
  readonly decides: string
  /** What is exempt. Empty: the usual words. */
  readonly exempt: string
  /** Share of the planned deploys that still goes out. */
  readonly shipping: PartsPerBillion
}

/** An error-budget policy: clauses by falling `from`, each above the next, the last without one; at least one clause. */
export interface ErrorBudgetPolicy {
  readonly clauses: readonly PolicyClause[]
  /** One incident that spends more than this share of the budget calls for a post-mortem; null: no such clause. */
  readonly postmortemShare: PartsPerBillion | null
  /** One kind of cause that spends more than this share of a quarter's budget calls for a planned fix; null: none. */
  readonly causeShare: PartsPerBillion | null
}

/**
 * Ship with at least a quarter left, be careful below, freeze once it is overspent; a post-mortem for an incident above
 * 20 % of the budget, a planned fix for a kind of cause above 20 % of a quarter's.
 *
 * Source of the freeze and of both 20 %: Site Reliability Workbook, appendix "Example Error Budget Policy".
 */
export const USUAL_POLICY: ErrorBudgetPolicy = {
  clauses: [
    { id: 'ship', from: 250_000_000, verdict: 'ship', action: '', decides: '', exempt: '', shipping: WHOLE },
    { id: 'careful', from: 0, verdict: 'careful', action: '', decides: '', exempt: '', shipping: ppb(500_000_000) },
    { id: 'freeze', from: null, verdict: 'freeze', action: '', decides: '', exempt: '', shipping: ppb(50_000_000) },
  ],
  postmortemShare: ppb(200_000_000),
  causeShare: ppb(200_000_000),
}
