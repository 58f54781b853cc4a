import { problem, success } from '../result.ts'
import type { Result } from '../result.ts'
import { DAY, HOUR, MINUTE } from './units.ts'
import type { Milliseconds } from './units.ts'

const SHAPE = /^(\d{1,2})(?:[:.h](\d{2}))?$/

/**
 * Reads a time of day on a 24-hour clock: "9", "9:30", "09.30", "13h15".
 *
 * @returns milliseconds since midnight, from 0 to 23:59; problem `empty` or `not-a-clock-time` (also for 24:00 and 9:60).
 */
export const parseClockTime = (text: string, path: string): Result<Milliseconds> => {
  const trimmed = text.trim()
  if (trimmed === '') return problem(path, 'empty', text)
  const match = SHAPE.exec(trimmed)
  if (match === null) return problem(path, 'not-a-clock-time', text)
  const [, hours, minutes = '0'] = match
  const known = Number(hours) < 24 && Number(minutes) < 60
  return known ? success(Number(hours) * HOUR + Number(minutes) * MINUTE) : problem(path, 'not-a-clock-time', text)
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** A time of day as plain text, "09:30", that `parseClockTime` reads back. Whole minutes; past midnight it begins anew. */
export const clockTimeText = (sinceMidnight: Milliseconds): string => {
  const minutes = Math.floor((((sinceMidnight % DAY) + DAY) % DAY) / MINUTE)
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
}
