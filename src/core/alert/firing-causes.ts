import type { Incident } from '../incident/incident.ts'
import { isNamed } from '../incident/named-incident.ts'
import { ended } from '../incident/overlay.ts'
import { countsBetween } from '../measurement/event-history.ts'
import type { EventHistory } from '../measurement/event-history.ts'
import { ratioOf } from '../quantity/units.ts'
import type { Instant } from '../quantity/units.ts'
import type { AlertRule } from './alert-rule.ts'
import type { Firing } from './firing.ts'

/** An incident that brought less than this part of what the chief one brought did not set the rule off. */
const CHIEF_PART = 0.5

/** The failures that an incident brought from `from` up to `to`, both within it. */
export const broughtBetween = (incident: Incident, history: EventHistory, from: Instant, to: Instant): number => {
  const { bad, valid } = countsBetween(history, from, to)
  return isNamed(incident, history) ? bad : valid * ratioOf(incident.failing)
}

/**
 * The incidents that set a rule off: of the failures in its shortest window when its condition came true, or since then,
 * each brought the most, or at least half as much as the one that did. Without this a page for an outage would count for
 * the slow leak that it fell into, and for the outage before.
 *
 * @returns indices into `incidents`; none when the background alone did it.
 */
export const firingCauses = (
  history: EventHistory,
  incidents: readonly Incident[],
  rule: AlertRule,
  { from: at }: Firing,
): ReadonlySet<number> => {
  const from = at - rule.for - (rule.shortWindow ?? rule.longWindow)
  const brought = new Map<number, number>()
  let most = 0
  for (const [index, incident] of incidents.entries()) {
    const begin = Math.max(from, incident.began)
    const end = Math.min(at, ended(incident))
    if (begin >= end) continue
    const events = broughtBetween(incident, history, begin, end)
    if (events <= 0) continue
    brought.set(index, events)
    most = Math.max(most, events)
  }
  return new Set([...brought].filter(([, events]) => events >= most * CHIEF_PART).map(([index]) => index))
}
