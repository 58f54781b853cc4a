import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { affordableRepeats } from '../../../src/core/budget/affordable-repeats.ts'

describe('affordableRepeats', () => {
  it('gives the whole part of what is left over what one costs', () => {
    expect(affordableRepeats(0.3287, 0.2083)).toBe(1) // 1.578
    expect(affordableRepeats(0.3287, 0.463)).toBe(0) // 0.710
    expect(affordableRepeats(1, 0.463)).toBe(2) // 2.160
  })

  it('counts the one that spends the last of it, though doubles fall short of it', () => {
    expect(affordableRepeats(0.6, 0.2)).toBe(3) // 0.6 / 0.2 is 2.9999999999999996
    expect(affordableRepeats(0.3, 0.1)).toBe(3)
  })

  it('is 0 when nothing is left or the budget is overspent', () => {
    expect(affordableRepeats(0, 0.2)).toBe(0)
    expect(affordableRepeats(-0.8, 0.2)).toBe(0)
  })

  it('refuses a cost that is none', () => {
    for (const cost of [0, -0.1, Number.NaN]) expect(() => affordableRepeats(0.5, cost)).toThrow(RangeError)
  })

  it('never allows what would overspend, nor refuses what would fit', () => {
    const share = fc.double({ min: 1e-6, max: 1, noNaN: true })
    fc.assert(
      fc.property(share, share, (remaining, cost) => {
        const repeats = affordableRepeats(remaining, cost)
        expect(repeats * cost).toBeLessThanOrEqual(remaining * (1 + 1e-9))
        expect((repeats + 1) * cost).toBeGreaterThan(remaining * (1 - 1e-9))
      }),
    )
  })
})
