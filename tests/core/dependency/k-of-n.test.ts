import { describe, expect, it } from 'vitest'
import { atLeast, atLeastBounds, atLeastInverse } from '../../../src/core/dependency/k-of-n.ts'
import { near } from '../../support/near.ts'

describe('atLeast', () => {
  it('is the upper tail of the binomial distribution', () => {
    near(atLeast(3, 2, 0.01), 0.000298, 1e-15) // 3 · 0.01² · 0.99 + 0.01³
    near(atLeast(5, 3, 0.01), 9.8506e-6, 1e-15) // 10 · 1e-6 · 0.9801 + 5 · 1e-8 · 0.99 + 1e-10
    near(atLeast(2, 1, 0.001), 0.001999, 1e-15) // 1 - 0.999²
    near(atLeast(5, 2, 0.9), 0.99954, 1e-15) // 1 - 0.1⁵ - 5 · 0.9 · 0.1⁴
  })

  it('keeps the digits of a tiny chance', () => {
    near(atLeast(3, 3, 1e-9), 1e-27, 1e-15)
    near(atLeast(1_000, 1, 1e-15), -Math.expm1(1_000 * Math.log1p(-1e-15)), 1e-14)
  })

  it('takes a thousand on either side of the middle', () => {
    // Half of what is not in the middle: (1 - C(1000, 500) / 2^1000) / 2, worked out in whole numbers.
    let middle = 1n
    for (let factor = 1n; factor <= 500n; factor++) middle = (middle * (500n + factor)) / factor
    const inTheMiddle = Number((middle * 10n ** 30n) >> 1_000n) / 1e30
    near(atLeast(1_000, 501, 0.5), (1 - inTheMiddle) / 2, 1e-12)
    near(atLeast(1_000, 500, 0.5), (1 + inTheMiddle) / 2, 1e-12)
    expect(atLeast(1_000, 1, 0.999)).toBe(1)
    near(atLeast(1_000, 1_000, 0.999), 0.999 ** 1_000, 1e-12)
  })

  it('is certain for none of them and impossible for more than there are', () => {
    expect([atLeast(3, 0, 0), atLeast(3, 4, 1), atLeast(3, 1, 0), atLeast(3, 3, 1)]).toEqual([1, 0, 0, 1])
  })
})

describe('atLeastInverse', () => {
  it('finds the chance of each that gives the chance of so many', () => {
    near(atLeastInverse(2, 2, 1e-6), 1e-3, 1e-12) // 0.001² = 1e-6
    near(atLeastInverse(2, 1, 0.001999), 1e-3, 1e-12)
    near(atLeastInverse(3, 2, 0.000298), 0.01, 1e-12)
    near(atLeastInverse(3, 3, 1e-30), 1e-10, 1e-12)
    near(atLeastInverse(3, 1, 1e-18), 1e-18 / 3, 1e-12)
  })

  it('leaves the two ends where they are', () => {
    expect([atLeastInverse(3, 2, 0), atLeastInverse(3, 2, 1), atLeastInverse(1, 1, 0.25)]).toEqual([0, 1, 0.25])
  })
})

describe('atLeastBounds', () => {
  const alike = (count: number, chance: number) => Array.from({ length: count }, () => chance)

  it('is Fréchet’s for one of several and for all of them', () => {
    expect(atLeastBounds([0.2, 0.5], [0.2, 0.5], 1)).toEqual({ low: 0.5, high: 0.7 })
    expect(atLeastBounds([0.2, 0.5], [0.2, 0.5], 2)).toEqual({ low: 0, high: 0.2 })
    const { low, high } = atLeastBounds([0.8, 0.5], [0.8, 0.5], 2)
    near(low, 0.3) // 0.8 + 0.5 - 1
    near(high, 0.5)
  })

  it('lets two of three alike happen at most for half of their sum', () => {
    // Three things of 0.1 that happen in pairs: 0.05 for each of three pairs, so each 0.1, and 0.15 in all.
    const { low, high } = atLeastBounds(alike(3, 0.1), alike(3, 0.1), 2)
    near(high, 0.15)
    expect(low).toBe(0)
  })

  it('does not count the likeliest when all others together are less likely', () => {
    // With one of them happening always, two of three happen when one of the others does.
    near(atLeastBounds([1, 0.1, 0.1], [1, 0.1, 0.1], 2).high, 0.2)
  })
})
