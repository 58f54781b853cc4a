import { afterEach, beforeEach, expect, it } from 'vitest'
import { setLocale } from '../../../src/format/locale.ts'
import { timeAxis } from '../../../src/views/charts/time-axis.ts'

beforeEach(() => setLocale('en-GB'))
afterEach(() => setLocale(null))

const labels = (from: string, to: string, timeZone: string, width: number) =>
  timeAxis(Date.parse(from), Date.parse(to), timeZone, width).map((tick) => tick.label)

it('labels a month every five days on a wide chart, and names the month only where it is new', () => {
  expect(labels('2026-11-01T00:00Z', '2026-12-01T00:00Z', 'UTC', 820)).toEqual([
    '1 Nov',
    '6',
    '11',
    '16',
    '21',
    '26',
    '1 Dec',
  ])
})

it('has few labels on a phone', () => {
  expect(labels('2026-11-01T00:00Z', '2026-12-01T00:00Z', 'UTC', 250)).toEqual(['1 Nov', '8', '15', '22', '29'])
})

it('begins at the first midnight when the window does not', () => {
  expect(labels('2026-10-30T09:30Z', '2026-11-04T09:30Z', 'UTC', 820)).toEqual(['31 Oct', '1 Nov', '2', '3', '4'])
})

it('puts midnights where the time zone has them, across a change of clocks', () => {
  const ticks = timeAxis(Date.parse('2026-10-23T22:00Z'), Date.parse('2026-10-27T23:00Z'), 'Europe/Berlin', 820)
  // Summer time ends on 25 October: that day has 25 hours.
  expect(ticks.map((tick) => new Date(tick.at).toISOString())).toEqual([
    '2026-10-23T22:00:00.000Z',
    '2026-10-24T22:00:00.000Z',
    '2026-10-25T23:00:00.000Z',
    '2026-10-26T23:00:00.000Z',
    '2026-10-27T23:00:00.000Z',
  ])
  expect(ticks.map((tick) => tick.label)).toEqual(['24 Oct', '25', '26', '27', '28'])
})

it('shows the clock below three days, and the date at midnight', () => {
  // 24 h on 820 px at 102 px a label: 2.99 h or more each.
  expect(labels('2026-11-04T18:00Z', '2026-11-05T18:00Z', 'UTC', 820)).toEqual([
    '18:00',
    '21:00',
    '5 Nov',
    '03:00',
    '06:00',
    '09:00',
    '12:00',
    '15:00',
    '18:00',
  ])
})

it('shows months over a year, and the year where it is a new one', () => {
  expect(labels('2026-07-01T00:00Z', '2027-07-01T00:00Z', 'UTC', 820)).toEqual([
    '1 Jul',
    '1 Sept',
    '1 Nov',
    '1 Jan 2027',
    '1 Mar',
    '1 May',
    '1 Jul',
  ])
})

it('stays in order and inside, with room for its labels, over any span', () => {
  for (const days of [0.05, 0.5, 1, 2.9, 3, 7, 28, 31, 90, 99, 101, 366]) {
    for (const width of [240, 820, 3000]) {
      const from = Date.parse('2026-03-20T05:17Z')
      const to = from + days * 86_400_000
      const ticks = timeAxis(from, to, 'America/New_York', width)
      expect(ticks.length, `${days} d`).toBeGreaterThanOrEqual(1)
      expect(Math.min(...ticks.map((tick) => tick.at))).toBeGreaterThanOrEqual(from)
      expect(Math.max(...ticks.map((tick) => tick.at))).toBeLessThanOrEqual(to)
      const gaps = ticks.slice(1).map((tick, index) => tick.at - (ticks[index]?.at ?? 0))
      expect((Math.min(...gaps, to - from) / (to - from)) * width).toBeGreaterThan(40)
    }
  }
})
