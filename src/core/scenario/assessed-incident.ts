import type { Incident } from '../incident/incident.ts'
import { ended } from '../incident/overlay.ts'
import type { Series } from '../measurement/series.ts'
import type { Instant } from '../quantity/units.ts'
import { sloPeriod } from '../window/slo-period.ts'
import type { SloWindow } from '../window/slo-window.ts'
import { assessment, scenarioHistory } from './assessment.ts'
import type { Assessment, LedgerEntry } from './assessment.ts'
import type { Scenario } from './scenario.ts'

/** An incident's entry of the ledger, and the assessment that it is in. */
export interface AssessedIncident {
  readonly assessment: Assessment
  readonly entry: LedgerEntry
}

/**
 * A scenario as it is best looked at to tell of one incident: as it is seen now while the present SLO window holds some of
 * the incident, and else from the last instant at which its own window held it.
 *
 * @param seen the scenario assessed at now.
 * @param series its measurements; null when it has none.
 * @returns null when there is no such incident, or it has not begun yet.
 */
export const assessedIncident = (
  scenario: Scenario,
  series: Series | null,
  seen: Assessment,
  incidentId: string,
): AssessedIncident | null => {
  const entry = entryOf(seen, incidentId)
  if (entry === undefined || entry.placement === 'after') return null
  if (entry.placement !== 'before') return { assessment: seen, entry }
  const at = lastHeld(entry.incident, scenario.sloWindow)
  const then = assessment(scenario, scenarioHistory(scenario, series, at), at)
  const past = entryOf(then, incidentId)
  return past === undefined ? null : { assessment: then, entry: past }
}

const entryOf = ({ ledger }: Assessment, id: string): LedgerEntry | undefined =>
  ledger.find(({ incident }) => incident.id === id)

/** A rolling window that begins with the incident; the calendar period in which it ended. */
const lastHeld = (incident: Incident, sloWindow: SloWindow): Instant =>
  sloWindow.kind === 'rolling'
    ? Math.max(ended(incident), incident.began + sloWindow.duration)
    : sloPeriod(sloWindow, ended(incident) - 1).end - 1
