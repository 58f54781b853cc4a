import type { Stretch } from '../incident/exclusion-overlay.ts'
import type { EventHistory } from '../measurement/event-history.ts'
import type { Instant } from '../quantity/units.ts'
import type { BudgetingMethod, TimeSlices } from './budgeting-method.ts'
import { ratioTimeslicesHistory, timeslicesHistory } from './sliced-history.ts'

/**
 * A history in the units of a budgeting method: events as they are, or time slices. Whatever is worked out of it (SLI,
 * consumption, burn-down, burn rate, forecast) then follows that method.
 *
 * @param excluded time that does not count, ascending and apart; what is excluded must be out of `history` already.
 */
export const methodHistory = (
  history: EventHistory,
  method: BudgetingMethod,
  slices: TimeSlices,
  excluded: readonly Stretch[],
  now: Instant,
): EventHistory => {
  switch (method) {
    case 'occurrences':
      return history
    case 'timeslices':
      return timeslicesHistory(history, slices, excluded, now)
    case 'ratio-timeslices':
      return ratioTimeslicesHistory(history, slices, excluded, now)
  }
}
