import { beforeEach, expect, it } from 'vitest'
import { formatRateNeeded } from '../../src/format/event-rate.ts'
import { setLocale } from '../../src/format/locale.ts'

beforeEach(() => {
  setLocale('en-GB')
  return () => setLocale(null)
})

it.each([
  [3.21, '3.3 a second'],
  [1, '1 a second'],
  [1_234, '1,234 a second'],
  [1 / 60, '1 a minute'],
  [0.5, '30 a minute'],
  [0.01, '36 an hour'],
  [2_800 / 2_592_000, '3.9 an hour'], // 3.889
  [1e-6, '0.1 a day'], // 0.0864
])('%d per second is %s', (perSecond, said) => {
  expect(formatRateNeeded(perSecond)).toBe(said)
})

it('writes the digits of the locale', () => {
  setLocale('de-DE')
  expect(formatRateNeeded(3.21)).toBe('3,3 a second')
})
