import type { ForecastCase } from '../budget/forecast.ts'
import type { Outlook } from '../budget/projection.ts'
import type { Line } from '../measurement/decimation.ts'
import { WHOLE } from '../quantity/units.ts'
import type { Instant, Ratio } from '../quantity/units.ts'
import type { ErrorBudgetPolicy } from './error-budget-policy.ts'
import { clauseAt, remainingParts } from './policy-verdict.ts'
import { remainingLines } from './remaining-lines.ts'

/** Another clause of the policy begins to apply. */
export interface ClauseChange {
  readonly at: Instant
  /** Of that clause, in the policy. */
  readonly index: number
}

/**
 * The first time that another clause applies than the one at the beginning of a line of remaining budget, straight between
 * its points. null: the same one all along.
 *
 * @param line of at least one point.
 */
export const firstClauseChange = (policy: ErrorBudgetPolicy, { times, values }: Line): ClauseChange | null => {
  const clauseOf = (point: number): number => clauseAt(policy, remainingParts(values[point] as number))
  const index = clauseOf(0)
  for (let point = 1; point < values.length; point++) {
    const then = clauseOf(point)
    if (then === index) continue
    const [from, to] = [times[point - 1] as number, times[point] as number]
    // A step passes over the clauses between.
    if (from === to) return { at: to, index: then }
    const crossed = boundOf(policy, then > index ? index : index - 1)
    const [before, after] = [values[point - 1] as number, values[point] as number]
    const part = Math.min(1, Math.max(0, (before - crossed) / (before - after)))
    return { at: from + (to - from) * part, index: then > index ? index + 1 : index - 1 }
  }
  return null
}

/** Where a clause begins that is not the last. */
const boundOf = ({ clauses }: ErrorBudgetPolicy, index: number): Ratio => (clauses[index]?.from ?? 0) / WHOLE

/**
 * When another clause of the policy first applies, in each case of the forecast, up to one SLO window ahead: on a calendar
 * into the next period, which starts with the whole budget. null: none does. O(n).
 */
export const clauseForecast = (
  policy: ErrorBudgetPolicy,
  outlook: Outlook,
  rates: Readonly<Record<ForecastCase, number>>,
): Readonly<Record<ForecastCase, ClauseChange | null>> => {
  const { calm, trend, worst } = remainingLines(outlook, rates)
  return {
    calm: firstClauseChange(policy, calm),
    trend: firstClauseChange(policy, trend),
    worst: firstClauseChange(policy, worst),
  }
}
