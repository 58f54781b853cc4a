import { DAY, HOUR } from '../core/quantity/units.ts'
import type { Instant } from '../core/quantity/units.ts'
import { formatClock, formatLongDate } from './instant.ts'
import { wallClock } from './wall-clock.ts'

const HOURS_BELOW = 3 * DAY

/** An axis of time that counts from its beginning, for pictures that know only numbers. */
export interface Since {
  /** "Days since 23 October 2026". */
  readonly words: string
  /** Its length in that unit. */
  readonly length: number
}

/** Days from one instant to another, or hours where there are few. The time of day is named only where it is not midnight. */
export const since = (from: Instant, to: Instant, timeZone: string): Since => {
  const hours = to - from < HOURS_BELOW
  const date = formatLongDate(from, timeZone)
  const { hour, minute } = wallClock(from, timeZone)
  const start = hour === 0 && minute === 0 ? date : `${date}, ${formatClock(from, timeZone)}`
  return { words: `${hours ? 'Hours' : 'Days'} since ${start}`, length: (to - from) / (hours ? HOUR : DAY) }
}
