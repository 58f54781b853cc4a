import type { Incident } from '../../../core/incident/incident.ts'
import { DAY, HOUR, ppb, WHOLE } from '../../../core/quantity/units.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import type { Beginning } from '../course.ts'
import { incidentOf, MILLION_IN_100_DAYS, plainStart } from '../plain-start.ts'
import { words } from './words.ts'

export const OUTAGE = 'outage'
export const BROWN_OUT = 'brown-out'

/** Of 100 days and 99 %, one day may fail. */
const WINDOW = 100 * DAY
const TARGET = ppb(990_000_000)

/** Six hours of everything down: a quarter of the budget. */
export const outage = (now: number): Incident =>
  incidentOf(OUTAGE, words.incident.outage, now - 40 * DAY, 6 * HOUR, WHOLE)

/** Longer than the outage, and less bad. */
const brownOut = (now: number): Incident =>
  incidentOf(BROWN_OUT, words.incident.brownOut, now - 15 * DAY, 12 * HOUR, ppb(400_000_000), 'dependency')

/** After the brown-out alone. */
export const withBrownOut = (start: Scenario): Scenario => ({ ...start, incidents: [brownOut(start.now ?? 0)] })

/** After both incidents. */
export const withBoth = (start: Scenario): Scenario => ({
  ...start,
  incidents: [outage(start.now ?? 0), brownOut(start.now ?? 0)],
})

/** After the outage alone. */
export const withOutage = (begin: Scenario): Scenario => ({ ...begin, incidents: [outage(begin.now ?? 0)] })

/** With the policy of the shop's own team: one rule is taught wherever the question is whether to ship. */
export const start = (beginning: Beginning): Scenario =>
  plainStart(beginning, {
    target: TARGET,
    sloWindow: { kind: 'rolling', duration: WINDOW },
    requestsPerSecond: MILLION_IN_100_DAYS,
    policy: beginning.builtIn.policy,
  })
