import type { DeliveryAssessment } from '../../core/delivery/delivery-assessment.ts'
import type { ErrorBudgetPolicy, Verdict } from '../../core/delivery/error-budget-policy.ts'
import type { PolicyVerdict } from '../../core/delivery/policy-verdict.ts'
import { verdictAfter } from '../../core/delivery/verdict-after.ts'
import type { PartsPerBillion, Ratio } from '../../core/quantity/units.ts'
import { formatCount } from '../../format/count.ts'
import { formatPercent, formatPercentExactly, formatShare } from '../../format/percent.ts'
import { clauseRangeWords, verdictName } from '../../format/policy-words.ts'

/** How good a verdict is. Its words say so too: colour never speaks alone. */
export const VERDICT_TONES = { ship: 'healthy', careful: 'caution', freeze: 'spent' } as const

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

const AFTERWARDS: Readonly<Record<Verdict, string>> = {
  ship: 'after it you might still ship as planned',
  careful: 'after it you would have to ship with care',
  freeze: 'after it you would be frozen',
}

const STILL: Readonly<Record<Verdict, string>> = {
  ship: 'after it you might still ship as planned',
  careful: 'after it you would still have to ship with care',
  freeze: 'the freeze would last longer',
}

/** What a failed change would do to the verdict. */
export const failureWords = (
  policy: ErrorBudgetPolicy,
  { clause, index: held }: PolicyVerdict,
  remaining: Ratio,
  { findings }: DeliveryAssessment,
  changeFailureRate: PartsPerBillion,
): string => {
  if (findings === null) return 'No alert would notice a failed change, so nobody can say what one costs.'
  const { share } = findings.perFailure
  const { index } = verdictAfter(policy, remaining, share)
  const then = policy.clauses[index]?.verdict ?? clause.verdict
  const rank = then === clause.verdict ? STILL[then] : AFTERWARDS[then]
  const effect = index !== held && then === clause.verdict ? `${rank}, by clause ${formatCount(index + 1)}` : rank
  const often =
    changeFailureRate === 0 ? 'No deploy of yours fails.' : `${formatShare(changeFailureRate)} of deploys fail.`
  return `${often} One failed change costs ${formatPercent(share)} of the budget: ${effect}.`
}
