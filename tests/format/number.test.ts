import { beforeEach, expect, test } from 'vitest'
import { setLocale } from '../../src/format/locale.ts'
import { formatNumber, formatSignificant } from '../../src/format/number.ts'
import { inLocale } from './locales.ts'

beforeEach(() => setLocale('en-GB'))

test.each([
  [0, 2, '0'],
  [-0, 2, '0'],
  [-0.001, 2, '0'],
  [1234.5, 2, '1,234.5'],
  [-1234.567, 1, '\u22121,234.6'],
  [9007199254740993n, 0, '9,007,199,254,740,993'],
  [-5n, 0, '\u22125'],
])('%s with at most %s decimals reads %s', (value, decimals, text) => {
  expect(formatNumber(value, decimals)).toBe(text)
})

test('significant digits count from the first one that is not zero', () => {
  expect(formatSignificant(14.2857, 3)).toBe('14.3')
  expect(formatSignificant(0.00123456, 3)).toBe('0.00123')
})

test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('%s is refused', (value) => {
  expect(() => formatNumber(value, 1)).toThrow(RangeError)
  expect(() => formatSignificant(value, 1)).toThrow(RangeError)
})

test('digits, grouping and the decimal mark are those of the locale, the minus sign is always U+2212', () => {
  expect(inLocale('de-DE', () => formatNumber(-1234.5, 1))).toBe('\u22121.234,5')
  expect(inLocale('sv-SE', () => formatNumber(-1.5, 1))).toBe('\u22121,5')
  expect(inLocale('ar-EG', () => formatNumber(-1234.5, 1))).toBe('\u2212١٬٢٣٤٫٥')
})
