import type { ForecastCase } from '../budget/forecast.ts'
import type { Outlook } from '../budget/projection.ts'
import type { Line } from '../measurement/decimation.ts'
import { lastAtOrBefore, lastBefore } from '../measurement/event-history.ts'
import type { Instant, Ratio } from '../quantity/units.ts'
import { timeZoneOf } from '../window/slo-window.ts'
import type { ErrorBudgetPolicy } from './error-budget-policy.ts'
import { clauseAt, remainingParts } from './policy-verdict.ts'
import { remainingLines } from './remaining-lines.ts'

/** What the policy is expected to say on a day to come, when the least of the budget remains. */
export interface VerdictDay {
  /** Its midnight, of today what is left of it: from now on. */
  readonly from: Instant
  /** The next midnight, or sooner where the forecast ends; no part of the day. */
  readonly until: Instant
  /** The lowest that the remaining budget is on that day, by case of the forecast. */
  readonly remaining: Readonly<Record<ForecastCase, Ratio>>
  /** Index of the clause that applies then. */
  readonly clause: Readonly<Record<ForecastCase, number>>
}

/**
 * What the policy says at the worst of each day, today among them, on the clocks of the SLO window, if the budget burns as in
 * each case of the forecast. As far ahead as the forecast reaches, along the lines that `clauseForecast` reads too. O(n) in
 * the knots of the history.
 *
 * @param days how many in all: 1 or more.
 */
export const verdictDays = (
  policy: ErrorBudgetPolicy,
  outlook: Outlook,
  rates: Readonly<Record<ForecastCase, number>>,
  days: number,
): readonly VerdictDay[] => {
  const { calm, trend, worst } = remainingLines(outlook, rates)
  const end = calm.times.at(-1) as number
  const clause = (remaining: Ratio): number => clauseAt(policy, remainingParts(remaining))
  return daysFrom(outlook.now, timeZoneOf(outlook.sloWindow), days)
    .filter(({ from }) => from < end)
    .map(({ from, until }) => {
      const to = Math.min(until, end)
      const lows = { calm: lowest(calm, from, to), trend: lowest(trend, from, to), worst: lowest(worst, from, to) }
      return {
        from,
        until: to,
        remaining: lows,
        clause: { calm: clause(lows.calm), trend: clause(lows.trend), worst: clause(lows.worst) },
      }
    })
}

/** What is left of today, and the days after it. */
const daysFrom = (
  now: Instant,
  timeZone: string,
  days: number,
): readonly { readonly from: Instant; readonly until: Instant }[] => {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate()
  const midnight = (ahead: number): Instant => today.add({ days: ahead }).toZonedDateTime(timeZone).epochMilliseconds
  return Array.from({ length: days }, (_, ahead) => ({
    from: ahead === 0 ? now : midnight(ahead),
    until: midnight(ahead + 1),
  }))
}

/** The lowest that a line is from one instant until before another, straight between its points. */
const lowest = ({ times, values }: Line, from: Instant, until: Instant): number => {
  const first = lastAtOrBefore(times, from)
  const last = lastBefore(times, until)
  let least = Math.min(between(times, values, first, from), between(times, values, last, until))
  for (let index = first + 1; index <= last; index++) least = Math.min(least, values[index] as number)
  return least
}

/** What a line says at an instant from one of its points up to the next. */
const between = (times: Float64Array, values: Float64Array, index: number, at: Instant): number => {
  const [from, value] = [times[index] as number, values[index] as number]
  if (at === from || index === times.length - 1) return value
  return value + (((values[index + 1] as number) - value) * (at - from)) / ((times[index + 1] as number) - from)
}
