import { DAY } from '../../core/quantity/units.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'
import type { CalendarPeriod, SloWindow } from '../../core/window/slo-window.ts'

const LENGTHS: Readonly<Record<CalendarPeriod, Milliseconds>> = {
  'week-monday': 7 * DAY,
  'week-sunday': 7 * DAY,
  month: 30 * DAY,
  quarter: 90 * DAY,
  year: 365 * DAY,
}

/**
 * How long a rolling window is that stands for an SLO window in a format without calendars: its own length, or 7, 30, 90 or
 * 365 days for a calendar period, whatever the length of the present one.
 */
export const rollingLength = (sloWindow: SloWindow): Milliseconds =>
  sloWindow.kind === 'rolling' ? sloWindow.duration : LENGTHS[sloWindow.period]
