import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { totalAt } from '../../../src/core/measurement/event-history.ts'
import { trafficCurve } from '../../../src/core/measurement/traffic-curve.ts'
import { eveningPeak, trafficWeek } from '../../../src/core/measurement/traffic-profile.ts'
import type { TrafficProfile } from '../../../src/core/measurement/traffic-profile.ts'
import { DAY, HOUR, MINUTE } from '../../../src/core/quantity/units.ts'
import { near } from '../../support/near.ts'
import { at } from '../build.ts'

const between = (profile: TrafficProfile, from: number, to: number): number =>
  trafficCurve(profile, from, to).totals.at(-1) ?? NaN

/** Every hour of the week has its own weight; their mean is 1. */
const counting = (timeZone: string): TrafficProfile => ({
  kind: 'hourly',
  timeZone,
  weights: Array.from({ length: 168 }, (_, hour) => (hour + 0.5) / 84),
})

const anyProfile = fc.oneof(
  fc.constant<TrafficProfile>({ kind: 'flat' }),
  fc.record({
    kind: fc.constantFrom('office-hours' as const, 'evening-peak' as const),
    timeZone: fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe'),
  }),
  fc.constantFrom('UTC', 'Europe/Berlin', 'Australia/Lord_Howe', 'Africa/Casablanca').map(counting),
)

describe('the week of a profile', () => {
  it('is even when it is flat', () => {
    const { weights, totals } = trafficWeek({ kind: 'flat' })
    expect(new Set(weights)).toEqual(new Set([1]))
    expect(totals.at(-1)).toBe(7 * DAY)
  })

  it('is busy from 9 to 17 on working days: 168 / 61.8 of the mean, and a tenth of that at night', () => {
    // A working day is 8 h at 1, two slopes of 2 h from 0.1 to 1 (0.55 each hour) and 12 h at 0.1: 11.4. Five of them and
    // two days of 24 h at 0.1 are 61.8.
    const { weights } = trafficWeek({ kind: 'office-hours', timeZone: 'UTC' })
    near(weights[9 * 4] as number, 168 / 61.8)
    near(weights[17 * 4 - 1] as number, 168 / 61.8)
    near(weights[0] as number, 16.8 / 61.8)
    near(weights[5 * 96 + 12 * 4] as number, 16.8 / 61.8) // Saturday at noon
    near(weights[7 * 4] as number, (0.1 + 0.9 / 16) * (168 / 61.8)) // 7:00 to 7:15: a sixteenth of the way up
  })

  it('peaks in the evening as the generated traffic does', () => {
    const { weights } = trafficWeek({ kind: 'evening-peak', timeZone: 'UTC' })
    for (const quarter of [0, 17, 48, 78, 95]) {
      near(weights[quarter] as number, eveningPeak((quarter + 0.5) * 15 * MINUTE), 1e-6)
      near(weights[quarter + 5 * 96] as number, weights[quarter] as number)
    }
  })

  it('makes no traffic: the mean is 1, whatever the weights are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 168, maxLength: 168 }),
        (weights) => {
          fc.pre(weights.some((weight) => weight > 1e-3))
          near(trafficWeek({ kind: 'hourly', timeZone: 'UTC', weights }).totals.at(-1) as number, 7 * DAY)
        },
      ),
    )
  })

  it('refuses what is no week of weights', () => {
    expect(() => trafficWeek({ kind: 'hourly', timeZone: 'UTC', weights: [1, 1] })).toThrow(RangeError)
    const nothing = Array.from({ length: 168 }, () => 0)
    expect(() => trafficWeek({ kind: 'hourly', timeZone: 'UTC', weights: nothing })).toThrow(RangeError)
  })
})

describe('traffic over time', () => {
  it('is a single stretch when it is flat', () => {
    const { times, totals } = trafficCurve({ kind: 'flat' }, 7, 1_007)
    expect([...times]).toEqual([7, 1_007])
    expect([...totals]).toEqual([0, 1_000])
  })

  it('goes by the clocks of its time zone', () => {
    // Monday, 9:00 to 17:00 in Berlin.
    const busy = [at('2026-11-23T09:00', 'Europe/Berlin'), at('2026-11-23T17:00', 'Europe/Berlin')] as const
    near(between({ kind: 'office-hours', timeZone: 'Europe/Berlin' }, ...busy), (8 * HOUR * 168) / 61.8)
    // The same time is 17:00 to 1:00 in Tokyo: half a slope each way, and 6 quiet hours.
    near(between({ kind: 'office-hours', timeZone: 'Asia/Tokyo' }, ...busy), ((2 * 0.55 + 6 * 0.1) * HOUR * 168) / 61.8)
  })

  it('has knots only where traffic changes: on a working day every quarter hour from 7 to 9 and from 17 to 19', () => {
    const { times } = trafficCurve({ kind: 'office-hours', timeZone: 'UTC' }, at('2026-11-23'), at('2026-11-24'))
    expect(times).toHaveLength(2 + 9 + 9)
    expect(times[1]).toBe(at('2026-11-23T07:00'))
    expect(times.at(-2)).toBe(at('2026-11-23T19:00'))
  })

  it('leaves out the hour that clocks skip and has the repeated one twice', () => {
    const hour = (sunday: number): number => ((6 * 24 + sunday + 0.5) / 84) * HOUR
    const wholeSunday = Array.from({ length: 24 }, (_, index) => hour(index)).reduce((sum, one) => sum + one, 0)
    const profile = counting('Europe/Berlin')
    const sunday = (from: string, to: string): number =>
      between(profile, at(from, 'Europe/Berlin'), at(to, 'Europe/Berlin'))
    near(sunday('2026-03-29', '2026-03-30'), wholeSunday - hour(2))
    near(sunday('2026-10-25', '2026-10-26'), wholeSunday + hour(2))
    near(sunday('2026-11-01', '2026-11-02'), wholeSunday)
  })

  it('is what a clock on the wall says at every quarter hour', () => {
    fc.assert(
      fc.property(
        anyProfile,
        fc.integer({ min: at('2026-01-01'), max: at('2026-12-20') }),
        fc.integer({ min: 1, max: 3 * DAY }),
        (profile, from, length) => {
          const { times, totals } = trafficCurve(profile, from, from + length)
          expect(times[0]).toBe(from)
          expect(times.at(-1)).toBe(from + length)
          const { weights } = trafficWeek(profile)
          for (let index = 0; index < 40; index++) {
            // Half a minute, so that it never lies across two quarter hours.
            const t = Math.floor((from + (length * index) / 40) / MINUTE) * MINUTE
            if (t < from || t + MINUTE / 2 > from + length) continue
            const zone = profile.kind === 'flat' ? 'UTC' : profile.timeZone
            const wall = Temporal.Instant.fromEpochMilliseconds(t).toZonedDateTimeISO(zone)
            const quarter = (wall.dayOfWeek - 1) * 96 + wall.hour * 4 + Math.floor(wall.minute / 15)
            const traffic = totalAt(times, totals, t + MINUTE / 2) - totalAt(times, totals, t)
            near(traffic, (weights[quarter] as number) * (MINUTE / 2), 1e-6, { absolute: 1e-6 })
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('of any whole week without a change of clocks is a week of mean traffic', () => {
    fc.assert(
      fc.property(anyProfile, fc.integer({ min: at('2026-11-08'), max: at('2026-12-20') }), (profile, from) => {
        near(between(profile, from, from + 7 * DAY), 7 * DAY)
      }),
    )
  })

  it('of six years is quickly told, at most four knots an hour', () => {
    const { times } = trafficCurve(
      { kind: 'evening-peak', timeZone: 'Europe/Berlin' },
      at('2022-01-01'),
      at('2028-01-01'),
    )
    expect(times.length).toBeLessThanOrEqual(((at('2028-01-01') - at('2022-01-01')) / HOUR) * 4 + 40)
  })
})
