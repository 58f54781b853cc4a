import { asSpend } from '../../core/delivery/delivery-basis.ts'
import type { DeliveryAssessment } from '../../core/delivery/delivery-assessment.ts'
import type { ErrorBudgetPolicy } from '../../core/delivery/error-budget-policy.ts'
import type { NeighbourClause, PolicyVerdict } from '../../core/delivery/policy-verdict.ts'
import { formatSpan } from '../../format/duration.ts'
import { formatPercent } from '../../format/percent.ts'
import { clauseName } from '../../format/policy-words.ts'
import { Fact } from '../ui/fact.tsx'

export interface VerdictMarginFactProps {
  readonly policy: ErrorBudgetPolicy
  readonly verdict: PolicyVerdict
  readonly answer: DeliveryAssessment
}

/** How much of the budget lies between now and the next clause, downwards, or upwards where this is the last. */
export const VerdictMarginFact = ({ policy, verdict: { next, above }, answer: { basis } }: VerdictMarginFactProps) => {
  const outage = ({ away }: NeighbourClause): string => `${formatSpan(asSpend(basis, away).time)} of full outage`
  const named = ({ index }: NeighbourClause): string => `“${clauseName(policy, index)}”`
  if (next !== null) {
    return (
      <Fact
        label={`Budget until ${named(next)}`}
        figure={formatPercent(next.away)}
        note={
          <>
            {outage(next)}
            {above !== null && `; ${named(above)} once another ${formatPercent(above.away)} is back`}
          </>
        }
      />
    )
  }
  if (above === null) return <Fact label="Budget until the next clause" figure="–" note="there is no other clause" />
  return (
    <Fact
      label={`Has to come back until ${named(above)}`}
      figure={formatPercent(above.away)}
      note={`of the budget: ${outage(above)}`}
    />
  )
}
