import { beforeEach, expect, test } from 'vitest'
import {
  formatClock,
  formatDate,
  formatInstant,
  formatLongDate,
  formatMonth,
  formatTimeZone,
  formatWeekdayDate,
  formatYear,
} from '../../src/format/instant.ts'
import { setLocale } from '../../src/format/locale.ts'
import { inLocale } from './locales.ts'

beforeEach(() => setLocale('en-GB'))

const deploy = Date.UTC(2026, 10, 4, 14, 2)

test('an instant reads as day, month and minute', () => {
  expect(formatInstant(deploy, 'UTC')).toBe('4 Nov 14:02')
  expect(formatDate(deploy, 'UTC')).toBe('4 Nov')
  expect(formatLongDate(deploy, 'UTC')).toBe('4 November 2026')
  expect(formatWeekdayDate(deploy, 'UTC')).toBe('Wednesday 4 November 2026')
  expect(formatMonth(deploy, 'UTC')).toBe('November 2026')
  expect(formatYear(deploy, 'UTC')).toBe('2026')
})

test('the year is named only where it is not the year of the reference', () => {
  const now = Date.UTC(2026, 10, 22)
  expect(formatDate(deploy, 'UTC', now)).toBe('4 Nov')
  expect(formatDate(Date.UTC(2025, 11, 31), 'UTC', now)).toBe('31 Dec 2025')
  expect(formatInstant(Date.UTC(2025, 11, 31, 9, 30), 'UTC', now)).toBe('31 Dec 2025 09:30')
})

test('the year that counts is the one on the wall of the time zone', () => {
  // 23:30 UTC on New Year's Eve is already the next year in Berlin.
  const eve = Date.UTC(2025, 11, 31, 23, 30)
  expect(formatInstant(eve, 'Europe/Berlin', deploy)).toBe('1 Jan 00:30')
  expect(formatInstant(eve, 'UTC', deploy)).toBe('31 Dec 2025 23:30')
  expect(formatDate(deploy, 'Europe/Berlin', eve)).toBe('4 Nov')
  expect(formatDate(deploy, 'UTC', eve)).toBe('4 Nov 2026')
})

test('the clock has 24 hours, starts at 00:00, keeps its minute to the end and moves with the time zone', () => {
  expect(formatClock(Date.UTC(2026, 0, 1), 'UTC')).toBe('00:00')
  expect(formatClock(deploy + 59_999, 'UTC')).toBe('14:02')
  expect(formatClock(deploy, 'Asia/Kolkata')).toBe('19:32')
  expect(inLocale('en-US', () => formatClock(deploy, 'UTC'))).toBe('14:02')
})

test('all English puts the day first, as the sentences do', () => {
  for (const locale of ['en-US', 'en-GB', 'en', 'en-CA']) {
    expect(inLocale(locale, () => formatInstant(deploy, 'UTC'))).toBe('4 Nov 14:02')
    expect(inLocale(locale, () => formatLongDate(deploy, 'UTC'))).toBe('4 November 2026')
  }
})

test('other locales have their own order, words and digits, on the Gregorian calendar', () => {
  expect(inLocale('de-DE', () => formatInstant(deploy, 'UTC'))).toBe('4. Nov. 14:02')
  expect(inLocale('de-DE', () => formatLongDate(Date.UTC(2026, 11, 4), 'UTC'))).toBe('4. Dezember 2026')
  expect(inLocale('ar-EG', () => formatInstant(deploy, 'UTC'))).toBe('٤ نوفمبر ١٤:٠٢')
  expect(inLocale('fa-IR', () => formatYear(deploy, 'UTC'))).toBe('۲۰۲۶')
})

test('a time zone is written without underscores', () => {
  expect(formatTimeZone('America/New_York')).toBe('America/New York')
  expect(formatTimeZone('UTC')).toBe('UTC')
})

test('an unknown time zone or instant is a mistake of the caller', () => {
  expect(() => formatDate(deploy, 'Atlantis/Capital')).toThrow(RangeError)
  expect(() => formatDate(Number.NaN, 'UTC')).toThrow(RangeError)
})
