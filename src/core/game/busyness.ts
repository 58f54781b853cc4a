import { expectedValidInPeriod } from '../budget/burn-down.ts'
import type { Incident } from '../incident/incident.ts'
import { ended } from '../incident/overlay.ts'
import { countsBetween } from '../measurement/event-history.ts'
import type { Ratio } from '../quantity/units.ts'
import type { Assessment } from '../scenario/assessment.ts'

/**
 * How busy it was during an incident: the requests per time then, against those of the whole SLO window. 1 is as usual. An
 * incident that nothing overlaps spends its failing share × its length × this, of the full outage that the budget allows.
 *
 * @param seen assessed after the end of the incident, within the window that it lies in.
 * @returns null where the budget is not counted in requests: then it makes no difference how busy it is.
 */
export const busyness = (seen: Assessment, incident: Incident): Ratio | null => {
  if (seen.unit !== 'requests') return null
  const { outlook, period, countedTime, now } = seen
  const during = countsBetween(outlook.history, incident.began, ended(incident)).valid / incident.lasted
  return during / (expectedValidInPeriod(outlook.history, period, now) / countedTime)
}
