import { beforeEach, expect, test } from 'vitest'
import type { Weekday } from '../../src/core/delivery/delivery.ts'
import { setLocale } from '../../src/format/locale.ts'
import { formatDay, formatWeekdays, weekdayName, weekdayShort } from '../../src/format/weekday.ts'
import { inLocale } from './locales.ts'

beforeEach(() => setLocale('en-GB'))

test('the week begins on Monday, in the words of the locale', () => {
  const days: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]
  expect(days.map(weekdayName).join(' ')).toBe('Monday Tuesday Wednesday Thursday Friday Saturday Sunday')
  expect(days.map(weekdayShort).join(' ')).toBe('Mon Tue Wed Thu Fri Sat Sun')
  expect(inLocale('de-DE', () => weekdayName(3))).toBe('Mittwoch')
})

test.each<readonly [readonly Weekday[], string]>([
  [[1, 2, 3, 4, 5, 6, 7], 'every day'],
  [[1, 2, 3, 4, 5], 'Monday to Friday'],
  [[2], 'Tuesday'],
  [[2, 4], 'Tuesday and Thursday'],
  [[6, 7], 'Saturday and Sunday'],
  [[1, 2, 3, 6], 'Monday to Wednesday and Saturday'],
  [[1, 3, 5], 'Monday, Wednesday, and Friday'],
])('%s reads %s', (days, words) => {
  expect(formatWeekdays(days)).toBe(words)
})

test('a day to come is known by its weekday too', () => {
  expect(formatDay(Date.UTC(2026, 10, 27, 23, 30), 'UTC')).toBe('Fri 27 Nov')
  expect(formatDay(Date.UTC(2026, 10, 27, 23, 30), 'Europe/Berlin')).toBe('Sat 28 Nov')
})
