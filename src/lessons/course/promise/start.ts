import { firstSla } from '../../../core/cost/edited-sla.ts'
import { DAY, HOUR, ppb, SECOND, WHOLE } from '../../../core/quantity/units.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import type { Beginning } from '../course.ts'
import { incidentOf, plainStart } from '../plain-start.ts'
import { words } from './words.ts'

const OUTAGE = 'outage'

const WINDOW = 100 * DAY

/** A million in the window, so that shares are easy to see. */
const REQUESTS = 1_000_000

/** 99 % over 100 days, and half a day of everything down: half a percent of the requests. */
export const start = (beginning: Beginning): Scenario =>
  plainStart(beginning, {
    target: ppb(990_000_000),
    sloWindow: { kind: 'rolling', duration: WINDOW },
    requestsPerSecond: (REQUESTS * SECOND) / WINDOW,
    incidents: [incidentOf(OUTAGE, words.incident, beginning.midnight - 20 * DAY, 12 * HOUR, WHOLE)],
  })

/** With a contract beside the objective, as the page suggests it. */
export const withSla = (begin: Scenario): Scenario => ({
  ...begin,
  cost: { ...begin.cost, sla: { ...firstSla(begin.target), monthlyFee: 10_000 } },
})
