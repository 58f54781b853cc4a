import type { Cause, Incident } from '../../core/incident/incident.ts'
import { DAY, SECOND } from '../../core/quantity/units.ts'
import type { Instant, Milliseconds, PartsPerBillion } from '../../core/quantity/units.ts'
import { newScenario } from '../../core/scenario/new-scenario.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import type { Beginning } from './course.ts'

/** A million requests in 100 days, so that shares of them are easy to see. */
export const MILLION_IN_100_DAYS = (1_000_000 * SECOND) / (100 * DAY)

/** A start without measurements: even traffic and few facts, so that its numbers are easy to reckon in the head. */
export const plainStart = ({ midnight, builtIn }: Beginning, facts: Partial<Scenario>): Scenario => ({
  ...newScenario('lesson', builtIn.service),
  now: midnight,
  ...facts,
})

/** An incident of a lesson. Its id names it in every step. */
export const incidentOf = (
  id: string,
  label: string,
  began: Instant,
  lasted: Milliseconds,
  failing: PartsPerBillion,
  cause: Cause = 'change',
): Incident => ({ id, label, began, lasted, failing, cause, measured: false })

/** The scenario with one of its incidents changed. */
export const withIncident = (scenario: Scenario, id: string, changes: Partial<Incident>): Scenario => ({
  ...scenario,
  incidents: scenario.incidents.map((one) => (one.id === id ? { ...one, ...changes } : one)),
})

/** One of its incidents as it is now; null: it was deleted. */
export const incidentIn = ({ incidents }: Scenario, id: string): Incident | null =>
  incidents.find((one) => one.id === id) ?? null

/**
 * One of the incidents that a lesson begins with.
 *
 * @throws RangeError when there is none of that id: a slip of the lesson's author.
 */
export const ownIncident = (scenario: Scenario, id: string): Incident => {
  const incident = incidentIn(scenario, id)
  if (incident === null) throw new RangeError(`no such incident in the lesson: ${id}`)
  return incident
}
