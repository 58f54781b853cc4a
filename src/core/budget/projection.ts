import type { Line } from '../measurement/decimation.ts'
import { countsBetween, lastAtOrBefore, totalAt } from '../measurement/event-history.ts'
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
export const remainingAhead = (outlook: Outlook, rate: number, to: Instant): Line => {
  const { now } = outlook
  const times: number[] = []
  const values: number[] = []
  walk(outlook, rate, to, (t, slack, allowed) => {
    times.push(t)
    values.push(slack / allowed)
    return true
  })
  return times.length === 0
    ? { times: Float64Array.of(now), values: Float64Array.of(NaN) }
    : { times: Float64Array.from(times), values: Float64Array.from(values) }
}

/**
 * Time from `now` until no budget is left when failures go on at burn rate `rate`: for a rolling window the curve is run
 * forward with its roll-off, for a calendar one the budget left is divided by the speed of spending it.
 *
 * @returns 0 when nothing is left now; Infinity when it never runs out at this rate (rolling), or not before the period
 *   ends and the budget starts anew (calendar).
 */
export const timeToExhaustion = (outlook: Outlook, rate: number): Milliseconds => {
  const { now, sloWindow, period } = outlook
  const to = sloWindow.kind === 'rolling' ? now + sloWindow.duration : period.end
  let found = Infinity
  let before: { readonly t: Instant; readonly slack: number } | null = null
  walk(outlook, rate, to, (t, slack, allowed) => {
    if (slack <= allowed * ROUNDING) {
      found =
        (before === null || before.slack <= slack
          ? t
          : before.t + (t - before.t) * (before.slack / (before.slack - slack))) - now
      return false
    }
    before = { t, slack }
    return true
  })
  return found
}

/**
 * Time from `now` until the budget is no longer overspent, when nothing else fails.
 *
 * @returns 0 when it is not overspent. For a calendar window the time to its end, where a new budget starts.
 */
export const timeToRecovery = (outlook: Outlook): Milliseconds => {
  const { now, sloWindow, period } = outlook
  const to = sloWindow.kind === 'rolling' ? now + sloWindow.duration : period.end
  let found = to - now
  let before: { readonly t: Instant; readonly slack: number } | null = null
  walk(outlook, 0, to, (t, slack, allowed) => {
    if (slack >= -allowed * ROUNDING) {
      found = (before === null ? t : before.t + (t - before.t) * (-before.slack / (slack - before.slack))) - now
      return false
    }
    before = { t, slack }
    return true
  })
  return Math.max(0, found)
}

/** 1× for one whole window spends exactly 100 %; sums of doubles may miss that by this much. */
const ROUNDING = 1e-12

/**
 * Visits the budget left, in bad events still allowed (`slack`), and the whole budget (`allowed`), at every instant ahead
 * at which the line bends. Stops when `visit` returns false.
 */
const walk = (
  { history, sloWindow, period, now, target }: Outlook,
  rate: number,
  to: Instant,
  visit: (t: Instant, slack: number, allowed: number) => boolean,
): void => {
  const budget = errorBudget(target) / WHOLE
  const spendRate = rate * budget * history.expectedRate
  if (sloWindow.kind === 'calendar') {
    const allowed = budget * expectedValidInPeriod(history, period, now)
    const spent = countsBetween(history, period.start, now).bad
    if (visit(now, allowed - spent, allowed)) visit(to, allowed - spent - spendRate * (to - now), allowed)
    return
  }
  // What leaves the window ahead are the knots before `now`, so the totals up to `now` are looked up once.
  const { times, valid, bad, missing, expectedRate } = history
  const validNow = totalAt(times, valid, now)
  const badNow = totalAt(times, bad, now)
  const missingNow = missing === null ? 0 : totalAt(times, missing, now)
  const measuredUntil = Math.min(now, times.at(-1) as number)
  const visitAt = (t: Instant, left: Instant, validLeft: number, badLeft: number, missingLeft: number): boolean => {
    const covered = Math.max(0, measuredUntil - Math.max(left, times[0] as number)) - (missingNow - missingLeft)
    const expected = validNow - validLeft + (t - left - covered) * expectedRate
    const allowed = budget * expected
    return visit(t, allowed - (badNow - badLeft) - spendRate * (t - now), allowed)
  }
  const visitLookedUp = (t: Instant): boolean => {
    const left = Math.min(now, t - sloWindow.duration)
    const missingLeft = missing === null ? 0 : totalAt(times, missing, left)
    return visitAt(t, left, totalAt(times, valid, left), totalAt(times, bad, left), missingLeft)
  }
  if (!visitLookedUp(now)) return
  for (let index = lastAtOrBefore(times, now - sloWindow.duration) + 1; index < times.length; index++) {
    const left = times[index] as number
    const leaves = left + sloWindow.duration
    if (leaves >= to || left >= now) break
    const missingLeft = missing === null ? 0 : (missing[index] as number)
    if (!visitAt(leaves, left, valid[index] as number, bad[index] as number, missingLeft)) return
  }
  visitLookedUp(to)
}
