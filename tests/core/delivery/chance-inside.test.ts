import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chanceInside } from '../../../src/core/delivery/chance-inside.ts'
import { deployTraffic, EVEN_TRAFFIC } from '../../../src/core/delivery/deploy-traffic.ts'
import type { FailureCost } from '../../../src/core/delivery/failure-cost.ts'
import { poissonChance } from '../../../src/core/delivery/poisson.ts'
import { seededRandom } from '../../../src/core/quantity/seeded-random.ts'
import { near } from '../../support/near.ts'
import { even, traffic, varying } from './build-delivery.ts'
import { panjerBounds } from './panjer.ts'

const evening = deployTraffic(null, { kind: 'evening-peak', timeZone: 'UTC' }, 0)
const office = deployTraffic(null, { kind: 'office-hours', timeZone: 'UTC' }, 0)

/** The share of seeded windows that stay inside, and its standard error. */
const drawn = (rate: number, { traffic: met, certain, varying: mean }: FailureCost, left: number, seed: number) => {
  const random = seededRandom(seed)
  const windows = 40_000
  let inside = 0
  for (let window = 0; window < windows; window++) {
    let spent = 0
    // Times between failures are exponential.
    for (let t = -Math.log(1 - random()); t <= rate; t -= Math.log(1 - random())) {
      let index = 0
      for (let u = random(); u >= (met.chances[index] ?? 1); index++) u -= met.chances[index] ?? 1
      spent += (met.weights[index] ?? 0) * (certain - mean * Math.log(1 - random()))
    }
    if (spent <= left) inside += 1
  }
  const share = inside / windows
  return { share, error: Math.sqrt((share * (1 - share)) / windows) }
}

describe('failures of two costs', () => {
  it('are between their bounds, which are close: two Poisson numbers side by side', () => {
    const pairs = traffic([0.37, 0.6], [1.9, 0.4])
    for (const [rate, cost, left] of [
      [1.3, 0.41, 1],
      [6, 0.11, 0.93],
      [30, 0.029, 1],
    ] as const) {
      let expected = 0
      for (let few = 0; few * 0.37 * cost <= left; few++) {
        for (let many = 0; (few * 0.37 + many * 1.9) * cost <= left; many++) {
          expected += poissonChance(few, rate * 0.6) * poissonChance(many, rate * 0.4)
        }
      }
      const found = chanceInside(rate, even(cost, pairs), left)
      expect(found.low).toBeLessThanOrEqual(expected)
      expect(found.high).toBeGreaterThanOrEqual(expected)
      expect(found.high - found.low).toBeLessThanOrEqual(0.002)
    }
  })
})

describe('failures that traffic makes cheap or dear', () => {
  const cases = [
    [9 / 7, varying(0.69, 0.02, evening), 1],
    [9 / 7, even(0.71, evening), 1],
    [9 / 7, varying(0.69, 0.02, office), 0.33],
    [9 / 7, varying(0.69, 0.02, evening), 0.001],
    [0.05, varying(0.69, 0.02, evening), 0.5],
    [13, varying(0.05, 0.01, evening), 1],
    [13, even(0.06, office), 1],
    [60, varying(0.01, 0.005, office), 1],
  ] as const

  it('have bounds within 0.002 that meet those of Panjer’s recursion', () => {
    for (const [rate, cost, left] of cases) {
      const found = chanceInside(rate, cost, left)
      const other = panjerBounds(rate, cost, left, 1_500)
      expect(found.low).toBeLessThanOrEqual(other.high)
      expect(found.high).toBeGreaterThanOrEqual(other.low)
      expect(found.high - found.low).toBeLessThanOrEqual(0.002)
    }
  })

  it('stay inside as often as windows drawn from a seed do, to four standard errors', () => {
    for (const [index, [rate, cost, left]] of cases.entries()) {
      const { share, error } = drawn(rate, cost, left, 5 + index)
      near(chanceInside(rate, cost, left).chance, share, 0, { absolute: 4 * error })
    }
  })

  it('are found as close where rates are in the thousands and the millions', () => {
    for (const met of [EVEN_TRAFFIC, evening, office]) {
      for (const rate of [3_000, 1e5, 5e6]) {
        // Skewness apart, the sum is normal, and its mean is what is left: half and half, to 1 / √rate.
        const found = chanceInside(rate, varying(0.9 / rate, 0.1 / rate, met), 1)
        near(found.chance, 0.5, 0, { absolute: 1 / Math.sqrt(rate) })
        expect(found.high - found.low).toBeLessThanOrEqual(0.002)
      }
    }
  })

  it('agree with what is exact where all meet the same traffic but for a hair', () => {
    const almost = traffic([1 - 1e-9, 0.5], [1 + 1e-9, 0.5])
    for (const rate of [0.2, 3, 50, 1_500]) {
      const exact = chanceInside(rate, varying(0.6 / rate, 0.2 / rate), 1)
      const found = chanceInside(rate, varying(0.6 / rate, 0.2 / rate, almost), 1)
      near(found.chance, exact.chance, 0, { absolute: 1e-4 })
      expect(found.low - 1e-8).toBeLessThanOrEqual(exact.chance)
      expect(found.high + 1e-8).toBeGreaterThanOrEqual(exact.chance)
    }
  })
})

/** From a billionth of the budget up to two of it, or nothing. */
const anyShare = fc.oneof(
  { weight: 4, arbitrary: fc.double({ min: -9, max: 0.3, noNaN: true }).map((power) => 10 ** power) },
  { weight: 1, arbitrary: fc.constant(0) },
)
const anyCost = fc
  .tuple(fc.constantFrom(EVEN_TRAFFIC, evening, office, traffic([0, 0.3], [0.2, 0.2], [1.92, 0.5])), anyShare, anyShare)
  .map(([met, certain, mean]): FailureCost => ({ traffic: met, certain, varying: mean }))
const anyRate = fc.double({ min: -4, max: 4, noNaN: true }).map((power) => 10 ** power)
const anyLeft = anyShare
const factor = fc.double({ min: 1, max: 5, noNaN: true })

describe('the chance to stay inside', () => {
  it('lies between its bounds, and they between 0 and 1', () => {
    fc.assert(
      fc.property(anyRate, anyCost, anyLeft, (rate, cost, left) => {
        const { chance, low, high } = chanceInside(rate, cost, left)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(low).toBeLessThanOrEqual(chance)
        expect(chance).toBeLessThanOrEqual(high)
        expect(high).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('does not rise with more failures, nor with dearer ones, nor with less left', () => {
    fc.assert(
      fc.property(anyRate, anyCost, anyLeft, factor, (rate, cost, left, more) => {
        const { high } = chanceInside(rate, cost, left)
        const dearer = { ...cost, certain: cost.certain * more, varying: cost.varying * more }
        expect(chanceInside(rate * more, cost, left).low).toBeLessThanOrEqual(high + 1e-9)
        expect(chanceInside(rate, dearer, left).low).toBeLessThanOrEqual(high + 1e-9)
        expect(chanceInside(rate, cost, left / more).low).toBeLessThanOrEqual(high + 1e-9)
      }),
    )
  })

  it('is certain without failures or without cost, and none where less than nothing is left', () => {
    expect(chanceInside(0, varying(5), 0).chance).toBe(1)
    expect(chanceInside(3, even(0), 0).chance).toBe(1)
    expect(chanceInside(3, even(1, traffic([0, 1])), 0).chance).toBe(1)
    expect(chanceInside(0, varying(5), -1e-9)).toEqual({ chance: 0, low: 0, high: 0 })
  })

  it('stays a number at the ends of what can be asked', () => {
    const lopsided = traffic([0, 0.99], [100, 0.01])
    for (const met of [EVEN_TRAFFIC, evening, lopsided]) {
      for (const rate of [1e-300, 1e-9, 1e-3, 17, 1_700, 5e6]) {
        for (const certain of [0, 1e-300, 1e-12, 1, 1e12]) {
          for (const mean of [0, 1e-300, 1e-12, 1, 1e12]) {
            for (const left of [0, 1e-12, 1, 1e6]) {
              const { chance, low, high } = chanceInside(rate, { traffic: met, certain, varying: mean }, left)
              expect([low >= 0, low <= chance, chance <= high, high <= 1]).toEqual([true, true, true, true])
            }
          }
        }
      }
    }
  })
})

it('is certain only where no failure is possible or none costs anything', () => {
  expect(chanceInside(0, even(0.1), 1).chance).toBe(1)
  expect(chanceInside(3, even(0), 1).chance).toBe(1)
  // Five hundred failures at once are next to impossible, not impossible.
  expect(chanceInside(1, even(0.001), 0.5).chance).toBeLessThan(1)
  expect(chanceInside(1, varying(0.001), 0.5).chance).toBeLessThan(1)
  expect(chanceInside(1, even(0.001, evening), 0.9).chance).toBeLessThan(1)
})
