import { useMemo } from 'react'
import { clauseForecast } from '../../core/delivery/clause-forecast.ts'
import type { ClauseChange } from '../../core/delivery/clause-forecast.ts'
import type { ErrorBudgetPolicy } from '../../core/delivery/error-budget-policy.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { timeZoneOf } from '../../core/window/slo-window.ts'
import { formatBurnRate } from '../../format/burn-rate.ts'
import { formatInstant } from '../../format/instant.ts'
import { clauseName } from '../../format/policy-words.ts'
import { forecastOf } from '../scenario/forecast-of.ts'
import { Fact } from '../ui/fact.tsx'

export interface VerdictChangeFactProps {
  readonly assessment: Assessment
  readonly policy: ErrorBudgetPolicy
}

/** When another clause first applies if it goes on as so far, and at the calm and the worst rate. */
export const VerdictChangeFact = ({ assessment, policy }: VerdictChangeFactProps) => {
  const { outlook } = assessment
  const told = forecastOf(assessment)
  const changes = useMemo(
    () => (told === null ? null : clauseForecast(policy, outlook, told.basis)),
    [policy, outlook, told],
  )
  if (told === null || changes === null) return null
  const when = (change: ClauseChange | null): string => {
    if (change === null) return 'no change'
    return `“${clauseName(policy, change.index)}” from ${formatInstant(change.at, timeZoneOf(outlook.sloWindow), outlook.now)}`
  }
  const { calm, trend, worst } = changes
  const name = trend === null ? null : clauseName(policy, trend.index)
  return (
    <Fact
      label={name === null ? 'The verdict changes' : `“${name}” from`}
      name="The verdict changes"
      figure={trend === null ? 'Not soon' : formatInstant(trend.at, timeZoneOf(outlook.sloWindow), outlook.now)}
      note={
        <>
          {told.trend.rate === 0
            ? 'if nothing fails'
            : `if it burns on at ${formatBurnRate(told.trend.rate)}, as so far`}
          . {when(calm) === when(trend) ? '' : `If nothing fails: ${when(calm)}. `}
          {when(worst) === when(trend) ? '' : `At the worst rate, ${formatBurnRate(told.worst.rate)}: ${when(worst)}.`}
        </>
      }
    />
  )
}
