import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { poissonAtMost, poissonChance, poissonMoreThan } from '../../../src/core/delivery/poisson.ts'
import { near } from '../../support/near.ts'

describe('the Poisson distribution', () => {
  it('has the chances of the textbook', () => {
    near(poissonChance(0, 2), Math.exp(-2))
    near(poissonChance(3, 2), (8 / 6) * Math.exp(-2))
    near(poissonAtMost(2, 2), 5 * Math.exp(-2)) // 1 + 2 + 2
    near(poissonAtMost(1, 1.5), 2.5 * Math.exp(-1.5))
    near(poissonAtMost(10, 10), 0.583039750192985, 1e-12) // of 10 where 10 are expected
    near(poissonMoreThan(4, 1), 0.003659846827343713, 1e-12)
  })

  it('joins its small and its large numbers smoothly: n p(n) = rate × p(n − 1)', () => {
    for (let n = 1; n < 40; n++) near(n * poissonChance(n, 17), 17 * poissonChance(n - 1, 17), 1e-13)
  })

  it('does not underflow: a million expected', () => {
    // Stirling: 1 / √(2πn) × (1 − 1/12n). The median lies within a third of the mean: half and half but for 2/3 × p(n).
    near(poissonChance(1e6, 1e6), (1 / Math.sqrt(2e6 * Math.PI)) * (1 - 1 / 12e6), 1e-12)
    near(poissonAtMost(1e6, 1e6), 0.5 + (2 / 3) * poissonChance(1e6, 1e6), 1e-6)
    expect(poissonAtMost(990_000, 1e6)).toBeLessThan(1e-20)
    near(poissonAtMost(1_010_000, 1e6), 1)
  })

  it('is certain of nothing where nothing is expected', () => {
    expect([poissonChance(0, 0), poissonChance(1, 0), poissonAtMost(0, 0), poissonMoreThan(0, 0)]).toEqual([1, 0, 1, 0])
    expect([poissonAtMost(-1, 3), poissonMoreThan(-1, 3)]).toEqual([0, 1])
  })

  it('is one or the other, and steps by its chances', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_000 }), fc.double({ min: 1e-6, max: 3_000, noNaN: true }), (n, rate) => {
        const most = poissonAtMost(n, rate)
        near(most + poissonMoreThan(n, rate), 1, 1e-12)
        near(most - poissonAtMost(n - 1, rate), poissonChance(n, rate), 1e-9, { absolute: 1e-14 })
      }),
    )
  })
})
