import { WHOLE } from '../quantity/units.ts'
import type { Ratio } from '../quantity/units.ts'
import type { ErrorBudgetPolicy, PolicyClause } from './error-budget-policy.ts'

/** A clause beside the one that applies, and how much of the budget lies between. */
export interface NeighbourClause {
  readonly clause: PolicyClause
  readonly index: number
  /**
   * Share of the whole budget, 0 or more. Of the clause below: what may still be spent until any more makes it apply. Of
   * the one above: what has to come back.
   */
  readonly away: Ratio
}

/** What a policy says at one level of the remaining budget. */
export interface PolicyVerdict {
  /** The first clause that applies. */
  readonly clause: PolicyClause
  readonly index: number
  /** The clause that applies next if more is spent; null: this is the last. */
  readonly next: NeighbourClause | null
  /** The one that applies next if budget comes back; null: this is the first. */
  readonly above: NeighbourClause | null
}

/**
 * A remaining budget in whole parts per billion, as clauses have their bounds: below that it is the dust of floating-point
 * sums. Exactly a quarter, spent in three thirds of it, is a quarter.
 */
export const remainingParts = (remaining: Ratio): number => Math.round(remaining * WHOLE)

/** Index of the first clause that applies at so many parts per billion: what begins exactly there applies. */
export const clauseAt = ({ clauses }: ErrorBudgetPolicy, parts: number): number => {
  const index = clauses.findIndex(({ from }) => from === null || parts >= from)
  return index < 0 ? clauses.length - 1 : index
}

/**
 * What a policy says while so much of the budget remains.
 *
 * @param policy one in which `checkPolicy` finds nothing.
 * @param remaining below 0 when overspent; null: nothing was measured.
 * @returns null when nothing was measured, since then nobody knows.
 */
export const policyVerdict = (policy: ErrorBudgetPolicy, remaining: Ratio | null): PolicyVerdict | null => {
  if (remaining === null) return null
  const index = clauseAt(policy, remainingParts(remaining))
  const { clauses } = policy
  const clause = clauses[index] as PolicyClause
  const next = clauses[index + 1]
  const above = clauses[index - 1]
  const apart = (from: number): Ratio => Math.abs(remaining - from / WHOLE)
  return {
    clause,
    index,
    next:
      next === undefined || clause.from === null ? null : { clause: next, index: index + 1, away: apart(clause.from) },
    above:
      above === undefined || above.from === null ? null : { clause: above, index: index - 1, away: apart(above.from) },
  }
}
