import type { Assessment } from '../scenario/assessment.ts'
import type { AlertAssessment, IncidentAlerts } from './alert-assessment.ts'

/**
 * What the rules did about the incident that has spent most of the SLO window's budget up to now; of two alike, the first.
 * null when no incident has spent any of it.
 */
export const costliestIncident = ({ ledger }: Assessment, { incidents }: AlertAssessment): IncidentAlerts | null => {
  let found: IncidentAlerts | null = null
  let most = 0
  for (const [place, { own }] of ledger.entries()) {
    if (own.share <= most) continue
    most = own.share
    found = incidents[place] ?? null
  }
  return found
}
