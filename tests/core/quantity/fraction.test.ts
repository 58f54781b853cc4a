import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareFractions,
  fraction,
  fractionNumber,
  fractionText,
  product,
} from '../../../src/core/quantity/fraction.ts'

const whole = fc.bigInt({ min: 1n, max: 10n ** 30n })

describe('a fraction', () => {
  it('is held in lowest terms', () => {
    expect(fraction(144n, 10_000n)).toEqual({ numerator: 9n, denominator: 625n })
    expect(fraction(0n, 12n)).toEqual({ numerator: 0n, denominator: 1n })
    expect(product(fraction(2n, 3n), fraction(3n, 4n))).toEqual(fraction(1n, 2n))
  })

  it('refuses what is below 0, and nothing as a denominator', () => {
    expect(() => fraction(-1n, 2n)).toThrow(RangeError)
    expect(() => fraction(1n, 0n)).toThrow(RangeError)
    expect(() => fraction(1n, -2n)).toThrow(RangeError)
  })

  it('is compared exactly, where doubles would see no difference', () => {
    const third = fraction(1n, 3n)
    expect(compareFractions(third, fraction(2n, 6n))).toBe(0)
    expect(compareFractions(third, fraction(10n ** 30n + 1n, 3n * 10n ** 30n))).toBeLessThan(0)
    expect(compareFractions(fraction(10n ** 30n + 1n, 3n * 10n ** 30n), third)).toBeGreaterThan(0)
  })
})

describe('as text', () => {
  it('has every digit where there is an end', () => {
    expect(fractionText(fraction(144n, 10_000n))).toBe('0.0144')
    expect(fractionText(fraction(0n, 1n))).toBe('0')
    expect(fractionText(fraction(1_440n, 100n))).toBe('14.4')
    expect(fractionText(fraction(1n, 1_000_000_000_000n))).toBe('0.000000000001')
    expect(fractionText(fraction(123_456_789_012_345_678_901n, 1n))).toBe('123456789012345678901')
  })

  it('is the shortest text of the nearest double where there is none', () => {
    expect(fractionText(fraction(7n, 30_000n))).toBe(String(7 / 30_000)) // 0.000233…
    expect(fractionText(fraction(14n, 15n))).toBe('0.9333333333333333')
  })

  it('reads back as the fraction’s number', () => {
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        const value = fraction(a, b)
        expect(Number(fractionText(value))).toBe(fractionNumber(value))
      }),
    )
  })
})

describe('as a number', () => {
  it('is the nearest double, as one division of doubles that hold both parts exactly', () => {
    const exact = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })
    fc.assert(
      fc.property(exact, exact, (a, b) => {
        expect(fractionNumber(fraction(BigInt(a), BigInt(b)))).toBe(a / b)
      }),
    )
  })
})
