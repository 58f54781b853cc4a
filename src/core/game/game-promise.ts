import { DEFAULT_READING } from '../alert/sampling.ts'
import { eventUnit } from '../scenario/assessment.ts'
import type { Assessment } from '../scenario/assessment.ts'
import { newScenario } from '../scenario/new-scenario.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { errorBudget } from '../objective/error-budget.ts'
import type { Incident } from '../incident/incident.ts'
import { DAY, SECOND, WHOLE } from '../quantity/units.ts'
import type { Instant, Milliseconds, PartsPerBillion } from '../quantity/units.ts'

/** The fields of a scenario that a game is played with. All others are those of a new scenario. */
export const PROMISE_FIELDS = [
  'service',
  'target',
  'sloWindow',
  'budgetingMethod',
  'timeSlices',
  'requestsPerSecond',
  'trafficProfile',
  'alertRules',
  'policy',
] as const satisfies readonly (keyof Scenario)[]

/** What a service promises, how its budget is counted, what its alerts and its policy are. */
export type GamePromise = Pick<Scenario, (typeof PROMISE_FIELDS)[number]>

/** The fields of a promise and no others. */
export const promiseFields = (promise: GamePromise): GamePromise =>
  Object.fromEntries(PROMISE_FIELDS.map((field) => [field, promise[field]])) as unknown as GamePromise

/** The promise of the built-in service: 99.9 % over 30 days, about 50 requests a second with a peak in the evening. */
export const builtInPromise = (service: string): GamePromise => ({
  ...promiseFields(newScenario('', service)),
  requestsPerSecond: 50,
  trafficProfile: { kind: 'evening-peak', timeZone: 'UTC' },
})

/**
 * The promise of a scenario.
 *
 * @param assessment its numbers: measured traffic is played at its mean, evenly. null where they are not to be had; traffic is
 * then counted as time.
 */
export const promiseOf = (scenario: Scenario, assessment: Assessment | null): GamePromise => ({
  ...promiseFields(scenario),
  ...(scenario.measurements === null
    ? {}
    : {
        requestsPerSecond: eventUnit(scenario) === 'time' ? null : measuredRate(assessment),
        trafficProfile: { kind: 'flat' },
      }),
})

const measuredRate = (assessment: Assessment | null): number | null => {
  if (assessment === null || assessment.events.expectedRate <= 0) return null
  return assessment.events.expectedRate * SECOND
}

/** A quarter begins on a Monday, at midnight UTC: the same for everybody, so that calendars are the same too. */
export const QUARTER_BEGINS: Instant = Date.UTC(2026, 0, 5)

export const WEEK: Milliseconds = 7 * DAY

/** When the week of a number, from 1, begins. */
export const weekBegins = (week: number): Instant => QUARTER_BEGINS + (week - 1) * WEEK

/** As much full outage as the target allows in one week. May be a fraction of a millisecond. */
export const weekAllowance = (target: PartsPerBillion): Milliseconds => (WEEK * errorBudget(target)) / WHOLE

/** A promise as a whole scenario, in which these incidents and nothing else happened, seen at `now`. */
export const promiseScenario = (promise: GamePromise, incidents: readonly Incident[], now: Instant): Scenario => ({
  ...newScenario('game', promise.service),
  ...promise,
  alertReading: DEFAULT_READING,
  incidents,
  now,
})
