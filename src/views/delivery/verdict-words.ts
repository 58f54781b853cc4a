import type { DeliveryAssessment } from '../../core/delivery/delivery-assessment.ts'
import type { ErrorBudgetPolicy, Verdict } from '../../core/delivery/error-budget-policy.ts'
import type { PolicyVerdict } from '../../core/delivery/policy-verdict.ts'
import { verdictAfter } from '../../core/delivery/verdict-after.ts'
import type { PartsPerBillion, Ratio } from '../../core/quantity/units.ts'
import { formatCount } from '../../format/count.ts'
import { formatPercent, formatShare } from '../../format/percent.ts'

/** How good a verdict is. Its words say so too: colour never speaks alone. */
export const VERDICT_TONES = { ship: 'healthy', careful: 'caution', freeze: 'spent' } as const

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
