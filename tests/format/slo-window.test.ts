import { beforeEach, describe, expect, test } from 'vitest'
import type { SloWindow } from '../../src/core/window/slo-window.ts'
import { setLocale } from '../../src/format/locale.ts'
import {
  formatPeriod,
  formatSloWindow,
  formatSloWindowShort,
  formatSloWindowZoned,
} from '../../src/format/slo-window.ts'
import { inLocale } from './locales.ts'

beforeEach(() => setLocale('en-GB'))

const HOUR = 3_600_000
const rolling = (hours: number): SloWindow => ({ kind: 'rolling', duration: hours * HOUR })

describe('rolling SLO windows', () => {
  test.each([
    [rolling(720), '30 days, rolling'],
    [rolling(12), '12 hours, rolling'],
    [rolling(1), '1 hour, rolling'],
    [rolling(24), '1 day, rolling'],
    [rolling(36), '1 day 12 hours, rolling'],
  ])('%o reads %s', (sloWindow, text) => {
    expect(formatSloWindow(sloWindow, 0)).toBe(text)
  })
})

describe('calendar SLO windows', () => {
  test.each([
    ['month', 'Europe/Berlin', Date.UTC(2026, 9, 31, 23), 'November 2026, Europe/Berlin'],
    ['quarter', 'UTC', Date.UTC(2026, 9, 1), 'Q4 2026, UTC'],
    ['quarter', 'America/New_York', Date.UTC(2026, 0, 1, 5), 'Q1 2026, America/New York'],
    ['year', 'UTC', Date.UTC(2026, 0, 1), '2026, UTC'],
    ['week-monday', 'UTC', Date.UTC(2026, 10, 16), 'week from Monday 16 November 2026, UTC'],
    ['week-sunday', 'UTC', Date.UTC(2026, 10, 15), 'week from Sunday 15 November 2026, UTC'],
  ] as const)('a %s in %s from %s reads "%s"', (period, timeZone, start, text) => {
    expect(formatSloWindow({ kind: 'calendar', period, timeZone }, start)).toBe(text)
  })

  test('the digits follow the locale', () => {
    const start = Date.UTC(2026, 9, 1)
    expect(
      inLocale('ar-EG', () => formatSloWindow({ kind: 'calendar', period: 'quarter', timeZone: 'UTC' }, start)),
    ).toBe('Q٤ ٢٠٢٦, UTC')
  })
})

test('a calendar period names the clock that it goes by', () => {
  expect(formatSloWindowZoned(rolling(720))).toBe('30d rolling')
  expect(formatSloWindowZoned({ kind: 'calendar', period: 'month', timeZone: 'America/New_York' })).toBe(
    'calendar month, America/New York',
  )
})

test('the convention alone is short', () => {
  expect(formatSloWindowShort(rolling(720))).toBe('30d rolling')
  expect(formatSloWindowShort({ kind: 'calendar', period: 'month', timeZone: 'UTC' })).toBe('calendar month')
  expect(formatPeriod('week-sunday')).toBe('week from Sunday')
})
