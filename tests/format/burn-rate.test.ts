import { beforeEach, expect, test } from 'vitest'
import { formatBurnRate } from '../../src/format/burn-rate.ts'
import { setLocale } from '../../src/format/locale.ts'
import { inLocale } from './locales.ts'

beforeEach(() => setLocale('en-GB'))

test.each([
  [0, '0×'],
  [-1e-17, '0×'],
  [0.2, '0.2×'],
  [0.1 + 0.2, '0.3×'],
  [0.004, '0.004×'],
  [0.0004, '<0.001×'],
  [7 / 30, '0.233×'],
  [28 / 30, '0.933×'],
  [1, '1×'],
  [14.4, '14.4×'],
  // 1 / (1 − 0.93), the steepest burn of a 93 % target
  [1 / 0.07, '14.3×'],
  [1_000, '1,000×'],
  // one over a budget of one part per billion
  [1e9, '1,000,000,000×'],
])('%s reads %s', (rate, text) => {
  expect(formatBurnRate(rate)).toBe(text)
})

test('a rate is never negative or missing', () => {
  for (const rate of [-0.1, Number.NaN, Number.POSITIVE_INFINITY])
    expect(() => formatBurnRate(rate)).toThrow(RangeError)
})

test('digits follow the locale', () => {
  expect(inLocale('de-DE', () => formatBurnRate(14.4))).toBe('14,4×')
  expect(inLocale('ar-EG', () => formatBurnRate(14.4))).toBe('١٤٫٤×')
})
