import { problem, success } from '../result.ts'
import type { Result } from '../result.ts'
import { DAY, HOUR, MINUTE } from './units.ts'
import type { Milliseconds } from './units.ts'

const SHAPE = /^(\d{1,2})(?:[:.h]?(\d{2}))?(?:\s*([ap])\.?m\.?)?$/i

/** The hour of the day that an hour of a 12-hour clock means: 12 am is 0, 12 pm is 12. Not a number outside 1 to 12. */
const hourOfHalf = (hour: number, half: string): number =>
  hour < 1 || hour > 12 ? Number.NaN : (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)

/**
 * Reads a time of day: "9", "9:30", "09.30", "13h15", "1330", and on a 12-hour clock "1:30 pm" or "9 am".
 *
 * @returns milliseconds since midnight, from 0 to 23:59; problem `not-a-clock-time` (also for nothing, 24:00, 9:60 and 13 pm).
 */
export const parseClockTime = (text: string, path: string): Result<Milliseconds> => {
  const match = SHAPE.exec(text.trim())
  if (match === null) return problem(path, 'not-a-clock-time', text)
  const [, digits, minutes = '0', half] = match
  const hour = half === undefined ? Number(digits) : hourOfHalf(Number(digits), half)
  const known = hour < 24 && Number(minutes) < 60
  return known ? success(hour * HOUR + Number(minutes) * MINUTE) : problem(path, 'not-a-clock-time', text)
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** A time of day as plain text, "09:30", that `parseClockTime` reads back. Whole minutes; past midnight it begins anew. */
export const clockTimeText = (sinceMidnight: Milliseconds): string => {
  const minutes = Math.floor((((sinceMidnight % DAY) + DAY) % DAY) / MINUTE)
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
}
