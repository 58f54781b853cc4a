import type { Milliseconds, Ratio } from '../quantity/units.ts'
import { QUARTER, trafficWeek, WEEK_QUARTERS } from './traffic-profile.ts'
import type { TrafficProfile } from './traffic-profile.ts'

/** What an outage that begins at one quarter hour of the week costs. */
export interface OutageAt {
  /** When it begins: milliseconds since Monday's first instant on the profile's clocks. */
  readonly sinceMonday: Milliseconds
  /** Requests that fail. */
  readonly events: number
  /** Part of the whole budget; may pass 1. */
  readonly share: Ratio
}

/** The same outage where it costs most and where it costs least. */
export interface PeakAndNight {
  readonly peak: OutageAt
  readonly night: OutageAt
}

/** The outage that is moved about the week, and what it hits. */
export interface MovedOutage {
  /** Above 0. */
  readonly lasted: Milliseconds
  /** Share of the requests that fails, above 0 up to 1. */
  readonly failing: Ratio
  /** Mean valid events per millisecond, above 0. */
  readonly eventsPerMs: number
  /** Bad events that the whole budget allows, above 0. */
  readonly allowed: number
}

/**
 * The same outage begun at every quarter hour of the week, and of those the two at which it costs most and least; of
 * equals the earliest. What fails is the traffic meanwhile × the failing share. O(1): a week has 672 quarter hours.
 */
export const peakAndNight = (
  profile: TrafficProfile,
  { lasted, failing, eventsPerMs, allowed }: MovedOutage,
): PeakAndNight => {
  const { weights, totals } = trafficWeek(profile)
  const week = totals[WEEK_QUARTERS] as number
  const until = (quarters: number): number =>
    Math.floor(quarters / WEEK_QUARTERS) * week + (totals[quarters % WEEK_QUARTERS] as number)
  const whole = Math.floor(lasted / QUARTER)
  const rest = lasted - whole * QUARTER
  const at = (quarter: number): OutageAt => {
    const end = quarter + whole
    const traffic = until(end) - until(quarter) + rest * (weights[end % WEEK_QUARTERS] as number)
    const events = traffic * eventsPerMs * failing
    return { sinceMonday: quarter * QUARTER, events, share: events / allowed }
  }
  let peak = at(0)
  let night = peak
  for (let quarter = 1; quarter < WEEK_QUARTERS; quarter++) {
    const outage = at(quarter)
    // Sums of doubles differ in their last digits where the traffic is the same.
    if (outage.events > peak.events * (1 + ROUNDING)) peak = outage
    if (outage.events < night.events * (1 - ROUNDING)) night = outage
  }
  return { peak, night }
}

const ROUNDING = 1e-9
