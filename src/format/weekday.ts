import type { Weekday } from '../core/delivery/delivery.ts'
import { DAY } from '../core/quantity/units.ts'
import type { Instant } from '../core/quantity/units.ts'
import { formatDate } from './instant.ts'
import { joinWords } from './join-words.ts'
import { currentLocale, dateTimeFormat } from './locale.ts'

const DAYS_OF_A_WEEK = 7

/** 4 January 1970 was a Sunday, so that day 1 after it is a Monday. */
const A_SUNDAY = 3 * DAY

const named = (day: Weekday, weekday: 'long' | 'short'): string =>
  dateTimeFormat(currentLocale(), 'UTC', { weekday }).format(A_SUNDAY + day * DAY)

/** A day of the week by its name: "Monday". */
export const weekdayName = (day: Weekday): string => named(day, 'long')

/** A day of the week where there is little room: "Mon". */
export const weekdayShort = (day: Weekday): string => named(day, 'short')

/** A day to come, by its weekday too: "Fri 4 Dec". */
export const formatDay = (instant: Instant, timeZone: string): string =>
  `${dateTimeFormat(currentLocale(), timeZone, { weekday: 'short' }).format(instant)} ${formatDate(instant, timeZone)}`

/**
 * Some days of the week, ascending: "every day", "Monday to Friday", "Tuesday and Thursday", "Monday to Wednesday and
 * Saturday".
 */
export const formatWeekdays = (days: readonly Weekday[]): string => {
  if (days.length === DAYS_OF_A_WEEK) return 'every day'
  const runs: Weekday[][] = []
  for (const day of days) {
    const last = runs.at(-1)
    if (last?.at(-1) === day - 1) last.push(day)
    else runs.push([day])
  }
  // Two days in a row are no stretch worth a "to".
  const words = runs.flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)]
    return run.length < 3 || first === undefined || last === undefined
      ? run.map((day) => weekdayName(day))
      : [`${weekdayName(first)} to ${weekdayName(last)}`]
  })
  return joinWords(words)
}
