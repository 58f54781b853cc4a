import { WHOLE } from '../quantity/units.ts'
import type { Instant } from '../quantity/units.ts'
import type { Incident } from './incident.ts'

/**
 * Incidents laid over each other, as segments between ascending `edges`. Segment `i` runs from `edges[i]` to
 * `edges[i + 1]`, so the columns are one shorter than `edges`.
 */
export interface Overlay {
  readonly edges: Float64Array
  /** Share of requests that fail, all incidents together: 1 − ∏(1 − fᵢ); 1 during a full outage. */
  readonly failing: Float64Array
  /** Share of requests that no partial incident fails: ∏(1 − fᵢ) over the incidents below 100 %. */
  readonly spared: Float64Array
  /** Number of full outages (100 %) at once. */
  readonly outages: Int32Array
}

/** The first instant at which an incident no longer runs. */
export const ended = (incident: Incident): Instant => incident.began + incident.lasted

const RECOUNT_BELOW = 8

/**
 * Lays incidents over each other. Independent failures combine as 1 − ∏(1 − fᵢ), so nothing is counted twice.
 * O(n log n) in the number of incidents, however many overlap.
 *
 * @param from segments are cut to `[from, to]`, and both are edges.
 */
export const overlay = (incidents: readonly Incident[], from: Instant, to: Instant): Overlay => {
  const live = incidents.filter((incident) => incident.began < to && ended(incident) > from)
  const edges = Float64Array.from(
    new Set([from, to, ...live.flatMap((one) => [Math.max(from, one.began), Math.min(to, ended(one))])]),
  ).sort()
  const failing = new Float64Array(edges.length - 1)
  const spared = new Float64Array(edges.length - 1)
  const outages = new Int32Array(edges.length - 1)
  const starting = live.toSorted((a, b) => a.began - b.began)
  const ending = live.toSorted((a, b) => ended(a) - ended(b))
  const partial = new Set<Incident>()
  let full = 0
  let product = 1
  let next = 0
  let over = 0
  for (let segment = 0; segment < spared.length; segment++) {
    const edge = edges[segment] as number
    for (; next < starting.length && (starting[next] as Incident).began <= edge; next++) {
      const incident = starting[next] as Incident
      if (incident.failing === WHOLE) full += 1
      else {
        partial.add(incident)
        product *= (WHOLE - incident.failing) / WHOLE
      }
    }
    for (; over < ending.length && ended(ending[over] as Incident) <= edge; over++) {
      const incident = ending[over] as Incident
      if (incident.failing === WHOLE) full -= 1
      else {
        partial.delete(incident)
        product /= (WHOLE - incident.failing) / WHOLE
      }
    }
    // Multiplying out again keeps the usual case free of drift; dividing back keeps a pile of thousands linear.
    let failed = 1 - product
    if (partial.size <= RECOUNT_BELOW) {
      failed = 0
      for (const incident of partial) failed += ((1 - failed) * incident.failing) / WHOLE
      product = 1 - failed
    }
    failing[segment] = full > 0 ? 1 : failed
    spared[segment] = product
    outages[segment] = full
  }
  return { edges, failing, spared, outages }
}
