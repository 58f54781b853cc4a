import * as fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { parseShare } from '../../src/core/quantity/share.ts'
import { ppb, WHOLE } from '../../src/core/quantity/units.ts'
import { setLocale } from '../../src/format/locale.ts'
import {
  formatPercent,
  formatPercentDifference,
  formatPercentExactly,
  formatShare,
  formatSignedPercent,
  formatSli,
} from '../../src/format/percent.ts'
import { inLocale } from './locales.ts'

beforeEach(() => setLocale('en-GB'))

// Fifty targets as people write them, from 50 % to nine nines.
const targets = [
  '50 55.5 60 66.6666667 70 75 80 85 88.8888889 90 91 92 92.5 93 93.06 94 95 95.5 96 97 97.5 98 98.5 99 99.1 99.2 99.3',
  '99.4 99.5 99.6 99.7 99.75 99.8 99.85 99.9 99.91 99.92 99.95 99.97 99.98 99.99 99.992 99.995 99.997 99.999 99.9995',
  '99.9999 99.99999 99.999999 99.9999999',
]
  .join(' ')
  .split(' ')

/** 99.9 to 999000000, by moving the point in the text. */
const partsPerBillionOf = (percent: string) => {
  const [whole = '', fraction = ''] = percent.split('.')
  return ppb(Number(whole + fraction.padEnd(7, '0')))
}

/** 100 − 99.9 as text, by subtracting digit strings. */
const complement = (percent: string) => {
  const rest = (10n ** 9n - BigInt(partsPerBillionOf(percent))).toString().padStart(8, '0')
  return `${rest.slice(0, -7)}.${rest.slice(-7)}`.replace(/\.?0+$/, '')
}

describe('exact shares', () => {
  test('there are fifty targets in the table', () => {
    expect(new Set(targets).size).toBe(50)
  })

  test.each(targets)('the target %s %% reads back digit for digit', (percent) => {
    expect(formatShare(partsPerBillionOf(percent))).toBe(`${percent}\u00a0%`)
  })

  test.each(targets)('the error budget of %s %% has no digit too many', (percent) => {
    const budget = ppb(WHOLE - partsPerBillionOf(percent))
    expect(formatShare(budget)).toBe(`${complement(percent)}\u00a0%`)
  })

  test.each([
    [0, '0\u00a0%'],
    [1, '0.0000001\u00a0%'],
    [1_000_000, '0.1\u00a0%'],
    [50_000_000, '5\u00a0%'],
    [1_000_000_000, '100\u00a0%'],
  ])('%s parts per billion reads %s', (share, text) => {
    expect(formatShare(ppb(share))).toBe(text)
  })

  test('every share is read back by the core as the same whole number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (share) => {
        expect(parseShare(formatShare(ppb(share)), 'share', true)).toEqual({ ok: true, value: share })
      }),
    )
  })

  test('digits and sign are those of the locale', () => {
    expect(inLocale('de-DE', () => formatShare(ppb(999_999_999)))).toBe('99,9999999\u00a0%')
    expect(inLocale('ar-EG', () => formatShare(ppb(999_000_000)))).toBe('٩٩٫٩\u00a0٪')
    expect(inLocale('en-US', () => formatShare(ppb(999_000_000)))).toBe('99.9\u00a0%')
  })
})

describe('derived percentages', () => {
  test.each([
    [14.2 / 43.2, '32.9\u00a0%'],
    [20 / 43.2, '46.3\u00a0%'],
    [9 / 43.2, '20.8\u00a0%'],
    [0.001, '0.1\u00a0%'],
    [0.5, '50\u00a0%'],
    [-0.8, '\u221280\u00a0%'],
    [1.8, '180\u00a0%'],
    [0, '0\u00a0%'],
    [-0, '0\u00a0%'],
    [1, '100\u00a0%'],
    [0.1 + 0.2 + 0.7, '100\u00a0%'],
    [1 - 5e-13, '100\u00a0%'],
    [-5e-13, '0\u00a0%'],
    [0.99996, '99.996\u00a0%'],
    [0.9996, '99.96\u00a0%'],
    [0.9994, '99.9\u00a0%'],
    [1.00004, '100.004\u00a0%'],
    [0.00004, '0.004\u00a0%'],
    [-0.0004, '\u22120.04\u00a0%'],
    [0.999999999, '99.9999999\u00a0%'],
    [1e-9, '0.0000001\u00a0%'],
    [9.9994, '999.9\u00a0%'],
    [12.345, '1,235\u00a0%'],
    [-123.456, '\u221212,346\u00a0%'],
  ])('%s reads %s', (ratio, text) => {
    expect(formatPercent(ratio)).toBe(text)
  })

  test.each([
    // 1 − 29 / 43.2 = 0.328703…
    [1 - 29 / 43.2, '32.87\u00a0%'],
    [0.5, '50\u00a0%'],
    [0.00123456, '0.1235\u00a0%'],
    [0.999996, '99.9996\u00a0%'],
    [-0.33333, '\u221233.33\u00a0%'],
  ])('%s reads exactly %s', (ratio, text) => {
    expect(formatPercentExactly(ratio)).toBe(text)
  })

  test.each([
    [20 / 43.2, '+46.3\u00a0%'],
    [-9 / 43.2, '\u221220.8\u00a0%'],
    [0, '0\u00a0%'],
    [1e-15, '0\u00a0%'],
    [1, '+100\u00a0%'],
  ])('a change of %s reads %s', (change, text) => {
    expect(formatSignedPercent(change)).toBe(text)
  })

  test.each([formatPercent, formatPercentExactly, formatSignedPercent])('no data is not a percentage', (format) => {
    expect(() => format(Number.NaN)).toThrow(RangeError)
    expect(() => format(Number.POSITIVE_INFINITY)).toThrow(RangeError)
  })

  test.each([
    [0.99979, '99.979'],
    [0.6, '60'],
    [0.9157142857, '91.57'],
    [0.999999, '99.9999'],
    [1, '100'],
    [0, '0'],
  ])('a measured SLI of %s shows two digits of what is missing from all: %s %%', (sli, text) => {
    expect(formatSli(sli)).toBe(`${text}\u00a0%`)
  })

  test('"0 %" and "100 %" are said of nothing else', () => {
    const near = fc.tuple(fc.constantFrom(0, 1), fc.double({ min: 1.1e-12, max: 0.01, noNaN: true }), fc.boolean())
    fc.assert(
      fc.property(near, ([landmark, distance, above]) => {
        const ratio = landmark + (above ? distance : -distance)
        for (const format of [formatPercent, formatPercentExactly]) {
          expect(format(ratio)).not.toMatch(/^\u2212?(0|100)(\.0+)?\u00a0%$/)
        }
      }),
    )
  })

  test('a larger ratio never reads as a smaller percentage', () => {
    const ratio = fc.double({ min: -2, max: 9, noNaN: true })
    const read = (text: string) => Number(text.replace('\u2212', '-').replaceAll(',', '').replace('\u00a0%', ''))
    fc.assert(
      fc.property(ratio, ratio, (one, other) => {
        const [low, high] = one < other ? [one, other] : [other, one]
        expect(read(formatPercent(low))).toBeLessThanOrEqual(read(formatPercent(high)))
        expect(read(formatPercentExactly(low))).toBeLessThanOrEqual(read(formatPercentExactly(high)))
      }),
    )
  })
})

describe('formatPercentDifference', () => {
  test('has as many decimals as make the subtraction true', () => {
    const written = (from: number, taken: number) =>
      formatPercentDifference(from, taken).map((text) => text.replaceAll('\u00a0', ' '))
    expect(written(0.3287, 0.25)).toEqual(['32.87 %', '25 %', '7.87 %'])
    expect(written(0.250166, 0.25)).toEqual(['25.0166 %', '25 %', '0.0166 %'])
    expect(written(0.4, 0.3333333)).toEqual(['40 %', '33.33333 %', '6.66667 %'])
    expect(written(0.25, -0.05)).toEqual(['25 %', '\u22125 %', '30 %'])
    expect(written(0.25, 0.25)).toEqual(['25 %', '25 %', '0 %'])
  })
})
