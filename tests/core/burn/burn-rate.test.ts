import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { budgetSpent, burnRate, maximumBurnRate, steadyTimeToExhaustion } from '../../../src/core/burn/burn-rate.ts'
import { seriesHistory } from '../../../src/core/measurement/series-history.ts'
import { DAY, HOUR, MINUTE, ppb } from '../../../src/core/quantity/units.ts'
import { near } from '../../support/near.ts'
import { series } from '../build.ts'

const threeNines = ppb(999_000_000)

describe('the burn rate', () => {
  it('is 1 when the bad ratio equals the budget, at every number of nines', () => {
    for (const [bad, parts] of [
      [100_000, 900_000_000],
      [10_000, 990_000_000],
      [1_000, 999_000_000],
      [100, 999_900_000],
      [10, 999_990_000],
    ] as const) {
      const history = seriesHistory(series([[bad, 1_000_000]]))
      near(burnRate(history, MINUTE, MINUTE, ppb(parts)) ?? NaN, 1)
    }
  })

  it('looks back only as far as it is told', () => {
    // An hour at 1 %, then an hour without failures.
    const hour = (bad: number): [number, number][] => Array.from({ length: 60 }, () => [bad, 1_000])
    const history = seriesHistory(series([...hour(10), ...hour(0)]))
    near(burnRate(history, 2 * HOUR, HOUR, threeNines) ?? NaN, 0)
    near(burnRate(history, 2 * HOUR, 2 * HOUR, threeNines) ?? NaN, 5) // 0.5 % / 0.1 %
    near(burnRate(history, 90 * MINUTE, HOUR, threeNines) ?? NaN, 5)
  })

  it('is no number without events', () => {
    const history = seriesHistory(series([null, [0, 0], [1, 10]]))
    expect(burnRate(history, 2 * MINUTE, 2 * MINUTE, threeNines)).toBeNull()
    near(burnRate(history, 3 * MINUTE, 2 * MINUTE, threeNines) ?? NaN, 100)
  })

  it('does not change when all counts are scaled', () => {
    const step = fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 50, max: 1_000 }))
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 20 }), fc.integer({ min: 2, max: 1_000 }), (steps, by) => {
        const now = steps.length * MINUTE
        const rate = burnRate(seriesHistory(series(steps)), now, now, threeNines)
        const scaled = seriesHistory(series(steps.map(([bad, valid]) => [bad * by, valid * by])))
        near(burnRate(scaled, now, now, threeNines) ?? NaN, rate ?? NaN)
      }),
    )
  })
})

it('is at most the whole over the budget', () => {
  near(maximumBurnRate(threeNines), 1_000)
  near(maximumBurnRate(ppb(500_000_000)), 2)
  expect(maximumBurnRate(ppb(930_000_000))).toBeLessThan(14.4)
})

describe('holding a burn rate', () => {
  it('spends 2 % of 30 days in an hour at 14.4×', () => {
    near(budgetSpent(14.4, HOUR, 30 * DAY), 0.02) // 14.4 / 720
  })

  it('spends exactly everything at 1× in one window', () => {
    expect(budgetSpent(1, 30 * DAY, 30 * DAY)).toBe(1)
    expect(steadyTimeToExhaustion(1, 1, 30 * DAY)).toBe(30 * DAY)
  })

  it('lasts for what is left over what is spent', () => {
    near(steadyTimeToExhaustion(0.25, 2, 30 * DAY), 3.75 * DAY) // a quarter of 30 d, twice as fast
  })

  it('has nothing to last for once all is spent, and lasts for ever at rate 0', () => {
    expect(steadyTimeToExhaustion(0, 3, DAY)).toBe(0)
    expect(steadyTimeToExhaustion(0, 0, DAY)).toBe(0)
    expect(steadyTimeToExhaustion(-0.8, 0, DAY)).toBe(0)
    expect(steadyTimeToExhaustion(0.5, 0, DAY)).toBe(Infinity)
  })
})
