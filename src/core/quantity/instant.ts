import { problem, success } from '../result.ts'
import type { Result } from '../result.ts'
import { MINUTE } from './units.ts'
import type { Instant } from './units.ts'

const SHAPE =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3}))?)?)?\s*(Z|UTC|[+-]\d{2}(?::?\d{2})?)?$/i

const EARLIEST = Date.UTC(1970, 0, 1)
const LATEST = Date.UTC(2200, 0, 1)

const offsetOf = (zone: string): number => {
  if (/^(z|utc)$/i.test(zone)) return 0
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE
}

/**
 * Reads a point in time: `2026-11-04T14:02Z`, `2026-11-04 14:02:30`, `2026-11-04 14:02 +01:00`, `2026-11-04`.
 * Without a zone the text is local time in `timeZone` (a skipped hour is moved forward, of a repeated hour the first is
 * meant, as Temporal's "compatible" says). A date alone is the start of that day. Years 1970 to 2199.
 *
 * @returns problem `empty` or `not-an-instant` (also for 30 February, 25:00 and the like).
 */
export const parseInstant = (text: string, path: string, timeZone: string): Result<Instant> => {
  const trimmed = text.trim()
  if (trimmed === '') return problem(path, 'empty', text)
  const match = SHAPE.exec(trimmed)
  if (match === null) return problem(path, 'not-an-instant', text)
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '0', zone] = match
  const wall = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
    Number(fraction.padEnd(3, '0')),
  )
  const back = new Date(wall)
  const exists =
    back.getUTCMonth() === Number(month) - 1 &&
    back.getUTCDate() === Number(day) &&
    back.getUTCHours() === Number(hour) &&
    back.getUTCMinutes() === Number(minute) &&
    back.getUTCSeconds() === Number(second)
  if (!exists) return problem(path, 'not-an-instant', text)
  const instant = zone === undefined ? instantOfWallClock(wall, timeZone) : wall - offsetOf(zone)
  if (instant < EARLIEST || instant >= LATEST) return problem(path, 'not-an-instant', text)
  return success(instant)
}

/**
 * The instant at which a clock on the wall in `timeZone` shows `wall`, given as if it were UTC.
 *
 * @throws RangeError for an unknown time zone.
 */
export const instantOfWallClock = (wall: number, timeZone: string): Instant => {
  if (timeZone === 'UTC') return wall
  const local = Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO('UTC').toPlainDateTime()
  return local.toZonedDateTime(timeZone).epochMilliseconds
}

/** The shortest UTC text of an instant, which `parseInstant` reads back exactly: "2026-11-04T14:02Z". */
export const instantText = (instant: Instant): string =>
  new Date(instant)
    .toISOString()
    .replace(/\.000Z$/, 'Z')
    .replace(/:00Z$/, 'Z')

/** Whether `timeZone` names an IANA time zone that this machine knows. */
export const isTimeZone = (timeZone: string): boolean => {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timeZone)
    return true
  } catch {
    return false
  }
}
