import { HOUR, SECOND } from '../quantity/units.ts'
import type { Instant } from '../quantity/units.ts'
import { countsBetween } from './event-history.ts'
import type { EventHistory } from './event-history.ts'
import { sinceMonday, WEEK_HOURS } from './traffic-profile.ts'
import type { TrafficProfile } from './traffic-profile.ts'
import { zoneStretches } from './zone-stretches.ts'

/**
 * The shape of measured traffic over the week: for each hour on the clocks of `timeZone` its valid events per measured
 * time, against the mean of all hours. An hour of the week that was never measured counts as the mean. O(hours × log n).
 *
 * @returns `flat` where nothing was measured, or no traffic.
 * @throws RangeError for an unknown time zone.
 */
export const measuredProfile = (
  history: EventHistory,
  timeZone: string,
  from: Instant,
  to: Instant,
): TrafficProfile => {
  const events = new Float64Array(WEEK_HOURS)
  const measured = new Float64Array(WEEK_HOURS)
  for (const stretch of zoneStretches(timeZone, from, to)) {
    for (let t = stretch.from; t < stretch.until; ) {
      const since = sinceMonday(t + stretch.offset)
      const hour = Math.floor(since / HOUR)
      const next = Math.min(stretch.until, t + (hour + 1) * HOUR - since)
      const { valid, covered } = countsBetween(history, t, next)
      events[hour] = (events[hour] as number) + valid
      measured[hour] = (measured[hour] as number) + covered
      t = next
    }
  }
  const rates = Array.from(events, (count, hour) => {
    const time = measured[hour] as number
    return time > 0 ? count / time : null
  })
  const known = rates.filter((rate) => rate !== null)
  const mean = known.reduce((sum, rate) => sum + rate, 0) / known.length
  if (!(mean > 0)) return { kind: 'flat' }
  return { kind: 'hourly', timeZone, weights: rates.map((rate) => (rate === null ? 1 : rate / mean)) }
}

/** Mean valid events per second where something was measured, to a millionth: a rate to go on with. Above 0. */
export const measuredPerSecond = ({ expectedRate }: EventHistory): number => {
  const perSecond = expectedRate * SECOND
  return Math.round(perSecond * 1e6) / 1e6 || perSecond
}
