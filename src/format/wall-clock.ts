import type { Instant } from '../core/quantity/units.ts'
import { dateTimeFormat } from './locale.ts'

/** What calendar and clock on a wall in a time zone say, in plain numbers. Months count from 1. */
export interface WallClock {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
}

/**
 * Reads the wall at an instant.
 *
 * @throws RangeError when the time zone is unknown or the instant is out of range.
 */
export const wallClock = (instant: Instant, timeZone: string): WallClock => {
  const format = dateTimeFormat('en-GB', timeZone, {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  const parts = new Map(format.formatToParts(instant).map((part) => [part.type, Number(part.value)]))
  const read = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? Number.NaN
  return {
    year: read('year'),
    month: read('month'),
    day: read('day'),
    hour: read('hour'),
    minute: read('minute'),
    second: read('second'),
  }
}
