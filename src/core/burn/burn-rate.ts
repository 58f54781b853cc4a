import { budgetConsumed } from '../budgeting/occurrences.ts'
import { countsBetween } from '../measurement/event-history.ts'
import type { EventHistory } from '../measurement/event-history.ts'
import { errorBudget } from '../objective/error-budget.ts'
import type { Instant, Milliseconds, PartsPerBillion, Ratio } from '../quantity/units.ts'
import { WHOLE } from '../quantity/units.ts'

/**
 * How many times faster than the objective allows the error budget is being spent over `lookback` up to `now`:
 * (bad / valid) / budget. 1 spends the whole budget in exactly one SLO window.
 *
 * @returns null when the lookback holds no valid events.
 * Source: Site Reliability Workbook, ch. 5, "Alert on Burn Rate".
 */
export const burnRate = (
  history: EventHistory,
  now: Instant,
  lookback: Milliseconds,
  target: PartsPerBillion,
): number | null => {
  const { bad, valid } = countsBetween(history, now - lookback, now)
  return budgetConsumed(bad, valid, target)
}

/** The largest burn rate there can be, when everything fails: 1 / budget. 1,000 at 99.9 %. */
export const maximumBurnRate = (target: PartsPerBillion): number => WHOLE / errorBudget(target)

/** The part of the budget that holding burn rate `rate` for `held` spends: rate × held / SLO window. May pass 1. */
export const budgetSpent = (rate: number, held: Milliseconds, sloWindow: Milliseconds): Ratio =>
  (rate * held) / sloWindow

/**
 * How long `remaining` of the budget lasts at a steady burn rate when none of it comes back: remaining × window / rate.
 *
 * @returns 0 when nothing is left, Infinity when `rate` is 0.
 */
export const steadyTimeToExhaustion = (remaining: Ratio, rate: number, sloWindow: Milliseconds): Milliseconds => {
  if (remaining <= 0) return 0
  return rate <= 0 ? Infinity : (remaining * sloWindow) / rate
}
