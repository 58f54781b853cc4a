import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { binOf, emptyBins } from '../../../src/core/delivery/spend-bins.ts'
import { near } from '../../support/near.ts'

it('shows one and a half budgets in fortieths when little is spent', () => {
  const { width, counts, over } = emptyBins(0.1, 0.2)
  expect([width, counts.length, over]).toEqual([1 / 40, 60, 0])
})

it('reaches four standard deviations above the mean when more is spent', () => {
  // 2 + 4 × 1 = 6 budgets in 60 bins of a tenth.
  const { width, counts } = emptyBins(2, 1)
  expect([width, counts.length]).toEqual([0.1, 60])
})

it('counts an edge to the bin below it, and 0 to the first', () => {
  expect([0, 0.01, 0.025, 0.0250001, 1, 1.0000001].map((spend) => binOf(spend, 1 / 40))).toEqual([0, 0, 0, 1, 39, 40])
  // Three tenths added up are a little more than 0.3 in doubles, and still three tenths.
  expect(binOf(0.1 + 0.1 + 0.1, 0.1)).toBe(2)
})

const spend = fc.double({ min: 0, max: 1e6, noNaN: true })

it('has the whole budget as an edge unless one bin is wider, and never many more than sixty bins', () => {
  fc.assert(
    fc.property(spend, spend, (mean, deviation) => {
      const { width, counts } = emptyBins(mean, deviation)
      if (width <= 1) near(Math.round(1 / width) * width, 1, 1e-12)
      expect(counts.length).toBeLessThanOrEqual(60)
      expect(counts.length * width).toBeGreaterThanOrEqual(Math.max(1.5, mean + 4 * deviation) * (1 - 1e-9))
    }),
  )
})
