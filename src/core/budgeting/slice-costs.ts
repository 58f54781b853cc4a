import { namedCosts } from '../incident/incident-costs.ts'
import type { IncidentCosts } from '../incident/incident-costs.ts'
import type { Incident } from '../incident/incident.ts'
import { isNamed } from '../incident/named-incident.ts'
import { ended } from '../incident/overlay.ts'
import { lastAtOrBefore, totalAt } from '../measurement/event-history.ts'
import type { EventHistory } from '../measurement/event-history.ts'
import { ratioOf } from '../quantity/units.ts'
import type { Instant } from '../quantity/units.ts'
import { isBadSlice } from './bad-slice.ts'
import type { TimeSlices } from './budgeting-method.ts'

/** The sum of a few numbers, taken out of a running total, is off by less than this part of that. */
const ROUNDING = 8e-15

/** A pile of more incidents than this in one slice is shared without asking who of them would have sufficed. */
const MOST_ASKED = 8

/**
 * Splits the bad time slices of `[from, to)` over the incidents. A slice that is bad only because of added incidents belongs
 * to the one that ran in it; of several to the one that alone would have made it bad; else it is shared. A slice that is
 * bad by what they did not fail belongs to the measured incident that names it, or stays underlying. Together they are all
 * bad slices.
 *
 * O(n) in the slices, O(n log n) in the incidents.
 *
 * @param sliced the history in slices, as `timeslicesHistory` makes it of `history`.
 */
export const sliceCosts = (
  incidents: readonly Incident[],
  history: EventHistory,
  sliced: EventHistory,
  slices: TimeSlices,
  from: Instant,
  to: Instant,
): IncidentCosts => {
  const own = new Float64Array(incidents.length)
  // Whoever runs in a part of a slice has all of it.
  const wholeSlices = incidents.map((incident) => {
    const began = Math.floor(incident.began / slices.length) * slices.length
    return { ...incident, began, lasted: Math.ceil(ended(incident) / slices.length) * slices.length - began }
  })
  const named = namedCosts(wholeSlices, (incident) => isNamed(incident, sliced), own, sliced, from, to)
  // One that is over may still be in the slice that `from` cuts.
  const added = incidents
    .map((incident, index) => ({ incident, index, whole: wholeSlices[index] as Incident }))
    .filter(({ incident, whole }) => !isNamed(incident, sliced) && whole.began < to && ended(whole) > from)
    .sort((a, b) => a.incident.began - b.incident.began)
  const { times, valid, bad, underlyingBad } = sliced
  let shared = named.shared
  let next = 0
  let running: typeof added = []
  const first =
    added.length === 0
      ? times.length
      : Math.max(0, lastAtOrBefore(times, Math.max(from, added[0]?.incident.began ?? 0)))
  for (let knot = first; knot + 1 < times.length && (times[knot] as number) < to; knot++) {
    const begin = times[knot] as number
    const end = times[knot + 1] as number
    while (next < added.length && (added[next]?.incident.began ?? Infinity) < end)
      running.push(added[next++] as (typeof added)[0])
    if (running.length === 0) continue
    running = running.filter(({ incident }) => ended(incident) > begin)
    const weight = (valid[knot + 1] as number) - (valid[knot] as number)
    const extra =
      (bad[knot + 1] as number) -
      (bad[knot] as number) -
      ((underlyingBad[knot + 1] as number) - (underlyingBad[knot] as number))
    // All of the slice or none of it: what lies near 0 is the rounding of the sums.
    if (extra <= weight / 2) continue
    const spent = (extra * (Math.min(to, end) - Math.max(from, begin))) / (end - begin)
    const culprit = running.length === 1 ? running[0] : sufficient(running, history, slices, begin, end)
    if (culprit === undefined) shared += spent
    else own[culprit.index] = (own[culprit.index] as number) + spent
  }
  return { own, shared, underlying: named.underlying }
}

/** The one of several incidents that alone would have made a slice bad; undefined when none would, or more than one. */
const sufficient = <Entry extends { readonly incident: Incident }>(
  running: readonly Entry[],
  history: EventHistory,
  slices: TimeSlices,
  begin: Instant,
  end: Instant,
): Entry | undefined => {
  if (running.length > MOST_ASKED) return undefined
  const between = (totals: Float64Array, a: Instant, b: Instant): number =>
    totalAt(history.times, totals, b) - totalAt(history.times, totals, a)
  const valid = between(history.valid, begin, end)
  const underlying = between(history.underlyingBad, begin, end)
  const dust = ROUNDING * totalAt(history.times, history.valid, end)
  const enough = running.filter(({ incident }) => {
    const events = between(history.valid, Math.max(begin, incident.began), Math.min(end, ended(incident)))
    return isBadSlice(underlying + events * ratioOf(incident.failing), valid, slices.target, dust)
  })
  return enough.length === 1 ? enough[0] : undefined
}
