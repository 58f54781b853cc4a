import type { Instant } from '../core/quantity/units.ts'
import type { CalendarPeriod, SloWindow } from '../core/window/slo-window.ts'
import { formatDuration, spokenDuration } from './duration.ts'
import { formatMonth, formatTimeZone, formatWeekdayDate, formatYear } from './instant.ts'
import { formatNumber } from './number.ts'
import { wallClock } from './wall-clock.ts'

type Said = (start: Instant, timeZone: string) => string

const week: Said = (start, timeZone) => `week from ${formatWeekdayDate(start, timeZone)}`

const quarter: Said = (start, timeZone) =>
  `Q${formatNumber(Math.ceil(wallClock(start, timeZone).month / 3), 0)} ${formatYear(start, timeZone)}`

const SAID: Readonly<Record<CalendarPeriod, Said>> = {
  'week-monday': week,
  'week-sunday': week,
  month: formatMonth,
  quarter,
  year: formatYear,
}

const PERIODS: Readonly<Record<CalendarPeriod, string>> = {
  'week-monday': 'week from Monday',
  'week-sunday': 'week from Sunday',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
}

/**
 * An SLO window with its convention, as it stands next to a number: "30 days, rolling", "November 2026, Europe/Berlin",
 * "week from Monday 16 November 2026, UTC". `start` is where the calendar period at hand begins; rolling ones ignore it.
 */
export const formatSloWindow = (sloWindow: SloWindow, start: Instant): string =>
  sloWindow.kind === 'rolling'
    ? `${spokenDuration(sloWindow.duration)}, rolling`
    : `${SAID[sloWindow.period](start, sloWindow.timeZone)}, ${formatTimeZone(sloWindow.timeZone)}`

/** A kind of calendar period, for a list to choose from: "month", "week from Monday". */
export const formatPeriod = (period: CalendarPeriod): string => PERIODS[period]

/** The convention alone, where there is no room for more or no period at hand: "30d rolling", "calendar month". */
export const formatSloWindowShort = (sloWindow: SloWindow): string =>
  sloWindow.kind === 'rolling'
    ? `${formatDuration(sloWindow.duration)} rolling`
    : `calendar ${formatPeriod(sloWindow.period)}`

/** The same with the clock that a calendar period goes by: "30d rolling", "calendar month, Europe/Berlin". */
export const formatSloWindowZoned = (sloWindow: SloWindow): string =>
  sloWindow.kind === 'rolling'
    ? formatSloWindowShort(sloWindow)
    : `${formatSloWindowShort(sloWindow)}, ${formatTimeZone(sloWindow.timeZone)}`
