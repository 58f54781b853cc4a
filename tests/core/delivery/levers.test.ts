import { describe, expect, it } from 'vitest'
import { chanceInside } from '../../../src/core/delivery/chance-inside.ts'
import { changeSpend } from '../../../src/core/delivery/change-spend.ts'
import type { Delivery } from '../../../src/core/delivery/delivery.ts'
import { levers } from '../../../src/core/delivery/levers.ts'
import type { Lever, LeverInput } from '../../../src/core/delivery/levers.ts'
import { MINUTE } from '../../../src/core/quantity/units.ts'
import { near } from '../../support/near.ts'
import { basis, canary, delivery, percent, typed } from './build-delivery.ts'

const leversOf = (more: Partial<Delivery>) => levers(basis(), delivery(more))
const lever = (found: readonly Lever[], input: LeverInput): Lever => {
  const one = found.find((each) => each.input === input)
  if (one === undefined) throw new Error(`no lever ${input}`)
  return one
}

describe('levers', () => {
  // 9/7 failures of 5 min and 16.6 min in 43.2 min spend 9/14 of the budget.
  const found = leversOf({ timeToDetect: typed('5m'), timeToRestore: 16.6 * MINUTE, restoreTimes: 'even' })

  it('are ranked by what they move: how often and how badly before how long', () => {
    expect(found.map(({ input }) => input)).toEqual([
      'deploys-per-week',
      'change-failure-rate',
      'time-to-restore',
      'exposure',
      'failing',
      'time-to-detect',
    ])
  })

  it('move the expected spend by a quarter of their part of it each way', () => {
    const { less, more, swing } = lever(found, 'deploys-per-week')
    near(less?.mean ?? NaN, 0.75 * (9 / 14))
    near(more?.mean ?? NaN, 1.25 * (9 / 14))
    near(swing, 0.5 * (9 / 14))
    near(lever(found, 'time-to-restore').swing, (9 / 7) * ((0.5 * 16.6) / 43.2))
    near(lever(found, 'time-to-detect').swing, (9 / 7) * ((0.5 * 5) / 43.2))
  })

  it('stop at everybody and everything: fewer help, more cannot be', () => {
    for (const input of ['exposure', 'failing'] as const) {
      const { less, more } = lever(found, input)
      near(less?.mean ?? NaN, 0.75 * (9 / 14))
      near(more?.mean ?? NaN, 9 / 14)
    }
  })

  it('have the chance to stay inside at each end', () => {
    const { less, more } = lever(found, 'deploys-per-week')
    // Two failures or fewer of 0.75 × 9/7 and 1.25 × 9/7
    const twoOfThem = (rate: number) => Math.exp(-rate) * (1 + rate + rate ** 2 / 2)
    near(less?.chance ?? NaN, twoOfThem(27 / 28))
    near(more?.chance ?? NaN, twoOfThem(45 / 28))
  })

  it('know that alerts find a smaller failure later: until then it has failed just as much', () => {
    const { less } = lever(leversOf({}), 'failing')
    // 51.84 s of failures either way, then 75 % of half an hour.
    near(less?.mean ?? NaN, (9 / 7) * ((51.84 + 1_350) / 2_592))
  })

  it('scale each step of a canary, and what comes after it', () => {
    const { less, more } = lever(leversOf({ canary: canary('40 10s'), timeToDetect: typed('20s') }), 'exposure')
    // 10 s at 30 % and 10 s at 75 %, then half an hour at 75 %; and 10 s at 50 %, then everybody.
    near(less?.mean ?? NaN, (9 / 7) * ((3 + 7.5 + 1_350) / 2_592))
    near(more?.mean ?? NaN, (9 / 7) * ((5 + 10 + 1_800) / 2_592))
  })

  it('may lead to where nobody would notice, and then today stands for that end', () => {
    const found1 = leversOf({ failing: percent(0.12) }) // only the ticket above 0.1 % sees it, and not 0.09 %
    const { less, more, swing } = lever(found1, 'failing')
    expect(less).toBeNull()
    const today = changeSpend(basis(), delivery({ failing: percent(0.12) }))
    near(swing, Math.abs((more?.mean ?? NaN) - (today?.rate ?? NaN) * (today?.mean ?? NaN)))
  })

  it('are none where nobody notices today', () => {
    expect(leversOf({ failing: percent(0.05) })).toEqual([])
  })

  it('do nothing where nothing is deployed', () => {
    for (const { less, more, swing } of leversOf({ deploysPerWeek: 0 })) {
      expect([less, more, swing]).toEqual([{ mean: 0, chance: 1 }, { mean: 0, chance: 1 }, 0])
    }
  })

  it('agree with the delivery as a lever would leave it', () => {
    const found1 = leversOf({ canary: canary('5 30m', '25 1h') })
    const slower = changeSpend(basis(), delivery({ canary: canary('5 30m', '25 1h'), timeToRestore: 37.5 * MINUTE }))
    if (slower === null) throw new Error('nobody noticed')
    near(lever(found1, 'time-to-restore').more?.mean ?? NaN, slower.rate * slower.mean)
    near(lever(found1, 'time-to-restore').more?.chance ?? NaN, chanceInside(slower.rate, slower.cost, 1).chance)
  })
})
