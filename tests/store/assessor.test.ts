import { expect, it } from 'vitest'
import { assessment, scenarioHistory } from '../../src/core/scenario/assessment.ts'
import { newScenario } from '../../src/core/scenario/new-scenario.ts'
import { DAY, HOUR, ppb } from '../../src/core/quantity/units.ts'
import type { Instant } from '../../src/core/quantity/units.ts'
import type { Scenario } from '../../src/core/scenario/scenario.ts'
import type { Series } from '../../src/core/measurement/series.ts'
import { assessor } from '../../src/store/assessor.ts'
import { at, incident, series } from '../core/build.ts'
import { near } from '../support/near.ts'

const now = at('2026-11-22T00:00')
const scenario: Scenario = {
  ...newScenario('a', 'Checkout'),
  incidents: [incident(at('2026-11-04T14:02'), '20m')],
}
const hourly = series(
  Array.from({ length: 720 }, () => [1, 1_000] as const),
  HOUR,
  now - 30 * DAY,
)

const anew = (scenario: Scenario, series: Series | null, now: Instant) =>
  assessment(scenario, scenarioHistory(scenario, series, now), now)

it('gives the same assessment while nothing has changed', () => {
  const assess = assessor()
  expect(assess(scenario, null, now)).toBe(assess(scenario, null, now))
})

it('reuses the history when only target or names change, and is right', () => {
  const assess = assessor()
  const first = assess(scenario, hourly, now)
  const stricter = { ...scenario, target: ppb(999_900_000), service: 'Cart', name: 'Other', story: 'Once' }
  const second = assess(stricter, hourly, now)
  expect(second.outlook.history).toBe(first.outlook.history)
  expect(second).toEqual(anew(stricter, hourly, now))
  near(second.allowedBadTime, 259_200) // 0.01 % of 30 days
})

it.each<readonly [string, Scenario, Series | null, Instant]>([
  ['an incident', { ...scenario, incidents: [] }, null, now],
  ['the moment', scenario, null, now + DAY],
  ['the measurements', scenario, hourly, now],
  ['the traffic', { ...scenario, requestsPerSecond: 50 }, null, now],
  ['the background', { ...scenario, backgroundFailing: ppb(100_000) }, null, now],
  ['the window', { ...scenario, sloWindow: { kind: 'rolling', duration: 7 * DAY } }, null, now],
])('is right after a change of %s, and right again when it is taken back', (_, changed, measured, moment) => {
  const assess = assessor()
  const first = assess(scenario, null, now)
  const second = assess(changed, measured, moment)
  expect(second).toEqual(anew(changed, measured, moment))
  expect(second).not.toEqual(first)
  expect(assess(scenario, null, now)).toEqual(first)
})
