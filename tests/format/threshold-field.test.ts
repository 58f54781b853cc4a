import { expect, it } from 'vitest'
import { fraction } from '../../src/core/quantity/fraction.ts'
import { burnRateField, equalBurnRate, equalShare, shareField } from '../../src/format/threshold-field.ts'

it.each([
  [144n, 10n, '14.4×'],
  [1_344n, 100n, '13.44×'],
  [1n, 1_000_000n, '0.000001×'],
  [1_234_567n, 1n, '1234567×'], // no grouping: "1,234" would be read as a decimal
  [14n, 15n, '0.933×'],
  [7n, 30n, '0.233×'],
  [100n, 7n, '14.3×'],
  [1n, 30_000_000n, '0.0000000333×'],
])('writes the burn rate %s / %s as %s', (numerator, denominator, text) => {
  expect(burnRateField(fraction(numerator, denominator))).toBe(text)
})

it.each([
  [2n, 100n, '2 %'],
  [1n, 1_000_000_000n, '0.0000001 %'],
  [1n, 48n, '2.08 %'], // 14 h of 28 days
  [3n, 2n, '150 %'],
])('writes the share %s / %s as %s', (numerator, denominator, text) => {
  expect(shareField(fraction(numerator, denominator))).toBe(text)
})

it('says of a number to read whether it is all of it', () => {
  expect(equalBurnRate(fraction(1_344n, 100n))).toEqual({ text: '13.44×', bare: '13.44', sign: '=' })
  expect(equalBurnRate(fraction(14n, 15n))).toEqual({ text: '0.933×', bare: '0.933', sign: '≈' })
  expect(equalShare(fraction(144n, 10_000n))).toEqual({ text: '1.44\u00a0%', bare: '1.44', sign: '=' })
  expect(equalShare(fraction(1n, 48n))).toEqual({ text: '2.08\u00a0%', bare: '2.08', sign: '≈' })
})
