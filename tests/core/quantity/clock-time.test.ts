import { expect, it } from 'vitest'
import { clockTimeText, parseClockTime } from '../../../src/core/quantity/clock-time.ts'
import { HOUR, MINUTE } from '../../../src/core/quantity/units.ts'

it.each([
  ['9', 9 * HOUR],
  ['9:30', 9 * HOUR + 30 * MINUTE],
  ['09.05', 9 * HOUR + 5 * MINUTE],
  [' 13h15 ', 13 * HOUR + 15 * MINUTE],
  ['00:00', 0],
  ['23:59', 24 * HOUR - MINUTE],
  ['1330', 13.5 * HOUR],
  ['930', 9.5 * HOUR],
  ['1:30 pm', 13.5 * HOUR],
  ['1.30PM', 13.5 * HOUR],
  ['9 a.m.', 9 * HOUR],
  ['12 am', 0],
  ['12 pm', 12 * HOUR],
])('reads “%s” as a time of day', (text, sinceMidnight) => {
  expect(parseClockTime(text, 'start')).toEqual({ ok: true, value: sinceMidnight })
})

it.each(['24:00', '9:60', '9:5', 'noon', '-1:00', '9:30:00', '13 pm', '0 am', '2460', '1:30 xm', '', '  '])(
  'refuses “%s” and says what it found',
  (text) => {
    expect(parseClockTime(text, 'start')).toEqual({
      ok: false,
      problem: { path: 'start', code: 'not-a-clock-time', expected: null, received: text },
    })
  },
)

it('writes what it reads, and begins anew after midnight', () => {
  expect(clockTimeText(9 * HOUR + 5 * MINUTE)).toBe('09:05')
  // 25 h 30 m after one midnight is 1:30 after the next.
  expect(clockTimeText(25.5 * HOUR)).toBe('01:30')
  for (let minute = 0; minute < 24 * 60; minute += 1) {
    expect(parseClockTime(clockTimeText(minute * MINUTE), 'start')).toEqual({ ok: true, value: minute * MINUTE })
  }
})
