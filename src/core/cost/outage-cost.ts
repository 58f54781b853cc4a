import { errorBudget } from '../objective/error-budget.ts'
import { MINUTE, WHOLE } from '../quantity/units.ts'
import type { Milliseconds, PartsPerBillion, Ratio } from '../quantity/units.ts'

/** Of 365 days, as The Calculus of Service Availability reckons (Treynor, Dahlin, Rau and Beyer, ACM Queue 15(2), 2017). */
export const MINUTES_OF_A_YEAR = 525_600

/**
 * What an outage costs: its minutes × the cost of a minute.
 *
 * @param badTime milliseconds of full outage: a partial one counts by its share, as every `Spend` has it. 0 or more.
 * @param perMinute of full outage, in the person's currency: 0 or more.
 */
export const costOfOutage = (badTime: Milliseconds, perMinute: number): number => (badTime / MINUTE) * perMinute

/** A budget in money. */
export interface BudgetMoney {
  readonly whole: number
  readonly spent: number
  /** whole − spent: below 0 once the budget is overspent. */
  readonly left: number
}

/**
 * The error budget as what its bad time costs.
 *
 * @param allowedBadTime milliseconds of full outage that the budget allows.
 * @param remaining part of the budget that is left; may be below 0.
 */
export const budgetMoney = (allowedBadTime: Milliseconds, remaining: Ratio, perMinute: number): BudgetMoney => {
  const whole = costOfOutage(allowedBadTime, perMinute)
  return { whole, spent: whole * (1 - remaining), left: whole * remaining }
}

/**
 * What a year at a target costs in outage when all of its budget is spent: (1 − T) × minutes of a year × cost of a minute.
 * A service that keeps its promise costs at most this. At 99.9 % and 100 a minute: 525.6 minutes, 52,560.
 */
export const yearlyOutageCost = (target: PartsPerBillion, perMinute: number): number =>
  (errorBudget(target) / WHOLE) * MINUTES_OF_A_YEAR * perMinute
