import type { Instant } from '../../core/quantity/units.ts'
import { DAY, HOUR, MINUTE, SECOND } from '../../core/quantity/units.ts'
import type { TimestampFormat } from './mapping.ts'
import { readNumber } from './number.ts'
import type { NumberMarks } from './number.ts'
import type { ZoneClock } from './zone-clock.ts'

const EARLIEST = 0
const LATEST = Date.UTC(2200, 0, 1)
const WRONG = -1_000_000

/** Two digits as a number, below 0 when they are none. The text must reach that far: reading past its end is slow. */
const twoDigits = (text: string, at: number): number => {
  const tens = text.charCodeAt(at) - 48
  const ones = text.charCodeAt(at + 1) - 48
  // Six more takes 0 to 9 up to 15 at most, and everything else beyond or below 0.
  return (((tens + 6) | (ones + 6)) & ~15) === 0 ? tens * 10 + ones : WRONG
}

/** Days since 1970-01-01 of a day in the Gregorian calendar, or `WRONG` for 30 February and the like. */
const dayNumber = (year: number, month: number, day: number): number => {
  if (month < 1 || month > 12 || day < 1 || year < 1970) return WRONG
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const length = month === 2 ? (leap ? 29 : 28) : 30 + ((month + (month >> 3)) & 1)
  if (day > length) return WRONG
  // Counted from 1 March, so that the leap day comes last (Howard Hinnant, "days_from_civil").
  const y = month <= 2 ? year - 1 : year
  const dayOfYear = ((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) | 0
  const leapDays = ((y / 4) | 0) - ((y / 100) | 0) + ((y / 400) | 0)
  return y * 365 + leapDays + dayOfYear + day - 1 - 719_468
}

const GENERAL =
  /^(\d{4})([-/])(\d\d)\2(\d\d)(?:[T ](\d\d?):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?)?\s*(?:(Z|UTC|GMT)|([+-])(\d\d)(?::?(\d\d))?)?$/i

// Day, month and year between points, as German and many other tables write them; with slashes nobody could tell which is which.
const DAY_FIRST = /^(\d\d?)\.(\d\d?)\.(\d{4})(?=[T ,]|$),?\s*/

/** A date that begins with the day, turned to begin with the year; any other text as it was. */
const yearFirst = (text: string): string =>
  text.replace(DAY_FIRST, (date, day: string, month: string, year: string) => {
    const turned = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    return date.length === text.length ? turned : `${turned} `
  })

/** Reads any accepted form, at the price of a regular expression. */
const readGeneral = (text: string, clock: ZoneClock, line: number): Instant => {
  const match = GENERAL.exec(yearFirst(text.trim()))
  if (match === null) return Number.NaN
  const [, year, , month, date, hours = '0', minutes = '0', seconds = '0', fraction = '', utc, sign] = match
  const day = dayNumber(Number(year), Number(month), Number(date))
  const within =
    Number(hours) * HOUR +
    Number(minutes) * MINUTE +
    Number(seconds) * SECOND +
    Number(fraction.slice(0, 3).padEnd(3, '0'))
  if (day < 0 || within > DAY || Number(minutes) > 59 || Number(seconds) > 59) return Number.NaN
  const wall = day * DAY + within
  if (utc !== undefined) return wall
  if (sign === undefined) return clock.instantOf(wall, line)
  const [offsetHours, offsetMinutes] = [Number(match[11]), Number(match[12] ?? '0')]
  if (offsetHours > 23 || offsetMinutes > 59) return Number.NaN
  return wall - (sign === '-' ? -1 : 1) * (offsetHours * HOUR + offsetMinutes * MINUTE)
}

/**
 * Reads `2026-11-04T14:02[:30[.250]][Z]`, T or blank, on character codes: these are the forms that files of a million
 * rows have.
 *
 * @returns NaN for every other form, and for what is wrong.
 */
const readUsual = (text: string, clock: ZoneClock, line: number): Instant => {
  const { length } = text
  if (length < 16) return Number.NaN
  const between = text.charCodeAt(10)
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45 || text.charCodeAt(13) !== 58) return Number.NaN
  if (between !== 84 && between !== 32) return Number.NaN
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2)
  const day = dayNumber(year, twoDigits(text, 5), twoDigits(text, 8))
  const hours = twoDigits(text, 11)
  const minutes = twoDigits(text, 14)
  if (day < 0 || hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return Number.NaN
  let wall = day * DAY + hours * HOUR + minutes * MINUTE
  let at = 16
  if (length >= 19 && text.charCodeAt(16) === 58) {
    const seconds = twoDigits(text, 17)
    if (seconds < 0 || seconds > 59) return Number.NaN
    wall += seconds * SECOND
    at = 19
    if (length >= 23 && text.charCodeAt(19) === 46) {
      const hundreds = twoDigits(text, 20)
      const thousandths = text.charCodeAt(22) - 48
      if (hundreds < 0 || thousandths < 0 || thousandths > 9) return Number.NaN
      wall += hundreds * 10 + thousandths
      at = 23
    }
  }
  if (at === length) return clock.instantOf(wall, line)
  return at + 1 === length && text.charCodeAt(at) === 90 ? wall : Number.NaN
}

/**
 * Reads `2026-11-04T14:02:30.250Z`, `2026-11-04 9:02`, `2026-11-04 14:02:30 +01:00`, `2026/11/04`, `04.11.2026 14:02`. A
 * date alone is the start of that day; 24:00 is the end of it; digits finer than a millisecond are cut. Text without a zone is local time
 * of `clock`.
 *
 * @returns NaN for anything else and outside the years 1970 to 2199.
 */
export const readDateTime = (text: string, clock: ZoneClock, line: number): Instant => {
  const usual = readUsual(text, clock, line)
  const instant = Number.isNaN(usual) ? readGeneral(text, clock, line) : usual
  return instant >= EARLIEST && instant < LATEST ? instant : Number.NaN
}

/**
 * Reads seconds or milliseconds since 1970; fractions of a millisecond are rounded off.
 *
 * @returns NaN for anything but a number, and outside the years 1970 to 2199.
 */
const readEpoch = (text: string, unit: number, marks: NumberMarks): Instant => {
  const instant = Math.round(readNumber(text, marks) * unit)
  return instant >= EARLIEST && instant < LATEST ? instant : Number.NaN
}

/** Reads one cell of a time column; NaN when it does not have the format. */
export type TimestampReader = (text: string, line: number) => Instant

export const timestampReader = (format: TimestampFormat, marks: NumberMarks, clock: ZoneClock): TimestampReader => {
  if (format === 'date-time') return (text, line) => readDateTime(text, clock, line)
  const unit = format === 'epoch-seconds' ? SECOND : 1
  return (text) => readEpoch(text, unit, marks)
}
