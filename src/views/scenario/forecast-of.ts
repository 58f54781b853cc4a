import { forecast, forecastRates } from '../../core/budget/forecast.ts'
import type { Forecast, JudgedRates } from '../../core/budget/forecast.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'

/** A forecast, and what its rates were made from. */
export interface ToldForecast extends Forecast {
  readonly basis: JudgedRates
}

const known = new WeakMap<Assessment, ToldForecast | null>()

/** The forecast of an assessed scenario, worked out once for all who ask; null when nothing was measured in its SLO window. */
export const forecastOf = (assessment: Assessment): ToldForecast | null => {
  const there = known.get(assessment)
  if (there !== undefined) return there
  const { outlook, underlying, ledger } = assessment
  const rates = forecastRates(outlook, underlying.events)
  const incidents = ledger.map(({ incident }) => incident)
  const told = rates === null ? null : { ...forecast(outlook, rates, incidents), basis: rates }
  known.set(assessment, told)
  return told
}
