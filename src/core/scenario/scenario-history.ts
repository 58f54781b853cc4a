import type { Incident } from '../incident/incident.ts'
import { ended, overlay } from '../incident/overlay.ts'
import type { EventHistory } from '../measurement/event-history.ts'
import { seriesHistory } from '../measurement/series-history.ts'
import type { Series } from '../measurement/series.ts'
import { ratioOf, SECOND } from '../quantity/units.ts'
import type { Instant, PartsPerBillion } from '../quantity/units.ts'

/** What a scenario without measurements says of its traffic. */
export interface ConstantTraffic {
  /** Above 0; null counts time instead: one valid event per millisecond. */
  readonly requestsPerSecond: number | null
  readonly backgroundFailing: PartsPerBillion
}

/**
 * The history of a scenario without measurements over `[from, to]`: constant traffic, a background failure rate and the
 * incidents on top. Its knots are the incidents' edges, so it is exact to the millisecond. O(n log n).
 */
export const constantHistory = (
  traffic: ConstantTraffic,
  incidents: readonly Incident[],
  from: Instant,
  to: Instant,
): EventHistory => {
  const { edges, failing } = overlay(incidents, from, to)
  const expectedRate = traffic.requestsPerSecond === null ? 1 : traffic.requestsPerSecond / SECOND
  const background = ratioOf(traffic.backgroundFailing)
  const valid = new Float64Array(edges.length)
  const bad = new Float64Array(edges.length)
  const underlyingBad = new Float64Array(edges.length)
  for (let segment = 0; segment < failing.length; segment++) {
    const events = ((edges[segment + 1] as number) - (edges[segment] as number)) * expectedRate
    const failed = failing[segment] as number
    const underlying = events * (1 - failed) * background
    valid[segment + 1] = ((edges[segment + 1] as number) - from) * expectedRate
    underlyingBad[segment + 1] = (underlyingBad[segment] as number) + underlying
    bad[segment + 1] = (bad[segment] as number) + events * failed + underlying
  }
  return { times: edges, valid, bad, underlyingBad, missing: null, measured: false, expectedRate }
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
