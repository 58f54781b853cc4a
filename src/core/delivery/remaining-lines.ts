import type { ForecastCase } from '../budget/forecast.ts'
import { budgetAhead, horizon, remainingAhead } from '../budget/projection.ts'
import type { Outlook } from '../budget/projection.ts'
import type { Line } from '../measurement/decimation.ts'
import { sloPeriodLength } from '../window/slo-period.ts'

/**
 * The remaining budget from now until one SLO window ahead, in each case of the forecast, straight between the points. What
 * the policy will say, on which day and at which instant, is all read off these. A calendar window's next period begins
 * with the whole budget and goes on at the same rate; the line never reaches beyond that period. Of two points at one
 * instant the second counts. O(n) in the knots of the history.
 */
export const remainingLines = (
  outlook: Outlook,
  rates: Readonly<Record<ForecastCase, number>>,
): Readonly<Record<ForecastCase, Line>> => {
  const ahead = budgetAhead(outlook)
  const line = (rate: number): Line =>
    withNextPeriod(outlook, rate, remainingAhead(outlook, rate, horizon(outlook), ahead))
  return { calm: line(rates.calm), trend: line(rates.trend), worst: line(rates.worst) }
}

const withNextPeriod = ({ now, sloWindow, period }: Outlook, rate: number, line: Line): Line => {
  if (sloWindow.kind === 'rolling') return line
  const { end } = period
  const next = sloPeriodLength(sloWindow, end)
  const until = Math.min(now + end - period.start, end + next)
  return {
    times: Float64Array.of(...line.times, end, until),
    values: Float64Array.of(...line.values, 1, 1 - (rate * (until - end)) / next),
  }
}
