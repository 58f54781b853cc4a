import { burnDownExtent } from '../../core/budget/burn-down-extent.ts'
import type { BurnDownExtent } from '../../core/budget/burn-down-extent.ts'
import { forecastLines } from '../../core/budget/forecast.ts'
import type { Forecast } from '../../core/budget/forecast.ts'
import { budgetAhead, remainingAhead } from '../../core/budget/projection.ts'
import type { BudgetAhead } from '../../core/budget/projection.ts'
import type { Exclusion } from '../../core/incident/exclusion.ts'
import { ended } from '../../core/incident/overlay.ts'
import type { Instant } from '../../core/quantity/units.ts'
import { burnDown } from '../../core/scenario/assessment.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { timeZoneOf } from '../../core/window/slo-window.ts'
import { incidentTitle } from '../../format/incident-name.ts'
import type { BurnDownPicture, ForecastBand } from '../charts/burn-down-picture.ts'
import { forecastOf } from './forecast-of.ts'

/**
 * The burn-down of an assessed scenario, ready to be drawn.
 *
 * @param exclusions those that apply.
 */
export const burnDownPictureOf = (
  assessment: Assessment,
  exclusions: readonly Exclusion[],
  extent: BurnDownExtent = burnDownExtent(assessment.outlook.sloWindow, assessment.now),
): BurnDownPicture => {
  const { now, outlook, remaining } = assessment
  const { from, to, evenUntil } = extent
  const past = burnDown(assessment, from, now)
  const timeZone = timeZoneOf(outlook.sloWindow)
  const base = budgetAhead(outlook, to)
  const ahead = remaining === null ? null : remainingAhead(outlook, 0, to, base)
  const told = forecastOf(assessment)
  return {
    from,
    to,
    timeZone,
    now,
    remainingNow: remaining?.share ?? null,
    past: { times: past.times, remaining: past.values },
    ahead: ahead === null ? null : { times: ahead.times, remaining: ahead.values },
    forecast: told === null ? null : forecastBand(assessment, told, to, base),
    evenBurn: { from, to: evenUntil },
    bands: burnDownBands(assessment, exclusions, extent),
  }
}

/** The forecast as far as the picture shows it. */
const forecastBand = ({ outlook }: Assessment, told: Forecast, to: Instant, base: BudgetAhead): ForecastBand => {
  const rates = { calm: told.calm.rate, trend: told.trend.rate, worst: told.worst.rate }
  const { calm, trend, worst } =
    told.until < to ? forecastLines(outlook, rates, told.until) : forecastLines(outlook, rates, to, base)
  return {
    calm: { times: calm.times, remaining: calm.values, burnRate: rates.calm },
    trend: { times: trend.times, remaining: trend.values, burnRate: rates.trend },
    worst: { times: worst.times, remaining: worst.values, burnRate: rates.worst },
  }
}

/** The incidents and the exclusions that lie within a picture. */
export const burnDownBands = (
  { ledger, outlook }: Assessment,
  exclusions: readonly Exclusion[],
  { from, to }: BurnDownExtent,
): BurnDownPicture['bands'] => [
  ...ledger
    .filter(({ incident }) => incident.began < to && ended(incident) > from)
    .map(({ incident, placement }) => ({
      id: incident.id,
      label: incidentTitle(incident, timeZoneOf(outlook.sloWindow)),
      from: incident.began,
      to: ended(incident),
      kind: placement === 'before' || placement === 'after' ? ('outside' as const) : ('counted' as const),
    })),
  ...exclusions
    .filter(({ began, lasted }) => began < to && began + lasted > from)
    .map(({ id, reason, began, lasted }) => ({
      id,
      label: reason === '' ? 'Excluded' : `Excluded: ${reason}`,
      from: began,
      to: began + lasted,
      kind: 'excluded' as const,
    })),
]
