import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  allowedBadEvents,
  allowedBadTime,
  errorBudget,
  exactAllowedBadTime,
} from '../../../src/core/objective/error-budget.ts'
import { decimalText } from '../../../src/core/quantity/decimal.ts'
import { DAY, HOUR, ppb } from '../../../src/core/quantity/units.ts'

const threeNines = ppb(999_000_000)

it('is what is left of the whole, exactly, where 1 − 0.999 is not', () => {
  expect(errorBudget(threeNines)).toBe(1_000_000)
  expect(errorBudget(ppb(999_999_999))).toBe(1)
  expect(errorBudget(ppb(0))).toBe(1_000_000_000)
})

describe('allowed bad time', () => {
  it('is 43m 12s for 99.9 % of 30 days, and 25.92 s for 99.999 %', () => {
    expect(allowedBadTime(30 * DAY, threeNines)).toBe(2_592_000)
    expect(allowedBadTime(30 * DAY, ppb(999_990_000))).toBe(25_920)
  })

  it('keeps fractions of a millisecond', () => {
    expect(decimalText(exactAllowedBadTime(HOUR, ppb(999_999_999)))).toBe('0.0036')
    expect(allowedBadTime(0, threeNines)).toBe(0)
  })

  it('throws on a window that is no whole number of milliseconds', () => {
    for (const wrong of [-1, 0.5, NaN, Infinity]) {
      expect(() => exactAllowedBadTime(wrong, threeNines)).toThrow(RangeError)
    }
  })
})

describe('allowed bad events', () => {
  it('allows 43 of 43,200 at 99.9 %, for 44 already break it', () => {
    expect(allowedBadEvents(43_200, threeNines)).toBe(43)
  })

  it('allows exactly the whole quotient where there is no remainder', () => {
    expect(allowedBadEvents(1_000, threeNines)).toBe(1)
    expect(allowedBadEvents(999, threeNines)).toBe(0)
    expect(allowedBadEvents(72_000_000, ppb(990_000_000))).toBe(720_000)
  })

  it('stays exact where doubles no longer are', () => {
    // 9,007,199,254,740,991 × 0.1 = 900,719,925,474,099.1
    expect(allowedBadEvents(Number.MAX_SAFE_INTEGER, ppb(900_000_000))).toBe(900_719_925_474_099)
  })

  it('counts only whole events', () => {
    expect(allowedBadEvents(1_999.9, threeNines)).toBe(1)
    expect(allowedBadEvents(0, threeNines)).toBe(0)
  })

  it('throws on what is no number of events', () => {
    for (const wrong of [-1, NaN, Infinity]) expect(() => allowedBadEvents(wrong, threeNines)).toThrow(RangeError)
  })

  it('is met with that many bad events and missed with one more', () => {
    const targets = fc.integer({ min: 1, max: 999_999_999 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), targets, (valid, parts) => {
        const most = BigInt(allowedBadEvents(valid, ppb(parts)))
        const good = (bad: bigint): bigint => (BigInt(valid) - bad) * 1_000_000_000n
        expect(good(most) >= BigInt(valid) * BigInt(parts)).toBe(true)
        expect(good(most + 1n) < BigInt(valid) * BigInt(parts)).toBe(true)
      }),
    )
  })

  it('never allows more to a stricter target, in events or in time', () => {
    const targets = fc.integer({ min: 0, max: 1_000_000_000 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), targets, targets, (amount, a, b) => {
        const [loose, strict] = a < b ? [ppb(a), ppb(b)] : [ppb(b), ppb(a)]
        expect(allowedBadEvents(amount, strict)).toBeLessThanOrEqual(allowedBadEvents(amount, loose))
        expect(allowedBadTime(amount, strict)).toBeLessThanOrEqual(allowedBadTime(amount, loose))
      }),
    )
  })
})
