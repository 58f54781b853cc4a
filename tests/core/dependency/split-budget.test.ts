import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extraNine, keepsExtraNine } from '../../../src/core/dependency/extra-nine.ts'
import { reachableTarget, targetFailing } from '../../../src/core/dependency/failing-target.ts'
import { splitBudget } from '../../../src/core/dependency/split-budget.ts'
import type { BudgetSplit } from '../../../src/core/dependency/split-budget.ts'
import { SPLITS } from '../../../src/core/dependency/system-model.ts'
import type { Split } from '../../../src/core/dependency/system-model.ts'
import type { System } from '../../../src/core/dependency/system.ts'
import { ppb } from '../../../src/core/quantity/units.ts'
import { near } from '../../support/near.ts'
import { inSeries, part, systemOf } from './build.ts'
import { randomSystem } from './random-system.ts'

const splitOf = (system: System, budget: number, split: Split = 'equal'): BudgetSplit => {
  const found = splitBudget(system, budget, split)
  if (found === null) throw new Error('nothing to go by')
  return found
}

const FIVE = ['99.999', '99.999', '99.999', '99.999', '99.999']

describe('splitBudget', () => {
  it('leaves half of 99.99 % to the journey itself when five of 99.999 % take the other', () => {
    const { takenNow, leftNow } = splitOf(inSeries(FIVE), 0.0001)
    near(takenNow * 525_600, 26.28) // minutes of a year
    near(leftNow * 525_600, 26.28)
  })

  it('gives as much to each, the journey’s own part first', () => {
    const { shares } = splitOf(inSeries(['99.9', '99.9', '99.9']), 0.004)
    expect(shares.map(({ ids, own }) => [...ids, own])).toEqual([
      ['journey', true],
      ['c0', false],
      ['c1', false],
      ['c2', false],
    ])
    for (const { budget, target } of shares) {
      near(budget, 0.001)
      expect(target).toBe(999_000_000)
    }
  })

  it('gives in proportion to what fails now, or to the weights', () => {
    const system = systemOf(
      part('shop', 99.9, ['cart', 'search'], { weight: 1 }),
      part('cart', 99.8, [], { weight: 0 }),
      part('search', 99.7, [], { weight: 3 }),
    )
    const budgets = (split: Split) => splitOf(system, 0.0012, split).shares.map(({ budget }) => budget)
    const expected = { proportional: [0.0002, 0.0004, 0.0006], weighted: [0.0003, 0, 0.0009] }
    for (const split of ['proportional', 'weighted'] as const) {
      budgets(split).forEach((budget, index) => near(budget, expected[split][index] ?? NaN, 1e-12))
    }
  })

  it('has nothing to go by when all weights are 0, or nothing fails', () => {
    const system = systemOf(part('shop', 100, ['cart'], { weight: 0 }), part('cart', 100, [], { weight: 0 }))
    expect(splitBudget(system, 0.001, 'weighted')).toBeNull()
    expect(splitBudget(system, 0.001, 'proportional')).toBeNull()
    expect(splitBudget(system, 0.001, 'equal')).not.toBeNull()
  })

  it('counts what several share once', () => {
    const system = systemOf(part('shop', 99, ['a', 'b']), part('a', 99, ['db']), part('b', 99, ['db']), part('db', 99))
    expect(splitOf(system, 0.01).shares).toHaveLength(4)
  })

  it('gives a group one share, and each member what makes that together', () => {
    const system = systemOf(part('shop', 99.9, [['east', 'west']]), part('east', 99), part('west', 99))
    const group = splitOf(system, 0.0002).shares[1]
    expect(group).toMatchObject({ kind: 'group', ids: ['east', 'west'], needed: 1, of: 2 })
    near(group?.budget ?? NaN, 0.0001)
    near(group?.each ?? NaN, 0.01, 1e-12) // 0.01² = 0.0001
    expect(group?.eachTarget).toBe(990_000_000)
    near(group?.now ?? NaN, 0.0001, 1e-12)
    expect(group?.kept).toBe(true)
  })

  it('counts against a group neither what is needed anyway nor what that has to choose from', () => {
    const system = systemOf(
      part('shop', 99.9, ['db', ['east', 'west']]),
      part('db', 99, [['disk1', 'disk2']]),
      ...['east', 'west'].map((name) => part(name, 99, ['db'])),
      ...['disk1', 'disk2'].map((name) => part(name, 98)),
    )
    const { shares, takenNow, leftNow } = splitOf(system, 0.02)
    const now = shares.map((one) => one.now)
    const expected = [0.001, 0.01, 0.0001, 0.0004] // its own, db's own, 0.01² of the two sides, 0.02² of the two disks
    expected.forEach((chance, index) => near(now[index] ?? NaN, chance, 1e-12))
    near(takenNow, 0.0105, 1e-12) // all but its own
    near(leftNow, 0.0095, 1e-12)
  })

  it('gives each replica what makes the component’s share together', () => {
    const system = systemOf(part('shop', 99.9, ['db']), part('db', 99.9, [], { replicas: 3, neededReplicas: 2 }))
    const db = splitOf(system, 2 * 0.000298).shares[1]
    near(db?.each ?? NaN, 0.01, 1e-12) // 3 · 0.01² · 0.99 + 0.01³ = 0.000298
  })

  it('asks no group for what is needed anyway', () => {
    const system = systemOf(
      part('shop', 99, ['a', ['a', 'b'], { needed: 2, on: ['a', 'b', 'c'] }]),
      part('a', 99),
      part('b', 99),
      part('c', 99),
    )
    const { shares } = splitOf(system, 0.01)
    expect(shares.map(({ ids, needed, of }) => [...ids, needed, of])).toEqual([
      ['shop', 1, 1],
      ['a', 1, 1],
      ['b', 'c', 1, 2],
    ])
  })

  it('holds each dependency against the rule of the extra nine, and none for the journey itself', () => {
    const { shares } = splitOf(inSeries(['99.999', '99.99']), 0.0001)
    expect(shares.map(({ extraNineNow }) => extraNineNow)).toEqual([null, true, false])
    expect(shares.map(({ extraNine: kept }) => kept)).toEqual([null, false, false]) // a third each is more than a tenth
    expect(shares.map(({ kept }) => kept)).toEqual([true, true, false])
  })

  it('hands down no more than there is, and whoever keeps to it keeps the journey’s budget', () => {
    for (let seed = 1; seed <= 150; seed++) {
      const system = randomSystem(seed, 12)
      for (const split of SPLITS) {
        const found = splitBudget(system, 0.001, split)
        if (found === null) continue
        near(
          found.shares.reduce((sum, { budget }) => sum + budget, 0),
          0.001,
          1e-12,
        )
        expect(found.outcome ?? NaN).toBeLessThanOrEqual(0.001 * (1 + 1e-12))
      }
    }
  })
})

describe('the rule of the extra nine', () => {
  it('asks for 99.999 % where 99.99 % depends on it', () => {
    expect(extraNine(ppb(999_900_000))).toBe(999_990_000)
    expect(extraNine(ppb(999_999_995))).toBe(1_000_000_000)
  })

  it('is kept by a tenth of the failures, to the last digit', () => {
    expect(keepsExtraNine(0.00001, 0.0001)).toBe(true)
    expect(keepsExtraNine(0.000010001, 0.0001)).toBe(false)
  })
})

describe('a target for what fails', () => {
  it('is rounded to the strict side when it is asked for, and to the other when it is met', () => {
    expect([targetFailing(0.00001), reachableTarget(0.00001)]).toEqual([999_990_000, 999_990_000])
    expect([targetFailing(1.5e-9), reachableTarget(1.5e-9)]).toEqual([999_999_999, 999_999_998])
    expect([targetFailing(0), reachableTarget(1)]).toEqual([1_000_000_000, 0])
    expect(reachableTarget(0)).toBe(1_000_000_000)
  })

  it('has a failure budget of two digits, rounded up: 0.3595651 % is 0.36 %, which is 99.64 %', () => {
    expect(reachableTarget(0.003595651)).toBe(996_400_000)
    // 0.1001 % → 0.11 %; 0.0996 % → 0.1 %; 12 % stays; 12.1 % → 13 %; 99.1 % → 100 %
    expect([0.001001, 0.000996, 0.12, 0.121, 0.991].map(reachableTarget)).toEqual([
      998_900_000, 999_000_000, 880_000_000, 870_000_000, 0,
    ])
  })

  it('never fails less than it is asked to bear, and wastes less than a tenth of it', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-7, max: 0.9, noNaN: true }), (unavailability) => {
        const budget = (1e9 - reachableTarget(unavailability)) / 1e9
        // Whole parts per billion add one more at most.
        expect(budget).toBeGreaterThanOrEqual(unavailability * (1 - 1e-11))
        expect(budget).toBeLessThanOrEqual(unavailability * 1.1 + 2e-9)
      }),
    )
  })
})
