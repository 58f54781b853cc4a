import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDateTime, timestampReader } from '../../../src/interop/csv/timestamp.ts'
import { createZoneClock } from '../../../src/interop/csv/zone-clock.ts'

const utc = createZoneClock('UTC')
const read = (text: string, zone = 'UTC'): number => readDateTime(text, zone === 'UTC' ? utc : createZoneClock(zone), 1)

test.each([
  ['2026-11-04T14:02Z', Date.UTC(2026, 10, 4, 14, 2)],
  ['2026-11-04T14:02:30Z', Date.UTC(2026, 10, 4, 14, 2, 30)],
  ['2026-11-04T14:02:30.25Z', Date.UTC(2026, 10, 4, 14, 2, 30, 250)],
  ['2026-11-04T14:02:30.250Z', Date.UTC(2026, 10, 4, 14, 2, 30, 250)],
  ['2026-11-04T14:02:30,250Z', Date.UTC(2026, 10, 4, 14, 2, 30, 250)],
  ['2026-11-04T14:02:30.2509999Z', Date.UTC(2026, 10, 4, 14, 2, 30, 250)],
  ['2026-11-04 14:02', Date.UTC(2026, 10, 4, 14, 2)],
  ['2026-11-04 9:02', Date.UTC(2026, 10, 4, 9, 2)],
  [' 2026-11-04 14:02:30 ', Date.UTC(2026, 10, 4, 14, 2, 30)],
  ['2026-11-04 14:02:30.123\r', Date.UTC(2026, 10, 4, 14, 2, 30, 123)],
  ['2026/11/04 14:02', Date.UTC(2026, 10, 4, 14, 2)],
  ['2026-11-04', Date.UTC(2026, 10, 4)],
  ['2026-11-04T24:00Z', Date.UTC(2026, 10, 5)],
  ['2026-11-04T14:02:30+01:00', Date.UTC(2026, 10, 4, 13, 2, 30)],
  ['2026-11-04T14:02:30-0330', Date.UTC(2026, 10, 4, 17, 32, 30)],
  ['2026-11-04 14:02:30 +01', Date.UTC(2026, 10, 4, 13, 2, 30)],
  ['2026-11-04 14:02 UTC', Date.UTC(2026, 10, 4, 14, 2)],
  ['2024-02-29T00:00Z', Date.UTC(2024, 1, 29)],
  ['2000-02-29T00:00Z', Date.UTC(2000, 1, 29)],
])('reads %j', (text, instant) => {
  expect(read(text)).toBe(instant)
})

test.each([
  '',
  'yesterday',
  '12:00',
  '2026',
  '2026-11',
  '2026-13-01',
  '2026-00-01',
  '2026-11-31',
  '2026-02-29',
  '2100-02-29T00:00',
  '2026-11-04T25:00',
  '2026-11-04T24:01',
  '2026-11-04T14:60',
  '2026-11-04T14:02:60',
  '2026-11-04T14:02:30.',
  '2026-11-04T',
  '2026-11-04T14',
  '2026-11-04T14:02X',
  '2026-11-04T14:02Zoo',
  '2026-11-04T14:02+25:00',
  '2026-11-04T14:02+01:75',
  '2026-11-04T1a:02Z',
  '2026-11-04T14:0:2Z',
  '2026-11/04',
  '04.13.2026',
  '31.11.2026',
  '4.11.26',
  '04.11.2026T',
  '11/04/2026',
  '0001-01-01T00:00:00Z',
  '1969-12-31',
  '2200-01-01',
  '20261104T1402Z',
  '2026-11-04T14:02:30.25aZ',
  '2026-11-04T:4:02',
])('refuses %j', (text) => {
  expect(read(text)).toBeNaN()
})

test('reads every instant back that the platform writes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: Date.UTC(2200, 0, 1) - 1 }), (instant) => {
      const text = new Date(instant).toISOString()
      expect(read(text)).toBe(instant)
      expect(read(text.replace('T', ' ').replace('Z', ''))).toBe(instant)
      expect(read(text.replace('Z', '+00:00'))).toBe(instant)
    }),
  )
})

test('moves a local time that the clock change skips forward, and takes the first of a repeated one', () => {
  const berlin = createZoneClock('Europe/Berlin')
  // 29 March 2026: 02:00 +01:00 becomes 03:00 +02:00. 25 October 2026: 03:00 +02:00 becomes 02:00 +01:00.
  expect(readDateTime('2026-03-29 01:59', berlin, 2)).toBe(Date.UTC(2026, 2, 29, 0, 59))
  expect(readDateTime('2026-03-29 02:30', berlin, 3)).toBe(Date.UTC(2026, 2, 29, 1, 30))
  expect(readDateTime('2026-03-29 03:00', berlin, 4)).toBe(Date.UTC(2026, 2, 29, 1, 0))
  expect(readDateTime('2026-10-25 02:30', berlin, 5)).toBe(Date.UTC(2026, 9, 25, 0, 30))
  expect(readDateTime('2026-10-25 03:00', berlin, 6)).toBe(Date.UTC(2026, 9, 25, 2, 0))
  expect(readDateTime('2026-10-25 02:30+01:00', berlin, 7)).toBe(Date.UTC(2026, 9, 25, 1, 30))
  expect(berlin.report()).toEqual({
    zone: 'Europe/Berlin',
    localTimes: 5,
    skipped: { count: 1, lines: [3] },
    ambiguous: { count: 1, lines: [5] },
  })
})

test('turns local times into the instants that Temporal gives, in any zone', () => {
  const zones = [
    'America/New_York',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
    'Pacific/Apia',
    'Etc/GMT+5',
  ]
  const clocks = new Map(zones.map((zone) => [zone, createZoneClock(zone)]))
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2037, 0, 1) }),
      (zone, wall) => {
        const local = new Date(wall).toISOString().slice(0, -1)
        const expected = Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds
        expect(clocks.get(zone)?.instantOf(wall, 1)).toBe(expected)
      },
    ),
  )
})

test('does so around clock changes too, whatever was read before', () => {
  const changes: readonly (readonly [string, number])[] = [
    ['Europe/Berlin', Date.UTC(2026, 2, 29, 2)],
    ['Europe/Berlin', Date.UTC(2026, 9, 25, 2)],
    ['America/New_York', Date.UTC(2026, 2, 8, 2)],
    ['America/New_York', Date.UTC(2026, 10, 1, 2)],
    ['Australia/Lord_Howe', Date.UTC(2026, 3, 5, 2)],
    // Samoa went over the date line and had no 30 December 2011.
    ['Pacific/Apia', Date.UTC(2011, 11, 30, 12)],
  ]
  const around = fc.array(fc.integer({ min: -1_440, max: 1_440 }), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(fc.constantFrom(...changes), around, ([zone, change], offsets) => {
      const clock = createZoneClock(zone)
      for (const offset of offsets) {
        const wall = change + offset * 60_000
        const local = new Date(wall).toISOString().slice(0, -1)
        const expected = Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds
        expect(clock.instantOf(wall, 1)).toBe(expected)
      }
    }),
    { numRuns: 300 },
  )
})

test('reads epoch seconds, with fractions, and epoch milliseconds', () => {
  const seconds = timestampReader('epoch-seconds', 'point', utc)
  const milliseconds = timestampReader('epoch-milliseconds', 'point', utc)
  expect(seconds('1700000000', 1)).toBe(1_700_000_000_000)
  expect(seconds('1700000000.123', 1)).toBe(1_700_000_000_123)
  expect(milliseconds('1700000000123', 1)).toBe(1_700_000_000_123)
  expect(seconds('1700000000123', 1)).toBeNaN()
  expect(seconds('2026-11-04', 1)).toBeNaN()
  expect(seconds('-1', 1)).toBeNaN()
})
