import type { ErrorBudgetPolicy } from '../../core/delivery/error-budget-policy.ts'
import type { PolicyVerdict } from '../../core/delivery/policy-verdict.ts'
import type { Ratio } from '../../core/quantity/units.ts'
import { formatCount } from '../../format/count.ts'
import { formatPercent, formatPercentExactly } from '../../format/percent.ts'
import { clauseRangeWords, verdictName } from '../../format/policy-words.ts'

/** Nearer than this to another clause one decimal would not tell on which side of it. */
const NEAR: Ratio = 0.005

/** What is left of the budget, in a sentence. */
const leftWords = (remaining: Ratio, { next, above }: PolicyVerdict): string => {
  const near = Math.min(next?.away ?? 1, above?.away ?? 1) < NEAR
  const words = near ? formatPercentExactly : formatPercent
  if (remaining < 0) return `The error budget is overspent by ${words(-remaining)}.`
  return remaining === 0 ? 'Nothing of the error budget is left.' : `${words(remaining)} of the error budget is left.`
}

/** Why the verdict is what it is: what is left, and the clause with its number. */
export const becauseWords = (policy: ErrorBudgetPolicy, verdict: PolicyVerdict, remaining: Ratio): string => {
  const { clause, index } = verdict
  const range = clauseRangeWords(policy, index)
  const bounded = policy.clauses.length > 1 ? `: ${range}` : ''
  return `${leftWords(remaining, verdict)} That is clause ${formatCount(index + 1)} of the policy${bounded}, “${verdictName(clause.verdict)}”.`
}
