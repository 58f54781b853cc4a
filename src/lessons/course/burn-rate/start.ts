import { DAY, HOUR, MINUTE, ppb, SECOND, WHOLE } from '../../../core/quantity/units.ts'
import type { Instant, Milliseconds, PartsPerBillion } from '../../../core/quantity/units.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import type { Beginning } from '../course.ts'
import { incidentOf, MILLION_IN_100_DAYS, ownIncident, plainStart, withIncident } from '../plain-start.ts'
import { words } from './words.ts'

export const GOING = 'going'
export const BEFORE = 'before'

const goingOn = (began: Instant, failing: PartsPerBillion) =>
  incidentOf(GOING, words.incident.going, began, 3 * DAY, failing)

/** Of 100 days and 99 %, one day may fail; for an hour exactly as much has failed as may. */
export const start = (beginning: Beginning): Scenario =>
  plainStart(beginning, {
    target: ppb(990_000_000),
    sloWindow: { kind: 'rolling', duration: 100 * DAY },
    requestsPerSecond: MILLION_IN_100_DAYS,
    incidents: [goingOn(beginning.midnight - HOUR, ppb(10_000_000))],
  })

/** The same trouble with another share of the requests failing. */
export const failingAt = (begin: Scenario, failing: PartsPerBillion): Scenario =>
  withIncident(begin, GOING, { failing })

export const goingIn = (scenario: Scenario) => ownIncident(scenario, GOING)

/** The checkout's real promise: 99.9 % over 30 days, of which as much fails as may. */
export const real = (start: Scenario): Scenario => ({
  ...start,
  target: ppb(999_000_000),
  sloWindow: { kind: 'rolling', duration: 30 * DAY },
  incidents: [goingOn((start.now ?? 0) - HOUR, ppb(1_000_000))],
})

/** What the loudest of the usual alarms asks for, 14.4 times what may fail. */
const ALARMING = ppb(14_400_000)

/** It began at this very moment, and nothing is spent yet. */
export const justBegun = (start: Scenario): Scenario => ({
  ...real(start),
  incidents: [goingOn(start.now ?? 0, ALARMING)],
})

const LONG: Milliseconds = 32 * MINUTE + 24 * SECOND

/** Three quarters of the budget were gone before it began. */
export const afterAnOutage = (start: Scenario): Scenario => {
  const now = start.now ?? 0
  return {
    ...real(start),
    incidents: [incidentOf(BEFORE, words.incident.before, now - 12 * DAY, LONG, WHOLE), goingOn(now - HOUR, ALARMING)],
  }
}
