import type { Instant, Milliseconds } from '../quantity/units.ts'
import { QUARTER, sinceMonday, trafficWeek, WEEK_QUARTERS } from './traffic-profile.ts'
import type { TrafficProfile } from './traffic-profile.ts'
import { zoneStretches } from './zone-stretches.ts'

/** Traffic over a stretch of time as running totals at knots; between two knots it is even. Columns are equally long. */
export interface TrafficCurve {
  /** Ascending, both ends of the stretch included. */
  readonly times: Float64Array
  /** Milliseconds of mean traffic from the first knot up to each knot. */
  readonly totals: Float64Array
}

/**
 * A profile over `[from, to]`, with a knot wherever traffic changes: at most four an hour, and none within a flat one.
 * The hour that clocks skip is left out, the one that they repeat comes twice. O(knots).
 *
 * @throws RangeError for an unknown time zone.
 */
export const trafficCurve = (profile: TrafficProfile, from: Instant, to: Instant): TrafficCurve => {
  if (profile.kind === 'flat') return { times: Float64Array.of(from, to), totals: Float64Array.of(0, to - from) }
  const { weights } = trafficWeek(profile)
  const sameUntil = endsOfRuns(weights)
  const stretches = zoneStretches(profile.timeZone, from, to)
  const times = new Float64Array(Math.ceil((to - from) / QUARTER) + 2 * stretches.length + 1)
  const totals = new Float64Array(times.length)
  let knot = 0
  times[0] = from
  for (const { until, offset } of stretches) {
    for (let t = times[knot] as number; t < until; t = times[knot] as number) {
      const since = sinceMonday(t + offset)
      const quarter = Math.floor(since / QUARTER)
      const next = Math.min(until, t + (sameUntil[quarter] as number) - since)
      knot += 1
      times[knot] = next
      totals[knot] = (totals[knot - 1] as number) + (next - t) * (weights[quarter] as number)
    }
  }
  return { times: times.subarray(0, knot + 1), totals: totals.subarray(0, knot + 1) }
}

/** For each quarter hour of a week: milliseconds since Monday at which traffic changes next, the week's end at the latest. */
const endsOfRuns = (weights: Float64Array): readonly Milliseconds[] => {
  const ends = Array.from(weights, (_, quarter) => (quarter + 1) * QUARTER)
  for (let quarter = WEEK_QUARTERS - 2; quarter >= 0; quarter--) {
    if (weights[quarter] === weights[quarter + 1]) ends[quarter] = ends[quarter + 1] as number
  }
  return ends
}
