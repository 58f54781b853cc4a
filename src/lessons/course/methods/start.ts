import { profileOf, sameOutage } from '../../../core/budget/same-outage.ts'
import { methodComparison } from '../../../core/budgeting/method-comparison.ts'
import type { BudgetingMethod } from '../../../core/budgeting/budgeting-method.ts'
import type { PeakAndNight } from '../../../core/measurement/peak-and-night.ts'
import { DAY, HOUR, MINUTE, ratioOf, WHOLE } from '../../../core/quantity/units.ts'
import type { Instant, PartsPerBillion, Ratio } from '../../../core/quantity/units.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import type { Known } from '../course.ts'
import { incidentOf, ownIncident, withIncident } from '../plain-start.ts'
import { words } from './words.ts'

export const OUTAGE = 'outage'
export const LIMP = 'limp'

const DAYS_AGO = 6
const EVENING = 19 * HOUR + 20 * MINUTE
const QUIET = 4 * HOUR

export const outage = (midnight: Instant) =>
  incidentOf(OUTAGE, words.outage, midnight - DAYS_AGO * DAY + EVENING, 20 * MINUTE, WHOLE)

/** In the morning, when as many people come as on average. */
export const limp = (now: Instant, lasted: number, failing: PartsPerBillion) =>
  incidentOf(LIMP, words.limp, now - 9 * DAY + 9 * HOUR, lasted, failing, 'own')

/** What an incident costs by each method, on the same data. */
export const costsOf = ({ scenario, assessment }: Known, id: string): Readonly<Record<BudgetingMethod, Ratio>> => {
  const { verdicts } = methodComparison(scenario, assessment)
  const by = (method: BudgetingMethod): Ratio =>
    verdicts[method].assessment.ledger.find(({ incident }) => incident.id === id)?.own.share ?? 0
  return { occurrences: by('occurrences'), timeslices: by('timeslices'), 'ratio-timeslices': by('ratio-timeslices') }
}

export const moved = ({ scenario, assessment: { events, outlook } }: Known): PeakAndNight => {
  const { lasted, failing } = ownIncident(scenario, OUTAGE)
  return sameOutage(outlook, profileOf(events, outlook, scenario.trafficProfile), lasted, ratioOf(failing))
}

export const by = (scenario: Scenario, budgetingMethod: BudgetingMethod): Scenario => ({ ...scenario, budgetingMethod })

/** The outage at four in the morning of the same day. */
export const atNight = (start: Scenario): Scenario =>
  withIncident(start, OUTAGE, { began: ownIncident(start, OUTAGE).began - EVENING + QUIET })
