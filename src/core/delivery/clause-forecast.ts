import type { ForecastCase } from '../budget/forecast.ts'
import { budgetAhead, horizon, remainingAhead } from '../budget/projection.ts'
import type { Outlook } from '../budget/projection.ts'
import type { Line } from '../measurement/decimation.ts'
import { WHOLE } from '../quantity/units.ts'
import type { Instant, Ratio } from '../quantity/units.ts'
import type { ErrorBudgetPolicy } from './error-budget-policy.ts'
import { clauseAt, remainingParts } from './policy-verdict.ts'

/** Another clause of the policy begins to apply. */
export interface ClauseChange {
  readonly at: Instant
  /** Of that clause, in the policy. */
  readonly index: number
}

/** Sums of doubles that only touch where a clause begins are not below it. */
const DUST: Ratio = 1e-9

/**
 * The first time that another clause applies than the one at the beginning of a line of remaining budget, straight between
 * its points. null: the same one all along.
 *
 * @param line of at least one point.
 */
export const firstClauseChange = (policy: ErrorBudgetPolicy, { times, values }: Line): ClauseChange | null => {
  const index = clauseAt(policy, remainingParts(values[0] as number))
  const lower = boundOf(policy, index)
  const upper = boundOf(policy, index - 1)
  for (let point = 1; point < values.length; point++) {
    const value = values[point] as number
    const crossed = value < lower - DUST ? lower : value >= upper - DUST ? upper : null
    if (crossed === null) continue
    const [before, from] = [values[point - 1] as number, times[point - 1] as number]
    const part = Math.min(1, Math.max(0, (before - crossed) / (before - value)))
    return {
      at: from + ((times[point] as number) - from) * part,
      index: crossed === lower ? index + 1 : index - 1,
    }
  }
  return null
}

/** Where a clause begins; below everything for the last one, above everything before the first. */
const boundOf = ({ clauses }: ErrorBudgetPolicy, index: number): Ratio => {
  if (index < 0) return Infinity
  const from = clauses[index]?.from ?? null
  return from === null ? -Infinity : from / WHOLE
}

/**
 * When another clause of the policy first applies, in each case of the forecast: for a rolling window up to one window
 * ahead, for a calendar one with the new period that starts with the whole budget. null: none does. O(n).
 */
export const clauseForecast = (
  policy: ErrorBudgetPolicy,
  outlook: Outlook,
  rates: Readonly<Record<ForecastCase, number>>,
): Readonly<Record<ForecastCase, ClauseChange | null>> => {
  const ahead = budgetAhead(outlook)
  const change = (rate: number): ClauseChange | null => {
    const line = remainingAhead(outlook, rate, horizon(outlook), ahead)
    return firstClauseChange(policy, line) ?? anew(policy, outlook, line)
  }
  return { calm: change(rates.calm), trend: change(rates.trend), worst: change(rates.worst) }
}

/** What a new calendar period changes. */
const anew = (policy: ErrorBudgetPolicy, { sloWindow, period }: Outlook, { values }: Line): ClauseChange | null => {
  if (sloWindow.kind === 'rolling') return null
  const then = clauseAt(policy, WHOLE)
  return then === clauseAt(policy, remainingParts(values[0] as number)) ? null : { at: period.end, index: then }
}
