import type { Instant } from '../core/quantity/units.ts'
import { currentLocale, dateTimeFormat } from './locale.ts'

/**
 * The locale's own dates, except that all English puts the day before the month. Our sentences are written that way
 * ("+46.3 % back on 4 December"), and one screen with "Nov 4" beside "4 December" would read as two people's work.
 */
const dateLocale = (): string => (/^en\b/.test(currentLocale()) ? 'en-GB' : currentLocale())

const print = (instant: Instant, timeZone: string, options: Intl.DateTimeFormatOptions): string =>
  dateTimeFormat(dateLocale(), timeZone, options).format(instant)

/** The year, in the digits of the locale: "2026". */
export const formatYear = (instant: Instant, timeZone: string): string => print(instant, timeZone, { year: 'numeric' })

/** "4 Dec". With a `reference`, such as now, the year is added where it is not the reference's: "4 Dec 2025". */
export const formatDate = (instant: Instant, timeZone: string, reference: Instant = instant): string => {
  const sameYear = formatYear(instant, timeZone) === formatYear(reference, timeZone)
  return print(instant, timeZone, { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) })
}

/** The minute on a 24-hour clock: "14:02", also at 14:02:59. */
export const formatClock = (instant: Instant, timeZone: string): string =>
  print(instant, timeZone, { hour: '2-digit', minute: '2-digit' })

/** "4 Nov 14:02". The year is added as `formatDate` does. */
export const formatInstant = (instant: Instant, timeZone: string, reference: Instant = instant): string =>
  `${formatDate(instant, timeZone, reference)} ${formatClock(instant, timeZone)}`

/** "4 December 2026". */
export const formatLongDate = (instant: Instant, timeZone: string): string =>
  print(instant, timeZone, { day: 'numeric', month: 'long', year: 'numeric' })

/** "Monday 16 November 2026". */
export const formatWeekdayDate = (instant: Instant, timeZone: string): string =>
  `${print(instant, timeZone, { weekday: 'long' })} ${formatLongDate(instant, timeZone)}`

/** "November 2026". */
export const formatMonth = (instant: Instant, timeZone: string): string =>
  print(instant, timeZone, { month: 'long', year: 'numeric' })

/** A time zone's name as people write it: "America/New_York" gives "America/New York". */
export const formatTimeZone = (timeZone: string): string => timeZone.replaceAll('_', ' ')
