import { sinceMonday } from '../measurement/traffic-profile.ts'
import { zoneStretches } from '../measurement/zone-stretches.ts'
import { DAY, HOUR } from '../quantity/units.ts'
import type { Instant, Milliseconds } from '../quantity/units.ts'
import type { DeployHours, Weekday } from './delivery.ts'

/** When deploys may happen: stretches of time one after another, as running totals of their length. */
export interface DeployStretches {
  /** Beginnings, ascending. */
  readonly begins: Float64Array
  /** Open time before each of them, and one more: all of it. */
  readonly before: Float64Array
}

/**
 * The hours in which deploys happen, laid over `[from, to)`: on days when clocks change they are as long as they are.
 *
 * @param hours null: any hour, so one stretch.
 * @param from a whole number below `to`.
 * @throws RangeError for an unknown time zone.
 */
export const deployStretches = (hours: DeployHours | null, from: Instant, to: Instant): DeployStretches => {
  if (hours === null) return { begins: Float64Array.of(from), before: Float64Array.of(0, to - from) }
  const begins: Instant[] = []
  const before: Milliseconds[] = [0]
  for (const stretch of zoneStretches(hours.timeZone, from, to)) {
    const { offset, until } = stretch
    // Days as the clocks of this stretch have them; a day of a change belongs to both sides, each to its own hours.
    for (let day = Math.floor((stretch.from + offset) / DAY) * DAY; day - offset < until; day += DAY) {
      if (!hours.days.includes((sinceMonday(day) / DAY + 1) as Weekday)) continue
      const begin = Math.max(stretch.from, day + hours.from * HOUR - offset)
      const end = Math.min(until, day + hours.until * HOUR - offset)
      if (end <= begin) continue
      begins.push(begin)
      before.push((before.at(-1) as number) + end - begin)
    }
  }
  return { begins: Float64Array.from(begins), before: Float64Array.from(before) }
}
