import { expect, it } from 'vitest'
import { exponentialSum } from '../../../src/core/quantity/exponential-sum.ts'
import { randomStream } from '../../../src/core/quantity/random-stream.ts'

const COUNT = 50_000

const sums = (terms: number): readonly number[] => {
  const random = randomStream(terms)
  return Array.from({ length: COUNT }, () => exponentialSum(terms, random))
}

it('is nothing of none', () => {
  expect(exponentialSum(0, randomStream(1))).toBe(0)
})

it('is nothing, and not endless, when 0 is drawn', () => {
  expect(exponentialSum(1, () => 0) + 0).toBe(0)
})

it('has the mean and the variance of so many exponential times, one by one or all at once', () => {
  for (const terms of [1, 2, 16, 17, 100, 1_000_000]) {
    const drawn = sums(terms)
    const mean = drawn.reduce((sum, x) => sum + (x - terms), 0) / COUNT
    const square = drawn.reduce((sum, x) => sum + (x - terms) ** 2, 0) / COUNT
    expect(Math.abs(mean)).toBeLessThan(5 * Math.sqrt(terms / COUNT))
    // Fourth central moment of a gamma distribution: 3n² + 6n. The variance's variance: (3n² + 6n − n²) / count.
    expect(Math.abs(square - terms)).toBeLessThan(5 * Math.sqrt((2 * terms * terms + 6 * terms) / COUNT))
  }
})

it('is at most x as often as a Poisson stream has that many events by then', () => {
  // P(sum of n ≤ x) = 1 − P(fewer than n events where x are expected), added up term by term.
  for (const terms of [1, 3, 16, 17, 40]) {
    const drawn = sums(terms)
    for (const x of [0.5 * terms, 0.9 * terms, terms, 1.2 * terms]) {
      let term = Math.exp(-x)
      let fewer = 0
      for (let n = 0; n < terms; n++) {
        fewer += term
        term *= x / (n + 1)
      }
      const share = drawn.filter((sum) => sum <= x).length / COUNT
      expect(Math.abs(share - (1 - fewer)), `${terms} terms up to ${x}`).toBeLessThan(
        5 * Math.sqrt((fewer * (1 - fewer)) / COUNT) + 1e-12,
      )
    }
  }
})
