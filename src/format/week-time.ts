import type { Milliseconds } from '../core/quantity/units.ts'
import { DAY } from '../core/quantity/units.ts'
import { currentLocale, dateTimeFormat } from './locale.ts'

/** 5 January 1970 was a Monday. */
const A_MONDAY = 4 * DAY

/**
 * A time of the week on the wall, given as milliseconds since Monday's first instant: "Monday 00:00", "Friday 19:30".
 *
 * @throws RangeError for NaN and infinities.
 */
export const formatWeekTime = (sinceMonday: Milliseconds): string => {
  const said = (options: Intl.DateTimeFormatOptions): string =>
    dateTimeFormat(currentLocale(), 'UTC', options).format(A_MONDAY + sinceMonday)
  return `${said({ weekday: 'long' })} ${said({ hour: '2-digit', minute: '2-digit' })}`
}
