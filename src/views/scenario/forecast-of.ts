import { forecast, forecastRates } from '../../core/budget/forecast.ts'
import type { Forecast } from '../../core/budget/forecast.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'

const known = new WeakMap<Assessment, Forecast | null>()

/** The forecast of an assessed scenario, worked out once for all who ask; null when nothing was measured in its SLO window. */
export const forecastOf = (assessment: Assessment): Forecast | null => {
  const there = known.get(assessment)
  if (there !== undefined) return there
  const { outlook, underlying, ledger } = assessment
  const rates = forecastRates(outlook, underlying.events)
  const incidents = ledger.map(({ incident }) => incident)
  const told = rates === null ? null : forecast(outlook, rates, incidents)
  known.set(assessment, told)
  return told
}
