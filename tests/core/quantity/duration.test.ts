import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { durationFromText, durationText, parseDuration } from '../../../src/core/quantity/duration.ts'

const code = (text: string): string => {
  const read = parseDuration(text, 'window')
  return read.ok ? String(read.value) : read.problem.code
}

it.each([
  ['30d', 2_592_000_000],
  ['12h', 43_200_000],
  ['43m 12s', 2_592_000], // 43 × 60,000 + 12 × 1,000
  ['1h30m', 5_400_000],
  ['1.5 hours', 5_400_000],
  ['1,5h', 5_400_000],
  ['25.92s', 25_920],
  ['2 weeks', 1_209_600_000],
  ['1 day and 2 hours', 93_600_000],
  ['90 min', 5_400_000],
  ['500ms', 500],
  ['  3 D  ', 259_200_000],
  ['1s 1s', 2_000],
  ['10 secs', 10_000],
  ['1 hr 1 minute', 3_660_000],
])('reads %j', (text, milliseconds) => {
  expect(code(text)).toBe(String(milliseconds))
})

it.each([
  ['', 'empty'],
  ['   ', 'empty'],
  ['0', 'not-positive'],
  ['0.0', 'not-positive'],
  ['0s', 'not-positive'],
  ['-5m', 'not-positive'],
  ['−5m', 'not-positive'],
  ['30', 'not-a-duration'],
  ['soon', 'not-a-duration'],
  ['5 parsecs', 'not-a-duration'],
  ['5m and', 'not-a-duration'],
  ['m', 'not-a-duration'],
  ['1.2.3h', 'not-a-duration'],
  ['5 constructors', 'not-a-duration'],
  ['0.5ms', 'too-many-digits'],
  ['99999999999999d', 'too-long'],
  ['1d'.repeat(60), 'not-a-duration'],
])('refuses %j as %s', (text, expected) => {
  expect(code(text)).toBe(expected)
})

it('keeps fractions of a millisecond exact where they are allowed', () => {
  expect(durationFromText('0.0036ms')).toEqual({ units: 36n, scale: 4 })
})

it('writes compact text', () => {
  expect(durationText(2_592_000_000)).toBe('30d')
  expect(durationText(5_400_000)).toBe('1h30m')
  expect(durationText(1_500)).toBe('1s500ms')
  expect(durationText(0)).toBe('0s')
})

it('reads back what it writes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40_000_000_000 }), (duration) => {
      expect(parseDuration(durationText(duration), 'x')).toEqual({ ok: true, value: duration })
    }),
  )
})
