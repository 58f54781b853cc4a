import { DAY, HOUR, MINUTE, ppb, WHOLE } from '../../../core/quantity/units.ts'
import type { Instant, Milliseconds } from '../../../core/quantity/units.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import { lastMonthOf } from '../calendar-months.ts'
import type { Beginning } from '../course.ts'
import { incidentOf, MILLION_IN_100_DAYS, plainStart } from '../plain-start.ts'
import { words } from './words.ts'

export const TWO_NINES = ppb(990_000_000)
export const THREE_NINES = ppb(999_000_000)
const FOUR_NINES = ppb(999_900_000)

/** How long it takes at night to wake, to look and to undo. */
export const NIGHT: Milliseconds = 20 * MINUTE

/** Three nines over 30 days, looked at in the middle of a month that has one day more. */
export const start = (beginning: Beginning): Scenario =>
  plainStart(beginning, {
    now: lastMonthOf(31, beginning.midnight).start + 20 * DAY,
    requestsPerSecond: MILLION_IN_100_DAYS,
  })

const badNight = (now: Instant) => incidentOf('night', words.incident, now - 9 * DAY + 3 * HOUR, NIGHT, WHOLE)

export const withBadNight = (start: Scenario): Scenario => ({
  ...start,
  target: FOUR_NINES,
  incidents: [badNight(start.now ?? 0)],
})
