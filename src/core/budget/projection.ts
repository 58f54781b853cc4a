import type { Line } from '../measurement/decimation.ts'
import { countsBetween, lastAtOrBefore, lastBefore, totalAt } from '../measurement/event-history.ts'
import type { EventHistory } from '../measurement/event-history.ts'
import { errorBudget } from '../objective/error-budget.ts'
import type { Instant, Milliseconds, PartsPerBillion } from '../quantity/units.ts'
import { WHOLE } from '../quantity/units.ts'
import type { SloPeriod } from '../window/slo-period.ts'
import type { SloWindow } from '../window/slo-window.ts'
import { expectedValidInPeriod } from './burn-down.ts'

/** Everything a look ahead from `now` starts from. `period` is the SLO window's at `now`. */
export interface Outlook {
  readonly history: EventHistory
  readonly sloWindow: SloWindow
  readonly period: SloPeriod
  readonly now: Instant
  readonly target: PartsPerBillion
}

/**
 * The remaining budget ahead of `now` up to `to`, when failures go on at burn rate `rate` and traffic at its mean rate.
 * What happened before `now` leaves a rolling window on the way, and the budget comes back; a calendar one only falls,
 * and ends with its period. Linear between the points. O(n).
 *
 * @param rate 0 or more; 0 means that nothing else fails.
 */
export const remainingAhead = (outlook: Outlook, rate: number, to: Instant, ahead = budgetAhead(outlook, to)): Line => {
  const { times, slack, allowed } = ahead
  const spend = spendRate(outlook, rate)
  const { now } = outlook
  const values = new Float64Array(times.length)
  // A plain loop: a year by the minute is walked several times for one picture.
  for (let index = 0; index < values.length; index++) {
    const left = (slack[index] as number) - spend * ((times[index] as number) - now)
    values[index] = left / (allowed[index] as number)
  }
  return { times, values }
}

/**
 * Time from `now` until no budget is left when failures go on at burn rate `rate`: for a rolling window the curve is run
 * forward with its roll-off, for a calendar one the budget left is divided by the speed of spending it.
 *
 * @returns 0 when nothing is left now; Infinity when it never runs out at this rate (rolling), or not before the period
 *   ends and the budget starts anew (calendar).
 */
export const timeToExhaustion = (outlook: Outlook, rate: number, ahead = budgetAhead(outlook)): Milliseconds => {
  const { times, slack, allowed } = ahead
  const { now } = outlook
  const spend = spendRate(outlook, rate)
  let before = 0
  for (let index = 0; index < slack.length; index++) {
    const left = (slack[index] as number) - spend * ((times[index] as number) - now)
    if (left <= (allowed[index] as number) * ROUNDING) return crossing(times, index, before, left) - now
    before = left
  }
  return Infinity
}

/**
 * Time from `now` until the budget is no longer overspent, when failures go on at burn rate `rate`: 0 is that nothing else
 * fails.
 *
 * @returns 0 when it is not overspent. For a calendar window the time to its end, where a new budget starts. Infinity when
 *   it is still overspent one rolling window ahead: from there on nothing changes.
 */
export const timeToRecovery = (outlook: Outlook, ahead = budgetAhead(outlook), rate = 0): Milliseconds => {
  const { times, slack, allowed } = ahead
  const { now } = outlook
  const spend = spendRate(outlook, rate)
  let before = 0
  for (let index = 0; index < slack.length; index++) {
    const left = (slack[index] as number) - spend * ((times[index] as number) - now)
    if (left >= -(allowed[index] as number) * ROUNDING) return crossing(times, index, before, left) - now
    before = left
  }
  return outlook.sloWindow.kind === 'calendar' ? horizon(outlook) - now : Infinity
}

/** 1× for one whole window spends exactly 100 %; sums of doubles may miss that by this much. */
const ROUNDING = 1e-12

/** How far a look ahead reaches: one rolling window, or the end of the calendar period. */
export const horizon = ({ now, sloWindow, period }: Outlook): Instant =>
  sloWindow.kind === 'rolling' ? now + sloWindow.duration : period.end

const spendRate = ({ history, target }: Outlook, rate: number): number =>
  rate * (errorBudget(target) / WHOLE) * history.expectedRate

/** Where the line from the point before `index` meets 0 on its way from `before` to `after`; the first point itself. */
const crossing = (times: Float64Array, index: number, before: number, after: number): Instant => {
  const t = times[index] as number
  if (index === 0 || before === after) return t
  const from = times[index - 1] as number
  return Math.min(t, from + (t - from) * (before / (before - after)))
}

/** The budget ahead of `now` if nothing else fails, at every instant at which it bends. All columns are equally long. */
export interface BudgetAhead {
  readonly times: Float64Array
  /** The budget left, in bad events still allowed; below 0 when overspent. */
  readonly slack: Float64Array
  /** The whole budget, in bad events. */
  readonly allowed: Float64Array
}

/**
 * What every look ahead has in common, whatever the burn rate: compute it once and hand it to several. O(n).
 *
 * @param to one rolling window ahead, or the end of the calendar period, unless given.
 */
export const budgetAhead = (outlook: Outlook, to = horizon(outlook)): BudgetAhead =>
  outlook.sloWindow.kind === 'calendar'
    ? calendarAhead(outlook, to)
    : rollingAhead(outlook, outlook.sloWindow.duration, to)

const calendarAhead = ({ history, period, now, target }: Outlook, to: Instant): BudgetAhead => {
  const allowed = (errorBudget(target) / WHOLE) * expectedValidInPeriod(history, period, now)
  const left = allowed - countsBetween(history, period.start, now).bad
  return {
    times: Float64Array.of(now, to),
    slack: Float64Array.of(left, left),
    allowed: Float64Array.of(allowed, allowed),
  }
}

/** What leaves the window ahead are the knots before `now`, so the totals up to `now` are looked up once. */
const rollingAhead = ({ history, now, target }: Outlook, sloWindow: Milliseconds, to: Instant): BudgetAhead => {
  const { times, valid, bad, missing, expectedRate } = history
  const budget = errorBudget(target) / WHOLE
  const first = lastAtOrBefore(times, now - sloWindow) + 1
  const last = lastBefore(times, Math.min(now, to - sloWindow))
  const inner = Math.max(0, last - first + 1)
  const ahead = new Float64Array(inner + 2)
  const slack = new Float64Array(inner + 2)
  const allowed = new Float64Array(inner + 2)
  const begin = times[0] as number
  const validNow = totalAt(times, valid, now)
  const badNow = totalAt(times, bad, now)
  const missingNow = missing === null ? 0 : totalAt(times, missing, now)
  const measuredUntil = Math.min(now, times.at(-1) as number)
  for (let point = 0; point < inner + 2; point++) {
    const isKnot = point > 0 && point <= inner
    const index = first + point - 1
    const t = point === 0 ? now : isKnot ? (times[index] as number) + sloWindow : to
    const left = Math.min(now, t - sloWindow)
    const validLeft = isKnot ? (valid[index] as number) : totalAt(times, valid, left)
    const badLeft = isKnot ? (bad[index] as number) : totalAt(times, bad, left)
    let covered = Math.max(0, measuredUntil - Math.max(left, begin))
    if (missing !== null) covered -= missingNow - (isKnot ? (missing[index] as number) : totalAt(times, missing, left))
    ahead[point] = t
    allowed[point] = budget * (validNow - validLeft + (t - left - covered) * expectedRate)
    slack[point] = (allowed[point] as number) - (badNow - badLeft)
  }
  return { times: ahead, slack, allowed }
}
