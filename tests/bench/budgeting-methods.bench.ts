import { BUDGETING_METHODS } from '../../src/core/budgeting/budgeting-method.ts'
import type { BudgetingMethod } from '../../src/core/budgeting/budgeting-method.ts'
import { methodComparison } from '../../src/core/budgeting/method-comparison.ts'
import { methodHistory } from '../../src/core/budgeting/method-history.ts'
import { sliceDifferences } from '../../src/core/budgeting/slice-differences.ts'
import { countsBetween } from '../../src/core/measurement/event-history.ts'
import type { Series } from '../../src/core/measurement/series.ts'
import { seriesHistory } from '../../src/core/measurement/series-history.ts'
import { eveningPeak } from '../../src/core/measurement/traffic-profile.ts'
import { seededRandom } from '../../src/core/quantity/seeded-random.ts'
import { DAY, MINUTE, ppb } from '../../src/core/quantity/units.ts'
import { assessment } from '../../src/core/scenario/assessment.ts'
import { newScenario } from '../../src/core/scenario/new-scenario.ts'
import type { Scenario } from '../../src/core/scenario/scenario.ts'
import { plainPass } from './support/plain-pass.ts'
import { compare } from './support/ratio.ts'

const START = Date.UTC(2026, 0, 1)
const END = START + 365 * DAY

/** A year of whole requests by the minute, of which now few and now many fail. */
const year = (): Series => {
  const random = seededRandom(20_161)
  const valid = Float64Array.from({ length: (END - START) / MINUTE }, (_, minute) =>
    Math.round(10_000 * eveningPeak(START + minute * MINUTE) * (0.9 + 0.2 * random())),
  )
  return {
    start: START,
    step: MINUTE,
    valid,
    good: valid.map((events) => events - Math.floor(events * 0.1 * random())),
  }
}

const series = year()
const history = seriesHistory(series)
const slices = { length: MINUTE, target: ppb(950_000_000), empty: 'good' } as const

const sli = (method: BudgetingMethod): number => {
  const { bad, valid } = countsBetween(methodHistory(history, method, slices, [], END), START, END)
  return 1 - bad / valid
}

const inOnePass = { baseline: () => plainPass(series), warmups: 20 }
await compare({
  name: 'three SLIs of 525,600 points in running totals, one after another, against one plain pass',
  subject: () => BUDGETING_METHODS.map(sli),
  aim: 80,
  ...inOnePass,
})
await compare({
  name: 'the same with slices of five minutes',
  subject: () =>
    BUDGETING_METHODS.map((method) => methodHistory(history, method, { ...slices, length: 5 * MINUTE }, [], END)),
  aim: 35,
  ...inOnePass,
})

const scenario: Scenario = {
  ...newScenario('year', 'A year'),
  sloWindow: { kind: 'rolling', duration: 365 * DAY },
  timeSlices: slices,
  now: END,
}
const assessed = assessment(scenario, history, END)
const edges = Float64Array.from({ length: 401 }, (_, index) => START + ((END - START) * index) / 400)
await compare({
  name: 'three verdicts with their burn-downs, and the slices that differ, against one plain pass',
  subject: () => sliceDifferences(methodComparison(scenario, assessed), edges),
  aim: 250,
  ...inOnePass,
})
