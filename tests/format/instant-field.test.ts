import * as fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { parseInstant } from '../../src/core/quantity/instant.ts'
import { instantField } from '../../src/format/instant-field.ts'
import { setLocale } from '../../src/format/locale.ts'
import { inLocale } from './locales.ts'

beforeEach(() => setLocale('en-GB'))

test.each([
  [Date.UTC(2026, 10, 4, 14, 2), 'UTC', '2026-11-04 14:02'],
  [Date.UTC(2026, 10, 4, 14, 2), 'Europe/Berlin', '2026-11-04 15:02'],
  [Date.UTC(2026, 10, 4, 0, 0), 'UTC', '2026-11-04 00:00'],
  [Date.UTC(2026, 10, 4, 14, 2, 7), 'UTC', '2026-11-04 14:02:07'],
  [Date.UTC(2026, 10, 4, 14, 2, 7, 50), 'UTC', '2026-11-04 14:02:07.050'],
])('%s in %s is edited as %s', (instant, timeZone, text) => {
  expect(instantField(instant, timeZone)).toBe(text)
})

test('of an hour that comes twice the second one carries its offset', () => {
  // Berlin goes back from 03:00 to 02:00 at 01:00 UTC on 25 October 2026.
  const first = Date.UTC(2026, 9, 25, 0, 30)
  expect(instantField(first, 'Europe/Berlin')).toBe('2026-10-25 02:30')
  expect(instantField(first + 3_600_000, 'Europe/Berlin')).toBe('2026-10-25 02:30+01:00')
  // New York goes back at 06:00 UTC on 1 November 2026.
  expect(instantField(Date.UTC(2026, 10, 1, 6, 15), 'America/New_York')).toBe('2026-11-01 01:15-05:00')
  // Lord Howe goes back by half an hour, from +11:00 to +10:30, at 15:00 UTC on 4 April 2026.
  expect(instantField(Date.UTC(2026, 3, 4, 14, 45), 'Australia/Lord_Howe')).toBe('2026-04-05 01:45')
  expect(instantField(Date.UTC(2026, 3, 4, 15, 15), 'Australia/Lord_Howe')).toBe('2026-04-05 01:45+10:30')
})

test('the text does not depend on the locale, so that it can be typed and shared', () => {
  expect(inLocale('ar-EG', () => instantField(Date.UTC(2026, 10, 4, 14, 2), 'UTC'))).toBe('2026-11-04 14:02')
})

test('the core reads every instant back, in every zone and on both sides of each clock change', () => {
  const zones = fc.constantFrom(
    'UTC',
    'Europe/Berlin',
    'America/New_York',
    'America/St_Johns',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'Pacific/Apia',
  )
  const anyTime = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2040, 0, 1) })
  const nearChange = fc
    .tuple(
      fc.constantFrom(
        Date.UTC(2026, 9, 25, 1),
        Date.UTC(2026, 2, 29, 1),
        Date.UTC(2026, 10, 1, 6),
        Date.UTC(2026, 10, 1, 4, 30),
        Date.UTC(2026, 3, 4, 15),
      ),
      fc.integer({ min: -7_200_000, max: 7_200_000 }),
    )
    .map(([change, off]) => change + off)
  fc.assert(
    fc.property(fc.oneof(anyTime, nearChange), zones, (instant, timeZone) => {
      expect(parseInstant(instantField(instant, timeZone), 'began', timeZone)).toEqual({ ok: true, value: instant })
    }),
    { numRuns: 500 },
  )
})
