import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, HOUR } from '../../../src/core/quantity/units.ts'
import { sloPeriod, sloPeriodLength } from '../../../src/core/window/slo-period.ts'
import { CALENDAR_PERIODS } from '../../../src/core/window/slo-window.ts'
import type { CalendarPeriod, SloWindow } from '../../../src/core/window/slo-window.ts'
import { at } from '../build.ts'

const calendar = (period: CalendarPeriod, timeZone = 'UTC'): SloWindow => ({ kind: 'calendar', period, timeZone })
const shown = (sloWindow: SloWindow, now: number): readonly string[] => {
  const { start, end } = sloPeriod(sloWindow, now)
  return [start, end].map((instant) => new Date(instant).toISOString().slice(0, 16))
}

it('ends a rolling window now and starts it its length before, whatever the clocks do', () => {
  const now = at('2026-11-22T10:30')
  expect(sloPeriod({ kind: 'rolling', duration: 30 * DAY }, now)).toEqual({ start: now - 30 * DAY, end: now })
})

describe('a calendar period', () => {
  it('holds its first instant and not its end', () => {
    expect(shown(calendar('month'), at('2026-11-01'))).toEqual(['2026-11-01T00:00', '2026-12-01T00:00'])
    expect(shown(calendar('month'), at('2026-11-01') - 1)).toEqual(['2026-10-01T00:00', '2026-11-01T00:00'])
  })

  it('has real months, leap years included', () => {
    const days = (year: number): readonly number[] =>
      Array.from({ length: 12 }, (_, month) => sloPeriodLength(calendar('month'), Date.UTC(year, month, 9)) / DAY)
    expect(days(2026)).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
    expect(days(2028)[1]).toBe(29)
    expect(days(2100)[1]).toBe(28) // divisible by 100, not by 400
    expect(days(2000)[1]).toBe(29)
  })

  it('has quarters from January, April, July and October', () => {
    expect(shown(calendar('quarter'), at('2026-03-31T23:59'))).toEqual(['2026-01-01T00:00', '2026-04-01T00:00'])
    expect(shown(calendar('quarter'), at('2026-05-20'))).toEqual(['2026-04-01T00:00', '2026-07-01T00:00'])
    expect(shown(calendar('quarter'), at('2026-07-01'))).toEqual(['2026-07-01T00:00', '2026-10-01T00:00'])
    expect(shown(calendar('quarter'), at('2026-12-31'))).toEqual(['2026-10-01T00:00', '2027-01-01T00:00'])
  })

  it('has years of 365 or 366 days', () => {
    expect(sloPeriodLength(calendar('year'), at('2026-06-01'))).toBe(365 * DAY)
    expect(sloPeriodLength(calendar('year'), at('2028-12-31T23:59'))).toBe(366 * DAY)
  })

  it('starts weeks on Monday or on Sunday', () => {
    // 22 November 2026 is a Sunday.
    expect(shown(calendar('week-monday'), at('2026-11-22T12:00'))).toEqual(['2026-11-16T00:00', '2026-11-23T00:00'])
    expect(shown(calendar('week-sunday'), at('2026-11-22T12:00'))).toEqual(['2026-11-22T00:00', '2026-11-29T00:00'])
    expect(shown(calendar('week-monday'), at('2026-11-23'))).toEqual(['2026-11-23T00:00', '2026-11-30T00:00'])
    expect(shown(calendar('week-sunday'), at('2026-11-21T23:59'))).toEqual(['2026-11-15T00:00', '2026-11-22T00:00'])
  })

  it('begins at midnight of its own time zone', () => {
    expect(shown(calendar('month', 'Asia/Tokyo'), at('2026-11-30T15:00'))).toEqual([
      '2026-11-30T15:00',
      '2026-12-31T15:00',
    ])
  })

  it.each([
    // Clocks go forward on 29 March and back on 25 October.
    ['Europe/Berlin', 2026, 3, 31 * 24 - 1],
    ['Europe/Berlin', 2026, 10, 31 * 24 + 1],
    // Forward on 8 March, back on 1 November.
    ['America/New_York', 2026, 3, 31 * 24 - 1],
    ['America/New_York', 2026, 11, 30 * 24 + 1],
    // By half an hour: back on 5 April, forward on 4 October.
    ['Australia/Lord_Howe', 2026, 4, 30 * 24 + 0.5],
    ['Australia/Lord_Howe', 2026, 10, 31 * 24 - 0.5],
    // Forward in the first instant of 24 April, back in the last hour of 29 October.
    ['Africa/Cairo', 2026, 4, 30 * 24 - 1],
    ['Africa/Cairo', 2026, 10, 31 * 24 + 1],
    ['Asia/Kolkata', 2026, 3, 31 * 24],
  ] as const)('is as long as the clocks of %s make %i-%i', (timeZone, year, month, hours) => {
    expect(sloPeriodLength(calendar('month', timeZone), Date.UTC(year, month - 1, 15)) / HOUR).toBe(hours)
  })

  it('begins with the first instant of a day whose midnight the clocks skip', () => {
    // Beirut, Sunday 29 March 2026: 00:00 (+02:00) is followed by 01:00 (+03:00), which is 22:00 UTC the day before.
    const week = calendar('week-sunday', 'Asia/Beirut')
    expect(shown(week, at('2026-03-31'))[0]).toBe('2026-03-28T22:00')
    expect(sloPeriodLength(week, at('2026-03-31')) / HOUR).toBe(7 * 24 - 1)
    expect(sloPeriodLength(week, at('2026-03-27')) / HOUR).toBe(7 * 24)
  })

  it('throws for a time zone that does not exist', () => {
    expect(() => sloPeriod(calendar('month', 'Mars/Olympus'), 0)).toThrow(RangeError)
  })

  it('leaves no gap and no overlap between periods, in any zone', () => {
    const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Cairo', 'Pacific/Apia']
    fc.assert(
      fc.property(
        fc.constantFrom(...CALENDAR_PERIODS),
        fc.constantFrom(...zones),
        fc.integer({ min: Date.UTC(2005, 0, 1), max: Date.UTC(2035, 0, 1) }),
        (period, timeZone, now) => {
          const { start, end } = sloPeriod(calendar(period, timeZone), now)
          expect(start <= now && now < end).toBe(true)
          expect(sloPeriod(calendar(period, timeZone), end).start).toBe(end)
          expect(sloPeriod(calendar(period, timeZone), start - 1).end).toBe(start)
        },
      ),
    )
  })
})
