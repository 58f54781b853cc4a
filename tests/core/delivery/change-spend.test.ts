import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  changeDetection,
  changeSpend,
  expectedSpend,
  failuresPerWindow,
  spendDeviation,
} from '../../../src/core/delivery/change-spend.ts'
import type { Delivery } from '../../../src/core/delivery/delivery.ts'
import { failureCost } from '../../../src/core/delivery/failure-cost.ts'
import { MINUTE, ppb, WHOLE } from '../../../src/core/quantity/units.ts'
import { near } from '../../support/near.ts'
import { basis, canary, delivery, percent, scenario, traffic, typed } from './build-delivery.ts'

const spendOf = (more: Partial<Delivery>, held = basis()) => {
  const spend = changeSpend(held, delivery(more))
  if (spend === null) throw new Error('nobody noticed')
  return spend
}

describe('failures of an SLO window', () => {
  it('are deploys × change failure rate × weeks: 3 × 10 % × 30/7', () => {
    near(failuresPerWindow(basis(), delivery()), 9 / 7)
    near(failuresPerWindow(basis(), delivery({ deploysPerWeek: 0.5, changeFailureRate: WHOLE })), 15 / 7)
    expect(failuresPerWindow(basis(), delivery({ deploysPerWeek: 0 }))).toBe(0)
    expect(failuresPerWindow(basis(), delivery({ changeFailureRate: ppb(0) }))).toBe(0)
  })
})

describe('what change spends, with restores that take the same time', () => {
  // 5 min and 16.6 min of 43.2 min are one half.
  const spend = spendOf({ timeToDetect: typed('5m'), timeToRestore: 16.6 * MINUTE, restoreTimes: 'even' })

  it('is half the budget for each failure, 9/14 of it in a window', () => {
    near(spend.mean, 0.5)
    near(spend.meanSquare, 0.25)
    near(expectedSpend(spend), 9 / 14)
  })

  it('is spread by √(rate × E[X²]) = √(9/7) / 2', () => {
    near(spendDeviation(spend), Math.sqrt(9 / 7) / 2)
  })
})

describe('what change spends, with restores that vary', () => {
  it('has the same mean, and a wider spread: E[X²] = a² + 2ab + 2b²', () => {
    // a = 10.8 / 43.2 = 1/4 for sure, b = 21.6 / 43.2 = 1/2 on average: 1/16 + 1/4 + 1/2.
    const spend = spendOf({ timeToDetect: typed('10m 48s'), timeToRestore: 21.6 * MINUTE })
    near(spend.mean, 0.75)
    near(spend.meanSquare, 13 / 16)
    near(spendDeviation(spend), Math.sqrt((9 / 7) * (13 / 16)))
  })

  it('costs by the traffic of the deploy’s hour: E[w] and E[w²] are factors', () => {
    // w is 0.4 or 1.6: E[w] = 1.3, E[w²] = 0.04 + 1.92.
    const held = { ...basis(), traffic: traffic([0.4, 0.25], [1.6, 0.75]) }
    const spend = spendOf({ timeToDetect: typed('10m 48s'), timeToRestore: 21.6 * MINUTE }, held)
    near(spend.mean, 1.3 * 0.75)
    near(spend.meanSquare, 1.96 * (13 / 16))
  })

  it('costs nothing where nothing counts', () => {
    const held = { ...basis(), allowedBadTime: 0, weeks: 0 }
    const spend = spendOf({}, held)
    expect([spend.rate, spend.mean, expectedSpend(spend), spendDeviation(spend)]).toEqual([0, 0, 0, 0])
    expect(failureCost(spend.change, 'even', held.traffic, 0)).toMatchObject({ certain: 0, varying: 0 })
  })
})

describe('the detection behind it', () => {
  it('is by the alerts, or as typed', () => {
    const found = changeDetection(basis(), delivery())
    expect(found?.rule?.id).toBe(scenario().alertRules[0]?.id)
    near(found?.after ?? NaN, 51_840)
    expect(changeDetection(basis(), delivery({ timeToDetect: typed('7m') }))).toEqual({ after: 7 * MINUTE, rule: null })
  })

  it('is nobody’s where no alert fires, and then there is no spend', () => {
    const quiet = delivery({ failing: percent(0.1) })
    expect(changeDetection(basis(), quiet)).toBeNull()
    expect(changeSpend(basis(), quiet)).toBeNull()
    expect(changeSpend(basis(), { ...quiet, timeToDetect: typed('1d') })).not.toBeNull()
  })

  it('comes later for a canary, which is cheaper all the same', () => {
    const plain = spendOf({})
    const careful = spendOf({ canary: canary('5 1h') })
    // 51.84 s of failures either way until it is noticed; then half an hour at 5 % in place of all.
    near(careful.change.badBefore, plain.change.badBefore)
    near(careful.change.badDuring, 1.5 * MINUTE)
    near(plain.mean, (51.84 + 1_800) / 2_592)
  })
})

describe('expected spend', () => {
  it('grows in proportion to deploys, failures, traffic and what fails', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 1_000, noNaN: true }),
        fc.integer({ min: 1, max: 500_000_000 }),
        fc.constantFrom<Delivery['restoreTimes']>('even', 'exponential'),
        (deploysPerWeek, share, restoreTimes) => {
          const timeToDetect = typed('8m')
          const once = {
            deploysPerWeek,
            changeFailureRate: ppb(share),
            failing: ppb(share),
            timeToDetect,
            restoreTimes,
          }
          const spend = expectedSpend(spendOf(once))
          near(expectedSpend(spendOf({ ...once, deploysPerWeek: 2 * deploysPerWeek })), 2 * spend)
          near(expectedSpend(spendOf({ ...once, changeFailureRate: ppb(2 * share) })), 2 * spend)
          near(expectedSpend(spendOf({ ...once, failing: ppb(2 * share) })), 2 * spend)
          near(expectedSpend(spendOf(once, { ...basis(), traffic: traffic([3, 1]) })), 3 * spend)
        },
      ),
    )
  })
})
