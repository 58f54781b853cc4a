import { DAY, HOUR, ppb, WHOLE } from '../../../core/quantity/units.ts'
import type { Instant, Milliseconds } from '../../../core/quantity/units.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import type { SloWindow } from '../../../core/window/slo-window.ts'
import { lastMonthOf, MONTH_WINDOW } from '../calendar-months.ts'
import type { Beginning } from '../course.ts'
import { incidentOf, plainStart } from '../plain-start.ts'
import { words } from './words.ts'

export const OUTAGE = 'outage'

/** As long as the month that the lesson plays in: only how they move tells the two windows apart. */
export const ROLLING: SloWindow = { kind: 'rolling', duration: 30 * DAY }

const TODAY = 20 * DAY

const outage = (began: Instant, lasted: Milliseconds) => incidentOf(OUTAGE, words.incident.outage, began, lasted, WHOLE)

/** 99 % over 30 days, on the 21st of a month of 30 days, and three hours of outage 25 days ago: in the month before. */
export const start = (beginning: Beginning): Scenario => {
  const now = lastMonthOf(30, beginning.midnight).start + TODAY
  return plainStart(beginning, {
    target: ppb(990_000_000),
    sloWindow: ROLLING,
    now,
    incidents: [outage(now - 25 * DAY, 3 * HOUR)],
  })
}

const ON_THE_BORDER = 6 * HOUR

/** Seen on the second day of the month, by the calendar: an outage on either side of its beginning. */
export const acrossTheBorder = (start: Scenario): Scenario => {
  const border = (start.now ?? 0) - TODAY
  const one = outage(border - 10 * HOUR, ON_THE_BORDER)
  return {
    ...start,
    sloWindow: MONTH_WINDOW,
    now: border + DAY,
    incidents: [
      { ...one, id: 'before', label: words.incident.before },
      { ...one, id: 'after', label: words.incident.after, began: border + 10 * HOUR },
    ],
  }
}

/** Nine hours of outage ten days ago, where 7 h 12 min may fail. */
export const overspent = (start: Scenario): Scenario => ({
  ...start,
  incidents: [outage((start.now ?? 0) - 10 * DAY, 9 * HOUR)],
})
