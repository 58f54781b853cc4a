import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_COST } from '../../../src/core/cost/cost.ts'
import { yearlyOutageCost } from '../../../src/core/cost/outage-cost.ts'
import {
  cheapestTarget,
  drawnNines,
  estimateOf,
  ninesOf,
  reliabilityCost,
  targetOfNines,
  totalCostCurve,
} from '../../../src/core/cost/total-cost.ts'
import { ppb } from '../../../src/core/quantity/units.ts'
import { near } from '../../support/near.ts'

const THREE_NINES = ppb(999_000_000)

describe('nines', () => {
  it.each([
    [900_000_000, 1],
    [999_000_000, 3],
    [999_999_999, 9],
  ])('%i parts per billion have %i', (share, nines) => {
    near(ninesOf(ppb(share)), nines, 1e-14)
    expect(targetOfNines(nines)).toBe(share)
  })

  it('may be a fraction: 99.95 % has 3.301', () => {
    near(ninesOf(ppb(999_500_000)), 3.3010299956639813)
    expect(targetOfNines(3.5)).toBe(999_683_772) // 10 ** -3.5 is 0.000316228
  })
})

describe('the cost of reliability', () => {
  it('grows by the factor with every nine, and counts what fewer would save', () => {
    near(reliabilityCost(1, 100, 10), 100)
    near(reliabilityCost(2, 100, 10), 1_100) // 100 + 1,000
    near(reliabilityCost(3, 100, 10), 11_100)
    near(reliabilityCost(-1, 100, 10), -10)
    near(reliabilityCost(-2, 100, 10), -11) // 10 + 1
    expect(reliabilityCost(0, 100, 10)).toBe(0)
  })

  it('is a straight line where every nine costs the same', () => {
    expect(reliabilityCost(2.5, 100, 1)).toBe(250)
    expect(reliabilityCost(-2, 100, 1)).toBe(-200)
  })

  it('comes up to that line from a growth just above 1', () => {
    near(reliabilityCost(2.5, 100, 1 + 1e-12), 250, 1e-11)
  })
})

describe('the curve of the total', () => {
  const estimate = { outagePerMinute: 100, nextNine: 20_000, growth: 10 }

  it('is drawn from one to six nines, and further for a target outside', () => {
    expect(drawnNines(THREE_NINES)).toEqual({ from: 1, to: 6 })
    expect(drawnNines(ppb(999_999_950))).toEqual({ from: 1, to: 8 }) // 7.3 nines
    expect(drawnNines(ppb(500_000_000))).toEqual({ from: 0, to: 6 }) // 0.3 nines
  })

  it('holds the present target, where outage is the year’s and reliability costs nothing', () => {
    const own = totalCostCurve(estimate, THREE_NINES).find(({ target }) => target === THREE_NINES)
    near(own?.outage ?? NaN, yearlyOutageCost(THREE_NINES, 100))
    near(own?.reliability ?? NaN, 0, 0, { absolute: 1e-9 })
  })

  it('ascends in nines, and its total is always the sum of both', () => {
    const points = totalCostCurve(estimate, ppb(999_500_000))
    for (const [index, point] of points.entries()) {
      near(point.total, point.outage + point.reliability)
      expect(point.nines).toBeGreaterThan(points[index - 1]?.nines ?? -1)
    }
    expect([points[0]?.nines, points.at(-1)?.nines]).toEqual([1, 6])
  })
})

describe('the cheapest target', () => {
  it('is where a little more reliability costs what it saves, each nine alike', () => {
    // A = 52,560 a year at three nines. 10 ** n = 52,560 × ln 10 / 12,102.39 = 10: one nine more.
    const nextNine = (52_560 * Math.LN10) / 10
    const found = cheapestTarget({ outagePerMinute: 100, nextNine, growth: 1 }, THREE_NINES)
    near(found?.nines ?? NaN, 4)
    expect(found).toMatchObject({ target: 999_900_000, end: null })
    near(found?.outage ?? NaN, 5_256)
    near(found?.reliability ?? NaN, nextNine)
  })

  it('is where it costs what it saves, each nine ten times the last', () => {
    // 100 ** n = A × ln 10 × 9 / (c × ln 10) = 52,560 × 9 / c, which is 100 for c = 4,730.4: one nine more.
    const found = cheapestTarget({ outagePerMinute: 100, nextNine: 4_730.4, growth: 10 }, THREE_NINES)
    near(found?.nines ?? NaN, 4)
    near(found?.total ?? NaN, 5_256 + 4_730.4)
  })

  it('is never dearer than any other point of the curve', () => {
    fc.assert(
      fc.property(
        fc.record({
          outagePerMinute: fc.double({ min: 0.01, max: 1e6, noNaN: true }),
          nextNine: fc.double({ min: 0.01, max: 1e9, noNaN: true }),
          growth: fc.oneof(fc.constant(1), fc.double({ min: 1, max: 1_000, noNaN: true })),
        }),
        fc.integer({ min: 500_000_000, max: 999_999_999 }),
        (estimate, share) => {
          const least = cheapestTarget(estimate, ppb(share))
          for (const { total, outage, reliability } of totalCostCurve(estimate, ppb(share))) {
            const dust = 1e-9 * (Math.abs(outage) + Math.abs(reliability))
            expect(least?.total).toBeLessThanOrEqual(total + dust)
          }
        },
      ),
    )
  })

  it('says at which end of the drawing it is cut off', () => {
    const estimate = { outagePerMinute: 1e6, nextNine: 1, growth: 1 }
    expect(cheapestTarget(estimate, THREE_NINES)).toMatchObject({ nines: 6, end: 'to' })
    const dear = { outagePerMinute: 0.001, nextNine: 1e6, growth: 2 }
    expect(cheapestTarget(dear, THREE_NINES)).toMatchObject({ nines: 1, end: 'from' })
    expect(cheapestTarget(dear, THREE_NINES, { from: 2, to: 3 })).toMatchObject({ nines: 2, end: 'from' })
  })

  it('is the strictest where nines are free, the loosest where outages are, and none where both are', () => {
    expect(cheapestTarget({ outagePerMinute: 1, nextNine: 0, growth: 10 }, THREE_NINES)?.end).toBe('to')
    expect(cheapestTarget({ outagePerMinute: 0, nextNine: 1, growth: 10 }, THREE_NINES)?.end).toBe('from')
    expect(cheapestTarget({ outagePerMinute: 0, nextNine: 0, growth: 10 }, THREE_NINES)).toBeNull()
  })
})

it('has no estimate until both a minute and the next nine are known', () => {
  expect(estimateOf(NO_COST)).toBeNull()
  expect(estimateOf({ ...NO_COST, outagePerMinute: 5 })).toBeNull()
  expect(estimateOf({ ...NO_COST, outagePerMinute: 5, nextNine: 0 })).toEqual({
    outagePerMinute: 5,
    nextNine: 0,
    growth: 10,
  })
})
