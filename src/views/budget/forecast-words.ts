import { FORECAST_CASES } from '../../core/budget/forecast.ts'
import type { Forecast, ForecastCase, JudgedRates } from '../../core/budget/forecast.ts'
import type { Instant } from '../../core/quantity/units.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { timeZoneOf } from '../../core/window/slo-window.ts'
import { formatBurnRate } from '../../format/burn-rate.ts'
import { formatDate, formatInstant } from '../../format/instant.ts'

/**
 * An instant of the forecast in a table: "3 Dec 14:00". One that does not come is "never" in a rolling window, where after
 * one window of the same rate nothing changes any more, and "not before 1 Dec" in a calendar one.
 */
export const foretoldInstant = ({ now, outlook }: Assessment, { until }: Forecast, instant: Instant | null): string => {
  const timeZone = timeZoneOf(outlook.sloWindow)
  if (instant !== null) return formatInstant(instant, timeZone, now)
  return outlook.sloWindow.kind === 'calendar' ? `not before ${formatDate(until, timeZone, now)}` : 'never'
}

/** What a rate of the forecast was taken from. Where one is held to the band, that is said together with what it would be. */
export const foretoldCase = (one: ForecastCase, { trend, worst, soFar, recent, unnamed }: JudgedRates): string => {
  switch (one) {
    case 'calm':
      return unnamed ? 'Calm: least of 6 h, 3 d and outside incidents' : 'Calm: no incident'
    case 'trend': {
      const [over, kept] = [formatBurnRate(soFar), formatBurnRate(trend)]
      if (over === kept) return 'Trend: as over this window'
      return `Trend: over this window ${over}, held to the ${trend === worst ? 'worst' : 'calm'} rate`
    }
    case 'worst':
      return formatBurnRate(recent) === formatBurnRate(worst)
        ? 'Worst of 6 h and 3 d'
        : `Worst: ${formatBurnRate(recent)} in 6 h or 3 d, held to the calm rate`
  }
}

const RATES: Readonly<Record<ForecastCase, string>> = { calm: 'calm rate', trend: 'trend', worst: 'worst rate' }

/** When an overspent budget is above zero again, and when it falls below it once more. */
export const foretoldRecovery = (assessment: Assessment, told: Forecast, one: ForecastCase): string => {
  const { recovers, relapses } = told[one]
  const above = foretoldInstant(assessment, told, recovers)
  return relapses === null ? above : `${above}, until ${foretoldInstant(assessment, told, relapses)}`
}

/** When the budget runs out, or comes back where it is spent, in a sentence. */
export const forecastVerdict = (assessment: Assessment, told: Forecast): string => {
  const { outlook, remaining } = assessment
  const { calm, trend, worst } = told
  const when = (instant: Instant | null): string =>
    `${instant === null ? '' : 'on '}${foretoldInstant(assessment, told, instant)}`
  if (remaining !== null && remaining.share <= 0) {
    if (outlook.sloWindow.kind === 'calendar') {
      return `Nothing is left, and nothing comes back before a new period starts ${when(told.until)}.`
    }
    const again =
      calm.recovers === worst.recovers
        ? `Nothing is left. It is above zero again ${when(calm.recovers)}, at any of these rates.`
        : `Nothing is left. It is above zero again ${when(calm.recovers)} at the calm rate, ` +
          `${when(trend.recovers)} at the trend, and ${when(worst.recovers)} at the worst rate.`
    const falls = FORECAST_CASES.filter((one) => told[one].relapses !== null).map(
      (one) => `${when(told[one].relapses)} at the ${RATES[one]}`,
    )
    return falls.length === 0 ? again : `${again} It falls below zero once more ${falls.join(', ')}.`
  }
  if (worst.runsOut === null) {
    return outlook.sloWindow.kind === 'calendar'
      ? `The budget lasts until a new period starts ${when(told.until)}, even at the worst of these rates.`
      : 'The budget lasts: it never runs out, not even at the worst of these rates.'
  }
  return (
    `The budget runs out ${when(worst.runsOut)} at the worst rate, ` +
    `${when(trend.runsOut)} at the trend, and ${when(calm.runsOut)} at the calm rate.`
  )
}
