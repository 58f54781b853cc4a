import { beforeEach, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE } from '../../src/core/quantity/units.ts'
import { setLocale } from '../../src/format/locale.ts'
import { formatWeekTime } from '../../src/format/week-time.ts'

beforeEach(() => {
  setLocale('en-GB')
  return () => setLocale(null)
})

it.each([
  [0, 'Monday 00:00'],
  [19.5 * HOUR, 'Monday 19:30'],
  [4 * DAY + 19 * HOUR + 30 * MINUTE, 'Friday 19:30'],
  [7 * DAY - 15 * MINUTE, 'Sunday 23:45'],
])('%i is %s', (since, said) => {
  expect(formatWeekTime(since)).toBe(said)
})

it('says it in the words and digits of the locale', () => {
  setLocale('de-DE')
  expect(formatWeekTime(19.5 * HOUR)).toBe('Montag 19:30')
})

it('throws for what is no time', () => {
  expect(() => formatWeekTime(Number.NaN)).toThrow(RangeError)
})
