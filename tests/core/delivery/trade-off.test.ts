import { describe, expect, it } from 'vitest'
import { chanceInside } from '../../../src/core/delivery/chance-inside.ts'
import { changeDetection, changeSpend } from '../../../src/core/delivery/change-spend.ts'
import { PRACTICES, practised, tradeOff } from '../../../src/core/delivery/trade-off.ts'
import type { Practice, TradeOff } from '../../../src/core/delivery/trade-off.ts'
import { HOUR, MINUTE } from '../../../src/core/quantity/units.ts'
import { near } from '../../support/near.ts'
import { basis, canary, delivery, percent, scenario, typed } from './build-delivery.ts'

const curve = ({ curves }: TradeOff, practice: Practice): Float64Array => {
  const chances = curves.find((one) => one.practice === practice)?.chances ?? null
  if (chances === null) throw new Error(`no curve for ${practice}`)
  return chances
}

describe('the trade-off', () => {
  const slow = delivery({ timeToDetect: typed('20m'), timeToRestore: HOUR })
  const found = tradeOff(basis(), slow)

  it('has the team’s point on its curve, between 1/32 and 32 times as often', () => {
    const { frequencies, today } = found
    expect(frequencies).toHaveLength(61)
    near(frequencies[0] ?? NaN, 3 / 32)
    near(frequencies[30] ?? NaN, 3)
    near(frequencies[60] ?? NaN, 96)
    expect(today.deploysPerWeek).toBe(3)
    expect(curve(found, 'today')[30]).toBe(today.chance)
    const spend = changeSpend(basis(), slow)
    near(today.chance ?? NaN, spend === null ? NaN : chanceInside(spend.rate, spend.cost, 1).chance)
  })

  it('falls along every curve: more deploys, less chance', () => {
    expect(found.curves.map(({ practice }) => practice)).toEqual(PRACTICES)
    for (const practice of PRACTICES) {
      const chances = curve(found, practice)
      for (let index = 1; index < chances.length; index++) {
        expect(chances[index]).toBeLessThanOrEqual((chances[index - 1] ?? NaN) + 1e-9)
      }
    }
  })

  it('has better practices above today’s, and all of them on top', () => {
    for (let index = 0; index < 61; index++) {
      for (const practice of PRACTICES) {
        const chance = curve(found, practice)[index] ?? NaN
        expect(chance).toBeGreaterThanOrEqual((curve(found, 'today')[index] ?? NaN) - 1e-9)
        expect(chance).toBeLessThanOrEqual((curve(found, 'all')[index] ?? NaN) + 1e-9)
      }
    }
  })

  it('knows the worth of a canary by hand: 5 % for 20 min and an hour are 4 min of 43.2, not 80', () => {
    // With equal restores: ten failures fit at 4 min, none at 80.
    const even = { ...slow, restoreTimes: 'even' as const }
    const { curves } = tradeOff(basis(), even, 3)
    near(curves[0]?.chances?.[1] ?? NaN, Math.exp(-9 / 7))
    const ten = Array.from({ length: 11 }).reduce<number>((sum, _, n) => {
      let term = Math.exp(-9 / 7)
      for (let k = 1; k <= n; k++) term *= 9 / 7 / k
      return sum + term
    }, 0)
    near(curves[3]?.chances?.[1] ?? NaN, ten)
  })

  it('is drawn around one deploy a week where there are none', () => {
    const { frequencies, today } = tradeOff(basis(), delivery({ deploysPerWeek: 0 }))
    near(frequencies[30] ?? NaN, 1)
    expect(today).toEqual({ deploysPerWeek: 0, chance: 1 })
  })

  it('has no curve where no alert would notice, and one where somebody does', () => {
    const unseen = tradeOff(basis(), delivery({ failing: percent(0.05) }))
    expect(unseen.today.chance).toBeNull()
    expect(unseen.curves.map(({ chances }) => chances === null)).toEqual([true, false, true, true, false])
  })

  it('has a chance at each frequency where traffic changes over the day, too', () => {
    const busy = scenario({}, { requestsPerSecond: 10, trafficProfile: { kind: 'evening-peak', timeZone: 'UTC' } })
    for (const { chances } of tradeOff(basis(busy), delivery()).curves) expect(chances).toHaveLength(61)
  })
})

describe('a better practice', () => {
  const held = basis()

  it('is never a step back: alerts after 51.84 s stay where the practice is a minute', () => {
    expect(practised(held, delivery(), 'faster-detection').timeToDetect).toEqual({ kind: 'alerts' })
    expect(practised(held, delivery({ timeToDetect: typed('30s') }), 'all').timeToDetect).toEqual(typed('30s'))
    expect(practised(held, delivery({ timeToRestore: MINUTE }), 'faster-rollback').timeToRestore).toBe(MINUTE)
  })

  it('detects sooner than alerts that a canary slows down', () => {
    const all = practised(held, delivery(), 'all')
    expect(all.canary).toEqual(delivery().practices.canary)
    expect(all.timeToDetect).toEqual({ kind: 'typed', time: MINUTE })
    expect(all.timeToRestore).toBe(5 * MINUTE)
    near(changeDetection(held, practised(held, delivery(), 'canary'))?.after ?? NaN, 1_036_800) // 51.84 s ÷ 5 %
  })

  it('changes nothing else, and today changes nothing at all', () => {
    const one = delivery({ canary: canary('10 1h') })
    expect(practised(held, one, 'today')).toEqual(one)
    expect(practised(held, one, 'faster-rollback')).toEqual({ ...one, timeToRestore: 5 * MINUTE })
    expect(practised(held, one, 'canary')).toEqual({ ...one, canary: one.practices.canary })
  })
})
