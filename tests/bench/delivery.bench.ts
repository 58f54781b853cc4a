import { deliveryAssessment } from '../../src/core/delivery/delivery-assessment.ts'
import { playedQuarters, playQuarter } from '../../src/core/delivery/played-quarter.ts'
import { quarterPlan } from '../../src/core/delivery/quarter-plan.ts'
import type { QuarterPlan } from '../../src/core/delivery/quarter-plan.ts'
import { SIMULATED_WINDOWS, simulateWindows } from '../../src/core/delivery/simulated-windows.ts'
import type { SpendByChange } from '../../src/core/delivery/spend-draw.ts'
import { simulateSystem } from '../../src/core/dependency/simulate-system.ts'
import { eveningPeak } from '../../src/core/measurement/traffic-profile.ts'
import { randomStream } from '../../src/core/quantity/random-stream.ts'
import { DAY, MINUTE, ppb } from '../../src/core/quantity/units.ts'
import { assessment } from '../../src/core/scenario/assessment.ts'
import { newScenario } from '../../src/core/scenario/new-scenario.ts'
import { measuredHistory } from '../../src/core/scenario/scenario-history.ts'
import type { Scenario } from '../../src/core/scenario/scenario.ts'
import { part, systemOf } from '../core/dependency/build.ts'
import { firstPicture } from './support/first-picture.ts'
import { compare } from './support/ratio.ts'

const NOW = Date.UTC(2026, 10, 23)

/** The least that any simulation must do: draw one number for each of its windows. */
const plainDraws = (count: number) => (): number => {
  const random = randomStream(20_161)
  let sum = 0
  for (let drawn = 0; drawn < count; drawn++) sum += random()
  return sum
}

/** 30 days by the minute with an evening peak, of which one request in 2,500 fails. */
const series = {
  start: NOW - 30 * DAY,
  step: MINUTE,
  valid: Float64Array.from({ length: (30 * DAY) / MINUTE }, (_, minute) =>
    Math.round(10_000 * eveningPeak(minute * MINUTE)),
  ),
  good: Float64Array.from({ length: (30 * DAY) / MINUTE }, (_, minute) =>
    Math.round(9_996 * eveningPeak(minute * MINUTE)),
  ),
}

const scenario: Scenario = {
  ...newScenario('one', 'Checkout'),
  now: NOW,
  measurements: {
    kind: 'imported',
    seriesId: 'one',
    source: '',
    unit: 'requests',
    start: series.start,
    step: MINUTE,
    steps: series.valid.length,
  },
}
const assessed = assessment(scenario, measuredHistory(series, [], NOW - 120 * DAY, NOW + 60 * DAY), NOW)
const answer = deliveryAssessment(scenario, assessed)
if (answer.findings === null) throw new Error('no alert notices a failed change')
const peak: SpendByChange = answer.findings.spend
const { left } = answer.basis
console.log(`${peak.rate.toFixed(2)} failures a window at ${peak.cost.traffic.weights.length} levels of traffic`)

const windows = (spend: SpendByChange, count: number) => (): unknown => {
  let last: unknown
  for (const picture of simulateWindows(spend, { seed: 1, left, windows: count })) last = picture
  return last
}

const all = { baseline: plainDraws(SIMULATED_WINDOWS) }
await compare({
  name: '100,000 simulated windows, refined 50 times, against one plain pass of drawing a number for each',
  subject: windows(peak, SIMULATED_WINDOWS),
  aim: 20,
  ...all,
})
await compare({
  name: 'the same with 4,300 failures a window',
  subject: windows({ ...peak, rate: 4_300 }, SIMULATED_WINDOWS),
  aim: 600,
  rounds: 3,
  ...all,
})
await compare({
  name: 'the first picture, of 2,000 windows, against one plain pass of drawing a number for each',
  baseline: plainDraws(2_000),
  subject: () => simulateWindows(peak, { seed: 1, left }).next(),
  aim: 20,
})

const plan = quarterPlan(scenario, assessed, answer) as QuarterPlan
await compare({
  name: '200 quarters with and without the policy, with their means, against playing each by itself',
  baseline: () => Array.from({ length: 200 }, (_, run) => playQuarter(plan, run)),
  subject: () => [...playedQuarters(plan)].at(-1),
  aim: 1.5,
  warmups: 5,
})
await compare({
  name: 'a quarter of 100,000 deploys a week, twice, against drawing five numbers for each deploy',
  baseline: plainDraws(5 * 13 * 100_000),
  subject: () => playQuarter({ ...plan, deploysPerWeek: 100_000, changeFailureRate: ppb(1_000_000) }),
  aim: 12,
  rounds: 3,
  warmups: 1,
})

const sixth = (index: number): readonly [string, string] => [`shared ${index % 6}`, `shared ${(index + 1) % 6}`]
const services = Array.from({ length: 24 }, (_, index) => part(`service ${index}`, 99.9, [sixth(index)]))
const twoOfThree = Array.from({ length: 8 }, (_, group) => ({
  needed: 2,
  on: [0, 1, 2].map((member) => `service ${3 * group + member}`),
}))
const shared = Array.from({ length: 6 }, (_, index) => part(`shared ${index}`, 99.9))
const system = systemOf(part('journey', 100, twoOfThree), ...services, ...shared)
const ROUNDS = 100_000
await compare({
  name: `${ROUNDS} drawn states of a system of ${system.parts.length} parts, against drawing a number for each part and state`,
  baseline: plainDraws(ROUNDS * system.parts.length),
  subject: () => [...simulateSystem(system, { seed: 1, rounds: ROUNDS })].at(-1),
  aim: 20,
  rounds: 5,
})

const PICTURE_AIM = 100
const first = await firstPicture(peak, left)
console.log(
  `In a browser, from starting the worker: first picture after ${first.shown.toFixed(0)} ms (aim <= ${PICTURE_AIM})` +
    `${first.shown > PICTURE_AIM ? '  OVER THE AIM' : ''}, all ${SIMULATED_WINDOWS} windows after ${first.done.toFixed(0)} ms`,
)
