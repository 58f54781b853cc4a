import { incidentCosts } from '../incident/incident-costs.ts'
import type { IncidentCosts } from '../incident/incident-costs.ts'
import type { EventHistory } from '../measurement/event-history.ts'
import type { Instant } from '../quantity/units.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { sliceCosts } from './slice-costs.ts'

/**
 * Who spent what of the budget in `[from, to)`, in the units of the scenario's budgeting method. Together it is all that
 * was spent; nobody is charged for what was excluded.
 *
 * @param counted the events that count.
 * @param budgeted the same in the method's units, as `methodHistory` makes it.
 */
export const methodCosts = (
  { incidents, budgetingMethod, timeSlices }: Pick<Scenario, 'incidents' | 'budgetingMethod' | 'timeSlices'>,
  counted: EventHistory,
  budgeted: EventHistory,
  from: Instant,
  to: Instant,
): IncidentCosts =>
  budgetingMethod === 'timeslices'
    ? sliceCosts(incidents, counted, budgeted, timeSlices, from, to)
    : incidentCosts(incidents, budgeted, from, to)
