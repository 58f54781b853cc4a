import type { Incident } from '../../../core/incident/incident.ts'
import { DAY, HOUR, MINUTE, ppb, WHOLE } from '../../../core/quantity/units.ts'
import type { Instant, Milliseconds } from '../../../core/quantity/units.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import type { Beginning } from '../course.ts'
import { incidentOf, plainStart } from '../plain-start.ts'
import { words } from './words.ts'

export const OUTAGE = 'outage'
export const BROWN_OUT = 'brown-out'

/** Of 100 days and 99 %, one day may fail. */
export const start = (beginning: Beginning): Scenario =>
  plainStart(beginning, {
    target: ppb(990_000_000),
    sloWindow: { kind: 'rolling', duration: 100 * DAY },
    requestsPerSecond: 10,
  })

const outageAt = (began: Instant, lasted: Milliseconds): Incident =>
  incidentOf(OUTAGE, words.incident.outage, began, lasted, WHOLE)

/** A tenth of the budget in a full outage, and a brown-out just as long of a tenth of the requests. */
export const withTwo = (start: Scenario): Scenario => {
  const now = start.now ?? 0
  const lasted = 2 * HOUR + 24 * MINUTE
  const brownOut = incidentOf(
    BROWN_OUT,
    words.incident.brownOut,
    now - 12 * DAY,
    lasted,
    ppb(100_000_000),
    'dependency',
  )
  return { ...start, incidents: [outageAt(now - 30 * DAY, lasted), brownOut] }
}

/** Half as many failures all the time as may fail. */
export const withLeak = (start: Scenario): Scenario => ({ ...start, backgroundFailing: ppb(5_000_000) })

const SIX_HOURS = 6 * HOUR

/** A quarter of the budget in one outage, and half of it in the leak. */
export const withOutageAndLeak = (start: Scenario): Scenario => ({
  ...withLeak(start),
  incidents: [outageAt((start.now ?? 0) - 30 * DAY, SIX_HOURS)],
})

/** A smaller leak, which leaves enough for one more outage and not for two. */
export const withSmallLeak = (start: Scenario): Scenario => ({
  ...withOutageAndLeak(start),
  backgroundFailing: ppb(3_000_000),
})

/** One hour of outage at three in the morning, at a shop that sells most in the evening. */
export const atNight = (start: Scenario): Scenario => ({
  ...start,
  requestsPerSecond: 50,
  trafficProfile: { kind: 'evening-peak', timeZone: 'UTC' },
  incidents: [outageAt((start.now ?? 0) - 10 * DAY + 3 * HOUR, HOUR)],
})

/** The same outage once more, nine days ago. */
export const withTwin = (begin: Scenario): Scenario => ({
  ...begin,
  incidents: [
    ...begin.incidents,
    { ...outageAt((begin.now ?? 0) - 9 * DAY, SIX_HOURS), id: 'twin', label: words.incident.twin },
  ],
})
