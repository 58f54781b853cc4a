import { remainingAt } from '../budget/remaining-at.ts'
import type { Incident } from '../incident/incident.ts'
import type { Instant, Ratio } from '../quantity/units.ts'
import { budgetBasis } from '../scenario/budget-history.ts'
import { constantHistory } from '../scenario/scenario-history.ts'
import { sloPeriod } from '../window/slo-period.ts'
import { promiseScenario } from './game-promise.ts'
import type { GamePromise } from './game-promise.ts'

/**
 * The part of the budget that is left at `now`, as `assessment` of the same incidents has it, and no other number: the history
 * reaches no further than the SLO window, so that a whole quarter is played in a moment.
 */
export const budgetLeft = (promise: GamePromise, incidents: readonly Incident[], now: Instant): Ratio => {
  const scenario = promiseScenario(promise, incidents, now)
  const period = sloPeriod(promise.sloWindow, now)
  // A calendar period that has just begun has had no time yet.
  if (period.start >= now) return 1
  const { budgeted } = budgetBasis(scenario, constantHistory(scenario, incidents, period.start, now), now)
  return remainingAt({ history: budgeted, sloWindow: promise.sloWindow, period, now, target: promise.target }, now) ?? 1
}
