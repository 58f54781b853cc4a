import { expect, it } from 'vitest'
import { remainingPoints } from '../../../src/core/budget/remaining-points.ts'
import { remainingSteps } from '../../../src/core/budget/remaining-steps.ts'
import type { Incident } from '../../../src/core/incident/incident.ts'
import { DAY, HOUR } from '../../../src/core/quantity/units.ts'
import { assessment, burnDown, scenarioHistory } from '../../../src/core/scenario/assessment.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import { near } from '../../support/near.ts'
import { at, incident } from '../build.ts'

const now = at('2026-11-22')
const start = now - 30 * DAY

const stepsOf = (count: number, ...incidents: readonly Incident[]): readonly number[] => {
  const scenario = { ...newScenario('one', 'Checkout'), now, incidents }
  const seen = assessment(scenario, scenarioHistory(scenario, null, now), now)
  const [first, second, ...others] = remainingPoints(seen.outlook, burnDown(seen, start, now), 20)
  if (first === undefined || second === undefined) throw new Error('nothing is known')
  return remainingSteps(seen.outlook, [first, second, ...others], count)
}

const expectSteps = (steps: readonly number[], expected: readonly number[]): void => {
  expect(steps.length).toBe(expected.length)
  for (const [place, step] of steps.entries()) near(step, expected[place] ?? NaN)
}

it('are even, from the first point to now, and a fall is in the step nearest to it', () => {
  // A step is 10 days; 20 of 43.2 minutes.
  const left = 1 - 20 / 43.2
  expectSteps(stepsOf(4, incident(start + 14 * DAY, '20m')), [1, left, left, left])
  expectSteps(stepsOf(4, incident(start + 16 * DAY, '20m')), [1, 1, left, left])
})

it('begin with the beginning and end with now, however near to them something happens', () => {
  const left = 1 - 20 / 43.2
  expectSteps(stepsOf(4, incident(start + DAY, '20m')), [1, left, left, left])
  expectSteps(stepsOf(4, incident(now - 2 * HOUR, '20m')), [1, 1, left, left])
})

it('lose no dip that is over before the next step', () => {
  // 20 minutes leave the window on its 15th day, 4 hours after another 20 have come.
  const [first = NaN, dip, last] = stepsOf(
    3,
    incident(start - 15 * DAY, '20m'),
    incident(start + 15 * DAY - 4 * HOUR, '20m'),
  )
  near(first, 1 - 20 / 43.2)
  near(dip ?? NaN, 1 - 40 / 43.2)
  near(last ?? NaN, 1 - 20 / 43.2)
})
