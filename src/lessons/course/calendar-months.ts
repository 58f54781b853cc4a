import type { Instant } from '../../core/quantity/units.ts'
import { DAY } from '../../core/quantity/units.ts'
import { sloPeriod } from '../../core/window/slo-period.ts'
import type { SloPeriod } from '../../core/window/slo-period.ts'
import type { SloWindow } from '../../core/window/slo-window.ts'

/** The calendar month of lessons: it has no clock changes, so that its length is easy to reckon. */
export const MONTH_WINDOW: SloWindow = { kind: 'calendar', period: 'month', timeZone: 'UTC' }

/** Whether a window is a calendar month, by whatever clock. */
export const isMonth = (sloWindow: SloWindow): boolean => sloWindow.kind === 'calendar' && sloWindow.period === 'month'

/**
 * The last month that was over at `midnight` and had so many days, in UTC.
 *
 * @param days 31, of which no three months in a row are free; or 30, of which no four are.
 */
export const lastMonthOf = (days: 30 | 31, midnight: Instant): SloPeriod => {
  let month = sloPeriod(MONTH_WINDOW, sloPeriod(MONTH_WINDOW, midnight).start - 1)
  while (month.end - month.start !== days * DAY) month = sloPeriod(MONTH_WINDOW, month.start - 1)
  return month
}
