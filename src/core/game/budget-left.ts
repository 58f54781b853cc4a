import { remainingAt } from '../budget/remaining-at.ts'
import type { Incident } from '../incident/incident.ts'
import type { Instant, Ratio } from '../quantity/units.ts'
import { budgetBasis } from '../scenario/budget-history.ts'
import { LONGEST_SLICE } from '../scenario/limits.ts'
import { constantHistory } from '../scenario/scenario-history.ts'
import { sloPeriod } from '../window/slo-period.ts'
import { promiseScenario } from './game-promise.ts'
import type { GamePromise } from './game-promise.ts'

/**
 * The part of the budget that is left at `now`, as `assessment` of the same incidents has it, and no other number: the history
 * reaches hardly further than the SLO window, so that a whole quarter is played in a moment.
 */
export const budgetLeft = (promise: GamePromise, incidents: readonly Incident[], now: Instant): Ratio => {
  const scenario = promiseScenario(promise, incidents, now)
  const period = sloPeriod(promise.sloWindow, now)
  // A calendar period that has just begun has had no time yet.
  if (period.start >= now) return 1
  // As far as the longest time slice on both sides, so that a slice over an edge is whole.
  const history = constantHistory(scenario, incidents, period.start - LONGEST_SLICE, now + LONGEST_SLICE)
  const { budgeted } = budgetBasis(scenario, history, now)
  return remainingAt({ history: budgeted, sloWindow: promise.sloWindow, period, now, target: promise.target }, now) ?? 1
}
