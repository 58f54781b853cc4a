import { durationText } from '../../core/quantity/duration.ts'
import type { CalendarPeriod, SloWindow } from '../../core/window/slo-window.ts'

const PERIODS: Readonly<Record<CalendarPeriod, string>> = {
  'week-monday': 'calendar week from Monday',
  'week-sunday': 'calendar week from Sunday',
  month: 'calendar month',
  quarter: 'calendar quarter',
  year: 'calendar year',
}

/** An SLO window in the words of written files: "30d", "calendar month, Europe/Berlin". */
export const windowWords = (sloWindow: SloWindow): string =>
  sloWindow.kind === 'rolling'
    ? durationText(sloWindow.duration)
    : `${PERIODS[sloWindow.period]}, ${sloWindow.timeZone}`

/** The same behind a promise: "over 30d", "over a calendar month, Europe/Berlin". */
export const overWindow = (sloWindow: SloWindow): string =>
  `over ${sloWindow.kind === 'rolling' ? '' : 'a '}${windowWords(sloWindow)}`
