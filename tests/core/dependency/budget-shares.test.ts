import { describe, expect, it } from 'vitest'
import { budgetShares } from '../../../src/core/dependency/budget-shares.ts'
import { near } from '../../support/near.ts'
import { exactly, inSeries, part, systemOf } from './build.ts'
import { randomSystem } from './random-system.ts'

describe('budgetShares', () => {
  it('gives each of several in series nearly its part of the sum, the largest first', () => {
    const system = inSeries([99.9, 99.7])
    const shares = budgetShares(system, exactly(system))
    expect(shares.map(({ id }) => id)).toEqual(['c1', 'c0', 'journey'])
    // 0.003 · 0.999 against 0.001 · 0.997
    near(shares[0]?.share ?? NaN, 0.002997 / (0.002997 + 0.000997), 1e-12)
    near(shares[0]?.whileDown ?? NaN, 0.999, 1e-12)
  })

  it('gives little to a pair of which either will do, and most to what both need', () => {
    const system = systemOf(
      part('shop', 100, [['east', 'west']]),
      part('east', 99, ['power']),
      part('west', 99, ['power']),
      part('power', 99.9),
    )
    const shares = new Map(budgetShares(system, exactly(system)).map((one) => [one.id, one]))
    // power: 0.001 · (1 - 0.0001); each of the pair: 0.01 · 0.01 · 0.999
    const [power, east] = [0.001 * 0.9999, 0.01 * 0.01 * 0.999]
    near(shares.get('power')?.share ?? NaN, power / (power + 2 * east), 1e-12)
    near(shares.get('east')?.whileDown ?? NaN, 0.01 * 0.999, 1e-12)
  })

  it('adds up to the whole, and is how much the journey changes with each part', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const system = randomSystem(seed, 10)
      const answer = exactly(system)
      const shares = budgetShares(system, answer)
      const decided = shares.some(({ whileDown }) => whileDown > 0)
      near(
        shares.reduce((sum, { share }) => sum + share, 0),
        decided ? 1 : 0,
        1e-12,
      )
      system.parts.forEach(({ id }, place) => {
        if (system.unavailability[place] === 0) return
        const at = (chance: number): number =>
          exactly({
            ...system,
            unavailability: system.unavailability.map((one, index) => (index === place ? chance : one)),
          }).unavailability
        near(shares.find((share) => share.id === id)?.whileDown ?? NaN, at(1) - at(0), 1e-9, { absolute: 1e-14 })
      })
    }
  })

  it('is nothing for anybody when two things that always fail leave nothing to decide', () => {
    const system = inSeries([0, 0, 99])
    expect(budgetShares(system, exactly(system)).map(({ share }) => share)).toEqual([0, 0, 0, 0])
  })

  it('is nothing for anybody when nothing ever fails', () => {
    const system = inSeries([100])
    expect(budgetShares(system, exactly(system)).map(({ share }) => share)).toEqual([0, 0])
  })
})
