import { HOUR, MINUTE } from '../core/quantity/units.ts'
import type { Instant } from '../core/quantity/units.ts'
import { wallClock } from './wall-clock.ts'

const padded = (value: number, digits = 2): string => String(value).padStart(digits, '0')

const wallText = (instant: Instant, timeZone: string): string => {
  const wall = wallClock(instant, timeZone)
  const beyond = ((instant % MINUTE) + MINUTE) % MINUTE
  const date = `${padded(wall.year, 4)}-${padded(wall.month)}-${padded(wall.day)}`
  const seconds = beyond === 0 ? '' : `:${padded(wall.second)}`
  const milliseconds = beyond % 1000 === 0 ? '' : `.${padded(beyond % 1000, 3)}`
  return `${date} ${padded(wall.hour)}:${padded(wall.minute)}${seconds}${milliseconds}`
}

const offsetText = (instant: Instant, timeZone: string): string => {
  const wall = wallClock(instant, timeZone)
  const asUtc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute)
  const minutes = Math.round((asUtc - Math.floor(instant / MINUTE) * MINUTE) / MINUTE)
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${padded(Math.floor(size / 60))}:${padded(size % 60)}`
}

/**
 * An instant as text to edit, the same in every locale: "2026-11-04 14:02", with seconds and milliseconds only where
 * there are any. The core reads it back to the same instant. In the hour that comes twice when clocks go back, the
 * second one carries its offset, because the bare text means the first: "2026-10-25 02:30+01:00".
 *
 * @throws RangeError when the time zone is unknown or the instant is out of range.
 */
export const instantField = (instant: Instant, timeZone: string): string => {
  const text = wallText(instant, timeZone)
  // Clocks go back by one hour everywhere but on Lord Howe Island, where it is half an hour.
  const second = [HOUR / 2, HOUR].some((back) => wallText(instant - back, timeZone) === text)
  return second ? text + offsetText(instant, timeZone) : text
}
