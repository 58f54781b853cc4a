import { isNamed } from '../incident/named-incident.ts'
import { incidentCosts } from '../incident/incident-costs.ts'
import { ended } from '../incident/overlay.ts'
import { countsBetween } from '../measurement/event-history.ts'
import type { Milliseconds, Ratio } from '../quantity/units.ts'
import type { Assessment, LedgerEntry } from './assessment.ts'

/** What would be, had an incident ended sooner. */
export interface ShortenedIncident {
  readonly lasted: Milliseconds
  /** What the incident alone would have spent of the present window's budget. */
  readonly cost: Ratio
  /** What would be left of the budget. */
  readonly remaining: Ratio
  /** How much more that is than what is left; 0 where the time cut off is still to come, or lies before the SLO window. */
  readonly saved: Ratio
}

/**
 * What an incident of the ledger would have cost, and what would be left, had it lasted only `part` of its time.
 *
 * Failures that came with it in the time cut off would not have happened; other incidents and the failures underneath
 * go on as they did. Underneath a full outage nothing of them can be seen, so their mean share in the rest of the window
 * stands for them: exact for a constant background, an estimate for measurements.
 *
 * @param entry one of `assessment.ledger`.
 * @param part above 0, up to 1. The time is rounded to whole milliseconds, at least one.
 * @returns null when nothing was measured.
 */
export const shortenedIncident = (
  assessment: Assessment,
  entry: LedgerEntry,
  part: Ratio,
): ShortenedIncident | null => {
  const { ledger, outlook, period, now, remaining } = assessment
  if (remaining === null) return null
  const { incident, own } = entry
  const lasted = Math.max(1, Math.round(incident.lasted * part))
  const cutFrom = Math.max(period.start, Math.min(now, incident.began + lasted))
  const incidents = ledger.map((one) => one.incident)
  const costs = incidentCosts(incidents, outlook.history, cutFrom, now)
  const cut = costs.own[ledger.indexOf(entry)] ?? 0
  const exposed = isNamed(incident, outlook.history)
    ? countsBetween(outlook.history, cutFrom, Math.max(cutFrom, Math.min(now, ended(incident)))).valid
    : cut
  const budgetPerEvent = own.events > 0 ? own.share / own.events : 0
  const saved = Math.max(0, cut - exposed * failingUnderneath(assessment)) * budgetPerEvent
  return {
    lasted,
    cost: own.share - cut * budgetPerEvent,
    remaining: remaining.share + saved,
    saved,
  }
}

/** Share of the requests spared by every incident of the window so far that failed all the same. */
const failingUnderneath = ({ consumed, underlying, outlook, period, now }: Assessment): Ratio => {
  const { valid } = countsBetween(outlook.history, period.start, now)
  const spared = valid - ((consumed?.events ?? 0) - underlying.events)
  return spared > 0 ? underlying.events / spared : 0
}
