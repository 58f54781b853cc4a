import { beforeEach, expect, test } from 'vitest'
import { setLocale } from '../../src/format/locale.ts'
import { formatMoney, formatMoneyShort } from '../../src/format/money.ts'
import { inLocale } from './locales.ts'

beforeEach(() => setLocale('en-GB'))

test.each([
  [0, 'EUR', '€0'],
  [-0, 'EUR', '€0'],
  [0.5, 'EUR', '€0.50'],
  [12, 'EUR', '€12'],
  [999.99, 'GBP', '£999.99'],
  [1000.49, 'EUR', '€1,000'],
  [43_200, 'EUR', '€43,200'],
  [-80, 'EUR', '\u2212€80'],
  [12.5, 'JPY', 'JP¥13'],
  [0.001, 'EUR', '<€0.01'],
  [-0.001, 'EUR', '\u2212<€0.01'],
  [0.2, 'JPY', '<JP¥1'],
])('%s in %s reads %s', (amount, currency, text) => {
  expect(formatMoney(amount, currency)).toBe(text)
})

test.each([
  [99_999, 'EUR', '€99,999'],
  [99_999.6, 'EUR', '€100\u00a0k'],
  [1_234_567, 'EUR', '€1.2\u00a0M'],
  [-2_400_000_000, 'USD', '\u2212US$2.4\u00a0B'],
])('%s in %s reads %s at a glance', (amount, currency, text) => {
  expect(formatMoneyShort(amount, currency)).toBe(text)
})

test('the place of the sign and the marks are those of the locale', () => {
  expect(inLocale('de-DE', () => formatMoney(-1234.5, 'EUR'))).toBe('\u22121.235\u00a0€')
  expect(inLocale('de-DE', () => formatMoneyShort(1_234_567, 'EUR'))).toBe('1,2\u00a0M\u00a0€')
})

test('a currency that no list knows is written by its code', () => {
  expect(formatMoney(5, 'XYZ')).toBe('XYZ\u00a05')
})

test.each([Number.NaN, Number.POSITIVE_INFINITY])('%s is refused', (amount) => {
  expect(() => formatMoney(amount, 'EUR')).toThrow(RangeError)
  expect(() => formatMoneyShort(amount, 'EUR')).toThrow(RangeError)
})
