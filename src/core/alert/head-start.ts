import type { Incident } from '../incident/incident.ts'
import { ended } from '../incident/overlay.ts'
import { countsBetween } from '../measurement/event-history.ts'
import type { EventHistory } from '../measurement/event-history.ts'
import type { Ratio } from '../quantity/units.ts'
import { broughtBetween } from './firing-causes.ts'
import type { IncidentAlert } from './incident-alert.ts'

/** What a rule's long window still held from before an incident, so that it fired sooner than from calm. */
export interface HeadStart {
  /** The part of the failures in the long window that came before the incident began. Above 0, at most 1. */
  readonly share: Ratio
  /** The earlier incident that brought most of them; null where the background did. */
  readonly incident: Incident | null
}

/** Less than this part of the failures makes no difference that anybody would notice. */
const LEAST = 0.05

/**
 * Whether an alert came sooner because failures from before its incident still filled the rule's long window.
 *
 * @param incidents all of the scenario, `incident` among them.
 * @returns null when it did not, or when the rule was firing already.
 */
export const headStart = (
  history: EventHistory,
  incidents: readonly Incident[],
  incident: Incident,
  { rule, at, alreadyFiring }: IncidentAlert,
): HeadStart | null => {
  const to = at - rule.for
  const from = to - rule.longWindow
  const { began } = incident
  if (alreadyFiring || from >= began || to <= began) return null
  const all = countsBetween(history, from, to).bad
  const before = countsBetween(history, from, began).bad
  if (all <= 0 || before / all < LEAST) return null
  let chief: Incident | null = null
  let most = 0
  for (const other of incidents) {
    const begin = Math.max(from, other.began)
    const end = Math.min(began, ended(other))
    if (other.id === incident.id || begin >= end) continue
    const brought = broughtBetween(other, history, begin, end)
    if (brought <= most) continue
    most = brought
    chief = other
  }
  return { share: before / all, incident: most * 2 >= before ? chief : null }
}
