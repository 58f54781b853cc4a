import { remainingAt } from '../budget/remaining-at.ts'
import type { Outlook } from '../budget/projection.ts'
import type { Incident } from '../incident/incident.ts'
import { ended } from '../incident/overlay.ts'
import { countsBetween } from '../measurement/event-history.ts'
import type { Instant, Milliseconds, Ratio } from '../quantity/units.ts'
import { SEVERITIES } from './alert-rule.ts'
import type { AlertRule } from './alert-rule.ts'
import type { Firing } from './firing.ts'

/** What one rule did about one incident. */
export interface IncidentAlert {
  readonly rule: AlertRule
  /** Whether the rule was firing already when the incident began, for something else. */
  readonly alreadyFiring: boolean
  /** When it fired; when the incident began, if it was firing already. */
  readonly at: Instant
  /** From the incident's beginning to `at`. 0 when it was firing already. */
  readonly after: Milliseconds
  /** Part of the budget that all failures since the incident began had spent by then; null where nothing counts. */
  readonly spent: Ratio | null
  /** Budget remaining then; null where nothing was measured. */
  readonly remaining: Ratio | null
  /** When it cleared; null while it fires at now. */
  readonly clearedAt: Instant | null
  /** From the incident's end to `clearedAt`; below 0 when it cleared before the end. */
  readonly clearedAfter: Milliseconds | null
}

/** A firing of a rule, and the places of the incidents that caused it. */
export interface CausedFiring extends Firing {
  readonly causes: ReadonlySet<number>
}

/**
 * What a rule did about the incident at `place`: the firing that was going on when it began, or else the first that it
 * caused. A rule may fire after the incident is over, while its shortest window still holds it.
 *
 * @param allowed bad events that the budget allows. 0 where nothing counts, such as a window that is all maintenance.
 */
export const incidentAlert = (
  rule: AlertRule,
  firings: readonly CausedFiring[],
  incident: Incident,
  place: number,
  outlook: Outlook,
  allowed: number,
): IncidentAlert | null => {
  const end = ended(incident)
  const latest = end + (rule.shortWindow ?? rule.longWindow) + rule.for
  const firing = firings.find(
    ({ from, to, causes }) => to > incident.began && (from < incident.began || (from <= latest && causes.has(place))),
  )
  if (firing === undefined) return null
  const alreadyFiring = firing.from < incident.began
  const at = Math.max(firing.from, incident.began)
  return {
    rule,
    alreadyFiring,
    at,
    after: at - incident.began,
    spent: allowed > 0 ? countsBetween(outlook.history, incident.began, at).bad / allowed : null,
    remaining: remainingAt(outlook, at),
    clearedAt: firing.cleared ? firing.to : null,
    clearedAfter: firing.cleared ? firing.to - end : null,
  }
}

const urgency = ({ rule }: IncidentAlert): number => SEVERITIES.indexOf(rule.severity)

/**
 * The alert that a person heard first: the earliest that fired for the incident; of two at once the more urgent, then the
 * first in the table. Only when none did, one that was firing already.
 */
export const firstAlert = (alerts: readonly (IncidentAlert | null)[]): IncidentAlert | null => {
  const fired = alerts.filter((alert) => alert !== null)
  const fresh = fired.filter(({ alreadyFiring }) => !alreadyFiring)
  const [first] = (fresh.length > 0 ? fresh : fired).toSorted((a, b) => a.at - b.at || urgency(a) - urgency(b))
  return first ?? null
}

/** What woke a person first: as `firstAlert`, of the pages alone. null: nobody was woken. */
export const firstPage = (alerts: readonly (IncidentAlert | null)[]): IncidentAlert | null =>
  firstAlert(alerts.filter((alert) => alert?.rule.severity === 'page'))
