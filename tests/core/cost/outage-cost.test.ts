import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { budgetMoney, costOfOutage, yearlyOutageCost } from '../../../src/core/cost/outage-cost.ts'
import { MINUTE, ppb, SECOND } from '../../../src/core/quantity/units.ts'
import { near } from '../../support/near.ts'

it('charges an outage by the minute of full outage', () => {
  expect(costOfOutage(30 * MINUTE, 100)).toBe(3_000)
  expect(costOfOutage(90 * SECOND, 100)).toBe(150)
  expect(costOfOutage(0, 100)).toBe(0)
})

it('says a budget in money: what it is worth, what is spent and what is left', () => {
  // 99.9 % of 30 days is 43.2 minutes; at 250 a minute 10,800, of which a quarter is left.
  expect(budgetMoney(43.2 * MINUTE, 0.25, 250)).toEqual({ whole: 10_800, spent: 8_100, left: 2_700 })
})

it('does not clamp a budget that is overspent', () => {
  const { whole, spent, left } = budgetMoney(40 * MINUTE, -0.5, 10)
  expect([whole, spent, left]).toEqual([400, 600, -200])
})

it('adds up: spent and left are the whole', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), fc.double({ min: -5, max: 1, noNaN: true }), (time, remaining) => {
      const { whole, spent, left } = budgetMoney(time, remaining, 17)
      near(spent + left, whole, 1e-12, { absolute: whole * 1e-12 })
    }),
  )
})

it('reckons a year of 525,600 minutes with all of its budget spent', () => {
  near(yearlyOutageCost(ppb(999_000_000), 100), 52_560) // 525.6 minutes
  near(yearlyOutageCost(ppb(999_999_999), 1_000_000), 525.6) // 0.0005256 minutes
})
