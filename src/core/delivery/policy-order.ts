import { VERDICTS } from './error-budget-policy.ts'
import type { ErrorBudgetPolicy, PolicyClause } from './error-budget-policy.ts'

/**
 * The first clause that is stricter than the one below it, which holds with less of the budget left: by its verdict, or by
 * the share of deploys that goes out. Nothing forbids that, but it is seldom meant. O(n).
 *
 * @returns its index; null where the policy never gets stricter as budget comes back.
 */
export const stricterThanBelow = ({ clauses }: ErrorBudgetPolicy): number | null => {
  const index = clauses.findIndex((clause, place) => {
    const below = clauses[place + 1]
    return below !== undefined && (rank(clause) > rank(below) || clause.shipping < below.shipping)
  })
  return index < 0 ? null : index
}

const rank = ({ verdict }: PolicyClause): number => VERDICTS.indexOf(verdict)
