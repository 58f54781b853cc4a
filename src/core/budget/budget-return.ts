import type { Incident } from '../incident/incident.ts'
import { ended } from '../incident/overlay.ts'
import { countsBetween, lastAtOrBefore, totalAt } from '../measurement/event-history.ts'
import type { EventHistory } from '../measurement/event-history.ts'
import { DAY } from '../quantity/units.ts'
import type { Instant, Milliseconds, Ratio } from '../quantity/units.ts'
import type { SloPeriod } from '../window/slo-period.ts'
import type { SloWindow } from '../window/slo-window.ts'

/**
 * When budget comes back next, and how much of the whole budget that is.
 * - `roll-off`: an incident begins to leave a rolling window at `at` and has left it at `until`.
 * - `trickle`: no incident that is named leaves the window, yet failures do: the first of them at `at`, and so much of the
 *   budget within a day of then, up to `until`.
 * - `reset`: a calendar period ends at `at`, and all that is spent comes back.
 */
export type BudgetReturn =
  | {
      readonly kind: 'roll-off'
      readonly incident: Incident
      readonly at: Instant
      readonly until: Instant
      readonly share: Ratio
    }
  | { readonly kind: 'trickle'; readonly at: Instant; readonly until: Instant; readonly share: Ratio }
  | { readonly kind: 'reset'; readonly at: Instant; readonly share: Ratio }

/**
 * Finds the next budget return after `now`.
 *
 * A named incident goes before failures outside of every one, whichever leaves first.
 *
 * @param costs own bad events of each incident within the window, in the order of `incidents`.
 * @param allowed bad events that the whole budget allows, above 0.
 * @returns null when nothing that counts now was spent.
 */
export const nextBudgetReturn = (
  history: EventHistory,
  sloWindow: SloWindow,
  period: SloPeriod,
  now: Instant,
  incidents: readonly Incident[],
  costs: Float64Array,
  allowed: number,
): BudgetReturn | null => {
  if (sloWindow.kind === 'calendar') {
    const spent = countsBetween(history, period.start, now).bad
    return spent > 0 ? { kind: 'reset', at: period.end, share: spent / allowed } : null
  }
  const next = firstToLeave(incidents, costs, now - sloWindow.duration, allowed)
  if (next !== null) {
    const { incident, cost } = next
    return {
      kind: 'roll-off',
      incident,
      at: Math.max(now, incident.began + sloWindow.duration),
      until: ended(incident) + sloWindow.duration,
      share: cost / allowed,
    }
  }
  return trickle(history, now, sloWindow.duration, allowed)
}

/** What costs less than this part of the budget is not worth announcing. */
const WORTH_TELLING: Ratio = 1e-9

const firstToLeave = (
  incidents: readonly Incident[],
  costs: Float64Array,
  left: Instant,
  allowed: number,
): { readonly incident: Incident; readonly cost: number } | null => {
  let first: { readonly incident: Incident; readonly cost: number } | null = null
  incidents.forEach((incident, index) => {
    const cost = costs[index] as number
    if (cost <= allowed * WORTH_TELLING || ended(incident) <= left) return
    if (first === null || incident.began < first.incident.began) first = { incident, cost }
  })
  return first
}

const trickle = (
  history: EventHistory,
  now: Instant,
  sloWindow: Milliseconds,
  allowed: number,
): BudgetReturn | null => {
  const { times, bad } = history
  const gone = totalAt(times, bad, now - sloWindow)
  if (totalAt(times, bad, now) - gone <= allowed * WORTH_TELLING) return null
  // The running total stands still up to the knot before the first failure that is to leave.
  const still = lastAtOrBefore(bad, gone + allowed * WORTH_TELLING)
  const at = Math.max(now, (times[still] ?? -Infinity) + sloWindow)
  const until = Math.min(at + Math.min(DAY, sloWindow), now + sloWindow)
  const leaving = countsBetween(history, at - sloWindow, until - sloWindow).bad
  return { kind: 'trickle', at, until, share: leaving / allowed }
}
