import { firstSla } from '../../../core/cost/edited-sla.ts'
import { DAY, HOUR, MINUTE, ppb, WHOLE } from '../../../core/quantity/units.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import { lastMonthOf, MONTH_WINDOW } from '../calendar-months.ts'
import type { Beginning } from '../course.ts'
import { incidentOf, MILLION_IN_100_DAYS, plainStart } from '../plain-start.ts'
import { words } from './words.ts'

const OUTAGE = 'outage'

const WINDOW = 100 * DAY

/** 99 % over 100 days, and half a day of everything down: half a percent of the requests. */
export const start = (beginning: Beginning): Scenario =>
  plainStart(beginning, {
    target: ppb(990_000_000),
    sloWindow: { kind: 'rolling', duration: WINDOW },
    requestsPerSecond: MILLION_IN_100_DAYS,
    incidents: [incidentOf(OUTAGE, words.incident, beginning.midnight - 20 * DAY, 12 * HOUR, WHOLE)],
  })

/**
 * On the 21st of a month of 30 days, by the calendar as contracts count, after 3 h 36 min of outage: half of what 99 % allow.
 * Over other windows the objective could be kept while a contract of the same target is broken.
 */
export const inOneMonth = (start: Scenario): Scenario => {
  const now = lastMonthOf(30, start.now ?? 0).start + 20 * DAY
  return {
    ...start,
    sloWindow: MONTH_WINDOW,
    now,
    incidents: [incidentOf(OUTAGE, words.incident, now - 10 * DAY, 3 * HOUR + 36 * MINUTE, WHOLE)],
  }
}

/** With a contract beside the objective, as the page suggests it. */
export const withSla = (begin: Scenario): Scenario => ({
  ...begin,
  cost: { ...begin.cost, sla: { ...firstSla(begin.target), monthlyFee: 10_000 } },
})
