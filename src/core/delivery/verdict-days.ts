import { FORECAST_CASES } from '../budget/forecast.ts'
import type { ForecastCase } from '../budget/forecast.ts'
import { budgetAhead, horizon, remainingAhead } from '../budget/projection.ts'
import type { Outlook } from '../budget/projection.ts'
import type { Line } from '../measurement/decimation.ts'
import { lastAtOrBefore } from '../measurement/event-history.ts'
import type { Instant, Ratio } from '../quantity/units.ts'
import { sloPeriodLength } from '../window/slo-period.ts'
import { timeZoneOf } from '../window/slo-window.ts'
import type { ErrorBudgetPolicy } from './error-budget-policy.ts'
import { clauseAt, remainingParts } from './policy-verdict.ts'

/** What the policy is expected to say at an instant to come. */
export interface VerdictDay {
  readonly at: Instant
  /** Budget remaining then, by case of the forecast. */
  readonly remaining: Readonly<Record<ForecastCase, Ratio>>
  /** Index of the clause that applies then. */
  readonly clause: Readonly<Record<ForecastCase, number>>
}

/**
 * What the policy says now and at noon of the days after today, on the clocks of the SLO window, if the budget burns as in
 * each case of the forecast. As far ahead as the forecast reaches; a calendar window's next period begins with the whole
 * budget and goes on at the same rate. O(n) in the knots of the history.
 *
 * @param days how many in all, today among them: 1 or more.
 */
export const verdictDays = (
  policy: ErrorBudgetPolicy,
  outlook: Outlook,
  rates: Readonly<Record<ForecastCase, number>>,
  days: number,
): readonly VerdictDay[] => {
  const { now, sloWindow } = outlook
  const until = horizon(outlook)
  const ahead = budgetAhead(outlook)
  const lines = FORECAST_CASES.map((one) => remainingAhead(outlook, rates[one], until, ahead))
  const instants = noons(now, timeZoneOf(sloWindow), days).filter((at) => sloWindow.kind === 'calendar' || at <= until)
  return instants.map((at) => {
    const [calm = 0, trend = 0, worst = 0] = FORECAST_CASES.map((one, index) =>
      at < until || sloWindow.kind === 'rolling'
        ? valueAt(lines[index] as Line, at)
        : 1 - (rates[one] * (at - until)) / sloPeriodLength(sloWindow, until),
    )
    const clause = (remaining: Ratio): number => clauseAt(policy, remainingParts(remaining))
    return {
      at,
      remaining: { calm, trend, worst },
      clause: { calm: clause(calm), trend: clause(trend), worst: clause(worst) },
    }
  })
}

/** Now, and noon of the days after today. */
const noons = (now: Instant, timeZone: string, days: number): readonly Instant[] => {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate()
  return Array.from({ length: days }, (_, ahead) =>
    ahead === 0 ? now : today.add({ days: ahead }).toZonedDateTime({ timeZone, plainTime: '12:00' }).epochMilliseconds,
  )
}

/** What a line says at an instant within it, straight between its points; after two at one instant the second counts. */
const valueAt = ({ times, values }: Line, at: Instant): number => {
  const index = lastAtOrBefore(times, at)
  const value = values[index] as number
  if (index === times.length - 1) return value
  const from = times[index] as number
  const share = (at - from) / ((times[index + 1] as number) - from)
  return value + ((values[index + 1] as number) - value) * share
}
