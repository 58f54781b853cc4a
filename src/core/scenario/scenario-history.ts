import type { Incident } from '../incident/incident.ts'
import { ended, overlay } from '../incident/overlay.ts'
import type { EventHistory } from '../measurement/event-history.ts'
import { meanRate, seriesHistory } from '../measurement/series-history.ts'
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
  return { times: edges, valid, bad, underlyingBad, missing: null, expectedRate }
}

/**
 * The history of a scenario with measurements over about `[from, to]`: the series, and the incidents that are not already
 * in it laid on top. An incident where nothing was measured hits traffic at the mean rate. O(n).
 */
export const measuredHistory = (
  series: Series,
  incidents: readonly Incident[],
  from: Instant,
  to: Instant,
): EventHistory => {
  const added = incidents.filter((one) => !one.measured && one.failing > 0 && one.began < to && ended(one) > from)
  if (added.length === 0) return seriesHistory(series)
  const end = series.start + series.valid.length * series.step
  const first = Math.min(series.start, Math.max(from, earliest(added)))
  const last = Math.max(end, Math.min(to, latest(added)))
  const before = Math.ceil((series.start - first) / series.step)
  const after = Math.ceil((last - end) / series.step)
  if (before + after > MOST_EXTRA_STEPS) return measuredHistory(coarser(series), incidents, from, to)
  const extended = before + after > 0 ? extend(series, before, after) : series
  return seriesHistory(extended, sparedByStep(extended, added), meanRate(series))
}

/** Ten years by the minute: beyond that a finer grid only for the sake of a far-off incident is not worth its memory. */
const MOST_EXTRA_STEPS = 5_300_000

const earliest = (incidents: readonly Incident[]): Instant =>
  incidents.reduce((least, incident) => Math.min(least, incident.began), Infinity)

const latest = (incidents: readonly Incident[]): Instant =>
  incidents.reduce((most, incident) => Math.max(most, ended(incident)), -Infinity)

const extend = (series: Series, before: number, after: number): Series => {
  const count = before + series.valid.length + after
  const good = new Float64Array(count).fill(NaN)
  const valid = new Float64Array(count).fill(NaN)
  good.set(series.good, before)
  valid.set(series.valid, before)
  return { start: series.start - before * series.step, step: series.step, good, valid }
}

/** The same events on a grid sixty times coarser. A coarse step is a gap only when all of it is. */
const coarser = (series: Series): Series => {
  const factor = 60
  const count = Math.ceil(series.valid.length / factor)
  const good = new Float64Array(count).fill(NaN)
  const valid = new Float64Array(count).fill(NaN)
  series.valid.forEach((events, index) => {
    if (Number.isNaN(events)) return
    const at = Math.floor(index / factor)
    valid[at] = (Number.isNaN(valid[at]) ? 0 : (valid[at] as number)) + events
    good[at] = (Number.isNaN(good[at]) ? 0 : (good[at] as number)) + (series.good[index] as number)
  })
  return { start: series.start, step: series.step * factor, good, valid }
}

/** For each step that an incident touches, the share of its requests that no incident fails. */
const sparedByStep = (series: Series, added: readonly Incident[]): ReadonlyMap<number, number> => {
  const { start, step } = series
  const { edges, failing } = overlay(added, start, start + series.valid.length * step)
  const harmed = new Map<number, number>()
  for (let segment = 0; segment < failing.length; segment++) {
    const failed = failing[segment] as number
    if (failed === 0) continue
    const from = edges[segment] as number
    const to = edges[segment + 1] as number
    for (let index = Math.floor((from - start) / step); start + index * step < to; index++) {
      const inside = Math.min(to, start + (index + 1) * step) - Math.max(from, start + index * step)
      harmed.set(index, (harmed.get(index) ?? 1) - (inside / step) * failed)
    }
  }
  return harmed
}
