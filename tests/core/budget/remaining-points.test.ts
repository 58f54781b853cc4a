import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { remainingPoints } from '../../../src/core/budget/remaining-points.ts'
import type { RemainingPoint } from '../../../src/core/budget/remaining-points.ts'
import type { Series } from '../../../src/core/measurement/series.ts'
import { DAY, HOUR, MINUTE } from '../../../src/core/quantity/units.ts'
import { assessment, burnDown, scenarioHistory } from '../../../src/core/scenario/assessment.ts'
import type { Assessment } from '../../../src/core/scenario/assessment.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { near } from '../../support/near.ts'
import { anyScenario } from '../../support/any-scenario.ts'
import { at, incident, series } from '../build.ts'

const now = at('2026-11-22')

const assessed = (changes: Partial<Scenario>, measured: Series | null = null, seenAt = now): Assessment => {
  const scenario = { ...newScenario('one', 'Checkout'), ...changes }
  return assessment(scenario, scenarioHistory(scenario, measured, seenAt), seenAt)
}

const pointsOf = (seen: Assessment, most = 20): readonly RemainingPoint[] =>
  remainingPoints(seen.outlook, burnDown(seen, seen.period.start, seen.now), most)

const MONTH = { kind: 'calendar', period: 'month', timeZone: 'UTC' } as const

it('are the start of the window, begin and end of each incident, and now', () => {
  const began = at('2026-11-04T14:02') + 1
  const seen = assessed({ sloWindow: MONTH, incidents: [incident(began, '20m'), incident(now - DAY, '3h', 5)] })
  const points = pointsOf(seen)
  expect(points.map((point) => point.at)).toEqual([
    at('2026-11-01'),
    began,
    began + 20 * MINUTE,
    now - DAY,
    now - DAY + 3 * HOUR,
    now,
  ])
  // 20 and 9 of 43.2 minutes.
  for (const [place, remaining] of [1, 1, 1 - 20 / 43.2, 1 - 20 / 43.2, 1 - 29 / 43.2, 1 - 29 / 43.2].entries()) {
    near(points[place]?.remaining ?? NaN, remaining)
  }
})

it('are also where budget comes back, as an incident leaves a rolling window', () => {
  const before = now - 35 * DAY
  const points = pointsOf(assessed({ incidents: [incident(before, '20m')] }))
  expect(points.map((point) => point.at)).toEqual([
    now - 30 * DAY,
    before + 30 * DAY,
    before + 30 * DAY + 20 * MINUTE,
    now,
  ])
  near(points[0]?.remaining ?? NaN, 1 - 20 / 43.2)
  near(points[3]?.remaining ?? NaN, 1)
})

it('are where the measurements fell, too, though nobody wrote down an incident', () => {
  const start = now - 10 * DAY
  // An hour of nothing good, 2 days in; 1 % of 10 days is 2.4 hours.
  const measured = series(
    Array.from({ length: 240 }, (_, hour) => [hour === 48 ? 100 : 0, 100] as const),
    HOUR,
    start,
  )
  const measurements = {
    kind: 'imported',
    seriesId: 'one',
    source: 'a file',
    start,
    step: HOUR,
    steps: 240,
    unit: 'requests',
  } as const
  const seen = assessed({ measurements, sloWindow: { kind: 'rolling', duration: 10 * DAY } }, measured)
  expect(pointsOf(seen).map((point) => point.at)).toEqual([start, start + 48 * HOUR, start + 49 * HOUR, now])
})

it('begin where the first is known, not before', () => {
  // A window of an hour over ten minutes of measurements that end now.
  const start = now - 10 * MINUTE
  const measured = series(
    Array.from({ length: 10 }, () => [0, 100] as const),
    MINUTE,
    start,
  )
  const measurements = {
    kind: 'imported',
    seriesId: 'one',
    source: 'a file',
    start,
    step: MINUTE,
    steps: 10,
    unit: 'requests',
  } as const
  const seen = assessed({ measurements, sloWindow: { kind: 'rolling', duration: HOUR } }, measured)
  expect(pointsOf(seen)).toEqual([
    { at: start, remaining: 1 },
    { at: now, remaining: 1 },
  ])
  // Where everything measured lies before the window, nothing is known.
  expect(pointsOf(assessed({ measurements, sloWindow: MONTH }, measured, at('2027-02-02')))).toEqual([])
})

it('are those that bend the line most where there are too many', () => {
  const incidents = Array.from({ length: 20 }, (_, day) =>
    incident(at('2026-11-01') + day * DAY + HOUR, day === 7 ? '4h' : '1m'),
  )
  const points = pointsOf(assessed({ sloWindow: MONTH, incidents }), 4)
  expect(points.map((point) => point.at)).toEqual([
    at('2026-11-01'),
    at('2026-11-08T01:00'),
    at('2026-11-08T05:00'),
    now,
  ])
})

it('whatever the scenario are no more than there is room for, ascending, and points of the line from its start to now', () => {
  fc.assert(
    fc.property(anyScenario, (any) => {
      // No calendar window begins at such a minute.
      const seen = assessed({ ...any, measurements: null }, null, now + 34 * MINUTE)
      const line = burnDown(seen, seen.period.start, seen.now)
      const points = pointsOf(seen)
      // Before the traffic of the day nothing is known, nor is it while only its first moment is.
      fc.pre(line.values.slice(-2).every(Number.isFinite))
      expect(points.length).toBeLessThanOrEqual(20)
      expect(points[0]?.at).toBeGreaterThanOrEqual(seen.period.start)
      expect(points.at(-1)?.at).toBe(seen.now)
      const instants = points.map((point) => point.at)
      expect(instants).toEqual([...new Set(instants)].toSorted((a, b) => a - b))
      expect(instants.map((instant) => line.values[line.times.indexOf(instant)])).toEqual(
        points.map(({ remaining }) => remaining),
      )
    }),
    { numRuns: 50 },
  )
})
