import { DAY, HOUR } from '../core/quantity/units.ts'
import type { Instant } from '../core/quantity/units.ts'
import { formatInstant, formatYear, formatTimeZone } from './instant.ts'

const HOURS_BELOW = 3 * DAY

/** An axis of time that counts from its beginning, for pictures that know only numbers. */
export interface Since {
  /** "Days since 23 Oct 00:00, 2026, UTC". */
  readonly words: string
  /** Its length in that unit. */
  readonly length: number
}

/** Days from one instant to another, or hours where there are few. */
export const since = (from: Instant, to: Instant, timeZone: string): Since => {
  const hours = to - from < HOURS_BELOW
  const start = `${formatInstant(from, timeZone)}, ${formatYear(from, timeZone)}, ${formatTimeZone(timeZone)}`
  return { words: `${hours ? 'Hours' : 'Days'} since ${start}`, length: (to - from) / (hours ? HOUR : DAY) }
}
