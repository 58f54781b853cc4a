import { workbookRules } from '../../../src/core/alert/workbook-rules.ts'
import type { Sampling } from '../../../src/core/alert/sampling.ts'
import type { Incident } from '../../../src/core/incident/incident.ts'
import { DAY, HOUR, MINUTE, ppb } from '../../../src/core/quantity/units.ts'
import type { Milliseconds } from '../../../src/core/quantity/units.ts'
import { constantHistory } from '../../../src/core/scenario/scenario-history.ts'
import type { OracleScenario } from './oracle-scenario.ts'

const START = Date.UTC(2026, 10, 1)
const END = START + 30 * DAY

const incident = (id: string, minute: number, lasted: Milliseconds, percent: number): Incident => ({
  id,
  label: '',
  began: START + minute * MINUTE,
  lasted,
  failing: ppb(percent * 10_000_000),
  cause: 'own',
  measured: false,
})

/** Six incidents, each of which tells something else of the workbook's four rules. */
const INCIDENTS = {
  outage: incident('outage', 4_320, 20 * MINUTE, 100),
  brownOut: incident('brown-out', 15_120, 3 * HOUR, 5),
  slowBurn: incident('slow-burn', 25_920, DAY, 0.4),
  slowerBurn: incident('slower-burn', 33_120, 3 * DAY, 0.15),
  spike: incident('spike', 40_680, 2 * MINUTE, 100),
  blip: incident('blip', 42_360, MINUTE, 50),
} as const

/** 99.9 % over 30 days at 10,000 requests a minute, by the minute. */
export const sixIncidentMonth = (name: string, sampling: Partial<Sampling> = {}): OracleScenario => ({
  name,
  history: constantHistory(
    { requestsPerSecond: 10_000 / 60, backgroundFailing: ppb(0) },
    Object.values(INCIDENTS),
    START,
    END,
  ),
  objective: { target: ppb(999_000_000), sloWindow: 30 * DAY },
  rules: workbookRules(),
  sampling: { scrapeInterval: MINUTE, evaluationInterval: MINUTE, evaluationOffset: 0, version: 2, ...sampling },
  prior: 'healthy',
  span: { from: START, to: END },
})

/** The first and the last minute, counted from an incident's beginning, at which a rule fires. */
type Minutes = readonly [first: number, last: number]

/**
 * What Prometheus 2.42 printed, evaluated on the scrapes, where its windows are as long as they say. In the order of the
 * rules: page 1h, page 6h, ticket 1d, ticket 3d.
 *
 * The ends of the two slow burns by hand: the short windows clear them. 0.4 % is 40 failures a minute, and 3 × 0.1 % of
 * 2 h is 3,600, so 90 minutes of it exactly tie: 1,440 + 120 − 90 = 1,470 is calm and 1,469 the last. 1 × 0.1 % of 6 h is
 * 3,600 as well, hence 1,440 + 360 − 90 − 1 = 1,709. 0.15 % is 15 a minute: 4,320 + 360 − 240 − 1 = 4,439.
 */
const ON_THE_SCRAPES: Readonly<Record<keyof typeof INCIDENTS, readonly (Minutes | null)[]>> = {
  outage: [
    [1, 24],
    [3, 49],
    [5, 139],
    [5, 379],
  ],
  brownOut: [
    [18, 183],
    [44, 206],
    [87, 292],
    [87, 532],
  ],
  slowBurn: [null, null, [1_081, 1_469], [1_081, 1_709]],
  slowerBurn: [null, null, null, [2_881, 4_439]],
  spike: [[1, 6], null, null, null],
  blip: [null, null, null, null],
}

/**
 * Between two scrapes, and always in version 3, a window of 5 minutes holds 5 samples, which are 4 minutes of events: each
 * window is a scrape shorter. Worked out by hand from bad × window > threshold: 5 % needs 60 − 1 = 59 minutes × 14.4 × 0.1 % /
 * 5 % = 16.992, so 17; 3 h end at 180, and of the last 4 minutes 4 × 1.44 / 5 = 1.152 must be bad, so 2: 180 + 4 − 2 = 182.
 */
const BETWEEN_SCRAPES: typeof ON_THE_SCRAPES = {
  // 59 × 1.44 % = 0.8496; 359 × 0.6 % = 2.154; 1,439 × 0.3 % = 4.317; 4,319 × 0.1 % = 4.319 minutes of a full outage.
  // Ends: of 4, 29, 119 and 359 minutes 0.0576, 0.174, 0.357 and 0.359 must be bad, so one: 20 + (4, 29, 119, 359) − 1.
  outage: [
    [1, 23],
    [3, 48],
    [5, 138],
    [5, 378],
  ],
  // 16.992, 43.08, 86.34 and 86.38 minutes at 5 %. Ends: 1.152, 3.48, 7.14 and 7.18 minutes of the short windows.
  brownOut: [
    [17, 182],
    [44, 205],
    [87, 291],
    [87, 531],
  ],
  // 1,439 × 3/4 = 1,079.25 and 4,319 / 4 = 1,079.75. Ends: 119 × 3/4 = 89.25, 359 / 4 = 89.75.
  slowBurn: [null, null, [1_080, 1_469], [1_080, 1_709]],
  // 4,319 / 1.5 = 2,879.3. End: 359 / 1.5 = 239.3.
  slowerBurn: [null, null, null, [2_880, 4_439]],
  // 2 minutes at 100 %: 0.0576 of 4 must be bad, so one: 2 + 4 − 1.
  spike: [[1, 5], null, null, null],
  blip: [null, null, null, null],
}

/** The minutes of the month at which each rule is to fire. */
const minutesOf = (expected: typeof ON_THE_SCRAPES): readonly ReadonlySet<number>[] =>
  workbookRules().map(
    (_, rule) =>
      new Set(
        Object.entries(INCIDENTS).flatMap(([name, { began }]) => {
          const minutes = expected[name as keyof typeof INCIDENTS][rule] ?? null
          if (minutes === null) return []
          const [first, last] = minutes
          return Array.from({ length: last - first + 1 }, (_, index) => (began - START) / MINUTE + first + index)
        }),
      ),
  )

export const expectedOnTheScrapes = minutesOf(ON_THE_SCRAPES)
export const expectedBetweenScrapes = minutesOf(BETWEEN_SCRAPES)

/** The minute of the month in which an instant lies. */
export const minuteOf = (instant: number): number => Math.floor((instant - START) / MINUTE)
