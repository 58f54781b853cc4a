import { burnRate } from '../burn/burn-rate.ts'
import { budgetConsumed } from '../budgeting/occurrences.ts'
import type { Incident } from '../incident/incident.ts'
import { ended } from '../incident/overlay.ts'
import type { Line } from '../measurement/decimation.ts'
import { countsBetween } from '../measurement/event-history.ts'
import { DAY, HOUR } from '../quantity/units.ts'
import type { Instant, Milliseconds, Ratio } from '../quantity/units.ts'
import { budgetAhead, horizon, remainingAhead, timeToExhaustion, timeToRecovery } from './projection.ts'
import type { BudgetAhead, Outlook } from './projection.ts'

/**
 * How fast the budget may burn from now on.
 * - `calm`: no incident happens; only what fails without one goes on.
 * - `trend`: on average it goes on as over the SLO window so far, kept between the other two.
 * - `worst`: it goes on as over the last 6 hours or the last 3 days, whichever was worse.
 */
export type ForecastCase = 'calm' | 'trend' | 'worst'

/** Every case, the slowest first. */
export const FORECAST_CASES: readonly ForecastCase[] = ['calm', 'trend', 'worst']

/** The burn rate of each case: calm ≤ trend ≤ worst. */
export type ForecastRates = Readonly<Record<ForecastCase, number>>

/** The rates, and what they were made from. */
export interface JudgedRates extends ForecastRates {
  /** The burn rate over the SLO window so far. The trend is another one where this lies outside of calm and worst. */
  readonly soFar: number
  /** The larger of the 6 h and the 3 d burn rate. Worst is another one where calm is higher. */
  readonly recent: number
  /**
   * Whether incidents may hide in calm: more than half of the measured bad events so far lie outside of every incident.
   * Calm is then the least of what failed outside over the SLO window so far, the 6 h and the 3 d burn rate.
   */
  readonly unnamed: boolean
}

/** What comes of one burn rate. */
export interface ForecastOutcome {
  readonly rate: number
  /** When nothing is left; now when that is so already, null when it does not happen up to the forecast's end. */
  readonly runsOut: Instant | null
  /** When it is no longer overspent; now when it is not, null when it still is at the forecast's end. */
  readonly recovers: Instant | null
  /** When it is overspent once more after it has recovered from being so now; null when that does not happen. */
  readonly relapses: Instant | null
  /** What is left at the end of the forecast, before a new calendar period starts; below 0 when overspent. */
  readonly atEnd: Ratio
}

/** The band in which the remaining budget is expected, from now to `until`. */
export interface Forecast extends Readonly<Record<ForecastCase, ForecastOutcome>> {
  /** One rolling window ahead, or the end of the calendar period. */
  readonly until: Instant
  /** When all that incidents have spent so far is back; null when there is no incident in the SLO window. */
  readonly recovered: Instant | null
}

/** The lookbacks of the worst case. */
const RECENT: readonly Milliseconds[] = [6 * HOUR, 3 * DAY]

/**
 * How fast the budget may burn, judged by what happened so far.
 *
 * Calm is the share that failed anyway of the events that no incident failed, over the SLO window so far, against the
 * budget; without measurements that is the stated background, to the last digit. Where most of what was measured as bad
 * lies outside of every incident, an outage may be among it that has no name: calm is then no more than the 6 h and the
 * 3 d burn rate. Worst is the larger of the 6 h and the
 * 3 d burn rate, and at least calm. The trend is the burn rate over the SLO window so far, kept between the two.
 *
 * @param underlying bad events of the SLO window so far that belong to no incident.
 * @returns null when nothing was measured in the SLO window so far.
 */
export const forecastRates = ({ history, period, now, target }: Outlook, underlying: number): JudgedRates | null => {
  const { bad, valid } = countsBetween(history, period.start, now)
  const soFar = budgetConsumed(bad, valid, target)
  if (soFar === null) return null
  const spared = valid - bad + underlying
  const outside = spared > valid * ROUNDING ? (budgetConsumed(underlying, spared, target) ?? 0) : 0
  const known = RECENT.map((lookback) => burnRate(history, now, lookback, target)).filter((rate) => rate !== null)
  const unnamed = history.measured && underlying > bad * MOST
  const calm = unnamed ? Math.min(outside, ...known) : outside
  const recent = Math.max(0, ...known)
  const worst = Math.max(calm, recent)
  return { calm, trend: Math.min(worst, Math.max(calm, soFar)), worst, soFar, recent, unnamed }
}

/** Above this part of all that was bad, what lies outside of every incident is more than a background. */
const MOST: Ratio = 0.5

/** A full outage of a whole window spares nothing but the dust of sums. */
const ROUNDING = 1e-9

/**
 * What comes of each rate, from the budget actually left: for a rolling window with its roll-off, for a calendar one up to
 * the end of its period. O(n).
 *
 * @param incidents those of the scenario, in any order.
 */
export const forecast = (
  outlook: Outlook,
  rates: ForecastRates,
  incidents: readonly Incident[],
  ahead = budgetAhead(outlook),
): Forecast => {
  const until = horizon(outlook)
  const end = lastOf(ahead)
  const outcome = (rate: number): ForecastOutcome => {
    const recovers = instantAfter(outlook.now, timeToRecovery(outlook, ahead, rate))
    return {
      rate,
      runsOut: instantAfter(outlook.now, timeToExhaustion(outlook, rate, ahead)),
      recovers,
      relapses: recovers === null || recovers <= outlook.now ? null : relapses(outlook, rate, recovers, ahead),
      atEnd: remainingAhead(outlook, rate, until, end).values[0] as number,
    }
  }
  return {
    until,
    calm: outcome(rates.calm),
    trend: outcome(rates.trend),
    worst: outcome(rates.worst),
    recovered: recovered(outlook, incidents),
  }
}

/**
 * The remaining budget from now to `to` at each rate: calm is the upper side of the band, worst the lower one. O(n).
 *
 * @param to not after the forecast's end: later on what is foretold would itself roll off.
 */
export const forecastLines = (
  outlook: Outlook,
  rates: ForecastRates,
  to: Instant,
  ahead = budgetAhead(outlook, to),
): Readonly<Record<ForecastCase, Line>> => {
  const line = (rate: number): Line => remainingAhead(outlook, rate, to, ahead)
  return { calm: line(rates.calm), trend: line(rates.trend), worst: line(rates.worst) }
}

const instantAfter = (now: Instant, after: Milliseconds): Instant | null => (after === Infinity ? null : now + after)

/** When the remaining budget falls below 0 after `from`; sums of doubles that only touch it do not count. */
const relapses = (outlook: Outlook, rate: number, from: Instant, ahead: BudgetAhead): Instant | null => {
  const { times, values } = remainingAhead(outlook, rate, horizon(outlook), ahead)
  for (let index = 1; index < values.length; index++) {
    const [t, left] = [times[index] as number, values[index] as number]
    if (t <= from || left >= -ROUNDING) continue
    const [before, above] = [times[index - 1] as number, Math.max(0, values[index - 1] as number)]
    return Math.max(from, before + (t - before) * (above / (above - left)))
  }
  return null
}

const lastOf = ({ times, slack, allowed }: BudgetAhead): BudgetAhead => ({
  times: times.slice(-1),
  slack: slack.slice(-1),
  allowed: allowed.slice(-1),
})

/** An incident is forgotten one rolling window after its end, so far as it has happened; or with its calendar period. */
const recovered = ({ sloWindow, period, now }: Outlook, incidents: readonly Incident[]): Instant | null => {
  const last = incidents.reduce(
    (latest, incident) =>
      incident.began < now && ended(incident) > period.start
        ? Math.max(latest, Math.min(now, ended(incident)))
        : latest,
    -Infinity,
  )
  if (last === -Infinity) return null
  return sloWindow.kind === 'calendar' ? period.end : last + sloWindow.duration
}
