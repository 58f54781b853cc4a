import * as fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { formatCount, formatCountShort, formatEvents, formatFewEvents, unitWords } from '../../src/format/count.ts'
import { setLocale } from '../../src/format/locale.ts'
import { inLocale } from './locales.ts'

beforeEach(() => setLocale('en-GB'))

test.each([
  [0, '0'],
  [-0, '0'],
  [43, '43'],
  [129_600, '129,600'],
  [2n ** 60n, '1,152,921,504,606,846,976'],
  [-5, '\u22125'],
])('the count %s reads %s', (count, text) => {
  expect(formatCount(count)).toBe(text)
})

test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY])('%s is not a count', (count) => {
  expect(() => formatCount(count)).toThrow(RangeError)
})

test.each([
  [0, '0'],
  [2_592, '2,592'],
  [99_999, '99,999'],
  [99_999.7, '100\u00a0k'],
  [100_000, '100\u00a0k'],
  [129_600, '129.6\u00a0k'],
  [129_600_000, '129.6\u00a0M'],
  [999_949, '999.9\u00a0k'],
  [999_950, '1\u00a0M'],
  [2_400_000_000, '2.4\u00a0B'],
  [1e15, '1,000\u00a0T'],
  [129_600_000n, '129.6\u00a0M'],
])('%s reads %s at a glance', (count, text) => {
  expect(formatCountShort(count)).toBe(text)
})

test('a larger count never reads as a smaller one', () => {
  const sizes: Readonly<Record<string, number>> = { k: 1e3, M: 1e6, B: 1e9, T: 1e12 }
  const read = (text: string) => {
    const [figure = '', letter = ''] = text.split('\u00a0')
    return Number(figure.replaceAll(',', '')) * (sizes[letter] ?? 1)
  }
  const count = fc.oneof(fc.nat(2_000_000), fc.integer({ min: 0, max: 1e14 }))
  fc.assert(
    fc.property(count, count, (one, other) => {
      const [low, high] = one < other ? [one, other] : [other, one]
      expect(read(formatCountShort(low))).toBeLessThanOrEqual(read(formatCountShort(high)))
    }),
  )
})

test.each([
  [0, '0'],
  [1e-7, '<0.001'],
  [0.04321, '0.043'],
  [0.5, '0.5'],
  [0.996, '1'],
  [7.2, '7.2'],
  [43, '43'],
  [99.96, '100'],
  [129_600.4, '129,600'],
])('%s expected events read %s', (events, text) => {
  expect(formatEvents(events)).toBe(text)
})

test('events are never negative or missing', () => {
  for (const events of [-1, Number.NaN, Number.POSITIVE_INFINITY])
    expect(() => formatEvents(events)).toThrow(RangeError)
})

test('digits follow the locale', () => {
  expect(inLocale('de-DE', () => formatCount(129_600))).toBe('129.600')
  expect(inLocale('de-DE', () => formatCountShort(129_600_000))).toBe('129,6\u00a0M')
  expect(inLocale('ar-EG', () => formatCount(129_600))).toBe('١٢٩٬٦٠٠')
  expect(inLocale('de-DE', () => formatEvents(1e-7))).toBe('<0,001')
})

test('a budget of few events keeps its fraction: 1.296 of 1,296 at 99.9 % is "1.3"', () => {
  expect([1.296, 0.43, 9.99, 7, 1.999, 10.5].map(formatFewEvents)).toEqual(['1.3', '0.43', '9.99', null, null, null])
})

test('one of a unit is singular', () => {
  expect([unitWords('requests', 1), unitWords('slices', 1), unitWords('time', 2), unitWords('requests')]).toEqual([
    'request',
    'time slice',
    'minutes',
    'requests',
  ])
})
