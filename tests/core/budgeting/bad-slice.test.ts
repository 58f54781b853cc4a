import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBadSlice } from '../../../src/core/budgeting/bad-slice.ts'
import { ppb } from '../../../src/core/quantity/units.ts'

const percent95 = ppb(950_000_000)

describe('isBadSlice', () => {
  it('calls a slice exactly on its target good, and one more failure bad', () => {
    // 5 % of 100 is 5. In doubles, 95 / 100 ≥ 0.95 holds only by luck of the digits.
    expect(isBadSlice(5, 100, percent95, 0)).toBe(false)
    expect(isBadSlice(6, 100, percent95, 0)).toBe(true)
  })

  it('decides whole counts exactly, however large they are', () => {
    // Nine nines of 3 × 10¹⁵ events allow 3,000,000. The products with 10⁹ are far beyond 2⁵³.
    const nines = ppb(999_999_999)
    expect(isBadSlice(3_000_000, 3e15, nines, 0)).toBe(false)
    expect(isBadSlice(3_000_001, 3e15, nines, 0)).toBe(true)
    expect(isBadSlice(3_000_000, 3e15 - 1, nines, 0)).toBe(true)
  })

  it('agrees with whole-number arithmetic for any counts and target', () => {
    fc.assert(
      fc.property(
        fc.maxSafeNat(),
        fc.nat({ max: 1_000_000 }),
        fc.integer({ min: 1, max: 999_999_999 }),
        (valid, per, target) => {
          const bad = Number((BigInt(valid) * BigInt(per)) / 1_000_000n)
          const exact = BigInt(valid - bad) * 1_000_000_000n < BigInt(valid) * BigInt(target)
          expect(isBadSlice(bad, valid, ppb(target), 0)).toBe(exact)
        },
      ),
    )
  })

  it('does not call a slice bad for the rounding of counts that are not whole', () => {
    const bad = 0.1 + 0.2 // 0.30000000000000004 of 6 is a hair over 5 %
    expect(isBadSlice(bad, 6, percent95, 0)).toBe(true)
    expect(isBadSlice(bad, 6, percent95, 1e-15)).toBe(false)
  })
})
