import type { Incident } from '../incident/incident.ts'
import { ended, overlay } from '../incident/overlay.ts'
import type { EventHistory } from '../measurement/event-history.ts'
import { seriesHistory } from '../measurement/series-history.ts'
import type { Series } from '../measurement/series.ts'
import { trafficCurve } from '../measurement/traffic-curve.ts'
import type { TrafficCurve } from '../measurement/traffic-curve.ts'
import type { TrafficProfile } from '../measurement/traffic-profile.ts'
import { ratioOf, SECOND } from '../quantity/units.ts'
import type { Instant, PartsPerBillion } from '../quantity/units.ts'

/** What a scenario without measurements says of its traffic. */
export interface ConstantTraffic {
  /** Above 0; null counts time instead: one valid event per millisecond. */
  readonly requestsPerSecond: number | null
  /** How requests are spread over the week around their mean; evenly where it is not given. Time is always even. */
  readonly trafficProfile?: TrafficProfile
  readonly backgroundFailing: PartsPerBillion
}

const FLAT: TrafficProfile = { kind: 'flat' }

/**
 * The history of a scenario without measurements over `[from, to]`: its traffic, a background failure rate and the
 * incidents on top. Its knots are the incidents' edges, and wherever the traffic changes, so it is exact to the
 * millisecond. O(n log n).
 */
export const constantHistory = (
  traffic: ConstantTraffic,
  incidents: readonly Incident[],
  from: Instant,
  to: Instant,
): EventHistory => {
  const { edges, failing } = overlay(incidents, from, to)
  const { requestsPerSecond, trafficProfile = FLAT } = traffic
  const expectedRate = requestsPerSecond === null ? 1 : requestsPerSecond / SECOND
  const background = ratioOf(traffic.backgroundFailing)
  const { times, totals } = withKnotsAt(
    edges,
    trafficCurve(requestsPerSecond === null ? FLAT : trafficProfile, from, to),
  )
  const valid = new Float64Array(times.length)
  const bad = new Float64Array(times.length)
  const underlyingBad = new Float64Array(times.length)
  let segment = 0
  for (let knot = 1; knot < times.length; knot++) {
    while ((edges[segment + 1] as number) < (times[knot] as number)) segment += 1
    const events = ((totals[knot] as number) - (totals[knot - 1] as number)) * expectedRate
    const failed = failing[segment] as number
    const underlying = events * (1 - failed) * background
    valid[knot] = (totals[knot] as number) * expectedRate
    underlyingBad[knot] = (underlyingBad[knot - 1] as number) + underlying
    bad[knot] = (bad[knot - 1] as number) + events * failed + underlying
  }
  return { times, valid, bad, underlyingBad, missing: null, measured: false, expectedRate }
}

/** The same traffic with a knot at every edge too. Both begin and end alike. */
const withKnotsAt = (edges: Float64Array, curve: TrafficCurve): TrafficCurve => {
  const times = new Float64Array(edges.length + curve.times.length)
  const totals = new Float64Array(times.length)
  let knots = 0
  let next = 0
  const keep = (t: Instant, total: number): void => {
    times[knots] = t
    totals[knots] = total
    knots += 1
  }
  for (const edge of edges) {
    for (; (curve.times[next] as number) < edge; next++) {
      keep(curve.times[next] as number, curve.totals[next] as number)
    }
    const to = curve.times[next] as number
    const total = curve.totals[next] as number
    if (to === edge) {
      keep(edge, total)
      next += 1
    } else {
      const from = curve.times[next - 1] as number
      const before = curve.totals[next - 1] as number
      // Dividing first makes even traffic a factor of exactly 1, so that its counts stay whole.
      keep(edge, before + (edge - from) * ((total - before) / (to - from)))
    }
  }
  return { times: times.subarray(0, knots), totals: totals.subarray(0, knots) }
}

/**
 * The history of a scenario with measurements over about `[from, to]`: the series, and the incidents that are not already
 * in it laid on top, exact to the millisecond. An incident where nothing was measured hits traffic at the mean rate. O(n).
 */
export const measuredHistory = (
  series: Series,
  incidents: readonly Incident[],
  from: Instant,
  to: Instant,
): EventHistory => {
  const added = incidents.filter((one) => !one.measured && one.began < to && ended(one) > from)
  if (added.length === 0) return seriesHistory(series)
  const end = series.start + series.valid.length * series.step
  const first = Math.min(series.start, Math.max(from, earliest(added)))
  const last = Math.max(end, Math.min(to, latest(added)))
  return seriesHistory(series, overlay(added, first, last))
}

const earliest = (incidents: readonly Incident[]): Instant =>
  incidents.reduce((least, incident) => Math.min(least, incident.began), Infinity)

const latest = (incidents: readonly Incident[]): Instant =>
  incidents.reduce((most, incident) => Math.max(most, ended(incident)), -Infinity)
