import type { Incident } from '../incident/incident.ts'
import { ended } from '../incident/overlay.ts'
import { countsBetween } from '../measurement/event-history.ts'
import type { EventHistory } from '../measurement/event-history.ts'
import { DAY } from '../quantity/units.ts'
import type { Instant, Milliseconds, Ratio } from '../quantity/units.ts'
import type { SloPeriod } from '../window/slo-period.ts'
import type { SloWindow } from '../window/slo-window.ts'

/**
 * When budget comes back next, and how much of the whole budget that is.
 * - `roll-off`: an incident begins to leave a rolling window at `at` and has left it at `until`.
 * - `trickle`: no incident is in the window; so much leaves within the coming day, up to `until`.
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
 * @param costs own bad events of each incident within the window, in the order of `incidents`.
 * @param allowed bad events that the whole budget allows, above 0.
 * @returns null when nothing was spent.
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

/** An incident that costs less than this part of the budget is not worth announcing. */
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
  const until = now + Math.min(DAY, sloWindow)
  const leaving = countsBetween(history, now - sloWindow, until - sloWindow).bad
  return leaving > 0 ? { kind: 'trickle', at: now, until, share: leaving / allowed } : null
}
