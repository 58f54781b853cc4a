import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  calendarBurnDown,
  expectedValidInPeriod,
  hasData,
  rollingBurnDown,
} from '../../../src/core/budget/burn-down.ts'
import type { Line } from '../../../src/core/measurement/decimation.ts'
import { seriesHistory } from '../../../src/core/measurement/series-history.ts'
import type { Series } from '../../../src/core/measurement/series.ts'
import { ppb } from '../../../src/core/quantity/units.ts'
import { near } from '../../support/near.ts'
import { series } from '../build.ts'

const ninety = ppb(900_000_000)

const points = ({ times, values }: Line): readonly (readonly [number, number])[] =>
  Array.from(times, (t, index) => [t, values[index] as number] as const)

const expectLine = (line: Line, expected: readonly (readonly [number, number])[]): void => {
  expect([...line.times]).toEqual(expected.map(([t]) => t))
  expected.forEach(([, value], index) => near(line.values[index] as number, value, 1e-9, { absolute: 1e-12 }))
}

/** The definition, step by step: every step in the window, everything unmeasured at the mean rate. */
const remainingByDefinition = (data: Series, sloWindow: number, budget: number, t: number): number => {
  const { start, step, good, valid } = data
  let [measured, events, bad, all, steps] = [0, 0, 0, 0, 0]
  valid.forEach((count, index) => {
    if (Number.isNaN(count)) return
    all += count
    steps += 1
    const from = Math.max(t - sloWindow, start + index * step)
    const to = Math.min(t, start + (index + 1) * step)
    const inside = Math.max(0, to - from) / step
    measured += inside * step
    events += inside * count
    bad += inside * (count - (good[index] as number))
  })
  const mean = all > 0 ? all / (steps * step) : 1
  return 1 - bad / (budget * (events + (sloWindow - measured) * mean))
}

describe('the rolling burn-down', () => {
  it('falls as failures come in and climbs as they leave the window', () => {
    // 10 a step, a window of 3 steps allows 3 bad ones. 1 fails in step 1, 2 in step 3.
    const history = seriesHistory(
      series(
        [
          [0, 10],
          [1, 10],
          [0, 10],
          [2, 10],
          [0, 10],
          [0, 10],
          [0, 10],
        ],
        10,
      ),
    )
    expectLine(rollingBurnDown(history, 30, ninety, 0, 70), [
      [0, 1],
      [10, 1],
      [20, 1 - 1 / 3],
      [30, 1 - 1 / 3],
      [40, 1 - 3 / 3],
      [50, 1 - 2 / 3],
      [60, 1 - 2 / 3],
      [70, 1],
    ])
  })

  it('does not dive at the start of a short history: the time before counts as healthy traffic', () => {
    // One bad in the first 10 events. Of them alone that would be 100 % of a 10 % budget; of 100 in the window it is 10 %.
    const history = seriesHistory(
      series(
        [
          [1, 10],
          [0, 10],
        ],
        10,
        1_000,
      ),
    )
    expectLine(rollingBurnDown(history, 100, ninety, 1_000, 1_020), [
      [1_000, 1],
      [1_010, 0.9],
      [1_020, 0.9],
    ])
  })

  it('counts a gap as healthy traffic at the mean rate', () => {
    const history = seriesHistory(series([[2, 10], null, null, [0, 10]], 10))
    expectLine(rollingBurnDown(history, 40, ninety, 40, 40), [[40, 1 - 2 / 4]])
  })

  it('goes on past the end of the data, until everything bad has left', () => {
    const history = seriesHistory(series([[2, 10]], 10))
    expectLine(rollingBurnDown(history, 20, ninety, 5, 35), [
      [5, 0.5], // 1 of the 20 × 10 % allowed
      [10, 0],
      [20, 0],
      [30, 1],
      [35, 1],
    ])
  })

  it('passes below zero and is not clamped', () => {
    const history = seriesHistory(series([[10, 10]], 10))
    near(rollingBurnDown(history, 20, ninety, 10, 10).values[0] ?? NaN, -4) // 10 bad, 2 allowed
  })

  it('has no value where the whole window was measured without traffic', () => {
    const history = seriesHistory(
      series(
        [
          [0, 0],
          [0, 0],
          [0, 10],
        ],
        10,
      ),
    )
    expect(rollingBurnDown(history, 10, ninety, 20, 20).values[0]).toBeNaN()
  })

  it('begins and ends exactly where it is asked to', () => {
    const history = seriesHistory(
      series(
        [
          [0, 10],
          [1, 10],
          [0, 10],
        ],
        10,
      ),
    )
    expect([...rollingBurnDown(history, 15, ninety, 3, 27).times]).toEqual([3, 10, 15, 20, 25, 27])
    expect([...rollingBurnDown(history, 15, ninety, 12, 12).times]).toEqual([12])
  })

  it('is what the definition says, at every knot, for any small series', () => {
    const step = fc.option(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 9, max: 30 })), { freq: 5 })
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1, maxLength: 25 }),
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: -200, max: 300 }),
        fc.integer({ min: 0, max: 400 }),
        (steps, sloWindow, from, length) => {
          const data = series(steps, 10)
          const line = rollingBurnDown(seriesHistory(data), sloWindow, ninety, from, from + length)
          for (const [t, value] of points(line)) {
            near(value, remainingByDefinition(data, sloWindow, 0.1, t), 1e-9, { absolute: 1e-9 })
          }
          const between = steps.map((_, index) => index * 10).flatMap((knot) => [knot, knot + sloWindow])
          const expected = between.filter((t) => t > from && t < from + length)
          expect(expected.every((t) => line.times.includes(t))).toBe(true)
          expect([...line.times].every((t, index) => index === 0 || t > (line.times[index - 1] as number))).toBe(true)
        },
      ),
    )
  })
})

describe('the calendar burn-down', () => {
  const period = { start: 0, end: 100 }

  it('is measured against the whole period’s expected events', () => {
    // 10 in 10 ms: 100 expected, 10 allowed.
    const history = seriesHistory(
      series(
        [
          [1, 10],
          [0, 10],
          [4, 10],
        ],
        10,
      ),
    )
    expectLine(calendarBurnDown(history, period, ninety, 30), [
      [0, 1],
      [10, 0.9],
      [20, 0.9],
      [30, 0.5],
    ])
  })

  it('forgets what failed before the period began', () => {
    const history = seriesHistory(
      series(
        [
          [9, 10],
          [1, 10],
        ],
        10,
        -15,
      ),
    )
    const line = calendarBurnDown(history, period, ninety, 5)
    expect(line.values[0]).toBe(1)
    // Of step −5…5, which has 1 bad event, half lies inside.
    near(line.values.at(-1) ?? NaN, 1 - 0.5 / 10)
  })

  it('stops at now, and at the end of the period', () => {
    const history = seriesHistory(
      series(
        Array.from({ length: 30 }, () => [1, 10] as const),
        10,
      ),
    )
    expect(calendarBurnDown(history, period, ninety, 55).times.at(-1)).toBe(55)
    expect(calendarBurnDown(history, period, ninety, 250).times.at(-1)).toBe(100)
  })

  it('never climbs, whatever happened', () => {
    const step = fc.option(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 9, max: 30 })), { freq: 5 })
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: -100, max: 50 }),
        fc.integer({ min: 1, max: 100 }),
        (steps, start, to) => {
          const { times, values } = calendarBurnDown(seriesHistory(series(steps, 10, start)), period, ninety, to)
          expect(values.every((value, index) => index === 0 || value <= (values[index - 1] as number))).toBe(true)
          expect(times.every((t, index) => index === 0 || t > (times[index - 1] as number))).toBe(true)
        },
      ),
    )
  })
})

it('expects measured events so far and the mean rate for the rest, without a look ahead', () => {
  const history = seriesHistory(
    series(
      [
        [0, 10],
        [0, 40],
      ],
      10,
    ),
  ) // 2.5 a millisecond
  expect(expectedValidInPeriod(history, { start: 0, end: 100 }, 10)).toBe(10 + 90 * 2.5)
  expect(expectedValidInPeriod(history, { start: 0, end: 100 }, 20)).toBe(50 + 80 * 2.5)
  expect(expectedValidInPeriod(history, { start: 0, end: 20 }, 500)).toBe(50)
})

it('knows whether anything was measured', () => {
  const history = seriesHistory(series([[0, 0], null], 10))
  expect(hasData(history, 0, 20)).toBe(true)
  expect(hasData(history, 10, 20)).toBe(false)
  expect(hasData(history, -50, 0)).toBe(false)
  expect(hasData(history, 20, 50)).toBe(false)
})
