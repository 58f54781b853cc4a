import { countsBetween, lastAtOrBefore, underlyingBadBetween } from '../measurement/event-history.ts'
import type { EventHistory } from '../measurement/event-history.ts'
import { WHOLE } from '../quantity/units.ts'
import type { Instant } from '../quantity/units.ts'
import type { Incident } from './incident.ts'
import { isNamed } from './named-incident.ts'
import { ended, overlay } from './overlay.ts'

/** Who spent the bad events of a stretch of time. All numbers are events; together they are all of its bad events. */
export interface IncidentCosts {
  /** Bad events that this incident alone caused, in the order of the incidents given. 0 outside the stretch. */
  readonly own: Float64Array
  /** Bad events that several incidents caused together, and none of them alone. */
  readonly shared: number
  /** Bad events that belong to no incident: the background, or measured failures. */
  readonly underlying: number
}

/**
 * Splits the bad events of `[from, to)` over the incidents. With failing shares f₁…fₙ at once, incident i alone fails
 * fᵢ × ∏(1 − fⱼ) of the requests; what two or more fail together is shared; what is left of the background or the
 * measured failures, b × ∏(1 − fⱼ), stays underlying. These add up to 1 − (1 − b) × ∏(1 − fⱼ), whatever the order.
 *
 * A measured incident names a stretch of the measurements: the failures measured while no other measured incident ran
 * are its own; in a history without measurements it counts like any other. O(n log n) in the number of incidents.
 */
export const incidentCosts = (
  incidents: readonly Incident[],
  history: EventHistory,
  from: Instant,
  to: Instant,
): IncidentCosts => {
  const own = new Float64Array(incidents.length)
  const added = addedCosts(incidents, (incident) => !isNamed(incident, history), own, history, from, to)
  const named = namedCosts(incidents, (incident) => isNamed(incident, history), own, history, from, to)
  return { own, shared: added + named.shared, underlying: named.underlying }
}

const addedCosts = (
  incidents: readonly Incident[],
  isAdded: (incident: Incident) => boolean,
  own: Float64Array,
  history: EventHistory,
  from: Instant,
  to: Instant,
): number => {
  const added = incidents.filter(isAdded)
  if (added.length === 0) return 0
  const { edges, failing, spared, outages } = overlay(added, from, to)
  // Running totals over the edges: requests that partial incidents spare while no outage runs, and during just one.
  const sparedTotal = new Float64Array(edges.length)
  const singleOutageTotal = new Float64Array(edges.length)
  let failed = 0
  for (let segment = 0; segment < spared.length; segment++) {
    const [begin, end] = [edges[segment] as number, edges[segment + 1] as number]
    const together = failing[segment] as number
    if (together === 0) {
      sparedTotal[segment + 1] = sparedTotal[segment] as number
      singleOutageTotal[segment + 1] = singleOutageTotal[segment] as number
      continue
    }
    // The traffic they hit is told by what failed of it: of reclaimed time, where nothing counts as failed, they hit none.
    const caused = countsBetween(history, begin, end).bad - underlyingBadBetween(history, begin, end)
    const events = Math.max(0, caused) / together
    const share = spared[segment] as number
    const full = outages[segment] as number
    sparedTotal[segment + 1] = (sparedTotal[segment] as number) + (full === 0 ? events * share : 0)
    singleOutageTotal[segment + 1] = (singleOutageTotal[segment] as number) + (full === 1 ? events * share : 0)
    failed += events * together
  }
  let alone = 0
  incidents.forEach((incident, index) => {
    if (!isAdded(incident) || incident.began >= to || ended(incident) <= from) return
    const first = lastAtOrBefore(edges, Math.max(from, incident.began))
    const last = lastAtOrBefore(edges, Math.min(to, ended(incident)))
    const totals = incident.failing === WHOLE ? singleOutageTotal : sparedTotal
    const events = (totals[last] as number) - (totals[first] as number)
    const cost = incident.failing === WHOLE ? events : (events * incident.failing) / (WHOLE - incident.failing)
    own[index] = cost
    alone += cost
  })
  return settled(failed - alone, failed)
}

/**
 * Splits the underlying bad events of `[from, to)` over the incidents that name a stretch of them: what happened while one
 * of them ran is its own, and is added to its place in `own`.
 */
export const namedCosts = (
  incidents: readonly Incident[],
  names: (incident: Incident) => boolean,
  own: Float64Array,
  history: EventHistory,
  from: Instant,
  to: Instant,
): { readonly shared: number; readonly underlying: number } => {
  const total = underlyingBadBetween(history, from, to)
  const named = incidents.filter((incident) => names(incident) && incident.began < to && ended(incident) > from)
  if (named.length === 0) return { shared: 0, underlying: total }
  const asOutages = named.map((incident) => ({ ...incident, failing: WHOLE }))
  const { edges, outages } = overlay(asOutages, from, to)
  const singleTotal = new Float64Array(edges.length)
  let shared = 0
  let underlying = 0
  for (let segment = 0; segment < outages.length; segment++) {
    const bad = underlyingBadBetween(history, edges[segment] as number, edges[segment + 1] as number)
    const full = outages[segment] as number
    singleTotal[segment + 1] = (singleTotal[segment] as number) + (full === 1 ? bad : 0)
    if (full > 1) shared += bad
    if (full === 0) underlying += bad
  }
  incidents.forEach((incident, index) => {
    if (!names(incident) || incident.began >= to || ended(incident) <= from) return
    const first = lastAtOrBefore(edges, Math.max(from, incident.began))
    const last = lastAtOrBefore(edges, Math.min(to, ended(incident)))
    own[index] = (singleTotal[last] as number) - (singleTotal[first] as number)
  })
  return { shared, underlying }
}

/** A remainder of a subtraction, where what is left is smaller than the rounding of its terms, is nothing. */
const settled = (rest: number, whole: number): number => (rest <= whole * 1e-12 ? 0 : rest)
