import { expect, it } from 'vitest'
import { remainingPoints } from '../../../src/core/budget/remaining-points.ts'
import { DAY, HOUR, MINUTE } from '../../../src/core/quantity/units.ts'
import { assessment, scenarioHistory } from '../../../src/core/scenario/assessment.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import { near } from '../../support/near.ts'
import { at, incident, series } from '../build.ts'

const now = at('2026-11-22')

it('are as many as asked for, evenly apart, and the last is what remains now', () => {
  const scenario = { ...newScenario('one', 'Checkout'), now, incidents: [incident(now - 10 * DAY, '20m')] }
  const seen = assessment(scenario, scenarioHistory(scenario, null, now), now)
  const points = remainingPoints(seen.outlook, now - 30 * DAY, now, 4)
  expect(points.map((point) => point.at)).toEqual([now - 30 * DAY, now - 20 * DAY, now - 10 * DAY, now])
  // 20 of 43.2 minutes.
  near(points[1]?.remaining ?? NaN, 1)
  near(points[3]?.remaining ?? NaN, 1 - 20 / 43.2)
  expect(points[3]?.remaining).toBe(seen.remaining?.share)
})

it('begin after the last that is not known, so that they stay evenly apart', () => {
  // A window of an hour over ten minutes of measurements that end now.
  const measured = series(
    Array.from({ length: 10 }, () => [0, 100] as const),
    MINUTE,
    now - 10 * MINUTE,
  )
  const scenario = {
    ...newScenario('one', 'Checkout'),
    now,
    sloWindow: { kind: 'rolling', duration: HOUR } as const,
    measurements: {
      kind: 'imported' as const,
      seriesId: 'one',
      source: 'a file',
      start: now - 10 * MINUTE,
      step: MINUTE,
      steps: 10,
      unit: 'requests' as const,
    },
  }
  const seen = assessment(scenario, scenarioHistory(scenario, measured, now), now)
  const points = remainingPoints(seen.outlook, now - 20 * MINUTE, now, 5)
  expect(points).toEqual([
    { at: now - 5 * MINUTE, remaining: 1 },
    { at: now, remaining: 1 },
  ])
})
