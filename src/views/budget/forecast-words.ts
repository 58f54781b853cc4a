import type { Forecast } from '../../core/budget/forecast.ts'
import type { Instant } from '../../core/quantity/units.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { timeZoneOf } from '../../core/window/slo-window.ts'
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
    return calm.recovers === worst.recovers
      ? `Nothing is left. It is above zero again ${when(calm.recovers)}, at any of these rates.`
      : `Nothing is left. It is above zero again ${when(calm.recovers)} at the calm rate, ` +
          `${when(trend.recovers)} at the trend, and ${when(worst.recovers)} at the worst rate.`
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
