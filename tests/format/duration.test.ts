import * as fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { parseDuration } from '../../src/core/quantity/duration.ts'
import { formatDelay, formatDuration, formatSpan, spokenDuration, spokenSpan } from '../../src/format/duration.ts'
import { setLocale } from '../../src/format/locale.ts'
import golden from '../fixtures/golden.json' with { type: 'json' }
import { inLocale } from './locales.ts'

beforeEach(() => setLocale('en-GB'))

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

interface GoldenDuration {
  readonly id: string
  readonly seconds: number
  readonly human: string
}

const goldenDurations = golden.cases.flatMap(({ id, expected }): GoldenDuration[] => {
  const { human, ...numbers } = expected as Readonly<Record<string, unknown>>
  const seconds = numbers['budget_seconds'] ?? numbers['time_to_exhaustion_seconds']
  return typeof human === 'string' && typeof seconds === 'number' ? [{ id, seconds, human }] : []
})

/** The printed text as milliseconds, by its words alone. */
const read = (text: string) => {
  const units = { d: DAY, h: HOUR, m: MINUTE, s: SECOND, ms: 1 }
  const parts = text
    .replace('\u2212', '')
    .split(' ')
    .map((part) => /^([\d.,]+)(d|h|m|s|ms)$/.exec(part))
  return parts.reduce((sum, part) => {
    const unit = units[part?.[2] as keyof typeof units]
    return sum + Number(part?.[1]?.replaceAll(',', '')) * unit
  }, 0)
}

describe('golden texts', () => {
  test('every golden case with words is covered', () => {
    const withWords = golden.cases.filter(({ expected }) => 'human' in expected)
    expect(goldenDurations).toHaveLength(withWords.length)
    expect(goldenDurations.length).toBeGreaterThan(100)
  })

  test.each(goldenDurations)('$id reads $human', ({ seconds, human }) => {
    // The nearest double to a decimal of seconds, times 1000, is off by less than a nanosecond.
    expect(formatDuration(seconds * 1000)).toBe(human)
  })
})

describe('exact durations', () => {
  test.each([
    [0, '0s'],
    [-0, '0s'],
    [43 * MINUTE + 12 * SECOND, '43m 12s'],
    [25_920, '25.92s'],
    [2_674_800, '44m 34.8s'],
    [7_862.4, '7.8624s'],
    [2 * DAY + 21 * HOUR + 36 * MINUTE, '2d 21h 36m'],
    [36.5 * DAY, '36d 12h'],
    [864, '0.864s'],
    [3.6, '0.0036s'],
    [2.592, '2.592ms'],
    [0.0036, '0.0036ms'],
    [1, '0.001s'],
    [DAY + SECOND, '1d 1s'],
    [366 * DAY, '366d'],
    [1234 * DAY, '1,234d'],
    [-(14 * MINUTE + 12 * SECOND), '\u221214m 12s'],
    // 366 d less 0.0316 ms: a double of eleven whole digits is off by microseconds of a millisecond
    [31_622_399_999.9684, '365d 23h 59m 59.9999684s'],
    // 366 d × 12.3456789 % = 3,903,999,964.4736 ms = 45 d + 15,999,964.4736 ms
    [3_903_999_964.4736, '45d 4h 26m 39.9644736s'],
  ])('%s ms reads %s', (ms, text) => {
    expect(formatDuration(ms)).toBe(text)
  })

  test('floating-point dust does not show', () => {
    // (1 − 0.99999) × 30 d in doubles
    expect(formatDuration((1 - 0.99999) * 30 * DAY)).toBe('25.92s')
    expect(formatDuration((1 - 0.999) * 30 * DAY)).toBe('43m 12s')
  })

  test.each([
    [59_999.999_999_9, '1m'],
    [HOUR - 1e-7, '1h'],
    [DAY - 1e-7, '1d'],
    [999.999_999_9, '1s'],
  ])('%s ms carries all the way up to %s', (ms, text) => {
    expect(formatDuration(ms)).toBe(text)
  })

  test('whole milliseconds are read back by the core as the same duration', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 366 * DAY }), (ms) => {
        expect(parseDuration(formatDuration(ms), 'lasted')).toEqual({ ok: true, value: ms })
      }),
    )
  })

  test('an infinite or missing duration is refused', () => {
    for (const format of [formatDuration, formatSpan, spokenDuration, spokenSpan]) {
      expect(() => format(Number.POSITIVE_INFINITY)).toThrow(RangeError)
      expect(() => format(Number.NaN)).toThrow(RangeError)
    }
  })
})

describe('rounded spans', () => {
  test.each([
    [0, '0s'],
    [1e-9, '0s'],
    [0.123456, '0.123ms'],
    [2.5924, '2.59ms'],
    [864.2, '864ms'],
    [999.4, '999ms'],
    [999.7, '1s'],
    [51_840, '51.8s'],
    [59_960, '1m'],
    [17 * MINUTE + 16_849, '17m 16.8s'],
    [20 * MINUTE + 3, '20m'],
    [HOUR - 40, '1h'],
    [6 * HOUR + 43 * MINUTE + 12_300, '6h 43m 12s'],
    [6 * HOUR + 43 * MINUTE + 300, '6h 43m'],
    [DAY - 300, '1d'],
    // 7 d 1 h, as 30 d × 32.87 % ÷ 1.4
    [(30 * DAY * 0.3287037) / 1.4, '7d 1h'],
    [9 * DAY + 19 * HOUR + 45 * MINUTE, '9d 20h'],
    [2 * DAY - 29 * MINUTE, '2d'],
    [3 * DAY + 14 * HOUR, '3d 14h'],
    [-5 * MINUTE, '\u22125m'],
    [-1e-9, '0s'],
  ])('%s ms reads %s', (ms, text) => {
    expect(formatSpan(ms)).toBe(text)
  })
})

describe('invariants', () => {
  const anyDuration = fc.oneof(
    fc.double({ min: 0, max: 2_000, noNaN: true }),
    fc.double({ min: 0, max: 2 * HOUR, noNaN: true }),
    fc.double({ min: 0, max: 400 * DAY, noNaN: true }),
    fc
      .tuple(fc.constantFrom(SECOND, MINUTE, HOUR, DAY), fc.double({ min: -60, max: 60, noNaN: true }))
      .map(([boundary, off]) => boundary + off),
  )

  test('no figure reaches the unit above it, and none is zero beside another', () => {
    const limits = { d: Number.POSITIVE_INFINITY, h: 24, m: 60, s: 60, ms: 1000 }
    fc.assert(
      fc.property(anyDuration, fc.constantFrom(formatDuration, formatSpan), (ms, format) => {
        const figures = format(ms)
          .split(' ')
          .map((part) => /^([\d.,]+)(d|h|m|s|ms)$/.exec(part))
          .map((part) => ({
            figure: Number(part?.[1]?.replaceAll(',', '')),
            limit: limits[part?.[2] as keyof typeof limits],
          }))
        for (const { figure, limit } of figures) expect(figure).toBeLessThan(limit)
        expect(figures.length > 1 && figures.some(({ figure }) => figure === 0)).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })

  test('a longer duration never reads as a shorter one', () => {
    // Reading the text back is a sum of doubles: that much slack and no more.
    const slack = 1e-6
    fc.assert(
      fc.property(anyDuration, anyDuration, fc.constantFrom(formatDuration, formatSpan), (one, other, format) => {
        const [short, long] = one < other ? [one, other] : [other, one]
        expect(read(format(short))).toBeLessThanOrEqual(read(format(long)) + slack)
      }),
      { numRuns: 1000 },
    )
  })

  test('a span reads within half of its finest figure of what it is', () => {
    fc.assert(
      fc.property(anyDuration, (ms) => {
        const grain = ms < SECOND ? Math.max(1e-6, ms / 100) : ms < HOUR ? 100 : ms < DAY ? SECOND : HOUR
        expect(Math.abs(read(formatSpan(ms)) - ms)).toBeLessThanOrEqual(grain / 2 + 1e-6)
      }),
    )
  })

  test('spans show no runs of zeros or nines', () => {
    fc.assert(
      fc.property(anyDuration, (ms) => {
        expect(formatSpan(ms)).not.toMatch(/(0{6,}|9{6,})\d/)
      }),
    )
  })
})

describe('spoken', () => {
  test.each([
    [43 * MINUTE + 12 * SECOND, '43 minutes 12 seconds'],
    [DAY + HOUR + MINUTE + SECOND, '1 day 1 hour 1 minute 1 second'],
    [25_920, '25.92 seconds'],
    [2.592, '2.592 milliseconds'],
    [0, '0 seconds'],
    [-MINUTE, 'minus 1 minute'],
  ])('%s ms is said "%s"', (ms, text) => {
    expect(spokenDuration(ms)).toBe(text)
  })

  test('a span is said as it is written', () => {
    expect(spokenSpan(9 * DAY + 19 * HOUR + 45 * MINUTE)).toBe('9 days 20 hours')
    expect(spokenSpan(-300_000)).toBe('minus 5 minutes')
  })
})

test('digits and decimal marks follow the locale, the unit letters stay', () => {
  expect(inLocale('de-DE', () => formatDuration(25_920))).toBe('25,92s')
  expect(inLocale('ar-EG', () => formatDuration(43 * MINUTE + 12 * SECOND))).toBe('٤٣m ١٢s')
  expect(inLocale('de-DE', () => formatSpan(51_840))).toBe('51,8s')
  expect(inLocale('de-DE', () => spokenDuration(25_920))).toBe('25,92 seconds')
})

describe('how long an alert took', () => {
  test.each([
    [0, '0s'],
    [863.99999, '864ms'],
    // 1 h × 14.4 × 0.1 %, with the dust of a sum
    [51_840.000_000_1, '51.84s'],
    [295_680, '4m 55.68s'],
    [1_036_800, '17m 16.8s'],
    [3_599_994, '59m 59.99s'],
    [3_599_996, '1h'],
    [7_178_400, '1h 59m 38.4s'],
    [DAY + 21 * HOUR + 36 * MINUTE + 29 * SECOND, '1d 21h 36m'],
    [-95_680, '\u22121m 35.68s'],
  ])('%d ms reads %s', (ms, text) => {
    expect(formatDelay(ms)).toBe(text)
  })

  test('has no words for what never happens', () => {
    expect(() => formatDelay(Number.POSITIVE_INFINITY)).toThrow(RangeError)
  })
})
