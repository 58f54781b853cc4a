import { budgetConsumed } from '../budgeting/occurrences.ts'
import { countsBetween, expectedValid } from '../measurement/event-history.ts'
import type { Instant, Ratio } from '../quantity/units.ts'
import { sloPeriod } from '../window/slo-period.ts'
import { expectedValidInPeriod, hasData } from './burn-down.ts'
import type { Outlook } from './projection.ts'

/**
 * Budget remaining at one instant up to now, as the burn-down has it there: over the rolling window that ends at `at`, or
 * of the calendar period that holds `at`. Not clamped.
 *
 * @param at may be a fraction of a millisecond, as alerts fire.
 * @returns null when nothing was measured in that window up to `at`.
 */
export const remainingAt = ({ history, sloWindow, period, now, target }: Outlook, at: Instant): Ratio | null => {
  const known = sloWindow.kind === 'calendar' && at >= period.start ? period : sloPeriod(sloWindow, Math.floor(at))
  if (!hasData(history, known.start, at)) return null
  const expected =
    sloWindow.kind === 'rolling' ? expectedValid(history, known.start, at) : expectedValidInPeriod(history, known, now)
  const consumed = budgetConsumed(countsBetween(history, known.start, at).bad, expected, target)
  return consumed === null ? null : 1 - consumed
}
